import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssignedPair } from '../../../src-main/core/domain/assignment/assign.ts';
import { readAssignmentBook } from '../../../src-main/core/domain/assignment/assignment-book.ts';
import { type BookGround, bookChanges } from '../../../src-main/core/domain/assignment/book-changes.ts';
import type { AssignmentInput } from '../../../src-main/core/domain/assignment/problem.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { RawCell, SheetGrid } from '../../../src-main/core/domain/roster/cells.ts';
import { must } from '../../support/round-builder.ts';

const EXPERTS = ['赵', '钱', '孙', '李', '周', '吴'];
const expertId = (i: number) => asId<'expert'>(`e${i}`);
const applicationId = (i: number) => asId<'application'>(`a${i}`);

interface Setting {
  readonly applications?: number;
  /** [application, expert, lead] */
  readonly pairs: readonly (readonly [number, number, boolean])[];
  readonly recused?: readonly (readonly [number, number])[];
  readonly most?: Readonly<Record<number, number>>;
  readonly least?: Readonly<Record<number, number>>;
  readonly locks?: AssignmentInput['locks'];
  /** Group of each expert; 1 unless told. */
  readonly groups?: Readonly<Record<number, number>>;
}

function groundOf({
  applications = 3,
  pairs,
  recused = [],
  most = {},
  least = {},
  locks = [],
  groups = {},
}: Setting): BookGround {
  const rows = Array.from({ length: applications }, (_, i) => i);
  return {
    input: {
      applications: rows.map((i) => ({
        ...{ applicationId: applicationId(i), group: 1, specialty: '土建' },
        ...{ level: 'associate_senior' as const, prefecture: '', employer: '' },
      })),
      experts: EXPERTS.map((_, i) => ({
        ...{ expertId: expertId(i), group: groups[i] ?? 1, specialties: ['土建'], level: 'full_senior' as const },
        ...{ prefecture: '', employer: '' },
        ...(most[i] === undefined ? {} : { most: most[i] }),
        ...(least[i] === undefined ? {} : { least: least[i] }),
      })),
      conflicts: recused.map(([a, e]) => ({ applicationId: applicationId(a), expertId: expertId(e) })),
      locks,
      rules: {
        ...{ need: 3, within: 'group', otherDiscipline: 10, secondDiscipline: 3, lowerLevel: null, balance: 1 },
        ...{ samePrefecture: 0, sameEmployer: 0 },
      },
    },
    pairs: pairs.map(([a, e, lead]) => ({ applicationId: applicationId(a), expertId: expertId(e), lead })),
    applications: rows.map((i) => ({ applicationId: applicationId(i), number: i + 1, name: `申报人${i + 1}` })),
    experts: EXPERTS.map((name, i) => ({ expertId: expertId(i), name, poolNumber: `0${i}` })),
  };
}

const PLAN: Setting['pairs'] = [0, 1, 2].flatMap((a) => [0, 1, 2].map((e) => [a, e, e === 0] as const));
const HEAD = ['袋号', '姓名', '单位', '申报资格', ...EXPERTS.map((name, i) => `${name}（0${i}）`)];
const cell = (t: string): RawCell | null => (t === '' ? null : { t, kind: t.startsWith('=') ? 'formula' : 'text' });

function sheet(rows: readonly (readonly string[])[], name = '第1组', head: readonly string[] = HEAD): SheetGrid {
  const lines = [['主审分配表'], ['说明'], head, ...rows].map((row) => row.map(cell));
  return { name, hidden: false, rows: lines, merges: [], hiddenRows: [], hiddenColumns: [], date1904: false };
}
/** 主 = lead, 评 = reviewer, 回 = recused, anything else as it is. */
const line = (n: number, marks: string) => [
  ...[String(n).padStart(3, '0'), `申报人${n}`, '单位', '工程师'],
  ...[...marks].map((m) => ({ 主: '主审', 评: '评审', 回: '回避', '·': '' })[m] ?? m),
];
const read = (...sheets: readonly SheetGrid[]) => must(readAssignmentBook(sheets));
const changed = (ground: BookGround, rows: readonly (readonly string[])[], head?: readonly string[]) =>
  bookChanges(read(sheet(rows, '第1组', head)), ground);
const told = ({ changes }: ReturnType<typeof bookChanges>) =>
  changes.map((one) => `${one.cell} ${one.applicationId} ${one.expertId} ${one.change}`);
const refusals = ({ refused }: ReturnType<typeof bookChanges>) =>
  refused.map((one) => `${one.sheet}!${one.cell} ${one.code}`);

describe('an assignment workbook that comes back', () => {
  const ground = groundOf({ pairs: PLAN });

  it('changes nothing where nothing was changed, in either language, with columns moved', () => {
    const same = changed(ground, [line(1, '主评评···'), line(2, '主评评···'), line(3, '主评评···')]);
    expect(same).toMatchObject({ changes: [], refused: [], missing: [] });
    const head = ['Name', 'Bag no.', '赵 (00)', '钱 (01)', '孙 (02)'];
    const english = ['申报人1', '1', 'Lead', 'reviewer', 'Reviewer'];
    expect(changed(ground, [english], head)).toMatchObject({ changes: [], refused: [] });
  });

  it('adds, removes and moves the lead; what no row or column speaks of stays', () => {
    const found = changed(ground, [line(1, '评主·评··'), line(2, '主评评···')]);
    expect(told(found)).toEqual(['E4 a0 e0 not_lead', 'F4 a0 e1 lead', 'G4 a0 e2 removed', 'H4 a0 e3 added']);
    expect(found.missing).toEqual(['a2']);
    expect([...found.rows.keys()]).toEqual(['a0']);
    const head = HEAD.slice(0, 6);
    const narrow = changed(ground, [line(1, '评主').slice(0, 6)], head);
    expect(
      narrow.rows
        .get(applicationId(0))
        ?.map((pair) => pair.expertId)
        .sort(),
    ).toEqual(['e0', 'e1', 'e2']);
  });

  it.each<[string, string, Setting, string]>([
    ['a recused expert', '主评·评··', { pairs: PLAN, recused: [[0, 3]] }, '第1组!H4 recused'],
    ['a recusal typed in', '主评评回··', { pairs: PLAN }, '第1组!H4 recusal_elsewhere'],
    ['a word that is no mark', '主评评好··', { pairs: PLAN }, '第1组!H4 mark_unknown'],
    ['too few', '主评····', { pairs: PLAN }, '第1组!A4 covered'],
    ['too many', '主评评评··', { pairs: PLAN }, '第1组!A4 covered'],
    ['no lead', '评评评···', { pairs: PLAN }, '第1组!A4 one_lead'],
    ['two leads', '主主评···', { pairs: PLAN }, '第1组!A4 one_lead'],
    ['one of another group', '主评·评··', { pairs: PLAN, groups: { 3: 2 } }, '第1组!H4 own_group'],
    [
      'a pair that never may be',
      '主评·评··',
      { pairs: PLAN, locks: [{ applicationId: applicationId(0), expertId: expertId(3), lock: 'never' }] },
      '第1组!H4 locks',
    ],
    [
      'a pair that must be',
      '主评·评··',
      { pairs: PLAN, locks: [{ applicationId: applicationId(0), expertId: expertId(2), lock: 'must' }] },
      '第1组!A4 locks',
    ],
    ['an expert at the limit', '主评·评··', { pairs: PLAN, most: { 3: 0 } }, '第1组!H4 over_limit'],
    ['an expert at the least', '主评·评··', { pairs: PLAN, least: { 2: 3 } }, '第1组!G4 under_limit'],
  ])('refuses %s by its cell, and leaves the whole row as it is', (_, marks, setting, refusal) => {
    const found = changed(groundOf(setting), [line(1, marks), line(2, '评主评···')]);
    expect(refusals(found)).toEqual([refusal]);
    expect([...found.rows.keys()]).toEqual(['a1']);
  });

  it('refuses a formula, a changed heading, a strange row, another name, a row or an expert twice', () => {
    expect(refusals(changed(ground, [line(1, '主评评···').with(6, '="评审"')]))).toEqual(['第1组!G4 mark_unknown']);
    const head = HEAD.with(6, '孙某（02）');
    expect(refusals(changed(ground, [line(1, '主评评···')], head))).toEqual(['第1组!G4 expert_unknown']);
    const remarks = [...HEAD, '备注'];
    expect(changed(ground, [[...line(1, '主评评···'), '材料待补']], remarks).refused).toEqual([]);
    expect(refusals(changed(ground, [[...line(1, '主评评···'), '评审']], remarks))).toEqual([
      '第1组!K4 expert_unknown',
    ]);
    expect(refusals(changed(ground, [line(9, '主评评···')]))).toEqual(['第1组!A4 application_unknown']);
    expect(refusals(changed(ground, [line(1, '主评评···').with(1, '别人')]))).toEqual(['第1组!A4 name_differs']);
    const twice = changed(ground, [line(1, '评主评···'), line(1, '主评评···')]);
    expect(refusals(twice)).toEqual(['第1组!A4 row_twice', '第1组!A5 row_twice']);
    expect(refusals(changed(ground, [line(1, '主评评评··')], HEAD.with(7, '孙（02）')))).toEqual([
      '第1组!H4 expert_twice',
    ]);
    expect(readAssignmentBook([sheet([], '别的', ['序号', '金额'])])).toMatchObject({ ok: false });
  });

  it('takes an exchange between two experts at their limits', () => {
    const tight = groundOf({ pairs: PLAN, most: { 2: 3, 3: 0, 0: 3, 1: 3 }, least: {} });
    const pairs: Setting['pairs'] = [...PLAN.slice(0, 8), [2, 3, false]];
    const swapped = groundOf({ pairs, most: { 2: 2, 3: 1 } });
    const found = changed(swapped, [line(1, '主评·评··'), line(2, '主评评···'), line(3, '主评评···')]);
    expect(found.refused).toEqual([]);
    expect([...found.rows.keys()]).toEqual(['a0', 'a2']);
    expect(refusals(changed(tight, [line(1, '主评·评··')]))).toEqual(['第1组!H4 over_limit']);
  });

  it('refuses what would only have room where a refused row had given way', () => {
    const pairs: Setting['pairs'] = [...PLAN.slice(0, 8), [2, 4, false]];
    const chained = groundOf({ pairs, most: { 2: 2, 3: 0 } });
    const found = changed(chained, [line(1, '主评·评··'), line(3, '主评评···')]);
    expect(refusals(found)).toEqual(['第1组!H4 over_limit', '第1组!G5 over_limit']);
    expect(found.changes).toEqual([]);
  });

  it('taken twice changes nothing the second time, and keeps every promise, whatever is typed', () => {
    const mark = fc.constantFrom('主审', '评审', '评审', '回避', '', '', '', '好', '=1');
    const row = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.array(mark, { minLength: 6, maxLength: 6 }));
    const pick = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
    const limits = fc.dictionary(fc.constantFrom('0', '1', '2', '3', '4', '5'), fc.integer({ min: 2, max: 4 }));
    // Good rows as well: three of six, the first of them leads.
    const good = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 3, maxLength: 3 }))
      .map(([n, [lead, ...others]]): [number, string[]] => [
        n,
        EXPERTS.map((_, i) => (i === lead ? '主审' : others.includes(i) ? '评审' : '')),
      ]);
    let taken = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: good }, row), { maxLength: 7 }),
        fc.array(pick, { maxLength: 4 }),
        limits,
        (rows, recused, most) => {
          // Everybody has about three, so that limits of two to four bind.
          const pairs: Setting['pairs'] = [0, 1, 2, 3, 4, 5].flatMap((a) =>
            [0, 1, 2, 3, 4, 5]
              .map((e) => (a + e) % 6)
              .filter((e) => !recused.some(([x, y]) => x === a && y === e))
              .slice(0, 3)
              .map((e, i) => [a, e, i === 0] as const),
          );
          const setting = { applications: 6, recused, most: most as Record<number, number> };
          const before = groundOf({ ...setting, pairs });
          const book = read(sheet(rows.map(([n, marks]) => [...line(n, ''), ...marks])));
          const first = bookChanges(book, before);
          taken += first.changes.length;
          const after: AssignedPair[] = [
            ...before.pairs.filter((pair) => !first.rows.has(pair.applicationId)),
            ...[...first.rows.values()].flat(),
          ];
          const second = bookChanges(book, { ...before, pairs: after });
          expect(second.changes).toEqual([]);
          for (const id of first.rows.keys()) {
            const own = after.filter((pair) => pair.applicationId === id);
            expect([own.length, own.filter((pair) => pair.lead).length]).toEqual([3, 1]);
            for (const pair of own) {
              expect(recused.some(([a, e]) => applicationId(a) === id && expertId(e) === pair.expertId)).toBe(false);
            }
          }
          for (const { expertId: id, change } of first.changes) {
            const limit = most[id.slice(1)];
            if (change !== 'added' || limit === undefined) continue;
            expect(after.filter((pair) => pair.expertId === id).length).toBeLessThanOrEqual(limit);
          }
        },
      ),
      { numRuns: 1000 },
    );
    expect(taken).toBeGreaterThan(500);
  });
});
