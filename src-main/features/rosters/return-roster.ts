import path from 'node:path';
import { insertDocument } from '../../../db/tables/documents.ts';
import { findBatch, listIssues } from '../../../db/tables/import-batches.ts';
import type { Contract, InputOf } from '../../core/contract/index.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { unpackSheets } from '../../core/domain/roster/packed-sheets.ts';
import { type Finding, planReturn } from '../../core/domain/roster/returned.ts';
import { unitKey } from '../../core/domain/units/unit-key.ts';
import { returnedRoster } from '../../core/reports/index.ts';
import { done, type FeatureHandlers, type JudgedBook, type QueryContext } from '../feature.ts';
import { keptBook } from '../kept-sheets.ts';
import { loadRound } from '../round-loading.ts';
import { isRosterBook } from '../shelved-book.ts';

interface Judgement {
  readonly book: JudgedBook;
  readonly findings: readonly Finding[];
}

type OfWorkbook = Pick<InputOf<Contract['rosters']['saveReturned']>, 'roundId' | 'source'>;

/**
 * A draft with what its reading found; an import with what was found until it was accepted. Refusals: `draft_gone`,
 * `batch_not_found`, `cells_not_kept`: the import is of before, or was too large.
 */
async function load(
  { db, drafts }: Pick<QueryContext, 'db' | 'drafts'>,
  { roundId, source }: OfWorkbook,
): Promise<Result<Judgement>> {
  if ('draftId' in source) {
    const book = drafts.find(source.draftId);
    if (book === undefined || !isRosterBook(book)) return refuse('draft_gone');
    const { refused, warnings } = book.judged;
    const as = (severity: Finding['severity']) => (issue: Finding['issue']) => ({ severity, issue });
    return ok({ book, findings: [...refused.map(as('refused')), ...warnings.map(as('warning'))] });
  }
  const { batchId } = source;
  const batch =
    (await findBatch(db, roundId, 'applicants', batchId)) ?? (await findBatch(db, roundId, 'experts', batchId));
  if (batch === undefined) return refuse('batch_not_found');
  const book = await keptBook(db, batch);
  if (book === undefined) return refuse('cells_not_kept');
  const issues = (await listIssues(db, roundId, batch.roster)).filter((issue) => issue.batchId === batch.id);
  return ok({ book, findings: issues.map((issue) => ({ severity: issue.severity, issue })) });
}

function recordsOf({ judged }: JudgedBook) {
  return [
    ...judged.accepted.map(({ rowNumber, sheet, unitName }) => ({ sheet, row: rowNumber, unit: unitName })),
    ...judged.refusedPeople.map(({ row, sheet, unit }) => ({ sheet, row, unit })),
  ];
}

/** Refusals: `round_not_found` and those of `load`. */
export const unitsToMend: FeatureHandlers<'rosters'>['unitsToMend'] = async (context, input) => {
  const round = await loadRound(context.db, input.roundId);
  if (!round.ok) return round;
  const loaded = await load(context, input);
  if (!loaded.ok) return loaded;
  const { book, findings } = loaded.value;
  const key = (sheet: string, row: number) => JSON.stringify([sheet, row]);
  const units = new Map<string, { unit: string; rows: number; wrongRows: number; odd: number }>();
  const unitOfRow = new Map<string, { unit: string; rows: number; wrongRows: number; odd: number }>();
  for (const { row, sheet, unit } of recordsOf(book)) {
    const known = units.get(unitKey(unit)) ?? { unit, rows: 0, wrongRows: 0, odd: 0 };
    known.rows += 1;
    units.set(unitKey(unit), known);
    unitOfRow.set(key(sheet, row), known);
  }
  const wrong = new Set<string>();
  for (const { issue, severity } of findings) {
    const at = key(issue.sheet, issue.row);
    const unit = unitOfRow.get(at);
    if (unit === undefined) continue;
    if (severity === 'warning') unit.odd += 1;
    else if (!wrong.has(at)) {
      wrong.add(at);
      unit.wrongRows += 1;
    }
  }
  // Who has most to mend stands first.
  return ok({ units: [...units.values()].sort((a, b) => b.wrongRows - a.wrongRows || b.odd - a.odd) });
};

/** Refusals: `round_not_found`, those of `load`, `unit_not_in_workbook`, those of writing (`disk_full` …). */
export const saveReturned: FeatureHandlers<'rosters'>['saveReturned'] = async (context, input) => {
  const { form, format, roundId, unit } = input;
  const loaded = await context.query(async (query) => {
    const round = await loadRound(query.db, roundId);
    if (!round.ok) return round;
    const judgement = await load({ db: query.db, drafts: context.drafts }, input);
    return judgement.ok ? ok({ round: round.value, ...judgement.value }) : judgement;
  });
  if (!loaded.ok) return loaded;
  const { book, findings, round } = loaded.value;
  const records = recordsOf(book);
  const wanted = unit === null ? undefined : unitKey(unit);
  if (wanted !== undefined && !records.some((one) => unitKey(one.unit) === wanted))
    return refuse('unit_not_in_workbook');
  const returned = planReturn({
    sheets: unpackSheets(book.cells),
    readings: book.judged.sheets,
    records,
    findings,
    ...(wanted === undefined ? {} : { unit: (name: string) => unitKey(name) === wanted }),
  });
  const model = returnedRoster({
    createdOn: context.today,
    fileName: book.fileName,
    unit: unit ?? '',
    contactPhone: round.setup.contactPhone,
    ...(round.setup.rehearsal ? { headerMark: context.words('zh-CN').rehearsalMark } : {}),
    cells: book.cells,
    readings: book.judged.sheets,
    returned,
  });
  const rendered = await context.render(model, format);
  if (!rendered.ok) return rendered;
  const written = await context.writeFile(context.place, rendered.value.bytes);
  if (!written.ok) return written;
  const { sha256 } = rendered.value;
  const fileName = path.basename(context.place);
  const { wrongCells, wrongRows } = returned.counts;
  return context.command(async ({ db, newId, now }) => {
    const id = newId();
    await insertDocument(db, {
      id,
      round_id: roundId,
      form: 'F01',
      title: model.title,
      file_name: fileName,
      format,
      audience: 'applicant',
      pages: null,
      sha256,
      made_utc: now,
    });
    return done({ fileName, wrongRows, wrongCells }, { object: id, after: { form, format, wrongRows, sha256 } });
  });
};
