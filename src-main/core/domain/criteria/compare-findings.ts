import { byText } from '../kernel/order.ts';

/** What the rules say against one application. */
export interface JudgedOnce {
  readonly findings: readonly {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
    readonly blocking: boolean;
  }[];
  readonly toLook: number;
}

/** What other rules would find, in numbers. */
export interface FindingsDifference {
  readonly applications: number;
  /** Applications with a finding more or less. */
  readonly changed: number;
  readonly newlyBlocked: number;
  readonly noLongerBlocked: number;
  /** Conditions that a person would have to look at. */
  readonly toLookBefore: number;
  readonly toLookAfter: number;
  /** By finding: how many applications have it before and after; only where that differs. */
  readonly findings: readonly {
    readonly code: string;
    /** The rule's sentence, for a condition that is not met. */
    readonly rule: string;
    readonly before: number;
    readonly after: number;
  }[];
}

const blocked = ({ findings }: JudgedOnce): boolean => findings.some((one) => one.blocking);
const ruleOf = (one: JudgedOnce['findings'][number]): string => String(one.params.rule ?? '');
const said = ({ findings, toLook }: JudgedOnce): string =>
  JSON.stringify([toLook, findings.map((one) => [one.code, one.blocking, one.params])]);

function count(all: readonly JudgedOnce[], key: (one: JudgedOnce['findings'][number]) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { findings } of all) {
    for (const one of new Set(findings.map(key))) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}

/** The same applications judged twice, in the same order: what another version of the rules changes, in numbers. */
export function compareFindings(before: readonly JudgedOnce[], after: readonly JudgedOnce[]): FindingsDifference {
  const pairs = before.map((one, i): readonly [JudgedOnce, JudgedOnce] => [one, after[i] ?? one]);
  const key = (one: JudgedOnce['findings'][number]) => JSON.stringify([one.code, ruleOf(one)]);
  const [was, is] = [count(before, key), count(after, key)];
  const findings = [...new Set([...was.keys(), ...is.keys()])]
    .map((one) => {
      const [code = '', rule = ''] = JSON.parse(one) as string[];
      return { code, rule, before: was.get(one) ?? 0, after: is.get(one) ?? 0 };
    })
    .filter((one) => one.before !== one.after)
    .sort((a, b) => byText(a.code, b.code) || byText(a.rule, b.rule));
  const looks = (all: readonly JudgedOnce[]) => all.reduce((sum, one) => sum + one.toLook, 0);
  return {
    applications: before.length,
    changed: pairs.filter(([a, b]) => said(a) !== said(b)).length,
    newlyBlocked: pairs.filter(([a, b]) => !blocked(a) && blocked(b)).length,
    noLongerBlocked: pairs.filter(([a, b]) => blocked(a) && !blocked(b)).length,
    toLookBefore: looks(before),
    toLookAfter: looks(after),
    findings,
  };
}
