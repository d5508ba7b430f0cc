/**
 * Characters that these cells of a roster may have. What is longer stands in the wrong column, and would be printed in
 * every list: of titles the catalogue's own measure, of units the register's; an expert's specialty may be several. A long
 * remark is nobody's mistake.
 */
const MOST: Readonly<Record<string, number>> = {
  series: 50,
  title: 50,
  specialty: 100,
  unitName: 100,
  parent: 100,
};

/** No measure is shorter: a text of this length fits in every field. */
export const FITS_ANYWHERE = 50;

export function mostCharacters(field: string): number {
  return MOST[field] ?? Number.POSITIVE_INFINITY;
}
