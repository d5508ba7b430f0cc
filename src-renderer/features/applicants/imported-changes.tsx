import type { ApplicantPage } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import { fieldLabel, valueText } from '../../ui/imports/index.ts';
import { DataTable, localDateTime, Section } from '../../ui/index.ts';

/** What workbooks that were sent again changed of this person; nothing where none did. */
export function ImportedChanges({ view }: { readonly view: ApplicantPage }) {
  const words = useWords();
  const t = words.imports.compare;
  if (view.importChanges.length === 0) return null;
  return (
    <Section title={t.history} flush>
      <DataTable
        label={t.history}
        rows={view.importChanges}
        rowKey={(one) => `${one.utc} ${one.field}`}
        maxHeight="18rem"
        empty={null}
        columns={[
          { key: 'when', title: t.when, value: (one) => localDateTime(one.utc), tight: true },
          { key: 'field', title: t.field, value: (one) => fieldLabel(words, one.field), width: 8 },
          { key: 'before', title: t.before, value: (one) => valueText(words, one.field, one.before), width: 12 },
          { key: 'after', title: t.after, value: (one) => valueText(words, one.field, one.after), width: 12 },
          { key: 'file', title: t.file, value: (one) => one.fileName, width: 10 },
          { key: 'by', title: t.by, value: (one) => one.people, tight: true },
        ]}
      />
    </Section>
  );
}
