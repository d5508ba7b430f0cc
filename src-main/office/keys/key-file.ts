import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { fromFileSystem } from '../../../db/failures.ts';
import { canonicalJson, sha256Hex } from '../../core/domain/kernel/digest.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { writeDurably } from './durable-file.ts';
import { isWithinCeiling } from './kdf.ts';

const MOST_BYTES = 256 * 1024;

function base64(bytes: number) {
  return z.string().refine((text) => {
    const read = Buffer.from(text, 'base64');
    return read.length === bytes && read.toString('base64') === text;
  });
}

const sealed = { holder: z.string().regex(/^[0-9a-f]{32}$/), nonce: base64(12), sealed: base64(48) };

const passwordWrap = z.strictObject({
  kind: z.literal('password'),
  ...sealed,
  algorithm: z.literal('argon2id+aes256-gcm'),
  salt: base64(16),
  kdf: z.strictObject({ m: z.int(), t: z.int(), p: z.int() }).refine(isWithinCeiling),
});

const recoveryWrap = z.strictObject({
  kind: z.literal('recovery'),
  ...sealed,
  algorithm: z.literal('hkdf-sha256+aes256-gcm'),
});

const content = z.strictObject({
  format: z.literal('jury/keys/1'),
  databaseId: z.string().regex(/^[0-9a-f]{32}$/),
  wraps: z
    .array(z.discriminatedUnion('kind', [passwordWrap, recoveryWrap]))
    .min(1)
    .max(32),
});

/** What stands in the key file: ids without names, and the data key sealed once per way to open it. */
export type KeyFile = z.infer<typeof content>;
export type PasswordWrap = z.infer<typeof passwordWrap>;
export type RecoveryWrap = z.infer<typeof recoveryWrap>;

const wholeFile = z.strictObject({ content, sha256: z.string() });

/**
 * Reads and checks a key file. Refusals: `key_file_missing`; `key_file_damaged` for anything that is not exactly a key
 * file, a single changed byte included, so that damage is never mistaken for a wrong password. Throws StorageFailure
 * when the disk does not let it be read.
 */
export function readKeyFile(path: string): Result<KeyFile> {
  let text: string;
  try {
    if (statSync(path).size > MOST_BYTES) return refuse('key_file_damaged');
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const failure = fromFileSystem(error);
    if (failure.kind === 'missing') return refuse('key_file_missing');
    throw failure;
  }
  try {
    const read: unknown = JSON.parse(text);
    const file = wholeFile.parse(read);
    // The text itself is compared too: JSON has many spellings of one value, we write only one.
    const intact = file.sha256 === sha256Hex(canonicalJson(file.content)) && text === spelled(read);
    return intact ? ok(file.content) : refuse('key_file_damaged');
  } catch {
    return refuse('key_file_damaged');
  }
}

function spelled(file: unknown): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Writes the key file whole or not at all; the one before is kept as `.prev`. Throws StorageFailure. */
export function writeKeyFile(path: string, file: KeyFile): void {
  writeDurably(path, Buffer.from(spelled({ content: file, sha256: sha256Hex(canonicalJson(file)) }), 'utf8'));
}
