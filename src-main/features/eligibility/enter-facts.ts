import { recordSteps } from '../../../db/tables/acceptance.ts';
import { addFacts } from '../../../db/tables/application-facts.ts';
import type { Contract } from '../../core/contract/index.ts';
import { storedParts } from '../../core/domain/acceptance/event-words.ts';
import { isOpen } from '../../core/domain/acceptance/states.ts';
import {
  changedEntries,
  FACT_GROUPS,
  type FactEntry,
  factGroups,
  neededFacts,
  readEntry,
} from '../../core/domain/eligibility/entered-facts.ts';
import type { CriteriaVersion } from '../../core/domain/eligibility/rule-values.ts';
import { canonicalJson } from '../../core/domain/kernel/digest.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { findSeries } from '../../core/domain/titles/find-title.ts';
import { enteredFactView, standingEntries } from '../entered-facts.ts';
import { done, type HandlerOf } from '../feature.ts';
import { loadOne, loadOpen, type OneApplication } from './one-application.ts';

function criteriaOf({ application, ground }: OneApplication): readonly CriteriaVersion[] {
  const series = findSeries(ground.context.catalogue, application.details.series)?.id;
  return (ground.pack.rules.criteriaVersion.value?.versions ?? []).filter((one) => one.series === series);
}

const rowsOf = ({ application, ground }: OneApplication) => ground.entered.get(application.applicationId) ?? [];

/** Refusals: those of `loadOne`. */
export const readFacts: HandlerOf<Contract['eligibility']['facts']> = async (context, { roundId, applicationId }) => {
  const loaded = await loadOne(context, roundId, applicationId);
  if (!loaded.ok) return loaded;
  const one = loaded.value;
  const rows = rowsOf(one);
  const standing = standingEntries(rows);
  const needed = neededFacts(one.findings);
  const groups = factGroups.map((group) => ({
    group,
    facts: FACT_GROUPS[group]
      .filter((name) => needed.has(name) || standing.has(name))
      .map((name) => ({ name, needed: needed.has(name), said: standing.get(name) ?? null })),
  }));
  return ok({
    groups: groups.filter(({ facts }) => facts.length > 0),
    history: rows.map(enteredFactView).reverse(),
    criteria: criteriaOf(one).map(({ id, title }) => ({ id, title })),
    open: one.round.row.list_frozen_utc === null && isOpen(one.application.state),
  });
};

/**
 * What was read off one paper. Entries that change nothing are left out; nothing is written where none does or one is
 * wrong. Refusals: those of `loadOpen`, `readEntry` and `changedEntries`; `facts_dossier_closed`.
 */
export const enterFacts: HandlerOf<Contract['eligibility']['enterFacts']> = async (
  context,
  { roundId, applicationId, facts, source, by },
) => {
  const { db, now, today } = context;
  const loaded = await loadOpen(context, roundId, applicationId);
  if (!loaded.ok) return loaded;
  const one = loaded.value;
  const { state } = one.application;
  if (!isOpen(state)) return refuse('facts_dossier_closed', { state });
  const criteria = criteriaOf(one).map(({ id }) => id);
  const read: FactEntry[] = [];
  for (const fact of facts) {
    const entry = readEntry(fact, { today, criteria });
    if (!entry.ok) return entry;
    read.push(entry.value);
  }
  const rows = rowsOf(one);
  const standing = new Map([...standingEntries(rows)].map(([name, view]) => [name, view.entry.value]));
  const changed = changedEntries(read, standing);
  if (!changed.ok) return changed;
  await addFacts(
    db,
    changed.value.map(({ name, value }, i) => ({
      application_id: applicationId,
      number: rows.length + 1 + i,
      utc: now,
      fact: name,
      value: value === null ? null : canonicalJson(value),
      source,
      people: by,
    })),
  );
  const step = { application_id: applicationId, utc: now, people: by, from_state: state, to_state: state };
  await recordSteps(db, [{ ...step, act: 'enter_facts', reason: storedParts(source) }]);
  const names = changed.value.map(({ name }) => name);
  return done(
    { changed: names.length },
    {
      object: applicationId,
      before: { entered: names.filter((name) => standing.has(name)) },
      after: { entered: changed.value.filter(({ value }) => value !== null).map(({ name }) => name) },
    },
  );
};
