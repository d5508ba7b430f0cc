import { APPLICATION_KINDS, type ApplicationKind } from '../applications/application-kind.ts';
import { canonicalJson } from '../kernel/digest.ts';
import { type CriteriaPack, type EntryId, entryIds, entryOf, type PackKind, typesOf } from './pack-entries.ts';

const PARTS = ['title', 'value', 'severity', 'citation', 'effective'] as const;
export type EntryPart = (typeof PARTS)[number];

export interface PackDifference {
  readonly rules: readonly { readonly rule: EntryId; readonly parts: readonly EntryPart[] }[];
  readonly types: readonly ApplicationKind[];
}

/** In which rules, and in what of them, one version says something else than another; and in which types. */
export function comparePacks(kind: PackKind, from: CriteriaPack, to: CriteriaPack): PackDifference {
  const rules = entryIds(kind).flatMap((rule) => {
    const [a, b] = [entryOf(kind, from, rule), entryOf(kind, to, rule)];
    if (a === undefined || b === undefined) return [];
    const part = (entry: typeof a, name: EntryPart): unknown =>
      name === 'effective' ? [entry.effectiveFrom ?? null, entry.effectiveTo ?? null] : entry[name];
    const parts = PARTS.filter((name) => canonicalJson(part(a, name)) !== canonicalJson(part(b, name)));
    return parts.length === 0 ? [] : [{ rule, parts }];
  });
  const [before, after] = [typesOf(kind, from), typesOf(kind, to)];
  const types = APPLICATION_KINDS.filter(
    (one) => before && after && canonicalJson(before[one]) !== canonicalJson(after[one]),
  );
  return { rules, types };
}
