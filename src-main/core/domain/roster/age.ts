/** Whole years of a cell such as 36, 36岁, 36周岁; undefined for anything else. */
export function readAge(text: string): number | undefined {
  const found = /^(\d{1,3})(?:周?岁)?$/u.exec(text.normalize('NFKC').replace(/\s/gu, ''));
  return found ? Number(found[1]) : undefined;
}

/**
 * The ages that somebody born then may have in a list of that year: before or after the birthday, and a year more, because
 * lists of a year are often closed in the next one. Only told, never used: a birth date is not made from an age.
 */
export function agesInYear(birth: string, year: number): { readonly from: number; readonly to: number } {
  const years = year - Number(birth.slice(0, 4));
  return { from: years - 1, to: years + 1 };
}
