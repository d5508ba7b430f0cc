import { ActionIcon, Button, Menu, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconDots, IconFileTypePdf, IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import type { AttachmentView, ProofView } from '../../src-main/core/contract/index.ts';
import { endingOf } from '../../src-main/core/domain/attachments/attachment.ts';
import type { RoundId } from '../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../api/index.ts';
import { Confirm, ErrorNote, localDateTime, StatusBadge } from '../ui/index.ts';
import own from './proofs.module.css';
import styles from './stage-page.module.css';

interface ScanItemProps {
  readonly roundId: RoundId;
  readonly file: AttachmentView;
  readonly proofs: readonly ProofView[];
  readonly by: string;
  readonly mayChange: boolean;
  onView(): void;
}

/** One scan: what it is, whether it can be read, and what may be done with it. */
export function ScanItem({ roundId, file, proofs, by, mayChange, onView }: ScanItemProps) {
  const { scans: words } = useWords();
  const save = useCommand('attachments', 'save');
  const remove = useCommand('attachments', 'remove');
  const [asking, setAsking] = useState<'change' | 'remove' | null>(null);
  const [reason, setReason] = useState('');
  const { attachmentId, number, title, kind, pages, bytes, legible, legibleNote } = file;
  const Icon = kind === 'pdf' ? IconFileTypePdf : IconPhoto;
  return (
    <div className={own.scan} data-scan={number}>
      <div className={own.scanLine}>
        <Button
          size="compact-sm"
          variant="subtle"
          classNames={{ label: own.scanTitle ?? '', inner: own.scanInner ?? '', root: own.scanButton ?? '' }}
          leftSection={<Icon size="1rem" aria-hidden />}
          aria-label={words.view(title)}
          onClick={onView}
        >
          {title}
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" size="sm" aria-label={words.more(title)} loading={save.busy}>
              <IconDots size="1rem" aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {mayChange && <Menu.Item onClick={() => setAsking('change')}>{words.change}</Menu.Item>}
            <Menu.Item
              onClick={() =>
                void save.run({ roundId, attachmentId, fileLabel: title, ending: endingOf[kind] as 'pdf' })
              }
            >
              {words.export}
            </Menu.Item>
            {mayChange && (
              <Menu.Item disabled={by.trim() === ''} onClick={() => setAsking('remove')}>
                {words.remove}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </div>
      <div className={`${styles.quiet} ${styles.small}`}>
        {words.about(number, pages, words.size(bytes))}　{words.added(file.addedBy, localDateTime(file.addedUtc))}
      </div>
      <div className={styles.small}>
        {legible === null ? (
          <span className={styles.quiet}>{words.notLooked}</span>
        ) : (
          <StatusBadge status={legible ? 'passed' : 'failed'} plain>
            {legible ? words.legible : words.illegible}
          </StatusBadge>
        )}
        {legibleNote !== '' && ` ${legibleNote}`}
      </div>
      {save.done && (
        <p className={`${styles.quiet} ${styles.small}`} role="status">
          {words.exported(save.done.fileName)}
        </p>
      )}
      <ErrorNote error={save.error} onClose={save.clear} />
      {asking === 'change' && (
        <ChangeForm roundId={roundId} file={file} proofs={proofs} onClose={() => setAsking(null)} />
      )}
      <Confirm
        opened={asking === 'remove'}
        onClose={() => setAsking(null)}
        title={words.removeTitle(title)}
        action={words.removeAction}
        destructive
        error={remove.error}
        disabled={reason.trim() === ''}
        onConfirm={() => remove.run({ roundId, attachmentId, reason, by })}
      >
        <p>{words.removeBody}</p>
        <Textarea
          label={words.removeReason}
          withAsterisk
          rows={2}
          maxLength={300}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Confirm>
    </div>
  );
}

function ChangeForm({
  roundId,
  file,
  proofs,
  onClose,
}: Pick<ScanItemProps, 'roundId' | 'file' | 'proofs'> & { onClose(): void }) {
  const { scans: words, common } = useWords();
  const change = useCommand('attachments', 'describe', { onDone: onClose });
  const [title, setTitle] = useState(file.title);
  const [proof, setProof] = useState(file.proof);
  return (
    <div className={styles.tight}>
      <TextInput
        size="sm"
        label={words.title}
        withAsterisk
        maxLength={100}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NativeSelect
        size="sm"
        label={words.proof}
        value={proof}
        onChange={(event) => setProof(event.currentTarget.value)}
        data={[{ value: '', label: words.other }, ...proofs.map((one) => ({ value: one.proof, label: one.name }))]}
      />
      <div className={styles.row}>
        <Button
          size="compact-sm"
          disabled={title.trim() === ''}
          loading={change.busy}
          onClick={() => void change.run({ roundId, attachmentId: file.attachmentId, title, proof })}
        >
          {words.save}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {common.back}
        </Button>
      </div>
      <ErrorNote error={change.error} />
    </div>
  );
}
