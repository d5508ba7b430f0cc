import { asId } from '../../core/domain/kernel/ids.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { mayOpine, writerOf } from '../../core/domain/opinions/group-opinion.ts';
import type { FeatureHandlers } from '../feature.ts';
import { loadOpinions } from '../group-opinions.ts';
import { loadRoom } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';

/** Every application with its opinion in all versions, and how far each group is. */
export const opinions: FeatureHandlers<'scoring'>['opinions'] = async ({ db }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const room = await loadRoom(db, roundId);
  const names = new Map(room.jury.map((one) => [one.expertId, one.name]));
  const nameOf = (id: string | null | undefined) => (id == null ? '' : (names.get(id) ?? ''));
  const named = (expertId: string) => ({ expertId: asId<'expert'>(expertId), name: nameOf(expertId) });
  const loaded = await loadOpinions(db, round.value, room);
  return ok({
    needed: loaded.needed,
    rows: loaded.opinions.map((one) => {
      const writer = writerOf(one);
      return {
        applicationId: asId<'application'>(one.applicationId),
        ...{ standing: one.standing, gap: one.gap, handedIn: one.handedIn },
        versions: one.versions.toReversed().map(({ written, agreed, ...version }) => ({
          ...version,
          written: written === null ? null : { by: nameOf(written.by), utc: written.utc },
          // Whoever was recused since is told no more as agreeing.
          agreed: agreed.flatMap(({ expertId, utc }) => (one.away.has(expertId) ? [] : [{ ...named(expertId), utc }])),
        })),
        able: mayOpine(one).map(named),
        writer: writer === undefined ? null : nameOf(writer),
      };
    }),
    groups: loaded.groups.map(({ groupId, number, head, opinions: own, handedIn }) => ({
      groupId: asId<'group'>(groupId),
      ...{ number, head: nameOf(head), of: own.length },
      agreed: own.filter(({ standing }) => standing === 'agreed' || standing === 'carried').length,
      excused: own.filter(({ standing }) => standing === 'excused').length,
      handedIn: handedIn === null ? null : { by: nameOf(handedIn.by), utc: handedIn.utc },
    })),
  });
};
