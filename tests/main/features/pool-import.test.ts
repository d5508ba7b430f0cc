import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AcceptedExpert } from '../../../src-main/core/domain/roster/judge-experts.ts';
import { experts } from '../../../src-main/features/experts/experts.ts';
import type { JudgedBook } from '../../../src-main/features/feature.ts';
import { pool } from '../../../src-main/features/pool/pool.ts';
import { day } from '../../domain/support/day.ts';
import { testFact } from '../../support/database.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';
import { dumpTables } from '../../support/table-dump.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

type Book = Extract<JudgedBook, { readonly roster: 'experts' }>;
const recorded = { onDate: day('2022-11-21'), reason: '换届', document: '', by: '王敏' };
const series = '工程技术';

/** The sample roster with some rows written otherwise. */
async function bookWith(change: (row: AcceptedExpert, i: number) => AcceptedExpert = (row) => row): Promise<Book> {
  const book = (await judgedBook('small-2022', 'experts')) as Book;
  return { ...book, judged: { ...book.judged, accepted: book.judged.accepted.map(change) } };
}
const read = async (book: Book) => must(await office.session(experts.readWorkbook, { roundId: null }, book)).draftId;
const compare = async (draftId: string) => must(await office.ask(pool.compareDraft, { draftId, series }));
const take = async (draftId: string, choose: (key: string) => boolean = () => true) => {
  const { digest, added, changed } = await compare(draftId);
  const keys = [...added, ...changed].map(({ key }) => key).filter(choose);
  return office.act(pool.takeDraft, { draftId, series, digest, keys, ...recorded });
};
const takeGone = (draftId: string) =>
  office.act(pool.takeDraft, { draftId, series, digest: 'a'.repeat(64), keys: ['1 x'], ...recorded });
const members = async () => must(await office.ask(pool.list, { roundId: null })).members;
const page = async (memberId: string) => must(await office.ask(pool.get, { memberId, roundId: null }));

it('a workbook goes into the pool without any round, and undoing leaves no trace in any table', async () => {
  const before = await dumpTables(office.file);
  const draftId = await read(await bookWith());
  const { added } = await compare(draftId);
  const { actId } = must(await take(draftId));
  expect(await members()).toHaveLength(added.length);
  expect((await page((await members())[0]?.memberId ?? '')).changes).toMatchObject([{ act: 'added', reason: '换届' }]);
  expect(codeOf(await takeGone(draftId))).toBe('draft_gone');
  expect(must(await office.act(pool.undoTakeOver, { actId }))).toEqual({ removed: added.length, restored: 0 });
  expect(await dumpTables(office.file)).toEqual(before);
  expect(JSON.stringify(office.recorded)).not.toContain(recorded.by);
});

it('sent again it is a list of differences; what was ticked is written, and undone to what stood there', async () => {
  must(await take(await read(await bookWith())));
  const [first, second] = await members();
  const again = await read(
    await bookWith((row, i) => {
      if (i === 0) return { ...row, name: '改名', phone: '138', unitName: '新成立的单位' };
      return i === 1 ? { ...row, phone: '137' } : row;
    }),
  );
  const { added, changed, unchanged } = await compare(again);
  expect([added.length, unchanged]).toEqual([0, (await members()).length - 2]);
  expect(changed.map(({ cells }) => cells.map(({ field }) => field))).toEqual([['name', 'unit', 'phone'], ['phone']]);
  const entry = await page(first?.memberId ?? '');
  const { actId } = must(await take(again, (key) => key === changed[0]?.key));
  expect(await page(first?.memberId ?? '')).toMatchObject({ name: '改名', unit: '新成立的单位', phone: '138' });
  expect((await page(second?.memberId ?? '')).phone).toBe(second?.phone);
  must(await office.act(pool.undoTakeOver, { actId }));
  expect(await page(first?.memberId ?? '')).toEqual(entry);
  const left = await office.read((db) =>
    db.selectFrom('unit').select('name').where('name', '=', '新成立的单位').execute(),
  );
  expect(left).toEqual([]);
});

it('is written whole or not at all: nothing of it where the pool changed meanwhile or a line is not there', async () => {
  const draftId = await read(await bookWith());
  const { digest, added } = await compare(draftId);
  const keys = added.map(({ key }) => key);
  const before = await dumpTables(office.file);
  const send = (over: object) => office.act(pool.takeDraft, { draftId, series, digest, keys, ...recorded, ...over });
  expect(codeOf(await send({ keys: [...keys, '9999 专家'] }))).toBe('pool_comparison_stale');
  expect(codeOf(await send({ digest: 'b'.repeat(64) }))).toBe('pool_comparison_stale');
  expect(codeOf(await send({ onDate: day('2022-11-22') }))).toBe('pool_day_in_future');
  expect(await dumpTables(office.file)).toEqual(before);
});

it('reads an employer by any of its names, and a title of another series alone as of that series', async () => {
  must(await take(await read(await bookWith())));
  const [first] = await members();
  const known = await office.read((db) =>
    db
      .selectFrom('unit')
      .select('id')
      .where('name', '=', first?.unit ?? '')
      .executeTakeFirstOrThrow(),
  );
  await office.file.store.command(async (db) => {
    const alias = {
      unit_id: known.id,
      name: '简称一',
      key: '简称一',
      kind: 'abbreviation' as const,
      valid_until: null,
    };
    await db.insertInto('unit_alias').values(alias).execute();
    return { ok: true, value: null, audit: testFact() };
  });
  const again = await read(
    await bookWith((row, i) => (i === 0 ? { ...row, unitName: '简称一', title: '高级会计师' } : row)),
  );
  const { changed } = await compare(again);
  expect(changed.map(({ cells }) => cells.map(({ field }) => field))).toEqual([['titles']]);
  must(await take(again));
  const titles = (await page(first?.memberId ?? '')).details.titles.map((one) => [one.series, one.title]);
  expect(titles.at(-1)).toEqual(['会计', '高级会计师']);
  expect(titles[0]?.[0]).toBe(series);
});

it('takes nobody back who was removed from the pool', async () => {
  must(await take(await read(await bookWith())));
  const [first] = await members();
  const decide = { memberId: first?.memberId ?? '', act: 'removed' as const, until: null, ...recorded };
  must(await office.act(pool.decide, decide));
  const again = await read(await bookWith((row, i) => (i === 0 ? { ...row, phone: '138' } : row)));
  expect(await compare(again)).toMatchObject({ added: [], changed: [] });
});
