import { useCommand, usePreferences } from '../../api/index.ts';
import { SavePaperMenu } from '../save-paper-menu.tsx';

/** The register as a paper. */
export function SaveRegister() {
  const { language } = usePreferences().preferences;
  const save = useCommand('integrity', 'saveRegister');
  return <SavePaperMenu form="F28" save={save} onSave={(format) => void save.run({ form: 'F28', format, language })} />;
}
