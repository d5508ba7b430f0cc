import { useRef, useState } from 'react';
import type { Offer, ReplyError } from '../../src-main/core/contract/index.ts';
import { bridge } from '../api/index.ts';
import { useFileDrop } from '../ui/imports/index.ts';

/** Words for it are among the refusals of scans. */
export type DropHindrance = 'attachment_needs_person' | 'attachment_others_under_way';

export interface DroppedScans {
  /** Files are being held above the window. */
  readonly over: boolean;
  readonly leftOut: Offer['refused'];
  readonly error: ReplyError | null;
  clear(): void;
}

/** What is no roster may still be a scan: for these the words are about scans. */
const droppedCode = (code: string): string =>
  code === 'file_other_kind' || code === 'file_is_folder' ? 'attachment_kind_unknown' : code;

/**
 * Scans dropped on the window. Each file is either given to `add` or told as left out, with the reason; a drop is never
 * passed over in silence. `hindered`: why nothing is taken now. `closed`: the page takes none at all and says so by having
 * no place for them.
 */
export function useDroppedScans({
  closed,
  hindered,
  add,
}: {
  readonly closed: boolean;
  readonly hindered: DropHindrance | null;
  add(fileIds: string[]): Promise<unknown>;
}): DroppedScans {
  const [leftOut, setLeftOut] = useState<Offer['refused']>([]);
  const [error, setError] = useState<ReplyError | null>(null);
  const now = useRef(hindered);
  now.current = hindered;
  const giving = useRef(false);
  const clear = () => {
    setLeftOut([]);
    setError(null);
  };

  async function give(dropped: readonly File[]): Promise<void> {
    const reply = await bridge().offer(dropped);
    if (!reply.ok) return setError(reply.error);
    const refused = reply.value.refused.map((one) => ({ ...one, code: droppedCode(one.code) }));
    // A dialog may have been opened while the files were looked at.
    const why = now.current;
    const late = why === null ? [] : reply.value.files.map(({ fileName }) => ({ fileName, code: why }));
    setLeftOut([...refused, ...late]);
    const fileIds = reply.value.files.map((file) => file.fileId);
    if (why === null && fileIds.length > 0) await add(fileIds);
  }

  const over = useFileDrop((dropped) => {
    if (closed) return;
    clear();
    const why = giving.current ? 'attachment_others_under_way' : hindered;
    if (why !== null) return setLeftOut(dropped.map(({ name }) => ({ fileName: name, code: why })));
    giving.current = true;
    void give(dropped).finally(() => {
      giving.current = false;
    });
  });
  return { over, leftOut, error, clear };
}
