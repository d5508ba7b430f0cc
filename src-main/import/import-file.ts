import { open } from 'node:fs/promises';
import path from 'node:path';
import { readAssignmentBook } from '../core/domain/assignment/assignment-book.ts';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import { judgeChosenApplicants } from '../core/domain/roster/judge-applicants.ts';
import { judgeChosenExperts } from '../core/domain/roster/judge-experts.ts';
import { packSheets } from '../core/domain/roster/packed-sheets.ts';
import { judgeUnitTree } from '../core/domain/units/judge-unit-tree.ts';
import { guardWorkbook } from './guard.ts';
import { LIMITS } from './limits.ts';
import type { ImportedBook, ImportOutcome, ImportRequest, ImportStep } from './messages.ts';
import { readWorkbook } from './read-workbook.ts';

/**
 * Guard, read and judge one workbook. Runs inside the reading process. The file is opened for reading only.
 * Refusals: `file_not_found`, `file_not_readable` {reason}, and those of `guardWorkbook`, `readWorkbook`,
 * `judgeApplicants`, `judgeExperts`, `judgeUnitTree`, `readAssignmentBook`. A roster without a heading or with columns missing is no refusal:
 * `judged.trouble` says so, and the mapping can be corrected. Of an assignment workbook each says that one was `wanted`: it
 * is not told in the words of a roster.
 */
export async function importFile(request: ImportRequest, progress: (step: ImportStep) => void): Promise<ImportOutcome> {
  const outcome = await readAndJudge(request, progress);
  if (outcome.ok || request.kind !== 'assignment') return outcome;
  const { code, params } = outcome.refusal;
  return refuse(code, { ...params, wanted: request.kind });
}

async function readAndJudge(request: ImportRequest, progress: (step: ImportStep) => void): Promise<ImportOutcome> {
  progress('opening');
  const file = await readFileWithin(request.path, LIMITS.fileBytes);
  if (!file.ok) return file;
  progress('checking');
  const format = guardWorkbook(file.value);
  if (!format.ok) return format;
  progress('reading');
  const fileName = path.basename(request.path);
  const book = await readWorkbook(file.value, fileName, format.value);
  if (!book.ok) return book;
  progress('judging');
  const sheets = book.value.sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows.length }));
  const about = { fileName, sha256: book.value.sha256, format: format.value, sheets };
  if (request.kind === 'units') {
    const judged = judgeUnitTree(book.value.sheets);
    return judged.ok ? ok({ kind: 'units' as const, ...about, judged: judged.value, cells: null }) : judged;
  }
  if (request.kind === 'assignment') {
    const judged = readAssignmentBook(book.value.sheets);
    return judged.ok ? ok({ kind: 'assignment' as const, ...about, judged: judged.value, cells: null }) : judged;
  }
  const read =
    request.kind === 'applicants'
      ? { kind: request.kind, judged: judgeChosenApplicants(book.value.sheets, []) }
      : { kind: request.kind, judged: judgeChosenExperts(book.value.sheets, []) };
  const { trouble } = read.judged;
  if (trouble !== null && !CORRECTABLE.has(trouble.code)) return { ok: false, refusal: trouble };
  return ok({ ...read, ...about, cells: packSheets(book.value.sheets) } as ImportedBook<'applicants' | 'experts'>);
}

/** The secretary can say where the heading stands and what the columns hold. */
const CORRECTABLE = new Set(['header_not_found', 'columns_missing']);

async function readFileWithin(file: string, maxBytes: number): Promise<Result<Buffer>> {
  try {
    const handle = await open(file, 'r');
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return refuse('not_a_workbook', { found: 'folder' });
      if (stat.size > maxBytes)
        return refuse('workbook_too_large', { what: 'file', limit: maxBytes, actual: stat.size });
      return ok(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (reason === 'ENOENT' || reason === 'ENOTDIR') return refuse('file_not_found');
    if (reason === 'EISDIR') return refuse('not_a_workbook', { found: 'folder' });
    return refuse('file_not_readable', { reason });
  }
}
