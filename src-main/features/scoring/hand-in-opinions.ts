import { insertHandIn, saveGaps } from '../../../db/tables/opinions.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { handedInBy } from '../../core/domain/opinions/group-opinion.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadOpinionRoom, openOpinions } from './open-opinions.ts';

/**
 * Why a group gives no opinion on an application: too few of it may, or they did not agree. Refusals: those of `openOpinions`,
 * `opinion_already_agreed` {numbers}.
 */
export const excuseOpinion: FeatureHandlers<'scoring'>['excuseOpinion'] = async ({ db, now }, input) => {
  const { roundId, reason } = input;
  const open = await openOpinions(db, roundId, input.applicationIds);
  if (!open.ok) return open;
  const { chosen } = open.value;
  const agreed = chosen.filter(({ standing }) => standing === 'agreed' || standing === 'carried');
  if (reason !== '' && agreed.length > 0) {
    return refuse('opinion_already_agreed', { numbers: agreed.map((one) => one.number).join('\n') });
  }
  const applicationIds = chosen.map((one) => one.applicationId);
  await saveGaps(db, roundId, { applicationIds, reason, utc: now });
  return done(null, {
    object: roundId,
    before: Object.fromEntries(chosen.map((one) => [one.applicationId, one.gap])),
    after: Object.fromEntries(applicationIds.map((id) => [id, reason])),
  });
};

/**
 * The head of the group hands all its opinions in. Refusals: `meeting_not_opened`, `meeting_closed`, `group_not_found`,
 * `opinions_handed_in`, those of `handedInBy`.
 */
export const handInOpinions: FeatureHandlers<'scoring'>['handInOpinions'] = async (
  { db, now },
  { roundId, groupId },
) => {
  const loaded = await loadOpinionRoom(db, roundId);
  if (!loaded.ok) return loaded;
  const group = loaded.value.groups.find((one) => one.groupId === groupId);
  if (group === undefined) return refuse('group_not_found');
  if (group.handedIn !== null) return refuse('opinions_handed_in');
  const present = new Set(loaded.value.room.present.map((one) => one.expertId));
  const by = handedInBy({ ...group, present });
  if (!by.ok) return by;
  const number = group.handIns + 1;
  await insertHandIn(db, {
    ...{ round_id: roundId, group_id: groupId, number },
    ...{ handed_by: by.value, handed_utc: now, reopened_utc: null },
  });
  const versions = group.opinions.map((one) => [one.applicationId, one.versions.at(-1)?.number ?? null] as const);
  return done(null, { object: groupId, after: { number, by: by.value, versions: Object.fromEntries(versions) } });
};
