import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { AcceptanceRow } from '../../../src-main/core/contract/index.ts';
import { applicationStates, isOpen } from '../../../src-main/core/domain/acceptance/states.ts';
import { useAsk, useCommand, useRound, useWords } from '../../api/index.ts';
import { Confirm, EmptyState, Note, pathTo, Section, StageHeader } from '../../ui/index.ts';
import { SaveDocumentButton } from '../save-document-button.tsx';
import styles from '../stage-page.module.css';
import { Waiting } from '../waiting.tsx';
import { AcceptBar } from './accept-bar.tsx';
import own from './acceptance.module.css';
import { AcceptanceTable } from './acceptance-table.tsx';
import { useCheckers } from './checkers.ts';
import { type DeskFilter, filtersOf, isReady, matches, waitsForPapers } from './desk-filter.ts';
import { DossierDrawer } from './dossier-drawer.tsx';
import { useGoOn } from './go-on.ts';
import { type Outcome, OutcomeNote } from './outcome-note.tsx';
import { PapersSeen } from './papers-seen.tsx';

const NO_ROWS: readonly AcceptanceRow[] = [];

/** The acceptance desk: every dossier comes to a decision before the list is frozen. */
export function AcceptancePage() {
  const all = useWords();
  const words = all.acceptance;
  const { roundId } = useRound();
  const answer = useAsk('acceptance', 'list', { roundId });
  const accept = useCommand('acceptance', 'acceptMany');
  const [filter, setFilter] = useState<DeskFilter>('all');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<string | null>(null);
  const [acceptingAll, setAcceptingAll] = useState(false);
  const [seeingAll, setSeeingAll] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [checkers, setCheckers] = useCheckers();
  const rows = answer.data?.rows ?? NO_ROWS;
  // Twenty thousand rows are gone through when they change, not whenever a name is typed above them.
  const shown = useMemo(() => (filter === 'all' ? rows : rows.filter((row) => matches(row, filter))), [rows, filter]);
  const chosen = useMemo(() => shown.filter((row) => selected.has(row.applicationId)), [shown, selected]);
  const ready = useMemo(() => rows.filter(isReady), [rows]);
  const unread = useMemo(() => rows.filter(waitsForPapers), [rows]);
  const filters = useMemo(() => filtersOf(rows), [rows]);
  const goOn = useGoOn(rows, outcome);
  if (!answer.data) return <Waiting error={answer.error} />;

  const desk = answer.data;
  const { counts, frozen, twoPersons } = desk;
  const closed = applicationStates
    .filter((state) => !isOpen(state) && state !== 'accepted')
    .reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  const unchecked = (counts.received ?? 0) + (counts.under_check ?? 0);
  const overdue = rows.filter((row) => row.overdue).length;
  const waiting = (counts.correction_asked ?? 0) - overdue;
  const undecided = rows.some((row) => isOpen(row.state));
  const names = checkers.map((name) => name.trim()).filter((name) => name !== '');
  const enough = twoPersons ? names.length === 2 : names.length > 0;
  const tell = (told: Outcome, first: AcceptanceRow | undefined) => {
    goOn(first);
    setOutcome(told);
    setSelected(new Set());
  };

  const next =
    rows.length === 0 ? (
      <Button component={Link} to={pathTo(roundId, 'applicants')}>
        {words.toImport}
      </Button>
    ) : !undecided ? (
      <Button component={Link} to={pathTo(roundId, 'applicants')}>
        {words.toList}
      </Button>
    ) : ready.length === 0 && unread.length === 0 ? (
      <p className={styles.quiet}>{words.missing.undecided(unchecked + waiting + overdue)}</p>
    ) : (
      <>
        {unread.length > 0 && (
          <Button
            variant={ready.length > 0 ? 'default' : 'filled'}
            disabled={!enough}
            onClick={() => setSeeingAll(true)}
          >
            {all.proofs.bulk.all(unread.length)}
          </Button>
        )}
        {ready.length > 0 && (
          <Button disabled={!enough} onClick={() => setAcceptingAll(true)}>
            {words.acceptAll(ready.length)}
          </Button>
        )}
        {!enough && (
          <p className={`${styles.quiet} ${styles.small}`}>
            {twoPersons ? words.checkers.needBoth : words.checkers.needOne}
          </p>
        )}
      </>
    );
  return (
    <StageHeader
      stage="applicants"
      title={words.heading}
      subtitle={words.lead}
      tools={
        rows.length > 0 && <SaveDocumentButton roundId={roundId} form="F24" formats={['xlsx', 'pdf', 'docx']} ready />
      }
      done={[
        ...(counts.accepted ? [words.done.accepted(counts.accepted)] : []),
        ...(closed > 0 ? [words.done.closed(closed)] : []),
      ]}
      missing={[
        ...(unchecked > 0 ? [{ text: words.missing.open(unchecked), rule: 'twoPersonCheck' }] : []),
        ...(waiting > 0 ? [{ text: words.missing.waiting(waiting) }] : []),
        ...(overdue > 0 ? [{ text: words.missing.overdue(overdue), rule: 'correctionOnce' }] : []),
      ]}
      next={next}
    >
      {frozen && <Note>{words.frozen}</Note>}
      {outcome && <OutcomeNote outcome={outcome} rows={rows} onClose={() => setOutcome(null)} />}
      {!frozen && rows.length > 0 && (
        <AcceptBar
          roundId={roundId}
          shown={shown}
          chosen={chosen}
          twoPersons={twoPersons}
          checkers={checkers}
          onCheckers={setCheckers}
          onToggleAll={(on) => setSelected(new Set(on ? shown.map((row) => row.applicationId) : []))}
          onOutcome={tell}
        />
      )}
      <Section flush>
        {rows.length > 0 && (
          <div className={styles.padded}>
            {/* biome-ignore lint/a11y/useSemanticElements: a row of filters is no fieldset */}
            <div className={own.chips} role="group" aria-label={words.filter.label}>
              {filters.map(({ filter: one, n }) => (
                <Button
                  key={one}
                  size="compact-sm"
                  variant={one === filter ? 'light' : 'default'}
                  aria-pressed={one === filter}
                  onClick={() => {
                    setFilter(one);
                    setSelected(new Set());
                  }}
                >
                  {words.count(
                    one === 'all' || one === 'open' || one === 'overdue' ? words.filter[one] : words.states[one],
                    n,
                  )}
                </Button>
              ))}
            </div>
          </div>
        )}
        <AcceptanceTable
          rows={rows}
          only={shown}
          selected={selected}
          selectable={!frozen}
          onSelect={setSelected}
          onOpen={setOpen}
          empty={
            <EmptyState compact title={words.list}>
              {words.nothing}
            </EmptyState>
          }
        />
      </Section>
      <DossierDrawer
        roundId={roundId}
        row={rows.find((row) => row.applicationId === open)}
        desk={desk}
        by={checkers[0]}
        onBy={(name) => setCheckers([name, checkers[1]])}
        onClose={() => setOpen(null)}
      />
      <PapersSeen
        roundId={roundId}
        rows={unread}
        people={names}
        opened={seeingAll}
        onClose={() => setSeeingAll(false)}
        onOutcome={tell}
      />
      <Confirm
        opened={acceptingAll}
        onClose={() => setAcceptingAll(false)}
        title={words.acceptTitle(ready.length)}
        action={words.acts.accept}
        error={accept.error}
        onConfirm={async () => {
          const applicationIds = ready.map((row) => row.applicationId);
          const told = await accept.run({ roundId, applicationIds, checkers: names });
          if (told !== undefined) tell({ kind: 'accepted', n: told.accepted, leftOut: told.leftOut }, ready[0]);
          return told;
        }}
      >
        {words.acceptBody(names.join(all.common.comma))}
      </Confirm>
    </StageHeader>
  );
}
