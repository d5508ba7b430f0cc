import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, sha256Hex } from '../../../../src-main/core/domain/kernel/digest.ts';
import { productKeyTools } from '../../../../src-main/office/keys/argon2.ts';
import { keysPathFor } from '../../../../src-main/office/keys/file-places.ts';
import {
  type CreatedKeys,
  changePassword,
  createKeyFile,
  resetPassword,
  unlockWithPassword,
  unlockWithRecoveryKey,
} from '../../../../src-main/office/keys/office-keys.ts';
import { temporaryFolder } from '../../../support/database.ts';
import { cheapKeyTools } from '../../../support/key-tools.ts';

const tools = cheapKeyTools();
const databaseId = 'ab'.repeat(16);
const password = '春风又绿江南岸明月何时照我还！';
const other = 'correct horse battery staple';

let folder: string;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = keysPathFor(path.join(folder, '评审.jury'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function created(): Promise<CreatedKeys> {
  const keys = await createKeyFile(file, databaseId, password, tools);
  if (!keys.ok) throw new Error(keys.refusal.code);
  return keys.value;
}

type Content = { databaseId: string; wraps: Record<string, unknown>[] };

/** Changes the content and makes the checksum good again, as someone with an editor and our source could. */
function edit(change: (content: Content) => void, target = file): void {
  const { content } = JSON.parse(readFileSync(target, 'utf8')) as { content: Content };
  change(content);
  writeFileSync(target, `${JSON.stringify({ content, sha256: sha256Hex(canonicalJson(content)) }, null, 2)}\n`);
}

describe('a key file', () => {
  it('opens with the password and with the recovery key, to the same data key', async () => {
    const keys = await created();
    expect(keys.dataKey).toHaveLength(32);
    expect(await unlockWithPassword(file, password, tools)).toEqual({
      ok: true,
      value: { dataKey: keys.dataKey, databaseId, holder: keys.holder },
    });
    expect(unlockWithRecoveryKey(file, keys.recoveryKey)).toMatchObject({ ok: true, value: { dataKey: keys.dataKey } });
  });

  it('opens with the same password however the input method composed it', async () => {
    const composed = 'Crème brûlée à la carte';
    expect((await createKeyFile(file, databaseId, composed, tools)).ok).toBe(true);
    expect((await unlockWithPassword(file, composed.normalize('NFD'), tools)).ok).toBe(true);
  });

  it('holds no key, no password and no recovery key', async () => {
    const keys = await created();
    const text = readFileSync(file, 'utf8');
    const dataKey = Buffer.from(keys.dataKey);
    for (const secret of [password, keys.recoveryKey, dataKey.toString('hex'), dataKey.toString('base64')]) {
      expect(text).not.toContain(secret);
    }
    expect(readdirSync(folder)).toEqual([path.basename(file)]);
  });

  it('is never written over', async () => {
    await created();
    const before = readFileSync(file);
    expect(await createKeyFile(file, databaseId, password, tools)).toEqual({
      ok: false,
      refusal: { code: 'key_file_exists' },
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('is not made with a password below the policy', async () => {
    expect(await createKeyFile(file, databaseId, 'short', tools)).toMatchObject({
      refusal: { code: 'password_too_short' },
    });
    expect(existsSync(file)).toBe(false);
  });

  it('is not made with a key derivation below its floor', async () => {
    const weak = { ...tools, calibrate: async () => ({ m: 1024, t: 3, p: 1 }) };
    await expect(createKeyFile(file, databaseId, password, weak)).rejects.toThrow('below its floor');
    expect(existsSync(file)).toBe(false);
  });
});

describe('a wrong password', () => {
  const neutral = { ok: false, refusal: { code: 'wrong_password' } };

  it.each(['', 'x', `${password} `, password.slice(1), other])('%j gets one neutral answer', async (wrong) => {
    await created();
    expect(await unlockWithPassword(file, wrong, tools)).toEqual(neutral);
  });

  it('gets the same answer as anything changed inside the wrap', async () => {
    await created();
    const whole = readFileSync(file);
    const changes: ((wrap: Record<string, unknown>) => void)[] = [
      (wrap) => Object.assign(wrap, { salt: Buffer.alloc(16).toString('base64') }),
      (wrap) => Object.assign(wrap, { nonce: Buffer.alloc(12).toString('base64') }),
      (wrap) => Object.assign(wrap, { sealed: Buffer.alloc(48).toString('base64') }),
      (wrap) => Object.assign(wrap, { holder: 'cd'.repeat(16) }),
      (wrap) => Object.assign(wrap, { kdf: { m: 65_536, t: 4, p: 1 } }),
    ];
    for (const change of changes) {
      writeFileSync(file, whole);
      edit((content) => change(content.wraps[0] ?? {}));
      expect(await unlockWithPassword(file, password, tools)).toEqual(neutral);
    }
  });

  it('is also a wrap moved here from another office', async () => {
    await created();
    const second = keysPathFor(path.join(folder, 'other.jury'));
    await createKeyFile(second, 'cd'.repeat(16), password, tools);
    const foreign = JSON.parse(readFileSync(second, 'utf8')) as { content: Content };
    edit((content) => {
      content.wraps = foreign.content.wraps;
    });
    expect(await unlockWithPassword(file, password, tools)).toEqual(neutral);
  });
});

describe('a damaged key file', () => {
  const damaged = { ok: false, refusal: { code: 'key_file_damaged' } };

  it('is told apart from a missing one', async () => {
    const missing = { ok: false, refusal: { code: 'key_file_missing' } };
    expect(await unlockWithPassword(file, password, tools)).toEqual(missing);
    expect(unlockWithRecoveryKey(file, 'x')).toEqual(missing);
    expect(await changePassword(file, password, other, tools)).toEqual(missing);
  });

  it('is found at every byte changed and every length cut', async () => {
    await created();
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x01;
      writeFileSync(file, changed);
      expect(await unlockWithPassword(file, password, tools), `byte ${at}`).toEqual(damaged);
      if (at % 7 !== 0) continue;
      writeFileSync(file, whole.subarray(0, at));
      expect(await unlockWithPassword(file, password, tools), `cut at ${at}`).toEqual(damaged);
    }
  });

  it('cannot make the program work for minutes', async () => {
    await created();
    const whole = readFileSync(file);
    let derived = 0;
    const counting = { kdf: async () => new Uint8Array(32).fill(derived++) };
    for (const kdf of [
      { m: 1_048_577, t: 3, p: 1 },
      { m: 65_536, t: 11, p: 1 },
      { m: 65_536, t: 3, p: 9 },
      { m: 0, t: 3, p: 1 },
      { m: 65_536.5, t: 3, p: 1 },
    ]) {
      writeFileSync(file, whole);
      edit((content) => Object.assign(content.wraps[0] ?? {}, { kdf }));
      expect(await unlockWithPassword(file, password, counting)).toEqual(damaged);
    }
    writeFileSync(file, Buffer.alloc(256 * 1024 + 1, 0x20));
    expect(await unlockWithPassword(file, password, counting)).toEqual(damaged);
    expect(derived).toBe(0);
  });
});

describe('a new password', () => {
  it('replaces the old one, keeps the data key and the recovery key, and keeps the file before', async () => {
    const keys = await created();
    const before = readFileSync(file);
    expect(await changePassword(file, 'wrong wrong wrong', other, tools)).toMatchObject({
      refusal: { code: 'wrong_password' },
    });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(await changePassword(file, password, other, tools)).toMatchObject({ ok: true });
    expect(await unlockWithPassword(file, password, tools)).toMatchObject({ refusal: { code: 'wrong_password' } });
    expect(await unlockWithPassword(file, other, tools)).toMatchObject({
      ok: true,
      value: { dataKey: keys.dataKey, holder: keys.holder },
    });
    expect(unlockWithRecoveryKey(file, keys.recoveryKey).ok).toBe(true);
    expect(readFileSync(`${file}.prev`).equals(before)).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual([path.basename(file), `${path.basename(file)}.prev`]);
  });

  it('can be set with the recovery key when the old one is lost', async () => {
    const keys = await created();
    expect(await resetPassword(file, keys.recoveryKey, other, tools)).toMatchObject({ ok: true });
    expect(await unlockWithPassword(file, other, tools)).toMatchObject({
      ok: true,
      value: { dataKey: keys.dataKey, holder: keys.holder },
    });
    expect(await unlockWithPassword(file, password, tools)).toMatchObject({ ok: false });
  });

  it('must keep to the policy', async () => {
    await created();
    expect(await changePassword(file, password, '123456789012345', tools)).toMatchObject({
      refusal: { code: 'password_too_common' },
    });
  });
});

describe('the recovery key', () => {
  it('of another office is wrong, not mistyped', async () => {
    await created();
    const second = keysPathFor(path.join(folder, 'other.jury'));
    const foreign = await createKeyFile(second, 'cd'.repeat(16), password, tools);
    if (!foreign.ok) throw new Error('not created');
    expect(unlockWithRecoveryKey(file, foreign.value.recoveryKey)).toEqual({
      ok: false,
      refusal: { code: 'wrong_recovery_key' },
    });
  });
});

describe('the real derivation', () => {
  it('makes and opens a key file with at least 64 MiB and three passes', async () => {
    const floor = { ...productKeyTools, calibrate: async () => ({ m: 65_536, t: 3, p: 1 }) };
    const keys = await createKeyFile(file, databaseId, password, floor);
    expect(await unlockWithPassword(file, password, productKeyTools)).toMatchObject({
      ok: true,
      value: { dataKey: keys.ok ? keys.value.dataKey : undefined },
    });
    expect(await unlockWithPassword(file, other, productKeyTools)).toMatchObject({ ok: false });
  });
});
