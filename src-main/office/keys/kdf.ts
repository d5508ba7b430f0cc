/** Argon2id settings as stored with each wrap: memory in KiB, passes, lanes. */
export interface KdfParameters {
  readonly m: number;
  readonly t: number;
  readonly p: number;
}

/** Derives 32 bytes from a password. */
export type Kdf = (password: string, salt: Uint8Array, parameters: KdfParameters) => Promise<Uint8Array>;

// RFC 9106, second recommended choice; four lanes were slower on two cores.
export const KDF_FLOOR: KdfParameters = { m: 65_536, t: 3, p: 1 };

/** A file may ask for no more than this: it was perhaps written by somebody who wants the program to hang. */
export const KDF_CEILING: KdfParameters = { m: 1_048_576, t: 10, p: 8 };

const CALIBRATION_STOP = 262_144;
const CALIBRATION_MS = 500;

export function isWithinCeiling({ m, t, p }: KdfParameters): boolean {
  const whole = [m, t, p].every((value) => Number.isSafeInteger(value) && value >= 1);
  return whole && m >= 8 * p && m <= KDF_CEILING.m && t <= KDF_CEILING.t && p <= KDF_CEILING.p;
}

export function isAtLeastFloor({ m, t, p }: KdfParameters): boolean {
  return m >= KDF_FLOOR.m && t >= KDF_FLOOR.t && p >= KDF_FLOOR.p;
}

/**
 * As much memory as this machine derives a key with in about half a second: doubled from the floor while faster, at
 * most 256 MiB. `now` in milliseconds.
 */
export async function calibrateKdf(kdf: Kdf, now: () => number): Promise<KdfParameters> {
  let parameters = KDF_FLOOR;
  while (parameters.m < CALIBRATION_STOP) {
    const begun = now();
    await kdf('calibration', new Uint8Array(16), parameters);
    if (now() - begun >= CALIBRATION_MS) break;
    parameters = { ...parameters, m: parameters.m * 2 };
  }
  return parameters;
}
