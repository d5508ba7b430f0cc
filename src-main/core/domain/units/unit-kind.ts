import { readUnitKind, type UnitKind } from '../roster/words.ts';

/**
 * virtual: stands for people without an employer, under the county's HRSS department (the regional notice lets freelancers
 * apply through it). unknown: nobody has said yet.
 */
export const REGISTER_KINDS = [
  'public_institution',
  'enterprise',
  'private',
  'government',
  'virtual',
  'unknown',
] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

const OF_ROSTER: Readonly<Record<UnitKind, RegisterKind>> = {
  public_institution: 'public_institution',
  enterprise: 'enterprise',
  private_enterprise: 'private',
  government: 'government',
  self_employed: 'virtual',
  // The register has no word for associations: nothing can be said against them.
  social_organisation: 'unknown',
};

/** What a roster's word means in the register; `unknown` for none, and for a body the register has no kind for. */
export function registerKindOf(kind: UnitKind | null): RegisterKind {
  return kind === null ? 'unknown' : OF_ROSTER[kind];
}

/** Whether an applicant's row says another kind of unit than the register. What either does not know contradicts nothing. */
export function kindContradicts(register: RegisterKind, roster: UnitKind | null): boolean {
  const said = registerKindOf(roster);
  return register !== 'unknown' && said !== 'unknown' && register !== said;
}

/** The word of a tree workbook's kind column; undefined for a word that is not known. */
export function readRegisterKind(text: string): RegisterKind | undefined {
  if (text.trim() === '') return 'unknown';
  if (/虚拟|归口/u.test(text)) return 'virtual';
  const kind = readUnitKind(text);
  return kind === undefined || kind === 'social_organisation' ? undefined : OF_ROSTER[kind];
}
