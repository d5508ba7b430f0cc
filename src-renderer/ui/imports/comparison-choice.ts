import type { ImportDiffView } from '../../../src-main/core/contract/index.ts';
import { isOpen } from '../../../src-main/core/domain/acceptance/states.ts';
import { changeNeedsCheck } from '../../../src-main/core/domain/roster/diff-choice.ts';

export type ChangedPerson = ImportDiffView['changed'][number];
export type FieldChange = ChangedPerson['fields'][number];

/** What is ticked; fields as `applicationId field`. */
export interface ComparisonChoice {
  readonly fields: ReadonlySet<string>;
  readonly added: ReadonlySet<number>;
  readonly gone: ReadonlySet<string>;
}

export const fieldKey = (person: Pick<ChangedPerson, 'applicationId'>, field: string) =>
  `${person.applicationId} ${field}`;

/** A dossier that has left the list is not changed behind its back. */
export function isClosed({ state }: Pick<ChangedPerson, 'state'>): boolean {
  return !isOpen(state) && state !== 'accepted';
}

/** Everything but what might lose something: blank cells, people who may be on the list already, withdrawals. */
export function proposedChoice(diff: ImportDiffView): ComparisonChoice {
  const fields = diff.changed
    .filter((person) => !isClosed(person))
    .flatMap((person) =>
      person.fields.filter((one) => one.kind !== 'blanked').map((one) => fieldKey(person, one.field)),
    );
  const added = diff.added.filter((one) => one.perhaps === null).map((one) => one.at);
  return { fields: new Set(fields), added: new Set(added), gone: new Set() };
}

export function toggled<T>(chosen: ReadonlySet<T>, keys: readonly T[], on: boolean): ReadonlySet<T> {
  const next = new Set(chosen);
  for (const key of keys) {
    if (on) next.add(key);
    else next.delete(key);
  }
  return next;
}

export interface ComparisonEffect {
  readonly changed: readonly ChangedPerson[];
  readonly fields: number;
  /** Of the changed: who has to be checked again. */
  readonly rechecked: readonly ChangedPerson[];
  readonly added: ImportDiffView['added'];
  readonly gone: ImportDiffView['gone'];
}

const takenOf = (person: ChangedPerson, choice: ComparisonChoice): readonly FieldChange[] =>
  person.fields.filter((one) => choice.fields.has(fieldKey(person, one.field)));

/** Whether the dossier goes back to be checked when these of its fields, or all of them, are taken over. */
export function checkedAgain(person: ChangedPerson, fields: readonly FieldChange[] = person.fields): boolean {
  return (
    person.checked &&
    changeNeedsCheck(
      person.state,
      fields.map((one) => one.field),
    )
  );
}

/** What the choice comes to, in people. */
export function effectOf(diff: ImportDiffView, choice: ComparisonChoice): ComparisonEffect {
  const changed = diff.changed.filter((person) => takenOf(person, choice).length > 0);
  return {
    changed,
    fields: changed.reduce((sum, person) => sum + takenOf(person, choice).length, 0),
    rechecked: changed.filter((person) => checkedAgain(person, takenOf(person, choice))),
    added: diff.added.filter((one) => choice.added.has(one.at)),
    gone: diff.gone.filter((one) => choice.gone.has(one.applicationId)),
  };
}

/** The choice as the office wants to hear it. */
export function sentChoice(diff: ImportDiffView, choice: ComparisonChoice) {
  const { changed, added, gone } = effectOf(diff, choice);
  return {
    digest: diff.digest,
    changed: changed.map((person) => ({
      applicationId: person.applicationId,
      fields: takenOf(person, choice).map((one) => one.field),
    })),
    added: added.map((one) => one.at),
    gone: gone.map((one) => one.applicationId),
  };
}
