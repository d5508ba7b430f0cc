import { insertEdit } from '../../../db/tables/application-edits.ts';
import type { TypedCell } from '../../core/contract/applicant-edits.ts';
import type { Contract } from '../../core/contract/index.ts';
import { paced } from '../../core/domain/kernel/pace.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { done, type HandlerOf } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { loadEditGround } from './edit-ground.ts';
import { applicationsIn, type JudgedEdits, judgeEdits } from './judge-edits.ts';
import { foundBy, reindex, writeEdit, writing } from './write-edit.ts';

/** The first cell that stands in the way, told with the number of them. Refusals: `edit_stale`, `edit_refused`, `edit_nothing`. */
function allOrNothing({ cells, applications }: JudgedEdits, bagOf: (id: string) => string): Result<null> {
  const wrong = cells.filter((cell) => cell.outcome === 'refused');
  const stale = wrong.filter((cell) => cell.why?.code === 'cell_stale');
  const about = stale.length > 0 ? stale : wrong;
  const [first] = about;
  if (first) {
    const params = { count: about.length, bag: bagOf(first.applicationId), field: first.field };
    return stale.length > 0 ? refuse('edit_stale', params) : refuse('edit_refused', params);
  }
  return applications.length === 0 ? refuse('edit_nothing') : ok(null);
}

function hasTwice(cells: readonly TypedCell[]): boolean {
  return new Set(cells.map((cell) => `${cell.applicationId} ${cell.field}`)).size < cells.length;
}

/**
 * Writes typed cells into the applications, all or none. Refusals: `round_not_found`, `edit_list_frozen`, `edit_twice`,
 * `edit_stale` {count, bag, field}, `edit_refused` {count, bag, field}, `edit_nothing`.
 */
export const editFields: HandlerOf<Contract['applicants']['editFields']> = async (context, input) => {
  const { db, now, newId, pace } = context;
  const { roundId, cells, reason, by } = input;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if (round.value.row.list_frozen_utc !== null) return refuse('edit_list_frozen');
  if (hasTwice(cells)) return refuse('edit_twice');
  const ground = await loadEditGround(context, round.value, cells);
  const judged = await paced(judgeEdits(cells, ground, reason), pace('judging', applicationsIn(cells)));
  const all = allOrNothing(judged, (id) => ground.records.get(id)?.number ?? '');
  if (!all.ok) return all;

  const { applications } = judged;
  const written = judged.cells.filter((cell) => cell.outcome === 'changed');
  const told = writing(pace, applications, written.length);
  const record = await writeEdit(context, applications, { by, reason }, told);
  const editId = newId();
  await insertEdit(
    db,
    { id: editId, round_id: roundId, utc: now, people: by, reason, record: JSON.stringify(record) },
    written.map(({ applicationId, field, before, after }) => ({ application_id: applicationId, field, before, after })),
    told,
  );
  await reindex(db, foundBy(applications), pace);
  const counts = {
    cells: written.length,
    applications: applications.length,
    checkedAgain: applications.filter(({ effect }) => effect.checkedAgain).length,
    reopened: applications.filter(({ record: was, effect }) => was.state !== effect.state).length,
  };
  const fields = [...new Set(written.map((cell) => cell.field))];
  const applicationIds = applications.map((one) => one.record.applicationId);
  return done(
    { editId, ...counts, utc: now },
    { object: roundId, before: null, after: { edit: editId, ...counts, fields, applicationIds } },
  );
};
