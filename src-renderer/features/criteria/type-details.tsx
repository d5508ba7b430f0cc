import { Button, MultiSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { EntryView, PackCard, TypeView } from '../../../src-main/core/contract/index.ts';
import { ELIGIBILITY_RULE_IDS, type EligibilityRuleId } from '../../../src-main/core/domain/eligibility/rule-ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { FormEnd } from '../../ui/index.ts';
import { useGrounds } from '../grounds.ts';
import register from '../register.module.css';
import own from './criteria.module.css';
import { GroundsFields } from './grounds-fields.tsx';
import { ChangeHistory } from './rule-details.tsx';

interface TypeProps {
  readonly card: PackCard;
  readonly type: TypeView;
  /** The rules, for their names. */
  readonly entries: readonly EntryView[];
}

/** One kind of application; in a draft its switches can be set. */
export function TypeDetails({ card, type, entries }: TypeProps) {
  const words = useWords();
  const t = words.criteria;
  const [editing, setEditing] = useState(false);
  if (editing) return <TypeForm card={card} type={type} entries={entries} onDone={() => setEditing(false)} />;
  return (
    <div className={register.stack}>
      <dl className={own.facts}>
        <dt>{t.types.ballotSection}</dt>
        <dd>{t.types.ballotSections[type.ballotSection]}</dd>
        <dt>{t.types.agenda}</dt>
        <dd>{t.types.agendas[type.agenda]}</dd>
        <dt>{t.types.quota}</dt>
        <dd>{t.types.quotas[type.quota]}</dd>
        <dt>{t.types.certificate}</dt>
        <dd>{t.types.certificates[type.certificate]}</dd>
        <dt>{t.types.statistics}</dt>
        <dd>{type.statistics}</dd>
        <dt>{t.types.routing}</dt>
        <dd>{type.routing}</dd>
        <dt>{t.types.proofs}</dt>
        <dd>{type.proofs.join(words.common.comma)}</dd>
      </dl>
      <section className={register.part} aria-label={t.types.checks}>
        <h3>{t.types.checks}</h3>
        <ul className={register.lines}>
          {type.checks.map((rule) => (
            <li key={rule}>{entries.find((one) => one.rule === rule)?.title ?? rule}</li>
          ))}
        </ul>
      </section>
      <ChangeHistory changes={type.changes} />
      {card.state === 'draft' && (
        <div className={register.end}>
          <Button onClick={() => setEditing(true)}>{t.edit.open}</Button>
        </div>
      )}
    </div>
  );
}

function TypeForm({ card, type, entries, onDone }: TypeProps & { onDone(): void }) {
  const words = useWords();
  const t = words.criteria;
  const change = useCommand('criteria', 'changeType');
  const { checks, ballotSection, agenda, quota, certificate, statistics, routing } = type;
  const [to, setTo] = useState({ checks, ballotSection, agenda, quota, certificate, statistics, routing });
  const set = (part: Partial<typeof to>) => setTo({ ...to, ...part });
  const grounds = useGrounds();
  const complete = grounds.complete && to.statistics.trim() !== '' && to.routing.trim() !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const chosen = ELIGIBILITY_RULE_IDS.filter((rule) => to.checks.includes(rule)) as EligibilityRuleId[];
    const answer = await change.run({
      ...{ kind: card.kind, key: card.key, type: type.kind, to: { ...to, checks: chosen } },
      ...grounds.said,
    });
    if (answer !== undefined) onDone();
  };
  const choice = <K extends 'ballotSection' | 'agenda' | 'quota' | 'certificate'>(
    field: K,
    label: string,
    names: Readonly<Record<string, string>>,
  ) => (
    <fieldset className={own.flag}>
      <legend>{label}</legend>
      <SegmentedControl
        size="sm"
        aria-label={label}
        data={Object.entries(names).map(([value, name]) => ({ value, label: name }))}
        value={to[field]}
        onChange={(next) => set({ [field]: next } as Partial<typeof to>)}
      />
    </fieldset>
  );
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={register.stack}>
        {choice('ballotSection', t.types.ballotSection, t.types.ballotSections)}
        {choice('agenda', t.types.agenda, t.types.agendas)}
        {choice('quota', t.types.quota, t.types.quotas)}
        {choice('certificate', t.types.certificate, t.types.certificates)}
        <MultiSelect
          size="sm"
          label={t.types.checks}
          searchable
          data={ELIGIBILITY_RULE_IDS.map((rule) => ({
            value: rule,
            label: entries.find((one) => one.rule === rule)?.title ?? rule,
          }))}
          value={[...to.checks]}
          onChange={(next) => set({ checks: next })}
        />
        <TextInput
          size="sm"
          label={t.types.statistics}
          withAsterisk
          maxLength={30}
          value={to.statistics}
          onChange={(event) => set({ statistics: event.currentTarget.value })}
        />
        <Textarea
          size="sm"
          label={t.types.routing}
          withAsterisk
          rows={2}
          maxLength={300}
          value={to.routing}
          onChange={(event) => set({ routing: event.currentTarget.value })}
        />
        <GroundsFields grounds={grounds} />
        <FormEnd error={change.error} busy={change.busy} ready={complete} action={t.edit.action} onCancel={onDone} />
      </div>
    </form>
  );
}
