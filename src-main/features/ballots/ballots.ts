import type { FeatureHandlers } from '../feature.ts';
import { enterRow } from './enter-row.ts';
import { list } from './list-sections.ts';
import { openRound } from './open-round.ts';
import { reconcile } from './reconcile-round.ts';
import { rule } from './rule-item.ts';
import { sign } from './sign-round.ts';

export const ballots: FeatureHandlers<'ballots'> = { list, openRound, reconcile, enterRow, rule, sign };
