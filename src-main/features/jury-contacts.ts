import type { JuryRow } from '../../db/tables/attendance.ts';
import type { PoolPerson } from '../../db/tables/pool-people.ts';
import type { JuryContact } from '../core/reports/index.ts';
import { type LoadedAnswers, peopleToCall } from './jury-answers.ts';

/**
 * Whom the office calls, as the jury stands now: seats by number, then who waits in drawn order. `jury`: everybody drawn,
 * `people`: with the telephones; both masked or not, as the caller may tell them. Of F39, F40 and the workbook for the
 * one who calls. Nobody before a jury is adopted.
 */
export function juryContactsOf(
  answers: LoadedAnswers | undefined,
  jury: readonly JuryRow[],
  people: ReadonlyMap<string, Pick<PoolPerson, 'phone'>>,
): readonly (JuryContact & Pick<JuryRow, 'expertId' | 'drawn'>)[] {
  if (answers === undefined) return [];
  const rows = new Map(jury.map((one) => [one.expertId, one]));
  return peopleToCall(answers).map(({ expertId, seat, drawnFor, answer }) => {
    const row = rows.get(expertId);
    const person = people.get(expertId);
    if (row === undefined || person === undefined) throw new Error('a drawn expert who is not in the pool');
    const { drawn, drawOrder: order, name, tibetanName, unit, title, specialty } = row;
    return {
      ...{ expertId, drawn, order, name, tibetanName, unit, title, specialty, seat, answer },
      role: seat === null ? 'alternate' : row.role,
      phone: person.phone,
      inPlaceOf: drawnFor === null ? '' : (rows.get(drawnFor)?.name ?? ''),
    };
  });
}
