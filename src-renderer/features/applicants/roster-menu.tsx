import { Button, NativeSelect, Popover, SegmentedControl, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ApplicationView } from '../../../src-main/core/contract/index.ts';
import { isListed } from '../../../src-main/core/domain/acceptance/states.ts';
import { APPLICATION_KINDS } from '../../../src-main/core/domain/applications/application-kind.ts';
import type { ApplicationId, Id } from '../../../src-main/core/domain/kernel/ids.ts';
import type { ListView } from '../../../src-main/core/domain/list-view/list-view.ts';
import { useCommand, usePreferences, useRound, useWords } from '../../api/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import { useRememberedName } from '../remembered-name.ts';
import styles from './listing.module.css';

interface ListNow {
  readonly people: readonly ApplicationId[];
  readonly view: ListView;
  readonly viewId: string | null;
}

interface RosterMenuProps {
  readonly applications: readonly ApplicationView[];
  readonly frozen: boolean;
  /** How many stand in the table. */
  readonly shown: number;
  /** Who stands there at the moment of asking, in which order and why. */
  listNow(): ListNow;
}

const FORMATS = ['pdf', 'xlsx', 'docx'] as const;
const [SHOWN, EVERY] = ['shown', 'every'];

/** The official roster: of the list as it is shown, of all kinds of application, or of one. */
export function RosterMenu({ applications, frozen, shown, listNow }: RosterMenuProps) {
  const { applicants, common, papers } = useWords();
  const t = applicants.listing.print;
  const { roundId } = useRound();
  const { language } = usePreferences().preferences;
  const list = useCommand('documents', 'saveList');
  const roster = useCommand('documents', 'save');
  const [opened, setOpened] = useState(false);
  const [what, setWhat] = useState(SHOWN);
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('pdf');
  const [by, setBy] = useRememberedName();

  const counts = useMemo(() => {
    const listed = applications.filter((one) => isListed(one.state, frozen));
    const kinds = APPLICATION_KINDS.map((kind) => ({ kind, n: listed.filter((one) => one.kind === kind).length }));
    return { all: listed.length, kinds: kinds.filter(({ n }) => n > 0) };
  }, [applications, frozen]);
  const kindName = (kind: string) => common.applicationKinds[kind] ?? kind;
  const choices = [
    ...(shown > 0 ? [{ value: SHOWN, label: t.shown(shown) }] : []),
    ...(counts.all > 0 ? [{ value: EVERY, label: t.every(counts.all) }] : []),
    ...counts.kinds.map(({ kind, n }) => ({ value: kind, label: t.kind(kindName(kind), n) })),
  ];
  const chosen = choices.find(({ value }) => value === what)?.value ?? choices[0]?.value;
  const saved = list.done ?? roster.done;
  const busy = list.busy || roster.busy;

  const save = async () => {
    list.clear();
    roster.clear();
    const common = { roundId, form: 'F34', format, language } as const;
    if (chosen === SHOWN) {
      const { people, view, viewId } = listNow();
      await list.run({ ...common, people: [...people], view: view as never, viewId: viewId as Id<'view'> | null, by });
    } else if (chosen === EVERY) await roster.run(common);
    else if (chosen !== undefined) await roster.run({ ...common, of: chosen, fileLabel: kindName(chosen) });
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      trapFocus
      returnFocus
      withinPortal
      hideDetached={false}
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPrinter size="1rem" aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t.button}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.popover ?? ''} aria-label={t.button}>
        <form
          className={styles.values}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <NativeSelect
            size="xs"
            label={t.what}
            data={choices as { value: string; label: string }[]}
            value={chosen ?? ''}
            onChange={(event) => setWhat(event.currentTarget.value)}
          />
          <SegmentedControl
            size="xs"
            aria-label={t.format}
            value={format}
            data={FORMATS.map((one) => ({ value: one, label: papers.formatNames[one] ?? one }))}
            onChange={(next) => setFormat(next as typeof format)}
          />
          {chosen === SHOWN && (
            <TextInput
              size="xs"
              label={t.by}
              maxLength={50}
              value={by}
              onChange={(event) => setBy(event.currentTarget.value)}
            />
          )}
          <p className={styles.quiet}>{t.hint}</p>
          <ErrorNote error={list.error ?? roster.error} />
          {saved !== undefined && saved !== null && !busy && (
            <span className={styles.quiet} role="status">
              {papers.saved(saved.fileName)}
            </span>
          )}
          <Button type="submit" size="xs" loading={busy} disabled={chosen === undefined}>
            {t.save}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
