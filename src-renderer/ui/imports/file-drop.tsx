import { IconFileDownload, IconLock } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ReplyError } from '../../../src-main/core/contract/index.ts';
import { explainError, type Roster, useWords } from '../../api/index.ts';
import styles from './imports.module.css';

/** Takes files dropped anywhere on the window while the page is open; true while some are being held above it. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const act = useRef(onFiles);
  act.current = onFiles;
  useEffect(() => {
    // Entering a child leaves its parent: only the last leave is one.
    let depth = 0;
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const hold = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const leave = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      act.current([...(event.dataTransfer?.files ?? [])]);
    };
    const listeners = { dragenter: enter, dragover: hold, dragleave: leave, drop };
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name, listener as EventListener);
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name, listener as EventListener);
      }
    };
  }, []);
  return over;
}

/** Says, while files are held above the window, what letting go would do. */
export function DropVeil({ closed, roster }: { readonly closed: ReplyError | null; readonly roster: Roster }) {
  const words = useWords();
  return (
    <div className={styles.veil} data-closed={closed !== null || undefined}>
      <div role="status">
        {closed === null ? <IconFileDownload size="2.5rem" aria-hidden /> : <IconLock size="2.5rem" aria-hidden />}
        <p>{closed === null ? words.imports.queue.dropHere[roster] : explainError(words, closed)}</p>
      </div>
    </div>
  );
}
