import { listMeetingPeople } from '../../../db/tables/sittings.ts';
import { listRecusedPairs } from '../../../db/tables/subjects.ts';
import type { JurorView } from '../../core/contract/meeting.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { sittingNow } from '../../core/domain/meeting/sittings.ts';
import { presentAt } from '../../core/domain/quorum/attendance-log.ts';
import { hasQuorum } from '../../core/domain/quorum/quorum.ts';
import { toldReason } from '../../core/domain/secrecy/sealed-names.ts';
import { loadStandings } from '../expert-standing.ts';
import type { FeatureHandlers } from '../feature.ts';
import { loadAnswers, outBy } from '../jury-answers.ts';
import { bagNumber } from '../meeting-room.ts';
import { loadStandIns, officersOf } from '../officers.ts';
import { loadRound } from '../round-loading.ts';
import { ownItems } from '../sittings.ts';
import { meetingGates, sittingGates } from './gates.ts';
import { loadMeetingState, roomOnSheet } from './meeting-state.ts';

export const get: FeatureHandlers<'meeting'>['get'] = async ({ db, now, today, sampleDigests }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { setup, pack } = round.value;
  const state = await loadMeetingState(db, round.value);
  const { room, sittings, sitting, subjects } = state;
  const { meeting, log } = room;
  const { jury, seated, present } = roomOnSheet(state);
  const nameOf = new Map(jury.map((j) => [j.expertId, j]));
  const answers = await loadAnswers(db, roundId);
  const out = answers === undefined ? new Map<string, number>() : outBy(answers);
  const seats = new Map<string, number>(answers?.jury.seats.map(({ holder }, i) => [holder, i + 1]));
  const seatOf = ({ expertId, drawOrder }: (typeof jury)[number]) => seats.get(expertId) ?? drawOrder;
  // Holders of seats by their seat, whoever was drawn for it; then those who wait or gave theirs up.
  const inOrder = [...seated].sort((a, b) => seatOf(a) - seatOf(b)).concat(jury.filter((j) => !j.seated));
  const recusals = new Map<string, number>();
  for (const { expertId } of await listRecusedPairs(db, roundId)) {
    recusals.set(expertId, (recusals.get(expertId) ?? 0) + 1);
  }
  const { chairEligible, viceChairs } = pack.rules;
  const officers = officersOf(room);
  const standings = await loadStandings(db, round.value, setup.meetingDate);
  const quorum = hasQuorum(pack.rules.quorum.value, setup.jurySize, present.length);
  const gates =
    meeting === undefined
      ? await meetingGates(db, round.value, state, { now, today, sampleDigests })
      : meeting.closed_utc === null && sitting.openedUtc === null
        ? await sittingGates(db, round.value, state, { now, today })
        : [];
  return ok({
    sittings: sittings.map(({ presidingId, ...one }) => ({
      ...one,
      presidingId: presidingId === null ? null : asId<'expert'>(presidingId),
      present: jury.filter((j) => j.seated && presentAt(log, one.number).has(j.expertId)).length,
    })),
    sitting: sitting.number,
    ownBags: ownItems(round.value, subjects).map((one) => bagNumber(one.number)),
    people: await listMeetingPeople(db, roundId),
    // Whoever gave the seat back is no juror any more, and is told of in the log of answers.
    log: log.flatMap(({ pledged: _, ...line }) => {
      const juror = nameOf.get(line.expertId);
      if (juror === undefined) return [];
      const reason = toldReason(juror.masked, line.reason);
      return [{ ...line, expertId: asId<'expert'>(line.expertId), name: juror.name, reason }];
    }),
    opened: meeting !== undefined,
    closed: meeting !== undefined && meeting.closed_utc !== null,
    openedUtc: meeting?.opened_utc ?? null,
    closedUtc: meeting?.closed_utc ?? null,
    chairId: officers === undefined ? null : asId<'expert'>(officers.chairId),
    viceChairIds: (officers?.viceChairIds ?? []).map(asId<'expert'>),
    presidingId: meeting === undefined ? null : asId<'expert'>(sittingNow(sittings).presidingId ?? meeting.chair_id),
    officersReason: meeting?.officers_reason ?? '',
    gatesReason: meeting?.gates_reason ?? '',
    standIns: (await loadStandIns(db, roundId, room)).map(({ expertId, bags }) => {
      return { expertId: expertId === null ? null : asId<'expert'>(expertId), bags };
    }),
    officerRules: {
      chairEligible: { value: chairEligible.value, severity: chairEligible.severity },
      viceChairs: { value: viceChairs.value, severity: viceChairs.severity },
    },
    secretary: meeting?.secretary ?? '',
    supervisor: meeting?.supervisor ?? '',
    jurors: inOrder.map(
      (j): JurorView => ({
        expertId: asId<'expert'>(j.expertId),
        seat: seatOf(j),
        seated: j.seated,
        name: j.name,
        unit: j.unit,
        specialty: j.masked ? '' : j.specialty,
        masked: j.masked,
        title: j.title,
        role: j.drawn === 'alternate' && !j.seated ? 'alternate' : j.role,
        drawnAsAlternate: j.drawn === 'alternate',
        group: j.group,
        state: j.state ?? 'expected',
        signedUtc: j.signedUtc,
        pledged: j.pledged,
        reason: j.reason,
        answerLine: out.get(j.expertId) ?? null,
        mayChair: j.masked ? null : (standings.get(j.expertId)?.chairEligible ?? null),
        recusals: j.masked ? 0 : (recusals.get(j.expertId) ?? 0),
      }),
    ),
    jurySize: setup.jurySize,
    present: present.length,
    absent: seated.filter((j) => j.state === 'absent').length,
    quorumNeeded: quorum.needed,
    quorumMet: quorum.met,
    margin: quorum.margin,
    gates,
  });
};
