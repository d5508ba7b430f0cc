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
  /** Whose agreement is recorded, the writer among them. */
  readonly agreed: readonly string[];
  /** The opinion counts, but who agreed was not recorded. */
  readonly unrecorded: boolean;
  /** Why there is no opinion; ''. */
  readonly gap: string;
}

export interface OpinionGroup {
  readonly name: string;
  readonly head: string;
  readonly members: readonly string[];
  /** Of the members, who agreed to one of the opinions at least; empty: all sign by hand what they write. */
  readonly signing: readonly string[];
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
        column('assessment', w.assessment, 34, 'left'),
        column('problems', w.problems, 14, 'left'),
        column('recommendation', w.recommendation, 9),
        column('agreed', w.agreed, 12, 'left'),
      ],
      rows: g.opinions.map((o, i) => [
        serial(i),
        o.bagNumber,
        o.name,
        o.unit,
        o.qualification,
        o.gap === '' ? o.assessment : w.gap(o.gap),
        o.problems,
        o.recommendation === null ? '' : w.recommendations[o.recommendation],
        o.unrecorded ? w.unrecorded : words.list(o.agreed),
      ]),
      total: w.total(g.opinions.length, g.opinions.filter((o) => o.recommendation === 'recommend').length),
    },
    {
      kind: 'signatures',
      lines: [...signatureLines(g, words), c.date],
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

/** One for everybody who agreed, the head first and in any case. */
function signatureLines({ head, members, signing }: OpinionGroup, words: DocumentWords): string[] {
  const w = words.groupOpinions;
  if (signing.length === 0) return [w.headSigns, ...members.filter((m) => m !== head).map(() => w.memberSigns)];
  return [w.headSigns, ...signing.filter((m) => m !== head).map((m) => w.signs(m))];
}
