import { useEffect, useRef, useState } from 'react';
import type { PageSize, PdfFile } from './pdf-file.ts';
import type { ScanSource } from './scan-source.ts';
import type { Space } from './use-space.ts';
import { fitting, type Turn, type Zoom } from './zoom.ts';

interface PdfViewProps {
  readonly source: ScanSource;
  readonly page: number;
  readonly zoom: Zoom;
  readonly turn: Turn;
  readonly space: Space;
  readonly label: string;
  onPercent(percent: number): void;
  onFailed(): void;
}

/** One page of a PDF. Going away lets go of the file and everything drawn of it. */
export function PdfView({ source, page, zoom, turn, space, label, onPercent, onFailed }: PdfViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [file, setFile] = useState<PdfFile>();
  const [size, setSize] = useState<PageSize>();
  const [drawn, setDrawn] = useState('');
  const failed = useRef(onFailed);
  failed.current = onFailed;

  useEffect(() => {
    let gone = false;
    // The reader of PDFs is large and not part of the first screen.
    const opening = import('./pdf-file.ts').then(({ openPdf }) => openPdf(source, () => gone || failed.current()));
    opening.then(
      (opened) => gone || setFile(opened),
      () => gone || failed.current(),
    );
    return () => {
      gone = true;
      setFile(undefined);
      void opening.then((opened) => opened.close()).catch(() => undefined);
    };
  }, [source]);

  useEffect(() => {
    let gone = false;
    void file?.sizeOf(page, turn).then(
      (found) => gone || setSize(found),
      () => gone || failed.current(),
    );
    return () => {
      gone = true;
    };
  }, [file, page, turn]);

  const scale = size === undefined ? undefined : zoom === 'fit' ? fitting(size, space) : zoom / 100;
  const percent = scale === undefined ? undefined : Math.round(scale * 100);
  const tell = useRef(onPercent);
  tell.current = onPercent;
  useEffect(() => {
    if (percent !== undefined) tell.current(percent);
  }, [percent]);

  useEffect(() => {
    const target = canvas.current;
    if (file === undefined || target === null || scale === undefined) return undefined;
    let gone = false;
    file.draw(page, target, scale * window.devicePixelRatio, turn).then(
      () => gone || setDrawn(`${page}`),
      () => gone || failed.current(),
    );
    return () => {
      gone = true;
    };
  }, [file, page, scale, turn]);

  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      data-drawn={drawn}
      style={size && scale ? { width: size.width * scale, height: size.height * scale } : { width: 0, height: 0 }}
    />
  );
}
