/** Two scrutineers and a teller, as offices do it. */
const USUAL_TELLERS = 3;

export interface TellerChoice<Id extends string> {
  /** Who may watch and count, in the order given. */
  readonly eligible: readonly Id[];
  /** Present and recused from somebody of the section. */
  readonly recused: readonly Id[];
}

/**
 * Who of those present may be scrutineer or teller of a section: whoever is recused from none of its applicants. In a
 * large section nearly everybody works with one of them; where fewer than three are free, all may be asked.
 */
export function tellerChoice<Id extends string>(
  present: readonly Id[],
  recusedFromSomebody: ReadonlySet<string>,
): TellerChoice<Id> {
  const free = present.filter((id) => !recusedFromSomebody.has(id));
  const recused = present.filter((id) => recusedFromSomebody.has(id));
  return { eligible: free.length >= USUAL_TELLERS ? free : present, recused };
}
