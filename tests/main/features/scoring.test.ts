import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ApplicationId, ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import { scoring } from '../../../src-main/features/scoring/scoring.ts';
import { fillScores, openMeeting, recuse } from '../../support/meeting-builder.ts';
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
  expect(sheet.rows.find((r) => r.applicationId === applicationId)).toMatchObject({
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

test('keeps the written opinion of the group', async () => {
  const opinion = {
    roundId: b.roundId,
    applicationIds: [applicationId],
    opinion: 'recommend' as const,
    text: '符合条件',
  };
  must(await b.act(scoring.giveOpinion, opinion));
  expect(await row()).toMatchObject({ opinion: 'recommend', opinionText: '符合条件' });
  expect(codeOf(await b.act(scoring.giveOpinion, { ...opinion, applicationIds: ['nobody' as never] }))).toBe(
    'application_not_found',
  );
});
