import type { SealStatement } from '../domain/draw/seal-statement.ts';
import { column, type DocumentContext, type DocumentWords, reportOf } from './document-context.ts';
import { exclusionRulesTable, rulesTable, type SealedExclusion, type SealedRule } from './draw-record.ts';
import type { Block, ReportModel } from './report-model.ts';
import { statementTable } from './sealed-statement.ts';

/** F41: what goes under the seal, in numbers, and its short code, handed out before anything is drawn. Names nobody. */
export interface SealSlipFacts extends DocumentContext {
  /** Local time as read aloud. */
  readonly sealedAt: string;
  readonly shortSeal: string;
  /** SHA-256 of the sealed pool. */
  readonly poolDigest: string;
  readonly eligible: number;
  readonly jurySize: number;
  readonly alternateCount: number;
  /** null: an earlier version sealed, without one. */
  readonly statement: SealStatement | null;
  readonly rules: readonly SealedRule[];
  /** By which rules people are kept out of the draw, or only told of; empty: sealed by an earlier version. */
  readonly exclusionRules: readonly SealedExclusion[];
  /** Of the people who are not in the draw, by their reason in words. */
  readonly excluded: readonly { readonly reason: string; readonly people: number }[];
}

/** Lines for witnesses to copy the code on: an office invites two or three, and what they sign for is on the same page. */
const WITNESSES = 3;

export function sealSlipReport(facts: SealSlipFacts, words: DocumentWords): ReportModel {
  const w = words.sealSlip;
  const r = words.drawRecord;
  const c = words.common;
  // Before the witnesses' lines, so that what they sign for stands above them.
  const stated: readonly Block[] =
    facts.statement === null
      ? []
      : [{ kind: 'heading', text: w.statementHeading, level: 1 }, statementTable(facts.statement, words)];
  const left = facts.excluded.reduce((sum, one) => sum + one.people, 0);
  return reportOf(
    facts,
    words,
    {
      form: 'F41',
      title: w.title,
      subtitle: facts.juryName,
      audience: 'internal',
      orientation: 'portrait',
      style: 'table',
      signatureLines: [r.recorder, r.supervisor, c.date],
    },
    [
      {
        kind: 'facts',
        items: [
          { label: w.sealedAt, value: facts.sealedAt },
          { label: r.poolSize, value: r.poolSizeOf(facts.eligible, facts.eligible + left) },
          { label: r.wanted, value: r.wantedOf(facts.jurySize, facts.alternateCount), wide: true },
          { label: r.digest, value: facts.poolDigest, wide: true },
        ],
      },
      { kind: 'heading', text: r.shortSeal, level: 1 },
      { kind: 'title', text: facts.shortSeal },
      { kind: 'note', text: w.note },
      ...stated,
      {
        kind: 'table',
        columns: [column('witness', w.witness, 30), column('code', w.copied, 44), column('time', w.time, 26)],
        rows: Array.from({ length: WITNESSES }, () => ['', '', '']),
        rowHeight: 'tall',
      },
      { kind: 'heading', text: w.rulesHeading, level: 1 },
      rulesTable(facts, words),
      { kind: 'heading', text: w.excludedHeading, level: 1 },
      facts.exclusionRules.length > 0
        ? exclusionRulesTable(facts, words)
        : {
            kind: 'table',
            columns: [column('reason', c.reason, 80, 'left'), column('people', w.people, 20)],
            rows: facts.excluded.map(({ reason, people }) => [reason, String(people)]),
            emptyText: c.none,
          },
    ],
  );
}
