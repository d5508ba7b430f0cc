import type { Contract } from '../../core/contract/index.ts';
import { checkedByEnough } from '../../core/domain/acceptance/two-person-check.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { sameName } from '../../core/domain/names/person-name.ts';
import { judgeApplication } from '../application-findings.ts';
import { done, type HandlerOf } from '../feature.ts';
import { loadFindingFacts } from '../finding-facts.ts';
import { type DeskItem, loadOpenDesk } from './desk-state.ts';
import { takeSteps } from './take-steps.ts';

/** One person's look; a dossier once looked at is under check. Refusals: `round_not_found`, `list_frozen`. */
export const check: HandlerOf<Contract['acceptance']['check']> = async (
  context,
  { roundId, applicationIds, checker, outcome, note },
) => {
  const desk = await loadOpenDesk(context.db, roundId, applicationIds);
  if (!desk.ok) return desk;
  const words = { people: [checker], reason: note };
  const looks = [{ checker, outcome, note }];
  const { taken, leftOut } = await takeSteps(context, desk.value, applicationIds, 'check', words, ok, looks);
  return done({ checked: taken.length, leftOut }, { object: roundId, after: { checked: [...taken], outcome } });
};

/**
 * Accepts everybody whom nothing stops. The people named have each checked these dossiers; together with whoever looked
 * before they must be enough (rule `twoPersonCheck`). Left out with `act_not_possible`, `check_missing`, `check_faulty`
 * or the first blocking finding. Refusals: `round_not_found`, `list_frozen`, `checkers_same`.
 */
export const acceptMany: HandlerOf<Contract['acceptance']['acceptMany']> = async (
  context,
  { roundId, applicationIds, checkers },
) => {
  const desk = await loadOpenDesk(context.db, roundId, applicationIds);
  if (!desk.ok) return desk;
  const [first, second] = checkers;
  if (first !== undefined && second !== undefined && sameName(first, second)) return refuse('checkers_same');
  const { round } = desk.value;
  const facts = await loadFindingFacts(context, round);
  const may = (item: DeskItem): Result<unknown> => {
    const sound = checkers.map((checker) => ({ checker, outcome: 'sound' as const }));
    const enough = checkedByEnough([...item.checks, ...sound], round.pack);
    if (!enough.ok) return enough;
    const { findings } = judgeApplication(item.application, round, facts);
    const blocking = findings.find((finding) => finding.blocking);
    return blocking === undefined ? ok(null) : refuse(blocking.code, blocking.params);
  };
  const words = { people: checkers, reason: '' };
  const looks = checkers.map((checker) => ({ checker, outcome: 'sound' as const, note: '' }));
  const { taken, leftOut } = await takeSteps(context, desk.value, applicationIds, 'accept', words, may, looks);
  return done({ accepted: taken.length, leftOut }, { object: roundId, after: { accepted: [...taken] } });
};
