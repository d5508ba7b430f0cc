import {
  type IntegrityChangeRow,
  type IntegrityRow,
  listIntegrity,
  listIntegrityChanges,
} from '../../../db/tables/integrity.ts';
import type { Contract } from '../../core/contract/index.ts';
import type { IntegrityChange, IntegrityEntry } from '../../core/contract/integrity.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { INTEGRITY_YEARS, standingOn } from '../../core/domain/integrity/integrity-period.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { showCitation } from '../../core/domain/rules/citation.ts';
import type { HandlerOf } from '../feature.ts';
import { maskId } from '../id-mask.ts';
import { pinyinInitials } from '../pinyin.ts';

/** Columns that a person may change, as the window names them. */
const FIELDS: Readonly<Partial<Record<keyof IntegrityRow, string>>> = {
  id_number: 'idNumber',
  name: 'name',
  unit: 'unit',
  capacity: 'capacity',
  matter: 'matter',
  decision_number: 'decisionNumber',
  deciding_body: 'decidingBody',
  decided_on: 'decidedOn',
  start_on: 'startOn',
  end_on: 'endOn',
  end_reason: 'endReason',
  note: 'note',
};

function changeView({ utc, act, people, reason, before }: IntegrityChangeRow): IntegrityChange {
  const was: Record<string, string> = {};
  for (const [column, value] of Object.entries(JSON.parse(before) as Partial<IntegrityRow>)) {
    const field = FIELDS[column as keyof IntegrityRow];
    if (field !== undefined) was[field] = column === 'id_number' ? maskId(String(value)) : String(value ?? '');
  }
  return { utc, act, by: people, reason, was };
}

function entryView(row: IntegrityRow, changes: readonly IntegrityChangeRow[], today: IsoDate): IntegrityEntry {
  const [startOn, endOn] = [row.start_on as IsoDate, row.end_on as IsoDate];
  const liftedOn = row.lifted_on as IsoDate | null;
  return {
    recordId: row.id,
    idMasked: maskId(row.id_number),
    name: row.name,
    pinyin: pinyinInitials(row.name),
    unit: row.unit,
    capacity: row.capacity,
    matter: row.matter,
    decisionNumber: row.decision_number,
    decidingBody: row.deciding_body,
    decidedOn: row.decided_on as IsoDate,
    startOn,
    endOn,
    endReason: row.end_reason,
    note: row.note,
    standing: standingOn({ startOn, endOn, liftedOn }, today),
    liftedOn,
    liftDecision: row.lift_decision,
    recordedUtc: row.recorded_utc,
    recordedBy: row.recorded_by,
    changes: changes.filter((change) => change.record_id === row.id).map(changeView),
  };
}

export const listEntries: HandlerOf<Contract['integrity']['list']> = async ({ db, today }) => {
  const changes = await listIntegrityChanges(db);
  const { title, citation } = INTEGRITY_YEARS;
  return ok({
    entries: (await listIntegrity(db)).map((row) => entryView(row, changes, today)),
    today,
    rule: { title, decree: showCitation(citation).decree },
  });
};
