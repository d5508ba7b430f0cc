import { listNotices, type StoredNotice } from '../../db/tables/acceptance.ts';
import { listInitials } from '../../db/tables/application-search.ts';
import { listAllApplications } from '../../db/tables/applications.ts';
import { listUnits, type UnitRow } from '../../db/tables/units.ts';
import type { Contract, ListedUnit } from '../core/contract/index.ts';
import { openDeadline } from '../core/domain/acceptance/correction.ts';
import type { IsoDate } from '../core/domain/calendar/iso-date.ts';
import { ok } from '../core/domain/kernel/result.ts';
import { kindContradicts } from '../core/domain/units/unit-kind.ts';
import type { HandlerOf } from './feature.ts';
import { maskId } from './id-mask.ts';
import { loadImports } from './import-batch.ts';
import { lackingOf } from './lacking-characters.ts';
import { openWarnings } from './open-warnings.ts';
import { pinyinInitials } from './pinyin.ts';
import { loadRound } from './round-loading.ts';

/** The units of the list and all above them: what the filters by unit and prefecture go by. */
function unitsOf(used: ReadonlySet<string>, register: ReadonlyMap<string, UnitRow>): readonly ListedUnit[] {
  const listed = new Map<string, ListedUnit>();
  for (const id of used) {
    for (let unit = register.get(id); unit !== undefined && !listed.has(unit.id); ) {
      const { id: unitId, name, parent_id: parentId, prefecture } = unit;
      listed.set(unitId, { unitId, name, parentId, prefecture });
      unit = parentId === null ? undefined : register.get(parentId);
    }
  }
  return [...listed.values()];
}

/** By application: the last day of the correction that is waited for. */
function deadlinesOf(notices: readonly StoredNotice[]): ReadonlyMap<string, IsoDate | undefined> {
  const given = new Map<string, StoredNotice[]>();
  for (const one of notices) given.set(one.applicationId, [...(given.get(one.applicationId) ?? []), one]);
  return new Map([...given].map(([id, of]) => [id, openDeadline(of)]));
}

/** Refusal: `round_not_found`. */
export const listApplicants: HandlerOf<Contract['applicants']['list']> = async ({ db, today, glyphs }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const frozen = round.value.row.list_frozen_utc !== null;
  const imports = await loadImports(db, roundId, 'applicants', frozen ? 'none' : 'last');
  const records = await listAllApplications(db, roundId);
  const warningsOf = await openWarnings(db, roundId, records, imports);
  const initials = await listInitials(db, roundId);
  const register = new Map((await listUnits(db)).map((unit) => [unit.id, unit]));
  const waiting = deadlinesOf(await listNotices(db, roundId));
  return ok({
    applications: records.map(({ details, ...a }) => ({
      applicationId: a.applicationId,
      number: a.number,
      name: a.name,
      tibetanName: details.tibetanName,
      pinyin: initials.get(Number(a.number)) ?? pinyinInitials(a.name),
      sex: details.sex,
      ethnicity: details.ethnicity,
      birth: details.birth,
      idMasked: maskId(a.idNumber),
      unitId: a.unitId,
      unit: a.unit,
      unitKind: details.unitKind,
      currentTitle: details.currentTitle,
      series: a.series,
      specialty: a.specialty,
      level: a.level,
      title: a.title,
      kind: a.kind,
      state: a.state,
      deadline: a.state === 'correction_asked' ? (waiting.get(a.applicationId) ?? null) : null,
      postAuditNumber: details.postAuditNumber,
      phone: details.phone,
      sheetRow: details.rowNumber,
      lacking: lackingOf({ ...details, unit: a.unit }, glyphs),
      warnings: [
        ...warningsOf({ ...a, details }),
        ...(kindContradicts(register.get(a.unitId)?.kind ?? 'unknown', details.unitKind) ? ['unit_kind_differs'] : []),
      ],
    })),
    batches: imports.batches,
    frozen,
    ground: { today, units: unitsOf(new Set(records.map((one) => one.unitId)), register) },
  });
};
