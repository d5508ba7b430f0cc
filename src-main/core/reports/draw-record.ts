import { column, type DocumentContext, type DocumentWords, reportOf, serial } from './document-context.ts';
import type { Block, ReportColumn, ReportModel } from './report-model.ts';

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
}

export interface DrawExclusion extends PoolPerson {
  /** In words, as recorded. */
  readonly reason: string;
}

/** One line of the annex: the first five fields and the code, joined by `|`, are a line of the sealed text. */
export interface SealedEntry extends PoolPerson {
  readonly specialty: string;
  readonly title: string;
  readonly code: string;
  /** What the code means. */
  readonly standing: string;
  /** Place in the drawn order and its key; null for whoever was not in the draw. */
  readonly drawn: { readonly place: number; readonly key: string } | null;
}

/** F05: evidence of one attempt of the draw; with its annex and the recipe anyone can repeat it. */
export interface DrawRecordFacts extends DocumentContext {
  /** Local time as read aloud, `2023-02-10 09:30`. */
  readonly drawnAt: string;
  readonly place: string;
  readonly poolVersion: string;
  readonly poolDigest: string;
  readonly seed: string;
  /** Name of the rules drawn by, first part of the key's text. */
  readonly method: string;
  /** First line of the sealed text. */
  readonly poolHeading: string;
  /** Counted from 1; earlier attempts have their own record. */
  readonly attempt: number;
  /** Why it was drawn again; empty for the first. */
  readonly reason: string;
  readonly jurySize: number;
  readonly alternateCount: number;
  /** Specialties with a least number of members. */
  readonly minima: readonly { readonly specialty: string; readonly least: number; readonly eligible: number }[];
  readonly excluded: readonly DrawExclusion[];
  /** In drawn order. */
  readonly members: readonly DrawnExpert[];
  /** In drawn order: the first steps in first. */
  readonly alternates: readonly DrawnExpert[];
  /** Next in order but passed over: every seat left was needed for another specialty. */
  readonly rejections: readonly DrawExclusion[];
  /** The whole pool as sealed, by pool number. */
  readonly sealed: readonly SealedEntry[];
  readonly drawer: string;
  readonly witnesses: readonly string[];
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
  return {
    kind: 'table',
    columns: [
      column('order', w.drawnOrder, 6),
      column('poolNumber', w.poolNumber, 7, 'center', true),
      column('name', c.name, 14, 'left'),
      column('unit', c.unit, 30, 'left'),
      column('title', c.title, 13, 'left'),
      column('specialty', c.specialty, 12, 'left'),
      column('role', w.role, 10),
      // Left free: filled in by pen while the office calls.
      column('contact', w.contact, 12),
    ],
    rows: [...facts.members, ...facts.alternates].map((p, i) => {
      return [serial(i), p.poolNumber, p.name, p.unit, p.title, p.specialty, w.roles[p.role], ''];
    }),
    total: w.total(facts.members.length, facts.alternates.length),
  };
}

/** The sealed pool column by column as the sealed text has it, then what the draw made of each. */
function annexTable(facts: DrawRecordFacts, words: DocumentWords): Block {
  const w = words.drawRecord;
  const c = words.common;
  const columns: ReportColumn[] = [
    column('poolNumber', w.poolNumber, 8, 'center', true),
    column('name', c.name, 12, 'left'),
    column('unit', c.unit, 31, 'left'),
    column('specialty', c.specialty, 12, 'left'),
    column('title', c.title, 12, 'left'),
    column('code', w.code, 12, 'left'),
    column('standing', w.standing, 14, 'left'),
    column('place', w.keyOrder, 6),
    column('key', w.keyStart(SHOWN_KEY), 16, 'left', true),
  ];
  const eligible = facts.sealed.filter((e) => e.drawn !== null).length;
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
      e.standing,
      e.drawn === null ? '' : String(e.drawn.place),
      e.drawn === null ? '' : e.drawn.key.slice(0, SHOWN_KEY),
    ]),
    total: w.annexTotal(facts.sealed.length, eligible),
  };
}

export function drawRecordReport(facts: DrawRecordFacts, words: DocumentWords): ReportModel {
  const w = words.drawRecord;
  const c = words.common;
  const eligible = facts.sealed.filter((e) => e.drawn !== null).length;
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
      {
        kind: 'facts',
        items: [
          { label: w.time, value: facts.drawnAt },
          { label: w.place, value: facts.place },
          { label: w.pool, value: facts.poolVersion },
          { label: w.poolSize, value: w.poolSizeOf(eligible, facts.sealed.length) },
          { label: w.wanted, value: w.wantedOf(facts.jurySize, facts.alternateCount) },
          { label: w.attempt, value: w.attemptOf(facts.attempt) },
          { label: w.drawer, value: facts.drawer },
          {
            label: w.witnesses,
            value: words.list(facts.witnesses),
          },
          ...(facts.reason === '' ? [] : [{ label: w.again, value: facts.reason, wide: true }]),
          { label: w.digest, value: facts.poolDigest, wide: true },
          { label: w.seed, value: facts.seed, wide: true },
          { label: w.method, value: w.methodOf(facts.method), wide: true },
        ],
      },
      { kind: 'heading', text: w.minimaHeading, level: 2 },
      facts.minima.length === 0
        ? { kind: 'note', text: w.noMinima }
        : {
            kind: 'facts',
            items: facts.minima.map((m) => ({ label: m.specialty, value: w.minimumOf(m.least, m.eligible) })),
          },
      { kind: 'heading', text: w.drawnHeading, level: 2 },
      drawnTable(facts, words),
      { kind: 'heading', text: w.excludedHeading, level: 2 },
      peopleTable(facts.excluded, words),
      { kind: 'heading', text: w.rejectedHeading, level: 2 },
      peopleTable(facts.rejections, words),
      { kind: 'note', text: w.note },
      { kind: 'signatures', lines: [w.drawer, w.recorder, w.supervisor, c.date] },
      { kind: 'page_break' },
      { kind: 'title', text: w.annexTitle },
      { kind: 'note', text: w.annexNote },
      { kind: 'heading', text: w.recipeHeading, level: 2 },
      { kind: 'note', text: w.recipe.digest(facts.poolHeading) },
      { kind: 'note', text: w.recipe.order(facts.method) },
      { kind: 'note', text: w.recipe.seats },
      annexTable(facts, words),
    ],
  );
}
