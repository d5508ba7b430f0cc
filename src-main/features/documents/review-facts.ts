import { listRecusedPairs } from '../../../db/tables/subjects.ts';
import { defenceWaived } from '../../core/domain/eligibility/verdict.ts';
import { defenceAsked } from '../../core/domain/groups/defence.ts';
import { checkedApplication } from '../eligibility-ground.ts';
import type { QueryContext } from '../feature.ts';
import { loadFindingFacts } from '../finding-facts.ts';
import type { LoadedRound } from '../round-loading.ts';
import type { AcceptanceFacts } from './acceptance-facts.ts';

export interface ReviewFacts {
  /** By application: whoever may neither hear nor judge it, a relation that nobody has decided on among them. */
  readonly away: ReadonlyMap<string, readonly string[]>;
  /** By application: what asks for an oral defence. Whoever needs none stands not in it. */
  readonly heard: ReadonlyMap<string, readonly ('level' | 'kind')[]>;
}

/** Only where the round asks somebody for a defence, and a direct Aid-Qinghai application may be free of it, conditions are checked. */
export async function loadReviewFacts(
  context: QueryContext,
  round: LoadedRound,
  applications: AcceptanceFacts['applications'],
): Promise<ReviewFacts> {
  const away = new Map<string, string[]>();
  for (const { applicationId, expertId } of await listRecusedPairs(context.db, round.row.id)) {
    const experts = away.get(applicationId);
    if (experts) experts.push(expertId);
    else away.set(applicationId, [expertId]);
  }
  const { value } = round.pack.rules.defence;
  const asked = applications.flatMap((one) => {
    const because = one.state === 'accepted' ? defenceAsked(value, one) : [];
    return because.length > 0 ? [{ one, because }] : [];
  });
  const direct = asked.some(({ one }) => one.kind === 'aid_qinghai');
  const ground = direct ? (await loadFindingFacts(context, round)).ground : undefined;
  const free = ({ one }: (typeof asked)[number]) =>
    one.kind === 'aid_qinghai' && ground !== undefined && defenceWaived(checkedApplication(one, ground).findings);
  const heard = asked.filter((entry) => !free(entry));
  return { away, heard: new Map(heard.map(({ one, because }) => [one.applicationId, because])) };
}
