import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote } from '../notes.tsx';

/** The blank form that the units fill, saved where the person chooses. */
export function TemplateButton({
  of,
  variant = 'subtle',
}: {
  readonly of: 'applicants' | 'experts' | 'units';
  readonly variant?: 'subtle' | 'default';
}) {
  const t = useWords().imports.template;
  const save = useCommand('rosters', 'saveTemplate');
  return (
    <>
      <Button
        variant={variant}
        leftSection={<IconTable size="1.1rem" aria-hidden />}
        loading={save.busy}
        onClick={() => void save.run({ form: `template_${of}`, format: 'xlsx' })}
      >
        {t[of]}
      </Button>
      {save.done && !save.busy && <span role="status">{t.saved(save.done.fileName)}</span>}
      <ErrorNote error={save.error} onClose={save.clear} />
    </>
  );
}
