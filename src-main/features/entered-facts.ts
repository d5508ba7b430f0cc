import type { ApplicationFactRow } from '../../db/tables/application-facts.ts';
import type { EnteredFactView } from '../core/contract/entered-facts.ts';
import type { EnteredFact, FactEntry } from '../core/domain/eligibility/entered-facts.ts';
import type { EligibilityFacts } from '../core/domain/eligibility/facts.ts';

/** An entry as the contract shows it. */
export function enteredFactView({ fact, value, source, people, utc }: ApplicationFactRow): EnteredFactView {
  const entry = { name: fact, value: value === null ? null : JSON.parse(value) } as FactEntry;
  return { entry, source, by: people, utc };
}

/** By fact, from the entries of one application in their order: the last one counts. */
export function standingEntries(rows: readonly ApplicationFactRow[]): ReadonlyMap<EnteredFact, EnteredFactView> {
  const standing = new Map<EnteredFact, EnteredFactView>();
  for (const row of rows) {
    const view = enteredFactView(row);
    standing.delete(view.entry.name);
    if (view.entry.value !== null) standing.set(view.entry.name, view);
  }
  return standing;
}

/** What the checks read of it. */
export function factsEntered(rows: readonly ApplicationFactRow[]): Partial<EligibilityFacts> {
  const said = [...standingEntries(rows).values()].map(({ entry }) => [entry.name, entry.value]);
  return Object.fromEntries(said) as Partial<EligibilityFacts>;
}
