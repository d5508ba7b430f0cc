import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AcceptanceRow, LeftOut } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { Confirm, Note } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './acceptance.module.css';
import type { Outcome } from './outcome-note.tsx';
import { PapersSeen } from './papers-seen.tsx';

/** How many are told by name before an act; the others are counted. */
const NAMED = 12;

interface AcceptBarProps {
  readonly roundId: RoundId;
  readonly shown: readonly AcceptanceRow[];
  readonly chosen: readonly AcceptanceRow[];
  readonly twoPersons: boolean;
  readonly checkers: readonly [string, string];
  onCheckers(names: readonly [string, string]): void;
  onToggleAll(on: boolean): void;
  /** With the first of those it was about. */
  onOutcome(outcome: Outcome, first: AcceptanceRow | undefined): void;
}

/** What is done to many at once: accept, return, close as overdue. Each says first whom it touches. */
export function AcceptBar(props: AcceptBarProps) {
  const { roundId, shown, chosen, twoPersons, checkers, onCheckers, onToggleAll, onOutcome } = props;
  const all = useWords();
  const words = all.acceptance;
  const accept = useCommand('acceptance', 'acceptMany');
  const giveBack = useCommand('acceptance', 'returnMany');
  const deem = useCommand('acceptance', 'deemWithdrawn');
  const [asking, setAsking] = useState<'accept' | 'return' | 'deem' | 'seen' | null>(null);
  const [reason, setReason] = useState('');
  const applicationIds = chosen.map((row) => row.applicationId);
  const names = checkers.map((name) => name.trim()).filter((name) => name !== '');
  const [by = ''] = names;
  const overdue = chosen.filter((row) => row.overdue);
  const notReceived = overdue.filter((row) => row.notReceived);
  const named = (rows: readonly AcceptanceRow[]) =>
    all.imports.compare.names(
      rows
        .slice(0, NAMED)
        .map(({ number, name }) => `${number} ${name}`)
        .join(all.common.comma),
      Math.max(0, rows.length - NAMED),
    );
  const tell = <T extends { readonly leftOut: readonly LeftOut[] }>(
    answer: T | undefined,
    kind: Outcome['kind'],
    count: (value: T) => number,
  ) => {
    if (answer !== undefined) onOutcome({ kind, n: count(answer), leftOut: answer.leftOut }, chosen[0]);
    return answer;
  };
  const enough = twoPersons ? names.length === 2 : names.length > 0;
  return (
    <div className={own.bar}>
      <div className={own.people}>
        <TextInput
          size="sm"
          label={words.checkers.first}
          maxLength={50}
          value={checkers[0]}
          onChange={(event) => onCheckers([event.currentTarget.value, checkers[1]])}
        />
        <TextInput
          size="sm"
          label={words.checkers.second}
          maxLength={50}
          value={checkers[1]}
          onChange={(event) => onCheckers([checkers[0], event.currentTarget.value])}
        />
        <p className={`${styles.quiet} ${styles.small}`}>{words.checkers.hint}</p>
      </div>
      <div className={own.acts}>
        <Checkbox
          label={words.selectAll(shown.length)}
          checked={shown.length > 0 && chosen.length === shown.length}
          indeterminate={chosen.length > 0 && chosen.length < shown.length}
          onChange={(event) => onToggleAll(event.currentTarget.checked)}
        />
        <span className={styles.quiet} role="status">
          {chosen.length === 0
            ? words.noneSelected
            : !enough
              ? twoPersons
                ? words.checkers.needBoth
                : words.checkers.needOne
              : words.selected(chosen.length)}
        </span>
        <div className={own.end}>
          <Button variant="light" disabled={chosen.length === 0 || !enough} onClick={() => setAsking('accept')}>
            {words.acts.accept}
          </Button>
          <Button variant="default" disabled={chosen.length === 0 || by === ''} onClick={() => setAsking('seen')}>
            {all.proofs.bulk.action}
          </Button>
          <Button variant="default" disabled={chosen.length === 0 || by === ''} onClick={() => setAsking('return')}>
            {words.acts.return}
          </Button>
          {overdue.length > 0 && (
            <Button variant="default" disabled={by === ''} onClick={() => setAsking('deem')}>
              {words.acts.deem_withdrawn}
            </Button>
          )}
        </div>
      </div>
      <PapersSeen
        roundId={roundId}
        rows={chosen}
        people={names}
        opened={asking === 'seen'}
        onClose={() => setAsking(null)}
        onOutcome={onOutcome}
      />
      <Confirm
        opened={asking === 'accept'}
        onClose={() => setAsking(null)}
        title={words.acceptTitle(chosen.length)}
        action={words.acts.accept}
        error={accept.error}
        onConfirm={async () =>
          tell(await accept.run({ roundId, applicationIds, checkers: names }), 'accepted', (a) => a.accepted)
        }
      >
        <p>{words.acceptBody(names.join(all.common.comma))}</p>
        <p>{named(chosen)}</p>
      </Confirm>
      <Confirm
        opened={asking === 'return'}
        onClose={() => setAsking(null)}
        title={words.returnTitle(chosen.length)}
        action={words.acts.return}
        error={giveBack.error}
        disabled={reason.trim() === ''}
        onConfirm={async () => {
          const answer = tell(
            await giveBack.run({ roundId, applicationIds, reason, by }),
            'returned',
            (a) => a.returned,
          );
          if (answer !== undefined) setReason('');
          return answer;
        }}
      >
        <p>{named(chosen)}</p>
        <Textarea
          label={words.reason}
          placeholder={words.reasonHint}
          withAsterisk
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Confirm>
      <Confirm
        opened={asking === 'deem'}
        onClose={() => setAsking(null)}
        title={words.overdueTitle(overdue.length)}
        action={words.acts.deem_withdrawn}
        error={deem.error}
        onConfirm={async () =>
          tell(
            await deem.run({ roundId, applicationIds: overdue.map((row) => row.applicationId), by }),
            'withdrawn',
            (a) => a.withdrawn,
          )
        }
      >
        <p>{words.overdueBody}</p>
        <p>{named(overdue)}</p>
        {notReceived.length > 0 && (
          <Note tone="warning">{words.overdueNotReceived(notReceived.length, named(notReceived))}</Note>
        )}
      </Confirm>
    </div>
  );
}
