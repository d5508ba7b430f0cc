import type { ReadDb } from '../../db/handles.ts';
import { listIntegrity } from '../../db/tables/integrity.ts';
import { decisionOf, listResultDecisions, type ResultDecisionRow } from '../../db/tables/result-decisions.ts';
import type { ResultDecisionView } from '../core/contract/result-decisions.ts';
import type { IsoDate } from '../core/domain/calendar/iso-date.ts';
import {
  balanceOf,
  notOnNotice,
  type ResultBalance,
  type ResultDecision,
} from '../core/domain/results/result-decision.ts';
import type { SignedItem } from './round-results.ts';

export interface LoadedDecisions {
  readonly rows: readonly ResultDecisionRow[];
  /** The same as the rules read them, oldest first. */
  readonly decisions: readonly ResultDecision[];
  /** Number of the decision in the integrity register, by entry. */
  readonly entries: ReadonlyMap<string, string>;
}

export async function loadDecisions(db: ReadDb, roundId: string): Promise<LoadedDecisions> {
  const rows = await listResultDecisions(db, roundId);
  const entries = new Map((await listIntegrity(db)).map((row) => [row.id, row.decision_number]));
  return { rows, decisions: rows.map(decisionOf), entries };
}

/** Those who passed a signed vote, by section and bag number. */
export function passedOf(signed: readonly SignedItem[]): SignedItem[] {
  return signed.filter((s) => s.outcome === 'passed');
}

/** passed = filed + held + revoked of the round. */
export function roundBalance(
  signed: readonly SignedItem[],
  { decisions }: Pick<LoadedDecisions, 'decisions'>,
): ResultBalance {
  return balanceOf(
    passedOf(signed).map((s) => s.item.subject.applicationId),
    decisions,
  );
}

/** Those whose names the public notice carries. */
export function onNotice(
  signed: readonly SignedItem[],
  { decisions }: Pick<LoadedDecisions, 'decisions'>,
): SignedItem[] {
  const left = notOnNotice(decisions);
  return passedOf(signed).filter((s) => !left.has(s.item.subject.applicationId));
}

/** A decision as told beside the applicant it is about. */
export function decisionView(
  row: ResultDecisionRow,
  { entries }: Pick<LoadedDecisions, 'entries'>,
): Omit<ResultDecisionView, 'applicationId' | 'bag' | 'name'> {
  return {
    number: row.number,
    ground: row.ground,
    recordId: row.record_id,
    entry: entries.get(row.record_id ?? '') ?? '',
    outcome: row.outcome,
    reason: row.reason,
    documentNumber: row.document_number,
    decidedOn: row.decided_on as IsoDate,
    by: row.people,
    secondPerson: row.second_person,
    utc: row.utc,
  };
}
