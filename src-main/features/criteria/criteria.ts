import { ok } from '../../core/domain/kernel/result.ts';
import type { FeatureHandlers } from '../feature.ts';
import { begin, change, changeType, discard, publish } from './edit-pack.ts';
import { loadCards, loadPackView } from './pack-views.ts';
import { ofRound, pin, preview } from './round-criteria.ts';
import { withdraw } from './withdraw-pack.ts';

/** Rule packs as the office's own data. Refusals are named with each handler. */
export const criteria: FeatureHandlers<'criteria'> = {
  list: async (context) => ok({ packs: await loadCards(context) }),
  get: async (context, { kind, key }) => loadPackView(context, kind, key),
  begin,
  change,
  changeType,
  publish,
  discard,
  withdraw,
  ofRound,
  preview,
  pin,
};
