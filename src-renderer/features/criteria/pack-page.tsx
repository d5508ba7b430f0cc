import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { EntryView, PackCard, PackView } from '../../../src-main/core/contract/index.ts';
import type { PackKind } from '../../../src-main/core/domain/criteria/pack-entries.ts';
import { VALUE_FORMS } from '../../../src-main/core/domain/criteria/value-form.ts';
import { useAsk, useWords } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';
import {
  DataTable,
  ErrorNote,
  FactList,
  localDateTime,
  Note,
  Page,
  pathToRegister,
  Section,
  StatusBadge,
} from '../../ui/index.ts';
import register from '../register.module.css';
import { FilterChips, RegisterDrawer } from '../register-drawer.tsx';
import { BeginButton } from './begin-button.tsx';
import own from './criteria.module.css';
import { statusOf } from './criteria-page.tsx';
import { DiscardButton, PublishButton, WithdrawButton } from './draft-acts.tsx';
import { RuleDetails } from './rule-details.tsx';
import { TypesSection } from './types-section.tsx';
import { valueInWords } from './value-words.ts';

/** One version: every rule with its value, effect and source. Only a draft can be changed. */
export function PackPage() {
  const words = useWords();
  const t = words.criteria;
  const { roundId, kind = '', packId = '', version = '' } = useParams();
  const navigate = useNavigate();
  const key = `${packId}/${version}`;
  const page = useAsk('criteria', 'get', { kind: kind as PackKind, key });
  const list = pathToRegister(roundId, 'criteria');
  const back = (
    <Button variant="default" component={Link} to={list}>
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
  // The answer about another version may still stand while this one is being read.
  if (!page.data || page.data.card.key !== key || page.data.card.kind !== kind) return null;
  const { card, entries, types } = page.data;
  const changed = entries.filter((one) => one.shipped !== null).length + types.filter((one) => one.changed).length;
  const open = (made: string) => void navigate(pathToRegister(roundId, 'criteria', `${card.kind}/${made}`));
  return (
    <Page
      title={card.title}
      subtitle={t.versionOf(t.kinds[card.kind], card.version)}
      badge={<StatusBadge status={statusOf[card.state]}>{t.states[card.state]}</StatusBadge>}
      tools={
        <>
          {back}
          {card.state === 'draft' ? (
            <>
              <DiscardButton card={card} onDone={() => void navigate(list)} />
              <PublishButton card={card} changed={changed} />
            </>
          ) : (
            <>
              {card.state === 'published' && card.rounds.length === 0 && <WithdrawButton card={card} />}
              <BeginButton card={card} onDone={open} />
            </>
          )}
        </>
      }
    >
      <Note tone="info">{noteOf(t, card)}</Note>
      <Section>
        <FactList
          facts={[
            { label: t.columns.effectiveFrom, value: card.effectiveFrom },
            { label: t.facts.rules, value: card.rules },
            ...(card.basedOn === null
              ? []
              : [{ label: t.facts.basedOn, value: t.versionOf(card.basedOn.title, card.basedOn.version) }]),
            ...(card.madeUtc === null
              ? []
              : [{ label: t.facts.madeBy, value: `${card.madeBy} ${localDateTime(card.madeUtc)}` }]),
            ...(card.publishedUtc === null
              ? []
              : [{ label: t.facts.published, value: localDateTime(card.publishedUtc) }]),
            ...(card.withdrawn === null
              ? []
              : [
                  {
                    label: t.facts.withdrawn,
                    value: `${t.withdraw.told(card.withdrawn.by, localDateTime(card.withdrawn.utc))}${words.common.colon}${card.withdrawn.reason}`,
                  },
                ]),
            {
              label: t.columns.rounds,
              value: card.rounds.length === 0 ? t.noRounds : card.rounds.join(words.common.comma),
            },
          ]}
        />
      </Section>
      <RulesSection page={page.data} />
      {types.length > 0 && <TypesSection page={page.data} />}
    </Page>
  );
}

function noteOf(t: Words['criteria'], { state, rounds }: PackCard): string {
  if (state === 'draft') return t.draftNote;
  if (state === 'withdrawn') return t.withdrawnNote;
  if (state === 'shipped') return t.shippedNote;
  return rounds.length === 0 ? t.publishedFreeNote : t.publishedNote;
}

type Filter = 'all' | 'changed' | 'unverified' | 'notSet';

const isUnverified = ({ citation }: EntryView): boolean => citation.article !== undefined && !citation.verified;

function RulesSection({ page }: { readonly page: PackView }) {
  const words = useWords();
  const t = words.criteria;
  const { card, entries, series } = page;
  const [filter, setFilter] = useState<Filter>('all');
  const [opened, setOpened] = useState<string | null>(null);
  const tests: Readonly<Record<Filter, (one: EntryView) => boolean>> = {
    all: () => true,
    changed: (one) => one.shipped !== null,
    unverified: isUnverified,
    notSet: (one) => one.notSet,
  };
  const entry = entries.find((one) => one.rule === opened);
  const value = (one: EntryView) => valueInWords(words, VALUE_FORMS[one.rule], one.value, series);
  return (
    <Section title={t.facts.rules} flush>
      <FilterChips
        value={filter}
        onChange={(key) => setFilter(key as Filter)}
        filters={(['all', 'changed', 'unverified', 'notSet'] as const).map((one) => ({
          key: one,
          label: t.filters[one],
          n: entries.filter(tests[one]).length,
        }))}
      />
      <DataTable
        label={t.facts.rules}
        rows={entries.filter(tests[filter])}
        rowKey={(one) => one.rule}
        filter={t.search}
        empty={<p className={register.nothing}>{words.registers.noneShown}</p>}
        columns={[
          {
            key: 'rule',
            title: t.columns.rule,
            value: (one) => one.title,
            width: 16,
            cell: (one) => (
              <button
                type="button"
                className={register.name}
                aria-label={t.openRule(one.title)}
                onClick={() => setOpened(one.rule)}
              >
                {one.title}
              </button>
            ),
          },
          {
            key: 'value',
            title: t.columns.value,
            value,
            width: 12,
            cell: (one) => (
              <>
                {one.notSet ? (
                  <StatusBadge plain status="waiting">
                    {t.empty}
                  </StatusBadge>
                ) : (
                  <span className={own.value}>{value(one)}</span>
                )}
                {one.shipped !== null && <div className={register.small}>{t.changed}</div>}
              </>
            ),
          },
          { key: 'severity', title: t.columns.severity, value: (one) => t.severities[one.severity], tight: true },
          {
            key: 'source',
            title: t.columns.source,
            value: (one) => `${one.citation.decree}${one.citation.article ?? ''}`,
            width: 13,
            cell: (one) => (
              <>
                {one.citation.decree}
                {one.citation.article}
                {isUnverified(one) && (
                  <div>
                    <StatusBadge plain status="waiting">
                      {t.toConfirm}
                    </StatusBadge>
                  </div>
                )}
              </>
            ),
          },
        ]}
      />
      <RegisterDrawer title={entry?.title ?? ''} opened={entry !== undefined} onClose={() => setOpened(null)}>
        {entry !== undefined && (
          <RuleDetails key={`${card.key} ${entry.rule}`} card={card} entry={entry} series={series} />
        )}
      </RegisterDrawer>
    </Section>
  );
}
