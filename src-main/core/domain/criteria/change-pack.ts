import type { ApplicationKind } from '../applications/application-kind.ts';
import type { ApplicationType } from '../applications/application-types.ts';
import type { EligibilityPack } from '../eligibility/eligibility-pack.ts';
import { canonicalJson } from '../kernel/digest.ts';
import { type Result, refuse } from '../kernel/result.ts';
import {
  type CriteriaPack,
  type EntryId,
  entryOf,
  type PackEntry,
  type PackKind,
  readPack,
  withEntry,
} from './pack-entries.ts';

/** Who stands for a change, and on what paper. */
export interface ChangeGrounds {
  readonly reason: string;
  /** Title and number of the document that it rests on; may be empty unless a citation is confirmed by it. */
  readonly document: string;
  readonly by: string;
  readonly on: string;
}

/**
 * A rule put another way. Whoever marks a citation as confirmed says on what document: that is kept beside it. A citation
 * that was confirmed and is changed has to be confirmed again. Refusals: `criteria_rule_unknown` {rule},
 * `criteria_unchanged`, `criteria_reason_missing`, `citation_article_missing`, `citation_document_missing`, those of the
 * pack's reader.
 */
export function changeEntry(
  kind: PackKind,
  pack: CriteriaPack,
  id: EntryId,
  to: PackEntry,
  grounds: ChangeGrounds,
): Result<CriteriaPack> {
  const from = entryOf(kind, pack, id);
  if (from === undefined) return refuse('criteria_rule_unknown', { rule: id });
  if (grounds.reason.trim() === '') return refuse('criteria_reason_missing');
  const same = from.citation.decree === to.citation.decree && from.citation.article === to.citation.article;
  const { confirmed: kept, ...bare } = to.citation;
  const confirmed = to.citation.verified && !(from.citation.verified && same);
  if (confirmed && (to.citation.article ?? '').trim() === '') return refuse('citation_article_missing');
  if (confirmed && grounds.document.trim() === '') return refuse('citation_document_missing');
  const before = from.citation.verified && same && to.citation.verified ? from.citation.confirmed : undefined;
  const now = confirmed ? { by: grounds.by, document: grounds.document, on: grounds.on } : before;
  const citation = now === undefined ? bare : { ...bare, confirmed: now };
  const entry: PackEntry = { ...to, citation };
  if (canonicalJson(entry) === canonicalJson(from)) return refuse('criteria_unchanged');
  return readPack(kind, withEntry(pack, id, entry));
}

/** What an office may switch in a type of application; its papers and its citation stay. */
export type TypeSwitches = Pick<
  ApplicationType,
  'checks' | 'ballotSection' | 'agenda' | 'quota' | 'certificate' | 'statistics' | 'routing'
>;

/** Refusals: `criteria_unchanged`, `criteria_reason_missing`, those of `readEligibilityPack`. */
export function changeType(
  pack: EligibilityPack,
  kind: ApplicationKind,
  to: TypeSwitches,
  grounds: ChangeGrounds,
): Result<CriteriaPack> {
  if (grounds.reason.trim() === '') return refuse('criteria_reason_missing');
  const from = pack.applicationTypes[kind];
  const type: ApplicationType = { ...from, ...to };
  if (canonicalJson(type) === canonicalJson(from)) return refuse('criteria_unchanged');
  return readPack('eligibility', { ...pack, applicationTypes: { ...pack.applicationTypes, [kind]: type } });
}
