import { ok, type Result, refuse } from '../kernel/result.ts';

/**
 * Where an application stands with the office. Only `accepted` ones come on the list that the jury votes on; `moved`:
 * handed to another jury.
 */
export const applicationStates = [
  'received',
  'under_check',
  'correction_asked',
  'accepted',
  'returned',
  'deemed_withdrawn',
  'withdrawn',
  'moved',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** What the office does with an application. */
export type AcceptanceAct =
  | 'check'
  | 'ask_correction'
  | 'answer'
  | 'accept'
  | 'return'
  | 'deem_withdrawn'
  | 'withdraw'
  | 'move'
  | 'reopen';

type Steps = Readonly<Partial<Record<AcceptanceAct, ApplicationState>>>;

const LEAVING: Steps = { return: 'returned', withdraw: 'withdrawn', move: 'moved' };
const OPEN: Steps = { check: 'under_check', ask_correction: 'correction_asked', accept: 'accepted', ...LEAVING };
const CLOSED: Steps = { reopen: 'under_check' };

const STEPS: Readonly<Record<ApplicationState, Steps>> = {
  received: OPEN,
  under_check: OPEN,
  // An addendum to the notice asks again without a new state.
  correction_asked: {
    answer: 'under_check',
    ask_correction: 'correction_asked',
    deem_withdrawn: 'deemed_withdrawn',
    ...LEAVING,
  },
  accepted: { ...LEAVING, ...CLOSED },
  returned: CLOSED,
  deemed_withdrawn: CLOSED,
  withdrawn: CLOSED,
  moved: CLOSED,
};

/** Nothing is decided yet: such an application keeps the list from being frozen. */
export function isOpen(state: ApplicationState): boolean {
  return state === 'received' || state === 'under_check' || state === 'correction_asked';
}

/** Whom the list counts: of a frozen one who is on it, of an open one whoever has not left. */
export function isListed(state: ApplicationState, frozen: boolean): boolean {
  return state === 'accepted' || (!frozen && isOpen(state));
}

/** The state after an act. Refusal: `act_not_possible` {state, act}. */
export function nextState(state: ApplicationState, act: AcceptanceAct): Result<ApplicationState> {
  const next = STEPS[state][act];
  return next === undefined ? refuse('act_not_possible', { state, act }) : ok(next);
}
