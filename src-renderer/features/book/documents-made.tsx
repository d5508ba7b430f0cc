import { useAsk, useWords } from '../../api/index.ts';
import { DataTable, ErrorNote, localDateTime, Section, shortDigest } from '../../ui/index.ts';

/** Every document of the round that was saved, with the digest by which a print can be compared. */
export function DocumentsMade({ roundId }: { readonly roundId: string }) {
  const words = useWords().desk;
  const documents = useAsk('documents', 'list', { roundId });
  if (documents.isError) return <ErrorNote error={documents.error.reply} />;
  if (!documents.data) return null;
  return (
    <Section title={words.documents} flush>
      <DataTable
        label={words.documents}
        rows={documents.data.made}
        rowKey={(one) => `${one.sha256} ${one.madeUtc} ${one.fileName}`}
        maxHeight="18rem"
        empty={<p style={{ margin: 0, padding: '0.75rem 1rem' }}>{words.noDocuments}</p>}
        columns={[
          { key: 'form', title: words.form, value: (one) => one.form, tight: true },
          { key: 'title', title: words.paper, value: (one) => one.title, width: 12 },
          { key: 'file', title: words.file, value: (one) => one.fileName, width: 14 },
          { key: 'pages', title: words.pages, value: (one) => one.pages, align: 'right', tight: true },
          { key: 'made', title: words.made, value: (one) => localDateTime(one.madeUtc), tight: true },
          {
            key: 'digest',
            title: words.digest,
            value: (one) => one.sha256,
            cell: (one) => <code>{shortDigest(one.sha256)}</code>,
            tight: true,
          },
        ]}
      />
    </Section>
  );
}
