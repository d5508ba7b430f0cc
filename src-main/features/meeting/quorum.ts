import { listRecusedPairs } from '../../../db/tables/subjects.ts';
import type { QuorumView } from '../../core/contract/meeting.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { livingQuorum } from '../../core/domain/quorum/living.ts';
import type { FeatureHandlers } from '../feature.ts';
import { bagNumber } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';
import { loadMeetingState } from './meeting-state.ts';

/**
 * The quorum of the meeting and of each applicant: of those on the sheet as soon as somebody has signed it, before of
 * everybody who is expected. Nothing of a person whose name is sealed is in it.
 */
export const quorum: FeatureHandlers<'meeting'>['quorum'] = async ({ db }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { pack, setup } = round.value;
  const { jury, subjects } = await loadMeetingState(db, round.value);
  const seated = jury.filter((j) => j.seated);
  const signed = seated.filter((j) => j.state === 'present');
  const of = signed.length > 0 ? 'in_room' : 'plan';
  const counted = of === 'in_room' ? signed : seated.filter((j) => j.state !== 'absent');
  const sealed = counted.some((j) => j.masked);
  const known = new Map(subjects.map((s) => [s.applicationId, s]));
  const here = new Set(counted.map((j) => j.expertId));
  const away = sealed
    ? []
    : (await listRecusedPairs(db, roundId)).filter((p) => known.has(p.applicationId) && here.has(p.expertId));
  const rule = pack.rules.quorum.value;
  const { items, ...all } = livingQuorum({ rule, jurySize: setup.jurySize, away }, here);
  const view: QuorumView = {
    of,
    jurySize: setup.jurySize,
    ...all,
    applications: subjects.length,
    items: items.map((item) => {
      const { number = 0, name = '' } = known.get(item.applicationId) ?? {};
      return { ...item, applicationId: asId<'application'>(item.applicationId), number: bagNumber(number), name };
    }),
    ground: sealed
      ? null
      : {
          rule: { numerator: rule.numerator, denominator: rule.denominator },
          experts: counted.map((j) => ({ expertId: asId<'expert'>(j.expertId), name: j.name })),
          away: away.map((p) => ({
            expertId: asId<'expert'>(p.expertId),
            applicationId: asId<'application'>(p.applicationId),
          })),
        },
  };
  return ok(view);
};
