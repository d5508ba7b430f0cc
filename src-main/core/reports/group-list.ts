import { bothNames, column, type DocumentContext, type DocumentWords, reportOf, serial } from './document-context.ts';
import { type GroupingOnPaper, groupCheckBlocks } from './group-check.ts';
import { type PlanOnPaper, planCheckBlocks } from './plan-check.ts';
import type { Block, ReportModel } from './report-model.ts';

export interface GroupMemberRow {
  readonly name: string;
  readonly tibetanName: string;
  readonly unit: string;
  readonly title: string;
  readonly specialty: string;
  readonly duty: 'leader' | 'deputy' | 'member';
}

export interface GroupReadingRow {
  readonly bagNumber: string;
  readonly name: string;
  readonly tibetanName: string;
  readonly unit: string;
  readonly qualification: string;
  /** '': nobody yet, or not to be told. */
  readonly lead: string;
  readonly reviewers: readonly string[];
  /** Who leaves the room for this applicant. */
  readonly leaves: readonly string[];
  /** What asks for an oral defence; empty in the ordinary list. */
  readonly asks: readonly ('level' | 'kind')[];
}

/** Applications that a group takes one after the other. */
export interface GroupReading {
  readonly rows: readonly GroupReadingRow[];
  readonly exits: number;
  /** No order has fewer. */
  readonly bound: number;
}

export interface ListedGroup {
  readonly name: string;
  readonly specialties: readonly string[];
  readonly members: readonly GroupMemberRow[];
  /** Members who cannot be told now. */
  readonly sealed: number;
  readonly ordinary: GroupReading;
  readonly defence: GroupReading;
}

/** F43: who sits in which group, what it reads in which order, who leaves the room for whom, and how the plan was checked. */
export interface GroupListFacts extends DocumentContext {
  readonly heldOn: string;
  readonly groups: readonly ListedGroup[];
  /** null: an earlier version formed the groups. */
  readonly grouping: GroupingOnPaper | null;
  /** null: nothing is assigned yet. */
  readonly plan: PlanOnPaper | null;
}

function membersOf({ members, sealed }: ListedGroup, words: DocumentWords): Block {
  const w = words.groupPapers.list;
  const c = words.common;
  return {
    kind: 'table',
    columns: [
      column('order', c.order, 5),
      column('name', c.name, 18, 'left'),
      column('unit', c.unit, 38, 'left'),
      column('title', c.title, 15, 'left'),
      column('specialty', c.specialty, 15, 'left'),
      column('duty', w.duty, 9),
    ],
    rows: members.map((one, i) => [serial(i), bothNames(one), one.unit, one.title, one.specialty, w.duties[one.duty]]),
    ...(sealed > 0 ? { total: w.sealed(sealed) } : {}),
    emptyText: sealed > 0 ? '' : words.common.none,
  };
}

function readingOf(
  { rows, exits, bound }: GroupReading,
  defence: boolean,
  sealed: boolean,
  words: DocumentWords,
): Block[] {
  const w = words.groupPapers.list;
  const c = words.common;
  return [
    { kind: 'heading', level: 2, text: defence ? w.defence(rows.length) : w.ordinary(rows.length) },
    // Above the table: below it the line may be all that a last page has.
    ...(rows.length === 0
      ? []
      : [{ kind: 'note' as const, text: sealed ? `${w.exits(exits, bound)}${w.sealedExits}` : w.exits(exits, bound) }]),
    {
      kind: 'table',
      columns: [
        column('order', c.order, 5),
        column('bag', c.bagNumber, 6, 'center', true),
        column('name', c.name, 15, 'left'),
        column('unit', c.unit, 24, 'left'),
        column('qualification', c.qualification, 12, 'left'),
        ...(defence ? [column('asks', w.asks, 9, 'left')] : []),
        column('lead', w.lead, 9, 'left'),
        column('reviewers', w.reviewers, 17, 'left'),
        column('leaves', w.leaves, 14, 'left'),
      ],
      rows: rows.map((one, i) => [
        serial(i),
        one.bagNumber,
        bothNames(one),
        one.unit,
        one.qualification,
        ...(defence ? [words.list(one.asks.map((because) => w.because[because]))] : []),
        one.lead,
        words.list(one.reviewers),
        words.list(one.leaves),
      ]),
      emptyText: w.nobody,
    },
  ];
}

function groupBlocks(group: ListedGroup, facts: GroupListFacts, words: DocumentWords): Block[] {
  const w = words.groupPapers.list;
  const sealed = group.sealed > 0;
  const leader = group.members.find((one) => one.duty === 'leader')?.name ?? w.noLeader;
  return [
    {
      kind: 'facts',
      items: [
        { label: w.group, value: group.name },
        { label: w.leader, value: leader },
        { label: w.held, value: facts.heldOn },
        { label: w.specialties, value: words.list(group.specialties), wide: true },
      ],
    },
    { kind: 'heading', level: 2, text: w.members },
    membersOf(group, words),
    ...readingOf(group.ordinary, false, sealed, words),
    ...(group.defence.rows.length > 0 ? readingOf(group.defence, true, sealed, words) : []),
  ];
}

export function groupListReport(facts: GroupListFacts, words: DocumentWords): ReportModel {
  const w = words.groupPapers.list;
  return reportOf(
    facts,
    words,
    {
      form: 'F43',
      title: w.title,
      subtitle: facts.juryName,
      audience: 'internal',
      orientation: 'landscape',
      style: 'table',
      signatureLines: w.signatures,
    },
    [
      { kind: 'note', text: w.note },
      ...facts.groups.flatMap((group, i): Block[] => [
        ...(i === 0 ? [] : [{ kind: 'page_break' } as const, { kind: 'title', text: w.title } as const]),
        ...groupBlocks(group, facts, words),
      ]),
      ...(facts.grouping === null ? [] : groupCheckBlocks(facts.grouping, words)),
      ...(facts.plan === null ? [] : planCheckBlocks(facts.plan, words)),
    ],
  );
}
