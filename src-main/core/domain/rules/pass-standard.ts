import type { Ratio } from '../kernel/fraction.ts';
import type { RulePack } from './rule-pack.ts';

/** What every result is measured by, with its source: the share of those attending, the decree and the pack in force. */
export interface PassStandard {
  readonly share: Ratio;
  readonly decree: string;
  readonly packId: string;
  readonly packVersion: string;
}

export function passStandardOf({ id, version, rules: { pass } }: RulePack): PassStandard {
  return { share: pass.value, decree: pass.citation.decree, packId: id, packVersion: version };
}
