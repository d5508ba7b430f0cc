import type { FeatureHandlers } from '../feature.ts';
import { file } from './file-round.ts';
import { get } from './get-filing.ts';

export const filing: FeatureHandlers<'filing'> = { get, file };
