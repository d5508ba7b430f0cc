import { useHotkeys } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { Outlet, useLocation, useParams } from 'react-router';
import { RoundProvider, useAsk, useCommand, usePreferences, useUnsettledImports, useWords } from '../../api/index.ts';
import { ActProgress, Confirm, EmptyState, ErrorNote, useKeptFocus } from '../../ui/index.ts';
import { CommandPalette } from './command-palette.tsx';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';
import { TopBar } from './top-bar.tsx';

/** The window of an open office: rail, top bar, page. Inside a round it loads the round for every page. */
export function Shell() {
  const words = useWords();
  const { roundId } = useParams();
  const { pathname } = useLocation();
  const { typeSize } = usePreferences().preferences;
  const round = useAsk('rounds', 'get', { roundId: roundId ?? '' }, { enabled: roundId !== undefined });
  const lock = useCommand('office', 'lock');
  const unsettled = useUnsettledImports();
  const [locking, setLocking] = useState(false);
  const [finding, setFinding] = useState(false);
  const [railOpen, setRailOpen] = useState(typeSize !== 'projector');
  // The answer of another round may still stand while the new one is being read.
  const current = roundId !== undefined && round.data?.roundId === roundId ? round.data : undefined;

  const askLock = () => {
    if (unsettled > 0) setLocking(true);
    else void lock.run({});
  };
  useHotkeys(
    [
      ['mod+K', () => setFinding(true)],
      ['mod+L', askLock],
    ],
    [],
  );
  // At eight metres the page needs the whole width.
  useEffect(() => setRailOpen(typeSize !== 'projector'), [typeSize]);
  useKeptFocus();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page begins at its top, with the next key in it
  useEffect(() => {
    const page = document.getElementById('page');
    page?.scrollTo({ top: 0 });
    // The link that led here is gone with the page it stood on; one in the rail keeps the focus.
    if (document.activeElement === document.body) page?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <div className={styles.shell} data-rail={railOpen || undefined}>
      <button type="button" className={styles.skip} onClick={() => document.getElementById('page')?.focus()}>
        {words.shell.skip}
      </button>
      <TopBar
        round={current}
        railOpen={railOpen}
        onRail={() => setRailOpen(!railOpen)}
        onFind={() => setFinding(true)}
        onLock={askLock}
      />
      {railOpen && <Rail round={current} />}
      <main className={styles.main} id="page" tabIndex={-1}>
        {lock.error && <ErrorNote error={lock.error} onClose={lock.clear} />}
        {roundId === undefined ? (
          <Outlet />
        ) : round.isError ? (
          <EmptyState title={words.shell.notHere}>
            <ErrorNote error={round.error.reply} />
          </EmptyState>
        ) : (
          current && (
            <RoundProvider round={current}>
              <Outlet />
            </RoundProvider>
          )
        )}
      </main>
      <ActProgress />
      <Confirm
        opened={locking}
        title={words.shell.lockWith.title(unsettled)}
        action={words.shell.lockWith.action}
        onConfirm={() => lock.run({})}
        onClose={() => setLocking(false)}
      >
        {words.shell.lockWith.text}
      </Confirm>
      <CommandPalette opened={finding} round={current} onClose={() => setFinding(false)} onLock={askLock} />
    </div>
  );
}
