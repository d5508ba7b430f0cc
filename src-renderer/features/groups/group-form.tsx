import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Planning } from '../../../src-main/core/contract/groups.ts';
import type { GroupingView } from '../../../src-main/core/domain/groups/kept-grouping.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useRound, useWords } from '../../api/index.ts';
import { ConfirmButton, ErrorNote, NumberField } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { GroupingSettings, groupNumbers, type Settings, usualSettings } from './grouping-settings.tsx';

interface GroupFormProps {
  readonly roundId: RoundId;
  /** Numbers of the groups that stand; none: groups are formed for the first time. */
  readonly numbers: readonly number[];
  /** How they were formed; null: nobody wrote it down. */
  readonly grouping: GroupingView | null;
  readonly planning: Planning;
}

/** How many groups, and by what; forming them again says first what it replaces. */
export function GroupForm({ roundId, numbers, grouping, planning }: GroupFormProps) {
  const { defences, stays } = planning;
  const all = useWords();
  const words = all.groups.form;
  const { setup } = useRound();
  const form = useCommand('groups', 'form');
  const again = numbers.length > 0;
  // What nobody has typed over goes by the groups as they are: they come, go and exchange their numbers meanwhile.
  const [typed, setTyped] = useState<Partial<Settings & { readonly count: number | null }>>({});
  const { count, ...settings } = {
    count: again ? numbers.length : setup.groupCount,
    ...usualSettings(grouping?.rules),
    defence: grouping?.rules.defenceGroups.join(all.common.comma) ?? '',
    ...typed,
  };
  const { evenBy, spread } = settings;
  const keepable = again && count === numbers.length;
  const keep = keepable && settings.keep;
  const known = keep ? numbers : Array.from({ length: count ?? 0 }, (_, i) => i + 1);
  const defenceGroups = defences ? groupNumbers(settings.defence, known) : [];
  const usable = count !== null && count >= 1 && count <= 30;
  const complete = usable && spread !== null && spread <= 100 && defenceGroups !== null;
  const run = async () => {
    if (!complete) return undefined;
    const done = await form.run({ roundId, count, evenBy, spread, keep, defenceGroups });
    if (done !== undefined) setTyped({});
    return done;
  };
  const field = (
    <NumberField
      aria-label={words.count}
      {...(again ? {} : { label: words.count })}
      w="6rem"
      value={count ?? ''}
      onChange={(value) => setTyped({ ...typed, count: value })}
    />
  );
  const more = (
    <GroupingSettings
      settings={settings}
      onSettings={(changed) => setTyped({ ...typed, ...changed })}
      keepable={keepable}
      defences={defences}
      defenceWrong={defenceGroups === null}
      stays={stays}
    />
  );
  if (again) {
    return (
      <>
        <span className={styles.quiet}>{words.count}</span>
        {field}
        <ConfirmButton
          label={words.remake}
          variant="default"
          title={words.remakeTitle}
          action={words.remake}
          disabled={!usable}
          ready={complete}
          error={form.error}
          onConfirm={run}
        >
          <p>{words.remakeBody}</p>
          {more}
        </ConfirmButton>
      </>
    );
  }
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <p className={styles.quiet}>{words.empty}</p>
      {field}
      {more}
      <div>
        <Button type="submit" disabled={!complete} loading={form.busy}>
          {words.make}
        </Button>
      </div>
      <ErrorNote error={form.error} onClose={form.clear} />
    </form>
  );
}
