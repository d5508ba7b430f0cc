import { checkedIn } from '../../../db/tables/acceptance.ts';
import { listEdits, listEditsOf } from '../../../db/tables/application-edits.ts';
import { findApplication, listAllApplications, listTheseApplications } from '../../../db/tables/applications.ts';
import type { Contract } from '../../core/contract/index.ts';
import { EDITABLE_FIELDS, type EditableField, isEditableField } from '../../core/domain/applications/field-text.ts';
import { maskAddress } from '../../core/domain/identity/mask-address.ts';
import { paced } from '../../core/domain/kernel/pace.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import type { HandlerOf } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { loadEditGround } from './edit-ground.ts';
import { applicationsIn, judgeEdits, shownText } from './judge-edits.ts';

/** Refusal: `round_not_found`. */
export const sheet: HandlerOf<Contract['applicants']['sheet']> = async ({ db }, { roundId, applicationIds }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const records = await (applicationIds === undefined
    ? listAllApplications(db, roundId)
    : listTheseApplications(db, roundId, applicationIds));
  const checked = await checkedIn(db, roundId);
  return ok({
    rows: records.map((record) => ({
      applicationId: record.applicationId,
      number: record.number,
      state: record.state,
      checked: checked.has(record.applicationId),
      cells: EDITABLE_FIELDS.map((field) => shownText(record, field)),
    })),
    frozen: round.value.row.list_frozen_utc !== null,
  });
};

/** Refusal: `round_not_found`. */
export const previewEdit: HandlerOf<Contract['applicants']['previewEdit']> = async (
  context,
  { roundId, cells, reason },
) => {
  const round = await loadRound(context.db, roundId);
  if (!round.ok) return round;
  const ground = await loadEditGround(context, round.value, cells);
  const told = context.pace('judging', applicationsIn(cells));
  const judged = await paced(judgeEdits(cells, ground, reason), told);
  const count = (outcome: string) => judged.cells.filter((cell) => cell.outcome === outcome).length;
  const fresh = judged.cells.filter(
    (cell) => cell.field === 'unitName' && cell.outcome === 'changed' && ground.unitOf(cell.after) === undefined,
  );
  return ok({
    cells: judged.cells,
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    applications: judged.applications.length,
    checkedAgain: judged.applications.filter(({ effect }) => effect.checkedAgain).length,
    reopened: judged.applications.filter(({ record, effect }) => record.state !== effect.state).length,
    newUnits: [...new Set(fresh.map((cell) => cell.after))],
  });
};

/** As many as anybody goes back through; all of them stand on the pages of the people. */
const MOST_SHOWN = 200;

/** Refusal: `round_not_found`. */
export const edits: HandlerOf<Contract['applicants']['edits']> = async ({ db }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  return ok(
    (await listEdits(db, roundId, MOST_SHOWN)).map((one) => ({
      editId: one.id,
      utc: one.utc,
      people: one.people,
      reason: one.reason,
      fields: one.fields.split(',').filter(isEditableField),
      cells: one.cells,
      applications: one.applications,
      undoneUtc: one.undone_utc,
      undoneBy: one.undone_by,
    })),
  );
};

/** 13900001111 → 139****1111. */
function maskPhone(text: string): string {
  return text.replace(
    /\d{7,}/gu,
    (number) => `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`,
  );
}

/** Refusals: `round_not_found`, `application_not_found`. */
export const editsOf: HandlerOf<Contract['applicants']['editsOf']> = async ({ db }, { roundId, applicationId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if ((await findApplication(db, roundId, applicationId)) === undefined) return refuse('application_not_found');
  const shown = (field: string, text: string) =>
    field === 'phone' ? maskPhone(text) : field === 'address' ? maskAddress(text) : text;
  return ok(
    (await listEditsOf(db, applicationId)).map((one) => ({
      utc: one.utc,
      people: one.people,
      reason: one.reason,
      field: one.field as EditableField,
      before: shown(one.field, one.before),
      after: shown(one.field, one.after),
      undoneUtc: one.undone_utc,
      undoneBy: one.undone_by,
    })),
  );
};
