import { Button, Menu, Popover, Textarea, UnstyledButton } from '@mantine/core';
import { IconBook2, IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import type { ProofView } from '../../src-main/core/contract/index.ts';
import { peopleOf } from '../../src-main/core/domain/acceptance/event-words.ts';
import type { ApplicationId, RoundId } from '../../src-main/core/domain/kernel/ids.ts';
import type { ProofState } from '../../src-main/core/domain/proofs/proofs.ts';
import { type Command, type SentBy, useAsk, useCommand, useWords } from '../api/index.ts';
import { ErrorNote, localDateTime, type Status, StatusBadge } from '../ui/index.ts';
import own from './proofs.module.css';
import styles from './stage-page.module.css';

const statusOf: Readonly<Record<ProofState, Status>> = {
  original: 'passed',
  copy: 'passed',
  missing: 'failed',
  not_needed: 'passed',
  unseen: 'open',
};

type Look = Command<SentBy<'proofs', 'look'>, unknown>;

interface ProofChecklistProps {
  readonly roundId: RoundId;
  readonly applicationId: ApplicationId;
  /** Who looks; nothing is recorded without a name. */
  readonly by: string;
  /** Where the page only shows. */
  readonly readOnly?: boolean;
  /** Below the papers: what is done with all that is missing. */
  readonly children?: (proofs: readonly ProofView[], open: boolean) => ReactNode;
  /** Asks for scans of one paper; absent where none may be added. */
  readonly onAdd?: (proof: ProofView) => void;
  /** What is kept of one paper. */
  readonly below?: (proof: ProofView) => ReactNode;
}

/** Every paper that the application has to bring, how it stands and who said so. */
export function ProofChecklist(props: ProofChecklistProps) {
  const { roundId, applicationId, by, readOnly = false, children, below, onAdd } = props;
  const words = useWords().proofs;
  const { data, error } = useAsk('proofs', 'checklist', { roundId, applicationId });
  const look: Look = useCommand('proofs', 'look');
  if (!data) return <ErrorNote error={error?.reply} />;
  const { proofs } = data;
  const open = data.open && !readOnly;
  const of = (...states: readonly ProofState[]) => proofs.filter((one) => states.includes(one.state));
  const unseen = of('unseen').map((one) => one.proof);
  const named = by.trim() !== '';
  const record = (some: readonly string[], state: ProofState, reason = '') =>
    look.run({ roundId, applicationId, proofs: [...some], state, reason, by });
  return (
    <section aria-label={words.heading}>
      <h3>{words.heading}</h3>
      <p>{words.counts(of('original', 'copy', 'not_needed').length, of('missing').length, unseen.length)}</p>
      <p className={`${styles.quiet} ${styles.small}`}>{words.lead}</p>
      {open && !named && <p className={`${styles.quiet} ${styles.small}`}>{words.needPerson}</p>}
      <ul className={own.list}>
        {proofs.map((proof) => (
          <ProofItem
            key={proof.proof}
            proof={proof}
            open={open}
            named={named}
            busy={look.busy}
            onRecord={(state, reason) => record([proof.proof], state, reason)}
            {...(onAdd === undefined ? {} : { onAdd: () => onAdd(proof) })}
          >
            {below?.(proof)}
          </ProofItem>
        ))}
      </ul>
      {open && unseen.length > 0 && (
        <div className={styles.row}>
          <Button
            size="compact-sm"
            variant="light"
            disabled={!named}
            loading={look.busy}
            onClick={() => void record(unseen, 'original')}
          >
            {words.rest(unseen.length)}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={!named}
            loading={look.busy}
            onClick={() => void record(unseen, 'copy')}
          >
            {words.restCopies(unseen.length)}
          </Button>
        </div>
      )}
      {children?.(proofs, open)}
      <ErrorNote error={look.error} onClose={look.clear} />
    </section>
  );
}

const ACTS: readonly ProofState[] = ['original', 'copy', 'missing', 'not_needed', 'unseen'];

interface ProofItemProps {
  readonly proof: ProofView;
  readonly open: boolean;
  readonly named: boolean;
  readonly busy: boolean;
  readonly children?: ReactNode;
  readonly onAdd?: () => void;
  onRecord(state: ProofState, reason?: string): Promise<unknown>;
}

function ProofItem({ proof, open, named, busy, children, onAdd, onRecord }: ProofItemProps) {
  const all = useWords();
  const words = all.proofs;
  const record = useRef<HTMLButtonElement>(null);
  const [explaining, setExplaining] = useState(false);
  const [reason, setReason] = useState('');
  const { name, state, outstanding, ifUnitKind, by, utc } = proof;
  const kinds = ifUnitKind.map((kind) => all.common.unitKinds[kind] ?? kind).join(all.common.comma);
  return (
    <li className={own.proof} data-proof={proof.proof} data-state={state}>
      <div className={own.line}>
        <StatusBadge status={statusOf[state]} plain>
          {words.states[state]}
        </StatusBadge>
        <span className={own.name}>
          {name} <ProofBasis proof={proof} />
        </span>
        {open && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button
                ref={record}
                size="compact-sm"
                variant="default"
                disabled={!named}
                loading={busy}
                aria-label={words.recordOf(name)}
                rightSection={<IconChevronDown size="0.8rem" aria-hidden />}
              >
                {words.record}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {ACTS.filter((act) => act !== state).map((act) => (
                <Menu.Item key={act} onClick={() => (act === 'not_needed' ? setExplaining(true) : void onRecord(act))}>
                  {words.acts[act]}
                </Menu.Item>
              ))}
              {onAdd !== undefined && (
                <>
                  <Menu.Divider />
                  <Menu.Item onClick={onAdd}>{all.scans.add}</Menu.Item>
                </>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <div className={own.more}>
        {outstanding === 'illegible' && <StatusBadge status="failed">{words.illegible}</StatusBadge>}
        {ifUnitKind.length > 0 && state === 'unseen' && (
          <p className={`${styles.quiet} ${styles.small}`}>{words.ifUnitKind(kinds)}</p>
        )}
        {utc !== null && (
          <p className={`${styles.quiet} ${styles.small}`}>
            {peopleOf(by).join(all.common.comma)}　{localDateTime(utc)}
          </p>
        )}
        {proof.reason !== '' && <p>{proof.reason}</p>}
        {children}
        {explaining && (
          <div className={styles.tight}>
            <Textarea
              label={words.reasonOf(name)}
              placeholder={words.reasonHint}
              withAsterisk
              rows={2}
              maxLength={300}
              autoFocus
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              // Escape gives up the reason, not the whole dossier.
              data-mantine-stop-propagation="true"
              onKeyDown={(event) => {
                if (event.key !== 'Escape') return;
                setExplaining(false);
                record.current?.focus();
              }}
            />
            <div className={styles.row}>
              <Button
                size="compact-sm"
                disabled={reason.trim() === ''}
                loading={busy}
                onClick={async () => {
                  if ((await onRecord('not_needed', reason)) === undefined) return;
                  setExplaining(false);
                  setReason('');
                }}
              >
                {words.save}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  setExplaining(false);
                  record.current?.focus();
                }}
              >
                {all.common.back}
              </Button>
            </div>
          </div>
        )}
      </div>
    </li>
  );
}

/** Where the paper is asked for: the source, and the article only where its number was checked. */
function ProofBasis({ proof }: { readonly proof: ProofView }) {
  const words = useWords().proofs;
  const { name, decree, article, severity } = proof;
  return (
    <Popover position="bottom-start" width="20rem">
      <Popover.Target>
        <UnstyledButton className={own.basis} aria-label={words.basisOf(name)}>
          <IconBook2 size="0.95em" aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <strong>{name}</strong>
        <div>
          {decree}
          {article}
        </div>
        <div className={`${styles.quiet} ${styles.small}`}>{words.severity[severity]}</div>
      </Popover.Dropdown>
    </Popover>
  );
}
