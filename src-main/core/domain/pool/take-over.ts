import type { AcceptedExpert } from '../roster/judge-experts.ts';
import type { PoolDetails, PoolEntry } from './pool-member.ts';

/** What a roster's row says of somebody whom the pool does not know yet. */
export function detailsFromRow(row: AcceptedExpert, series: string): PoolDetails {
  return {
    name: row.name,
    tibetanName: row.tibetanName,
    duty: row.duty,
    titles: [{ series, title: row.title, since: row.titleDate }],
    disciplines: [row.specialty],
    education: row.education,
    prefecture: '',
    inPost: row.inPost,
    chairEligible: false,
    ownStaff: false,
    termStart: row.termStart,
    termEnd: row.termEnd,
    firstEntry: '',
    served: row.served,
    phone: row.phone,
    avoidUnits: row.avoidUnits,
    availability: '',
    remark: row.remark,
  };
}

const said = (text: string, known: string) => (text === '' ? known : text);

/**
 * What the roster's row makes of an entry: a blank cell says nothing, so it takes nothing away; another series' title and
 * what only the pool knows stay.
 */
export function mergedDetails(
  { details }: Pick<PoolEntry, 'details'>,
  row: AcceptedExpert,
  series: string,
): PoolDetails {
  const others = details.titles.filter((one) => one.series !== series);
  const known = details.titles.find((one) => one.series === series && one.title === row.title);
  return {
    ...details,
    name: row.name,
    tibetanName: said(row.tibetanName, details.tibetanName),
    duty: said(row.duty, details.duty),
    titles: [...others, { series, title: row.title, since: row.titleDate ?? known?.since ?? null }],
    disciplines: details.disciplines.includes(row.specialty)
      ? details.disciplines
      : [...details.disciplines, row.specialty],
    education: said(row.education, details.education),
    inPost: row.inPost,
    termStart: row.termStart ?? details.termStart,
    termEnd: row.termEnd ?? details.termEnd,
    served: [...new Set([...details.served, ...row.served])].sort((a, b) => a - b),
    phone: said(row.phone, details.phone),
    avoidUnits: row.avoidUnits.length === 0 ? details.avoidUnits : row.avoidUnits,
    remark: said(row.remark, details.remark),
  };
}

/** The entry as a round's row, with the title of the round's series; undefined where it has none there. */
export function rowFromEntry(
  { details, units }: PoolEntry,
  person: Pick<AcceptedExpert, 'idNumber' | 'idKind' | 'nameOriginal' | 'sex' | 'ethnicity' | 'birth'>,
  place: { readonly sheet: string; readonly rowNumber: number; readonly poolNumber: number; readonly series: string },
): AcceptedExpert | undefined {
  const title = details.titles.find((one) => one.series === place.series);
  const specialty = details.disciplines[0];
  if (title === undefined || specialty === undefined) return undefined;
  const { sheet, rowNumber, poolNumber } = place;
  return {
    ...person,
    sheet,
    rowNumber,
    poolNumber,
    name: details.name,
    tibetanName: details.tibetanName,
    idOld: null,
    unitName: units.at(-1)?.unit ?? '',
    duty: details.duty,
    title: title.title,
    titleDate: title.since,
    specialty,
    education: details.education,
    inPost: details.inPost,
    termStart: details.termStart,
    termEnd: details.termEnd,
    served: details.served,
    servedOriginal: details.served.join('、'),
    phone: details.phone,
    avoidUnits: details.avoidUnits,
    remark: details.remark,
  };
}
