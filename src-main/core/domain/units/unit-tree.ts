export type ParentOf = (unitId: string) => string | null | undefined;

/** The units above one, nearest first. Ends at a unit it has met before, should a file ever hold a circle. */
export function parentChain(unitId: string, parentOf: ParentOf): readonly string[] {
  const chain: string[] = [];
  const met = new Set([unitId]);
  for (let at = parentOf(unitId); at !== null && at !== undefined && !met.has(at); at = parentOf(at)) {
    chain.push(at);
    met.add(at);
  }
  return chain;
}

/** Whether the unit would come to stand under itself. */
export function wouldCircle(unitId: string, parentId: string, parentOf: ParentOf): boolean {
  return unitId === parentId || parentChain(parentId, parentOf).includes(unitId);
}

/** Whether the unit stands under itself as things are. */
export function inCircle(unitId: string, parentOf: ParentOf): boolean {
  const parentId = parentOf(unitId);
  return parentId !== null && parentId !== undefined && wouldCircle(unitId, parentId, parentOf);
}
