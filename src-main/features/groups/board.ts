import type { WriteDb } from '../../../db/handles.ts';
import { listGroups, setGroupLeaders } from '../../../db/tables/groups.ts';
import type { Contract } from '../../core/contract/index.ts';
import type { ExpertId, GroupId, RoundId } from '../../core/domain/kernel/ids.ts';
import { byText } from '../../core/domain/kernel/order.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { done, type HandlerOf } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { loadSealedNames } from '../sealed-names.ts';
import { loadBoardPeople } from './board-columns.ts';
import { planAct } from './plan-acts.ts';

type Doors = Contract['groups'];

/** The groups side by side, those of no group first where there are any. Refusal: `round_not_found`. */
export const board: HandlerOf<Doors['board']> = async ({ db }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const people = await loadBoardPeople(db, roundId);
  const { value: minimum, severity } = round.value.pack.rules.groupMinimum;
  const groups = people.columns(await listGroups(db, roundId));
  const specialties = [...new Set(people.specialtyOf.values())].sort(byText);
  return ok({ groups, minimum, severity, specialties });
};

interface Naming {
  readonly roundId: RoundId;
  readonly groupId: GroupId;
  readonly expertId: ExpertId | null;
}

/**
 * Leader or deputy out of the group; nobody is both. Also in the meeting: a leader who did not come is replaced, and under the
 * seal of names nobody can be named before signing in. Refusals: `round_not_found`, `leader_sealed`, `group_not_found`,
 * `expert_not_in_group`.
 */
async function nameLeader(db: WriteDb, { roundId, groupId, expertId }: Naming, post: 'leaderId' | 'deputyId') {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const group = (await listGroups(db, roundId)).find((one) => one.groupId === groupId);
  if (group === undefined) return refuse('group_not_found');
  // Asked before the group is: else trying the seats one after another would tell who sits where.
  if (expertId !== null && (await loadSealedNames(db, roundId)).isMasked(expertId)) return refuse('leader_sealed');
  if (expertId !== null && !group.expertIds.includes(expertId)) return refuse('expert_not_in_group');
  const free = (id: ExpertId | null) => (id === expertId ? null : id);
  const posts = { leaderId: free(group.leaderId), deputyId: free(group.deputyId), [post]: expertId };
  await setGroupLeaders(db, groupId, posts);
  return done(
    { group: group.number },
    { object: groupId, before: { [post]: group[post] }, after: { [post]: expertId } },
  );
}

const ofGroup = (_: unknown, value: { readonly group: number }) => value;

export const setLeader: HandlerOf<Doors['setLeader']> = planAct(
  { kind: 'leader', figures: ofGroup },
  ({ db }, input: Naming) => nameLeader(db, input, 'leaderId'),
);

/** null: nobody stands in for the leader. */
export const setDeputy: HandlerOf<Doors['setDeputy']> = planAct(
  { kind: 'deputy', figures: ofGroup },
  ({ db }, input: Naming) => nameLeader(db, input, 'deputyId'),
);
