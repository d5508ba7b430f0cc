import type { FilingView } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import { type Column, DataTable } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

type PackDocument = FilingView['documents'][number];

/** What the pack will hold. */
export function PackTable({ documents }: { readonly documents: FilingView['documents'] }) {
  const all = useWords();
  const words = all.filing.pack;
  const papers = all.papers;
  const columns: readonly Column<PackDocument>[] = [
    { key: 'form', title: words.form, value: (one) => one.form, tight: true },
    { key: 'name', title: words.name, value: (one) => papers.forms[one.form] ?? one.form },
    { key: 'format', title: words.format, value: (one) => papers.formatNames[one.format] ?? one.format, tight: true },
    {
      key: 'audience',
      title: words.audience,
      value: (one) => papers.audiences[one.audience] ?? one.audience,
      tight: true,
    },
  ];
  return (
    <DataTable
      label={words.heading}
      rows={documents}
      columns={columns}
      rowKey={(one) => `${one.form} ${one.format}`}
      empty={<p className={styles.nothing}>{words.waiting}</p>}
      maxHeight="26rem"
    />
  );
}
