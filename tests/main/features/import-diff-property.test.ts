import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportDiffView } from '../../../src-main/core/contract/import-diff.ts';
import { packSheets } from '../../../src-main/core/domain/roster/packed-sheets.ts';
import { acceptance } from '../../../src-main/features/acceptance/acceptance.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import type { JudgedBook } from '../../../src-main/features/feature.ts';
import { importFile } from '../../../src-main/import/import-file.ts';
import { gbkBytes } from '../../support/plaintext-scan.ts';
import { HEADINGS, judgedRows, type Rows, randomRows, residentNumber, sheetOf } from '../../support/random-roster.ts';
import { must, RoundBuilder } from '../../support/round-builder.ts';
import { dumpTables } from '../../support/table-dump.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

const bookOf = (rows: Rows, fileName: string): JudgedBook => ({
  roster: 'applicants',
  fileName,
  sha256: 'f'.repeat(64),
  cells: packSheets([sheetOf(rows)]),
  judged: judgedRows(rows),
});

async function compared(book: JudgedBook): Promise<{ readonly draftId: string; readonly diff: ImportDiffView | null }> {
  const { roundId } = office;
  const { draftId } = must(await office.session(applicants.readWorkbook, { roundId }, book));
  return { draftId, diff: must(await office.ask(applicants.compareDraft, { roundId, draftId })) };
}

/** The n-th answer of a person who ticks at random. */
type Ticks = (n: number) => boolean;

function chosen(diff: ImportDiffView, ticks: Ticks) {
  let n = 0;
  const tick = () => ticks(n++);
  const changed = diff.changed.flatMap(({ applicationId, state, fields }) => {
    const some = state === 'withdrawn' ? [] : fields.filter(tick).map((one) => one.field);
    return some.length === 0 ? [] : [{ applicationId, fields: some }];
  });
  const added = diff.added.filter(tick).map((one) => one.at);
  const gone = diff.gone.filter(tick).map((one) => one.applicationId);
  return { digest: diff.digest, changed, added, gone, by: '王敏', reason: '单位重新报送' };
}

async function apply(book: JudgedBook, ticks: Ticks): Promise<boolean> {
  const { draftId, diff } = await compared(book);
  if (diff === null) return false;
  const choice = chosen(diff, ticks);
  if (choice.changed.length + choice.added.length + choice.gone.length === 0) return false;
  must(await office.act(applicants.acceptCompared, { roundId: office.roundId, draftId, ...choice }, 'applicants'));
  return true;
}

async function undoLast(): Promise<void> {
  const { roundId } = office;
  const { batches } = must(await office.ask(applicants.list, { roundId }));
  must(await office.act(applicants.undoImport, { roundId, batchId: batches.at(-1)?.batchId ?? '' }, 'applicants'));
}

/** Some dossiers checked, some accepted, before the second workbook comes. */
async function work(ticks: Ticks): Promise<void> {
  const { roundId } = office;
  const { applications } = must(await office.ask(applicants.list, { roundId }));
  for (const [i, { applicationId }] of applications.entries()) {
    if (!ticks(i)) continue;
    const look = { roundId, applicationIds: [applicationId], checker: '李强', outcome: 'sound' as const, note: '' };
    must(await office.act(acceptance.check, look));
    if (ticks(i + 1)) {
      must(await office.act(acceptance.acceptMany, { roundId, applicationIds: [applicationId], checkers: ['王敏'] }));
    }
  }
}

const ticking = fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }).map(
  (answers): Ticks =>
    (n) =>
      answers[n % answers.length] as boolean,
);

describe('importing and taking back', { timeout: 120_000 }, () => {
  it('a workbook, another one in comparison with it, and back: every table is what it was', async () => {
    await fc.assert(
      fc.asyncProperty(randomRows, randomRows, ticking, ticking, async (first, second, worked, ticks) => {
        await office.create();
        const empty = await dumpTables(office.file);
        await office.importBook(bookOf(first, '第一次.xlsx'));
        await work(worked);
        const before = await dumpTables(office.file);
        if (await apply(bookOf(second, '第二次.xlsx'), ticks)) await undoLast();
        expect(await dumpTables(office.file)).toEqual(before);
        if (!first.some((_, i) => worked(i))) {
          await undoLast();
          expect(await dumpTables(office.file)).toEqual(empty);
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it('what was taken over is not found again', async () => {
    await fc.assert(
      fc.asyncProperty(randomRows, randomRows, ticking, async (first, second, ticks) => {
        await office.create();
        await office.importBook(bookOf(first, '第一次.xlsx'));
        await apply(bookOf(second, '第二次.xlsx'), ticks);
        if (await apply(bookOf(second, '第二次.xlsx'), () => true)) {
          const { diff } = await compared(bookOf(second, '第三次.xlsx'));
          const left = diff === null ? [] : [...diff.added, ...diff.gone, ...diff.changed.filter(open)];
          expect(left).toEqual([]);
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

const open = ({ state }: ImportDiffView['changed'][number]) => state !== 'withdrawn';

describe('one roster in every form that units send', () => {
  const rows = Array.from({ length: 12 }, (_, i) => [
    i === 3 ? '阿卜杜热合曼·买买提' : `马晓${'东西南北'[i % 4]}`,
    residentNumber(i + 1),
    '青海省“三江源”办（筹）',
    '工程',
    '副高级',
    '高级工程师',
    i % 2 === 0 ? '正常' : '',
    '长安大学，地质\n在职',
    '2020合格、2021优秀',
    '13900000001',
    '材料齐备；"原件"已核',
  ]);
  const csv = [HEADINGS, ...rows]
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');
  const forms: readonly [string, () => Promise<Buffer> | Buffer][] = [
    ['utf8.csv', () => Buffer.from(csv)],
    ['utf8-bom.csv', () => Buffer.from(`\ufeff${csv}`)],
    ['gbk.csv', () => gbkBytes(csv) as Buffer],
  ];

  it('is the same as the workbook', async () => {
    const exceljs = createRequire(import.meta.url)('exceljs') as typeof import('exceljs');
    const workbook = new exceljs.Workbook();
    workbook.addWorksheet('花名册').addRows([[...HEADINGS], ...rows]);
    await office.create();
    const read = async (name: string, bytes: Uint8Array): Promise<JudgedBook> => {
      const at = path.join(office.file.folder, name);
      writeFileSync(at, bytes);
      const outcome = await importFile({ path: at, kind: 'applicants' }, () => undefined);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
      const { kind, fileName, sha256, judged, cells } = outcome.value;
      return { roster: kind, fileName, sha256, judged, cells } as JudgedBook;
    };
    await office.importBook(await read('book.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer())));
    for (const [name, bytes] of forms) {
      const { diff } = await compared(await read(name, await bytes()));
      expect([name, diff?.unchanged.length, diff?.changed, diff?.added, diff?.gone]).toEqual([name, 12, [], [], []]);
    }
  });
});
