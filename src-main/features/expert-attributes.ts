import type { ReadDb } from '../../db/handles.ts';
import type { ExpertRecord } from '../../db/tables/experts.ts';
import { listUnits } from '../../db/tables/units.ts';
import type { IsoDate } from '../core/domain/calendar/iso-date.ts';
import type { EarlierService } from '../core/domain/pool/rotation.ts';
import { gradesOf } from '../core/domain/titles/jury-level.ts';
import { plainTitle } from '../core/domain/titles/plain-title.ts';
import type { TitleCatalogue } from '../core/domain/titles/title-catalogue.ts';
import { parentChain } from '../core/domain/units/unit-tree.ts';
import type { Standings } from './expert-standing.ts';
import type { LoadedRound } from './round-loading.ts';

/** Years on juries by the round's roster and by the rounds of this file, and the last day that these tell. */
export function serviceOf({ expertId, details }: ExpertRecord, standings: Standings): EarlierService {
  const { years = [], lastOn = null } = standings.get(expertId) ?? {};
  return { years: [...new Set([...details.served, ...years])], lastOn };
}

/** Whole years on that day, from the month where the roster gives no day; undefined without a date of birth. */
function ageOn(birth: string | null, day: IsoDate): string | undefined {
  const [year, month, date = '01'] = (birth ?? '').split('-');
  if (year === undefined || month === undefined) return undefined;
  const years = Number(day.slice(0, 4)) - Number(year);
  return String(day.slice(5) < `${month}-${date}` ? years - 1 : years);
}

/**
 * What composition rules may ask about an expert. Where the pool says nothing the attribute has no value, and a rule does
 * not count that expert. The employer is the uppermost unit; the place is the expert's own unit's, else the pool's. Own
 * staff is who works for the establishing body or is marked so in the pool; who may take the chair is told by the pool.
 */
export async function expertAttributes(
  db: ReadDb,
  { row, setup }: LoadedRound,
  day: IsoDate,
  standings: Standings,
): Promise<(expert: ExpertRecord) => Readonly<Record<string, readonly string[]>>> {
  const units = new Map((await listUnits(db)).map((unit) => [unit.id, unit]));
  const grades = gradesOf(row.titles === null ? { series: [] } : (JSON.parse(row.titles) as TitleCatalogue));
  const one = (value: string | undefined) => (value === undefined || value === '' ? [] : [value]);
  return (expert) => {
    const { expertId, unitId, unit, title, details } = expert;
    const { chairEligible = null, ownStaff = null, prefecture = '' } = standings.get(expertId) ?? {};
    const root = parentChain(unitId, (id) => units.get(id)?.parent_id).at(-1) ?? unitId;
    const employer = units.get(root)?.name ?? unit;
    return {
      level: one(grades.get(plainTitle(title))),
      employer: one(employer),
      prefecture: one(units.get(unitId)?.prefecture || prefecture),
      sex: one(details.sex ?? undefined),
      age: one(ageOn(details.birth, day)),
      service: [serviceOf(expert, standings).years.length === 0 ? 'new' : 'served'],
      staff: [ownStaff === true || [unit, employer].includes(setup.establishingBody) ? 'own' : 'other'],
      chair: one(chairEligible === null ? undefined : chairEligible ? 'eligible' : 'other'),
    };
  };
}
