import type { ReadDb } from '../../../db/handles.ts';
import type { AnswerPersonView, DrawnName, PassedOverView } from '../../core/contract/answers.ts';
import { type AnswerStep, drawnPlaces } from '../../core/domain/draw/replacement.ts';
import { asId, type ExpertId } from '../../core/domain/kernel/ids.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { seatHandle } from '../../core/domain/secrecy/sealed-names.ts';
import type { FeatureHandlers } from '../feature.ts';
import { type LoadedAnswers, lastSaid, lineReason, loadAnswers, seatOf, seatsAgree } from '../jury-answers.ts';
import { loadRoom } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';
import { listShownJury, loadSealedNames, type ShownJuror } from '../sealed-names.ts';
import { following, loadNotOnDay } from './who-follows.ts';

type Handlers = FeatureHandlers<'answers'>;
interface People {
  /** The jury with what may be told of each. */
  readonly jurors: readonly (DrawnName & Pick<ShownJuror, 'expert' | 'masked'>)[];
  readonly isMasked: (id: ExpertId) => boolean;
  /** Anybody of the drawn order as they may be told. */
  readonly nameOf: (id: ExpertId) => DrawnName;
}

async function drawnPeople(db: ReadDb, roundId: string, { attempt }: LoadedAnswers): Promise<People> {
  const { input, outcome } = attempt;
  const places = drawnPlaces(outcome);
  const sealed = await loadSealedNames(db, roundId);
  const names = new Map(input.candidates.map((one) => [one.expertId, one.name]));
  const placeOf = (id: ExpertId) => {
    const place = places.get(id);
    if (place === undefined) throw new Error('an answer of somebody who is not in the drawn order');
    return place;
  };
  const jurors = (await listShownJury(db, roundId)).map(({ expertId, masked, expert }) => {
    return { expertId, ...placeOf(expertId), name: expert.name, masked, expert };
  });
  const byId = new Map(jurors.map((one) => [one.expertId, one]));
  const nameOf = (id: ExpertId): DrawnName => {
    const juror = byId.get(id);
    const place = placeOf(id);
    if (juror !== undefined) return { expertId: id, ...place, name: juror.name };
    // Whoever was only looked at, or gave the seat back, is no juror: under the seal a place like all others.
    const seat = seatOf(place, outcome);
    const { name } = sealed.shown(id, seat, { name: names.get(id) ?? '' });
    return { expertId: sealed.isMasked(id) ? asId<'expert'>(seatHandle(seat)) : id, ...place, name };
  };
  return { jurors, isMasked: (id) => sealed.isMasked(id), nameOf };
}

function passedOver(people: People, step: AnswerStep | undefined): readonly PassedOverView[] {
  return (step?.passedOver ?? []).map(({ expertId, why, bounds }) => {
    // Which bound it was says where a masked person works or what the specialty is.
    return { ...people.nameOf(expertId), why, bounds: people.isMasked(expertId) ? [] : bounds };
  });
}

const calledOf = (people: People, id: ExpertId | null) => (id === null ? null : people.nameOf(id));

function personView(
  { jury, standing }: LoadedAnswers,
  person: DrawnName & Pick<ShownJuror, 'expert' | 'masked'>,
): AnswerPersonView {
  const { expert, masked: _, ...named } = person;
  const at = jury.seats.findIndex((seat) => seat.holder === named.expertId);
  return {
    ...named,
    unit: expert.unit,
    title: expert.title,
    specialty: expert.specialty,
    poolNumber: expert.poolNumber,
    phone: expert.phone,
    seat: at < 0 ? null : at + 1,
    open: jury.seats[at]?.open ?? false,
    answer: lastSaid(standing).get(named.expertId) ?? null,
  };
}

/** Refusal: `round_not_found`. */
export const get: Handlers['get'] = async ({ db }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const room = await loadRoom(db, roundId);
  const loaded = await loadAnswers(db, roundId);
  const opened = room.meeting !== undefined;
  if (loaded === undefined) return ok({ opened, adopted: false, people: [], lines: [], replays: true });
  const people = await drawnPeople(db, roundId, loaded);
  const steps = new Map(loaded.jury.steps.map((step) => [step.number, step]));
  return ok({
    opened,
    adopted: true,
    people: people.jurors.map((person) => personView(loaded, person)),
    lines: loaded.log.map(({ expertId, people: by, calledIn, undone, ...line }) => ({
      ...line,
      person: people.nameOf(expertId),
      ...lineReason(line, people.isMasked(expertId)),
      by,
      calledIn: calledOf(people, calledIn),
      passedOver: passedOver(people, steps.get(line.number)),
      undone: undone === null ? null : { utc: undone.utc, reason: undone.reason, by: undone.people },
    })),
    replays: loaded.replays && seatsAgree(loaded, room),
  });
};

/** Refusals: `round_not_found`, `jury_not_drawn`, `not_of_this_jury`. */
export const preview: Handlers['preview'] = async ({ db, today }, { roundId, expertId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const loaded = await loadAnswers(db, roundId);
  if (loaded === undefined) return refuse('jury_not_drawn');
  const people = await drawnPeople(db, roundId, loaded);
  if (people.jurors.every((one) => one.expertId !== expertId)) return refuse('not_of_this_jury');
  const open = loaded.jury.seats.some((seat) => seat.open && seat.holder === expertId);
  const line = { expertId, answer: open ? ('continued' as const) : ('declined' as const) };
  const notOnDay = await loadNotOnDay(db, round.value, today);
  const step = following(loaded, await loadRoom(db, roundId), notOnDay, line).steps.at(-1);
  const { seat = null, calledIn = null } = step ?? {};
  const secondPersonNeeded = open || round.value.pack.rules.alternateSecondPerson.value;
  return ok({ secondPersonNeeded, seat, calledIn: calledOf(people, calledIn), passedOver: passedOver(people, step) });
};
