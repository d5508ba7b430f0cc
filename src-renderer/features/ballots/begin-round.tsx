import { MultiSelect, Radio, Select } from '@mantine/core';
import { useState } from 'react';
import type { SectionView } from '../../../src-main/core/contract/index.ts';
import type { ExpertId, RoundId, SectionId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useRound, useWords } from '../../api/index.ts';
import { ConfirmButton, RefusalNote, RulePopover, Section } from '../../ui/index.ts';
import { SaveDocumentButton } from '../save-document-button.tsx';
import styles from '../stage-page.module.css';

interface BeginRoundProps {
  readonly roundId: RoundId;
  readonly sectionId: SectionId;
  readonly number: number;
  readonly present: readonly { readonly expertId: ExpertId; readonly name: string }[];
  readonly tellers: SectionView['tellers'];
  readonly quorumNeeded: number;
}

/** Who watches, who counts, which reading of the denominator: then the roll is fixed. */
export function BeginRound({ roundId, sectionId, number, present, tellers, quorumNeeded }: BeginRoundProps) {
  const all = useWords();
  const words = all.ballots.open;
  const { setup } = useRound();
  const open = useCommand('ballots', 'openRound');
  const [mode, setMode] = useState(setup.denominatorMode);
  const [scrutineers, setScrutineers] = useState<readonly string[]>([]);
  const [teller, setTeller] = useState<string | null>(null);
  const quorum = present.length >= quorumNeeded;
  const offered = present.filter((one) => tellers.eligible.includes(one.expertId));
  const recused = present.filter((one) => tellers.recused.includes(one.expertId));
  const kept = recused.filter((one) => !offered.includes(one));
  const idsOf = (values: readonly string[]) =>
    offered.filter((one) => values.includes(one.expertId)).map((one) => one.expertId);
  const tellerId = offered.find((one) => one.expertId === teller)?.expertId;
  const same = teller !== null && scrutineers.includes(teller);
  const filled = idsOf(scrutineers).length > 0 && tellerId !== undefined && !same;
  const people = offered.map((one) => ({ value: one.expertId as string, label: one.name }));
  return (
    <Section
      title={words.heading(number)}
      note={words.frozen(present.length)}
      tools={<SaveDocumentButton roundId={roundId} form="F13" label={words.printBallots} />}
    >
      <div className={styles.stack}>
        {!quorum && <RefusalNote reason={words.noQuorum(present.length, quorumNeeded)} rule="quorum" />}
        <div className={styles.fields}>
          <MultiSelect
            label={words.scrutineers}
            description={words.scrutineersHint}
            withAsterisk
            searchable
            maxValues={4}
            data={people}
            value={[...scrutineers]}
            onChange={setScrutineers}
          />
          <Select
            label={words.teller}
            description={words.tellerHint}
            withAsterisk
            searchable
            allowDeselect={false}
            data={people}
            value={teller}
            onChange={setTeller}
            error={same && words.sameNobody}
          />
        </div>
        {recused.length > 0 && (
          <p className={`${styles.quiet} ${styles.small}`}>
            {kept.length > 0
              ? words.recusedMissing(kept.map((one) => one.name).join(all.common.comma))
              : words.recusedOffered}
          </p>
        )}
        <Radio.Group
          label={
            <>
              {words.mode}
              <RulePopover rule="denominatorMode" />
            </>
          }
          value={mode}
          onChange={(value) => setMode(value === 'include' ? 'include' : 'exclude')}
        >
          <div className={styles.fields} style={{ marginTop: '0.5rem' }}>
            <Radio value="exclude" label={words.exclude} description={words.excludeHint} />
            <Radio value="include" label={words.include} description={words.includeHint} />
          </div>
        </Radio.Group>
        <div className={styles.row}>
          <ConfirmButton
            label={words.action}
            title={words.title}
            action={words.action}
            irreversible
            disabled={!quorum || !filled}
            error={open.error}
            onConfirm={() =>
              tellerId === undefined
                ? Promise.resolve(undefined)
                : open.run({ roundId, sectionId, denominatorMode: mode, scrutineerIds: idsOf(scrutineers), tellerId })
            }
          >
            {words.body(present.length)}
          </ConfirmButton>
          {quorum && !filled && !same && <span className={styles.quiet}>{words.needPeople}</span>}
        </div>
      </div>
    </Section>
  );
}
