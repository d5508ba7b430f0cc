import { Button } from '@mantine/core';
import { IconAddressBook } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { PoolMemberView } from '../../../src-main/core/contract/index.ts';
import type { PoolStanding } from '../../../src-main/core/domain/pool/pool-member.ts';
import { useAsk, useCommand, useWords } from '../../api/index.ts';
import { ImportButtons, ImportDesk, useRosterImport } from '../../ui/imports/index.ts';
import {
  ConfirmButton,
  DataTable,
  EmptyState,
  Note,
  Page,
  pathToRegister,
  Section,
  type Status,
  StatusBadge,
} from '../../ui/index.ts';
import register from '../register.module.css';
import { FilterChips, RegisterDrawer } from '../register-drawer.tsx';
import { Waiting } from '../waiting.tsx';
import { AddForm } from './add-form.tsx';
import { PoolPapers } from './pool-papers.tsx';
import { TakeDraft } from './take-draft.tsx';

const STANDINGS: readonly PoolStanding[] = [
  'ready',
  'term_ends_soon',
  'term_over',
  'retired',
  'away',
  'suspended',
  'removed',
];
const ALL = 'all';
/** Beside the standings: what a draw may ask for. */
const KINDS = { chair: (one: PoolMemberView) => one.chairEligible, own: (one: PoolMemberView) => one.ownStaff };

const statusOf: Readonly<Record<PoolStanding, Status>> = {
  ready: 'passed',
  term_ends_soon: 'waiting',
  term_over: 'blocked',
  retired: 'blocked',
  away: 'blocked',
  suspended: 'blocked',
  removed: 'open',
};

export function PoolStandingBadge({
  standing,
  plain = false,
}: {
  readonly standing: PoolStanding;
  readonly plain?: boolean;
}) {
  const t = useWords().pool;
  return (
    <StatusBadge plain={plain} status={statusOf[standing]}>
      {t.standings[standing]}
    </StatusBadge>
  );
}

const JURY = 'jury ';

/** A jury's people are those who are for it and those who are for every jury. */
const shows = (filter: string) => (one: PoolMemberView) => {
  if (filter === ALL) return true;
  if (filter in KINDS) return KINDS[filter as keyof typeof KINDS](one);
  if (!filter.startsWith(JURY)) return one.standing === filter;
  return one.juries.length === 0 || one.juries.some(({ juryId }) => `${JURY}${juryId}` === filter);
};

/** Everybody in the pool, as they stand on the meeting day of the round one is in, or today. */
export function PoolPage() {
  const words = useWords();
  const t = words.pool;
  const { roundId } = useParams();
  const { data, error } = useAsk('pool', 'list', { roundId: roundId ?? null });
  const undo = useCommand('pool', 'undoTakeOver');
  const [filter, setFilter] = useState<string>(ALL);
  const roster = useRosterImport(null, 'experts');
  const [taking, setTaking] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<{ readonly name: string; readonly number: number } | null>(null);
  if (!data) return <Waiting error={error} />;
  const { members, day, today, undoable } = data;
  const juries = new Map(members.flatMap((one) => one.juries.map(({ juryId, jury }) => [juryId, jury] as const)));
  const chip = (key: string, label: string) => ({ key, label, n: members.filter(shows(key)).length });
  return (
    <Page
      title={t.title}
      subtitle={t.lead}
      tools={
        <>
          <Button onClick={() => setAdding(true)}>{t.add}</Button>
          <ImportButtons roster={roster} />
          {undoable !== null && (
            <ConfirmButton
              variant="default"
              label={t.undo}
              title={t.undoTitle(undoable.people)}
              action={t.undo}
              error={undo.error}
              onConfirm={() => undo.run({ actId: undoable.actId })}
            >
              {t.undoText}
            </ConfirmButton>
          )}
          {members.length > 0 && <PoolPapers day={day} />}
        </>
      }
    >
      <ImportDesk
        roster={roster}
        act={({ draftId, accepted }) => (
          <Button disabled={accepted === 0} onClick={() => setTaking(draftId)}>
            {t.compareDraft(accepted)}
          </Button>
        )}
      />
      {added !== null && (
        <Note tone="success" onClose={() => setAdded(null)}>
          {t.added(added.name, added.number)}
        </Note>
      )}
      {undo.done && (
        <Note tone="success" onClose={undo.clear}>
          {t.undone(undo.done.removed, undo.done.restored)}
        </Note>
      )}
      <Section title={t.list} note={t.onDay(day)} flush>
        {members.length > 0 && (
          <FilterChips
            value={filter}
            onChange={setFilter}
            filters={[
              { key: ALL, label: words.registers.all, n: members.length },
              ...STANDINGS.map((standing) => chip(standing, t.standings[standing])),
              ...(['chair', 'own'] as const).map((kind) => chip(kind, t.kindsFilter[kind])),
              ...[...juries].map(([juryId, jury]) => chip(`${JURY}${juryId}`, jury)),
            ]}
          />
        )}
        <DataTable
          label={t.list}
          rows={members.filter(shows(filter))}
          rowKey={(row) => row.memberId}
          filter={t.search}
          searchText={(row) => `${row.pinyin} ${row.phone} ${row.prefecture}`}
          empty={
            members.length > 0 ? (
              <p className={register.nothing}>{words.registers.noneShown}</p>
            ) : (
              <EmptyState compact icon={<IconAddressBook size="2rem" aria-hidden />} title={t.emptyTitle}>
                {t.emptyText}
              </EmptyState>
            )
          }
          columns={[
            { key: 'number', title: t.number, value: (row) => row.number, tight: true },
            {
              key: 'name',
              title: t.fields.name,
              value: (row) => row.name,
              width: 6,
              cell: (row) => (
                <Link className={register.name ?? ''} to={pathToRegister(roundId, 'pool', row.memberId)}>
                  {row.name}
                </Link>
              ),
            },
            {
              key: 'standing',
              title: t.standing,
              value: (row) => t.standings[row.standing],
              tight: true,
              cell: (row) => <PoolStandingBadge plain standing={row.standing} />,
            },
            { key: 'unit', title: t.fields.unit, value: (row) => row.unit, width: 12 },
            { key: 'title', title: t.fields.titles, value: (row) => row.title, width: 7 },
            {
              key: 'disciplines',
              title: t.fields.disciplines,
              value: (row) => row.disciplines.join(words.common.comma),
              width: 8,
            },
            { key: 'termEnd', title: t.fields.termEnd, value: (row) => row.termEnd, tight: true },
            { key: 'served', title: t.served, value: (row) => row.served, tight: true },
            { key: 'last', title: t.lastServed, value: (row) => row.lastServed, tight: true },
          ]}
        />
      </Section>
      <RegisterDrawer
        title={t.takeDraftTitle}
        opened={taking !== null && roster.draft?.draftId === taking}
        onClose={() => setTaking(null)}
      >
        {taking !== null && (
          <TakeDraft
            draftId={taking}
            today={today}
            onCancel={() => setTaking(null)}
            onTaken={(counts) => {
              setTaking(null);
              roster.settle({ ...counts, withdrawn: 0 });
            }}
          />
        )}
      </RegisterDrawer>
      <RegisterDrawer title={t.addTitle} opened={adding} onClose={() => setAdding(false)}>
        {adding && (
          <AddForm
            today={today}
            onCancel={() => setAdding(false)}
            onAdded={(name, number) => {
              setAdding(false);
              setAdded({ name, number });
            }}
          />
        )}
      </RegisterDrawer>
    </Page>
  );
}
