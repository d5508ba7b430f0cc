import { IconFileDownload, IconLock } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ReplyError } from '../../../src-main/core/contract/index.ts';
import { explainError, type Roster, useWords } from '../../api/index.ts';
import styles from './imports.module.css';

/**
 * What files are dropped on. A drop on an element that leaves the page while they are held above it, as the frame of a work
 * that has just ended does, reaches no listener: so they are held above something that stays.
 */
function laySurface(): HTMLElement {
  const surface = document.createElement('div');
  surface.className = styles.dropSurface ?? '';
  surface.setAttribute('aria-hidden', 'true');
  document.body.append(surface);
  return surface;
}

/** Takes files dropped anywhere on the window while the page is open; true while some are being held above it. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const act = useRef(onFiles);
  act.current = onFiles;
  useEffect(() => {
    let surface: HTMLElement | undefined;
    const end = () => {
      surface?.remove();
      surface = undefined;
      setOver(false);
    };
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const hold = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      surface ??= laySurface();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      // Going from one element to another leaves the first one as well, and names the other.
      if (surface !== undefined && event.relatedTarget === null) end();
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      end();
      act.current([...(event.dataTransfer?.files ?? [])]);
    };
    // While something is being dragged there are no pointer events: whatever ended without a word has ended.
    const pointer = () => surface !== undefined && end();
    const listeners = { dragenter: hold, dragover: hold, dragleave: leave, drop, pointermove: pointer };
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name, listener as EventListener);
    }
    return () => {
      surface?.remove();
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
