import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import type { ResultDecisionFacts } from '../../core/reports/index.ts';
import { bagNumber } from '../meeting-room.ts';
import { roundBalance } from '../result-decisions.ts';
import type { PaperState } from './paper-state.ts';

/** What papers say of the decisions after the vote; undefined where there are none. */
export function decisionFacts({ signed, decided }: PaperState): ResultDecisionFacts | undefined {
  if (decided.rows.length === 0) return undefined;
  const people = new Map(signed.map((s) => [s.item.subject.applicationId as string, s.item.subject]));
  return {
    balance: roundBalance(signed, decided),
    rows: decided.rows.flatMap((row) => {
      const subject = people.get(row.application_id);
      if (subject === undefined) return [];
      return [
        {
          bagNumber: bagNumber(subject.number),
          name: subject.name,
          unit: subject.unit,
          ground: row.ground,
          entry: decided.entries.get(row.record_id ?? '') ?? '',
          outcome: row.outcome,
          documentNumber: row.document_number,
          decidedOn: row.decided_on as IsoDate,
          reason: row.reason,
        },
      ];
    }),
  };
}
