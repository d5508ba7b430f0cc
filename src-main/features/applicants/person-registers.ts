import type { ReadDb } from '../../../db/handles.ts';
import type { ApplicationRecord } from '../../../db/tables/applications.ts';
import { listEntrustments } from '../../../db/tables/entrustments.ts';
import { listIntegrity } from '../../../db/tables/integrity.ts';
import { listAmendmentsOf } from '../../../db/tables/list-amendments.ts';
import type { ApplicantPage } from '../../core/contract/index.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { standingOn } from '../../core/domain/integrity/integrity-period.ts';
import { decisionView, loadDecisions } from '../result-decisions.ts';

/** What the registers of the office say about the applicant: amendments of the list, integrity, entrusted evaluation. */
export async function registersOf(
  db: ReadDb,
  one: ApplicationRecord,
  today: IsoDate,
): Promise<Pick<ApplicantPage, 'amendments' | 'integrity' | 'entrustments' | 'resultDecisions'>> {
  const integrity = (await listIntegrity(db)).filter((row) => row.id_number === one.idNumber);
  const entrustments = (await listEntrustments(db, one.roundId)).filter(
    (row) => row.application_id === one.applicationId || row.id_number === one.idNumber,
  );
  const decided = await loadDecisions(db, one.roundId);
  return {
    resultDecisions: decided.rows
      .filter((row) => row.application_id === one.applicationId)
      .map((row) => decisionView(row, decided)),
    amendments: (await listAmendmentsOf(db, one.applicationId)).map((row) => ({
      number: row.number,
      utc: row.utc,
      act: row.act,
      field: row.field,
      before: row.before,
      after: row.after,
      reason: row.reason,
      authority: row.authority,
      people: row.people,
    })),
    integrity: integrity.map((row) => {
      const [startOn, endOn] = [row.start_on as IsoDate, row.end_on as IsoDate];
      const standing = standingOn({ startOn, endOn, liftedOn: row.lifted_on as IsoDate | null }, today);
      return { recordId: row.id, matter: row.matter, decisionNumber: row.decision_number, startOn, endOn, standing };
    }),
    entrustments: entrustments.map((row) => ({
      entrustmentId: row.id,
      direction: row.direction,
      letterNumber: row.letter_number,
      letterOn: row.letter_on as IsoDate,
      fromBody: row.from_body,
      toBody: row.to_body,
      reply: row.reply,
      result: row.result,
      annulled: row.annulled_utc !== null,
    })),
  };
}
