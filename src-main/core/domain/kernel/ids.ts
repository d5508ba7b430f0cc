/** Ids know what they are: a plain string cannot be passed where an expert is meant. Parsed once at the edge. */
export type Id<Kind extends string> = string & { readonly __kind: Kind };

export type RoundId = Id<'round'>;
export type UnitId = Id<'unit'>;
export type ApplicationId = Id<'application'>;
export type ExpertId = Id<'expert'>;
export type JuryId = Id<'jury'>;
export type GroupId = Id<'group'>;
export type SectionId = Id<'section'>;
export type ConflictId = Id<'conflict'>;

/** The one place where a checked string becomes an id. */
export function asId<Kind extends string>(text: string): Id<Kind> {
  return text as Id<Kind>;
}
