import { useEffect, useRef, useState } from 'react';
import { readAll, type ScanSource } from './scan-source.ts';
import type { Space } from './use-space.ts';
import { fitting, type Turn, type Zoom } from './zoom.ts';

interface PictureViewProps {
  readonly source: ScanSource;
  readonly type: 'image/png' | 'image/jpeg';
  readonly zoom: Zoom;
  readonly turn: Turn;
  readonly space: Space;
  readonly label: string;
  onPercent(percent: number): void;
  onFailed(): void;
}

/** One picture, decoded by the window in its sandbox. Going away lets go of its bytes. */
export function PictureView({ source, type, zoom, turn, space, label, onPercent, onFailed }: PictureViewProps) {
  const [address, setAddress] = useState<string>();
  const [size, setSize] = useState<Space>();
  const tell = useRef({ onPercent, onFailed });
  tell.current = { onPercent, onFailed };

  useEffect(() => {
    let made: string | undefined;
    let gone = false;
    readAll(source).then(
      (bytes) => {
        if (gone) return;
        made = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
        setAddress(made);
      },
      () => gone || tell.current.onFailed(),
    );
    return () => {
      gone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
      setAddress(undefined);
    };
  }, [source, type]);

  const lying = turn === 90 || turn === 270;
  const upright = size === undefined || !lying ? size : { width: size.height, height: size.width };
  const scale = upright === undefined ? undefined : zoom === 'fit' ? fitting(upright, space) : zoom / 100;
  const percent = scale === undefined ? undefined : Math.round(scale * 100);
  useEffect(() => {
    if (percent !== undefined) tell.current.onPercent(percent);
  }, [percent]);
  if (address === undefined) return null;
  const shown = size && upright && scale ? { size, upright, scale } : undefined;
  return (
    <div
      style={{
        position: 'relative',
        flex: 'none',
        width: shown ? shown.upright.width * shown.scale : 0,
        height: shown ? shown.upright.height * shown.scale : 0,
      }}
    >
      <img
        src={address}
        alt={label}
        draggable={false}
        data-drawn={shown ? '1' : ''}
        onLoad={({ currentTarget }) =>
          setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
        }
        onError={() => tell.current.onFailed()}
        style={
          shown
            ? {
                position: 'absolute',
                left: '50%',
                top: '50%',
                maxWidth: 'none',
                width: shown.size.width * shown.scale,
                height: shown.size.height * shown.scale,
                transform: `translate(-50%, -50%) rotate(${turn}deg)`,
              }
            : { position: 'absolute', opacity: 0 }
        }
      />
    </div>
  );
}
