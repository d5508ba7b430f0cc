import type { WriteDb } from '../../../db/handles.ts';
import { type ApplicationRecord, findApplication, listAllApplications } from '../../../db/tables/applications.ts';
import { insertLooks, type StoredLook } from '../../../db/tables/proofs.ts';
import type { LeftOut } from '../../core/contract/acceptance.ts';
import type { Contract } from '../../core/contract/index.ts';
import { isOpen } from '../../core/domain/acceptance/states.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { inParts } from '../../core/domain/kernel/pace.ts';
import { ok, type Refusal, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { sameName } from '../../core/domain/names/person-name.ts';
import { mayLook, unseenProofs } from '../../core/domain/proofs/proofs.ts';
import { checklistFor, loadPapers } from '../dossier-papers.ts';
import { eligibilityPackOf } from '../eligibility-ground.ts';
import { done, type HandlerOf } from '../feature.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';

/** Refusals: `round_not_found`, `list_frozen`. */
async function loadOpen(db: WriteDb, roundId: string): Promise<Result<LoadedRound>> {
  const round = await loadRound(db, roundId);
  return round.ok && round.value.row.list_frozen_utc !== null ? refuse('list_frozen') : round;
}

/** What was decided rests on the papers as they were. Refusals: `application_not_found`, `dossier_closed` {state}. */
function openDossier(application: ApplicationRecord | undefined): Result<ApplicationRecord> {
  if (application === undefined) return refuse('application_not_found');
  return isOpen(application.state) ? ok(application) : refuse('dossier_closed', { state: application.state });
}

/** Refusals: those of `loadOpen`, `openDossier` and `mayLook`. */
export const look: HandlerOf<Contract['proofs']['look']> = async (
  { db, now, eligibilityPack },
  { roundId, applicationId, proofs, state, reason, by },
) => {
  const round = await loadOpen(db, roundId);
  if (!round.ok) return round;
  const application = openDossier(await findApplication(db, roundId, applicationId));
  if (!application.ok) return application;
  const pack = eligibilityPackOf(round.value, eligibilityPack);
  const asked = [...new Set(proofs)];
  const may = mayLook(checklistFor(application.value, pack), { proofs: asked, state, reason });
  if (!may.ok) return may;
  const { standings } = (await loadPapers(db, roundId))(applicationId);
  const before = Object.fromEntries(asked.map((proof) => [proof, standings.get(proof)?.state ?? 'unseen']));
  await insertLooks(db, [{ applicationId, proofs: asked, state, reason, people: by, utc: now }]);
  return done({ looked: asked.length }, { object: applicationId, before, after: { proofs: asked, state } });
};

/**
 * Whoever is named has gone through these bags: every paper that nobody had looked at yet is there. What was found
 * missing or not needed stays as it is. Refusals: those of `loadOpen`, `checkers_same`; left out: those of `openDossier`.
 */
export const seenMany: HandlerOf<Contract['proofs']['seenMany']> = async (
  { db, now, eligibilityPack, pace },
  { roundId, applicationIds, state, people },
) => {
  const round = await loadOpen(db, roundId);
  if (!round.ok) return round;
  const [first, second] = people;
  if (first !== undefined && second !== undefined && sameName(first, second)) return refuse('checkers_same');
  const pack = eligibilityPackOf(round.value, eligibilityPack);
  const papersOf = await loadPapers(db, roundId);
  const all = new Map((await listAllApplications(db, roundId)).map((one) => [one.applicationId as string, one]));
  const looks: StoredLook[] = [];
  const leftOut: LeftOut[] = [];
  const said = { state, reason: '', people: people.join('、'), utc: now };
  const judge = (applicationId: string) => {
    const application = openDossier(all.get(applicationId));
    if (!application.ok) {
      const { code, params = {} }: Refusal = application.refusal;
      leftOut.push({ applicationId: asId<'application'>(applicationId), code, params });
      return;
    }
    const proofs = unseenProofs(checklistFor(application.value, pack), papersOf(applicationId).standings);
    if (proofs.length > 0) looks.push({ applicationId, proofs, ...said });
  };
  const named = [...new Set<string>(applicationIds)];
  await inParts(named, pace('judging', named.length), (some) => some.forEach(judge), 200);
  await insertLooks(db, looks, pace('writing', looks.length));
  const after = { seen: looks.map((one) => one.applicationId), state };
  return done({ seen: looks.length, leftOut }, { object: roundId, after });
};
