import { type ApplicationRecord, listAllApplications } from '../../../db/tables/applications.ts';
import {
  type EntrustmentChangeRow,
  type EntrustmentRow,
  listEntrustmentChanges,
  listEntrustments,
} from '../../../db/tables/entrustments.ts';
import type { EntrustmentChange, EntrustmentEntry } from '../../core/contract/entrustments.ts';
import type { Contract } from '../../core/contract/index.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { type Entrustment, stepOf } from '../../core/domain/entrustments/steps.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import type { HandlerOf } from '../feature.ts';
import { maskId } from '../id-mask.ts';
import { pinyinInitials } from '../pinyin.ts';
import { loadRound } from '../round-loading.ts';

/** Columns that change, as the window names them. */
const FIELDS: Readonly<Partial<Record<keyof EntrustmentRow, string>>> = {
  reply: 'reply',
  reply_on: 'replyOn',
  reply_number: 'replyNumber',
  result: 'result',
  result_on: 'resultOn',
  result_number: 'resultNumber',
};

export function entrustmentOf(row: EntrustmentRow): Entrustment {
  return {
    letterOn: row.letter_on as IsoDate,
    reply: row.reply,
    replyOn: row.reply_on as IsoDate | null,
    result: row.result,
    annulled: row.annulled_utc !== null,
  };
}

function changeView({ utc, act, people, reason, before }: EntrustmentChangeRow): EntrustmentChange {
  const was: Record<string, string> = {};
  for (const [column, value] of Object.entries(JSON.parse(before) as Partial<EntrustmentRow>)) {
    const field = FIELDS[column as keyof EntrustmentRow];
    if (field !== undefined && value !== null && value !== '') was[field] = String(value);
  }
  return { utc, act, by: people, reason, was };
}

function entryView(
  row: EntrustmentRow,
  application: ApplicationRecord | undefined,
  changes: readonly EntrustmentChangeRow[],
): EntrustmentEntry {
  const state = entrustmentOf(row);
  return {
    entrustmentId: row.id,
    number: row.number,
    direction: row.direction,
    step: stepOf(state),
    letterNumber: row.letter_number,
    letterOn: state.letterOn,
    fromBody: row.from_body,
    toBody: row.to_body,
    application:
      application === undefined
        ? null
        : { applicationId: application.applicationId, number: application.number, state: application.state },
    name: row.name,
    pinyin: pinyinInitials(row.name),
    idMasked: maskId(row.id_number),
    unit: row.unit,
    level: row.level,
    title: row.title,
    note: row.note,
    recordedBy: row.recorded_by,
    recordedUtc: row.recorded_utc,
    reply: row.reply,
    replyOn: state.replyOn,
    replyNumber: row.reply_number,
    result: row.result,
    resultOn: row.result_on as IsoDate | null,
    resultNumber: row.result_number,
    changes: changes.filter((change) => change.entrustment_id === row.id).map(changeView),
  };
}

/** Refusal: `round_not_found`. */
export const listEntries: HandlerOf<Contract['entrustments']['list']> = async ({ db, today }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const changes = await listEntrustmentChanges(db, roundId);
  const applications = new Map(
    (await listAllApplications(db, roundId)).map((one) => [one.applicationId as string, one]),
  );
  const { officeName, juryName } = round.value.setup;
  return ok({
    entries: (await listEntrustments(db, roundId)).map((row) =>
      entryView(row, applications.get(row.application_id ?? ''), changes),
    ),
    today,
    ourBody: officeName || juryName,
  });
};
