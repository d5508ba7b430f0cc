import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useAsk, useWords } from '../../api/index.ts';
import {
  DataTable,
  ErrorNote,
  FactList,
  localDateTime,
  Page,
  Section,
  StatusBadge,
  shortDigest,
} from '../../ui/index.ts';
import { DocumentsMade } from './documents-made.tsx';

const STEP = 100;

/** What was done, by whom, when; whether the record is whole; and the paper that was made. */
export function BookPage() {
  const words = useWords().desk;
  const { roundId } = useParams();
  const [limit, setLimit] = useState(STEP);
  const head = useAsk('office', 'auditHead', {});
  const audit = useAsk('office', 'auditRows', { limit: Math.min(limit, 500) });
  const error = head.error ?? audit.error;
  return (
    <Page title={words.title} subtitle={words.lead}>
      {error && <ErrorNote error={error.reply} />}
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
      {audit.data && (
        <Section
          title={words.rows}
          note={words.count(audit.data.rows.length, audit.data.total)}
          flush
          tools={
            audit.data.rows.length < Math.min(audit.data.total, 500) && (
              <Button variant="default" size="compact-sm" onClick={() => setLimit(limit + STEP)}>
                {words.older}
              </Button>
            )
          }
        >
          <DataTable
            label={words.rows}
            rows={audit.data.rows}
            rowKey={(row) => String(row.seq)}
            filter
            empty={words.empty}
            columns={[
              { key: 'seq', title: words.seq, value: (row) => row.seq, align: 'right', tight: true },
              { key: 'time', title: words.time, value: (row) => localDateTime(row.utc), tight: true },
              {
                key: 'action',
                title: words.action,
                value: (row) => words.actions[row.action] ?? row.action,
                width: 10,
              },
              { key: 'actor', title: words.actor, value: (row) => row.actor, width: 7 },
              { key: 'role', title: words.role, value: (row) => words.roles[row.role] ?? row.role, width: 8 },
              { key: 'object', title: words.object, value: (row) => row.object, width: 12 },
            ]}
          />
        </Section>
      )}
    </Page>
  );
}
