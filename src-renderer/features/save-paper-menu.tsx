import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileDownload } from '@tabler/icons-react';
import type { ReplyError } from '../../src-main/core/contract/index.ts';
import { useWords } from '../api/index.ts';
import { ErrorNote } from '../ui/index.ts';

type Format = 'pdf' | 'xlsx' | 'docx';

interface Saving {
  readonly busy: boolean;
  readonly done: { readonly fileName: string } | null | undefined;
  readonly error: ReplyError | null | undefined;
  clear(): void;
}

/** A paper of a register as a button with its formats: it is of the office, so no round makes it. */
export function SavePaperMenu({
  form,
  save,
  onSave,
  formats = ['pdf', 'xlsx', 'docx'],
}: {
  readonly form: string;
  readonly save: Saving;
  readonly formats?: readonly Format[];
  onSave(format: Format): void;
}) {
  const { papers } = useWords();
  const name = papers.forms[form] ?? form;
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconFileDownload size="1rem" aria-hidden />}
            rightSection={<IconChevronDown size="0.9rem" aria-hidden />}
            loading={save.busy}
          >
            {papers.save(name)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map((format) => (
            <Menu.Item key={format} onClick={() => onSave(format)}>
              {papers.saveAs(name, papers.formatNames[format] ?? format)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {save.done && !save.busy && <span role="status">{papers.saved(save.done.fileName)}</span>}
      <ErrorNote error={save.error} onClose={save.clear} />
    </>
  );
}
