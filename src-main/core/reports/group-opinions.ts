import { column, type DocumentContext, type DocumentWords, reportOf, serial } from './document-context.ts';
import type { Block, ReportModel } from './report-model.ts';

export type GroupRecommendation = 'recommend' | 'not_recommend';

export interface GroupOpinionRow {
  readonly bagNumber: string;
  readonly name: string;
  readonly unit: string;
  readonly qualification: string;
  readonly assessment: string;
  readonly problems: string;
  /** Null while the group has not decided. */
  readonly recommendation: GroupRecommendation | null;
}

export interface OpinionGroup {
  readonly name: string;
  readonly head: string;
  /** At least three, the head among them. */
  readonly members: readonly string[];
  readonly opinions: readonly GroupOpinionRow[];
}

/** F11: the written opinions that Decree 40 asks of every group; they inform the vote, they do not decide it. */
export interface GroupOpinionFacts extends DocumentContext {
  readonly groups: readonly OpinionGroup[];
}

export function groupOpinionReport(facts: GroupOpinionFacts, words: DocumentWords): ReportModel {
  const w = words.groupOpinions;
  const c = words.common;
  const blocks: Block[] = facts.groups.flatMap((g, index): Block[] => [
    ...(index > 0 ? [{ kind: 'page_break' } as const] : []),
    {
      kind: 'facts',
      items: [
        { label: w.group, value: g.name },
        { label: w.head, value: g.head },
        { label: w.members, value: words.list(g.members), wide: true },
      ],
    },
    {
      kind: 'table',
      columns: [
        column('order', c.order, 5),
        column('bag', c.bagNumber, 8, 'center', true),
        column('name', c.name, 13, 'left'),
        column('unit', c.unit, 18, 'left'),
        column('qualification', c.qualification, 12, 'left'),
        column('assessment', w.assessment, 40, 'left'),
        column('problems', w.problems, 20, 'left'),
        column('recommendation', w.recommendation, 9),
      ],
      rows: g.opinions.map((o, i) => [
        serial(i),
        o.bagNumber,
        o.name,
        o.unit,
        o.qualification,
        o.assessment,
        o.problems,
        o.recommendation === null ? '' : w.recommendations[o.recommendation],
      ]),
      total: w.total(g.opinions.length, g.opinions.filter((o) => o.recommendation === 'recommend').length),
    },
    {
      kind: 'signatures',
      lines: [w.headSigns, ...g.members.filter((m) => m !== g.head).map(() => w.memberSigns), c.date],
    },
  ]);
  return reportOf(
    facts,
    words,
    {
      form: 'F11',
      title: w.title,
      subtitle: facts.juryName,
      audience: 'internal',
      orientation: 'landscape',
      style: 'table',
    },
    blocks,
  );
}
