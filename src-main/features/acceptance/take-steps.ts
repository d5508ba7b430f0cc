import type { ApplicationEvent } from '../../../db/tables/acceptance.ts';
import { recordSteps } from '../../../db/tables/acceptance.ts';
import type { LeftOut } from '../../core/contract/acceptance.ts';
import { type AcceptanceAct, nextState } from '../../core/domain/acceptance/states.ts';
import { type ApplicationId, asId } from '../../core/domain/kernel/ids.ts';
import { ok, type Refusal, type Result } from '../../core/domain/kernel/result.ts';
import type { CommandContext } from '../feature.ts';
import { type DeskItem, type DeskState, itemOf } from './desk-state.ts';

interface Words {
  /** The office's people who answer for the act. */
  readonly people: readonly string[];
  readonly reason: string;
}

function event(item: DeskItem, act: AcceptanceAct, words: Words, now: string): Result<ApplicationEvent> {
  const from = item.application.state;
  const to = nextState(from, act);
  if (!to.ok) return to;
  const { people, reason } = words;
  return ok({
    application_id: item.application.applicationId,
    utc: now,
    act,
    from_state: from,
    to_state: to.value,
    people: people.join('、'),
    reason,
  });
}

/** One application takes one step. Refusals: `application_not_found`, `act_not_possible` {state, act}. */
export async function takeStep(
  { db, now }: CommandContext,
  desk: DeskState,
  applicationId: string,
  act: AcceptanceAct,
  words: Words,
): Promise<Result<DeskItem>> {
  const item = itemOf(desk, applicationId);
  if (!item.ok) return item;
  const step = event(item.value, act, words, now);
  if (!step.ok) return step;
  await recordSteps(db, [step.value]);
  return item;
}

export interface Steps {
  readonly taken: readonly ApplicationId[];
  readonly leftOut: readonly LeftOut[];
}

/** Each of the applications takes the step if `may` lets it; the others stay as they are, each with its reason. */
export async function takeSteps(
  { db, now }: CommandContext,
  desk: DeskState,
  applicationIds: readonly string[],
  act: AcceptanceAct,
  words: Words,
  may: (item: DeskItem) => Result<unknown> = ok,
): Promise<Steps> {
  const events: ApplicationEvent[] = [];
  const leftOut: LeftOut[] = [];
  for (const applicationId of new Set(applicationIds)) {
    const leave = ({ code, params = {} }: Refusal) =>
      leftOut.push({ applicationId: asId<'application'>(applicationId), code, params });
    const item = itemOf(desk, applicationId);
    if (!item.ok) {
      leave(item.refusal);
      continue;
    }
    const step = event(item.value, act, words, now);
    const allowed = may(item.value);
    if (!step.ok) leave(step.refusal);
    else if (!allowed.ok) leave(allowed.refusal);
    else events.push(step.value);
  }
  await recordSteps(db, events);
  return { taken: events.map((one) => asId<'application'>(one.application_id)), leftOut };
}
