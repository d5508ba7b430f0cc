import type { ApplicationEvent } from '../../../db/tables/acceptance.ts';
import { type CheckRow, recordSteps, saveChecks } from '../../../db/tables/acceptance.ts';
import type { LeftOut } from '../../core/contract/acceptance.ts';
import { type AcceptanceAct, nextState } from '../../core/domain/acceptance/states.ts';
import { type ApplicationId, asId } from '../../core/domain/kernel/ids.ts';
import { inParts, inRows } from '../../core/domain/kernel/pace.ts';
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

/** What one person found at each of the dossiers that take the step. */
export type Look = Pick<CheckRow, 'checker' | 'outcome' | 'note'>;

/** Dossiers judged between two words on how far it is. */
const PART = 50;

/**
 * Each of the applications takes the step if `may` lets it; the others stay as they are, each with its reason. Long:
 * judging, then writing.
 */
export async function takeSteps(
  { db, now, pace }: CommandContext,
  desk: DeskState,
  applicationIds: readonly string[],
  act: AcceptanceAct,
  words: Words,
  may: (item: DeskItem) => Result<unknown> = ok,
  looks: readonly Look[] = [],
): Promise<Steps> {
  const events: ApplicationEvent[] = [];
  const leftOut: LeftOut[] = [];
  const all = [...new Set(applicationIds)];
  const judge = (applicationId: string) => {
    const leave = ({ code, params = {} }: Refusal) =>
      leftOut.push({ applicationId: asId<'application'>(applicationId), code, params });
    const item = itemOf(desk, applicationId);
    if (!item.ok) {
      leave(item.refusal);
      return;
    }
    const step = event(item.value, act, words, now);
    const allowed = may(item.value);
    if (!step.ok) leave(step.refusal);
    else if (!allowed.ok) leave(allowed.refusal);
    else events.push(step.value);
  };
  await inParts(all, pace('judging', all.length), (some) => some.forEach(judge), PART);
  const taken = events.map((one) => asId<'application'>(one.application_id));
  const wrote = inRows(pace, 'writing', taken.length, taken.length * (1 + looks.length));
  await recordSteps(db, events, wrote);
  for (const look of looks) await saveChecks(db, taken, { ...look, utc: now }, wrote);
  return { taken, leftOut };
}
