import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import { IconBookmark, IconPencil, IconRefresh, IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { SavedView } from '../../../src-main/core/contract/index.ts';
import { type ListView, usualView } from '../../../src-main/core/domain/list-view/list-view.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { Confirm, ErrorNote } from '../../ui/index.ts';
import styles from './listing.module.css';

interface ViewsMenuProps {
  readonly views: readonly SavedView[];
  /** The list as it is now. */
  viewNow(): ListView;
  /** The view that was opened last. */
  readonly opened: SavedView | undefined;
  onOpen(view: ListView, viewId: string | null): void;
}

/** The office's views: open, save, update, rename, delete, and which one the list opens with. */
export function ViewsMenu({ views, viewNow, opened, onOpen }: ViewsMenuProps) {
  const t = useWords().applicants.listing.views;
  const save = useCommand('applicants', 'saveView');
  const remove = useCommand('applicants', 'removeView');
  const choose = useCommand('applicants', 'chooseDefaultView');
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [renaming, setRenaming] = useState<{ readonly viewId: string; readonly name: string } | null>(null);
  const [removing, setRemoving] = useState<SavedView | null>(null);
  const naming = useRef<HTMLInputElement>(null);
  const pick = (next: ListView, viewId: string | null) => {
    onOpen(next, viewId);
    setOpen(false);
  };
  return (
    <>
      <Popover
        opened={open}
        onChange={setOpen}
        position="bottom-end"
        trapFocus
        returnFocus
        withinPortal
        hideDetached={false}
      >
        <Popover.Target>
          <Button
            size="compact-sm"
            variant="default"
            className={styles.viewButton ?? ''}
            title={opened?.name}
            leftSection={<IconBookmark size="1rem" aria-hidden />}
            onClick={() => setOpen(!open)}
          >
            {opened === undefined ? t.button : t.current(opened.name)}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={styles.popover ?? ''} aria-label={t.button}>
          <ErrorNote error={save.error ?? choose.error} />
          <ul className={styles.viewList}>
            <li>
              <button type="button" className={styles.viewName} onClick={() => pick(usualView, null)}>
                {t.usual}
              </button>
            </li>
            {views.map((one) =>
              renaming?.viewId === one.viewId ? (
                <li key={one.viewId}>
                  <form
                    className={styles.naming}
                    onSubmit={async (event) => {
                      event.preventDefault();
                      if (renaming.name.trim() === '') return;
                      if (await save.run({ viewId: one.viewId, name: renaming.name, view: one.view as never }))
                        setRenaming(null);
                    }}
                  >
                    <TextInput
                      size="xs"
                      aria-label={t.renameTo}
                      maxLength={50}
                      autoFocus
                      value={renaming.name}
                      onChange={(event) => setRenaming({ viewId: one.viewId, name: event.currentTarget.value })}
                      onKeyDown={(event) => {
                        if (event.key !== 'Escape') return;
                        event.stopPropagation();
                        setRenaming(null);
                      }}
                    />
                    <Button type="submit" size="compact-xs" disabled={renaming.name.trim() === ''}>
                      {t.save}
                    </Button>
                  </form>
                </li>
              ) : (
                <li key={one.viewId}>
                  <button type="button" className={styles.viewName} onClick={() => pick(one.view, one.viewId)}>
                    {one.name}
                    {one.isDefault && <span className={styles.quiet}>　{t.isDefault}</span>}
                  </button>
                  <span className={styles.moves}>
                    <Act
                      label={one.isDefault ? t.dropDefault(one.name) : t.makeDefault(one.name)}
                      icon={one.isDefault ? IconStarFilled : IconStar}
                      onClick={() => void choose.run({ viewId: one.isDefault ? null : one.viewId })}
                    />
                    <Act
                      label={t.update(one.name)}
                      icon={IconRefresh}
                      onClick={async () => {
                        const view = viewNow();
                        const sent = { viewId: one.viewId, name: one.name, view: view as never };
                        if (await save.run(sent)) onOpen(view, one.viewId);
                      }}
                    />
                    <Act
                      label={t.rename(one.name)}
                      icon={IconPencil}
                      onClick={() => setRenaming({ viewId: one.viewId, name: one.name })}
                    />
                    <Act
                      label={t.remove(one.name)}
                      icon={IconTrash}
                      onClick={() => {
                        setOpen(false);
                        setRemoving(one);
                      }}
                    />
                  </span>
                </li>
              ),
            )}
          </ul>
          {views.length === 0 && <p className={styles.quiet}>{t.none}</p>}
          <form
            className={styles.saving}
            onSubmit={async (event) => {
              event.preventDefault();
              if (name.trim() === '') return;
              const view = viewNow();
              const answer = await save.run({ viewId: null, name, view: view as never });
              if (answer === undefined) return;
              setName('');
              onOpen(view, answer.viewId);
              // The button is dead now: the keyboard stays in the menu, and Escape still closes it.
              naming.current?.focus();
            }}
          >
            <TextInput
              ref={naming}
              size="xs"
              label={t.saveAs}
              placeholder={t.name}
              maxLength={50}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" size="xs" disabled={name.trim() === '' || save.busy}>
              {t.save}
            </Button>
          </form>
          <p className={styles.quiet}>{t.shared}</p>
        </Popover.Dropdown>
      </Popover>
      <Confirm
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        title={t.removeTitle(removing?.name ?? '')}
        action={t.removeAction}
        error={remove.error}
        onConfirm={() => remove.run({ viewId: removing?.viewId ?? '' })}
      >
        {t.removeText}
      </Confirm>
    </>
  );
}

function Act({
  label,
  icon: Icon,
  onClick,
}: {
  readonly label: string;
  readonly icon: typeof IconStar;
  onClick(): void;
}) {
  return (
    <ActionIcon size="sm" variant="subtle" aria-label={label} title={label} onClick={onClick}>
      <Icon size="0.95rem" aria-hidden />
    </ActionIcon>
  );
}
