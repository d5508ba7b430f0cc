import type { FeatureHandlers } from '../feature.ts';
import { announce } from './announce.ts';
import { decide } from './decide.ts';
import { get } from './get-results.ts';
import { decisions } from './list-decisions.ts';

export const results: FeatureHandlers<'results'> = { get, announce, decisions, decide };
