import type { FeatureHandlers } from '../feature.ts';
import { readChecklist } from './read-checklist.ts';
import { look, seenMany } from './take-looks.ts';

/** The papers that an application's type asks for: what was seen, what is missing, who said so. */
export const proofs: FeatureHandlers<'proofs'> = { checklist: readChecklist, look, seenMany };
