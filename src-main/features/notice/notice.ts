import type { FeatureHandlers } from '../feature.ts';
import { close } from './close-notice.ts';
import { correct } from './correct-notice.ts';
import { get } from './get-notice.ts';
import { plan } from './plan-notice.ts';
import { post } from './post-notice.ts';

export const notice: FeatureHandlers<'notice'> = { get, plan, post, correct, close };
