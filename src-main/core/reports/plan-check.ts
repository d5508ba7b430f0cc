import type { PlanRules } from '../domain/assignment/plan-rules.ts';
import type { Promised } from '../domain/assignment/promises.ts';
import type { PlanVerdict } from '../domain/assignment/verify-plan.ts';
import { column, type DocumentWords } from './document-context.ts';
import { planVerdictText } from './plan-verdict.ts';
import type { Block } from './report-model.ts';

/** The plan of reviewers as the checker left it. */
export interface PlanOnPaper {
  readonly pairs: number;
  readonly minLoad: number;
  readonly maxLoad: number;
  readonly objective: number;
  readonly optimal: boolean;
  /** What no plan can better; null: not known, or the plan was changed since. */
  readonly bound: number | null;
  readonly proof: 'prices' | 'search' | 'nearest' | null;
  readonly rules: PlanRules | null;
  /** null: the plan was changed since it was checked. */
  readonly promises: readonly (Promised & { readonly basis: string })[] | null;
  /** What was found when it was verified for this paper; null: it could not be. */
  readonly verdict: PlanVerdict | null;
}

type SettingWords = Pick<DocumentWords['groupPapers']['plan'], 'withinOf' | 'promises'>;

/** The settings a plan was made under, a line each. */
export function planSettings(rules: PlanRules, { withinOf, promises: w }: SettingWords): readonly string[] {
  const { lowerLevel, samePrefecture, sameEmployer } = rules;
  return [
    w.need(rules.need),
    withinOf[rules.within],
    w.weights(rules.otherDiscipline, rules.secondDiscipline, rules.balance),
    ...(lowerLevel === null ? [w.lowerForbidden] : lowerLevel > 0 ? [w.lower(lowerLevel)] : []),
    ...(samePrefecture > 0 ? [w.samePrefecture(samePrefecture)] : []),
    ...(sameEmployer > 0 ? [w.sameEmployer(sameEmployer)] : []),
  ];
}

function howGood({ optimal, proof, bound, objective }: PlanOnPaper, words: DocumentWords): string {
  const w = words.groupPapers.plan;
  if (optimal && proof !== 'nearest') return w.proof.prices;
  if (proof === null || bound === null) return w.changed;
  const gap = objective - bound;
  const more = proof === 'nearest' ? w.costs(gap) : w.gap(gap);
  return gap > 0 ? w.lines([w.proof[proof], more]) : w.proof[proof];
}

/** What the plan was made under, how good it is, and each rule as the checker counted it. */
export function planCheckBlocks(plan: PlanOnPaper, words: DocumentWords): Block[] {
  const w = words.groupPapers.plan;
  const p = w.promises;
  const result = ({ hard, violated }: Promised) => (violated === 0 ? p.kept : hard ? p.broken : p.partly(violated));
  return [
    { kind: 'heading', level: 2, text: p.heading },
    {
      kind: 'facts',
      items: [
        { label: w.pairs, value: String(plan.pairs) },
        { label: w.loads, value: w.loadsOf(plan.minLoad, plan.maxLoad) },
        { label: w.quality, value: howGood(plan, words), wide: true },
        ...(plan.verdict === null
          ? []
          : [{ label: w.verify.heading, value: planVerdictText(plan.verdict, w), wide: true }]),
        ...(plan.rules === null
          ? []
          : [{ label: p.madeUnder, value: w.lines(planSettings(plan.rules, w)), wide: true }]),
      ],
    },
    ...(plan.promises === null
      ? []
      : [
          { kind: 'note' as const, text: p.lead },
          {
            kind: 'table' as const,
            columns: [
              column('rule', p.column, 40, 'left'),
              column('basis', w.basis, 26, 'left'),
              column('kind', p.kind, 8),
              column('checked', p.checked, 8, 'right'),
              column('violated', p.violated, 8, 'right'),
              column('unknown', p.unknown, 9, 'right'),
              column('result', p.result, 15),
            ],
            rows: plan.promises.map((one) => [
              p.of[one.promise],
              one.basis,
              one.hard ? p.hard : p.soft,
              String(one.checked),
              String(one.violated),
              String(one.unknown),
              result(one),
            ]),
            emptyText: words.common.none,
          },
        ]),
  ];
}
