import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ImportPreview, ReplyError } from '../../../src-main/core/contract/index.ts';
import { explainCode, isOver, useWords } from '../../api/index.ts';
import { ErrorNote, Note } from '../notes.tsx';
import { useImportComparison } from './comparison.tsx';
import type { Compared } from './comparison-apply.tsx';
import { DropVeil, useFileDrop } from './file-drop.tsx';
import { ImportPreviewSection } from './import-preview.tsx';
import { ImportQueueSection } from './import-queue.tsx';
import styles from './imports.module.css';
import type { RosterImport } from './roster-import.tsx';

/** What stands between the answers and the list: files on their way, errors, the preview, the outcome. */
export function ImportDesk({
  roster,
  closed = null,
  act,
}: {
  readonly roster: RosterImport;
  /** What is done with a draft where it is not simply accepted. */
  readonly act?: (preview: ImportPreview) => ReactNode;
  /** Why nothing can be imported now; null while it can. */
  readonly closed?: ReplyError | null;
}) {
  const { imports: words, pool } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const told = useRef<HTMLDivElement>(null);
  const moving = useRef(false);
  const { queue, open } = roster;
  const [turnedAway, setTurnedAway] = useState(false);
  const over = useFileDrop((files) => (closed === null ? roster.drop(files) : setTurnedAway(true)));
  const outcomes = queue.files.flatMap((file) => (file.outcome === null ? [] : [file.outcome]));
  const accepted = outcomes.filter((one) => one.compared === undefined);
  const compared = outcomes.flatMap((one) => one.compared ?? []);
  const total = (of: keyof Compared) => compared.reduce((all, one) => all + one[of], 0);
  const settled = () => queue.forget(queue.files.filter((file) => file.state === 'accepted'));
  // What the imports came to is told until the list is frozen; after that only what still waits for a yes stands here.
  const ended = closed === null ? [] : queue.files.filter(isOver);
  const { forget } = queue;
  useEffect(() => {
    if (ended.length > 0) forget(ended);
  }, [ended, forget]);
  const sum = (of: 'accepted' | 'refusedRows') => accepted.reduce((all, one) => all + one[of], 0);

  const openKey = open?.key;
  useEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    // After the last one: where its outcome is told.
    (openKey === undefined ? told : frame).current?.focus();
  }, [openKey]);
  const goOn = (then: () => void) => () => {
    moving.current = true;
    then();
  };

  const compares = roster.roster === 'applicants' ? (open?.preview ?? null) : null;
  const comparison = useImportComparison(open?.roundId ?? '', compares, (outcome) => {
    moving.current = true;
    roster.settle(outcome);
  });

  return (
    <>
      {over && <DropVeil closed={closed} roster={roster.roster} />}
      {turnedAway && <ErrorNote error={closed} onClose={() => setTurnedAway(false)} />}
      <ErrorNote error={roster.error} onClose={roster.dismiss} />
      <LeftOut roster={roster} />
      <div ref={told} tabIndex={-1} className={styles.told}>
        {accepted.length > 0 && (
          <Note tone="success" onClose={settled}>
            {words.acceptedNote(sum('accepted'), sum('refusedRows'))}
          </Note>
        )}
        {compared.length > 0 && (
          <Note tone="success" onClose={settled}>
            {roster.roundId === null
              ? pool.taken(total('added'), total('changed'))
              : words.compare.done(total('added'), total('changed'), total('withdrawn'))}
          </Note>
        )}
      </div>
      <ImportQueueSection
        roster={roster}
        onShow={(file) => {
          moving.current = true;
          roster.show(file);
          if (file.key === openKey) frame.current?.focus();
        }}
      />
      {open?.preview && (
        <div ref={frame} tabIndex={-1} className={styles.frame}>
          <ImportPreviewSection
            key={open.key}
            roundId={open.roundId}
            roster={open.roster}
            preview={open.preview}
            act={act?.(open.preview)}
            comparison={comparison === 'pending' ? null : comparison}
            busy={roster.busy || comparison === 'pending'}
            error={roster.draftError}
            onEmploy={roster.employ}
            onAwaitAudits={roster.awaitAudits}
            onRemap={roster.map}
            onForget={roster.forgetMapping}
            onAccept={goOn(roster.take)}
            onDiscard={goOn(roster.discard)}
          />
        </div>
      )}
    </>
  );
}

/** Files that were not taken at all: which, why, and what to do. */
function LeftOut({ roster }: { readonly roster: RosterImport }) {
  const dictionary = useWords();
  const { leftOut, dismiss } = roster;
  if (leftOut.length === 0) return null;
  const named = leftOut.slice(0, 10);
  return (
    <Note tone="warning" title={dictionary.imports.queue.leftOut(leftOut.length)} onClose={dismiss}>
      <ul className={styles.leftOut}>
        {named.map(({ fileName, code }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and a name may stand in it twice
          <li key={i}>
            <b>{fileName}</b>
            {dictionary.common.colon}
            {explainCode(dictionary, code)}
          </li>
        ))}
      </ul>
      {leftOut.length > named.length && dictionary.imports.queue.andMore(leftOut.length - named.length)}
    </Note>
  );
}
