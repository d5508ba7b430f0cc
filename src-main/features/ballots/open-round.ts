import { insertBallotRound } from '../../../db/tables/ballots.ts';
import { listSittings } from '../../../db/tables/sittings.ts';
import { listRecusedPairs } from '../../../db/tables/subjects.ts';
import { tellerChoice } from '../../core/domain/ballots/teller-choice.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { inSitting, sittingNow } from '../../core/domain/meeting/sittings.ts';
import { type AttendanceEntry, presentAt } from '../../core/domain/quorum/attendance-log.ts';
import { hasQuorum } from '../../core/domain/quorum/quorum.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadOpinions, saidBy } from '../group-opinions.ts';
import { bagNumbers } from '../meeting-room.ts';
import { barOf, loadScored } from '../round-scores.ts';
import { loadOpenSection } from './section-in-session.ts';

/** Of how many people of a sitting the last entry is of a later time than now. */
function writtenAhead(log: readonly AttendanceEntry[], sitting: number, now: string): number {
  const last = new Map(log.filter((e) => e.sitting === sitting && e.struck === null).map((e) => [e.expertId, e.atUtc]));
  return [...last.values()].filter((utc) => Date.parse(utc) > Date.parse(now)).length;
}

/**
 * Opens a section's ballot and fixes the roll: who is in the room of the open sitting now and not recused from all of it;
 * whoever comes or goes later changes nothing of it. Decree 40: experts who do not attend vote neither by proxy nor
 * afterwards. Only a void round is voted again. Refusals: those of `loadOpenSection`, `sitting_not_open`,
 * `round_already_held` {number}, `scores_missing` {count},
 * `opinion_against_scheme` {numbers}: the group says to recommend it, before a veto or while its mean still reached the gate,
 * `too_few_reviewers` {applications, minimum, numbers}, `quorum_not_met` {present, needed}, `tellers_not_distinct`,
 * `teller_not_present`, `clock_set_back` {count}, `teller_recused` for whom `tellerChoice` does not offer.
 */
export const openRound: FeatureHandlers<'ballots'>['openRound'] = async ({ db, now }, input) => {
  const { roundId, denominatorMode, scrutineerIds, tellerId } = input;
  const opened = await loadOpenSection(db, input);
  if (!opened.ok) return opened;
  const { round, room, section } = opened.value;
  const { pack, setup } = round;
  const { latest } = section;
  if (latest !== undefined && latest.round.state !== 'void') {
    return refuse('round_already_held', { number: latest.round.number });
  }
  const scored = await loadScored(db, round, section.subjects);
  const missing = scored.filter((s) => !s.complete).length;
  if (missing > 0) return refuse('scores_missing', { count: missing });
  const { opinions } = await loadOpinions(db, round, room);
  const said = new Map(opinions.map((one) => [one.applicationId, saidBy(one)?.opinion]));
  const against = scored.filter((s) => said.get(s.subject.applicationId) === 'recommend' && barOf(s) !== undefined);
  if (against.length > 0) {
    const ids = against.map((s) => s.subject.applicationId);
    return refuse('opinion_against_scheme', { numbers: bagNumbers(section.subjects, ids) }, 'scoringSchemes');
  }
  const minimum = pack.rules.groupMinimum.value;
  const thin = scored.filter((s) => s.reviews.length < minimum).map((s) => s.subject.applicationId);
  if (thin.length > 0) {
    const numbers = bagNumbers(section.subjects, thin);
    return refuse('too_few_reviewers', { applications: thin.length, minimum, numbers }, 'groupMinimum');
  }

  // Attendance of this ballot round, not of the morning: the sitting that is open now, as its log stands at this moment.
  const sitting = sittingNow(await listSittings(db, roundId));
  if (!inSitting(sitting)) return refuse('sitting_not_open');
  const seen = room.log.at(-1)?.number ?? 0;
  const here = presentAt(room.log, sitting.number, seen);
  const inTheRoom = room.seated.filter((j) => here.has(j.expertId));
  const present = inTheRoom.length;
  const quorum = hasQuorum(pack.rules.quorum.value, setup.jurySize, present);
  if (!quorum.met) return refuse('quorum_not_met', { present, needed: quorum.needed }, 'quorum');

  // Who came or went later than now did so before these ballots all the same: the clock is wrong, and nobody loses a vote.
  const ahead = writtenAhead(room.log, sitting.number, now);
  if (ahead > 0) return refuse('clock_set_back', { count: ahead });

  const voted = new Set(section.subjects.map((s) => s.applicationId));
  const recused = (await listRecusedPairs(db, roundId)).filter((p) => voted.has(p.applicationId));
  const tellers = [...scrutineerIds, tellerId];
  if (new Set(tellers).size !== tellers.length) return refuse('tellers_not_distinct');
  if (tellers.some((id) => !inTheRoom.some((j) => j.expertId === id))) return refuse('teller_not_present');
  const { eligible } = tellerChoice(
    inTheRoom.map((j) => j.expertId),
    new Set(recused.map((p) => p.expertId)),
  );
  if (tellers.some((id) => !eligible.includes(id))) return refuse('teller_recused');

  const fromAll = (id: string) => recused.filter((p) => p.expertId === id).length === voted.size;
  const roll = inTheRoom.filter((j) => !fromAll(j.expertId));
  const number = (latest?.round.number ?? 0) + 1;
  const inRoom = new Set(inTheRoom.map((j) => j.expertId));
  await insertBallotRound(
    db,
    {
      section_id: section.section.id,
      number,
      state: 'open',
      denominator_mode: denominatorMode,
      jury_size: setup.jurySize,
      present,
      scrutineers: JSON.stringify(scrutineerIds),
      teller: tellerId,
      opened_utc: now,
      signed_utc: null,
      issued: null,
      returned: null,
      unused: null,
      spoiled: null,
      void_reason: '',
      supervisor: '',
      sitting: sitting.number,
      log_seen: seen,
    },
    roll.map((j) => j.expertId),
    section.subjects.map(({ applicationId }) => ({
      applicationId,
      recusedPresent: recused.filter((p) => p.applicationId === applicationId && inRoom.has(p.expertId)).length,
    })),
  );
  return done(
    { number },
    {
      object: `${section.section.id}:${number}`,
      before: null,
      after: {
        state: 'open',
        mode: denominatorMode,
        sitting: sitting.number,
        present,
        roll: roll.length,
        applications: voted.size,
        pack: pack.id,
        packVersion: pack.version,
      },
    },
  );
};
