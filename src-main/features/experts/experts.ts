import {
  availabilityInPool,
  deleteSealedAvailability,
  insertSealedAvailability,
} from '../../../db/tables/availability.ts';
import { listAttempts } from '../../../db/tables/draw-attempts.ts';
import { deleteExpertsOfBatch } from '../../../db/tables/experts.ts';
import { deleteBatch, findBatch } from '../../../db/tables/import-batches.ts';
import { listJurors } from '../../../db/tables/jurors.ts';
import { deleteUnusedPeople } from '../../../db/tables/people.ts';
import { markRound } from '../../../db/tables/rounds.ts';
import { deleteSealedExclusions, insertSealedExclusions } from '../../../db/tables/sealed-exclusions.ts';
import { deleteSealedStandings, insertSealedStandings } from '../../../db/tables/sealed-standing.ts';
import { deleteUnusedUnits } from '../../../db/tables/units.ts';
import { isDrawMethod, maySeal } from '../../core/domain/draw/draw.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { enterAborted, sealAttempt, sealIsUsed } from '../draw-seals.ts';
import { standingsNow } from '../expert-standing.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadImports } from '../import-batch.ts';
import { discardDraft, remap, shelve } from '../import-draft.ts';
import { forgetMapping } from '../import-memory.ts';
import { draftRow, draftRows } from '../import-rows.ts';
import { lackingOf } from '../lacking-characters.ts';
import { pinyinInitials } from '../pinyin.ts';
import { loadPool, warningsOf } from '../pool-exclusions.ts';
import { loadRound } from '../round-loading.ts';
import { loadSealedNames } from '../sealed-names.ts';
import { acceptImport } from './accept-import.ts';
import { decideApplicant, listAlsoApplicants, undecidedApplicants } from './also-applicants.ts';
import { changeDiscipline, disciplineChanges, loadDisciplines } from './change-discipline.ts';

/**
 * The expert pool. Refusals beside `round_not_found`: `pool_sealed`, `pool_not_sealed`, `pool_empty`, `list_not_frozen`,
 * `also_applicant_undecided` {names}, `batch_not_found`, `draft_gone`, `draw_already_made`, those of `maySeal`, of
 * `sealAttempt`, of `changeDiscipline` and of `decideApplicant`.
 */
export const experts: FeatureHandlers<'experts'> = {
  list: async ({ db, glyphs }, { roundId }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    const { pool_sealed_utc, pool_digest } = round.value.row;
    const sealed = pool_sealed_utc !== null;
    const names = await loadSealedNames(db, roundId);
    const told = (await listJurors(db, roundId)).filter((j) => !names.isMasked(j.expertId));
    const drawn = new Map(told.map((j) => [j.expertId, j.drawn]));
    const pool = await loadPool(db, round.value);
    const disciplinesOf = await loadDisciplines(db, roundId);
    const imports = await loadImports(db, roundId, 'experts', sealed ? 'none' : 'all');
    return ok({
      experts: pool.experts.map(({ details, ...e }) => ({
        expertId: e.expertId,
        poolNumber: e.poolNumber,
        name: e.name,
        tibetanName: details.tibetanName,
        pinyin: pinyinInitials(e.name),
        sex: details.sex,
        ethnicity: details.ethnicity,
        unit: e.unit,
        duty: details.duty,
        title: e.title,
        specialty: e.specialty,
        disciplines: disciplinesOf({ ...e, details }),
        inPost: e.inPost,
        termStart: e.termStart,
        termEnd: e.termEnd,
        phone: details.phone,
        avoidUnits: details.avoidUnits,
        exclusions: e.exclusion === undefined ? [] : [e.exclusion],
        advice: warningsOf(e),
        lacking: lackingOf({ ...details, unit: e.unit }, glyphs),
        drawn: drawn.get(e.expertId) ?? null,
      })),
      alsoApplicants: await listAlsoApplicants(db, round.value),
      disciplineChanges: await disciplineChanges(db, roundId, pool.experts),
      batches: imports.batches,
      sealed,
      poolDigest: pool_digest,
    });
  },

  readWorkbook: shelve('experts'),
  readSample: shelve('experts'),
  remap: remap('experts'),
  forgetMapping: forgetMapping('experts'),
  draftRows: draftRows('experts'),
  draftRow: draftRow('experts'),
  discardDraft,
  acceptImport,

  undoImport: async ({ db }, { roundId, batchId }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    if (round.value.row.pool_sealed_utc !== null) return refuse('pool_sealed');
    const batch = await findBatch(db, roundId, 'experts', batchId);
    if (batch === undefined) return refuse('batch_not_found');
    const removed = await deleteExpertsOfBatch(db, batchId);
    await deleteBatch(db, batchId);
    await deleteUnusedPeople(db);
    await deleteUnusedUnits(db);
    const before = { roundId, accepted: batch.accepted, sha256: batch.file_sha256 };
    return done({ removed }, { object: batchId, before });
  },

  changeDiscipline,

  decideApplicant,

  seal: async (context, { roundId, plan }) => {
    const { db } = context;
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    const { row } = round.value;
    if (row.pool_sealed_utc !== null) return refuse('pool_sealed');
    // Who applies is excluded from the pool: before the list stands, nobody knows who that is.
    if (row.list_frozen_utc === null) return refuse('list_not_frozen');
    const pool = await loadPool(db, round.value);
    if (pool.experts.length === 0) return refuse('pool_empty');
    const undecided = await undecidedApplicants(db, round.value);
    if (undecided.length > 0) return refuse('also_applicant_undecided', { names: undecided.join('\n') });
    const possible = maySeal(pool.sealable, plan.method);
    if (!possible.ok) return possible;
    const sealed = await sealAttempt(context, round.value, pool, plan);
    if (!sealed.ok) return sealed;
    await insertSealedAvailability(db, await availabilityInPool(db, roundId));
    // Nobody put the meeting off before the draw: the day planned is the set-up's.
    await insertSealedStandings(db, await standingsNow(db, round.value, round.value.setup.meetingDate));
    await insertSealedExclusions(db, roundId, pool.sealable.exclusionRules ?? []);
    const { eligible, excluded } = pool;
    const { poolDigest, attempt } = sealed.value;
    const after = { sealed: true, attempt, poolDigest, eligible, excluded };
    return done({ poolDigest, eligible, excluded }, { object: roundId, before: { sealed: false }, after });
  },

  unseal: async (context, { roundId, reason }) => {
    const { db } = context;
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    const { pool_sealed_utc, pool_digest } = round.value.row;
    if (pool_sealed_utc === null || pool_digest === null) return refuse('pool_not_sealed');
    const attempts = await listAttempts(db, roundId);
    // A jury drawn by rules that nobody can recompute any more can neither be adopted nor drawn again under its old seal.
    // Its attempt stays in the book, and the next draw says why and before whom.
    if (attempts.some((one) => one.adoptedUtc !== null || (one.aborted === null && isDrawMethod(one.input.method)))) {
      return refuse('draw_already_made');
    }
    const pool = await loadPool(db, round.value);
    const used = sealIsUsed(attempts, { poolDigest: pool_digest, statement: pool.sealable.statement });
    const aborted = used ? null : await enterAborted(context, round.value, pool, reason);
    await deleteSealedAvailability(db, roundId);
    await deleteSealedStandings(db, roundId);
    await deleteSealedExclusions(db, roundId);
    await markRound(db, roundId, { pool_sealed_utc: null, pool_digest: null });
    const before = { sealed: true, poolDigest: pool_digest };
    return done(null, { object: roundId, before, after: { sealed: false, aborted, reason } });
  },
};
