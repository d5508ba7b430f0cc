import { column, type DocumentContext, type DocumentWords, reportOf, serial } from './document-context.ts';
import type { ReportModel } from './report-model.ts';

export type DrawRole = 'chair' | 'vice_chair' | 'member' | 'alternate';

export interface DrawnExpert {
  readonly name: string;
  readonly unit: string;
  readonly title: string;
  readonly specialty: string;
  readonly role: DrawRole;
}

export interface DrawExclusion {
  readonly name: string;
  readonly unit: string;
  /** In words, as recorded. */
  readonly reason: string;
}

/** F05: evidence of one attempt of the draw; with the seed and the digest anyone can repeat it. */
export interface DrawRecordFacts extends DocumentContext {
  /** Local time as read aloud, `2023-02-10 09:30`. */
  readonly drawnAt: string;
  readonly place: string;
  readonly poolVersion: string;
  readonly poolSize: number;
  readonly poolDigest: string;
  readonly seed: string;
  readonly method: string;
  /** Counted from 1; earlier attempts have their own record. */
  readonly attempt: number;
  readonly jurySize: number;
  readonly alternateCount: number;
  readonly filters: readonly string[];
  readonly excluded: readonly DrawExclusion[];
  /** In drawn order. */
  readonly members: readonly DrawnExpert[];
  /** In drawn order: the first steps in first. */
  readonly alternates: readonly DrawnExpert[];
  /** Drawn but set aside while drawing (a quota was full, …). */
  readonly rejections: readonly DrawExclusion[];
  readonly witnesses: readonly { readonly name: string; readonly position: string }[];
}

export function drawRecordReport(facts: DrawRecordFacts, words: DocumentWords): ReportModel {
  const w = words.drawRecord;
  const c = words.common;
  const people = (list: readonly DrawExclusion[]) => ({
    columns: [
      column('order', c.order, 6),
      column('name', c.name, 16, 'left' as const),
      column('unit', c.unit, 36, 'left' as const),
      column('reason', c.reason, 42, 'left' as const),
    ],
    rows: list.map((p, i) => [serial(i), p.name, p.unit, p.reason]),
    emptyText: c.none,
  });
  const drawn = [...facts.members, ...facts.alternates];
  return reportOf(
    facts,
    words,
    {
      form: 'F05',
      title: w.title,
      subtitle: facts.juryName,
      audience: 'internal',
      orientation: 'portrait',
      style: 'table',
    },
    [
      {
        kind: 'facts',
        items: [
          { label: w.time, value: facts.drawnAt },
          { label: w.place, value: facts.place },
          { label: w.pool, value: facts.poolVersion },
          { label: w.poolSize, value: words.people(facts.poolSize) },
          { label: w.wanted, value: w.wantedOf(facts.jurySize, facts.alternateCount) },
          { label: w.attempt, value: w.attemptOf(facts.attempt) },
          { label: w.method, value: facts.method, wide: true },
          { label: w.seed, value: facts.seed, wide: true },
          { label: w.digest, value: facts.poolDigest, wide: true },
          { label: w.filters, value: facts.filters.length > 0 ? words.list(facts.filters) : c.none, wide: true },
          {
            label: w.witnesses,
            value: words.list(facts.witnesses.map((p) => words.personWith(p.name, p.position))),
            wide: true,
          },
        ],
      },
      { kind: 'heading', text: w.drawnHeading, level: 2 },
      {
        kind: 'table',
        columns: [
          column('order', w.drawnOrder, 7),
          column('name', c.name, 16, 'left'),
          column('unit', c.unit, 32, 'left'),
          column('title', c.title, 15, 'left'),
          column('specialty', c.specialty, 16, 'left'),
          column('role', w.role, 12),
        ],
        rows: drawn.map((p, i) => [serial(i), p.name, p.unit, p.title, p.specialty, w.roles[p.role]]),
        total: w.total(facts.members.length, facts.alternates.length),
      },
      { kind: 'heading', text: w.excludedHeading, level: 2 },
      { kind: 'table', ...people(facts.excluded) },
      { kind: 'heading', text: w.rejectedHeading, level: 2 },
      { kind: 'table', ...people(facts.rejections) },
      { kind: 'note', text: w.note },
      { kind: 'signatures', lines: [w.drawer, w.recorder, w.supervisor, c.date] },
    ],
  );
}
