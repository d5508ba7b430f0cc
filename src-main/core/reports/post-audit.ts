import type { HolderComparison, QuotaPool } from '../domain/post-quota/compare-applicants.ts';
import type { QuotaLevel, QuotaStep, QuotaWorking } from '../domain/post-quota/work-out.ts';
import { column, type DocumentContext, type DocumentWords, reportOf } from './document-context.ts';
import type { Block, ReportModel } from './report-model.ts';

interface Person {
  readonly name: string;
  /** Title applied for, or the type that keeps the person outside the quota; in words. */
  readonly detail: string;
}

export interface PostAuditRow {
  readonly holder: string;
  readonly level: QuotaLevel;
  readonly pool: QuotaPool;
  /** Typed from the stamped audit; null where none is entered. */
  readonly figures: {
    readonly approved: number | null;
    readonly appointed: number | null;
    readonly notAppointed: number | null;
    readonly departures: number | null;
    readonly audited: number | null;
    readonly documentNumber: string;
  } | null;
  readonly working: QuotaWorking | null;
  readonly applicants: number;
  readonly uncertain: number;
  readonly state: HolderComparison['state'];
  readonly over: number;
  readonly people: readonly Person[];
  /** Of the same unit or units, not limited by its posts. */
  readonly outside: readonly Person[];
  /** Units whose senior posts this county pools. */
  readonly pooled: readonly string[];
}

/** F29, 岗位聘用审核表: the figures of each unit and level with the working, beside those who apply. */
export interface PostAuditFacts extends DocumentContext {
  readonly rule: { readonly title: string; readonly decree: string };
  /** Above this share of the posts nobody may apply; null: the round's rules have no number. */
  readonly percent: number | null;
  readonly rows: readonly PostAuditRow[];
}

function stepInWords(step: QuotaStep, words: DocumentWords): string {
  const say = words.registerPapers.postAudit.steps[step.step] as (s: QuotaStep) => string;
  return say(step);
}

function oneHolder(row: PostAuditRow, { percent, rule }: PostAuditFacts, words: DocumentWords): readonly Block[] {
  const w = words.registerPapers.postAudit;
  const { figures, working } = row;
  const a = figures?.approved ?? null;
  const q =
    figures === null || figures.appointed === null || figures.notAppointed === null
      ? null
      : figures.appointed + figures.notAppointed;
  const ratio = working?.steps.find((step) => step.step === 'ratio');
  const conclusion = row.state === 'over' ? w.overBy(row.over) : w.states[row.state];
  const boundary = working?.flags.includes('boundary') === true ? [w.boundary] : [];
  const uncertain = row.uncertain > 0 ? [w.uncertain(row.uncertain)] : [];
  return [
    {
      kind: 'facts',
      items: [
        { label: w.holder, value: row.holder },
        { label: w.level, value: w.levels[row.level] },
        { label: w.pool, value: w.pools[row.pool] },
        { label: w.document, value: figures?.documentNumber ?? '' },
        { label: w.rule, value: w.ruleText(rule.title, rule.decree), wide: true },
        ...(row.pooled.length === 0 ? [] : [{ label: w.pooled, value: words.list(row.pooled), wide: true }]),
      ],
    },
    {
      kind: 'table',
      columns: [
        column('approved', w.approved, 12),
        column('qualified', w.qualified, 12),
        column('departures', w.departures, 12),
        column('ratio', w.ratio, 8),
        column('line', percent === null ? w.ownLine : w.line(percent), 16),
        column('quota', w.quota, 12),
        column('audited', w.audited, 9),
        column('applicants', w.applicants, 12),
        column('conclusion', w.conclusion, 12),
      ],
      rows: [
        [
          w.number(a),
          w.number(q),
          w.number(figures?.departures ?? null),
          a === null || q === null ? '' : w.fraction(q, a),
          ratio?.step === 'ratio' ? w.lineOf(ratio.left, ratio.right, ratio.relation) : '',
          working === null || working.quota === null ? '' : String(working.quota),
          w.number(figures?.audited ?? null),
          String(row.applicants),
          words.list([conclusion, ...boundary, ...uncertain]),
        ],
      ],
    },
    { kind: 'heading', text: w.workingHeading, level: 2 },
    ...(working === null
      ? [{ kind: 'paragraph' as const, text: w.notEntered }]
      : working.steps.map(
          (step, i): Block => ({
            kind: 'paragraph',
            text: words.numbered(i + 1, stepInWords(step, words)),
            indentEm: 1,
          }),
        )),
    ...(working === null || working.quota === null
      ? []
      : [{ kind: 'paragraph' as const, text: w.worked(working.quota) }]),
    { kind: 'heading', text: w.peopleHeading, level: 2 },
    { kind: 'paragraph', text: w.people(row.people.map(({ detail, name }) => w.person(name, detail))) },
    { kind: 'heading', text: w.outsideHeading, level: 2 },
    { kind: 'paragraph', text: w.people(row.outside.map(({ detail, name }) => w.person(name, detail))) },
    { kind: 'signatures', lines: w.signatures },
  ];
}

/** Each unit and level on a page of its own: it is stamped by three bodies. */
export function postAuditReport(facts: PostAuditFacts, words: DocumentWords): ReportModel {
  const w = words.registerPapers.postAudit;
  return reportOf(
    facts,
    words,
    {
      form: 'F29',
      title: w.title,
      subtitle: facts.roundTitle,
      audience: 'authority',
      orientation: 'portrait',
      style: 'table',
    },
    facts.rows.flatMap((row, i) => [
      ...(i === 0 ? [] : [{ kind: 'page_break' as const }, { kind: 'title' as const, text: w.title }]),
      ...oneHolder(row, facts, words),
    ]),
  );
}
