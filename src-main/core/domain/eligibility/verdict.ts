import type { Finding } from './finding.ts';

export interface Verdict {
  /** Not met, the pack says block, and nobody has overridden it: the application is not accepted. */
  readonly blocked: readonly Finding[];
  /** Cannot be told where the pack says block: somebody has to find out or decide before acceptance. */
  readonly undecided: readonly Finding[];
  /** Not met, warning only. */
  readonly warned: readonly Finding[];
  /** Cannot be told, warning or information only. */
  readonly open: readonly Finding[];
  readonly overridden: readonly Finding[];
}

/** The findings of one application by what they mean for its acceptance. Met and not applicable ones are in none. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const standing = findings.filter((f) => f.override === undefined);
  const of = (result: Finding['result'], block: boolean) =>
    standing.filter((f) => f.result === result && (f.severity === 'block') === block);
  return {
    blocked: of('not_met', true),
    undecided: of('cannot_tell', true),
    warned: of('not_met', false),
    open: of('cannot_tell', false),
    overridden: findings.filter((f) => f.override !== undefined),
  };
}

/** Whether the oral defence and the practical test fall away: a direct Aid-Qinghai application whose conditions hold. */
export function defenceWaived(findings: readonly Finding[]): boolean {
  return findings.some((f) => f.rule === 'aidDirect' && (f.result === 'met' || f.override !== undefined));
}
