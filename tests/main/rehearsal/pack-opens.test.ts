import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseOptions } from '../../../src-main/rehearsal/options.ts';
import { runRehearsal } from '../../../src-main/rehearsal/run-rehearsal.ts';
import { temporaryFolder } from '../../support/database.ts';
import { cheapKeyTools } from '../../support/key-tools.ts';
import { must } from '../../support/round-builder.ts';
import { officeText, pdfPages, pdfRawText, squeeze } from '../documents/tools.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const fixtures = path.join(root, 'tests/fixtures/workbooks/small-2022');
const MARK = '演练REHEARSAL';

let out: string;
let passed: { name: string; idNumber: string }[];
beforeAll(async () => {
  out = temporaryFolder();
  const books = ['applicants', 'experts'].flatMap((r) => [`--${r}`, path.join(fixtures, `${r}.xlsx`)]);
  const { report } = await runRehearsal(must(parseOptions([...books, '--out', out])), {
    assetsDir: path.join(root, 'assets'),
    importEntry: path.join(root, 'src-main/import/import-process.ts'),
    documentWorker: path.join(root, 'src-main/documents/document-worker.ts'),
    appVersion: 'test',
    keyTools: cheapKeyTools(),
  });
  expect(report.failed).toBeUndefined();
  passed = report.results.filter((r) => r.passed);
}, 120_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

function papers(form: string, extension: string): Buffer[] {
  const folder = path.join(out, 'pack');
  const names = readdirSync(folder).filter((f) => f.startsWith(`${form}-`) && f.endsWith(`.${extension}`));
  expect(names).not.toEqual([]);
  return names.map((f) => readFileSync(path.join(folder, f)));
}

describe('the filing pack of a rehearsal', () => {
  test.each([
    ['F18', 'docx'],
    ['F18', 'xlsx'],
    ['F21', 'xlsx'],
  ] as const)(
    '%s.%s opens in LibreOffice with every name that passed',
    (form, extension) => {
      const text = squeeze(
        papers(form, extension)
          .map((bytes) => officeText(bytes, extension))
          .join(''),
      );
      expect(passed.filter(({ name }) => !text.includes(squeeze(name))).map(({ name }) => name)).toEqual([]);
      expect(text).toContain(MARK);
    },
    120_000,
  );

  test.each(['F18', 'F21'])(
    '%s.pdf holds every name that passed and the mark on every page',
    (form) => {
      for (const bytes of papers(form, 'pdf')) {
        const text = squeeze(pdfRawText(bytes));
        expect(passed.filter(({ name }) => !text.includes(squeeze(name))).map(({ name }) => name)).toEqual([]);
        for (const page of pdfPages(bytes)) expect(squeeze(page)).toContain(MARK);
      }
    },
    60_000,
  );

  test('nothing public tells an ID number', () => {
    const text =
      papers('F18', 'pdf').map(pdfRawText).join('') + papers('F18', 'docx').map((b) => officeText(b, 'docx'));
    expect(passed.filter(({ idNumber }) => text.includes(idNumber) || text.includes(idNumber.slice(-4)))).toEqual([]);
  }, 120_000);
});
