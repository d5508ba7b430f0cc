import { type Agreement, deleteAgreements, insertAgreements } from '../../../db/tables/opinions.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { mayOpine } from '../../core/domain/opinions/group-opinion.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { openOpinions } from './open-opinions.ts';

/**
 * Experts agree to the last version, each with the hour, or take it back until the group hands in. Only who is in the room, of
 * the group or a reviewer, and not recused; the writer's own stands as long as the version. Refusals: those of `openOpinions`,
 * `opinion_not_written` {numbers}, `opinion_handed_in` {numbers}, `nobody_may_agree`.
 */
export const agreeOpinion: FeatureHandlers<'scoring'>['agreeOpinion'] = async ({ db, now }, input) => {
  const { roundId, expertIds, agrees } = input;
  const open = await openOpinions(db, roundId, input.applicationIds);
  if (!open.ok) return open;
  const { chosen } = open.value;
  const numbers = (ids: typeof chosen) => ({ numbers: ids.map((one) => one.number).join('\n') });
  const unwritten = chosen.filter(({ versions }) => (versions.at(-1)?.written ?? null) === null);
  if (unwritten.length > 0) return refuse('opinion_not_written', numbers(unwritten));
  const handed = chosen.filter(({ handedIn }) => handedIn);
  if (!agrees && handed.length > 0) return refuse('opinion_handed_in', numbers(handed));
  const changed: Agreement[] = [];
  let leftOut = 0;
  for (const state of chosen) {
    const last = state.versions.at(-1);
    if (last === undefined) continue;
    const able = new Set(mayOpine(state));
    for (const expertId of new Set<string>(expertIds)) {
      const agreed = last.agreed.some((one) => one.expertId === expertId);
      const may = agrees ? able.has(expertId) : last.written?.by !== expertId;
      if (!may) leftOut += 1;
      else if (agreed !== agrees) changed.push({ applicationId: state.applicationId, number: last.number, expertId });
    }
  }
  if (changed.length === 0 && leftOut > 0) return refuse('nobody_may_agree');
  if (agrees) await insertAgreements(db, roundId, changed, now);
  else await deleteAgreements(db, changed);
  return done(
    { recorded: changed.length, leftOut },
    {
      object: roundId,
      after: { agrees, pairs: changed.map(({ applicationId, number, expertId }) => [applicationId, number, expertId]) },
    },
  );
};
