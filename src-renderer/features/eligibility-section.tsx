import { Button, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { EligibilityFindingView } from '../../src-main/core/contract/index.ts';
import type { FindingResult } from '../../src-main/core/domain/eligibility/finding.ts';
import type { ApplicationId, RoundId } from '../../src-main/core/domain/kernel/ids.ts';
import { factsInWords } from '../../src-main/core/reports/facts-in-words.ts';
import { type AnswerOf, useAsk, useCommand, useWords } from '../api/index.ts';
import { say } from '../text/words.ts';
import { ErrorNote, localDateTime, type Status, StatusBadge } from '../ui/index.ts';
import own from './eligibility.module.css';
import { SaveDocumentButton } from './save-document-button.tsx';
import styles from './stage-page.module.css';

interface EligibilitySectionProps {
  readonly roundId: RoundId;
  readonly applicationId: ApplicationId;
  /** Proposed as the one who decides. */
  readonly by: string;
  /** Number and name, for the file of the printed sheet. */
  readonly fileLabel: string;
}

const statusOf: Readonly<Record<FindingResult, Status>> = {
  met: 'passed',
  not_met: 'failed',
  cannot_tell: 'waiting',
  not_applicable: 'open',
};

/** Every condition of the round against one application: what is not met stands open, the rest is folded away. */
export function EligibilitySection({ roundId, applicationId, by, fileLabel }: EligibilitySectionProps) {
  const words = useWords().eligibility;
  const { data, error } = useAsk('eligibility', 'findings', { roundId, applicationId });
  if (!data) return <ErrorNote error={error?.reply} />;
  const { criteria, findings, pack, frozen } = data;
  const of = (...results: readonly FindingResult[]) => findings.filter((one) => results.includes(one.result));
  const decided = findings.filter((one) => one.override !== null);
  const first = findings.filter((one) => one.result === 'not_met' || one.override !== null);
  const open = of('cannot_tell').filter((one) => !decided.includes(one));
  const others = of('met', 'not_applicable').filter((one) => !decided.includes(one));
  const list = (some: readonly EligibilityFindingView[]): ReactNode => (
    <ul className={own.list}>
      {some.map((finding) => (
        <FindingItem
          key={finding.rule}
          finding={finding}
          criteria={criteria}
          frozen={frozen}
          roundId={roundId}
          applicationId={applicationId}
          by={by}
          fileLabel={fileLabel}
        />
      ))}
    </ul>
  );
  return (
    <section aria-label={words.heading}>
      <h3>{words.heading}</h3>
      <p>{words.counts(of('met').length, of('not_met').length, open.length)}</p>
      <p className={`${styles.quiet} ${styles.small}`}>
        {words.lead}
        <br />
        {words.pack(pack.title, pack.version)}
      </p>
      <div className={own.more}>
        <SaveDocumentButton
          roundId={roundId}
          form="F32"
          formats={['pdf', 'docx', 'xlsx']}
          about={{ of: applicationId, fileLabel }}
          ready
        />
      </div>
      {first.length > 0 && list(first)}
      {open.length > 0 && (
        <details className={own.more}>
          <summary>{words.toLookIn(open.length)}</summary>
          {list(open)}
        </details>
      )}
      {others.length > 0 && (
        <details className={own.more}>
          <summary>{words.others(others.length)}</summary>
          {list(others)}
        </details>
      )}
    </section>
  );
}

type FindingItemProps = EligibilitySectionProps & {
  readonly finding: EligibilityFindingView;
  readonly criteria: AnswerOf<'eligibility', 'findings'>['criteria'];
  readonly frozen: boolean;
};

function FindingItem(props: FindingItemProps) {
  const all = useWords();
  const words = all.eligibility;
  const { finding, frozen, criteria } = props;
  const { rule, title, decree, article, severity, result, reason, inputs, params, items, gaps, override } = finding;
  const [deciding, setDeciding] = useState(false);
  const stops = result === 'not_met' && severity === 'block' && override?.counts !== true;
  const facts = factsInWords(all, inputs, criteria);
  return (
    <li className={own.finding} data-rule={rule}>
      <div className={styles.row}>
        <StatusBadge status={statusOf[result]}>{words.results[result]}</StatusBadge>
        {override?.counts === true && <StatusBadge status="passed">{words.decided}</StatusBadge>}
        {stops && <StatusBadge status="blocked">{words.blocking}</StatusBadge>}
      </div>
      <p className={own.title}>{title}</p>
      {reason !== null && <p>{say(words.reasons[reason], params)}</p>}
      {items.length > 0 && <p>{words.listed(items.join(all.common.comma))}</p>}
      {gaps.length > 0 && (
        <p>
          {words.gaps}
          {all.common.colon}
          {gaps.map((gap) => words.gap(gap.from, gap.to, gap.days)).join(all.common.comma)}
        </p>
      )}
      {facts.length > 0 && (
        <dl className={own.facts} aria-label={words.seen}>
          {facts.map(({ name, label, value }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className={`${styles.quiet} ${styles.small}`}>{words.source(decree, article)}</p>
      {override !== null && (
        <div className={own.decision}>
          {words.override.told(override.reason, override.authority)}
          <div className={`${styles.quiet} ${styles.small}`}>
            {override.by}　{localDateTime(override.utc)}
          </div>
          {!override.counts && <p>{words.lapsed}</p>}
        </div>
      )}
      {!frozen && !deciding && (finding.canOverride || override !== null) && (
        <Button size="compact-sm" variant="default" mt="0.4rem" onClick={() => setDeciding(true)}>
          {override === null ? words.override.open : words.override.withdraw}
        </Button>
      )}
      {!frozen && deciding && <DecisionForm {...props} onClose={() => setDeciding(false)} />}
    </li>
  );
}

/** A decision against the finding, or taking one back. */
function DecisionForm({
  roundId,
  applicationId,
  by: proposed,
  finding,
  onClose,
}: FindingItemProps & { onClose(): void }) {
  const { eligibility: words, common } = useWords();
  const decide = useCommand('eligibility', 'override', { onDone: onClose });
  const withdraw = useCommand('eligibility', 'withdrawOverride', { onDone: onClose });
  const [reason, setReason] = useState('');
  const [authority, setAuthority] = useState('');
  const [by, setBy] = useState(proposed);
  const taking = finding.override !== null;
  const ready = [reason, by, ...(taking ? [] : [authority])].every((text) => text.trim() !== '');
  const one = { roundId, applicationId, rule: finding.rule, reason, by };
  return (
    <div className={`${own.decision} ${styles.tight}`}>
      <Textarea
        label={taking ? words.override.withdrawReason : words.override.reason}
        withAsterisk
        autoFocus
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {!taking && (
        <TextInput
          size="sm"
          label={words.override.authority}
          withAsterisk
          maxLength={200}
          value={authority}
          onChange={(event) => setAuthority(event.currentTarget.value)}
        />
      )}
      <TextInput
        size="sm"
        label={words.override.by}
        withAsterisk
        maxLength={50}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <Button
          size="sm"
          disabled={!ready}
          loading={decide.busy || withdraw.busy}
          onClick={() => void (taking ? withdraw.run(one) : decide.run({ ...one, authority }))}
        >
          {taking ? words.override.withdraw : words.override.action}
        </Button>
        <Button size="sm" variant="default" onClick={onClose}>
          {common.back}
        </Button>
      </div>
      <ErrorNote error={decide.error ?? withdraw.error} />
    </div>
  );
}
