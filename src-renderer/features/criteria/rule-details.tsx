import { Button } from '@mantine/core';
import { useState } from 'react';
import type { EntryChange, EntryView, PackCard } from '../../../src-main/core/contract/index.ts';
import type { PackEntry } from '../../../src-main/core/domain/criteria/pack-entries.ts';
import { VALUE_FORMS } from '../../../src-main/core/domain/criteria/value-form.ts';
import { useWords } from '../../api/index.ts';
import { localDateTime, Note, StatusBadge } from '../../ui/index.ts';
import register from '../register.module.css';
import own from './criteria.module.css';
import { RuleForm } from './rule-form.tsx';
import { type SeriesName, valueInWords } from './value-words.ts';

/** A rule with its source and what became of it; in a draft it can be changed. */
export function RuleDetails({
  card,
  entry,
  series,
}: {
  readonly card: PackCard;
  readonly entry: EntryView;
  readonly series: readonly SeriesName[];
}) {
  const words = useWords();
  const t = words.criteria;
  const [editing, setEditing] = useState(false);
  if (editing) return <RuleForm card={card} entry={entry} series={series} onDone={() => setEditing(false)} />;
  return (
    <div className={register.stack}>
      <EntryFacts entry={entry} rule={entry.rule} series={series} />
      {entry.shipped !== null && (
        <section className={register.part} aria-label={t.shippedWas}>
          <h3>{t.shippedWas}</h3>
          <Note>{t.differs(entry.changedParts.map((part) => t.parts[part]).join(words.common.comma))}</Note>
          <EntryFacts entry={entry.shipped} rule={entry.rule} series={series} />
        </section>
      )}
      <ChangeHistory changes={entry.changes} />
      {card.state === 'draft' && (
        <div className={register.end}>
          <Button onClick={() => setEditing(true)}>{entry.notSet ? t.edit.enter : t.edit.open}</Button>
        </div>
      )}
    </div>
  );
}

function EntryFacts({
  entry,
  rule,
  series,
}: {
  readonly entry: PackEntry;
  readonly rule: EntryView['rule'];
  readonly series: readonly SeriesName[];
}) {
  const words = useWords();
  const t = words.criteria;
  const { citation, severity, effectiveFrom, effectiveTo } = entry;
  const period = t.effective(effectiveFrom ?? null, effectiveTo ?? null);
  return (
    <dl className={own.facts}>
      <dt>{t.columns.rule}</dt>
      <dd>{entry.title}</dd>
      <dt>{t.columns.value}</dt>
      <dd className={own.value}>{valueInWords(words, VALUE_FORMS[rule], entry.value, series)}</dd>
      <dt>{t.columns.severity}</dt>
      <dd>
        {t.severities[severity]}
        <span className={register.small}>　{t.severityNotes[severity]}</span>
      </dd>
      <dt>{t.columns.source}</dt>
      <dd>
        {citation.decree}
        {citation.article}{' '}
        {citation.article !== undefined && (
          <StatusBadge plain status={citation.verified ? 'passed' : 'waiting'}>
            {citation.verified ? t.confirmed : t.toConfirm}
          </StatusBadge>
        )}
        {citation.confirmed !== undefined && (
          <div className={register.small}>
            {t.confirmedBy(citation.confirmed.by, citation.confirmed.document, citation.confirmed.on)}
          </div>
        )}
        {citation.text !== undefined && <div className={register.small}>{citation.text}</div>}
      </dd>
      {period !== '' && (
        <>
          <dt>{t.parts.effective}</dt>
          <dd>{period}</dd>
        </>
      )}
    </dl>
  );
}

/** Who changed it, on what document, why. */
export function ChangeHistory({ changes }: { readonly changes: readonly EntryChange[] }) {
  const t = useWords().criteria;
  if (changes.length === 0) return null;
  return (
    <section className={register.part} aria-label={t.history}>
      <h3>{t.history}</h3>
      <ol className={register.lines}>
        {changes.map((one) => (
          <li key={one.utc}>
            {t.changedBy(one.by, one.document)}
            <span className={register.small}>　{localDateTime(one.utc)}</span>
            <div>{one.reason}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}
