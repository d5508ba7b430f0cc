import type { EligibilityFacts } from '../eligibility/facts.ts';
import { ELIGIBILITY_RULE_IDS, type EligibilityRuleId } from '../eligibility/rule-ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { TitleLevel, UnitKind } from '../roster/words.ts';
import type { Citation } from '../rules/citation.ts';
import type { Severity } from '../rules/rule-pack.ts';
import { isCitation, isFlag, isObject, isOneOf, isText, isTextList, type Shape } from '../rules/shapes.ts';
import { APPLICATION_KINDS, type ApplicationKind } from './application-kind.ts';

/** One paper of the checklist at the acceptance desk. */
export interface Proof {
  /** As it stands on the correction notice. */
  readonly name: string;
  /** Wanted only from these kinds of unit; from everybody where absent. */
  readonly unitKinds?: readonly UnitKind[];
  /** Wanted only for these levels. */
  readonly levels?: readonly TitleLevel[];
  /** Weighs more or less than the checklist as a whole (`proofsComplete`). */
  readonly severity?: Severity;
  /** The condition that is answered by seeing it, or by its absence. */
  readonly settles?: SettledFact;
  readonly citation: Citation;
}

export const SETTLED_FACTS = ['appointmentProof', 'dispatchingSeal', 'villageProof'] as const;
export type SettledFact = (typeof SETTLED_FACTS)[number] & keyof EligibilityFacts;

export interface ApplicationType {
  readonly title: string;
  readonly checks: readonly EligibilityRuleId[];
  /** Ids of proofs, in the order of the checklist. */
  readonly proofs: readonly string[];
  /** own: never on one ballot with other types of the level. */
  readonly ballotSection: 'with_others' | 'own';
  /** own: dealt with under an item of the agenda of its own, with its own minutes (一事一议). */
  readonly agenda: 'ordinary' | 'own';
  /** Which number of posts the application counts against. */
  readonly quota: 'post' | 'dual_targeted' | 'none';
  readonly certificate: 'ordinary' | 'own';
  /** Heading in the statistics. */
  readonly statistics: string;
  /** Where the papers come from and go to, in one sentence. */
  readonly routing: string;
  readonly citation: Citation;
}

export interface ApplicationTypes {
  readonly proofs: Readonly<Record<string, Proof>>;
  /** Every paper of the checklist is seen or explained before a dossier is accepted. Packs of before papers were looked at have none. */
  readonly proofsComplete?: {
    readonly title: string;
    readonly value: boolean;
    readonly severity: Severity;
    readonly citation: Citation;
  };
  readonly applicationTypes: Readonly<Record<ApplicationKind, ApplicationType>>;
}

const isSeverity: Shape = isOneOf(['block', 'warn', 'info']);
const isRuleIds: Shape = (v) => isTextList(v) && v.every((id) => isOneOf(ELIGIBILITY_RULE_IDS)(id));

function isProof(v: unknown): boolean {
  return (
    isObject(v) &&
    isText(v.name) &&
    (v.unitKinds === undefined || isTextList(v.unitKinds)) &&
    (v.levels === undefined || isTextList(v.levels)) &&
    (v.severity === undefined || isSeverity(v.severity)) &&
    (v.settles === undefined || isOneOf(SETTLED_FACTS)(v.settles)) &&
    isCitation(v.citation)
  );
}

const isProofsComplete: Shape = (v) =>
  isObject(v) && isText(v.title) && isFlag(v.value) && isSeverity(v.severity) && isCitation(v.citation);

function isType(v: unknown, proofs: Readonly<Record<string, unknown>>): boolean {
  return (
    isObject(v) &&
    [v.title, v.statistics, v.routing].every(isText) &&
    isRuleIds(v.checks) &&
    isTextList(v.proofs) &&
    v.proofs.every((id) => Object.hasOwn(proofs, id)) &&
    isOneOf(['with_others', 'own'])(v.ballotSection) &&
    isOneOf(['ordinary', 'own'])(v.agenda) &&
    isOneOf(['post', 'dual_targeted', 'none'])(v.quota) &&
    isOneOf(['ordinary', 'own'])(v.certificate) &&
    isCitation(v.citation)
  );
}

/**
 * The types and proofs of a pack. Refusals: `rule_pack_unreadable` {field}, `application_type_malformed` {kind}: absent,
 * incomplete, or naming a check or proof that is not there; also for a kind that this version does not know.
 */
export function readApplicationTypes(data: Readonly<Record<string, unknown>>): Result<ApplicationTypes> {
  const { proofs, proofsComplete, applicationTypes } = data;
  if (!isObject(proofs) || !Object.values(proofs).every(isProof)) {
    return refuse('rule_pack_unreadable', { field: 'proofs' });
  }
  if (proofsComplete !== undefined && !isProofsComplete(proofsComplete)) {
    return refuse('rule_pack_unreadable', { field: 'proofsComplete' });
  }
  if (!isObject(applicationTypes)) return refuse('rule_pack_unreadable', { field: 'applicationTypes' });
  const known: readonly string[] = APPLICATION_KINDS;
  for (const kind of [...known, ...Object.keys(applicationTypes)]) {
    const right = known.includes(kind) && isType(applicationTypes[kind], proofs);
    if (!right) return refuse('application_type_malformed', { kind });
  }
  return ok({ proofs, proofsComplete, applicationTypes } as unknown as ApplicationTypes);
}

export interface ChecklistEntry {
  readonly id: string;
  readonly name: string;
  /** The unit's kind is not known, and the proof is wanted from some kinds only. */
  readonly ifUnitKind?: readonly UnitKind[];
  readonly citation: Citation;
}

/** The papers wanted for one application. An unknown kind of unit keeps what some kinds have to bring, marked. */
export function checklistOf(
  types: ApplicationTypes,
  application: { readonly kind: ApplicationKind; readonly level: TitleLevel; readonly unitKind: UnitKind | null },
): ChecklistEntry[] {
  return types.applicationTypes[application.kind].proofs.flatMap((id) => {
    const { name, unitKinds, levels, citation } = types.proofs[id] as Proof;
    if (levels !== undefined && !levels.includes(application.level)) return [];
    if (unitKinds === undefined) return [{ id, name, citation }];
    if (application.unitKind === null) return [{ id, name, ifUnitKind: unitKinds, citation }];
    return unitKinds.includes(application.unitKind) ? [{ id, name, citation }] : [];
  });
}

/** The ballot section beside the level: `regular`, or the kind itself where it votes apart. */
export function ballotSectionOf(types: ApplicationTypes, kind: ApplicationKind): string {
  return types.applicationTypes[kind].ballotSection === 'own' ? kind : 'regular';
}
