import type { FeatureHandlers } from '../feature.ts';
import { announce } from './announce.ts';
import { get } from './get-results.ts';

export const results: FeatureHandlers<'results'> = { get, announce };
