import type { FeatureHandlers } from '../feature.ts';
import { callNext } from './call-next.ts';
import { record } from './record-answer.ts';
import { undo } from './undo-answer.ts';
import { get, preview } from './view-answers.ts';

/** What the drawn people answer, and who takes the seat of whoever does not come. */
export const answers: FeatureHandlers<'answers'> = { get, preview, callNext, record, undo };
