import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ApplicationId, ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import { defaultScheme } from '../../../src-main/core/domain/scoring/default-scheme.ts';
import type { ScoreScheme } from '../../../src-main/core/domain/scoring/scheme.ts';
import { ballots } from '../../../src-main/features/ballots/ballots.ts';
import { loadCounts } from '../../../src-main/features/round-facts.ts';
import { loadRound } from '../../../src-main/features/round-loading.ts';
import { scoring } from '../../../src-main/features/scoring/scoring.ts';
import {
  agreedOpinion,
  applicationsOf,
  fillScores,
  goBySchemes,
  openMeeting,
  recuse,
  roundInput,
  seatedIds,
  sections,
} from '../../support/meeting-builder.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
let expertId: ExpertId;
let applicationId: ApplicationId;
beforeEach(async () => {
  b = new RoundBuilder();
  await b.untilAssigned();
  await openMeeting(b, 25);
  const { rows } = must(await b.ask(scoring.summary, { roundId: b.roundId }));
  applicationId = rows[0]?.applicationId as ApplicationId;
  expertId = rows[0]?.totals[0]?.expertId as ExpertId;
});
afterEach(() => b.cleanup());

const enter = (criterionId: string, text: string, who = expertId) =>
  b.act(scoring.enter, { roundId: b.roundId, expertId: who, applicationId, criterionId, text }, 'meeting');
const row = async () => {
  const { rows } = must(await b.ask(scoring.summary, { roundId: b.roundId }));
  return rows.find((r) => r.applicationId === applicationId);
};

test('takes points as typed, in hundredths, and an empty text clears them', async () => {
  expect(must(await enter('ethics', '18.5')).points).toBe(1850);
  expect(must(await enter('ability', '２５．２５')).points).toBe(2525);
  const sheet = must(await b.ask(scoring.sheet, { roundId: b.roundId, expertId }));
  expect(sheet.parts[0]?.rows.find((r) => r.applicationId === applicationId)).toMatchObject({
    points: [1850, 2525, null],
    total: null,
  });
  must(await enter('achievement', '40'));
  expect((await row())?.totals[0]?.total).toBe(8375);
  expect(must(await enter('ethics', ' ')).points).toBeNull();
  expect((await row())?.totals[0]?.total).toBeNull();
});

test('refuses what is no score', async () => {
  expect(await enter('ethics', '20.01')).toMatchObject({
    refusal: { code: 'above_maximum', params: { maximum: 2000 } },
  });
  expect(codeOf(await enter('ethics', '1.234'))).toBe('too_many_decimals');
  expect(codeOf(await enter('ethics', '优'))).toBe('not_a_number');
  expect(codeOf(await enter('taste', '1'))).toBe('criterion_not_found');
});

test('takes scores of assigned experts only, and none of recused ones', async () => {
  const assigned = new Set((await row())?.totals.map((t) => t.expertId));
  const { experts } = must(await b.ask(scoring.summary, { roundId: b.roundId }));
  const conflicts = await b.read((db) => db.selectFrom('conflict').selectAll().execute());
  const recused = (id: string) => conflicts.some((c) => c.expert_id === id && c.application_id === applicationId);
  const other = experts.find((e) => !assigned.has(e.expertId) && !recused(e.expertId));
  expect(codeOf(await enter('ethics', '10', other?.expertId))).toBe('not_assigned');
  await recuse(b, applicationId, [expertId]);
  expect(codeOf(await enter('ethics', '10'))).toBe('expert_recused');
});

test('a mean waits for every score; equal means share their rank and are shown as tied', async () => {
  expect((await row())?.mean).toBeNull();
  await fillScores(b);
  const summary = must(await b.ask(scoring.summary, { roundId: b.roundId }));
  expect(summary.entered).toBe(summary.expected);
  expect(summary.rows.every((r) => r.mean === 8300 && r.rank === 1)).toBe(true);
  expect(summary.rows.some((r) => r.tied)).toBe(true);
  must(await enter('achievement', '49'));
  expect(await row()).toMatchObject({ mean: 8600, rank: 1, tied: false });
});

describe('a round with schemes of its own', () => {
  const goBy = (schemes: readonly ScoreScheme[]) => goBySchemes(b, schemes);
  const counts = () =>
    b.read(async (db) => {
      const { scoresEntered, scoresExpected } = await loadCounts(db, must(await loadRound(db, b.roundId)));
      return [scoresEntered, scoresExpected];
    });
  const engineering: ScoreScheme = {
    id: 'engineering',
    title: '工程系列',
    kind: 'quantified',
    series: ['engineering'],
    criteria: [
      { id: 'ethics', title: '品德', maxPoints: 10000, weight: 40, step: 100 },
      {
        id: 'work',
        title: '业绩',
        maxPoints: 10000,
        weight: 60,
        items: [
          { id: 'papers', title: '论文', maxPoints: 6000 },
          { id: 'projects', title: '项目', maxPoints: 8000 },
        ],
      },
    ],
    vetoes: [{ id: 'fraud', title: '弄虚作假' }],
    cutOff: 6000,
    cutOffUse: 'gate',
  };
  const agreement: ScoreScheme = {
    id: 'agreement',
    title: '同意制',
    kind: 'agreement',
    series: ['engineering'],
    criteria: [],
    vetoes: [],
  };
  const veto = (remark: string, vetoId = 'fraud') =>
    b.act(scoring.veto, { roundId: b.roundId, expertId, applicationId, vetoId, remark }, 'meeting');
  const judge = (verdict: 'agree' | 'disagree' | null, remark: string, who = expertId) =>
    b.act(scoring.judge, { roundId: b.roundId, expertId: who, applicationId, verdict, remark }, 'meeting');
  const give = (opinion: 'recommend' | 'not_recommend') =>
    b.act(scoring.giveOpinion, { roundId: b.roundId, applicationIds: [applicationId], opinion, text: '' });
  const raters = async () => ((await row())?.totals ?? []).map((one) => one.expertId);

  test('takes points by the items and steps of the series, and weighs the total', async () => {
    await goBy([defaultScheme, engineering]);
    expect(codeOf(await enter('ethics', '80.5'))).toBe('not_a_step');
    expect(codeOf(await enter('work', '80'))).toBe('criterion_not_found');
    must(await enter('ethics', '81'));
    must(await enter('papers', '55.55'));
    expect((await row())?.totals[0]?.complete).toBe(false);
    must(await enter('projects', '70'));
    // 81 × 0.4 + min(125.55, 100) × 0.6
    expect((await row())?.totals[0]).toMatchObject({ complete: true, total: 9240 });
    const { parts } = must(await b.ask(scoring.sheet, { roundId: b.roundId, expertId }));
    expect(parts.map(({ scheme }) => scheme.id)).toEqual(['engineering']);
  });

  test('counts what each sheet asks for by its own scheme', async () => {
    const [, plain = 0] = await counts();
    await goBy([defaultScheme, { ...engineering, series: undefined as never, levels: ['associate_senior'] }]);
    const levels = await b.read((db) =>
      db
        .selectFrom('assignment')
        .innerJoin('application', 'application.id', 'assignment.application_id')
        .innerJoin('attendance', 'attendance.expert_id', 'assignment.expert_id')
        .select('application.level')
        .execute(),
    );
    expect(plain).toBe(levels.length * 3);
    await goBy([defaultScheme, agreement]);
    expect(await counts()).toEqual([0, levels.length]);
    must(await judge('agree', ''));
    expect(await counts()).toEqual([1, levels.length]);
  });

  test('a veto stands beside the points, is no zero, and keeps the group from recommending', async () => {
    await goBy([defaultScheme, { ...engineering, criteria: defaultScheme.criteria, cutOff: undefined as never }]);
    await fillScores(b);
    expect(codeOf(await veto('论文造假', 'taste'))).toBe('veto_not_found');
    must(await veto(' 论文造假 '));
    expect(await row()).toMatchObject({ mean: 8300, rank: 1, bar: 'vetoed' });
    expect((await row())?.totals.find((one) => one.expertId === expertId)?.vetoes).toEqual([
      { vetoId: 'fraud', remark: '论文造假' },
    ]);
    expect(codeOf(await give('recommend'))).toBe('vetoed');
    must(await give('not_recommend'));
    must(await veto(''));
    expect(await row()).toMatchObject({ bar: null });
    must(await give('recommend'));
  });

  test('a gate keeps the group from recommending whose mean lies below it; a reference does not', async () => {
    const scheme = { ...engineering, criteria: defaultScheme.criteria, cutOff: 8301 };
    await goBy([defaultScheme, scheme]);
    await fillScores(b);
    expect(await row()).toMatchObject({ mean: 8300, reachesCutOff: false, bar: 'below_cut_off' });
    expect(codeOf(await give('recommend'))).toBe('below_cut_off');
    await goBy([defaultScheme, { ...scheme, cutOffUse: 'reference' }]);
    expect(await row()).toMatchObject({ reachesCutOff: false, bar: null });
    must(await give('recommend'));
  });

  test('no ballot is opened while the group recommends by agreement whom the scheme bars since', async () => {
    await goBy([defaultScheme, { ...engineering, criteria: defaultScheme.criteria, cutOff: undefined as never }]);
    await fillScores(b);
    await agreedOpinion(b, [applicationId], 'recommend');
    must(await veto('论文造假'));
    const all = await sections(b);
    const ids = await Promise.all(all.map((one) => applicationsOf(b, one)));
    const section = all[ids.findIndex((one) => one.includes(applicationId))];
    if (section === undefined) throw new Error('in no section');
    const open = async () => {
      const here = await seatedIds(b);
      return b.act(ballots.openRound, roundInput(b, section, here.slice(-3)), 'meeting');
    };
    expect(codeOf(await open())).toBe('opinion_against_scheme');
    // What one writes is not yet the group's: no paper of the vote tells it, and it bars no ballot.
    must(await veto(''));
    must(await give('recommend'));
    must(await veto('论文造假'));
    expect(await row()).toMatchObject({ bar: 'vetoed', opinion: null });
    expect(await open()).toMatchObject({ ok: true });
  });

  test('by agreement each expert says yes or no, and no with a reason', async () => {
    await goBy([defaultScheme, agreement]);
    expect(codeOf(await enter('ethics', '10'))).toBe('criterion_not_found');
    expect(codeOf(await judge('disagree', '  '))).toBe('disagreement_without_reason');
    for (const who of await raters()) must(await judge('agree', '', who));
    must(await judge('disagree', '业绩不足'));
    expect(await row()).toMatchObject({ mean: null, rank: null });
    const verdicts = ((await row())?.totals ?? []).map(({ verdict }) => verdict?.verdict);
    expect(verdicts.filter((one) => one === 'agree')).toHaveLength(verdicts.length - 1);
    must(await judge(null, ''));
    expect((await row())?.totals.filter((one) => !one.complete)).toHaveLength(1);
    await goBy([defaultScheme]);
    expect(codeOf(await judge('agree', ''))).toBe('scheme_has_points');
  });
});
