import { type ScoreScheme, scoredItems } from '../domain/scoring/scheme.ts';
import { formatPoints, maximumOf, shownPoints } from '../domain/scoring/score.ts';
import { column, type DocumentContext, type DocumentWords, reportOf } from './document-context.ts';
import type { Block, ReportModel, TableBlock } from './report-model.ts';
import { schemeName, shortPoints } from './scheme-line.ts';

export interface ScoreFormSheet {
  readonly bagNumber: string;
  readonly name: string;
  readonly unit: string;
  readonly qualification: string;
  readonly scheme: ScoreScheme;
  /** Hundredths by the scheme's item; one left out is printed as a blank to write in. */
  readonly points: Readonly<Record<string, number | undefined>>;
  /** Hundredths, half up; null while an item is missing. */
  readonly total: number | null;
  readonly verdict: { readonly verdict: 'agree' | 'disagree'; readonly remark: string } | null;
  readonly vetoes: readonly { readonly vetoId: string; readonly remark: string }[];
}

export interface ScoringExpert {
  readonly name: string;
  readonly group: string;
  readonly sheets: readonly ScoreFormSheet[];
}

/** F09: what one expert gives each of their applications: filled in as far as it was entered, else to be written by hand. */
export interface ScoreFormFacts extends DocumentContext {
  readonly experts: readonly ScoringExpert[];
}

function pointsTable(sheet: ScoreFormSheet, words: DocumentWords): TableBlock {
  const w = words.scoreForm;
  const names = words.facts.scores.schemes;
  const { scheme, points } = sheet;
  const divided = scheme.criteria.some(({ items = [] }) => items.length > 0);
  const weighted = scheme.criteria.some((one) => one.weight !== undefined);
  const stepped = scoredItems(scheme).some((one) => one.step !== undefined);
  const rows = scheme.criteria.flatMap((criterion) => {
    const { items = [], weight, maxPoints } = criterion;
    const title = schemeName(criterion.title, names);
    return (items.length === 0 ? [criterion] : items).map((item, i) => {
      const given = points[item.id];
      return [
        // The maximum of the criterion stands once, with its first item.
        items.length === 0 ? title : i === 0 ? w.capped(title, shortPoints(maxPoints)) : '',
        ...(divided ? [items.length === 0 ? '' : schemeName(item.title, names)] : []),
        ...(weighted ? [i === 0 && weight !== undefined ? `${weight}%` : ''] : []),
        shortPoints(item.maxPoints),
        ...(stepped ? [item.step === undefined ? '' : shortPoints(item.step)] : []),
        given === undefined ? '' : formatPoints(given),
        '',
      ];
    });
  });
  const full = shortPoints(shownPoints(maximumOf(scheme)));
  return {
    kind: 'table',
    columns: [
      column('criterion', w.criterion, 20, 'left'),
      ...(divided ? [column('item', w.item, 20, 'left')] : []),
      ...(weighted ? [column('weight', w.weight, 8)] : []),
      column('maximum', w.maximum, 9),
      ...(stepped ? [column('step', w.step, 9)] : []),
      column('points', w.points, 11),
      column('remark', words.common.remark, 17, 'left'),
    ],
    rows,
    rowHeight: 'tall',
    total: sheet.total === null ? w.totalBlank(full) : w.total(full, formatPoints(sheet.total)),
  };
}

function verdictTable({ verdict }: ScoreFormSheet, words: DocumentWords): TableBlock {
  const w = words.scoreForm;
  const mark = (one: 'agree' | 'disagree') => (verdict?.verdict === one ? w.marked : w.blank);
  const { verdicts } = words.scores;
  return {
    kind: 'table',
    columns: [
      column('agree', verdicts.agree, 12),
      column('disagree', verdicts.disagree, 12),
      column('remark', w.reason, 50, 'left'),
    ],
    rows: [[mark('agree'), mark('disagree'), verdict?.remark ?? '']],
    rowHeight: 'tall',
  };
}

function vetoTable({ scheme, vetoes }: ScoreFormSheet, words: DocumentWords): Block[] {
  if (scheme.vetoes.length === 0) return [];
  const w = words.scoreForm;
  return [
    { kind: 'note', text: w.vetoNote },
    {
      kind: 'table',
      columns: [column('veto', w.veto, 30, 'left'), column('remark', w.facts, 50, 'left')],
      rows: scheme.vetoes.map(({ id, title }) => [title, vetoes.find(({ vetoId }) => vetoId === id)?.remark ?? '']),
      rowHeight: 'tall',
    },
  ];
}

function sheetBlocks(expert: ScoringExpert, sheet: ScoreFormSheet, words: DocumentWords): Block[] {
  const w = words.scoreForm;
  const c = words.common;
  return [
    {
      kind: 'facts',
      items: [
        { label: c.bagNumber, value: sheet.bagNumber },
        { label: w.applicant, value: sheet.name },
        { label: c.qualification, value: sheet.qualification },
        { label: w.group, value: expert.group },
        { label: c.unit, value: sheet.unit, wide: true },
        { label: words.scores.scheme, value: schemeName(sheet.scheme.title, words.facts.scores.schemes), wide: true },
      ],
    },
    sheet.scheme.kind === 'agreement' ? verdictTable(sheet, words) : pointsTable(sheet, words),
    ...vetoTable(sheet, words),
    { kind: 'signatures', lines: [w.expert(expert.name), c.date] },
  ];
}

/** One page for each expert and application. */
export function scoreFormReport(facts: ScoreFormFacts, words: DocumentWords): ReportModel {
  const { title } = words.scoreForm;
  const pages = facts.experts.flatMap((expert) => expert.sheets.map((sheet) => sheetBlocks(expert, sheet, words)));
  return reportOf(
    facts,
    words,
    { form: 'F09', title, subtitle: facts.juryName, audience: 'internal', orientation: 'portrait', style: 'table' },
    pages.flatMap((blocks, i): Block[] => [
      ...(i === 0 ? [] : [{ kind: 'page_break' } as const, { kind: 'title', text: title } as const]),
      ...blocks,
    ]),
  );
}
