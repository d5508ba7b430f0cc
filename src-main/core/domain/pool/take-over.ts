import type { AcceptedExpert } from '../roster/judge-experts.ts';
import { isSameSeries } from '../titles/find-title.ts';
import { plainTitle } from '../titles/plain-title.ts';
import type { TitleCatalogue } from '../titles/title-catalogue.ts';
import type { RoundSeat } from './fit-round.ts';
import { type PoolDetails, type PoolEntry, type PoolTitle, servedOf } from './pool-member.ts';

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
    served: servedOf(row.served, []).years,
    phone: row.phone,
    address: row.address,
    avoidUnits: row.avoidUnits,
    availability: '',
    retiresOn: null,
    away: [],
    remark: row.remark,
  };
}

const said = (text: string, known: string) => (text === '' ? known : text);

/** A title that the entry has already learns its date at its place; one that is new comes last, and none is lost. */
function mergedTitles(titles: readonly PoolTitle[], row: PoolTitle, catalogue: TitleCatalogue): readonly PoolTitle[] {
  const isSame = (one: PoolTitle) =>
    plainTitle(one.title) === plainTitle(row.title) && isSameSeries(catalogue, one.series, row.series);
  if (!titles.some(isSame)) return [...titles, row];
  return titles.map((one) => (isSame(one) ? { ...one, since: row.since ?? one.since } : one));
}

/**
 * What the roster's row makes of an entry: a blank cell says nothing, so it takes nothing away; every title and what only
 * the pool knows stay.
 */
export function mergedDetails(
  { details }: Pick<PoolEntry, 'details'>,
  row: AcceptedExpert,
  series: string,
  catalogue: TitleCatalogue,
): PoolDetails {
  return {
    ...details,
    name: row.name,
    tibetanName: said(row.tibetanName, details.tibetanName),
    duty: said(row.duty, details.duty),
    titles: mergedTitles(details.titles, { series, title: row.title, since: row.titleDate }, catalogue),
    disciplines: details.disciplines.includes(row.specialty)
      ? details.disciplines
      : [...details.disciplines, row.specialty],
    education: said(row.education, details.education),
    inPost: row.inPost,
    termStart: row.termStart ?? details.termStart,
    termEnd: row.termEnd ?? details.termEnd,
    served: servedOf([...details.served, ...row.served], []).years,
    phone: said(row.phone, details.phone),
    address: said(row.address, details.address),
    avoidUnits: row.avoidUnits.length === 0 ? details.avoidUnits : row.avoidUnits,
    remark: said(row.remark, details.remark),
  };
}

/** The entry as a round's row, with the title and discipline it has there and the years it served before. */
export function rowFromEntry(
  { details, units }: Pick<PoolEntry, 'details' | 'units'>,
  person: Pick<AcceptedExpert, 'idNumber' | 'idKind' | 'nameOriginal' | 'sex' | 'ethnicity' | 'birth'>,
  { title, discipline }: RoundSeat,
  served: readonly number[],
  place: { readonly sheet: string; readonly rowNumber: number; readonly poolNumber: number },
): AcceptedExpert {
  return {
    ...person,
    ...place,
    name: details.name,
    tibetanName: details.tibetanName,
    idOld: null,
    unitName: units.at(-1)?.unit ?? '',
    duty: details.duty,
    title: title.title,
    titleDate: title.since,
    specialty: discipline,
    education: details.education,
    inPost: details.inPost,
    termStart: details.termStart,
    termEnd: details.termEnd,
    served,
    servedOriginal: served.join('、'),
    phone: details.phone,
    address: details.address,
    avoidUnits: details.avoidUnits,
    remark: details.remark,
  };
}
