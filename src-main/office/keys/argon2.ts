import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { hashRaw } from '@node-rs/argon2';
import { calibrateKdf, type Kdf, type KdfParameters } from './kdf.ts';

/** What key files are made with. Tests bring cheaper tools of their own; the product has only these. */
export interface KeyTools {
  readonly randomBytes: (count: number) => Uint8Array;
  readonly kdf: Kdf;
  readonly calibrate: () => Promise<KdfParameters>;
}

const ARGON2ID = 2;

/** Argon2id on a thread of its own, version 0x13. */
export const argon2id: Kdf = (password, salt, { m, t, p }) =>
  hashRaw(password, { algorithm: ARGON2ID, memoryCost: m, timeCost: t, parallelism: p, outputLen: 32, salt });

export const productKeyTools: KeyTools = {
  randomBytes: (count) => new Uint8Array(randomBytes(count)),
  kdf: argon2id,
  calibrate: () => calibrateKdf(argon2id, () => performance.now()),
};
