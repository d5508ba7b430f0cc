import {
  type JuryApprovalRow,
  type JuryChangeRow,
  type JuryRow,
  listJuries,
  listJuryApprovals,
  listJuryChanges,
} from '../../../db/tables/juries.ts';
import { listRounds } from '../../../db/tables/rounds.ts';
import type { Contract } from '../../core/contract/index.ts';
import type { ApprovalView, JuryChange, JuryView } from '../../core/contract/juries.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { standingOn } from '../../core/domain/juries/approvals.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { showCitation } from '../../core/domain/rules/citation.ts';
import { asRules, choosePack } from '../criteria-packs.ts';
import type { HandlerOf } from '../feature.ts';
import { approvalOf, entryOf, standingApprovals } from '../jury-register.ts';
import { pinyinInitials } from '../pinyin.ts';
import { type LoadedRound, readRound } from '../round-loading.ts';

/** Columns that a person may change, as the window names them. */
const FIELDS: Readonly<Record<string, string>> = {
  name: 'name',
  scope: 'scope',
  series: 'series',
  specialty: 'specialty',
  kind: 'kind',
  levels: 'levels',
  territory: 'territory',
  establishing_body: 'establishingBody',
  office_name: 'officeName',
  delegation: 'delegation',
  note: 'note',
  dissolved_on: 'dissolvedOn',
};

function changeView({ utc, people, reason, before }: JuryChangeRow): JuryChange {
  const was: Record<string, string> = {};
  for (const [column, value] of Object.entries(JSON.parse(before) as Record<string, string | null>)) {
    const field = FIELDS[column];
    if (field !== undefined) was[field] = value ?? '';
  }
  return { utc, by: people, reason, was };
}

function approvalView(row: JuryApprovalRow): ApprovalView {
  const { annulled_utc: utc, annulled_by: by, annulled_reason: reason } = row;
  return {
    approvalId: row.id,
    ...approvalOf(row),
    body: row.body,
    note: row.note,
    recordedUtc: row.recorded_utc,
    recordedBy: row.recorded_by,
    annulled: utc === null ? null : { utc, by, reason },
  };
}

interface Ground {
  readonly approvals: readonly JuryApprovalRow[];
  readonly changes: readonly JuryChangeRow[];
  readonly rounds: readonly LoadedRound[];
  readonly today: IsoDate;
}

function juryView(row: JuryRow, { approvals, changes, rounds, today }: Ground): JuryView {
  const dissolvedOn = row.dissolved_on as IsoDate | null;
  return {
    juryId: asId<'jury'>(row.id),
    ...entryOf(row),
    levels: [...entryOf(row).levels],
    pinyin: pinyinInitials(row.name),
    territory: row.territory,
    delegation: row.delegation,
    note: row.note,
    dissolvedOn,
    standing: standingOn({ approvals: standingApprovals(approvals, row.id), dissolvedOn }, today),
    approvals: approvals.filter((one) => one.jury_id === row.id).map(approvalView),
    recordedUtc: row.recorded_utc,
    recordedBy: row.recorded_by,
    changes: changes.filter((one) => one.jury_id === row.id).map(changeView),
    rounds: rounds
      .filter(({ setup }) => setup.juryId === row.id)
      .map(({ row: { id }, setup }) => ({
        roundId: asId<'round'>(id),
        name: setup.name,
        meetingDate: setup.meetingDate,
        approvalNumber: setup.approvalNumber,
      })),
  };
}

/** Refusal: `criteria_pack_not_found`, where no rules are in force. */
export const listRegister: HandlerOf<Contract['juries']['list']> = async (context) => {
  const { db, today } = context;
  const pack = await choosePack(db, 'rules', undefined, context);
  if (!pack.ok) return pack;
  const { title, citation, value: years } = asRules(pack.value).rules.approvalValidityYears;
  const ground: Ground = {
    approvals: await listJuryApprovals(db),
    changes: await listJuryChanges(db),
    rounds: (await listRounds(db)).map(readRound),
    today,
  };
  return ok({
    juries: (await listJuries(db)).map((row) => juryView(row, ground)),
    today,
    rule: { title, decree: showCitation(citation).decree, years },
  });
};
