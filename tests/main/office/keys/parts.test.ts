import { hkdfSync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argon2id } from '../../../../src-main/office/keys/argon2.ts';
import { calibrateKdf } from '../../../../src-main/office/keys/kdf.ts';
import { judgePassword } from '../../../../src-main/office/keys/password-policy.ts';
import { formatRecoveryKey, parseRecoveryKey } from '../../../../src-main/office/keys/recovery-key.ts';
import { recoveryWrapKey } from '../../../../src-main/office/keys/wrap.ts';

describe('password policy', () => {
  it.each([
    ['fourteen chars', 'abcdefghijklmn', 'password_too_short'],
    ['fourteen characters outside the BMP', '𠮷'.repeat(14), 'password_too_short'],
    ['a run of digits', '123456789012345', 'password_too_common'],
    ['full-width digits', '１２３４５６７８９０１２３４５', 'password_too_common'],
    ['a row of keys', 'qwertyuiopasdfgh', 'password_too_common'],
    ['one key', 'aaaaaaaaaaaaaaaa', 'password_too_common'],
    ['a repeated word', 'abc1abc1abc1abc1', 'password_too_common'],
    ['a common password', 'Password-123456789', 'password_too_common'],
    ['the name of the office', 'JuryDesk-jurydesk-2026', 'password_too_common'],
    ['the name of the task', '职称评审委员会职称评审委员会评审', 'password_too_common'],
    ['six hundred characters', 'ab3'.repeat(200), 'password_too_long'],
  ])('refuses %s', (_, password, code) => {
    expect(judgePassword(password)).toMatchObject({ ok: false, refusal: { code } });
  });

  it.each(['correct horse battery staple', '春风又绿江南岸明月何时照我还呢', 'xK9 vmb 2Qw tz7 LL'])(
    'takes %s',
    (password) => {
      expect(judgePassword(password)).toEqual({ ok: true, value: password });
    },
  );
});

describe('recovery key', () => {
  const secret = new Uint8Array(24).map((_, i) => i * 7 + 1);

  it('is eight groups of five and comes back whole', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 24, maxLength: 24 }), (bytes) => {
        const text = formatRecoveryKey(bytes);
        expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/);
        expect(parseRecoveryKey(text)).toEqual(bytes);
      }),
    );
  });

  it('is read as people type it', () => {
    const text = formatRecoveryKey(secret);
    const full = [...text].map((c) => (c === '-' ? '－' : String.fromCharCode(c.charCodeAt(0) + 0xfee0))).join('');
    for (const typed of [
      text.toLowerCase(),
      text.replaceAll('-', ''),
      ` ${text.replaceAll('-', '  ')}\n`,
      text.replaceAll('-', '—'),
      text.replaceAll('0', 'O').replaceAll('1', 'l'),
      text.replaceAll('0', 'o').replaceAll('1', 'I'),
      full,
    ]) {
      expect(parseRecoveryKey(typed), typed).toEqual(secret);
    }
  });

  it('refuses what is too short, too long or not of its alphabet', () => {
    const text = formatRecoveryKey(secret);
    for (const typed of ['', text.slice(1), `${text}0`, text.replace(/^./, 'U'), text.replace(/^./, '评')]) {
      expect(parseRecoveryKey(typed)).toBeUndefined();
    }
  });

  it('notices nearly every single wrong character', () => {
    const digits = formatRecoveryKey(secret).replaceAll('-', '');
    let noticed = 0;
    let tried = 0;
    for (let at = 0; at < digits.length; at += 1) {
      for (const wrong of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (wrong === digits[at]) continue;
        tried += 1;
        if (parseRecoveryKey(digits.slice(0, at) + wrong + digits.slice(at + 1)) === undefined) noticed += 1;
      }
    }
    expect(noticed / tried).toBeGreaterThan(0.98);
  });
});

describe('derivations', () => {
  it('the recovery wrap key is HKDF-SHA256 as everybody else computes it', () => {
    const ikm = new Uint8Array(randomBytes(24));
    const id = 'ab'.repeat(16);
    expect(recoveryWrapKey(ikm, id)).toEqual(new Uint8Array(hkdfSync('sha256', ikm, id, 'jury/rec/1', 32)));
  });

  it('Argon2id gives what the reference implementation gives', async () => {
    // From the test list of the reference implementation (P-H-C/phc-winner-argon2, test.c, version 0x13).
    const derived = await argon2id('password', new TextEncoder().encode('somesalt'), { m: 65_536, t: 2, p: 1 });
    expect(Buffer.from(derived).toString('hex')).toBe(
      '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
    );
  });

  it.each([
    [{ each: 10 }, 262_144],
    [{ each: 499 }, 262_144],
    [{ each: 500 }, 65_536],
  ])('calibration with %j ms a run stops at %i KiB', async ({ each }, m) => {
    let time = 0;
    const kdf = async () => {
      time += each;
      return new Uint8Array(32);
    };
    expect(await calibrateKdf(kdf, () => time)).toEqual({ m, t: 3, p: 1 });
  });

  it('calibration doubles until it takes half a second', async () => {
    let time = 0;
    const seen: number[] = [];
    const kdf = async (_: string, __: Uint8Array, { m }: { m: number }) => {
      seen.push(m);
      time += m / 200;
      return new Uint8Array(32);
    };
    expect(await calibrateKdf(kdf, () => time)).toEqual({ m: 131_072, t: 3, p: 1 });
    expect(seen).toEqual([65_536, 131_072]);
  });
});
