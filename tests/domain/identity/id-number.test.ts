import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthOf, checkCharacterOf, readIdNumber, sexOf } from '../../../src-main/core/domain/identity/id-number.ts';

function codeOf(text: string, number = false): string {
  const id = readIdNumber(text, number);
  return id.ok ? `ok ${id.value.kind} ${id.value.number} ${id.value.changes.join('+')}`.trim() : id.refusal.code;
}

describe('identity numbers (GB 11643)', () => {
  it.each([
    ['63010319800101004X', 'ok resident_id 63010319800101004X'],
    ['63010319800101004x', 'ok resident_id 63010319800101004X lower_x'],
    ['６３０１０３１９８００１０１００４Ｘ', 'ok resident_id 63010319800101004X fullwidth'],
    ['６３０１０３１９８００１０１００４ｘ', 'ok resident_id 63010319800101004X fullwidth+lower_x'],
    [' 630103 19800101 004X', 'ok resident_id 63010319800101004X spaces'],
    ["'63010319800101004X", 'ok resident_id 63010319800101004X spaces'],
    ['\u200b63010319800101004X\u00a0', 'ok resident_id 63010319800101004X spaces'],
    ['630103800101004', 'ok resident_id 63010319800101004X old_15_digit'],
    ['630103801301004', 'id_bad_birth_date'],
    ['', 'id_missing'],
    ['\u3000 ', 'id_missing'],
    ['630103198001010041', 'id_bad_check_character'],
    ['630103198001010404', 'id_bad_check_character'],
    ['63010319800230004X', 'id_bad_birth_date'],
    ['63010317800101004X', 'id_bad_birth_date'],
    ['6301031980010100', 'id_wrong_length'],
    ['63010319800101004X1', 'id_wrong_length'],
    ['6301031980O101004X', 'id_bad_characters'],
    ['6.30103E+17', 'id_lost_precision'],
    ['6.30103198001010E+17', 'id_lost_precision'],
    ['630103198001010000', 'id_lost_precision'],
    ['E12345678', 'ok passport E12345678'],
    ['H1234567890', 'ok hm_travel_permit H1234567890'],
  ])('reads %j as %s', (text, expected) => {
    expect(codeOf(text)).toBe(expected);
  });

  it('refuses a number cell longer than fifteen digits even when the digits happen to check', () => {
    expect(codeOf('630121196209016815')).toMatch(/^ok/u);
    expect(codeOf('630121196209016815', true)).toBe('id_lost_precision');
    expect(codeOf('630103800101004', true)).toBe('ok resident_id 63010319800101004X old_15_digit');
  });

  it.each([
    ['81000019900101001', 'hmt_residence_permit'],
    ['83000019900101001', 'hmt_residence_permit'],
    ['91115619900101001', 'foreign_permanent_residence'],
  ])('knows the document of %s…', (first17, kind) => {
    expect(codeOf(first17 + checkCharacterOf(first17))).toContain(`ok ${kind} `);
  });

  it('reads birth and sex out of the number, and nothing out of a passport', () => {
    const id = { kind: 'resident_id', number: '63010319800101004X' } as const;
    expect(birthOf(id)).toBe('1980-01-01');
    expect(sexOf(id)).toBe('female');
    expect(sexOf({ kind: 'resident_id', number: '630121196209016815' })).toBe('male');
    expect(birthOf({ kind: 'passport', number: 'E12345678' })).toBeUndefined();
    expect(sexOf({ kind: 'passport', number: 'E12345678' })).toBeUndefined();
  });

  it('finds every single wrong digit and every swap of neighbours', () => {
    const valid = '630121196209016815';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = [...valid];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(readIdNumber(digits.join('')).ok).toBe(false);
        if (at === 16) return;
        const swapped = [...valid];
        [swapped[at], swapped[at + 1]] = [valid[at + 1] as string, valid[at] as string];
        expect(readIdNumber(swapped.join('')).ok).toBe(valid[at] === valid[at + 1]);
      }),
    );
  });
});
