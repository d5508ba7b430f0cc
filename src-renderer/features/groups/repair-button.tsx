import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote, Note } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { isNoPlan, NoPlanNote } from './no-plan-note.tsx';
import type { People } from './people.ts';
import own from './plan-history.module.css';

interface RepairButtonProps {
  readonly roundId: RoundId;
  readonly within: 'group' | 'jury';
  readonly people: People;
  /** The next step of the page. */
  readonly primary?: boolean;
}

/** After somebody fell ill: first what would change and how much stays, then, on a second press, the repair itself. */
export function RepairButton({ roundId, within, people, primary = false }: RepairButtonProps) {
  const all = useWords();
  const words = all.groups.repair;
  const preview = useCommand('groups', 'previewRepair');
  const repair = useCommand('groups', 'repair');
  const [opened, setOpened] = useState(false);
  const names = (ids: readonly string[]) =>
    ids.map((id) => people.nameOf(id) ?? all.plans.pair.sealedPerson).join(all.common.comma);
  const found = preview.done;
  const close = () => {
    setOpened(false);
    preview.clear();
    repair.clear();
  };
  return (
    <>
      <Button
        variant={primary ? 'filled' : 'default'}
        loading={preview.busy}
        onClick={() => {
          setOpened(true);
          void preview.run({ roundId, within });
        }}
      >
        {words.open}
      </Button>
      <Modal
        opened={opened && (found !== null || preview.error !== null)}
        onClose={close}
        title={words.title}
        size="lg"
        withCloseButton={false}
        attributes={{ header: { role: 'presentation' } }}
      >
        <Stack gap="md">
          <ErrorNote error={preview.error ?? repair.error} />
          {isNoPlan(preview.error) && <NoPlanNote roundId={roundId} within={within} people={people} />}
          {found && (
            <>
              <Note tone={found.changes.length === 0 ? 'success' : 'info'} title={words.keeps(found.kept, found.of)}>
                {found.fewest ? words.fewest : words.notProved}
              </Note>
              {found.sealed > 0 && <p className={styles.quiet}>{words.sealed(found.sealed)}</p>}
              {found.changes.length === 0 ? (
                <p className={styles.quiet}>{words.nothing}</p>
              ) : (
                <>
                  <p className={styles.quiet}>{words.changes(found.changes.length)}</p>
                  {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by key */}
                  <ul className={own.cells} tabIndex={0} aria-label={words.changes(found.changes.length)}>
                    {found.changes.map((one) => (
                      <li key={one.applicationId}>
                        {all.groups.plan.reviewsChanged(
                          people.numberOf(one.applicationId),
                          people.applicantOf(one.applicationId),
                          names(one.leaves),
                          names(one.joins),
                          one.lead === null ? null : names([one.lead]),
                        )}
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close} disabled={repair.busy}>
              {all.common.notNow}
            </Button>
            {found && (
              <Button
                loading={repair.busy}
                onClick={async () => {
                  if ((await repair.run({ roundId, within })) !== undefined) close();
                }}
              >
                {words.take}
              </Button>
            )}
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
