import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ApprovalView, JuryView } from '../../../src-main/core/contract/index.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { Confirm, DataTable, EnteredBy, Section, StatusBadge } from '../../ui/index.ts';
import register from '../register.module.css';
import { useRememberedName } from '../remembered-name.ts';

/** Every approval the jury ever had; a wrong one is struck out here. */
export function ApprovalsSection({ jury, years }: { readonly jury: JuryView; readonly years: number }) {
  const words = useWords();
  const t = words.juries;
  const [wrong, setWrong] = useState<ApprovalView | null>(null);
  return (
    <Section title={t.approvals} note={t.approvalsNote(years)} flush>
      <DataTable
        label={t.approvals}
        rows={jury.approvals.toReversed()}
        rowKey={(row) => row.approvalId}
        empty={<p className={register.nothing}>{t.noApprovals}</p>}
        columns={[
          {
            key: 'number',
            title: t.approval.number,
            value: (row) => row.number,
            width: 10,
            cell: (row) => (row.annulled === null ? row.number : <s>{row.number}</s>),
          },
          { key: 'body', title: t.approval.body, value: (row) => row.body, width: 10 },
          { key: 'on', title: t.approval.approvedOn, value: (row) => row.approvedOn, tight: true },
          { key: 'from', title: t.approval.validFrom, value: (row) => row.validFrom, tight: true },
          { key: 'until', title: t.approval.validUntil, value: (row) => row.validUntil, tight: true },
          { key: 'note', title: t.approval.note, value: (row) => (row.note === '' ? null : row.note), width: 8 },
          {
            key: 'state',
            title: t.approval.state,
            value: (row) =>
              row.annulled === null ? t.approval.counts : t.approval.annulled(row.annulled.by, row.annulled.reason),
            width: 9,
            cell: (row) =>
              row.annulled === null ? (
                <span className={register.acts}>
                  {t.approval.counts}
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={t.annulOf(row.number)}
                    onClick={() => setWrong(row)}
                  >
                    {t.annul}
                  </Button>
                </span>
              ) : (
                <StatusBadge plain status="open">
                  {t.approval.annulled(row.annulled.by, row.annulled.reason)}
                </StatusBadge>
              ),
          },
        ]}
      />
      {wrong !== null && <Annul juryId={jury.juryId} approval={wrong} onClose={() => setWrong(null)} />}
    </Section>
  );
}

function Annul({
  juryId,
  approval,
  onClose,
}: {
  readonly juryId: string;
  readonly approval: ApprovalView;
  onClose(): void;
}) {
  const words = useWords();
  const t = words.juries;
  const annul = useCommand('juries', 'annulApproval');
  const [by, setBy] = useRememberedName();
  const [reason, setReason] = useState('');
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t.annulTitle(approval.number)}
      action={t.annul}
      error={annul.error}
      disabled={reason.trim() === '' || by.trim() === ''}
      onConfirm={() => annul.run({ juryId, approvalId: approval.approvalId, reason, by })}
    >
      <div className={register.stack}>
        <p className={register.quiet}>{t.annulText}</p>
        <TextInput
          size="sm"
          label={t.annulReason}
          withAsterisk
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <EnteredBy value={by} onChange={setBy} />
      </div>
    </Confirm>
  );
}
