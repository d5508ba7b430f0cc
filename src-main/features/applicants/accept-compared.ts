import type { WriteDb } from '../../../db/handles.ts';
import { type ApplicationEvent, forgetChecks, recordSteps } from '../../../db/tables/acceptance.ts';
import { indexApplications } from '../../../db/tables/application-search.ts';
import {
  listTheseApplications,
  type RewrittenApplication,
  rewriteApplications,
} from '../../../db/tables/applications.ts';
import { insertComparison } from '../../../db/tables/import-changes.ts';
import { findPeople, knownFromOneRow, updatePeople } from '../../../db/tables/people.ts';
import { listDistinct } from '../../../db/tables/unit-decisions.ts';
import { deleteUnusedUnits } from '../../../db/tables/units.ts';
import type { Contract } from '../../core/contract/index.ts';
import { inRows, type Told } from '../../core/domain/kernel/pace.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { type DiffPlan, type DossierChange, planDiff } from '../../core/domain/roster/diff-choice.ts';
import { done, type HandlerOf } from '../feature.ts';
import { recordBatch } from '../import-batch.ts';
import { learnMapping } from '../import-memory.ts';
import { unitsByName } from '../import-people.ts';
import { beginPacking, keepSheets } from '../kept-sheets.ts';
import { pronounce } from '../pinyin.ts';
import { loadRound } from '../round-loading.ts';
import { similarInFile } from '../similar-names.ts';
import { compareWithList, diffDigest } from './compare-draft.ts';
import { beforeImport, recordUndo } from './import-record.ts';
import { namedOtherwise, takeRows } from './take-rows.ts';

const OF_THE_PERSON: readonly string[] = ['name', 'sex', 'ethnicity', 'birth'];

interface Applied {
  readonly db: WriteDb;
  readonly roundId: string;
  readonly batchId: string;
  readonly newId: () => string;
  readonly told: Told;
}

async function renamePeople({ db, roundId }: Applied, changes: readonly DossierChange[]): Promise<void> {
  const about = changes.filter(({ fields }) => fields.some(({ field }) => OF_THE_PERSON.includes(field)));
  const detailsOf = new Map(about.map(({ listed, details }) => [String(listed.applicationId), details]));
  const records = await listTheseApplications(db, roundId, [...detailsOf.keys()]);
  const byPerson = new Map(records.map((one) => [one.personId, detailsOf.get(one.applicationId)]));
  const known = await knownFromOneRow(db, [...byPerson.keys()]);
  await updatePeople(
    db,
    known.flatMap((person) => {
      const details = byPerson.get(person.id);
      if (details === undefined) return [];
      const { name, nameOriginal: name_original, sex, ethnicity, birth } = details;
      return [{ ...person, name, name_original, sex, ethnicity, birth }];
    }),
  );
}

/** Units that nobody is left in go; one that somebody has compared with its neighbours stays. */
async function dropLeftUnits(db: WriteDb, changes: readonly DossierChange[]): Promise<void> {
  const left = new Set(changes.map(({ listed }) => listed.unitId));
  for (const { first_id, second_id } of await listDistinct(db)) {
    left.delete(first_id);
    left.delete(second_id);
  }
  await deleteUnusedUnits(db, [...left]);
}

async function writeChanges(applied: Applied, changes: readonly DossierChange[]): Promise<void> {
  const { db, batchId, newId, told } = applied;
  const unitOf = unitsByName(db, newId);
  const rewritten: RewrittenApplication[] = [];
  for (const { listed, details, fields, whole } of changes) {
    const moves = fields.some(({ field }) => field === 'unitName');
    const unitId = moves ? await unitOf(details.unitName) : listed.unitId;
    // A row that is taken over whole is from now on the row of this workbook: its findings are that row's.
    rewritten.push({ id: listed.applicationId, unitId, accepted: details, fromBatch: whole ? batchId : undefined });
  }
  await rewriteApplications(db, rewritten, told);
  await renamePeople(applied, changes);
  const again = changes.filter(({ checkedAgain }) => checkedAgain);
  await forgetChecks(
    db,
    again.map(({ listed }) => listed.applicationId),
  );
  await indexApplications(
    db,
    changes.map(({ listed }) => listed.applicationId),
    pronounce,
    told,
  );
  await dropLeftUnits(db, changes);
}

/** One step for each dossier that the import touches. */
function stepsOf(plan: DiffPlan, words: Pick<ApplicationEvent, 'utc' | 'people' | 'reason'>): ApplicationEvent[] {
  const step = (act: string, { listed, to }: Pick<DossierChange, 'listed' | 'to'>): ApplicationEvent => ({
    application_id: listed.applicationId,
    act,
    from_state: listed.state,
    to_state: to,
    ...words,
  });
  return [
    ...plan.changes.map((change) => step('reimport', change)),
    ...plan.withdrawn.map((gone) => step('withdraw', gone)),
  ];
}

/**
 * What was chosen of a comparison is taken over, all of it in one transaction; everything else stays as it is.
 * Refusals: `round_not_found`, `diff_list_frozen`, `draft_gone`, `diff_stale` (the list is no longer the one that was
 * compared), `diff_by_missing`, those of `planDiff`.
 */
export const acceptCompared: HandlerOf<Contract['applicants']['acceptCompared']> = async (context, input) => {
  const { db, drafts, newId, now, pace } = context;
  const { roundId, draftId, by, reason } = input;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if (round.value.row.list_frozen_utc !== null) return refuse('diff_list_frozen');
  const book = drafts.find(draftId);
  if (book?.roster !== 'applicants') return refuse('draft_gone');
  const diff = await compareWithList(context, roundId, book);
  if (diffDigest(diff) !== input.digest) return refuse('diff_stale');
  const decided = planDiff(diff, input);
  if (!decided.ok) return decided;
  const plan = decided.value;
  const touched = [...plan.changes, ...plan.withdrawn].map(({ listed }) => listed.applicationId);
  if (touched.length > 0 && by === '') return refuse('diff_by_missing');

  // An added row is written and put into the index; a changed one is also taken out of it, and gets its step.
  const [added, changed, withdrawn] = [plan.added.length, plan.changes.length, plan.withdrawn.length];
  const told = inRows(pace, 'writing', added + changed + withdrawn, 2 * added + 4 * changed + withdrawn);
  const people = await findPeople(
    db,
    plan.added.map((row) => row.idNumber),
  );
  const before = await beforeImport(db, touched);
  await told(0);
  const batchId = newId();
  const packing = beginPacking(book);
  const similar = await similarInFile(db, book, plan.added, roundId);
  const warnings = [...namedOtherwise(book, plan.added, people), ...similar];
  const { keepFindings } = await recordBatch(db, { batchId, roundId, now }, book, { refused: [], warnings });
  await told(0);
  const persons = await takeRows(context, { roundId, batchId }, plan.added, people, { told, ahead: book.ahead });
  await writeChanges({ db, roundId, batchId, newId, told }, plan.changes);
  const said = reason === '' ? book.fileName : `${book.fileName}：${reason}`;
  await recordSteps(db, stepsOf(plan, { utc: now, people: by, reason: said }), told);
  const counts = { added, changed, withdrawn };
  const rest = { unchanged: diff.unchanged.length, left_out: plan.leftOut };
  await insertComparison(
    db,
    { batch_id: batchId, ...counts, ...rest, people: by, reason },
    plan.changes.flatMap(({ listed, fields }) =>
      fields.map(({ field, before, after }) => ({ application_id: listed.applicationId, field, before, after })),
    ),
  );
  await learnMapping(db, book, now);
  await told(0);
  await recordUndo(db, batchId, before, persons);
  await keepFindings();
  await keepSheets(db, batchId, book, packing);
  // The last word before the commit, which nobody can stop.
  await told(0);
  drafts.remove(draftId);
  return done(counts, { object: batchId, after: { ...counts, ...rest, roundId, sha256: book.sha256 } });
};
