import type { RoundView } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import { RulePopover, Section, StatusBadge } from '../../ui/index.ts';
import styles from './rounds.module.css';

/** What the pinned rules say of the set-up, each with its source. */
export function FindingsSection({ round }: { readonly round: RoundView }) {
  const words = useWords().rounds;
  return (
    <Section title={words.findings} note={words.rulePack(round.rulePack.title, round.rulePack.version)}>
      <ul className={styles.findings}>
        {round.findings.map((finding) => (
          <li key={`${finding.code} ${finding.rule}`}>
            <StatusBadge plain status={finding.ok ? 'passed' : finding.severity === 'block' ? 'failed' : 'waiting'}>
              {finding.ok ? words.findingOk : finding.severity === 'block' ? words.findingBad : words.findingWarn}
            </StatusBadge>
            <span>
              {words.findingTexts[finding.code]?.(round.setup) ?? ruleTitle(round, finding.rule)}
              <RulePopover rule={finding.rule} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ruleTitle(round: RoundView, rule: string): string {
  return round.rules.find((one) => one.rule === rule)?.title ?? '';
}
