import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MeetingView, SittingView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ConfirmButton, Note, Section, StatusBadge } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { Agenda } from './agenda.tsx';
import own from './meeting.module.css';
import { SittingsDialog } from './sittings-dialog.tsx';

/** What a sitting is called: 第 1 场　2023年2月10日上午. */
export function useSittingName() {
  const all = useWords();
  return ({ number, heldOn, half }: Pick<SittingView, 'number' | 'heldOn' | 'half'>) =>
    all.sittings.name(number, all.common.longDate(heldOn), half);
}

function stateOf({ openedUtc, closedUtc }: SittingView): 'planned' | 'open' | 'closed' {
  return closedUtc !== null ? 'closed' : openedUtc === null ? 'planned' : 'open';
}

const STATUS = { planned: 'open', open: 'next', closed: 'passed' } as const;

interface SittingsSectionProps {
  readonly roundId: RoundId;
  readonly meeting: MeetingView;
  readonly usable: boolean;
}

/** The sittings with their agenda; the break between two of them, and the next one's opening. */
export function SittingsSection({ roundId, meeting, usable }: SittingsSectionProps) {
  const words = useWords().sittings;
  const nameOf = useSittingName();
  const [editing, setEditing] = useState(false);
  const adjourn = useCommand('meeting', 'closeSitting');
  const begin = useCommand('meeting', 'openSitting');
  const { sittings, ownBags, opened, closed } = meeting;
  const current = sittings.find((one) => one.number === meeting.sitting);
  const next = sittings.find((one) => one.openedUtc === null);
  const unmet = meeting.gates.filter((gate) => !gate.ok).length;
  const unlisted = ownBags.length > 0 && !sittings.some((one) => one.agenda.some((item) => item.kind === 'own'));
  const inBreak = opened && !closed && current?.openedUtc === null;
  return (
    <Section
      title={words.heading}
      tools={
        usable && !closed ? (
          <Button variant="default" size="compact-sm" onClick={() => setEditing(true)}>
            {words.edit}
          </Button>
        ) : undefined
      }
    >
      <div className={styles.stack}>
        {inBreak && current && <Note>{words.inBreak(current.number)}</Note>}
        {unlisted && <Note tone="warning">{words.ownUnlisted(ownBags)}</Note>}
        <ul className={own.sittings}>
          {sittings.map((one) => (
            <li key={one.number} data-now={(one.number === meeting.sitting && sittings.length > 1) || undefined}>
              <div className={styles.between}>
                <span className={styles.row}>
                  <strong>{nameOf(one)}</strong>
                  <StatusBadge status={STATUS[stateOf(one)]} plain>
                    {words.states[stateOf(one)]}
                  </StatusBadge>
                  <span className={styles.quiet}>{one.place}</span>
                </span>
                {(one.openedUtc !== null || one.present > 0) && (
                  <span className={styles.quiet}>{words.present(one.present)}</span>
                )}
              </div>
              <Agenda sitting={one} ownBags={ownBags} />
            </li>
          ))}
        </ul>
        {opened && !closed && next && (
          <div className={styles.row}>
            {inBreak ? (
              <>
                <ConfirmButton
                  label={words.open(next.number)}
                  title={words.openTitle(next.number)}
                  action={words.open(next.number)}
                  irreversible
                  disabled={unmet > 0}
                  error={begin.error}
                  onConfirm={() => begin.run({ roundId })}
                >
                  {words.openBody(meeting.present, meeting.quorumNeeded)}
                </ConfirmButton>
                {unmet > 0 && <span className={styles.quiet}>{words.blocked(unmet)}</span>}
              </>
            ) : (
              <ConfirmButton
                label={words.adjourn}
                title={words.adjournTitle}
                action={words.adjourn}
                variant="default"
                error={adjourn.error}
                onConfirm={() => adjourn.run({ roundId })}
              >
                {words.adjournBody(nameOf(next))}
              </ConfirmButton>
            )}
          </div>
        )}
      </div>
      {editing && <SittingsDialog roundId={roundId} meeting={meeting} onClose={() => setEditing(false)} />}
    </Section>
  );
}
