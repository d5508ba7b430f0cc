import type { FeatureHandlers } from '../feature.ts';
import { saveReturned, unitsToMend } from './return-roster.ts';
import { saveTemplate } from './save-template.ts';

export const rosters: FeatureHandlers<'rosters'> = { unitsToMend, saveReturned, saveTemplate };
