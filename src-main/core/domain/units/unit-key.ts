/** Width, blanks and case folded: what two people would call the same unit. Unique among names and aliases of the register. */
export function unitKey(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}
