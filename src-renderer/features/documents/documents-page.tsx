import type { DocumentOffer } from '../../../src-main/core/contract/index.ts';
import { explainCode, useAsk, useRound, useWords } from '../../api/index.ts';
import { type Column, DataTable, Page, Section, StatusBadge } from '../../ui/index.ts';
import { MadeDocuments } from '../made-documents.tsx';
import { SaveDocumentButton } from '../save-document-button.tsx';
import styles from '../stage-page.module.css';
import { Waiting } from '../waiting.tsx';
import own from './documents.module.css';
import { KindLists } from './kind-lists.tsx';

/** Every paper of the round in one place: what can be made now, what was made. */
export function DocumentsPage() {
  const { roundId } = useRound();
  const all = useWords();
  const words = all.papers;
  const answer = useAsk('documents', 'list', { roundId });
  if (!answer.data) return <Waiting error={answer.error} />;
  const { offers, kinds, made } = answer.data;
  const ready = offers.filter((one) => one.available).length;
  const columns: readonly Column<DocumentOffer>[] = [
    { key: 'form', title: words.form, value: (one) => one.form, tight: true },
    {
      key: 'name',
      title: words.name,
      value: (one) => words.forms[one.form] ?? one.form,
      cell: (one) => <span className={own.name}>{words.forms[one.form] ?? one.form}</span>,
      tight: true,
    },
    {
      key: 'audience',
      title: words.audience,
      value: (one) => words.audiences[one.audience] ?? one.audience,
      tight: true,
    },
    {
      key: 'save',
      title: words.formats,
      value: () => null,
      sortable: false,
      cell: (one) =>
        one.available ? (
          <SaveDocumentButton roundId={roundId} form={one.form} short />
        ) : (
          <StatusBadge status="blocked" plain>
            {(one.reason === null ? undefined : explainCode(all, one.reason)) ?? words.unavailable}
          </StatusBadge>
        ),
    },
  ];
  return (
    <Page title={words.title} subtitle={words.offersLead}>
      <Section title={words.offers} note={words.available(ready, offers.length)} flush>
        <DataTable
          label={words.offers}
          rows={offers}
          columns={columns}
          rowKey={(one) => one.form}
          empty={<p className={styles.nothing}>{words.empty}</p>}
        />
      </Section>
      {kinds.length > 0 && <KindLists roundId={roundId} kinds={kinds} />}
      <MadeDocuments made={made} />
    </Page>
  );
}
