import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseOptions } from '../../../src-main/rehearsal/options.ts';
import { runRehearsal } from '../../../src-main/rehearsal/run-rehearsal.ts';
import { temporaryFolder } from '../../support/database.ts';
import { cheapKeyTools } from '../../support/key-tools.ts';
import { must } from '../../support/round-builder.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const places = {
  assetsDir: path.join(root, 'assets'),
  importEntry: path.join(root, 'src-main/import/import-process.ts'),
  documentWorker: path.join(root, 'src-main/documents/document-worker.ts'),
  appVersion: 'test',
  keyTools: cheapKeyTools(),
};
const book = (name: string) => path.join(root, 'tests/fixtures/workbooks/small-2022', name);

let out: string;
beforeEach(() => {
  out = temporaryFolder();
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

function options(...more: string[]) {
  const books = ['--applicants', book('applicants.xlsx'), '--experts', book('experts.xlsx')];
  return must(parseOptions([...books, '--out', out, ...more]));
}

describe('the whole round', () => {
  test('holds every step and leaves file, report and pack; the same seed gives the same result', async () => {
    const { report } = await runRehearsal(options(), places);
    expect(report.failed).toBeUndefined();
    expect(report).toMatchObject({ ok: true, filed: true, file: 'round.jury', seed: 'rehearsal' });
    expect(report.import.applicants).toMatchObject({ rows: 48, accepted: 39 });
    expect(report.meeting).toEqual({ jurySize: 25, present: 23, quorumNeeded: 17, quorumMet: true });
    expect(report.notice).toEqual({ from: '2023-02-14', to: '2023-02-21', workingDays: 5 });
    for (const r of report.results) {
      const denominator = r.denominatorMode === 'exclude' ? r.present - r.recused : r.present;
      expect(r.passed).toBe(3 * r.agree >= 2 * denominator);
      expect(r.agree + r.oppose + r.abstain + r.invalid).toBe(r.returned - r.recused);
    }
    expect(report.results.some((r) => r.returned < r.issued)).toBe(true);
    expect(report.results.some((r) => !r.passed && 3 * (r.agree + 1) >= 2 * (r.present - r.recused))).toBe(true);
    const manifest = JSON.parse(readFileSync(path.join(out, 'pack/manifest.json'), 'utf8')) as {
      documents: { file: string; sha256: string }[];
    };
    for (const { file, sha256 } of manifest.documents) {
      const bytes = readFileSync(path.join(out, 'pack', file));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }

    const again = await runRehearsal(options(), places);
    expect(again.report).toEqual({ ...report, timingsMs: again.report.timingsMs });
    const second = JSON.parse(readFileSync(path.join(out, 'pack/manifest.json'), 'utf8')) as typeof manifest;
    expect(second.documents).toEqual(manifest.documents);
  }, 120_000);

  test('seats alternates only where the quorum needs them', async () => {
    const { report } = await runRehearsal(options('--absent', '10', '--groups', '2'), places);
    expect(report.failed).toBeUndefined();
    expect(report.meeting).toMatchObject({ present: 17, quorumMet: true });
  }, 60_000);

  test('says where it stopped and why', async () => {
    const { report, say } = await runRehearsal(options('--jury', '24'), places);
    expect(report).toMatchObject({ ok: false, filed: false });
    expect(say[0]).toContain('演练在');
    const wrong = options();
    const missing = { ...wrong, books: { applicants: '/nowhere.xlsx', experts: '/nowhere.xlsx' } };
    const stopped = await runRehearsal(missing, places);
    expect(stopped.report.failed).toMatchObject({ channel: 'applicants.readWorkbook', code: 'file_not_found' });
  }, 60_000);

  test('never touches an office file that is no rehearsal of its own', async () => {
    writeFileSync(path.join(out, 'round.jury'), 'precious');
    const { report } = await runRehearsal(options(), places);
    expect(report.ok).toBe(false);
    expect(readFileSync(path.join(out, 'round.jury'), 'utf8')).toBe('precious');
  });
});

describe('options', () => {
  test.each([
    [['--out', 'x'], 'missing'],
    [['--out', 'x', '--from-template', '--applicants', 'a'], 'both'],
    [['--out', 'x', '--from-template', '--jury', 'many'], 'number'],
    [['--out', 'x', '--from-template', '--date', '2023-02-30'], 'date'],
    [['--out', 'x', '--from-template', '--lang', 'fr'], 'language'],
    [['--out', 'x', '--from-template', '--colour', 'red'], 'unknown'],
    [['--from-template'], 'missing'],
  ])('%j: %s', (args, code) => {
    expect(parseOptions(args)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('defaults', () => {
    expect(must(parseOptions(['--out', 'x', '--from-template']))).toEqual({
      books: undefined,
      out: 'x',
      seed: 'rehearsal',
      jury: 25,
      alternates: 5,
      groups: 3,
      absent: 2,
      date: '2023-02-13',
      noticeDays: 5,
      rulePack: 'national-40',
      language: 'zh-CN',
    });
  });
});
