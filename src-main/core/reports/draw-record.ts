import { type Chances, percentOf, percentRange, type Spread } from '../domain/draw/chances.ts';
import type { Contribution } from '../domain/draw/contributions.ts';
import { ballsFor, isLottery } from '../domain/draw/lottery/lottery.ts';
import { SEALED_LOTTERY } from '../domain/draw/lottery/sealed-lottery.ts';
import { hasSeatOrder, SEAT_ORDER } from '../domain/draw/lottery/seat-order.ts';
import { ELIGIBLE } from '../domain/draw/pool-digest.ts';
import type { Proof } from '../domain/draw/rejection-proof.ts';
import type { JuryAnswer } from '../domain/draw/replacement.ts';
import { RFC_3797 } from '../domain/draw/rfc3797.ts';
import type { SealStatement } from '../domain/draw/seal-statement.ts';
import { proofInWords, ruleTitleInWords, whomInWords } from './composition-in-words.ts';
import { column, type DocumentContext, type DocumentWords, nameInWords, reportOf, serial } from './document-context.ts';
import { answersAnnex, type RecordedAnswer } from './draw-answers.ts';
import { type DrawnLottery, lotteriesTable, lotteryFacts, type RecordedLottery } from './draw-lotteries.ts';
import type { Block, ReportColumn, ReportModel } from './report-model.ts';
import { statementTable } from './sealed-statement.ts';

export type DrawRole = 'chair' | 'vice_chair' | 'member' | 'alternate';

interface PoolPerson {
  readonly poolNumber: string;
  readonly name: string;
  readonly unit: string;
}

export interface DrawnExpert extends PoolPerson {
  readonly title: string;
  readonly specialty: string;
  readonly role: DrawRole;
  /** Of an alternate: order of the members whose seat this one can take. */
  readonly replaces: readonly number[];
  /** Of an alternate who came in: the office held at the meeting. Left out: none. */
  readonly office?: Exclude<DrawRole, 'member' | 'alternate'>;
  /** The last answer that stands; null: none yet. */
  readonly answer: JuryAnswer | null;
}

/** A rule as sealed, by its number in the list. */
export interface SealedRule {
  readonly attribute: string;
  readonly value: string;
  /** `3`, or `1/3` of a share. */
  readonly min: string;
  /** In people. */
  readonly least: number;
  readonly max: string;
  readonly severity: string;
  /** Decree and, where verified, article. */
  readonly source: string;
}

/** A rule on exclusions as sealed, with what it says and how many it kept out or told of. */
export interface SealedExclusion {
  readonly code: string;
  readonly severity: string;
  readonly source: string;
  readonly title: string;
  /** null: of a rule for reference nobody is named under the seal. */
  readonly people: number | null;
}

/** One line of the book of attempts. */
export interface BookedAttempt {
  readonly attempt: number;
  /** Local time as read aloud. */
  readonly committedAt: string;
  /** '': broken off, no result. */
  readonly drawnAt: string;
  /** Why it was given up before anything was brought; '': it was not. */
  readonly abortedReason: string;
  readonly reason: string;
  readonly secondPerson: string;
  readonly adopted: boolean;
}

export interface DrawExclusion extends PoolPerson {
  /** In words, as recorded. */
  readonly reason: string;
}

/** One line of the annex: its cells as far as the attributes, joined by `|`, are a line of the sealed text. */
export interface SealedEntry extends PoolPerson {
  readonly specialty: string;
  readonly title: string;
  readonly code: string;
  /** One cell for each attribute that a rule asks for. */
  readonly attributes: readonly string[];
  /** What the code means. */
  readonly standing: string;
  /** Codes of the rules that warn of somebody in the draw, joined by `+`; '' for nobody else. */
  readonly told: string;
  /** Place in the drawn order and its key; null for whoever was not in the draw. */
  readonly drawn: { readonly place: number; readonly key: string } | null;
  /** Chance of a member's seat, as printed: 9.38%, or 94/1000 of a lottery; '' where it was not found or there was none. */
  readonly chance: string;
}

/** F05: evidence of one attempt of the draw; with its annex and the recipe anyone can repeat it. */
export interface DrawRecordFacts extends DocumentContext {
  /** Local time as read aloud, `2023-02-10 09:30`. */
  readonly drawnAt: string;
  readonly place: string;
  readonly poolVersion: string;
  readonly poolDigest: string;
  /** Its first sixteen digits in fours, as written down before the draw. */
  readonly shortSeal: string;
  readonly seed: string;
  /** What the witnesses brought, in order. */
  readonly contributions: readonly Contribution[];
  /** Whole bits that it is worth, and that the number of possible juries asks for. */
  readonly bits: { readonly given: number; readonly needed: number };
  /** null: nobody asked for them. */
  readonly chances: (Spread & Pick<Chances, 'kind' | 'draws'>) | null;
  /** null: drawn by another method. */
  readonly lottery: DrawnLottery | null;
  /** Name of the rules drawn by, first part of the key's text. */
  readonly method: string;
  /** What the seal was for and its plan; null: an earlier version sealed, without one. */
  readonly statement: SealStatement | null;
  /** First line of the sealed text. */
  readonly poolHeading: string;
  /** Counted from 1; earlier attempts have their own record. */
  readonly attempt: number;
  /** The attempt by which it was drawn again, so that nothing of this one holds; null: there is none. */
  readonly supersededBy: number | null;
  /** Why it was drawn again; empty for the first. */
  readonly reason: string;
  /** Who agreed to drawing again. */
  readonly secondPerson: string;
  readonly attempts: readonly BookedAttempt[];
  /** The book of lotteries: each that was made for the round. */
  readonly lotteries: readonly RecordedLottery[];
  readonly jurySize: number;
  readonly alternateCount: number;
  readonly rules: readonly SealedRule[];
  /** The attributes that have a column of their own in the annex. */
  readonly columns: readonly string[];
  /** Empty: sealed by an earlier version, which did not say. */
  readonly exclusionRules: readonly SealedExclusion[];
  readonly excluded: readonly DrawExclusion[];
  /** In drawn order. */
  readonly members: readonly DrawnExpert[];
  /** In drawn order: the first steps in first. */
  readonly alternates: readonly DrawnExpert[];
  /** Next in order but passed over: with them the rules could not be kept any more. */
  readonly rejections: readonly (PoolPerson & { readonly seatsLeft: number; readonly proof: Proof })[];
  /** The whole pool as sealed, by pool number. */
  readonly sealed: readonly SealedEntry[];
  readonly drawer: string;
  readonly witnesses: readonly string[];
  /** Officers of the meeting who came from below the alternates and so stand in no list of the drawn. */
  readonly laterOfficers: readonly (PoolPerson & Pick<Required<DrawnExpert>, 'office'>)[];
  /** What the people of the adopted jury answered, lines that were taken back among them; oldest first. */
  readonly answers: readonly RecordedAnswer[];
  /** SHA-256 of the result while its names are sealed; null: all is told. */
  readonly sealedOutcome: string | null;
}

/** Enough of a key to compare by eye; the recipe gives the rest. */
const SHOWN_KEY = 12;

function peopleTable(list: readonly DrawExclusion[], words: DocumentWords): Block {
  const c = words.common;
  return {
    kind: 'table',
    columns: [
      column('order', c.order, 6),
      column('poolNumber', words.drawRecord.poolNumber, 7, 'center', true),
      column('name', c.name, 14, 'left'),
      column('unit', c.unit, 36, 'left'),
      column('reason', c.reason, 37, 'left'),
    ],
    rows: list.map((p, i) => [serial(i), p.poolNumber, p.name, p.unit, p.reason]),
    emptyText: c.none,
  };
}

function drawnTable(facts: DrawRecordFacts, words: DocumentWords): Block {
  const w = words.drawRecord;
  const c = words.common;
  const roleOf = ({ role, replaces, office }: DrawnExpert) => {
    const place = replaces.length === 0 ? w.roles[role] : w.alternateFor(w.roles[role], replaces);
    return office === undefined ? place : w.cameAs(place, w.roles[office]);
  };
  return {
    kind: 'table',
    columns: [
      column('order', w.drawnOrder, 6),
      column('poolNumber', w.poolNumber, 7, 'center', true),
      column('name', c.name, 14, 'left'),
      column('unit', c.unit, 26, 'left'),
      column('title', c.title, 13, 'left'),
      column('specialty', c.specialty, 12, 'left'),
      column('role', w.role, 16),
      // Left free where nobody has answered: filled in by pen while the office calls.
      column('contact', w.contact, 12),
    ],
    rows: [...facts.members, ...facts.alternates].map((p, i) => {
      const answer = p.answer === null ? '' : words.drawAnswers.answers[p.answer];
      const name = nameInWords(p.name, words);
      return [serial(i), p.poolNumber, name, p.unit, p.title, p.specialty, roleOf(p), answer];
    }),
    total: w.total(facts.members.length, facts.alternates.length),
  };
}

function chancesInWords(
  { kind, draws, lowest, highest, equal }: NonNullable<DrawRecordFacts['chances']>,
  words: DocumentWords,
) {
  const w = words.drawRecord;
  const said = (one: Spread['lowest']) =>
    kind === 'exact' ? percentOf(one.chance) : w.chanceWithin(percentOf(one.chance), ...percentRange(one));
  const how = kind === 'exact' ? w.chancesCounted : w.chancesTried(draws);
  return w.chancesOf(said(lowest), said(highest), percentOf(equal), how);
}

function hasChances({ chances, lottery }: DrawRecordFacts): boolean {
  return lottery !== null || chances !== null;
}

const mayBeDrawn = ({ code }: SealedEntry) => code === ELIGIBLE;

/** The sealed pool column by column as the sealed text has it, then what the draw made of each. */
function annexTable(facts: DrawRecordFacts, words: DocumentWords): Block {
  const w = words.drawRecord;
  const c = words.common;
  const warns = facts.sealed.some((e) => e.told !== '');
  const columns: ReportColumn[] = [
    column('poolNumber', w.poolNumber, 8, 'center', true),
    column('name', c.name, 12, 'left'),
    column('unit', c.unit, 31, 'left'),
    column('specialty', c.specialty, 12, 'left'),
    column('title', c.title, 12, 'left'),
    column('code', w.code, 12, 'left'),
    ...facts.columns.map((name) => column(name, words.composition.attributes[name] ?? name, 10, 'left')),
    column('standing', w.standing, 14, 'left'),
    column('place', w.keyOrder, 6),
    column('key', w.keyStart(SHOWN_KEY), 16, 'left', true),
    ...(warns ? [column('told', w.toldCode, 14, 'left')] : []),
    ...(hasChances(facts) ? [column('chance', w.chance, 8, 'right')] : []),
  ];
  const eligible = facts.sealed.filter(mayBeDrawn).length;
  return {
    kind: 'table',
    columns,
    rows: facts.sealed.map((e) => [
      e.poolNumber,
      e.name,
      e.unit,
      e.specialty,
      e.title,
      e.code,
      ...e.attributes,
      e.standing,
      e.drawn === null ? '' : String(e.drawn.place),
      e.drawn === null ? '' : e.drawn.key.slice(0, SHOWN_KEY),
      ...(warns ? [e.told] : []),
      ...(hasChances(facts) ? [e.chance] : []),
    ]),
    total: w.annexTotal(facts.sealed.length, eligible),
  };
}

/** In the paper's language, and below as it went under the seal where that is another one. */
function titleAsSealed(title: string, words: DocumentWords): string {
  const said = ruleTitleInWords(title, words.composition);
  return said === title ? title : `${said}\n${title}`;
}

/** By which rules people were kept out of the draw, or only told of, each with its source. */
export function exclusionRulesTable(
  { exclusionRules }: Pick<DrawRecordFacts, 'exclusionRules'>,
  words: DocumentWords,
): Block {
  const w = words.drawRecord;
  return {
    kind: 'table',
    columns: [
      column('code', w.code, 20, 'left'),
      column('title', w.exclusionRule, 46, 'left'),
      column('severity', w.nature, 16),
      column('source', w.source, 44, 'left'),
      column('people', w.exclusionPeople, 8),
    ],
    rows: exclusionRules.map(({ code, title, severity, source, people }) => [
      code,
      titleAsSealed(title, words),
      `${w.exclusionSeverities[severity] ?? ''} ${severity}`.trim(),
      source,
      people === null ? '' : String(people),
    ]),
    emptyText: words.common.none,
  };
}

/** The rules as they went under the seal. */
export function rulesTable({ rules }: Pick<DrawRecordFacts, 'rules'>, words: DocumentWords): Block {
  const w = words.drawRecord;
  return {
    kind: 'table',
    columns: [
      column('number', w.ruleNumber, 6),
      column('whom', w.whom, 26, 'left'),
      column('attribute', w.sealedAs, 24, 'left'),
      column('min', w.least, 8),
      column('max', w.most, 8),
      column('severity', w.nature, 14),
      column('source', w.source, 40, 'left'),
    ],
    rows: rules.map((r, i) => [
      serial(i),
      // The cell beside it stays as sealed, to be typed again by a stranger.
      whomInWords(r.attribute, r.value, words.composition) + (r.min === String(r.least) ? '' : w.shareOf(r.least)),
      `${r.attribute}|${r.value}`,
      r.min,
      r.max,
      `${words.composition.severities[r.severity] ?? ''} ${r.severity}`.trim(),
      r.source,
    ]),
    emptyText: w.noRules,
  };
}

/** What went under the seal beside the people: what it was for, how it is drawn, and the rules. */
function sealedRules(facts: DrawRecordFacts, words: DocumentWords): readonly Block[] {
  const w = words.drawRecord;
  const { statement } = facts;
  if (statement === null) return [{ kind: 'heading', text: w.rulesHeading, level: 2 }, rulesTable(facts, words)];
  const heading: Block = { kind: 'heading', text: w.statementHeading, level: 2 };
  return [heading, statementTable(statement, words), rulesTable(facts, words)];
}

function contributionsTable({ contributions, sealedOutcome }: DrawRecordFacts, words: DocumentWords): Block {
  const w = words.drawRecord;
  return {
    kind: 'table',
    columns: [
      column('order', words.common.order, 6),
      column('kind', w.contributionKind, 24, 'left'),
      column('highest', w.highest, 10),
      column('value', w.contributionValue, 60, 'left'),
      column('by', w.contributionBy, 24, 'left'),
    ],
    rows: contributions.map((c, i) => [
      serial(i),
      words.composition.contributions[c.kind] ?? c.kind,
      c.highest === 0 ? '' : String(c.highest),
      sealedOutcome === null ? c.value : w.withheld,
      c.by,
    ]),
    emptyText: words.common.none,
  };
}

function attemptsTable({ attempts }: DrawRecordFacts, words: DocumentWords): Block {
  const w = words.drawRecord;
  return {
    kind: 'table',
    columns: [
      column('attempt', w.attempt, 10),
      column('committed', w.committedAt, 22),
      column('drawn', w.drawnAt, 30),
      column('reason', w.again, 40, 'left'),
      column('second', w.secondPerson, 18, 'left'),
      column('adopted', w.adopted, 10),
    ],
    rows: attempts.map((a) => [
      w.attemptOf(a.attempt),
      a.committedAt,
      a.drawnAt !== '' ? a.drawnAt : a.abortedReason === '' ? w.brokenOff : w.aborted(a.abortedReason),
      a.reason,
      a.secondPerson,
      a.adopted ? w.yes : '',
    ]),
  };
}

function rejectionsTable({ rejections }: DrawRecordFacts, words: DocumentWords): Block {
  const w = words.drawRecord;
  const c = words.common;
  return {
    kind: 'table',
    columns: [
      column('order', c.order, 6),
      column('poolNumber', w.poolNumber, 7, 'center', true),
      column('name', c.name, 14, 'left'),
      column('unit', c.unit, 26, 'left'),
      column('seats', w.seatsLeft, 8),
      column('reason', w.proof, 48, 'left'),
    ],
    rows: rejections.map((p, i) => {
      return [
        serial(i),
        p.poolNumber,
        p.name,
        p.unit,
        String(p.seatsLeft),
        proofInWords(p.proof, words.composition).trim(),
      ];
    }),
    emptyText: c.none,
  };
}

function methodInWords(method: string, { drawRecord: w }: DocumentWords): string {
  if (method === RFC_3797) return w.methodRfc3797;
  return isLottery(method) ? w.methodLottery(method) : w.methodOf(method);
}

/** The steps after the digest, by which anybody gets from what was sealed to the jury. */
function recipe({ method, statement, lottery }: DrawRecordFacts, { drawRecord: w }: DocumentWords): readonly string[] {
  const { recipe: r } = w;
  if (lottery !== null) {
    const blind = lottery.sealed === null ? [] : [r.blind(SEALED_LOTTERY)];
    const own = hasSeatOrder(method, statement !== null);
    const seating = own ? r.seating(SEAT_ORDER, lottery.sealed !== null) : r.seatingByPool;
    const panel = `${r.panel(ballsFor(lottery.panels))}${seating}`;
    return [r.lottery, panel, r.waiting(method), r.alternates, ...blind];
  }
  return [method === RFC_3797 ? r.rfc3797 : r.order(method), r.seats, r.proofs, r.alternates];
}

/** Why people were passed over; of a lottery nobody was, and while the names are sealed nobody is told. */
function rejected(facts: DrawRecordFacts, words: DocumentWords): Block {
  if (facts.sealedOutcome !== null) return { kind: 'note', text: words.drawRecord.withheld };
  if (facts.lottery !== null) return { kind: 'note', text: words.drawRecord.noneRejected };
  return rejectionsTable(facts, words);
}

export function drawRecordReport(facts: DrawRecordFacts, words: DocumentWords): ReportModel {
  const w = words.drawRecord;
  const c = words.common;
  const eligible = facts.sealed.filter(mayBeDrawn).length;
  const { sealedOutcome } = facts;
  const sealed = sealedOutcome !== null;
  return reportOf(
    facts,
    words,
    {
      form: 'F05',
      title: w.title,
      subtitle: facts.juryName,
      audience: 'internal',
      orientation: 'landscape',
      style: 'table',
    },
    [
      ...(facts.supersededBy === null ? [] : [{ kind: 'note', text: w.superseded(facts.supersededBy) } as const]),
      {
        kind: 'facts',
        items: [
          { label: w.time, value: facts.drawnAt },
          { label: w.place, value: facts.place },
          { label: w.pool, value: facts.poolVersion },
          { label: w.poolSize, value: w.poolSizeOf(eligible, facts.sealed.length) },
          { label: w.wanted, value: w.wantedOf(facts.jurySize, facts.alternateCount) },
          { label: w.attempt, value: w.attemptOfAll(facts.attempt, facts.attempts.length) },
          { label: w.drawer, value: facts.drawer },
          {
            label: w.witnesses,
            value: words.list(facts.witnesses),
          },
          ...(facts.reason === ''
            ? []
            : [
                { label: w.again, value: facts.reason, wide: true },
                { label: w.secondPerson, value: facts.secondPerson },
              ]),
          { label: w.shortSeal, value: facts.shortSeal },
          ...(facts.lottery === null ? [{ label: w.bits, value: w.bitsOf(facts.bits.given, facts.bits.needed) }] : []),
          ...(facts.lottery === null ? [] : lotteryFacts(facts.lottery, facts, words)),
          ...(facts.chances === null || facts.lottery !== null
            ? []
            : [{ label: w.chances, value: chancesInWords(facts.chances, words), wide: true }]),
          { label: w.digest, value: facts.poolDigest, wide: true },
          { label: w.seed, value: sealed ? w.withheld : facts.seed, wide: true },
          ...(sealed ? [{ label: w.sealedOutcome, value: sealedOutcome, wide: true }] : []),
          {
            label: w.method,
            value: methodInWords(facts.method, words),
            wide: true,
          },
        ],
      },
      ...sealedRules(facts, words),
      { kind: 'heading', text: w.contributionsHeading, level: 2 },
      contributionsTable(facts, words),
      ...(sealed ? [{ kind: 'note', text: w.sealedNote } as const] : []),
      { kind: 'heading', text: facts.lottery === null ? w.drawnHeading : w.panelHeading, level: 2 },
      drawnTable(facts, words),
      ...facts.laterOfficers.map(
        ({ name, poolNumber, office }): Block => ({
          kind: 'note',
          text: w.laterOfficer(nameInWords(name, words), poolNumber, w.roles[office]),
        }),
      ),
      { kind: 'heading', text: w.excludedHeading, level: 2 },
      ...(facts.exclusionRules.length === 0 ? [] : [exclusionRulesTable(facts, words)]),
      peopleTable(facts.excluded, words),
      { kind: 'heading', text: w.rejectedHeading, level: 2 },
      rejected(facts, words),
      { kind: 'heading', text: w.attemptsHeading, level: 2 },
      attemptsTable(facts, words),
      ...(facts.lotteries.length === 0
        ? []
        : [{ kind: 'heading', text: w.lotteriesHeading, level: 2 } as const, lotteriesTable(facts.lotteries, words)]),
      { kind: 'note', text: sealed ? w.noteSealed : facts.lottery === null ? w.note : w.noteLottery },
      { kind: 'signatures', lines: [w.drawer, w.recorder, w.supervisor, c.date] },
      { kind: 'page_break' },
      { kind: 'title', text: w.annexTitle },
      { kind: 'note', text: w.annexNote },
      { kind: 'heading', text: w.recipeHeading, level: 2 },
      {
        kind: 'note',
        text: w.recipe.digest(facts.poolHeading, ['columns', ...facts.columns].join('|'), {
          stated: facts.statement !== null,
          exclusions: facts.exclusionRules.length > 0,
          titles: facts.statement?.format !== undefined,
        }),
      },
      ...recipe(facts, words).map((text): Block => ({ kind: 'note', text })),
      annexTable(facts, words),
      ...answersAnnex(facts.answers, words),
    ],
  );
}
