import type { BallotRoundRecord } from '../../../db/tables/ballots.ts';
import { listRecusedPairs, listSubjects, type SubjectRow } from '../../../db/tables/subjects.ts';
import type { BallotRoundView, BallotRowView } from '../../core/contract/ballots.ts';
import { marksPossible } from '../../core/domain/ballots/tally-row.ts';
import { tellerChoice } from '../../core/domain/ballots/teller-choice.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { type BallotItem, type BallotRoundState, loadSections } from '../ballot-state.ts';
import type { FeatureHandlers } from '../feature.ts';
import { bagNumber, loadRoom } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';

function rowView(
  { subject, row, decision, struck, entered, rulingNeeded }: BallotItem,
  { issued, returned }: BallotRoundRecord,
): BallotRowView {
  const possible = returned === null ? undefined : marksPossible({ issued: issued ?? 0, returned, struck });
  return {
    applicationId: asId<'application'>(subject.applicationId),
    number: bagNumber(subject.number),
    name: subject.name,
    unit: subject.unit,
    title: subject.title,
    recusedPresent: row.recused_present,
    mustSum: possible?.least ?? null,
    maySum: possible?.most ?? null,
    agree: row.agree,
    oppose: row.oppose,
    abstain: row.abstain,
    invalid: row.invalid,
    needed: decision.needed,
    denominator: decision.denominator,
    passed: entered && !rulingNeeded ? decision.passed : null,
    quorumMet: decision.quorumMetForItem,
    rulingNeeded,
    excludePassed: entered ? decision.exclude.passed : null,
    includePassed: entered ? decision.include.passed : null,
    ruling: row.ruling,
    rulingReason: row.ruling_reason,
  };
}

function roundView(
  { round, rollSize, items }: BallotRoundState,
  nameOf: (expertId: string) => string,
): BallotRoundView {
  return {
    number: round.number,
    state: round.state,
    denominatorMode: round.denominator_mode,
    jurySize: round.jury_size,
    present: round.present,
    eligible: rollSize,
    scrutineers: (JSON.parse(round.scrutineers) as string[]).map(nameOf),
    teller: nameOf(round.teller),
    openedUtc: round.opened_utc,
    signedUtc: round.signed_utc,
    issued: round.issued,
    returned: round.returned,
    unused: round.unused,
    spoiled: round.spoiled,
    voidReason: round.void_reason,
    rows: items.map((item) => rowView(item, round)),
  };
}

/** The sections with all their rounds, void ones too; who is in the room now, and who of them may count each section. */
export const list: FeatureHandlers<'ballots'>['list'] = async ({ db }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { jury, present } = await loadRoom(db, roundId);
  const names = new Map(jury.map((j) => [j.expertId, j.name]));
  const sections = await loadSections(db, round.value, await listSubjects(db, roundId));
  const here = present.map((j) => ({ expertId: asId<'expert'>(j.expertId), name: j.name }));
  const ids = here.map((one) => one.expertId);
  const pairs = await listRecusedPairs(db, roundId);
  const recusedIn = (subjects: readonly SubjectRow[]) => {
    const voted = new Set(subjects.map((s) => s.applicationId));
    return new Set(pairs.filter((p) => voted.has(p.applicationId)).map((p) => p.expertId));
  };
  return ok({
    sections: sections.map(({ section, subjects, rounds, signed }) => ({
      sectionId: asId<'section'>(section.id),
      level: section.level,
      type: section.type,
      applications: subjects.length,
      applicationIds: subjects.map((s) => asId<'application'>(s.applicationId)),
      rounds: rounds.map((r) => roundView(r, (id) => names.get(id) ?? '')),
      signed: signed !== undefined,
      tellers: tellerChoice(ids, recusedIn(subjects)),
    })),
    present: here,
  });
};
