import { useAsk, useWords } from '../../api/index.ts';
import { DataTable } from '../data-table.tsx';
import { ErrorNote } from '../notes.tsx';
import styles from './comparison.module.css';
import { fieldLabel, valueText } from './comparison-changes.tsx';

/** Every field that one import changed. */
export function BatchChanges({ roundId, batchId }: { readonly roundId: string; readonly batchId: string }) {
  const words = useWords();
  const t = words.imports.compare;
  const changes = useAsk('applicants', 'importChanges', { roundId, batchId });
  if (changes.isError) return <ErrorNote error={changes.error.reply} />;
  if (!changes.data) return null;
  return (
    <DataTable
      label={t.changesList}
      rows={changes.data}
      rowKey={(one) => `${one.applicationId} ${one.field}`}
      filter
      maxHeight="60vh"
      empty={<p className={styles.quiet}>{t.noChanges}</p>}
      columns={[
        { key: 'number', title: t.number, value: (one) => one.number, tight: true },
        { key: 'name', title: t.name, value: (one) => one.name, width: 7 },
        { key: 'field', title: t.field, value: (one) => fieldLabel(words, one.field), width: 8 },
        { key: 'before', title: t.before, value: (one) => valueText(words, one.field, one.before), width: 12 },
        { key: 'after', title: t.after, value: (one) => valueText(words, one.field, one.after), width: 12 },
      ]}
    />
  );
}
