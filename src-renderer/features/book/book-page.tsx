import { useParams } from 'react-router';
import { useAsk, useWords } from '../../api/index.ts';
import { ErrorNote, FactList, Page, Section, StatusBadge, shortDigest } from '../../ui/index.ts';
import { AuditSection } from './audit-section.tsx';
import { DocumentsMade } from './documents-made.tsx';

/** What was done, by whom, when; whether the record is whole; and the paper that was made. */
export function BookPage() {
  const words = useWords().desk;
  const { roundId } = useParams();
  const head = useAsk('office', 'auditHead', {});
  return (
    <Page title={words.title} subtitle={words.lead}>
      {head.error && <ErrorNote error={head.error.reply} />}
      {head.data && (
        <Section>
          <FactList
            facts={[
              {
                label: words.chain,
                value: head.data.intact ? (
                  <StatusBadge plain status="passed">
                    {words.intact(head.data.seq)}
                  </StatusBadge>
                ) : (
                  <StatusBadge plain status="failed">
                    {words.broken(head.data.firstBadSeq ?? head.data.seq)}
                  </StatusBadge>
                ),
              },
              { label: words.head, value: <code>{shortDigest(head.data.hash)}</code> },
            ]}
          />
        </Section>
      )}
      {roundId !== undefined && <DocumentsMade roundId={roundId} />}
      <AuditSection />
    </Page>
  );
}
