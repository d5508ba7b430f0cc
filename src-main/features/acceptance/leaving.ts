import { forgetChecks } from '../../../db/tables/acceptance.ts';
import type { Contract } from '../../core/contract/index.ts';
import { storedParts } from '../../core/domain/acceptance/event-words.ts';
import { done, type HandlerOf } from '../feature.ts';
import { loadOpenDesk } from './desk-state.ts';
import { takeStep, takeSteps } from './take-steps.ts';

/** Returned with the reason (the seed notice wants it stated). Refusals: `round_not_found`, `list_frozen`. */
export const returnMany: HandlerOf<Contract['acceptance']['returnMany']> = async (
  context,
  { roundId, applicationIds, reason, by },
) => {
  const desk = await loadOpenDesk(context.db, roundId, applicationIds);
  if (!desk.ok) return desk;
  const words = { people: [by], reason };
  const { taken, leftOut } = await takeSteps(context, desk.value, applicationIds, 'return', words);
  return done({ returned: taken.length, leftOut }, { object: roundId, after: { returned: [...taken] } });
};

/** The applicant gives up. Refusals: those of a step. */
export const withdraw: HandlerOf<Contract['acceptance']['withdraw']> = async (
  context,
  { roundId, applicationId, reason, by },
) => {
  const desk = await loadOpenDesk(context.db, roundId, [applicationId]);
  if (!desk.ok) return desk;
  const step = await takeStep(context, desk.value, applicationId, 'withdraw', { people: [by], reason });
  return step.ok ? done(null, { object: applicationId, after: { state: 'withdrawn' } }) : step;
};

/** Handed to the jury that is meant. Refusals: those of a step. */
export const move: HandlerOf<Contract['acceptance']['move']> = async (
  context,
  { roundId, applicationId, toJury, reason, by },
) => {
  const desk = await loadOpenDesk(context.db, roundId, [applicationId]);
  if (!desk.ok) return desk;
  const words = { people: [by], reason: storedParts(toJury, reason) };
  const step = await takeStep(context, desk.value, applicationId, 'move', words);
  return step.ok ? done(null, { object: applicationId, after: { state: 'moved' } }) : step;
};

/** Taken up again with a reason, and checked again by everybody. Refusals: those of a step. */
export const reopen: HandlerOf<Contract['acceptance']['reopen']> = async (
  context,
  { roundId, applicationId, reason, by },
) => {
  const desk = await loadOpenDesk(context.db, roundId, [applicationId]);
  if (!desk.ok) return desk;
  const step = await takeStep(context, desk.value, applicationId, 'reopen', { people: [by], reason });
  if (!step.ok) return step;
  await forgetChecks(context.db, [applicationId]);
  const before = { state: step.value.application.state };
  return done(null, { object: applicationId, before, after: { state: 'under_check' } });
};
