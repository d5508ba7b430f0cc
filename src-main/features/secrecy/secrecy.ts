import type { FeatureHandlers } from '../feature.ts';
import { getSecrecy } from './get-secrecy.ts';
import { handOver } from './hand-over.ts';
import { release } from './release.ts';

export const secrecy: FeatureHandlers<'secrecy'> = { get: getSecrecy, release, handOver };
