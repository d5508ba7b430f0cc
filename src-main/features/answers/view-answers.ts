import type { ReadDb } from '../../../db/handles.ts';
import type { AnswerPersonView, DrawnName, PassedOverView } from '../../core/contract/answers.ts';
import { type AnswerStep, standingJury } from '../../core/domain/draw/replacement.ts';
import type { ExpertId } from '../../core/domain/kernel/ids.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import type { FeatureHandlers } from '../feature.ts';
import { foundOut, type LoadedAnswers, loadAnswers, seatsAgree } from '../jury-answers.ts';
import { dayToHold } from '../meeting-days.ts';
import { loadRoom } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';
import { listShownJury, type ShownJuror } from '../sealed-names.ts';

type Handlers = FeatureHandlers<'answers'>;
type People = ReadonlyMap<ExpertId, DrawnName & Pick<ShownJuror, 'expert' | 'masked'>>;

async function drawnPeople(db: ReadDb, roundId: string): Promise<People> {
  const jury = await listShownJury(db, roundId);
  return new Map(
    jury.map(({ expertId, drawn, order, masked, expert }) => {
      return [expertId, { expertId, drawn, order, name: expert.name, masked, expert }] as const;
    }),
  );
}

function nameOf(people: People, id: ExpertId): DrawnName {
  const found = people.get(id);
  if (found === undefined) throw new Error('an answer of somebody who was not drawn');
  const { expertId, drawn, order, name } = found;
  return { expertId, drawn, order, name };
}

function passedOver(people: People, step: AnswerStep | undefined): readonly PassedOverView[] {
  return (step?.passedOver ?? []).map(({ expertId, why, bounds }) => {
    // Which bound it was says where a masked person works or what the specialty is.
    return { ...nameOf(people, expertId), why, bounds: people.get(expertId)?.masked ? [] : bounds };
  });
}

const calledOf = (people: People, id: ExpertId | null) => (id === null ? null : nameOf(people, id));

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
    answer: standing.filter((line) => line.expertId === named.expertId).at(-1)?.answer ?? null,
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
  const people = await drawnPeople(db, roundId);
  const steps = new Map(loaded.jury.steps.map((step) => [step.number, step]));
  return ok({
    opened,
    adopted: true,
    people: [...people.values()].map((person) => personView(loaded, person)),
    lines: loaded.log.map(({ expertId, people: by, calledIn, undone, ...line }) => ({
      ...line,
      person: nameOf(people, expertId),
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
  const people = await drawnPeople(db, roundId);
  if (!people.has(expertId)) return refuse('not_of_this_jury');
  const found = foundOut(loaded, await loadRoom(db, roundId), dayToHold(round.value, today));
  const said = [...found.filter((one) => one.expertId !== expertId), { expertId, answer: 'declined' as const }];
  const lines = said.map((one, i) => ({ ...one, number: loaded.log.length + 1 + i }));
  const step = standingJury(loaded.attempt.input, loaded.attempt.outcome, [...loaded.standing, ...lines]).steps.at(-1);
  const { seat = null, calledIn = null } = step ?? {};
  const secondPersonNeeded = round.value.pack.rules.alternateSecondPerson.value;
  return ok({ secondPersonNeeded, seat, calledIn: calledOf(people, calledIn), passedOver: passedOver(people, step) });
};
