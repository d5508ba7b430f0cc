import type { MadeDocument } from '../../src-main/core/contract/index.ts';
import { useWords } from '../api/index.ts';
import { type Column, DataTable, localDateTime, Section, shortDigest } from '../ui/index.ts';
import styles from './stage-page.module.css';

/** Every document made so far, with the checksum by which a copy is known again. */
export function MadeDocuments({ made }: { readonly made: readonly MadeDocument[] }) {
  const words = useWords().papers;
  const columns: readonly Column<MadeDocument>[] = [
    { key: 'title', title: words.name, value: (one) => one.title || (words.forms[one.form] ?? one.form) },
    { key: 'file', title: words.fileName, value: (one) => one.fileName },
    { key: 'pages', title: words.pages, value: (one) => one.pages, align: 'right', tight: true },
    {
      key: 'digest',
      title: words.digest,
      value: (one) => one.sha256,
      cell: (one) => (
        <span className={styles.digest} title={one.sha256}>
          {shortDigest(one.sha256)}
        </span>
      ),
      tight: true,
    },
    {
      key: 'at',
      title: words.at,
      value: (one) => one.madeUtc,
      cell: (one) => localDateTime(one.madeUtc),
      tight: true,
    },
  ];
  return (
    <Section title={words.made(made.length)} flush>
      <DataTable
        label={words.made(made.length)}
        rows={made}
        columns={columns}
        rowKey={(one) => `${one.sha256} ${one.madeUtc} ${one.fileName}`}
        filter={made.length > 10}
        empty={<p className={styles.nothing}>{words.madeNone}</p>}
      />
    </Section>
  );
}
