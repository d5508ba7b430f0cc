import type { ReadDb, WriteDb } from '../../../db/handles.ts';
import { listApplications } from '../../../db/tables/applications.ts';
import { deleteAssignments } from '../../../db/tables/assignments.ts';
import { loadRegister } from '../../../db/tables/conflicts.ts';
import { listGroups, renameGroups, replaceGroups, setGroupLeaders } from '../../../db/tables/groups.ts';
import type { BoardExpert, BoardGroup, Contract } from '../../core/contract/index.ts';
import { moveMembers, nameGroup as named, type ShapedGroup } from '../../core/domain/groups/move-members.ts';
import { grouped } from '../../core/domain/kernel/grouped.ts';
import type { ExpertId, GroupId, RoundId } from '../../core/domain/kernel/ids.ts';
import { byText } from '../../core/domain/kernel/order.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { mayHandle } from '../../core/domain/recusal/register.ts';
import { done, type HandlerOf } from '../feature.ts';
import { expectedMembers, loadRoom } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';
import { listShownJury, loadSealedNames } from '../sealed-names.ts';
import { openPlan, planAct } from './plan-acts.ts';

type Doors = Contract['groups'];

/** Who may not handle which application, in one walk: the register of a large round has thousands of entries. */
async function loadAway(db: ReadDb, roundId: string): Promise<ReadonlyMap<string, readonly ExpertId[]>> {
  const entries = grouped(await loadRegister(db, roundId), (entry) => entry.applicationId);
  return new Map(
    [...entries].map(([applicationId, own]) => {
      const experts = [...new Set(own.map((entry) => entry.expertId))];
      return [applicationId, experts.filter((id) => !mayHandle(own, id, applicationId)).sort(byText)];
    }),
  );
}

/**
 * The groups side by side, those of no group first where there are any. A masked juror stands in no list, beside no
 * application and in no conflict: see `groupViews`.
 */
export const board: HandlerOf<Doors['board']> = async ({ db }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const groups = await listGroups(db, roundId);
  const expected = new Set(expectedMembers(await loadRoom(db, roundId)).map((juror) => juror.expertId));
  const jury = (await listShownJury(db, roundId)).filter((juror) => juror.seated);
  const masked = new Set(jury.filter((juror) => juror.masked).map((juror) => juror.expertId));
  const told = jury.filter((juror) => !juror.masked);
  const toldIds = new Set<string>(told.map((juror) => juror.expertId));
  const away = await loadAway(db, roundId);
  const groupOf = new Map<string, string>(
    groups.flatMap((group) => [...group.expertIds, ...group.applicationIds].map((id) => [id, group.groupId] as const)),
  );
  const experts = (groupId: string | undefined): BoardExpert[] =>
    told
      .filter((juror) => groupOf.get(juror.expertId) === groupId)
      .map(({ expertId, expert: { name, unit, specialty } }) => ({
        expertId,
        name,
        unit,
        specialty,
        absent: !expected.has(expertId),
      }));
  const all = await listApplications(db, roundId);
  const applications = (groupId: string | undefined) =>
    all
      .filter((one) => groupOf.get(one.applicationId) === groupId)
      .map(({ applicationId, number, name, unit, specialty, title }) => ({
        ...{ applicationId, number, name, unit, specialty, title },
        away: (away.get(applicationId) ?? []).filter((id) => toldIds.has(id)),
      }));
  const shown = (id: ExpertId | null) => (id !== null && toldIds.has(id) ? id : null);
  const placed = groups.map(
    (group): BoardGroup => ({
      groupId: group.groupId,
      number: group.number,
      name: group.name,
      leaderId: shown(group.leaderId),
      deputyId: shown(group.deputyId),
      sealed: group.expertIds.filter((id) => masked.has(id)).length,
      experts: experts(group.groupId),
      applications: applications(group.groupId),
    }),
  );
  const loose: BoardGroup = {
    ...{ groupId: null, number: 0, name: '', leaderId: null, deputyId: null },
    sealed: [...masked].filter((id) => !groupOf.has(id)).length,
    experts: experts(undefined).filter((one) => !one.absent),
    applications: applications(undefined),
  };
  const any = loose.experts.length + loose.applications.length + loose.sealed > 0;
  return ok({
    groups: groups.length > 0 && any ? [loose, ...placed] : placed,
    minimum: round.value.pack.rules.groupMinimum.value,
  });
};

const moveCounts = ({ moves }: Parameters<HandlerOf<Doors['move']>>[1]) => ({
  experts: moves.filter((one) => one.kind === 'expert').length,
  applications: moves.filter((one) => one.kind === 'application').length,
});

/**
 * Moves people and dossiers between groups, as one act. Who reviews whom was reckoned for the groups as they were, so it
 * falls and is dealt again. Refusals: those of `openPlan` and `moveMembers`, `member_sealed`.
 */
export const move: HandlerOf<Doors['move']> = planAct(
  {
    kind: 'move',
    figures: (input, { to }: { readonly moved: number; readonly to: string }) => ({ ...moveCounts(input), to }),
  },
  async ({ db }, { roundId, moves }) => {
    const round = await openPlan(db, roundId);
    if (!round.ok) return round;
    // Asked before the groups are: else trying the seats one after another would tell who sits where.
    const names = await loadSealedNames(db, roundId);
    if (moves.some((one) => one.kind === 'expert' && names.isMasked(one.id))) return refuse('member_sealed');
    const groups = await listGroups(db, roundId);
    const moved = moveMembers(groups, moves, {
      expected: new Set(expectedMembers(await loadRoom(db, roundId)).map((juror) => juror.expertId)),
      specialtyOf: new Map((await listApplications(db, roundId)).map((one) => [one.applicationId, one.specialty])),
      minimum: round.value.pack.rules.groupMinimum.value,
    });
    if (!moved.ok) return moved;
    await deleteAssignments(db, roundId);
    await replaceGroups(db, roundId, moved.value);
    const targets = moved.value.filter((group) => moves.some((one) => one.groupId === group.groupId));
    const to = targets.map((group) => group.number).join('/');
    const sizes = (of: readonly ShapedGroup[]) =>
      of.map((g) => [g.number, g.expertIds.length, g.applicationIds.length]);
    return done({ moved: moves.length, to }, { object: roundId, before: sizes(groups), after: sizes(moved.value) });
  },
);

/** A group's number and name; the number of another group is exchanged with it. Refusals: `openPlan`, `group_not_found`. */
export const nameGroup: HandlerOf<Doors['nameGroup']> = planAct(
  { kind: 'name', figures: ({ number }) => ({ group: number }) },
  async ({ db }, { roundId, groupId, number, name }) => {
    const round = await openPlan(db, roundId);
    if (!round.ok) return round;
    const groups = await listGroups(db, roundId);
    const was = groups.find((group) => group.groupId === groupId);
    const shaped = named(groups, groupId, number, name);
    if (!shaped.ok) return shaped;
    await renameGroups(db, shaped.value);
    const before = { number: was?.number ?? 0, name: was?.name ?? '' };
    return done(null, { object: groupId, before, after: { number, name } });
  },
);

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
