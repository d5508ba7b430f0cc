import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src-main/core/domain/kernel/pace.ts';
import {
  COMPARED_FIELDS,
  comparedFields,
  spokenOf,
  withFields,
} from '../../../src-main/core/domain/roster/compared-fields.ts';
import { changeNeedsCheck, planDiff } from '../../../src-main/core/domain/roster/diff-choice.ts';
import {
  type AcceptedApplicant,
  type JudgedApplicants,
  judgeApplicants,
} from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { diffRoster, type ListedApplicant, type RosterDiff } from '../../../src-main/core/domain/roster/roster-diff.ts';
import { unitKey } from '../../../src-main/core/domain/units/unit-key.ts';
import { grid } from './grids.ts';

const HEAD = ['姓名', '身份证号', '工作单位', '申报系列', '申报级别', '申报职称', '申报类型', '联系电话'];
const ONE = ['马晓东', '630104198001011233', '省水文站', '工程', '副高级', '高级工程师', '正常', '13900000001'];
const TWO = ['才让·卓玛', '630104198202021227', '省水文站', '工程', '中级', '工程师', '', '13900000002'];
const THREE = ['李玉兰', '630104197503031221', '市政处', '工程', '副高级', '高级工程师', '破格', ''];

function judged(rows: readonly (readonly string[])[], head: readonly string[] = HEAD): JudgedApplicants {
  const read = judgeApplicants([grid([head, ...rows])]);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}

const unitOf = (name: string) => ({ 水文总站: '省水文站' })[name] ?? unitKey(name);

/** The rows as the office has them, bag numbers in their order. */
function listed(rows: readonly (readonly string[])[], head = HEAD, over: Partial<ListedApplicant> = {}) {
  return judged(rows, head).accepted.map(
    (details, at): ListedApplicant => ({
      applicationId: `a${at}`,
      number: String(at + 1).padStart(3, '0'),
      idNumber: details.idNumber,
      unitId: unitOf(details.unitName),
      unit: details.unitName,
      state: 'received',
      checks: 0,
      batchId: 'b1',
      details,
      ...over,
    }),
  );
}

const diff = (sent: JudgedApplicants, known: readonly ListedApplicant[], earlier: readonly string[] = []): RosterDiff =>
  atOnce(diffRoster(sent, { listed: known, unitOf, earlierBatches: new Set(earlier) }));
const fieldsOf = ({ changed }: RosterDiff) =>
  changed.flatMap(({ fields }) => fields.map((one) => [one.field, one.before, one.after, one.kind]));

const put = (row: readonly string[], column: string, text: string) =>
  row.map((cell, i) => (HEAD[i] === column ? text : cell));

describe('a field of a workbook that is sent again', () => {
  it.each([
    ['nothing', ONE, []],
    ['a number', put(ONE, '联系电话', '13800000000'), [['phone', '13900000001', '13800000000', 'changed']]],
    ['a blank cell over a filled one', put(ONE, '联系电话', ''), [['phone', '13900000001', '', 'blanked']]],
    ['a filled cell over a blank one', put(THREE, '联系电话', '139'), [['phone', '', '139', 'filled']]],
    ['another word for the same level', put(ONE, '申报级别', '副高'), []],
    ['another level', put(ONE, '申报级别', '正高级'), [['level', '副高级', '正高级', 'changed']]],
    ['a kind that was blank and is named', put(TWO, '申报类型', '正常'), []],
    ['an exceptional kind taken back by a blank', put(THREE, '申报类型', ''), [['kind', '破格', '', 'blanked']]],
    ['an alias of the same unit', put(ONE, '工作单位', '水文总站'), []],
    ['another unit', put(ONE, '工作单位', '市政处'), [['unitName', '省水文站', '市政处', 'changed']]],
    ['the dot of a name', put(TWO, '姓名', '才让•卓玛'), []],
    ['another name', put(ONE, '姓名', '马小东'), [['name', '马晓东', '马小东', 'changed']]],
  ])('tells %s', (_what, row, expected) => {
    expect(fieldsOf(diff(judged([row]), listed([ONE, TWO, THREE])))).toEqual(expected);
  });

  it('says nothing about a column that the workbook does not have', () => {
    const short = HEAD.slice(0, 7);
    expect(fieldsOf(diff(judged([ONE.slice(0, 7)], short), listed([ONE])))).toEqual([]);
  });

  it('takes each year of the assessments by itself', () => {
    const years = (head: string, text: string) => judged([[...ONE, text]], [...HEAD, head]);
    const known = listed([[...ONE, '2020合格、2021优秀']], [...HEAD, '近三年年度考核']);
    const sent = years('近三年年度考核', '2021合格、2022优秀');
    const found = diff(sent, known);
    expect(fieldsOf(found)).toEqual([
      ['assessment.2020', '合格', '', 'blanked'],
      ['assessment.2021', '优秀', '合格', 'changed'],
      ['assessment.2022', '', '优秀', 'filled'],
    ]);
    const [row] = sent.accepted as [AcceptedApplicant];
    const [one] = known as [ListedApplicant];
    expect(withFields(one.details, row, ['assessment.2022']).assessments).toEqual([
      { year: 2020, grade: '合格' },
      { year: 2021, grade: '优秀' },
      { year: 2022, grade: '优秀' },
    ]);
    expect(fieldsOf(diff(years('2022年度考核', '优秀'), known))).toEqual([['assessment.2022', '', '优秀', 'filled']]);
  });

  it('lets an education follow the two beside it only where it did before', () => {
    const head = [...HEAD, '全日制学历'];
    const sent = judged([[...ONE, '大学本科']], head);
    const [row] = sent.accepted as [AcceptedApplicant];
    const [header] = sent.header;
    if (header === undefined) throw new Error('no heading');
    const written = { ...row, education: '硕士', educationFullTime: '大专' };
    expect(comparedFields(spokenOf(header), row, written)).not.toContain('education');
    const repeated = { ...row, education: '大专', educationFullTime: '大专' };
    expect(comparedFields(spokenOf(header), row, repeated)).toContain('education');
  });
});

describe('people of a workbook that is sent again', () => {
  it('are told apart by number, never by name', () => {
    const mistyped = put(ONE, '身份证号', '630104198001011268');
    const found = diff(judged([mistyped, TWO, THREE]), listed([ONE, TWO, THREE]));
    expect(found.unchanged.map((one) => one.number)).toEqual(['002', '003']);
    expect(found.added).toMatchObject([{ at: 0, perhaps: { number: '001' } }]);
    expect(found.gone.map(({ listed: one }) => one.number)).toEqual(['001']);
  });

  it.each([
    ['another unit', put(put(ONE, '身份证号', '630104198001011268'), '工作单位', '市政处')],
    ['another birth', put(ONE, '身份证号', '63010419810505123X')],
    ['another name', put(put(ONE, '身份证号', '630104198001011268'), '姓名', '马晓冬')],
  ])('are not perhaps the same with %s', (_what, row) => {
    expect(diff(judged([row]), listed([ONE])).added).toMatchObject([{ perhaps: null }]);
  });

  it('are gone only where the workbook speaks for their unit or is the one they came with', () => {
    const known = listed([ONE, TWO, THREE]);
    const numbers = (found: RosterDiff) => found.gone.map(({ listed: one }) => one.number);
    expect(numbers(diff(judged([ONE]), known))).toEqual(['002']);
    expect(numbers(diff(judged([ONE]), known, ['b1']))).toEqual(['002', '003']);
    expect(numbers(diff(judged([ONE]), listed([ONE, TWO], HEAD, { state: 'withdrawn' })))).toEqual([]);
  });

  it('of another unit are not gone because both units call their roster alike, and are counted', () => {
    const known = listed([ONE, TWO, THREE]);
    const told = (rows: readonly (readonly string[])[]) => {
      const found = diff(judged(rows), known, ['b1']);
      return [found.gone.length, found.elsewhere];
    };
    const stranger = put(put(ONE, '身份证号', '630104198001011268'), '工作单位', '玉树州医院');
    expect(told([stranger])).toEqual([0, 3]);
    // One person of the earlier workbook, or one of its units, makes it the same workbook sent again.
    expect(told([stranger, THREE])).toEqual([2, 0]);
    expect(told([put(stranger, '工作单位', '市政处')])).toEqual([3, 0]);
    expect(diff(judged([THREE]), known).elsewhere).toBe(2);
    expect(diff(judged([THREE]), listed([ONE, TWO], HEAD, { state: 'returned' })).elsewhere).toBe(0);
  });

  it('whose row was refused are not taken for gone without a word', () => {
    const spoilt = put(TWO, '身份证号', '63010419820202122');
    const { gone } = diff(judged([ONE, spoilt]), listed([ONE, TWO]));
    expect(gone).toMatchObject([{ listed: { number: '002' }, refusedRow: { row: 3 } }]);
  });

  it('add up to the accepted rows', () => {
    const { unchanged, changed, added } = diff(judged([ONE, put(TWO, '联系电话', '1'), THREE]), listed([ONE, TWO]));
    expect([unchanged.length, changed.length, added.length]).toEqual([1, 1, 1]);
  });
});

describe('what is taken over of it', () => {
  const sent = judged([put(ONE, '申报级别', '正高级'), put(TWO, '联系电话', '138')]);
  const nothing = { changed: [], added: [], gone: [], reason: '' };
  const take = (over: object, known: Partial<ListedApplicant> = {}, row = 0) => {
    const fields = row === 0 ? ['level'] : ['phone'];
    const choice = { ...nothing, changed: [{ applicationId: `a${row}`, fields }], ...over };
    return planDiff(diff(sent, listed([ONE, TWO, THREE], HEAD, known)), choice);
  };

  it.each([
    ['received', 0, false, 'received'],
    ['under_check', 2, true, 'under_check'],
    ['correction_asked', 1, true, 'correction_asked'],
    ['accepted', 2, true, 'under_check'],
  ] as const)('leaves an application that is %s with %i checks where the desk wants it', (state, checks, again, to) => {
    const plan = take({ reason: '更正' }, { state, checks });
    expect(plan).toMatchObject({ ok: true, value: { changes: [{ to, checkedAgain: again, whole: true }] } });
  });

  it('does not send anybody back for a telephone number', () => {
    expect(take({}, { state: 'accepted', checks: 2 }, 1)).toMatchObject({
      value: { changes: [{ to: 'accepted', checkedAgain: false }] },
    });
  });

  it('is judged by the desk in every field', () => {
    const free = [...COMPARED_FIELDS, 'assessment.2021'].filter((field) => !changeNeedsCheck('accepted', [field]));
    expect(free).toEqual(['phone', 'address', 'remark']);
  });

  it.each([
    ['nothing', { changed: [] }, {}, 'diff_nothing_chosen'],
    ['an accepted dossier without a reason', {}, { state: 'accepted' }, 'edit_reason_missing'],
    ['a closed dossier', {}, { state: 'withdrawn' }, 'edit_application_closed'],
    ['a field that does not differ', { changed: [{ applicationId: 'a0', fields: ['phone'] }] }, {}, 'diff_stale'],
    ['somebody twice', { changed: [0, 0].map(() => ({ applicationId: 'a0', fields: ['level'] })) }, {}, 'diff_stale'],
    ['somebody who is not new', { added: [0] }, {}, 'diff_stale'],
    ['somebody who is not gone', { gone: ['a0'], reason: 'x' }, {}, 'diff_stale'],
    ['a withdrawal without a reason', { gone: ['a2'] }, {}, 'diff_reason_missing'],
  ] as const)('refuses %s', (_what, over, known, code) => {
    expect(take(over, known)).toMatchObject({ ok: false, refusal: { code } });
  });
});
