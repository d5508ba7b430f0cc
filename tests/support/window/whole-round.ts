import type { DrawPlan } from '../../../src-main/core/contract/contribution.ts';
import type { Api, Channel, Feature, Reply, RoundSetup } from '../../../src-main/core/contract/index.ts';
import { DRAW_METHOD } from '../../../src-main/core/domain/draw/draw.ts';
import { scoredItems } from '../../../src-main/core/domain/scoring/scheme.ts';
import { AS_PROPOSED } from '../said.ts';

type Call<C extends Channel> = C extends `${infer F extends Feature}.${infer V}`
  ? V extends keyof Api[F]
    ? Api[F][V]
    : never
  : never;
export type InputFor<C extends Channel> = Parameters<Call<C>>[0];
export type OutputFor<C extends Channel> = Awaited<ReturnType<Call<C>>> extends Reply<infer T> ? T : never;

/** Whoever can call the office: the page through its preload, or a test in plain Node. A refusal is an exception. */
export interface Desk {
  yes<C extends Channel>(channel: C, input: InputFor<C>): Promise<OutputFor<C>>;
}

/** Nine o'clock in Xining on the day of the sample round's meeting. */
export const MEETING_MORNING = '2023-02-10T01:00:00Z';

/** A senior jury of the sample rosters: terms of office hold on the meeting's day. */
export function sampleSetup(over: Partial<RoundSetup> = {}): InputFor<'rounds.create'> {
  return {
    name: '2022年度青海省工程系列高级职称评审',
    year: 2022,
    juryName: '青海省工程系列高级职称评审委员会',
    series: '工程',
    scope: 'series',
    juryKind: 'senior',
    jurySize: 25,
    alternates: 6,
    minimumPerSpecialty: 3,
    groupCount: 3,
    meetingDate: '2023-02-10',
    meetingPlace: '西宁市会议中心三楼',
    establishingBody: '青海省人力资源和社会保障厅',
    officeName: '青海省工程系列职改办',
    approvalNumber: '青人社评〔2022〕12号',
    approvalValidUntil: '2025-12-31',
    consentReference: '',
    contactPhone: '0971-8000000',
    contactAddress: '西宁市城西区五四大街1号',
    noticeDays: 5,
    denominatorMode: 'exclude',
    rehearsal: false,
    ...over,
  };
}

/** Two people of the office have found every dossier sound. */
export async function acceptEverybody(desk: Desk, roundId: string): Promise<void> {
  const { rows } = await desk.yes('acceptance.list', { roundId });
  const applicationIds = rows.map((row) => row.applicationId);
  const people = ['王敏', '李强'];
  await desk.yes('proofs.seenMany', { roundId, applicationIds, state: 'original', people });
  const { leftOut } = await desk.yes('acceptance.acceptMany', { roundId, applicationIds, checkers: people });
  if (leftOut.length > 0) throw new Error(`not accepted: ${JSON.stringify(leftOut)}`);
}

export async function importBoth(desk: Desk, roundId: string, plan: DrawPlan = SPOKEN_PLAN): Promise<void> {
  const applicants = await desk.yes('applicants.readSample', { roundId });
  await desk.yes('applicants.acceptImport', { roundId, draftId: applicants.draftId });
  await acceptEverybody(desk, roundId);
  await desk.yes('applicants.freeze', { roundId });
  const experts = await desk.yes('experts.readSample', { roundId });
  await desk.yes('experts.acceptImport', { roundId, draftId: experts.draftId });
  await desk.yes('experts.seal', { roundId, plan });
}

/** Of a draw to which the witness says a few words. */
export const SPOKEN_PLAN = {
  method: DRAW_METHOD,
  contributions: [{ kind: 'words', by: '纪检组 李强', count: 0, highest: 0 }],
} as const satisfies DrawPlan;

export async function drawAndAdopt(desk: Desk, roundId: string): Promise<void> {
  const seed = 'witnessed dice 3 1 4 1 5';
  const people = { drawer: '王敏', witnesses: '纪检组 李强', place: '三楼会议室' };
  const contributions = [{ kind: 'words' as const, by: people.witnesses, value: seed, highest: 0 }];
  const first = { reason: '', secondPerson: '' };
  const { attempt } = await desk.yes('draw.make', {
    ...{ roundId, contributions },
    ...people,
    ...first,
  });
  await desk.yes('draw.adopt', { roundId, attempt });
}

/** Confirms what is still only suggested and closes the list. */
export async function settleConflicts(desk: Desk, roundId: string): Promise<void> {
  const { conflicts } = await desk.yes('recusal.list', { roundId });
  const conflictIds = conflicts.filter((c) => c.state === 'suggested').map((c) => c.conflictId);
  if (conflictIds.length > 0) {
    await desk.yes('recusal.decide', { roundId, conflictIds, decision: 'confirm', ...AS_PROPOSED });
  }
  await desk.yes('recusal.settle', { roundId });
}

export async function formAndAssign(desk: Desk, roundId: string): Promise<void> {
  await desk.yes('groups.form', {
    ...{ roundId, count: 3, evenBy: 'group', spread: 20, keep: false, defenceGroups: [] },
  });
  await desk.yes('groups.assign', { roundId, within: 'group', prove: true });
}

/** A new round of the sample with its jury adopted, groups formed and reviewers assigned. */
export async function assignedRound(desk: Desk): Promise<string> {
  const { roundId } = await desk.yes('rounds.create', sampleSetup());
  await importBoth(desk, roundId);
  await drawAndAdopt(desk, roundId);
  await settleConflicts(desk, roundId);
  await formAndAssign(desk, roundId);
  return roundId;
}

/** Everybody who has a seat and is not marked absent comes and pledges. */
export async function signEverybodyIn(desk: Desk, roundId: string): Promise<void> {
  const { jurors } = await desk.yes('meeting.get', { roundId });
  for (const { expertId } of jurors.filter((j) => j.seated && j.state === 'expected')) {
    await desk.yes('meeting.signIn', { roundId, expertId, pledged: true });
  }
}

export async function openMeeting(desk: Desk, roundId: string): Promise<void> {
  const { jurors } = await desk.yes('meeting.get', { roundId });
  const chair = jurors.find((j) => j.state === 'present');
  if (!chair) throw new Error('nobody to take the chair');
  const people = [
    { role: 'secretary', name: '王敏', unit: '' },
    { role: 'supervisor', name: '省纪委监委驻厅纪检监察组', unit: '' },
  ] as const;
  await desk.yes('meeting.namePeople', { roundId, people: [...people] });
  const vice = jurors.filter((j) => j.state === 'present' && j !== chair).slice(0, 2);
  const officers = {
    viceChairIds: vice.map((j) => j.expertId),
    officersReason: '与会专家推举',
    gatesReason: '示例数据',
  };
  await desk.yes('meeting.open', { roundId, chairId: chair.expertId, ...officers });
}

/** Types what is still missing of every sheet; points differ by application so that there is a ranking. */
export async function enterMissingScores(desk: Desk, roundId: string): Promise<number> {
  const { experts } = await desk.yes('scoring.summary', { roundId });
  let entered = 0;
  for (const { expertId } of experts.filter((e) => e.expected > e.entered)) {
    const sheet = await desk.yes('scoring.sheet', { roundId, expertId });
    for (const { scheme, rows } of sheet.parts) {
      for (const { applicationId, number, points } of rows) {
        for (const [i, { id: criterionId, maxPoints, step = 1 }] of scoredItems(scheme).entries()) {
          if (points[i] !== null) continue;
          const share = 60 + ((Number(number) * 7 + i * 3) % 40);
          const text = String((Math.floor((maxPoints * share) / 100 / step) * step) / 100);
          await desk.yes('scoring.enter', { roundId, expertId, applicationId, criterionId, text });
          entered += 1;
        }
      }
    }
  }
  return entered;
}

/** Two scrutineers and a teller of those present, none of them recused from anybody of the section. */
export async function chooseTellers(desk: Desk, roundId: string, sectionId: string) {
  const section = (await desk.yes('ballots.list', { roundId })).sections.find((s) => s.sectionId === sectionId);
  const voted = new Set(section?.applicationIds);
  const { conflicts } = await desk.yes('recusal.list', { roundId });
  const recused = new Set(
    conflicts
      .filter((c) => c.state !== 'dismissed' && c.applicationId !== null && voted.has(c.applicationId))
      .map((c) => c.expertId),
  );
  const { jurors } = await desk.yes('meeting.get', { roundId });
  const free = jurors.filter((j) => j.state === 'present' && !recused.has(j.expertId)).map((j) => j.expertId);
  const [tellerId, ...scrutineers] = free;
  if (tellerId === undefined || scrutineers.length === 0) throw new Error('nobody to count the ballots');
  return { tellerId, scrutineerIds: scrutineers.slice(0, 2) };
}

/** Opens and reconciles a section's round: everybody on the roll gets a sheet and gives it back. */
export async function holdBallot(desk: Desk, roundId: string, sectionId: string): Promise<void> {
  const tellers = await chooseTellers(desk, roundId, sectionId);
  await desk.yes('ballots.openRound', { roundId, sectionId, denominatorMode: 'exclude', ...tellers });
  const { present } = await desk.yes('ballots.list', { roundId });
  const counts = { issued: present.length, returned: present.length, unused: 2, spoiled: 0 };
  await desk.yes('ballots.reconcile', { roundId, sectionId, ...counts, supervisor: '省纪委监委驻厅纪检监察组' });
}

/** Enters the rows that have no tally yet: every fifth applicant fails, the chair rules where the readings differ. */
export async function enterMissingTallies(desk: Desk, roundId: string, sectionId: string): Promise<void> {
  const { sections } = await desk.yes('ballots.list', { roundId });
  const rows = sections.find((s) => s.sectionId === sectionId)?.rounds.at(-1)?.rows ?? [];
  for (const [i, { applicationId, mustSum, agree: entered }] of rows.entries()) {
    if (mustSum === null || entered !== null) continue;
    const agree = i % 5 === 4 ? Math.floor(mustSum / 2) : mustSum - (i % 3);
    const marks = { agree, oppose: mustSum - agree, abstain: 0, invalid: 0 };
    const { rulingNeeded } = await desk.yes('ballots.enterRow', { roundId, sectionId, applicationId, ...marks });
    if (!rulingNeeded) continue;
    const reason = '按出席人数减去回避人数计算';
    await desk.yes('ballots.rule', { roundId, sectionId, applicationId, mode: 'exclude', reason });
  }
}

export async function voteAndSign(desk: Desk, roundId: string): Promise<void> {
  const { sections } = await desk.yes('ballots.list', { roundId });
  for (const { sectionId, signed, rounds } of sections) {
    if (signed) continue;
    if (rounds.length === 0) await holdBallot(desk, roundId, sectionId);
    await enterMissingTallies(desk, roundId, sectionId);
    await desk.yes('ballots.sign', { roundId, sectionId });
  }
}

/** From an empty office to the announced result of the sample rosters. */
export async function runToResult(desk: Desk, over: Partial<RoundSetup> = {}): Promise<string> {
  const { roundId } = await desk.yes('rounds.create', sampleSetup(over));
  await importBoth(desk, roundId);
  await drawAndAdopt(desk, roundId);
  await settleConflicts(desk, roundId);
  await formAndAssign(desk, roundId);
  await signEverybodyIn(desk, roundId);
  await openMeeting(desk, roundId);
  await enterMissingScores(desk, roundId);
  await voteAndSign(desk, roundId);
  await desk.yes('results.announce', { roundId });
  await desk.yes('meeting.close', { roundId, note: '' });
  return roundId;
}
