import type { BallotRowView, SectionView } from '../core/contract/index.ts';
import type { ExpertId } from '../core/domain/kernel/ids.ts';
import type { Rehearsal } from './rehearsal-state.ts';
import { contestedAgree, type Marks, marksFor, marksWith, nearMiss } from './simulated-vote.ts';

/** The three with the fewest recusals in the section, by the seed where several have as few. */
async function chooseTellers(r: Rehearsal, section: SectionView): Promise<readonly ExpertId[]> {
  const { desk, roundId } = r;
  const { present } = await desk.call('ballots', 'list', { roundId });
  const { conflicts } = await desk.call('recusal', 'list', { roundId });
  const voted = new Set<string>(section.applicationIds);
  const count = (expertId: ExpertId) =>
    conflicts.filter((c) => c.expertId === expertId && c.state === 'confirmed' && voted.has(c.applicationId ?? ''))
      .length;
  return r.luck
    .shuffled(`tellers|${section.level}|${section.type}`, present)
    .map((e) => ({ id: e.expertId, recusals: count(e.expertId) }))
    .sort((a, b) => a.recusals - b.recusals)
    .slice(0, 3)
    .map((e) => e.id);
}

/** One applicant of the round is one vote short, and one is passed in one reading of the denominator only. */
function planMarks(
  r: Rehearsal,
  section: SectionView,
  rows: readonly BallotRowView[],
  special: Set<string>,
): Map<string, Marks> {
  const present = section.rounds.at(-1)?.present ?? 0;
  const marks = new Map<string, Marks>();
  for (const row of rows) {
    let own = marksFor(r.luck, row);
    const contested = contestedAgree(present, row.recusedPresent, row.mustSum ?? 0);
    if (!special.has('contested') && contested !== undefined) {
      special.add('contested');
      own = marksWith(r.luck, row, contested);
    } else if (!special.has('near miss') && row.recusedPresent === 0) {
      special.add('near miss');
      own = nearMiss(r.luck, row, row.needed ?? 1);
    }
    marks.set(row.applicationId, own);
  }
  return marks;
}

async function voteSection(r: Rehearsal, section: SectionView, special: Set<string>): Promise<void> {
  const { desk, roundId, words } = r;
  const { sectionId } = section;
  const [first, second, teller] = await chooseTellers(r, section);
  if (first === undefined || second === undefined || teller === undefined) throw new Error('nobody counts the ballots');
  await desk.call('ballots', 'openRound', {
    roundId,
    sectionId,
    denominatorMode: 'exclude',
    scrutineerIds: [first, second],
    tellerId: teller,
  });
  const find = async () => {
    const { sections } = await desk.call('ballots', 'list', { roundId });
    return sections.find((s) => s.sectionId === sectionId) as SectionView;
  };
  const opened = (await find()).rounds.at(-1);
  const fullyRecused = await recusedFromAll(r, section);
  const issued = (opened?.present ?? 0) - fullyRecused;
  // One ballot does not come back, where one of the voters has no line struck: nobody knows whose it was.
  const keepOne = !special.has('unreturned') && issued > 1 && (await hasFreeVoter(r, section));
  if (keepOne) special.add('unreturned');
  const returned = keepOne ? issued - 1 : issued;
  const supervisor = words.own.supervisor;
  await desk.call('ballots', 'reconcile', { roundId, sectionId, issued, returned, unused: 2, spoiled: 0, supervisor });

  const counted = await find();
  const rows = (counted.rounds.at(-1)?.rows ?? []).filter((row) => row.quorumMet);
  const marks = planMarks(r, counted, rows, special);
  for (const { applicationId } of rows) {
    const own = marks.get(applicationId) as Marks;
    const entered = await desk.call('ballots', 'enterRow', { roundId, sectionId, applicationId, ...own });
    if (!entered.rulingNeeded) continue;
    const reason = words.own.ruling;
    await desk.call('ballots', 'rule', { roundId, sectionId, applicationId, mode: 'exclude', reason });
  }
  await desk.call('ballots', 'sign', { roundId, sectionId });
}

/** Recused applicants of the section, by expert in the room. */
async function recusalsInRoom(r: Rehearsal, section: SectionView): Promise<readonly number[]> {
  const { sections, present } = await r.desk.call('ballots', 'list', { roundId: r.roundId });
  const rows = sections.find((s) => s.sectionId === section.sectionId)?.rounds.at(-1)?.rows ?? [];
  const voted = new Set<string>(rows.map((row) => row.applicationId));
  const { conflicts } = await r.desk.call('recusal', 'list', { roundId: r.roundId });
  return present.map((e) => {
    const own = conflicts.filter(
      (c) => c.state === 'confirmed' && c.expertId === e.expertId && voted.has(c.applicationId ?? ''),
    );
    return new Set(own.map((c) => c.applicationId)).size;
  });
}

async function recusedFromAll(r: Rehearsal, section: SectionView): Promise<number> {
  return (await recusalsInRoom(r, section)).filter((n) => n === section.applications).length;
}

async function hasFreeVoter(r: Rehearsal, section: SectionView): Promise<boolean> {
  return (await recusalsInRoom(r, section)).some((n) => n === 0);
}

export async function holdBallots(r: Rehearsal): Promise<void> {
  r.step('ballots');
  r.clock.moveTo(r.options.date, '14:30');
  await r.timed('ballots', async () => {
    const special = new Set<string>();
    const { sections } = await r.desk.call('ballots', 'list', { roundId: r.roundId });
    for (const section of sections) await voteSection(r, section, special);
  });
}
