import type { JurorView, ScoreSummaryView } from '../core/contract/index.ts';
import { scoredItems } from '../core/domain/scoring/scheme.ts';
import type { Rehearsal } from './rehearsal-state.ts';
import { pointsText, qualityOf } from './simulated-vote.ts';

/** Who stays away: drawn by the seed from the members, never so many that alternates cannot make the quorum good. */
function absentees(r: Rehearsal, members: readonly JurorView[]): readonly JurorView[] {
  return r.luck.shuffled('absent', members).slice(0, Math.min(r.options.absent, members.length - 1));
}

/** Calls alternates for absent members until the room has its quorum; the plan of reviewers is then made anew. */
async function callAlternates(r: Rehearsal, absent: readonly JurorView[]): Promise<void> {
  const { desk, roundId, words } = r;
  const { quorumNeeded, jurySize } = await desk.call('meeting', 'get', { roundId });
  let missing = quorumNeeded - (jurySize - absent.length);
  const said = { channel: 'phone', reason: words.own.absentReason, by: words.own.secretary, secondPerson: '' } as const;
  for (const { expertId } of absent) {
    if (missing <= 0) break;
    const { calledIn } = await desk.call('answers', 'record', { roundId, expertId, answer: 'absent', ...said });
    if (calledIn === null) continue;
    missing -= 1;
    r.report.assignment = await desk.call('groups', 'assign', { roundId, within: 'group', prove: true });
  }
}

async function openMeeting(r: Rehearsal): Promise<void> {
  const { desk, roundId, words, options } = r;
  r.clock.moveTo(options.date, '08:20');
  const { jurors } = await desk.call('meeting', 'get', { roundId });
  const absent = absentees(
    r,
    jurors.filter((j) => j.seated),
  );
  for (const { expertId } of absent) {
    await desk.call('meeting', 'markAbsent', { roundId, expertId, reason: words.own.absentReason });
  }
  await callAlternates(r, absent);
  const { jurors: all, officerRules } = await desk.call('meeting', 'get', { roundId });
  const here = all.filter((j) => j.seated && j.state !== 'absent');
  for (const { expertId } of here) await desk.call('meeting', 'signIn', { roundId, expertId, pledged: true });
  // Whom the pool marks; where it marks nobody, the jury elects.
  const chair = here.find((j) => j.mayChair === true) ?? here[0];
  if (chair === undefined) throw new Error('nobody came');
  const viceChairIds = here.filter((j) => j !== chair).map((j) => j.expertId);
  const people = [
    { role: 'secretary', name: words.own.secretary, unit: '' },
    { role: 'supervisor', name: words.own.supervisor, unit: '' },
  ] as const;
  await desk.call('meeting', 'namePeople', { roundId, people: [...people] });
  r.clock.moveTo(options.date, '09:00');
  await desk.call('meeting', 'open', {
    roundId,
    chairId: chair.expertId,
    viceChairIds: viceChairIds.slice(0, Math.max(1, officerRules.viceChairs.value)),
    officersReason: chair.mayChair === true ? '' : words.own.elected,
    gatesReason: words.own.noBackup,
  });
  await leadGroups(r);
  const view = await desk.call('meeting', 'get', { roundId });
  const { jurySize, present, quorumNeeded, quorumMet } = view;
  r.report.meeting = { jurySize, present, quorumNeeded, quorumMet };
}

/** Every group needs a leader who is in the room to sign its opinions. */
async function leadGroups(r: Rehearsal): Promise<void> {
  const { desk, roundId } = r;
  const { jurors } = await desk.call('meeting', 'get', { roundId });
  const present = new Set(jurors.filter((j) => j.state === 'present').map((j) => j.expertId));
  const { groups } = await desk.call('groups', 'list', { roundId });
  for (const { groupId, experts, leaderId } of groups) {
    if (leaderId !== null && present.has(leaderId)) continue;
    const leader = experts.find((e) => present.has(e.expertId));
    if (leader !== undefined) await desk.call('groups', 'setLeader', { roundId, groupId, expertId: leader.expertId });
  }
}

async function enterScores(r: Rehearsal): Promise<void> {
  const { desk, roundId, luck, words } = r;
  r.step('scoring');
  const { experts } = await desk.call('scoring', 'summary', { roundId });
  for (const { expertId } of experts) {
    const sheet = await desk.call('scoring', 'sheet', { roundId, expertId });
    for (const { scheme, rows } of sheet.parts) {
      for (const { applicationId, number } of rows) {
        const quality = qualityOf(luck, number);
        for (const item of scoredItems(scheme)) {
          const text = pointsText(luck, `${number}|${expertId}|${item.id}`, quality, item);
          await desk.call('scoring', 'enter', { roundId, expertId, applicationId, criterionId: item.id, text });
        }
        if (scheme.kind === 'quantified') continue;
        const verdict = quality >= 35 ? ('agree' as const) : ('disagree' as const);
        const remark = verdict === 'agree' ? '' : words.own.notRecommend;
        await desk.call('scoring', 'judge', { roundId, expertId, applicationId, verdict, remark });
      }
    }
  }
  const { rows, entered, expected } = await desk.call('scoring', 'summary', { roundId });
  if (entered !== expected || rows.some((row) => row.totals.some((one) => !one.complete)))
    throw new Error('a score is missing');
  await giveOpinions(r, rows);
}

/** Written by the leads, agreed by everybody of the group who may, handed in; where too few may, the reason stands instead. */
async function giveOpinions(r: Rehearsal, all: ScoreSummaryView['rows']): Promise<void> {
  const { desk, roundId, luck } = r;
  const { rows: opinions, needed, groups } = await desk.call('scoring', 'opinions', { roundId });
  const ableOf = new Map(opinions.map((one) => [one.applicationId, one.able.map(({ expertId }) => expertId)]));
  const may = (row: ScoreSummaryView['rows'][number]) => (ableOf.get(row.applicationId)?.length ?? 0) >= needed;
  const few = all.filter((row) => !may(row)).map((row) => row.applicationId);
  if (few.length > 0) {
    await desk.call('scoring', 'excuseOpinion', { roundId, applicationIds: few, reason: r.words.own.tooFew });
  }
  const rows = all.filter(may);
  const good = rows.filter((row) => row.bar === null && qualityOf(luck, row.number) >= 35);
  const rest = rows.filter((row) => !good.includes(row));
  const give = async (list: typeof rows, opinion: 'recommend' | 'not_recommend', text: string) => {
    const applicationIds = list.map((row) => row.applicationId);
    if (applicationIds.length === 0) return;
    await desk.call('scoring', 'giveOpinion', { roundId, applicationIds, opinion, text });
    const expertIds = [...new Set(applicationIds.flatMap((id) => ableOf.get(id) ?? []))];
    await desk.call('scoring', 'agreeOpinion', { roundId, applicationIds, expertIds, agrees: true });
  };
  await give(good, 'recommend', r.words.own.recommend);
  await give(rest, 'not_recommend', r.words.own.notRecommend);
  for (const { groupId } of groups) await desk.call('scoring', 'handInOpinions', { roundId, groupId });
}

export async function holdMeeting(r: Rehearsal): Promise<void> {
  r.step('meeting');
  await r.timed('meeting', async () => {
    await openMeeting(r);
    await enterScores(r);
  });
}
