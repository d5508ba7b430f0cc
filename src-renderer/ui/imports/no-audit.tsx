import { Button } from '@mantine/core';
import type { ImportPreview } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import { Note } from '../notes.tsx';

/** Rows without the post-audit number that is due, and the way to take them in before it comes. Nothing where none is. */
export function NoAuditNote({
  refused,
  awaited,
  busy,
  onAwait,
}: ImportPreview['withoutAudit'] & { readonly busy: boolean; onAwait(awaited: boolean): void }) {
  const t = useWords().imports.noAudit;
  if (refused + awaited === 0) return null;
  const open = refused > 0;
  return (
    <Note tone={open ? 'warning' : 'info'} title={open ? t.open(refused) : t.settled(awaited)}>
      <p style={{ margin: '0 0 0.5rem' }}>{open ? t.hint : t.blocked}</p>
      <Button variant="default" size="compact-sm" disabled={busy} onClick={() => onAwait(open)}>
        {open ? t.await : t.refuse}
      </Button>
    </Note>
  );
}
