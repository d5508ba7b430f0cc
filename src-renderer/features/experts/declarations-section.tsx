import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DeclarationView, ExpertView } from '../../../src-main/core/contract/index.ts';
import { useAsk, useCommand, useRound, useWords } from '../../api/index.ts';
import { type Column, Confirm, DataTable, ReasonField, RulePopover, Section } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { DeclareDialog } from './declare-dialog.tsx';

/** What experts declared before the draw, entered until the pool is sealed. */
export function DeclarationsSection({ experts }: { readonly experts: readonly ExpertView[] }) {
  const all = useWords();
  const words = all.declarations;
  const { roundId } = useRound();
  const known = useAsk('declarations', 'list', { roundId }).data;
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<DeclarationView | null>(null);
  if (known === undefined) return null;
  const { declarations, severity, sameUnit, sealed } = known;
  const aboutOf = ({ applicant, unit }: DeclarationView) =>
    applicant === null ? words.wholeUnit(unit) : `${words.applicantOf(applicant.number, applicant.name)}　${unit}`;
  const columns: readonly Column<DeclarationView>[] = [
    {
      key: 'expert',
      title: words.expert,
      value: (one) => one.expert,
      cell: (one) => <span className={styles.name}>{one.expert}</span>,
      tight: true,
    },
    { key: 'about', title: words.about, value: aboutOf },
    {
      key: 'relation',
      title: words.relation,
      value: (one) =>
        [all.relations.relations[one.relation], one.detail].filter((text) => text !== '').join(all.common.colon),
    },
    { key: 'party', title: words.party, value: (one) => all.relations.sources[one.party], tight: true },
    {
      key: 'told',
      title: words.toldBy,
      value: (one) =>
        [words.toldOf(one.toldBy, one.toldOn), ...(one.expiresOn === null ? [] : [words.until(one.expiresOn)])].join(
          all.common.comma,
        ),
    },
    {
      key: 'act',
      title: '',
      value: (one) => (one.withdrawnReason === null ? '' : words.withdrawn(one.withdrawnReason)),
      cell: (one) =>
        one.withdrawnReason !== null ? (
          <span className={styles.quiet}>{words.withdrawn(one.withdrawnReason)}</span>
        ) : sealed ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={words.withdrawOf(one.expert)}
            onClick={() => setLeaving(one)}
          >
            {words.withdraw}
          </Button>
        ),
    },
  ];
  return (
    <Section
      title={words.heading}
      flush
      tools={
        sealed ? undefined : (
          <Button variant="default" size="compact-sm" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )
      }
    >
      <p className={`${styles.quiet} ${styles.small} ${styles.padded}`}>
        {sealed ? words.sealed : words.lead} {severity === null ? words.noRule : words.effect[severity]}
        <RulePopover rule="declaredExcluded" />
        {sameUnit > 0 && (
          <>
            {' '}
            {words.sameUnit(sameUnit)}
            <RulePopover rule="sameUnitExcluded" />
          </>
        )}
      </p>
      <DataTable
        label={words.heading}
        rows={declarations}
        columns={columns}
        rowKey={(one) => one.declarationId}
        empty={<p className={styles.nothing}>{words.none}</p>}
        maxHeight="20rem"
      />
      <DeclareDialog opened={adding} experts={experts} known={known} onClose={() => setAdding(false)} />
      {leaving !== null && <WithdrawDialog declaration={leaving} onClose={() => setLeaving(null)} />}
    </Section>
  );
}

function WithdrawDialog({ declaration, onClose }: { readonly declaration: DeclarationView; onClose(): void }) {
  const words = useWords().declarations;
  const { roundId } = useRound();
  const withdraw = useCommand('declarations', 'withdraw');
  const [reason, setReason] = useState('');
  const { declarationId, expert } = declaration;
  return (
    <Confirm
      opened
      onClose={onClose}
      title={words.withdrawTitle(expert)}
      action={words.withdraw}
      error={withdraw.error}
      disabled={reason.trim() === ''}
      onConfirm={() => withdraw.run({ roundId, declarationId, reason })}
    >
      <div className={styles.stack}>
        <p className={styles.quiet}>{words.withdrawText}</p>
        <ReasonField label={words.withdrawReason} maxLength={300} value={reason} onChange={setReason} data-autofocus />
      </div>
    </Confirm>
  );
}
