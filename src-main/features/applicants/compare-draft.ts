import type { ReadDb } from '../../../db/handles.ts';
import { listChecks } from '../../../db/tables/acceptance.ts';
import { listAllApplications } from '../../../db/tables/applications.ts';
import { listBatches } from '../../../db/tables/import-batches.ts';
import { listAliases, listUnits } from '../../../db/tables/units.ts';
import type { ImportDiffView, ListedView } from '../../core/contract/import-diff.ts';
import type { Contract } from '../../core/contract/index.ts';
import { canonicalJson, sha256Hex } from '../../core/domain/kernel/digest.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { paced } from '../../core/domain/kernel/pace.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { diffRoster, type ListedApplicant, type RosterDiff } from '../../core/domain/roster/roster-diff.ts';
import { unitKey } from '../../core/domain/units/unit-key.ts';
import type { HandlerOf, JudgedBook, QueryContext } from '../feature.ts';
import { maskId } from '../id-mask.ts';

type ApplicantsBook = Extract<JudgedBook, { readonly roster: 'applicants' }>;

async function listedIn(db: ReadDb, roundId: string): Promise<ListedApplicant[]> {
  const looks = new Map<string, number>();
  for (const { application_id: id } of await listChecks(db, roundId)) looks.set(id, (looks.get(id) ?? 0) + 1);
  return (await listAllApplications(db, roundId)).map((one) => ({
    applicationId: one.applicationId,
    number: one.number,
    idNumber: one.idNumber,
    unitId: one.unitId,
    unit: one.unit,
    state: one.state,
    checks: looks.get(one.applicationId) ?? 0,
    batchId: one.batchId,
    details: one.details,
  }));
}

/** A workbook beside the list as the file has it now. */
export async function compareWithList(
  { db, pace }: Pick<QueryContext, 'db' | 'pace'>,
  roundId: string,
  book: ApplicantsBook,
): Promise<RosterDiff> {
  const ids = new Map((await listUnits(db)).map((unit) => [unit.key, unit.id]));
  for (const alias of await listAliases(db)) ids.set(alias.key, alias.unit_id);
  const batches = await listBatches(db, roundId, 'applicants');
  const earlierBatches = new Set(batches.filter((one) => one.file_name === book.fileName).map((one) => one.id));
  const unitOf = (name: string) => ids.get(unitKey(name));
  const listed = await listedIn(db, roundId);
  const told = pace('comparing', book.judged.accepted.length);
  return paced(diffRoster(book.judged, { listed, unitOf, earlierBatches }), told);
}

/** One digest for one comparison: what is shown, and the standing of everybody in it. */
export function diffDigest({ unchanged, changed, added, gone }: RosterDiff): string {
  const standing = ({ applicationId, state, checks }: ListedApplicant) => [applicationId, state, checks];
  return sha256Hex(
    canonicalJson({
      unchanged: unchanged.map((one) => one.applicationId),
      changed: changed.map(({ listed, fields }) => [standing(listed), fields]),
      added: added.map(({ at, row, perhaps }) => [at, row.idNumber, perhaps?.applicationId ?? null]),
      gone: gone.map(({ listed }) => standing(listed)),
    }),
  );
}

function listedView({ applicationId, number, unit, state, details }: ListedApplicant): ListedView {
  return { applicationId: asId<'application'>(applicationId), number, name: details.name, unit, state };
}

function viewOf(diff: RosterDiff): ImportDiffView {
  return {
    digest: diffDigest(diff),
    unchanged: diff.unchanged.map(listedView),
    changed: diff.changed.map(({ listed, row, fields }) => ({
      ...listedView(listed),
      sheet: row.sheet,
      row: row.rowNumber,
      checked: listed.checks > 0 || listed.state === 'accepted',
      fields,
    })),
    added: diff.added.map(({ at, row, perhaps }) => ({
      at,
      sheet: row.sheet,
      row: row.rowNumber,
      name: row.name,
      unit: row.unitName,
      title: row.title,
      idMasked: maskId(row.idNumber),
      perhaps: perhaps === null ? null : { ...listedView(perhaps), idMasked: maskId(perhaps.idNumber) },
    })),
    gone: diff.gone.map(({ listed, refusedRow }) => ({ ...listedView(listed), refusedRow: refusedRow?.row ?? null })),
    elsewhere: diff.elsewhere,
  };
}

/** Refusals: `draft_gone`. */
export const compareDraft: HandlerOf<Contract['applicants']['compareDraft']> = async (
  context,
  { roundId, draftId },
) => {
  const { drafts } = context;
  const book = drafts.find(draftId);
  if (book?.roster !== 'applicants') return refuse('draft_gone');
  const diff = await compareWithList(context, roundId, book);
  const related = diff.unchanged.length + diff.changed.length + diff.gone.length > 0;
  return ok(related || diff.added.some(({ perhaps }) => perhaps !== null) ? viewOf(diff) : null);
};
