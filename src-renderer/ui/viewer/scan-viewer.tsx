import { ActionIcon, CloseButton, Modal, NumberInput } from '@mantine/core';
import {
  IconArrowAutofitContent,
  IconChevronLeft,
  IconChevronRight,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
  IconRotateClockwise,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../../api/index.ts';
import { Note } from '../notes.tsx';
import { PdfView } from './pdf-view.tsx';
import { PictureView } from './picture-view.tsx';
import type { ScanSource } from './scan-source.ts';
import { useSpace } from './use-space.ts';
import styles from './viewer.module.css';
import { stepped, type Turn, turned, type Zoom } from './zoom.ts';

export interface ShownScan {
  readonly key: string;
  readonly title: string;
  readonly kind: 'pdf' | 'png' | 'jpeg';
  readonly pages: number;
  readonly source: ScanSource;
}

interface ScanViewerProps {
  readonly scans: readonly ShownScan[];
  /** Which of them is shown; undefined: closed. */
  readonly shown: string | undefined;
  onShow(key: string): void;
  onClose(): void;
  /** What can be said and done about the scan that is shown. */
  readonly children?: (scan: ShownScan) => ReactNode;
}

/** Scans one after the other on the whole window: pages, zoom, turn, all by keyboard too. */
export function ScanViewer({ scans, shown, onShow, onClose, children }: ScanViewerProps) {
  const scan = scans.find((one) => one.key === shown);
  return (
    // Put together by hand: the ready-made one has a second page banner.
    <Modal.Root opened={scan !== undefined} onClose={onClose} fullScreen padding={0}>
      <Modal.Content className={styles.content}>
        <Modal.Body className={styles.body}>
          {scan && (
            <Shown key={scan.key} scan={scan} scans={scans} onShow={onShow} onClose={onClose}>
              {children?.(scan)}
            </Shown>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

interface ShownProps extends Omit<ScanViewerProps, 'shown' | 'children'> {
  readonly scan: ShownScan;
  readonly children: ReactNode;
}

const PADDING = 16;

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [role="menu"]') !== null;
}

function Shown({ scan, scans, onShow, onClose, children }: ShownProps) {
  const { scans: words, common } = useWords();
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [turn, setTurn] = useState<Turn>(0);
  const [percent, setPercent] = useState(100);
  const [failed, setFailed] = useState(false);
  const [area, space] = useSpace<HTMLDivElement>(PADDING);
  const at = scans.findIndex((one) => one.key === scan.key);
  const { pages, title, kind, source } = scan;
  const goTo = (wanted: number) => setPage(Math.min(pages, Math.max(1, wanted)));
  const show = (step: 1 | -1) => {
    const next = scans[at + step];
    if (next) onShow(next.key);
  };
  const step = (by: 1 | -1) => setZoom(stepped(percent, by));

  // A page begins at its top.
  useEffect(() => {
    if (page > 0 && area.current) area.current.scrollTop = 0;
  }, [page, area]);

  const keys: Readonly<Record<string, () => void>> = {
    PageDown: () => (page < pages ? goTo(page + 1) : show(1)),
    PageUp: () => (page > 1 ? goTo(page - 1) : show(-1)),
    Home: () => goTo(1),
    End: () => goTo(pages),
    '+': () => step(1),
    '=': () => step(1),
    '-': () => step(-1),
    '0': () => setZoom('fit'),
    r: () => setTurn(turned),
    R: () => setTurn(turned),
    ']': () => show(1),
    '[': () => show(-1),
  };
  const press = useRef<(event: KeyboardEvent) => void>(() => undefined);
  press.current = (event) => {
    const act = event.ctrlKey || event.altKey || event.metaKey || typing(event.target) ? undefined : keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  // On the page, not on the viewer: a button that was pressed and is busy gives its focus to nobody.
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press.current(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);

  const label = pages > 1 ? words.pageOf(title, page, pages) : title;
  const view = { source, zoom, turn, space, label, onPercent: setPercent, onFailed: () => setFailed(true) };
  return (
    <div className={styles.viewer}>
      <div className={styles.bar} role="toolbar" aria-label={words.tools}>
        <Modal.Title className={styles.title}>{title}</Modal.Title>
        <div className={styles.tools}>
          {scans.length > 1 && (
            <>
              <Tool label={words.previousFile} disabled={at <= 0} onClick={() => show(-1)}>
                <IconPlayerTrackPrev size="1.1rem" aria-hidden />
              </Tool>
              <span className={styles.figure}>{words.fileOf(at + 1, scans.length)}</span>
              <Tool label={words.nextFile} disabled={at >= scans.length - 1} onClick={() => show(1)}>
                <IconPlayerTrackNext size="1.1rem" aria-hidden />
              </Tool>
            </>
          )}
          {pages > 1 && (
            <>
              <Tool label={words.previousPage} disabled={page <= 1} onClick={() => goTo(page - 1)}>
                <IconChevronLeft size="1.1rem" aria-hidden />
              </Tool>
              <NumberInput
                aria-label={words.page}
                size="xs"
                w="4rem"
                hideControls
                allowDecimal={false}
                allowNegative={false}
                value={page}
                onChange={(value) => typeof value === 'number' && value >= 1 && goTo(value)}
              />
              <span className={styles.figure}>{words.ofPages(pages)}</span>
              <Tool label={words.nextPage} disabled={page >= pages} onClick={() => goTo(page + 1)}>
                <IconChevronRight size="1.1rem" aria-hidden />
              </Tool>
            </>
          )}
          <Tool label={words.zoomOut} disabled={percent <= 25} onClick={() => step(-1)}>
            <IconZoomOut size="1.1rem" aria-hidden />
          </Tool>
          <span className={styles.figure} role="status" aria-label={words.zoom}>
            {words.percent(percent)}
          </span>
          <Tool label={words.zoomIn} disabled={percent >= 400} onClick={() => step(1)}>
            <IconZoomIn size="1.1rem" aria-hidden />
          </Tool>
          <Tool label={words.fit} disabled={zoom === 'fit'} onClick={() => setZoom('fit')}>
            <IconArrowAutofitContent size="1.1rem" aria-hidden />
          </Tool>
          <Tool label={words.rotate} disabled={false} onClick={() => setTurn(turned)}>
            <IconRotateClockwise size="1.1rem" aria-hidden />
          </Tool>
        </div>
        <CloseButton aria-label={common.close} onClick={onClose} />
      </div>
      {children}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also for who has no mouse */}
      <section ref={area} className={styles.area} tabIndex={0} aria-label={label} data-autofocus>
        {failed ? (
          <Note tone="refusal">{words.failed}</Note>
        ) : kind === 'pdf' ? (
          <PdfView {...view} page={page} />
        ) : (
          <PictureView {...view} type={kind === 'png' ? 'image/png' : 'image/jpeg'} />
        )}
      </section>
    </div>
  );
}

function Tool({
  label,
  disabled,
  onClick,
  children,
}: {
  readonly label: string;
  readonly disabled: boolean;
  readonly children: ReactNode;
  onClick(): void;
}) {
  return (
    <ActionIcon variant="default" size="md" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}
