import type { ReadDb, WriteDb } from '../../db/handles.ts';
import type { Contract, Feature, InputOf, OutputOf } from '../core/contract/index.ts';
import type { Assigning } from '../core/domain/assignment/assigning.ts';
import type { JudgedAssignmentBook } from '../core/domain/assignment/assignment-book.ts';
import type { AttachedFile } from '../core/domain/attachments/attachment.ts';
import type { IsoDate } from '../core/domain/calendar/iso-date.ts';
import type { WorkCalendar } from '../core/domain/calendar/working-days.ts';
import type { Drawing } from '../core/domain/draw/drawing.ts';
import type { EligibilityPack } from '../core/domain/eligibility/eligibility-pack.ts';
import type { Json } from '../core/domain/kernel/digest.ts';
import type { Pace, Told } from '../core/domain/kernel/pace.ts';
import type { Refusal, Result } from '../core/domain/kernel/result.ts';
import type { GlyphCoverage } from '../core/domain/names/glyph-coverage.ts';
import type { StrokeTable } from '../core/domain/names/stroke-table.ts';
import type { Comparing } from '../core/domain/recusal/comparing.ts';
import type { JudgedApplicants } from '../core/domain/roster/judge-applicants.ts';
import type { JudgedExperts } from '../core/domain/roster/judge-experts.ts';
import type { PackedApplicants } from '../core/domain/roster/packed-applicants.ts';
import type { PackedSheets } from '../core/domain/roster/packed-sheets.ts';
import type { SheetChoice } from '../core/domain/roster/sheet-choice.ts';
import type { RulePack } from '../core/domain/rules/rule-pack.ts';
import type { TitleCatalogue } from '../core/domain/titles/title-catalogue.ts';
import type { JudgedUnitTree } from '../core/domain/units/judge-unit-tree.ts';
import type { DocumentWords, ReportFormat, ReportModel, WorkbookModel } from '../core/reports/index.ts';
import type { BeginRows, RowsAhead } from './rows-ahead.ts';

interface ReadBook {
  readonly fileName: string;
  readonly sha256: string;
  /** What was judged, to be judged again under another mapping. */
  readonly cells: PackedSheets;
  /** The last import of the same file into this round. */
  readonly importedBefore?: { readonly fileName: string; readonly importedUtc: string };
  /** Under which decisions it was judged; absent: as guessed. */
  readonly choices?: readonly SheetChoice[];
}

/** A workbook that main had read in its own process, as the import judged it. */
export type JudgedBook =
  | (ReadBook & { readonly roster: 'applicants'; readonly judged: JudgedApplicants; readonly ahead?: RowsAhead })
  | (ReadBook & { readonly roster: 'experts'; readonly judged: JudgedExperts });

/** A workbook of units, of the whole office and no round. */
export interface JudgedTree {
  readonly roster: 'units';
  readonly fileName: string;
  readonly sha256: string;
  readonly judged: JudgedUnitTree;
}

/** An assignment workbook; what it changes is told when it is held against a plan. */
export interface JudgedPlanBook {
  readonly roster: 'assignment';
  readonly fileName: string;
  readonly sha256: string;
  readonly judged: JudgedAssignmentBook;
}

export type ShelvedBook = JudgedBook | JudgedTree | JudgedPlanBook;

/** As the reading process sends it: of a roster of applicants the rows are still packed. `shelved-book.ts` opens it. */
export type SentBook =
  | ShelvedBook
  | (Omit<Extract<JudgedBook, { roster: 'applicants' }>, 'judged'> & { readonly judged: PackedApplicants });

/** Judged workbooks waiting for the secretary's yes; in memory only, gone when the office locks. */
export interface DraftShelf {
  put(book: ShelvedBook): string;
  find(draftId: string): ShelvedBook | undefined;
  /** Puts another reading of the same workbook in its place. */
  replace(draftId: string, book: ShelvedBook): void;
  remove(draftId: string): void;
}

/** What every handler is given: time, calendar and luck come in by the door. */
export interface Surroundings {
  /** ISO UTC text. */
  readonly now: string;
  /** The calendar day by Beijing time. */
  readonly today: IsoDate;
  readonly calendar: WorkCalendar;
  /** The packs that ship with the product; a round keeps its own copy. */
  readonly rulePacks: readonly RulePack[];
  readonly drafts: DraftShelf;
  /** Read at the first list in 姓氏笔画 order. */
  readonly strokes: () => StrokeTable;
  /** Which characters can be printed and shown. */
  readonly glyphs: () => GlyphCoverage;
  /** The conditions that ship with the product, read at first need; a round keeps its own copy. */
  readonly eligibilityPack: () => EligibilityPack;
  /** The national series and their titles, read at first need. */
  readonly titles: () => TitleCatalogue;
  /** SHA-256 of the sample workbooks that ship with the product. */
  readonly sampleDigests: () => ReadonlySet<string>;
  /** The page that recomputes a draw from its proof file in any browser. */
  readonly drawChecker: () => string;
  /** Draws, replays and chances, reckoned where they keep nobody waiting. */
  readonly drawing: Drawing;
  /** Who reviews whom, likewise. */
  readonly assigning: Assigning;
  /** Who is related to whom, likewise. */
  readonly comparing: Comparing;
  /** Begins to make a draft's rows ready; absent: whoever writes them makes them. */
  readonly beginRows?: BeginRows | undefined;
}

export interface QueryContext extends Surroundings {
  readonly db: ReadDb;
  /** How a long act tells where it is and lets itself be stopped; for all others it says nothing. */
  readonly pace: Pace;
}

export interface CommandContext extends Surroundings {
  readonly db: WriteDb;
  readonly pace: Pace;
  /** A fresh id: 26 lower-case letters and digits, random; no two begin with the same 21. */
  readonly newId: () => string;
  /** Hex of that many random bytes from the system's source. */
  readonly randomHex: (bytes: number) => string;
}

/** What a command did, for the audit chain: the object's id, and its state before and after (only digests are kept). */
export interface Recorded {
  readonly object: string;
  readonly before?: Json;
  readonly after?: Json;
}

export type Done<T> = { readonly ok: true; readonly value: T; readonly audit: Recorded };
export type CommandResult<T> = Done<T> | { readonly ok: false; readonly refusal: Refusal };

/** The only way to say yes in a command: with what the audit chain shall record. */
export function done<T>(value: T, audit: Recorded): Done<T> {
  return { ok: true, value, audit };
}

/** A copy of both files of the office, as it lies in the chosen folder. */
export interface OfficeCopy {
  readonly fileName: string;
  /** Hex, of the office file and of its key file. */
  readonly sha256: string;
  readonly keysSha256: string;
  readonly bytes: number;
  /** Where the audit chain in the copy ends. */
  readonly head: { readonly seq: number; readonly hash: string };
}

interface RenderedFile {
  readonly bytes: Uint8Array;
  /** null where only the word processor knows. */
  readonly pages: number | null;
  readonly sha256: string;
}

/** Long work: outside any transaction, with a way to ask the store, to render and to put files where the person chose. */
export interface WorkContext extends Surroundings, Pick<CommandContext, 'randomHex'> {
  query<T>(fn: (context: QueryContext) => Promise<T>): Promise<T>;
  /**
   * `repeatable`: under the key of the act. The same act sent again does not run it again and gets its first value. At
   * most one command of a work may be, for the whole act has one key.
   */
  command<T>(
    fn: (context: CommandContext) => Promise<CommandResult<T>>,
    options?: { readonly repeatable: true },
  ): Promise<Result<T>>;
  /** `told`: of a long document that can be stopped, rows as they are laid out. */
  render(model: ReportModel | WorkbookModel, format: ReportFormat, told?: Told): Promise<Result<RenderedFile>>;
  /** The chosen place; the window never saw it. A file for one document, a folder for a pack. */
  readonly place: string;
  /** The scans a person chose, in that order. */
  readonly files: readonly AttachedFile[];
  /** Writes whole or not at all (temporary name, flush, rename). Refusals: `disk_full`, `folder_not_writable`, `file_in_use`. */
  writeFile(path: string, bytes: Uint8Array): Promise<Result<null>>;
  /** Copies the office into the chosen folder and reads the copy back; refusals stand with `office/copy-office.ts`. */
  copyOffice(): Promise<Result<OfficeCopy>>;
  progress(done: number, total: number | null): void;
  /** As in a query: how work that only reckons tells where it is. */
  readonly pace: Pace;
  /** The words of documents in a language: the dictionary comes in by the door. */
  readonly words: (language: 'zh-CN' | 'en') => DocumentWords;
  auditHead(): Promise<{ readonly seq: number; readonly hash: string }>;
  readonly appVersion: string;
}

export interface SessionContext extends Surroundings {
  /** A read-only look into the open file. */
  query<T>(fn: (context: QueryContext) => Promise<T>): Promise<T>;
  readonly book?: SentBook;
  /** As in a query: how a session that only reckons tells where it is. */
  readonly pace: Pace;
}

/** The function behind one endpoint, from the endpoint's kind. */
export type HandlerOf<E> = E extends { readonly kind: infer K }
  ? K extends 'query'
    ? (context: QueryContext, input: InputOf<E>) => Promise<Result<OutputOf<E>>>
    : K extends 'command'
      ? (context: CommandContext, input: InputOf<E>) => Promise<CommandResult<OutputOf<E>>>
      : K extends 'work'
        ? (context: WorkContext, input: InputOf<E>) => Promise<Result<OutputOf<E>>>
        : (context: SessionContext, input: InputOf<E>) => Promise<Result<OutputOf<E>>>
  : never;

/** All handlers of one feature: `export const draw: FeatureHandlers<'draw'> = { get, make, adopt }`. */
export type FeatureHandlers<F extends Feature> = { readonly [V in keyof Contract[F]]: HandlerOf<Contract[F][V]> };
