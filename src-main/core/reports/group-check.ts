import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { AIM_RULES } from '../domain/groups/grouping.ts';
import type { GroupingView } from '../domain/groups/kept-grouping.ts';
import type { RuleId } from '../domain/rules/rule-pack.ts';
import { column, type DocumentWords } from './document-context.ts';
import type { Block } from './report-model.ts';

/** How the groups were formed, as the checker left it. */
export interface GroupingOnPaper extends GroupingView {
  readonly madeOn: IsoDate;
  /** What a rule rests on; '': no rule. */
  basis(rule: RuleId | undefined): string;
}

type Words = DocumentWords['groupPapers']['grouping'];

export interface AimRow {
  readonly side: 'experts' | 'applications';
  /** 1-based within the side. */
  readonly order: number;
  readonly aim: string;
  readonly rule: RuleId | undefined;
  readonly result: string;
}

/** Aims in their order, with what each came to in words. */
export function aimRows({ experts, applications, sizes }: GroupingView, w: Words): readonly AimRow[] {
  const range = (of: readonly number[]) =>
    [of.reduce((a, b) => Math.min(a, b), of[0] ?? 0), Math.max(0, ...of)] as const;
  return [
    ...experts.map(({ aim, value }, i) => {
      const even = () => w.evenExperts(...range(sizes.map((one) => one.experts)));
      const result = value === null ? w.sealed : aim === 'even' ? even() : w.valueOf(aim, value);
      return { side: 'experts' as const, order: i + 1, aim: w.aims.experts[aim], rule: AIM_RULES[aim], result };
    }),
    ...applications.map(({ aim, value }, i) => {
      const even = () => w.evenApplications(...range(sizes.map((one) => one.applications)));
      const result = value === null ? w.sealed : aim === 'even' ? even() : w.valueOf(aim, value);
      return {
        side: 'applications' as const,
        order: i + 1,
        aim: w.aims.applications[aim],
        rule: AIM_RULES[aim],
        result,
      };
    }),
  ];
}

/** The settings the groups were formed under, a line each. */
export function groupingLines({ rules }: GroupingView, w: Words): readonly string[] {
  const { count, minimum, evenBy, spread, defenceGroups } = rules;
  return [
    w.groupsOf(count, minimum),
    w.sharesOf[evenBy],
    w.within(spread),
    ...(defenceGroups.length > 0 ? [w.heardIn(defenceGroups.join('/'))] : []),
  ];
}

/** What is proved, and of when. */
export function groupingConclusion({ since }: Pick<GroupingView, 'since'>, w: Words): string {
  return since.length === 0 ? w.proved : w.provedThen(since.map((part) => w.parts[part]));
}

/** F43: what the groups were formed under, in which order what was made the best, and how it was checked. */
export function groupCheckBlocks(grouping: GroupingOnPaper, words: DocumentWords): Block[] {
  const w = words.groupPapers.grouping;
  const p = w.promises;
  const { lines } = words.groupPapers.plan;
  const { wider } = grouping;
  const facts: Block = {
    kind: 'facts',
    items: [
      { label: w.madeOn, value: words.date(grouping.madeOn) },
      { label: w.quality, value: grouping.changed ? w.changed : groupingConclusion(grouping, w), wide: true },
      { label: w.under, value: lines(groupingLines(grouping, w)), wide: true },
    ],
  };
  if (grouping.changed) return [{ kind: 'heading', level: 2, text: w.heading }, facts];
  return [
    { kind: 'heading', level: 2, text: w.heading },
    facts,
    { kind: 'note', text: w.lead },
    { kind: 'note', text: w.provedFor },
    ...(wider === null ? [] : [{ kind: 'note' as const, text: w.wider(wider.spread, wider.lacking) }]),
    {
      kind: 'table',
      columns: [
        column('side', w.side, 12, 'left'),
        column('order', w.order, 6),
        column('aim', w.aim, 42, 'left'),
        column('aimBasis', w.basis, 22, 'left'),
        column('value', w.value, 18, 'left'),
      ],
      rows: aimRows(grouping, w).map((one) => [
        w[one.side],
        String(one.order),
        one.aim,
        grouping.basis(one.rule) || w.practice,
        one.result,
      ]),
      emptyText: words.common.none,
    },
    {
      kind: 'table',
      columns: [
        column('promise', p.heading, 60, 'left'),
        column('ruleBasis', w.basis, 22, 'left'),
        column('checked', p.checked, 9, 'right'),
        column('violated', p.violated, 9, 'right'),
      ],
      rows: grouping.promises.map((one) => [
        p.of[one.promise],
        grouping.basis(one.rule),
        String(one.checked),
        String(one.violated),
      ]),
      emptyText: words.common.none,
    },
  ];
}
