import type { SectionView } from '../../src-main/core/contract/ballots.ts';
import type { JurorView } from '../../src-main/core/contract/meeting.ts';
import type { IsoDate } from '../../src-main/core/domain/calendar/iso-date.ts';
import type { ApplicationId, ExpertId } from '../../src-main/core/domain/kernel/ids.ts';
import type { ScoreScheme } from '../../src-main/core/domain/scoring/scheme.ts';
import { ballots } from '../../src-main/features/ballots/ballots.ts';
import { meeting } from '../../src-main/features/meeting/meeting.ts';
import { results } from '../../src-main/features/results/results.ts';
import { scoring } from '../../src-main/features/scoring/scoring.ts';
import { testFact } from './database.ts';
import { must, type RoundBuilder } from './round-builder.ts';

export async function jurors(b: RoundBuilder): Promise<readonly JurorView[]> {
  return must(await b.ask(meeting.get, { roundId: b.roundId })).jurors;
}

export async function seatedIds(b: RoundBuilder): Promise<ExpertId[]> {
  return (await jurors(b)).filter((j) => j.seated).map((j) => j.expertId);
}

/** Somebody for the minutes and somebody for the supervision, without whom no meeting opens. */
export async function namePeople(b: RoundBuilder): Promise<void> {
  const people = [
    { role: 'secretary', name: '记录', unit: '' },
    { role: 'supervisor', name: '监督', unit: '' },
  ] as const;
  must(await b.act(meeting.namePeople, { roundId: b.roundId, people: [...people] }, 'groups'));
}

/** The last entry of the log that stands of somebody, struck out. */
export async function strikeLast(b: RoundBuilder, expertId: ExpertId) {
  const { log } = must(await b.ask(meeting.get, { roundId: b.roundId }));
  const number = log.findLast((e) => e.expertId === expertId && e.struck === null)?.number ?? 0;
  return b.act(meeting.strikeEntry, { roundId: b.roundId, number, reason: '误记' });
}

/** Signs the first `present` members in and marks the rest absent. */
export async function signIn(b: RoundBuilder, present: number): Promise<ExpertId[]> {
  await namePeople(b);
  const ids = await seatedIds(b);
  const { roundId } = b;
  for (const [i, expertId] of ids.entries()) {
    if (i < present) must(await b.act(meeting.signIn, { roundId, expertId, pledged: true }, 'meeting'));
    else must(await b.act(meeting.markAbsent, { roundId, expertId, reason: '请假' }, 'meeting'));
  }
  return ids.slice(0, present);
}

export function openInput(b: RoundBuilder, chairId: ExpertId) {
  const officers = { chairId, viceChairIds: [], officersReason: '与会专家推举', gatesReason: '会后备份' };
  return { roundId: b.roundId, ...officers };
}

/** An open meeting with so many experts in the room. */
export async function openMeeting(b: RoundBuilder, present: number): Promise<ExpertId[]> {
  const ids = await signIn(b, present);
  must(await b.act(meeting.open, openInput(b, ids[0] as ExpertId), 'meeting'));
  return ids;
}

/** Every assigned pair scored alike, straight into the table: ballots need scores, these tests do not. */
export async function fillScores(b: RoundBuilder): Promise<void> {
  await b.file.store.command(async (db) => {
    const pairs = await db.selectFrom('assignment').selectAll().where('round_id', '=', b.roundId).execute();
    for (const { application_id, expert_id } of pairs) {
      for (const [criterion_id, hundredths] of [
        ['ethics', 1800],
        ['ability', 2500],
        ['achievement', 4000],
      ] as const) {
        await db
          .replaceInto('score')
          .values({ round_id: b.roundId, application_id, expert_id, criterion_id, hundredths })
          .execute();
      }
    }
    return { ok: true, value: null, audit: testFact() };
  });
}

/** What was entered of one pair, as it is stored. */
export function scoresOf(b: RoundBuilder, expertId: ExpertId, applicationId: ApplicationId) {
  return b.read((db) =>
    db
      .selectFrom('score')
      .selectAll()
      .where('expert_id', '=', expertId)
      .where('application_id', '=', applicationId)
      .execute(),
  );
}

/** Confirmed recusals of one applicant, straight into the table; what was there for the applicant goes. */
export async function recuse(
  b: RoundBuilder,
  applicationId: ApplicationId,
  experts: readonly ExpertId[],
): Promise<void> {
  await b.file.store.command(async (db) => {
    await db.deleteFrom('conflict').where('application_id', '=', applicationId).execute();
    for (const [i, expert_id] of experts.entries()) {
      await db
        .insertInto('conflict')
        .values({
          id: `test${i}${applicationId}`,
          round_id: b.roundId,
          expert_id,
          application_id: applicationId,
          kind: 'relative',
          source: 'expert',
          entered: 1,
          path: '[]',
          digest: '',
          state: 'confirmed',
          treatment: 'forbid',
          reason: '',
          ruled_by: '',
          decided_utc: '2022-12-05T00:00:00.000Z',
        })
        .execute();
    }
    return { ok: true, value: null, audit: testFact() };
  });
}

export async function sections(b: RoundBuilder): Promise<readonly SectionView[]> {
  return must(await b.ask(ballots.list, { roundId: b.roundId })).sections;
}

/** The largest section: nobody is recused from all of it. */
export async function largestSection(b: RoundBuilder): Promise<SectionView> {
  return (await sections(b)).reduce((a, s) => (s.applications > a.applications ? s : a));
}

export async function applicationsOf(b: RoundBuilder, section: SectionView): Promise<ApplicationId[]> {
  const rows = await b.read((db) =>
    db
      .selectFrom('application')
      .select(['id', 'kind'])
      .where('round_id', '=', b.roundId)
      .where('level', '=', section.level)
      .where('state', '=', 'accepted')
      .orderBy('number')
      .execute(),
  );
  const special = section.type === 'dual_targeted';
  return rows.filter((r) => (r.kind === 'dual_targeted') === special).map((r) => r.id as ApplicationId);
}

export function roundInput(b: RoundBuilder, section: SectionView, tellers: readonly ExpertId[]) {
  const [one, two, teller] = tellers as [ExpertId, ExpertId, ExpertId];
  const denominatorMode = 'exclude' as const;
  return {
    roundId: b.roundId,
    sectionId: section.sectionId,
    denominatorMode,
    scrutineerIds: [one, two],
    tellerId: teller,
  };
}

export function counts(b: RoundBuilder, section: SectionView, issued: number, returned = issued) {
  const at = { roundId: b.roundId, sectionId: section.sectionId };
  return { ...at, issued, returned, unused: 0, spoiled: 0, supervisor: '监督' };
}

/** Opens and reconciles a section; every recusal but those given is taken away first, so that rows are plain. */
export async function reconciled(
  b: RoundBuilder,
  section: SectionView,
  present: readonly ExpertId[],
  returned = present.length,
) {
  must(await b.act(ballots.openRound, roundInput(b, section, present.slice(-3)), 'meeting'));
  must(await b.act(ballots.reconcile, counts(b, section, present.length, returned), 'meeting'));
}

export async function forgetRecusals(b: RoundBuilder): Promise<void> {
  await b.file.store.command(async (db) => {
    await db.deleteFrom('conflict').where('round_id', '=', b.roundId).execute();
    return { ok: true, value: null, audit: testFact() };
  });
}

export function marks(
  b: RoundBuilder,
  section: SectionView,
  applicationId: ApplicationId,
  four: readonly [number, number, number, number],
) {
  const [agree, oppose, abstain, invalid] = four;
  return { roundId: b.roundId, sectionId: section.sectionId, applicationId, agree, oppose, abstain, invalid };
}

/** Every votable row of the section with `agree` yes and the rest no, then signed. */
export async function voteAll(b: RoundBuilder, section: SectionView, agree: number): Promise<void> {
  const now = (await sections(b)).find((s) => s.sectionId === section.sectionId);
  for (const row of now?.rounds.at(-1)?.rows ?? []) {
    if (!row.quorumMet || row.agree !== null) continue;
    const yes = Math.min(agree, row.mustSum ?? 0);
    const four = [yes, (row.mustSum ?? 0) - yes, 0, 0] as const;
    must(await b.act(ballots.enterRow, marks(b, section, row.applicationId, four), 'meeting'));
  }
  must(await b.act(ballots.sign, { roundId: b.roundId, sectionId: section.sectionId }, 'meeting'));
}

/** All sections voted and signed: full attendance, every votable applicant but the first of each section passed. */
export async function voteEverything(b: RoundBuilder): Promise<ExpertId[]> {
  const ids = await openMeeting(b, 25);
  await fillScores(b);
  await forgetRecusals(b);
  for (const section of await sections(b)) {
    await reconciled(b, section, ids);
    const [first] = await applicationsOf(b, section);
    must(await b.act(ballots.enterRow, marks(b, section, first as ApplicationId, [10, 15, 0, 0]), 'meeting'));
    await voteAll(b, section, 25);
  }
  return ids;
}

/** A round whose results are announced and whose meeting is closed. */
export async function untilClosed(b: RoundBuilder): Promise<void> {
  await voteEverything(b);
  must(await b.act(results.announce, { roundId: b.roundId }, 'results'));
  must(await b.act(meeting.close, { roundId: b.roundId, note: '' }, 'meeting'));
}

export function noticeInput(b: RoundBuilder, postedOn: IsoDate) {
  return { roundId: b.roundId, postedOn, channels: '门户网站', phone: '0971-1', address: '西宁市' };
}

/** An opinion on each of them, and everybody agrees who may. */
export async function agreedOpinion(
  b: RoundBuilder,
  applicationIds: readonly ApplicationId[],
  opinion: 'recommend' | 'not_recommend',
): Promise<void> {
  const ids = [...applicationIds];
  must(
    await b.act(scoring.giveOpinion, { roundId: b.roundId, applicationIds: ids, opinion, text: '符合条件' }, 'meeting'),
  );
  const { rows } = must(await b.ask(scoring.opinions, { roundId: b.roundId }));
  const able = rows.filter((one) => ids.includes(one.applicationId)).flatMap((one) => one.able);
  const expertIds = [...new Set(able.map(({ expertId }) => expertId))];
  must(
    await b.act(scoring.agreeOpinion, { roundId: b.roundId, applicationIds: ids, expertIds, agrees: true }, 'meeting'),
  );
}

/** As if the round had been given a pack with these schemes before its list was frozen. */
export function goBySchemes(b: RoundBuilder, schemes: readonly ScoreScheme[]) {
  return b.file.store.command(async (db) => {
    const { rule_pack } = await db.selectFrom('round').select('rule_pack').executeTakeFirstOrThrow();
    const pack = JSON.parse(rule_pack);
    pack.rules.scoringSchemes.value = schemes;
    await db
      .updateTable('round')
      .set({ rule_pack: JSON.stringify(pack) })
      .execute();
    return { ok: true, value: null, audit: testFact() };
  });
}
