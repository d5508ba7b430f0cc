import type { ReadDb } from '../../db/handles.ts';
import { type ApplicationRecord, listAllApplications } from '../../db/tables/applications.ts';
import { type DeclarationRow, listDeclarations } from '../../db/tables/declarations.ts';
import { listEmployments } from '../../db/tables/employments.ts';
import { type ExpertRecord, listExperts } from '../../db/tables/experts.ts';
import { loadSpellings } from '../../db/tables/names.ts';
import { listUnits } from '../../db/tables/units.ts';
import { isOpen } from '../core/domain/acceptance/states.ts';
import { asId } from '../core/domain/kernel/ids.ts';
import { inParts, type Told } from '../core/domain/kernel/pace.ts';
import type { Compared } from '../core/domain/recusal/comparing.ts';
import type { Declared } from '../core/domain/recusal/declarations.ts';
import type { Employment } from '../core/domain/recusal/employment.ts';
import type { ComparedApplicant, KnownUnit } from '../core/domain/recusal/find-conflicts.ts';
import { unitKey } from '../core/domain/units/unit-key.ts';
import type { LoadedRound } from './round-loading.ts';

function declaredOf(row: DeclarationRow): Declared {
  return {
    expertId: asId<'expert'>(row.expert_id),
    applicationId: row.application_id === null ? null : asId<'application'>(row.application_id),
    unitId: row.unit_id === null ? null : asId<'unit'>(row.unit_id),
    relation: row.relation,
    party: row.party,
    detail: row.detail,
    toldBy: row.told_by,
    toldOn: row.told_on,
    expiresOn: row.expires_on,
  };
}

/** The present employer by the round's roster, and what else the file knows of the person. */
function employmentsOf(
  one: Pick<ApplicationRecord | ExpertRecord, 'personId' | 'unitId' | 'unit' | 'details'>,
  known: ReadonlyMap<string, readonly Employment[]>,
): readonly Employment[] {
  const all = known.get(one.personId) ?? [];
  const written = unitKey(one.details.unitName) === unitKey(one.unit) ? '' : one.details.unitName;
  const last = all.findLast((e) => e.unitId === one.unitId);
  const now = { unitId: one.unitId, from: last?.from ?? null, until: null, now: true, written };
  return [now, ...all.filter((e) => e.unitId !== one.unitId)];
}

/** Whoever competes, or only who was accepted so far, and those named of the round's experts. `told`: of the applications. */
export async function loadCompared(
  db: ReadDb,
  round: LoadedRound,
  named: ReadonlySet<string>,
  who: 'accepted' | 'competing' = 'accepted',
  told?: Told,
): Promise<Compared> {
  const roundId = round.row.id;
  const known = await listEmployments(db, roundId);
  const all = await listAllApplications(db, roundId, undefined, told);
  const rows = await listUnits(db);
  const units = new Map<string, KnownUnit>(
    rows.map(({ id, parent_id, kind }) => [id, { parentId: parent_id, employs: kind !== 'virtual' }]),
  );
  const personOf = (one: ApplicationRecord | ExpertRecord) => {
    const { idKind, birth, phone, address } = one.details;
    return {
      name: one.name,
      idNumber: one.idNumber,
      idKind,
      birth,
      phone,
      address,
      employments: employmentsOf(one, known),
    };
  };
  const competing = all.filter(({ state }) => state === 'accepted' || (who === 'competing' && isOpen(state)));
  const applicants: ComparedApplicant[] = [];
  await inParts(
    competing,
    async () => told?.(0),
    (some) => {
      for (const a of some) applicants.push({ ...personOf(a), applicationId: a.applicationId });
    },
  );
  return {
    applicants,
    experts: (await listExperts(db, roundId))
      .filter((e) => named.has(e.expertId))
      .map((e) => ({ ...personOf(e), expertId: e.expertId, avoidUnitIds: e.avoidUnitIds })),
    ground: {
      units,
      spellings: await loadSpellings(db),
      declared: (await listDeclarations(db, roundId)).filter((row) => row.withdrawn_utc === null).map(declaredOf),
      years: round.pack.rules.sameEmployerYears.value,
      addressMost: round.pack.rules.sharedAddressMost.value,
      day: round.setup.meetingDate,
    },
  };
}
