import { drawnPlaces } from '../../core/domain/draw/replacement.ts';
import type { ExpertId } from '../../core/domain/kernel/ids.ts';
import type { SealedNames } from '../../core/domain/secrecy/sealed-names.ts';
import type { AnsweredPerson, RecordedAnswer } from '../../core/reports/index.ts';
import { type LoadedAnswers, lineReason, seatOf } from '../jury-answers.ts';

/** The log of answers with the people as they were sealed; a masked person is a place, and no bound tells of them. */
export function recordedAnswers(
  { attempt, log, jury }: LoadedAnswers,
  sealed: (id: ExpertId) => { readonly poolNumber: string; readonly name: string },
  said: (utc: string) => string,
  names: SealedNames,
  inWords: (found: string) => string,
): readonly RecordedAnswer[] {
  const { outcome } = attempt;
  const places = drawnPlaces(outcome);
  const named = (id: ExpertId): AnsweredPerson => {
    const { poolNumber, name } = sealed(id);
    const place = places.get(id);
    if (place === undefined) throw new Error('an answer of somebody who is not in the drawn order');
    return { ...names.shown(id, seatOf(place, outcome), { poolNumber, name }), ...place };
  };
  const printed = ({ reason, found }: ReturnType<typeof lineReason>) => (found === null ? reason : inWords(found));
  const steps = new Map(jury.steps.map((step) => [step.number, step]));
  return log.map(
    ({ number, utc, expertId, answer, channel, reason, people, secondPerson, seat, calledIn, undone }) => ({
      at: said(utc),
      person: named(expertId),
      ...{ answer, channel, seat },
      reason: printed(lineReason({ answer, reason }, names.isMasked(expertId))),
      people: [people, secondPerson].filter((one) => one !== ''),
      calledIn: calledIn === null ? null : named(calledIn),
      passedOver: (steps.get(number)?.passedOver ?? []).map(({ expertId: id, why, bounds }) => {
        return { ...named(id), why, bounds: names.isMasked(id) ? [] : bounds };
      }),
      undone: undone === null ? null : { at: said(undone.utc), reason: undone.reason, by: undone.people },
    }),
  );
}
