import { existsSync } from 'node:fs';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import type { KeyTools } from './argon2.ts';
import { isAtLeastFloor, type Kdf } from './kdf.ts';
import { type KeyFile, type PasswordWrap, type RecoveryWrap, readKeyFile, writeKeyFile } from './key-file.ts';
import { judgePassword, normalPassword } from './password-policy.ts';
import { formatRecoveryKey, parseRecoveryKey } from './recovery-key.ts';
import { DATA_KEY_BYTES, openDataKey, recoveryWrapKey, sealDataKey, type WrapBinding } from './wrap.ts';

export interface UnlockedKeys {
  /** 32 bytes; opens the office file. */
  readonly dataKey: Uint8Array;
  /** The office file this key belongs to; the store that is opened must have the same id. */
  readonly databaseId: string;
  /** Opaque id of whoever opened it: the `actor` of audit rows. */
  readonly holder: string;
}

export interface CreatedKeys extends UnlockedKeys {
  /** Shown and printed once, kept nowhere: eight groups of five characters. */
  readonly recoveryKey: string;
}

type Unlocking = Pick<KeyTools, 'kdf'>;

function newId(tools: KeyTools): string {
  return Buffer.from(tools.randomBytes(16)).toString('hex');
}

function text64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

async function passwordWrap(
  { databaseId, holder, dataKey }: UnlockedKeys,
  normal: string,
  tools: KeyTools,
): Promise<PasswordWrap> {
  const kdf = await tools.calibrate();
  if (!isAtLeastFloor(kdf)) throw new Error('key derivation below its floor');
  const salt = tools.randomBytes(16);
  const binding: WrapBinding = { databaseId, holder, kind: 'password', kdf };
  const sealed = sealDataKey(await tools.kdf(normal, salt, kdf), tools.randomBytes(12), dataKey, binding);
  return { kind: 'password', holder, algorithm: 'argon2id+aes256-gcm', kdf, salt: text64(salt), ...sealed };
}

function recoveryWrap({ databaseId, dataKey }: UnlockedKeys, secret: Uint8Array, tools: KeyTools): RecoveryWrap {
  const holder = newId(tools);
  const wrapKey = recoveryWrapKey(secret, databaseId);
  const sealed = sealDataKey(wrapKey, tools.randomBytes(12), dataKey, { databaseId, holder, kind: 'recovery' });
  return { kind: 'recovery', holder, algorithm: 'hkdf-sha256+aes256-gcm', ...sealed };
}

/**
 * Makes a data key, wraps it for one password and one recovery key, and writes the key file. Refusals:
 * `password_too_short`, `password_too_long`, `password_too_common`, `key_file_exists`. Throws StorageFailure.
 */
export async function createKeyFile(
  path: string,
  databaseId: string,
  password: string,
  tools: KeyTools,
): Promise<Result<CreatedKeys>> {
  const judged = judgePassword(password);
  if (!judged.ok) return judged;
  if (existsSync(path)) return refuse('key_file_exists');
  const keys: UnlockedKeys = { databaseId, holder: newId(tools), dataKey: tools.randomBytes(DATA_KEY_BYTES) };
  const secret = tools.randomBytes(24);
  const wraps = [await passwordWrap(keys, judged.value, tools), recoveryWrap(keys, secret, tools)];
  writeKeyFile(path, { format: 'jury/keys/1', databaseId, wraps });
  return ok({ ...keys, recoveryKey: formatRecoveryKey(secret) });
}

async function tryPassword(file: KeyFile, password: string, kdf: Kdf): Promise<UnlockedKeys | undefined> {
  const normal = normalPassword(password);
  for (const wrap of file.wraps) {
    if (wrap.kind !== 'password') continue;
    const wrapKey = await kdf(normal, new Uint8Array(Buffer.from(wrap.salt, 'base64')), wrap.kdf);
    const binding: WrapBinding = {
      databaseId: file.databaseId,
      holder: wrap.holder,
      kind: 'password',
      kdf: wrap.kdf,
    };
    const dataKey = openDataKey(wrapKey, wrap, binding);
    if (dataKey) return { dataKey, databaseId: file.databaseId, holder: wrap.holder };
  }
  return undefined;
}

/** Refusals: `wrong_password` whatever was wrong inside the wrap, `key_file_missing`, `key_file_damaged`. */
export async function unlockWithPassword(
  path: string,
  password: string,
  { kdf }: Unlocking,
): Promise<Result<UnlockedKeys>> {
  const file = readKeyFile(path);
  if (!file.ok) return file;
  const keys = await tryPassword(file.value, password, kdf);
  return keys ? ok(keys) : refuse('wrong_password');
}

/**
 * Refusals: `recovery_key_mistyped` (a character is wrong; nothing was tried), `wrong_recovery_key`,
 * `key_file_missing`, `key_file_damaged`.
 */
export function unlockWithRecoveryKey(path: string, typed: string): Result<UnlockedKeys> {
  const file = readKeyFile(path);
  if (!file.ok) return file;
  const secret = parseRecoveryKey(typed);
  if (!secret) return refuse('recovery_key_mistyped');
  const { databaseId, wraps } = file.value;
  for (const wrap of wraps) {
    if (wrap.kind !== 'recovery') continue;
    const binding: WrapBinding = { databaseId, holder: wrap.holder, kind: 'recovery' };
    const dataKey = openDataKey(recoveryWrapKey(secret, databaseId), wrap, binding);
    if (dataKey) return ok({ dataKey, databaseId, holder: wrap.holder });
  }
  return refuse('wrong_recovery_key');
}

async function rewrap(
  path: string,
  keys: UnlockedKeys,
  normal: string,
  tools: KeyTools,
): Promise<Result<UnlockedKeys>> {
  const file = readKeyFile(path);
  if (!file.ok) return file;
  const wrap = await passwordWrap(keys, normal, tools);
  const others = file.value.wraps.filter(({ kind, holder }) => kind !== 'password' || holder !== keys.holder);
  writeKeyFile(path, { ...file.value, wraps: [wrap, ...others] });
  return ok(keys);
}

/**
 * Seals the same data key under a new password; nothing in the office file changes. A copy of the old key file still
 * opens with the old password. Refusals: those of `unlockWithPassword` and of the password policy.
 */
export async function changePassword(
  path: string,
  password: string,
  newPassword: string,
  tools: KeyTools,
): Promise<Result<UnlockedKeys>> {
  const judged = judgePassword(newPassword);
  if (!judged.ok) return judged;
  const keys = await unlockWithPassword(path, password, tools);
  return keys.ok ? rewrap(path, keys.value, judged.value, tools) : keys;
}

/**
 * A new password for an office with one key holder whose password is lost. Replaces that holder's wrap. Refusals: those
 * of `unlockWithRecoveryKey` and of the password policy; `several_holders` where it is not clear whose password it is.
 */
export async function resetPassword(
  path: string,
  typed: string,
  newPassword: string,
  tools: KeyTools,
): Promise<Result<UnlockedKeys>> {
  const judged = judgePassword(newPassword);
  if (!judged.ok) return judged;
  const file = readKeyFile(path);
  if (!file.ok) return file;
  const recovered = unlockWithRecoveryKey(path, typed);
  if (!recovered.ok) return recovered;
  const [holder, ...more] = file.value.wraps.filter(({ kind }) => kind === 'password').map((wrap) => wrap.holder);
  if (more.length > 0) return refuse('several_holders');
  return rewrap(path, { ...recovered.value, holder: holder ?? newId(tools) }, judged.value, tools);
}
