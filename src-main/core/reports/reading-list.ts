import { bothNames, column, type DocumentContext, type DocumentWords, reportOf, serial } from './document-context.ts';
import type { Block, ReportModel } from './report-model.ts';

export interface ReadingRow {
  readonly bagNumber: string;
  readonly name: string;
  readonly tibetanName: string;
  readonly unit: string;
  readonly qualification: string;
  readonly specialty: string;
  readonly lead: boolean;
  readonly defence: boolean;
}

export interface ExpertReading {
  readonly name: string;
  readonly tibetanName: string;
  readonly unit: string;
  readonly title: string;
  /** null: the expert helps, and sits in no group. */
  readonly group: string | null;
  readonly duty: 'leader' | 'deputy' | 'member';
  /** In the order of the groups' reading. */
  readonly rows: readonly ReadingRow[];
}

/** F44: what one expert reads, bag by bag, signed for when it is taken and when it comes back. */
export interface ReadingListFacts extends DocumentContext {
  /** The day before which everything is read. */
  readonly due: string;
  readonly experts: readonly ExpertReading[];
}

function expertBlocks(expert: ExpertReading, facts: ReadingListFacts, words: DocumentWords): Block[] {
  const w = words.groupPapers.reading;
  const c = words.common;
  const duties = words.groupPapers.list.duties;
  return [
    {
      kind: 'facts',
      items: [
        { label: w.expert, value: bothNames(expert).replaceAll('\n', ' ') },
        { label: c.title, value: expert.title },
        { label: w.group, value: expert.group ?? w.noGroup },
        { label: w.duty, value: expert.group === null ? w.helps : duties[expert.duty] },
        { label: c.unit, value: expert.unit, wide: true },
        { label: w.due, value: w.dueOf(facts.due), wide: true },
      ],
    },
    // Above the table: below it the line may be all that a last page has.
    { kind: 'note', text: w.note },
    {
      kind: 'table',
      columns: [
        column('order', c.order, 6),
        column('bag', c.bagNumber, 8, 'center', true),
        column('name', c.name, 16, 'left'),
        column('unit', c.unit, 22, 'left'),
        column('qualification', c.qualification, 18, 'left'),
        column('mark', w.mark, 8),
        column('defence', w.defence, 9),
        column('back', w.bagBack, 9),
      ],
      rows: expert.rows.map((one, i) => [
        serial(i),
        one.bagNumber,
        bothNames(one),
        one.unit,
        `${one.qualification}\n${one.specialty}`,
        one.lead ? w.lead : w.reviewer,
        one.defence ? w.heard : '',
        '',
      ]),
      total: w.total(expert.rows.length, expert.rows.filter((one) => one.lead).length),
    },
    { kind: 'signatures', lines: w.signatures },
  ];
}

/** One list for each expert, each on a page of its own. */
export function readingListReport(facts: ReadingListFacts, words: DocumentWords): ReportModel {
  const w = words.groupPapers.reading;
  return reportOf(
    facts,
    words,
    {
      form: 'F44',
      title: w.title,
      subtitle: facts.juryName,
      audience: 'internal',
      orientation: 'portrait',
      style: 'table',
    },
    facts.experts.flatMap((expert, i): Block[] => [
      ...(i === 0 ? [] : [{ kind: 'page_break' } as const, { kind: 'title', text: w.title } as const]),
      ...expertBlocks(expert, facts, words),
    ]),
  );
}
