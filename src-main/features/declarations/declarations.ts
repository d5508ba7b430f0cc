import type { ReadDb } from '../../../db/handles.ts';
import {
  type Competitor,
  type DeclarationRow,
  insertDeclaration,
  listCompetitors,
  listDeclarations,
  withdrawDeclaration,
} from '../../../db/tables/declarations.ts';
import { type ExpertRecord, listExperts } from '../../../db/tables/experts.ts';
import type { DeclarationView } from '../../core/contract/declarations.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { byText } from '../../core/domain/kernel/order.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { bagNumber } from '../meeting-room.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';

function viewOf(
  row: DeclarationRow,
  experts: ReadonlyMap<string, ExpertRecord>,
  applicants: ReadonlyMap<string, Competitor>,
  units: ReadonlyMap<string, string>,
): DeclarationView | undefined {
  const expert = experts.get(row.expert_id);
  const applicant = row.application_id === null ? null : applicants.get(row.application_id);
  // Somebody who competes no more: nothing is declared of them any more.
  if (expert === undefined || applicant === undefined) return undefined;
  return {
    declarationId: asId<'declaration'>(row.id),
    expertId: expert.expertId,
    expert: expert.name,
    expertUnit: expert.unit,
    applicant: applicant && { number: bagNumber(applicant.number), name: applicant.name },
    unit: applicant?.unit ?? units.get(row.unit_id ?? '') ?? '',
    relation: row.relation,
    party: row.party,
    detail: row.detail,
    toldBy: row.told_by,
    toldOn: row.told_on as IsoDate,
    expiresOn: row.expires_on as IsoDate | null,
    withdrawnReason: row.withdrawn_utc === null ? null : row.withdrawn_reason,
  };
}

/** Refusals: `round_not_found`, `pool_sealed`: what was declared lies under the seal. */
async function stillOpen(db: ReadDb, roundId: string): Promise<Result<LoadedRound>> {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  return round.value.row.pool_sealed_utc === null ? round : refuse('pool_sealed');
}

/**
 * What is declared before the draw. Refusals beside those of `stillOpen`: `expert_not_in_pool`, `application_not_found`,
 * `unit_without_applicants`, `declaration_needs_detail`, `declared_in_future`, `declaration_over` {day}, `request_needs_applicant`, `conflict_already_declared`,
 * `declaration_not_found`, `declaration_withdrawn`.
 */
export const declarations: FeatureHandlers<'declarations'> = {
  list: async ({ db }, { roundId }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    const competitors = await listCompetitors(db, roundId);
    const experts = new Map<string, ExpertRecord>((await listExperts(db, roundId)).map((one) => [one.expertId, one]));
    const byId = new Map(competitors.map((one) => [one.applicationId, one]));
    const units = new Map(competitors.map((one) => [one.unitId, one.unit]));
    const counts = new Map<string, number>();
    for (const { unitId } of competitors) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
    const { value, severity } = round.value.pack.rules.declaredExcluded;
    return ok({
      declarations: (await listDeclarations(db, roundId)).flatMap((row) => viewOf(row, experts, byId, units) ?? []),
      applicants: competitors.map(({ applicationId, number, name, unit }) => {
        return { applicationId: asId<'application'>(applicationId), number: bagNumber(number), name, unit };
      }),
      units: [...units]
        .map(([unitId, unit]) => ({ unitId: asId<'unit'>(unitId), unit, applicants: counts.get(unitId) ?? 0 }))
        .sort((a, b) => byText(a.unit, b.unit)),
      severity: value ? severity : null,
      sameUnit: [...experts.values()].filter((one) => units.has(one.unitId)).length,
      sealed: round.value.row.pool_sealed_utc !== null,
    });
  },

  record: async ({ db, now, today, newId }, input) => {
    const { roundId, expertId, about, relation, party, detail, toldBy, toldOn, expiresOn } = input;
    const round = await stillOpen(db, roundId);
    if (!round.ok) return round;
    if (relation === 'other' && detail === '') return refuse('declaration_needs_detail');
    if (toldOn > today) return refuse('declared_in_future');
    const day = round.value.setup.meetingDate;
    if (expiresOn !== null && expiresOn < day) return refuse('declaration_over', { day });
    if (party === 'applicant' && 'unitId' in about) return refuse('request_needs_applicant');
    if (!(await listExperts(db, roundId)).some((one) => one.expertId === expertId)) return refuse('expert_not_in_pool');
    const competitors = await listCompetitors(db, roundId);
    const applicationId = 'applicationId' in about ? about.applicationId : null;
    const unitId = 'unitId' in about ? about.unitId : null;
    if (applicationId !== null && !competitors.some((one) => one.applicationId === applicationId)) {
      return refuse('application_not_found');
    }
    if (unitId !== null && !competitors.some((one) => one.unitId === unitId)) return refuse('unit_without_applicants');
    const same = (row: DeclarationRow) =>
      row.withdrawn_utc === null &&
      row.expert_id === expertId &&
      row.relation === relation &&
      row.party === party &&
      row.application_id === applicationId &&
      row.unit_id === unitId;
    if ((await listDeclarations(db, roundId)).some(same)) return refuse('conflict_already_declared');
    const declarationId = asId<'declaration'>(newId());
    await insertDeclaration(db, {
      id: declarationId,
      round_id: roundId,
      expert_id: expertId,
      application_id: applicationId,
      unit_id: unitId,
      relation,
      detail,
      told_by: toldBy,
      told_on: toldOn,
      party,
      expires_on: expiresOn,
      recorded_utc: now,
    });
    const after = { roundId, expertId, applicationId, unitId, relation, party, toldOn };
    return done({ declarationId }, { object: declarationId, after });
  },

  withdraw: async ({ db, now }, { roundId, declarationId, reason }) => {
    const round = await stillOpen(db, roundId);
    if (!round.ok) return round;
    const row = (await listDeclarations(db, roundId)).find((one) => one.id === declarationId);
    if (row === undefined) return refuse('declaration_not_found');
    if (row.withdrawn_utc !== null) return refuse('declaration_withdrawn');
    await withdrawDeclaration(db, declarationId, now, reason);
    return done(null, { object: declarationId, before: { stands: true }, after: { stands: false } });
  },
};
