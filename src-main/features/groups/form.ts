import { deleteAssignments } from '../../../db/tables/assignments.ts';
import { saveGrouping } from '../../../db/tables/group-plans.ts';
import { listGroups, replaceGroups } from '../../../db/tables/groups.ts';
import type { Contract } from '../../core/contract/index.ts';
import type { CheckedGroups } from '../../core/domain/assignment/assigning.ts';
import { groupingSteps } from '../../core/domain/groups/form-groups.ts';
import { groupingSeal } from '../../core/domain/groups/grouping-seal.ts';
import { type KeptGrouping, placementDigest } from '../../core/domain/groups/kept-grouping.ts';
import type { ShapedGroup } from '../../core/domain/groups/move-members.ts';
import { canonicalJson, sha256Hex } from '../../core/domain/kernel/digest.ts';
import { asId, type ExpertId } from '../../core/domain/kernel/ids.ts';
import { type Refusal, refuse } from '../../core/domain/kernel/result.ts';
import { type CommandContext, type CommandResult, done, type HandlerOf } from '../feature.ts';
import { type FormAsked, type GroupingGround, loadGroupingGround } from './grouping-ground.ts';
import { planAct } from './plan-acts.ts';

/** The plan counts groups; people know them by their numbers. */
function withNumber({ code, params, rule }: Refusal, keeping: readonly ShapedGroup[]) {
  const number = Number(params?.number ?? 0);
  const known = keeping[number - 1]?.number ?? number;
  return refuse(code, params === undefined || number === 0 ? params : { ...params, number: known }, rule);
}

/** Groups that stay keep their number, name and leaders as far as these still sit in them. */
function shapedGroups(
  { grouping }: CheckedGroups,
  { keeping }: GroupingGround,
  newId: CommandContext['newId'],
): readonly ShapedGroup[] {
  return grouping.groups.map(({ number, specialties, expertIds, applicationIds }, i) => {
    const was = keeping[i];
    const still = (id: ExpertId | null | undefined) => (id != null && expertIds.includes(id) ? id : null);
    return {
      groupId: was?.groupId ?? asId<'group'>(newId()),
      number: was?.number ?? number,
      name: was?.name ?? '',
      specialties,
      leaderId: still(was?.leaderId),
      deputyId: still(was?.deputyId),
      expertIds,
      applicationIds,
    };
  });
}

function keptGrouping(
  { grouping, promises }: CheckedGroups,
  { input }: GroupingGround,
  shaped: readonly ShapedGroup[],
): KeptGrouping {
  const { experts, applications, wider, homes } = grouping;
  const numbers = input.rules.defenceGroups.flatMap((place) => shaped[place - 1]?.number ?? []);
  return {
    rules: { ...input.rules, defenceGroups: numbers },
    groups: Object.fromEntries(
      shaped.map(({ groupId }, i) => {
        const { least = 0, most = 0 } = grouping.groups[i] ?? {};
        return [groupId, { home: homes[i] ?? [], least, most, defence: input.rules.defenceGroups.includes(i + 1) }];
      }),
    ),
    ...{ experts, applications, wider, promises, seal: groupingSeal(input) },
  };
}

/**
 * Review groups of the seated members who were not marked absent, and the dossiers of each, by the proven best plan of its
 * settings (`formGroups`). Reckoned and checked in a thread; saved with the proof and the checker's list. Who reviews
 * whom falls with it. Refusals: those of `openPlan` and `formGroups`, `plan_ground_changed`: somebody decided something
 * meanwhile.
 */
export const form: HandlerOf<Contract['groups']['form']> = async (context, asked) => {
  const ground = await context.query((querying) => loadGroupingGround(querying, asked));
  if (!ground.ok) return ground;
  const { input, keeping } = ground.value;
  const formed = await context.assigning.form(input, context.pace('solving', groupingSteps(input)));
  if (!formed.ok) return withNumber(formed.refusal, keeping);

  const write = async (commanding: CommandContext): Promise<CommandResult<{ readonly groups: number }>> => {
    const { db, now, newId } = commanding;
    const { roundId } = asked;
    const still = await loadGroupingGround(commanding, asked);
    if (!still.ok) return still;
    if (JSON.stringify(still.value) !== JSON.stringify(ground.value)) return refuse('plan_ground_changed');
    const earlier = (await listGroups(db, roundId)).length;
    const shaped = shapedGroups(formed.value, ground.value, newId);
    const plan = keptGrouping(formed.value, ground.value, shaped);
    const placed = placementDigest(shaped);
    await deleteAssignments(db, roundId);
    await replaceGroups(db, roundId, shaped);
    await saveGrouping(db, roundId, { placed, plan, madeUtc: now });
    const sizes = shaped.map((g) => [g.number, g.expertIds.length, g.applicationIds.length]);
    const after = { groups: shaped.length, sizes, placed, grouping: sha256Hex(canonicalJson(plan)) };
    return done({ groups: shaped.length }, { object: roundId, before: { groups: earlier }, after });
  };
  const figures = ({ count }: FormAsked) => ({ groups: count });
  return context.command((commanding) => planAct({ kind: 'form', figures }, write)(commanding, asked));
};
