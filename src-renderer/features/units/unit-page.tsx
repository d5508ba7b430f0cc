import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { UnitName, UnitPageView } from '../../../src-main/core/contract/index.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { DataTable, ErrorNote, FactList, Note, Page, pathToRegister, Section, StatusBadge } from '../../ui/index.ts';
import { AliasSection } from './alias-section.tsx';
import { DecisionsSection, JoinButton } from './decisions-section.tsx';
import { UnitForm } from './unit-form.tsx';
import styles from './units.module.css';

/** Everything about one unit over the years. */
export function UnitPage() {
  const t = useWords().units;
  const { roundId, unitId = '' } = useParams();
  const page = useAsk('units', 'get', { unitId });
  const [editing, setEditing] = useState(false);
  const back = (
    <Button variant="default" component={Link} to={pathToRegister(roundId, 'units')}>
      {t.back}
    </Button>
  );
  if (page.isError) {
    return (
      <Page title={t.title} tools={back}>
        <ErrorNote error={page.error.reply} />
      </Page>
    );
  }
  // The answer about another unit may still stand while this one is being read.
  if (!page.data || page.data.unit.unitId !== unitId) return null;
  const { unit, note, aliases, people } = page.data;
  return (
    <Page
      title={unit.name}
      subtitle={unit.kind === 'unknown' ? t.chips.noKind : t.kinds[unit.kind]}
      {...(unit.registered ? {} : { badge: <StatusBadge status="waiting">{t.rosterOnly}</StatusBadge> })}
      tools={
        <>
          {back}
          <JoinButton page={page.data} />
          <Button onClick={() => setEditing(true)}>{t.edit}</Button>
        </>
      }
    >
      {unit.kind === 'virtual' && unit.parent === null && <Note tone="warning">{t.page.virtualAlone}</Note>}
      <div className={styles.parts}>
        <Facts page={page.data} />
        <AliasSection unitId={unit.unitId} aliases={aliases} />
        <DecisionsSection page={page.data} />
      </div>
      <Section title={t.page.people} note={t.page.peopleNote(unit.applications, unit.experts)} flush>
        <PeopleTable people={people} />
      </Section>
      <UnitForm opened={editing} onClose={() => setEditing(false)} unit={unit} note={note} />
    </Page>
  );
}

function Facts({ page }: { readonly page: UnitPageView }) {
  const { units: t, common } = useWords();
  const { unit, note, chain, children } = page;
  const place = [unit.prefecture, unit.county].filter((one) => one !== '').join(' ');
  return (
    <Section title={t.page.facts}>
      <FactList
        facts={[
          { label: t.kind, value: t.kinds[unit.kind] },
          { label: t.page.chain, value: chain.length === 0 ? common.none : <Names units={chain} /> },
          { label: t.chips.place, value: place === '' ? common.none : place },
          { label: t.code, value: unit.code === '' ? common.none : <code>{unit.code}</code> },
          {
            label: t.page.children(children.length),
            value: children.length === 0 ? common.none : <Names units={children} />,
          },
          ...(note === '' ? [] : [{ label: t.note, value: note }]),
        ]}
      />
    </Section>
  );
}

function Names({ units }: { readonly units: readonly UnitName[] }) {
  const { roundId } = useParams();
  return (
    <ul className={styles.names}>
      {units.map(({ unitId, name }) => (
        <li key={unitId}>
          <Link className={styles.link ?? ''} to={pathToRegister(roundId, 'units', unitId)}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function PeopleTable({ people }: { readonly people: UnitPageView['people'] }) {
  const t = useWords().units.page;
  return (
    <DataTable
      label={t.people}
      rows={people}
      rowKey={(one) => `${one.roundId} ${one.role} ${one.number}`}
      filter
      empty={<p className={`${styles.quiet} ${styles.pad}`}>{t.noPeople}</p>}
      columns={[
        { key: 'year', title: t.year, value: (one) => one.year, tight: true },
        { key: 'round', title: t.round, value: (one) => one.round, width: 14 },
        { key: 'role', title: t.role, value: (one) => t.roles[one.role], tight: true },
        { key: 'number', title: t.number, value: (one) => one.number, tight: true },
        { key: 'name', title: t.person, value: (one) => one.name, width: 6 },
        { key: 'title', title: t.personTitle, value: (one) => one.title, width: 8 },
        { key: 'specialty', title: t.specialty, value: (one) => one.specialty, width: 8 },
        {
          key: 'spelling',
          title: t.spelled,
          value: (one) => one.spelling,
          cell: (one) => (
            <>
              {one.spelling}
              {one.kindDiffers && (
                <div>
                  <StatusBadge plain status="waiting">
                    {t.kindDiffers}
                  </StatusBadge>
                </div>
              )}
            </>
          ),
          width: 12,
        },
      ]}
    />
  );
}
