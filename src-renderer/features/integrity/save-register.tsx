import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileDownload } from '@tabler/icons-react';
import { type SentBy, useCommand, usePreferences, useWords } from '../../api/index.ts';
import { ErrorNote } from '../../ui/index.ts';

type Format = SentBy<'integrity', 'saveRegister'>['format'];
const FORMATS: readonly Format[] = ['pdf', 'xlsx', 'docx'];

/** The register as a paper: it is of the office, so no round makes it. */
export function SaveRegister() {
  const { papers } = useWords();
  const { language } = usePreferences().preferences;
  const save = useCommand('integrity', 'saveRegister');
  const name = papers.forms.F28 ?? 'F28';
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
          {FORMATS.map((format) => (
            <Menu.Item key={format} onClick={() => void save.run({ form: 'F28', format, language })}>
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
