import { afterEach, beforeEach, expect, it } from 'vitest';
import { defaultScheme } from '../../../src-main/core/domain/scoring/default-scheme.ts';
import type { ScoreScheme } from '../../../src-main/core/domain/scoring/scheme.ts';
import type { ReportModel } from '../../../src-main/core/reports/index.ts';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { scoreForms, scoreSummaries } from '../../../src-main/features/documents/papers-of-review.ts';
import { scoring } from '../../../src-main/features/scoring/scoring.ts';
import { documents as words } from '../../../src-renderer/text/zh-cn/documents.ts';
import { fillScores, goBySchemes, openMeeting } from '../../support/meeting-builder.ts';
import { must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
beforeEach(async () => {
  b = new RoundBuilder();
  await b.untilAssigned();
  await openMeeting(b, 25);
});
afterEach(() => b.cleanup());

const state = async () => must(await b.ask(loadPaperState, b.roundId));
const tables = (models: readonly ReportModel[]) =>
  models.flatMap(({ blocks }) => blocks.flatMap((one) => (one.kind === 'table' ? [one] : [])));
const keyed = ({ columns }: ReturnType<typeof tables>[number], row: readonly string[] | undefined, key: string) =>
  row?.[columns.findIndex((one) => one.key === key)];
const goBy = (schemes: readonly ScoreScheme[]) => goBySchemes(b, schemes);

it('F09 has a page for each expert and application, blank until something is entered', async () => {
  const { experts } = must(await b.ask(scoring.summary, { roundId: b.roundId }));
  const pairs = experts.reduce((sum, one) => sum + one.expected, 0);
  const blank = tables(scoreForms(await state(), words, undefined));
  expect(blank).toHaveLength(pairs);
  expect(blank.every((table) => table.rows.every((row) => keyed(table, row, 'points') === ''))).toBe(true);
  await fillScores(b);
  const [expert] = experts;
  const own = tables(scoreForms(await state(), words, expert?.expertId));
  expect(own).toHaveLength(expert?.expected ?? 0);
  expect(own[0]?.rows.map((row) => row.slice(0, 3))).toEqual([
    ['职业道德', '20', '18.00'],
    ['专业能力', '30', '25.00'],
    ['业绩成果', '50', '40.00'],
  ]);
  expect(own[0]?.total).toBe('合计（总分 100）：83.00');
});

it('F10 is apart by scheme, and says what is tied, vetoed or below the cut-off', async () => {
  const vetoes = [{ id: 'fraud', title: '弄虚作假' }];
  const senior: ScoreScheme = {
    ...defaultScheme,
    ...{ id: 'senior', title: '正高级', levels: ['full_senior'], vetoes, cutOff: 8301, cutOffUse: 'reference' },
  };
  await goBy([defaultScheme, senior]);
  await fillScores(b);
  const { rows } = must(await b.ask(scoring.summary, { roundId: b.roundId }));
  const target = rows.find((row) => row.schemeId === 'senior');
  if (target === undefined) throw new Error('nobody by that scheme');
  const { applicationId } = target;
  const expertId = target.totals[0]?.expertId as never;
  const said = { roundId: b.roundId, applicationId, expertId, vetoId: 'fraud', remark: '论文造假' };
  must(await b.act(scoring.veto, said, 'meeting'));
  const models = scoreSummaries(await state(), words);
  const parts = new Set(rows.map((row) => `${row.group} ${row.schemeId}`));
  expect(models).toHaveLength(parts.size);
  const found = tables(models).flatMap((table) => {
    const row = table.rows.find((one) => keyed(table, one, 'bag') === target.number);
    return row === undefined ? [] : [keyed(table, row, 'remark')];
  });
  const alone = rows.filter(
    (row) => row.schemeId === 'senior' && row.group === target.group && row.rank === target.rank,
  ).length;
  expect(found).toEqual([`${alone > 1 ? '并列；' : ''}低于分数线；一票否决：弄虚作假`]);
  expect(JSON.stringify(models)).toContain('分数线 83.01 分（供参考）');
});
