import type { ApplicationRecord } from '../../db/tables/applications.ts';
import { defenceWaived } from '../core/domain/eligibility/verdict.ts';
import { defenceAsked } from '../core/domain/groups/defence.ts';
import { checkedApplication, type GroundSources } from './eligibility-ground.ts';
import { loadFindingFacts } from './finding-facts.ts';
import type { LoadedRound } from './round-loading.ts';

/**
 * By application: what asks for an oral defence. Whoever needs none stands not in it. Only where the round asks somebody
 * for a defence, and a direct Aid-Qinghai application may be free of it, conditions are checked.
 */
export async function loadHeard(
  sources: GroundSources,
  round: LoadedRound,
  applications: readonly ApplicationRecord[],
): Promise<ReadonlyMap<string, readonly ('level' | 'kind')[]>> {
  const { value } = round.pack.rules.defence;
  const asked = applications.flatMap((one) => {
    const because = one.state === 'accepted' ? defenceAsked(value, one) : [];
    return because.length > 0 ? [{ one, because }] : [];
  });
  const direct = asked.some(({ one }) => one.kind === 'aid_qinghai');
  const ground = direct ? (await loadFindingFacts(sources, round)).ground : undefined;
  const free = ({ one }: (typeof asked)[number]) =>
    one.kind === 'aid_qinghai' && ground !== undefined && defenceWaived(checkedApplication(one, ground).findings);
  return new Map(asked.filter((entry) => !free(entry)).map(({ one, because }) => [one.applicationId, because]));
}
