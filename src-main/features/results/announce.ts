import { markRound } from '../../../db/tables/rounds.ts';
import { listSubjects } from '../../../db/tables/subjects.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { loadSections } from '../ballot-state.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { loadSigned } from '../round-results.ts';

/**
 * The chair announces in the room what was signed. Refusals: `results_already_announced`, `sections_not_signed` {open}.
 */
export const announce: FeatureHandlers<'results'>['announce'] = async ({ db, now }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if (round.value.row.announced_utc !== null) return refuse('results_already_announced');
  const sections = await loadSections(db, round.value, await listSubjects(db, roundId));
  const open = sections.filter((s) => s.signed === undefined).length;
  if (open > 0 || sections.length === 0) return refuse('sections_not_signed', { open });
  const signed = await loadSigned(db, round.value);
  const count = (outcome: string) => signed.filter((s) => s.outcome === outcome).length;
  const value = { passed: count('passed'), failed: count('failed') };
  await markRound(db, roundId, { announced_utc: now });
  return done(value, { object: roundId, before: { announced: false }, after: { announced: true, ...value } });
};
