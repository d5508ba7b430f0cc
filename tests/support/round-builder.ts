import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadDb } from '../../db/handles.ts';
import type { DrawPlan } from '../../src-main/core/contract/contribution.ts';
import type { RoundSetup } from '../../src-main/core/contract/rounds.ts';
import { assigningHere } from '../../src-main/core/domain/assignment/assigning.ts';
import { type CalendarFile, workCalendarOf } from '../../src-main/core/domain/calendar/calendar-file.ts';
import type { IsoDate } from '../../src-main/core/domain/calendar/iso-date.ts';
import { DRAW_METHOD } from '../../src-main/core/domain/draw/draw.ts';
import { drawingHere } from '../../src-main/core/domain/draw/drawing.ts';
import { poolDigest } from '../../src-main/core/domain/draw/pool-digest.ts';
import { USUAL_GROUPING } from '../../src-main/core/domain/groups/grouping.ts';
import { asId, type RoundId } from '../../src-main/core/domain/kernel/ids.ts';
import { type Pace, unhurried } from '../../src-main/core/domain/kernel/pace.ts';
import type { Result } from '../../src-main/core/domain/kernel/result.ts';
import { comparingHere } from '../../src-main/core/domain/recusal/comparing.ts';
import type { Stage } from '../../src-main/core/domain/stages/stages.ts';
import { acceptance } from '../../src-main/features/acceptance/acceptance.ts';
import { applicants } from '../../src-main/features/applicants/applicants.ts';
import { draw } from '../../src-main/features/draw/draw.ts';
import { highsSolver } from '../../src-main/features/draw/highs-solver.ts';
import { experts } from '../../src-main/features/experts/experts.ts';
import type {
  CommandContext,
  CommandResult,
  JudgedBook,
  QueryContext,
  Recorded,
  SentBook,
  SessionContext,
  Surroundings,
  WorkContext,
} from '../../src-main/features/feature.ts';
import { groups } from '../../src-main/features/groups/groups.ts';
import { loadPool } from '../../src-main/features/pool-exclusions.ts';
import { proofs } from '../../src-main/features/proofs/proofs.ts';
import { recusal } from '../../src-main/features/recusal/recusal.ts';
import { gateRound } from '../../src-main/features/round-facts.ts';
import { loadRound } from '../../src-main/features/round-loading.ts';
import { rounds } from '../../src-main/features/rounds/rounds.ts';
import { importFile } from '../../src-main/import/import-file.ts';
import { loadAssets } from '../../src-main/office/assets.ts';
import { draftShelf } from '../../src-main/office/drafts.ts';
import { day } from '../domain/support/day.ts';
import { national40 } from '../domain/support/national-40.ts';
import { steppingClock, type TemporaryStore, temporaryStore, testFact } from './database.ts';
import { AS_PROPOSED } from './said.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/workbooks');
const CALENDAR = new URL('../../assets/calendars/china.json', import.meta.url);
const { strokes, glyphs, eligibilityPack, titles, drawChecker, sampleDigests } = loadAssets(
  path.resolve(import.meta.dirname, '../../assets'),
);

export type Sample = 'small-2022' | 'engineering-2022';
type Roster = JudgedBook['roster'];

const books = new Map<string, Promise<JudgedBook>>();

async function judge(sample: Sample, roster: Roster): Promise<JudgedBook> {
  const file = path.join(FIXTURES, sample, `${roster}.xlsx`);
  const outcome = await importFile({ path: file, kind: roster }, () => {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const { kind, fileName, sha256, judged, cells } = outcome.value;
  return { roster: kind, fileName, sha256, judged, cells } as JudgedBook;
}

/** A sample workbook, read and judged once per test file. */
export function judgedBook(sample: Sample, roster: Roster): Promise<JudgedBook> {
  const key = `${sample}/${roster}`;
  const book = books.get(key) ?? judge(sample, roster);
  books.set(key, book);
  return book;
}

/** A set-up that fits the sample `small-2022`: 25 of about 40 eligible experts, four groups. */
export function sampleSetup(changes: Partial<RoundSetup> = {}): RoundSetup {
  return {
    name: '2022年度工程系列高级职称评审',
    year: 2022,
    juryName: '青海省工程系列高级职称评审委员会',
    series: '工程',
    scope: 'series',
    juryKind: 'senior',
    jurySize: 25,
    alternates: 5,
    minimumPerSpecialty: 1,
    groupCount: 4,
    meetingDate: day('2022-12-05'),
    meetingPlace: '西宁',
    establishingBody: '青海省人力资源和社会保障厅',
    officeName: '评审办',
    approvalNumber: '青人社〔2021〕1号',
    approvalValidUntil: day('2023-12-31'),
    consentReference: '',
    contactPhone: '0971-0000000',
    contactAddress: '西宁市',
    noticeDays: 5,
    denominatorMode: 'exclude',
    rehearsal: false,
    ...changes,
  };
}

/** The plan of an attempt to which one witness says something. */
export const WORDS_PLAN: DrawPlan = {
  method: DRAW_METHOD,
  contributions: [{ kind: 'words', by: '乙', count: 0, highest: 0 }],
};

/** The value of a yes; throws the refusal otherwise, so that a test fails where it happened. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.refusal.code;
}

export interface BuilderOptions {
  readonly today?: IsoDate;
  readonly start?: string;
  readonly beginRows?: Surroundings['beginRows'];
}

/**
 * An office with a real encrypted file, whose handlers are called with the contexts the product gives them: fixed day,
 * stepping clock, counted ids, luck that repeats. Call `cleanup` in `afterEach`.
 */
export class RoundBuilder {
  readonly file: TemporaryStore;
  readonly drafts = draftShelf(() => this.#nextId());
  /** What the commands recorded for the audit chain, oldest first. */
  readonly recorded: Recorded[] = [];
  today: IsoDate;
  roundId: RoundId = asId<'round'>('none');
  /** What goes under the seals from here on. */
  plan: DrawPlan = WORDS_PLAN;
  /** How a long act tells where it is; a test may stop it there. */
  pace: Pace = unhurried;
  #ids = 0;
  #luck = 0;
  readonly #clock: () => string;
  readonly #pack = national40();
  readonly #calendar = workCalendarOf(JSON.parse(readFileSync(CALENDAR, 'utf8')) as CalendarFile);

  readonly #beginRows: Surroundings['beginRows'];

  constructor({ today = day('2022-11-21'), start = '2022-11-21T01:00:00.000Z', beginRows }: BuilderOptions = {}) {
    this.#beginRows = beginRows;
    this.today = today;
    this.#clock = steppingClock(start);
    this.file = temporaryStore({ clock: this.#clock });
  }

  #nextId(): string {
    this.#ids += 1;
    return `id${String(this.#ids).padStart(12, '0')}`.padEnd(26, '0');
  }

  readonly #randomHex = (bytes: number): string => {
    this.#luck += 1;
    return createHash('sha512')
      .update(`luck ${this.#luck}`)
      .digest('hex')
      .slice(0, 2 * bytes);
  };

  surroundings(): Surroundings {
    const [today, calendar, rulePacks, drafts] = [this.today, this.#calendar, [this.#pack], this.drafts.shelf()];
    return {
      now: this.#clock(),
      today,
      calendar,
      rulePacks,
      drafts,
      strokes,
      glyphs,
      eligibilityPack,
      titles,
      drawChecker,
      sampleDigests,
      drawing: drawingHere(highsSolver),
      assigning: assigningHere(highsSolver),
      comparing: comparingHere,
      beginRows: this.#beginRows,
    };
  }

  /** A query through the store's read-only handle. */
  ask<I, T>(handler: (context: QueryContext, input: I) => Promise<Result<T>>, input: I): Promise<Result<T>> {
    return this.file.store.query((db) => handler({ ...this.surroundings(), db, pace: this.pace }, input));
  }

  read<T>(fn: (db: ReadDb) => Promise<T>): Promise<T> {
    return this.file.store.query(fn);
  }

  /** A command in its transaction, behind the stage's gate where a stage is given. */
  act<I, T>(
    handler: (context: CommandContext, input: I) => Promise<CommandResult<T>>,
    input: I,
    stage?: Stage,
  ): Promise<Result<T>> {
    return this.file.store.command(async (db) => {
      if (stage !== undefined) {
        const gate = await gateRound(db, this.roundId, stage, { today: this.today, calendar: this.#calendar });
        if (!gate.ok) return gate;
      }
      const result = await handler(
        { ...this.surroundings(), db, newId: () => this.#nextId(), randomHex: this.#randomHex, pace: this.pace },
        input,
      );
      if (!result.ok) return result;
      this.recorded.push(result.audit);
      const { object, before = null, after = null } = result.audit;
      return { ok: true, value: result.value, audit: { ...testFact('test', object), before, after } };
    });
  }

  session<I, T>(
    handler: (context: SessionContext, input: I) => Promise<Result<T>>,
    input: I,
    book?: SentBook,
  ): Promise<Result<T>> {
    const query = <T>(fn: (context: QueryContext) => Promise<T>) =>
      this.file.store.query((db) => fn({ ...this.surroundings(), db, pace: unhurried }));
    return handler({ ...this.surroundings(), query, pace: this.pace, ...(book === undefined ? {} : { book }) }, input);
  }

  async create(changes: Partial<RoundSetup> = {}): Promise<RoundId> {
    this.roundId = must(await this.act(rounds.create, sampleSetup(changes))).roundId;
    return this.roundId;
  }

  /** Reads a book on to the shelf and accepts it. */
  async importBook(book: JudgedBook): Promise<{ readonly accepted: number; readonly refusedRows: number }> {
    const { roundId } = this;
    const door = book.roster === 'applicants' ? applicants : experts;
    const { draftId } = must(await this.session(door.readWorkbook, { roundId }, book));
    return must(await this.act(door.acceptImport, { roundId, draftId }, book.roster));
  }

  /** Every bag was gone through: nothing is missing. */
  async seeAllPapers(): Promise<void> {
    const { roundId } = this;
    const { rows } = must(await this.ask(acceptance.list, { roundId }));
    const applicationIds = rows.map((row) => row.applicationId);
    const look = { roundId, applicationIds, state: 'original' as const, people: ['王敏', '李强'] };
    must(await this.act(proofs.seenMany, look, 'applicants'));
  }

  /** Two people find every dossier sound. */
  async acceptAll(): Promise<void> {
    const { roundId } = this;
    await this.seeAllPapers();
    const { rows } = must(await this.ask(acceptance.list, { roundId }));
    const applicationIds = rows.map((row) => row.applicationId);
    must(await this.act(acceptance.acceptMany, { roundId, applicationIds, checkers: ['王敏', '李强'] }, 'applicants'));
  }

  /** A round whose list is frozen and whose pool is sealed. */
  async untilSealed(sample: Sample = 'small-2022', changes: Partial<RoundSetup> = {}): Promise<RoundId> {
    const roundId = await this.create(changes);
    await this.importBook(await judgedBook(sample, 'applicants'));
    await this.importBook(await judgedBook(sample, 'experts'));
    await this.acceptAll();
    must(await this.act(applicants.freeze, { roundId }, 'applicants'));
    must(await this.seal());
    return roundId;
  }

  /** Seals the pool for the next attempt. */
  seal(plan = this.plan) {
    return this.act(experts.seal, { roundId: this.roundId, plan }, 'experts');
  }

  /** Digest of people, exclusions, rules and numbers alone: the same under every seal of the same pool. */
  covered(): Promise<string> {
    return this.read(async (db) => {
      const { statement: _, ...covered } = (await loadPool(db, must(await loadRound(db, this.roundId)))).sealable;
      return poolDigest(covered);
    });
  }

  /** Gives the sealed attempt up and opens the pool. */
  unseal(reason = '名单有误') {
    return this.act(experts.unseal, { roundId: this.roundId, reason }, 'experts');
  }

  /** Another seal of the same pool, once the attempt of the last one stands in the book. */
  sealAgain(plan = this.plan) {
    return this.act(draw.sealAgain, { roundId: this.roundId, plan }, 'draw');
  }

  /** An attempt with these words as the witnesses' randomness; none: the computer's, where it was planned so. */
  drawInput(seed = 'draw', reason = '') {
    const words = { kind: 'words' as const, by: '乙', value: seed, highest: 0 };
    const contributions = seed === '' ? [] : [words];
    const people = { place: '', drawer: '甲', witnesses: '乙', reason, secondPerson: reason === '' ? '' : '丙' };
    return { roundId: this.roundId, contributions, ...people } as const;
  }

  /** Enters an attempt and draws, as the product does: two commands and the draw between them; again, under a new seal. */
  async draw(seed?: string, reason?: string) {
    if (reason !== undefined && reason !== '') must(await this.sealAgain());
    return this.work(draw.make, this.drawInput(seed, reason), 'draw');
  }

  /** Long work with its commands behind the stage's gate; nothing is rendered or written. */
  async work<I, T>(
    handler: (context: WorkContext, input: I) => Promise<Result<T>>,
    input: I,
    stage?: Stage,
    more: Partial<WorkContext> = {},
  ): Promise<Result<T>> {
    const refused = await this.ask(async ({ db }) => {
      const around = { today: this.today, calendar: this.#calendar };
      return stage === undefined ? { ok: true, value: null } : gateRound(db, this.roundId, stage, around);
    }, null);
    if (!refused.ok) return refused;
    const nothing = () => Promise.reject(new Error('nothing is rendered or written here'));
    return handler(
      {
        ...this.surroundings(),
        query: (fn) => this.ask(fn as never, null) as never,
        command: (fn) => this.act((context) => fn(context), null),
        render: nothing,
        writeFile: nothing,
        copyOffice: nothing,
        randomHex: this.#randomHex,
        place: '',
        files: [],
        progress: () => undefined,
        pace: this.pace,
        words: () => {
          throw new Error('nothing is said here');
        },
        auditHead: () => this.file.store.auditHead(),
        appVersion: '0.0.0-test',
        ...more,
      },
      input,
    );
  }

  async untilDrawn(sample: Sample = 'small-2022', changes: Partial<RoundSetup> = {}): Promise<RoundId> {
    const roundId = await this.untilSealed(sample, changes);
    const { attempt } = must(await this.draw());
    must(await this.work(draw.adopt, { roundId, attempt }, 'draw'));
    return roundId;
  }

  /** Every suggested conflict confirmed, the list closed. */
  async settle(): Promise<number> {
    const { roundId } = this;
    const { conflicts } = must(await this.ask(recusal.list, { roundId }));
    const conflictIds = conflicts.filter((c) => c.state === 'suggested').map((c) => c.conflictId);
    if (conflictIds.length > 0) {
      must(await this.act(recusal.decide, { roundId, conflictIds, decision: 'confirm', ...AS_PROPOSED }, 'groups'));
    }
    return must(await this.act(recusal.settle, { roundId }, 'groups')).confirmed;
  }

  /** A round ready for its meeting. */
  async untilAssigned(sample: Sample = 'small-2022', changes: Partial<RoundSetup> = {}): Promise<RoundId> {
    const roundId = await this.untilDrawn(sample, changes);
    await this.settle();
    const count = sampleSetup(changes).groupCount;
    must(await this.formGroups(count));
    must(await this.assignReviewers());
    return roundId;
  }

  /** Review groups in the usual way, those that stand kept where there are as many. */
  formGroups(count: number, asked: Partial<Parameters<typeof groups.form>[1]> = {}, more: Partial<WorkContext> = {}) {
    const usual = { roundId: this.roundId, count, ...USUAL_GROUPING, keep: true, defenceGroups: [] };
    return this.work(groups.form, { ...usual, ...asked }, 'groups', more);
  }

  /** Who reviews whom, in the usual way. */
  assignReviewers(more: Partial<WorkContext> = {}) {
    const asked = { roundId: this.roundId, within: 'group', prove: true } as const;
    return this.work(groups.assign, asked, 'groups', more);
  }

  cleanup(): Promise<void> {
    return this.file.cleanup();
  }
}
