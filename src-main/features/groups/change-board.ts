import { deleteAssignments } from '../../../db/tables/assignments.ts';
import { listGroups, renameGroups, replaceGroups } from '../../../db/tables/groups.ts';
import type { Contract } from '../../core/contract/index.ts';
import {
  addGroup as added,
  mergeGroups as merged,
  removeGroup as removed,
} from '../../core/domain/groups/change-groups.ts';
import { moveMembers, nameGroup as named, type ShapedGroup } from '../../core/domain/groups/move-members.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { done, type HandlerOf } from '../feature.ts';
import { loadSealedNames } from '../sealed-names.ts';
import { loadBoardPeople } from './board-columns.ts';
import { openPlan, planAct } from './plan-acts.ts';
import { type Reasoned, weighGroups, withReason } from './weigh-groups.ts';

type Doors = Contract['groups'];

const sizes = (of: readonly ShapedGroup[]) => of.map((g) => [g.number, g.expertIds.length, g.applicationIds.length]);

const numbersOf = (groups: readonly ShapedGroup[]) => groups.map((group) => group.number).join('/');

const moveCounts = ({ moves }: Parameters<HandlerOf<Doors['move']>>[1]) => ({
  experts: moves.filter((one) => one.kind === 'expert').length,
  applications: moves.filter((one) => one.kind === 'application').length,
});

/**
 * Moves people and dossiers between groups, as one act. Who reviews whom was reckoned for the groups as they were, so it
 * falls and is dealt again. Refusals: those of `openPlan`, `moveMembers` and `weighGroups`, `member_sealed`.
 */
export const move: HandlerOf<Doors['move']> = planAct(
  {
    kind: 'move',
    figures: (input, value: Reasoned & { readonly moved: number; readonly to: string }) => ({
      ...moveCounts(input),
      to: value.to,
      ...withReason(value),
    }),
  },
  async ({ db }, { roundId, moves, reason }) => {
    const round = await openPlan(db, roundId);
    if (!round.ok) return round;
    // Asked before the groups are: else trying the seats one after another would tell who sits where.
    const names = await loadSealedNames(db, roundId);
    if (moves.some((one) => one.kind === 'expert' && names.isMasked(one.id))) return refuse('member_sealed');
    const { rules } = round.value.pack;
    const { value, severity } = rules.groupMinimum;
    const groups = await listGroups(db, roundId);
    const people = await loadBoardPeople(db, roundId);
    const moved = moveMembers(groups, moves, { ...people, minimum: value, severity });
    if (!moved.ok) return moved;
    const why = weighGroups(people, [groups, moved.value], rules, { reason, whole: false });
    if (!why.ok) return why;
    await deleteAssignments(db, roundId);
    await replaceGroups(db, roundId, moved.value);
    const to = numbersOf(moved.value.filter((group) => moves.some((one) => one.groupId === group.groupId)));
    const after = { sizes: sizes(moved.value), ...withReason({ reason: why.value }) };
    return done(
      { moved: moves.length, to, reason: why.value },
      { object: roundId, before: { sizes: sizes(groups) }, after },
    );
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

/** One more group beside those that were formed; who reviews whom stands. Refusals: `openPlan`, `groups_not_formed`, `addGroup`. */
export const addGroup: HandlerOf<Doors['addGroup']> = planAct(
  { kind: 'add', figures: (_, { group }: { readonly group: number }) => ({ group }) },
  async ({ db, newId }, { roundId, name, specialty }) => {
    const round = await openPlan(db, roundId);
    if (!round.ok) return round;
    const groups = await listGroups(db, roundId);
    if (groups.length === 0) return refuse('groups_not_formed', undefined, 'groupMinimum');
    const groupId = asId<'group'>(newId());
    const shaped = added(groups, { groupId, name, specialty });
    if (!shaped.ok) return shaped;
    await replaceGroups(db, roundId, shaped.value);
    const number = shaped.value.find((group) => group.groupId === groupId)?.number ?? 0;
    return done({ group: number }, { object: groupId, after: { number, name, specialty } });
  },
);

/** A group in which nobody is and nothing lies; who reviews whom stands. Refusals: `openPlan`, `removeGroup`. */
export const removeGroup: HandlerOf<Doors['removeGroup']> = planAct(
  { kind: 'remove', figures: (_, { group }: { readonly group: number }) => ({ group }) },
  async ({ db }, { roundId, groupId }) => {
    const round = await openPlan(db, roundId);
    if (!round.ok) return round;
    const groups = await listGroups(db, roundId);
    const was = groups.find((group) => group.groupId === groupId);
    const shaped = removed(groups, groupId);
    if (!shaped.ok) return shaped;
    await replaceGroups(db, roundId, shaped.value);
    const before = { number: was?.number ?? 0, name: was?.name ?? '' };
    return done({ group: before.number }, { object: groupId, before });
  },
);

/** Two groups become one; who reviews whom falls as after any move. Refusals: `openPlan`, `mergeGroups`, `weighGroups`. */
export const mergeGroups: HandlerOf<Doors['mergeGroups']> = planAct(
  {
    kind: 'merge',
    figures: (_, value: Reasoned & { readonly from: number; readonly to: number }) => ({
      ...{ group: value.from, to: String(value.to) },
      ...withReason(value),
    }),
  },
  async ({ db }, { roundId, groupId, into, reason }) => {
    const round = await openPlan(db, roundId);
    if (!round.ok) return round;
    const groups = await listGroups(db, roundId);
    const shaped = merged(groups, groupId, into);
    if (!shaped.ok) return shaped;
    const people = await loadBoardPeople(db, roundId);
    const asked = { reason, whole: false };
    const why = weighGroups(people, [groups, shaped.value], round.value.pack.rules, asked);
    if (!why.ok) return why;
    await deleteAssignments(db, roundId);
    await replaceGroups(db, roundId, shaped.value);
    const number = (id: string) => groups.find((group) => group.groupId === id)?.number ?? 0;
    const after = { into, sizes: sizes(shaped.value), ...withReason({ reason: why.value }) };
    return done(
      { from: number(groupId), to: number(into), reason: why.value },
      { object: groupId, before: { sizes: sizes(groups) }, after },
    );
  },
);
