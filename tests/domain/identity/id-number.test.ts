import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IdKind, readDocumentKind } from '../../../src-main/core/domain/identity/document-kind.ts';
import { birthOf, checkCharacterOf, readIdNumber, sexOf } from '../../../src-main/core/domain/identity/id-number.ts';

function codeOf(text: string, fromNumberCell = false, said?: IdKind): string {
  const id = readIdNumber(text, { fromNumberCell, said });
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

  // Hard case 19: what else may stand in the column, and what only a second column can decide.
  it.each<[string, IdKind | undefined, string]>([
    ['H12345678', undefined, 'ok hm_travel_permit H12345678'],
    ['m1234567890', undefined, 'ok hm_travel_permit M1234567890'],
    ['H123456789', undefined, 'ok passport H123456789'],
    ['EA1234567', undefined, 'ok passport EA1234567'],
    ['USA110180010112', undefined, 'ok foreign_permanent_residence USA110180010112'],
    ['12345678', undefined, 'id_kind_unclear'],
    ['１２３４５６７８', undefined, 'id_kind_unclear'],
    ['12345678', 'tw_travel_permit', 'ok tw_travel_permit 12345678'],
    ['0012345601(B)', 'tw_travel_permit', 'ok tw_travel_permit 0012345601(B)'],
    ['台胞证12345678', undefined, 'ok tw_travel_permit 12345678'],
    ['台胞证：１２３４５６７８', undefined, 'ok tw_travel_permit 12345678 fullwidth'],
    ['护照 E12345678', undefined, 'ok passport E12345678 spaces'],
    ['123456789', undefined, 'id_wrong_length'],
    ['123456789', 'passport', 'ok passport 123456789'],
    ['AB1C2D3', 'passport', 'ok passport AB1C2D3'],
    ['ABCDEFG', 'passport', 'id_not_of_kind'],
    ['12345678', 'resident_id', 'id_wrong_length'],
    ['12345678', 'hm_travel_permit', 'id_not_of_kind'],
    ['1234567', 'tw_travel_permit', 'id_not_of_kind'],
    ['H12345678', 'passport', 'ok passport H12345678'],
    ['630103198001010041', 'passport', 'id_bad_check_character'],
    ['某某12345678', undefined, 'id_wrong_length'],
  ])('reads %j said to be %s as %s', (text, said, expected) => {
    expect(codeOf(text, false, said)).toBe(expected);
  });

  it('goes by the number where the kind of document says otherwise, and tells so', () => {
    const read = (text: string, said: IdKind) => {
      const id = readIdNumber(text, { said });
      return id.ok && [id.value.kind, id.value.saidOtherwise];
    };
    expect(read('63010319800101004X', 'passport')).toEqual(['resident_id', true]);
    expect(read('630103800101004', 'passport')).toEqual(['resident_id', true]);
    expect(read('H12345678', 'resident_id')).toEqual(['hm_travel_permit', true]);
    expect(read('63010319800101004X', 'resident_id')).toEqual(['resident_id', false]);
    const permit = `81000019900101001${checkCharacterOf('81000019900101001')}`;
    expect(read(permit, 'hmt_residence_permit')).toEqual(['hmt_residence_permit', false]);
    expect(read(permit, 'resident_id')).toEqual(['hmt_residence_permit', true]);
  });

  it('keeps the fifteen digits of an old card beside the eighteen', () => {
    const old = readIdNumber('630103 800101004');
    const full = readIdNumber('63010319800101004X');
    expect(old.ok && [old.value.number, old.value.oldNumber]).toEqual(['63010319800101004X', '630103800101004']);
    expect(full.ok && full.value.oldNumber).toBeNull();
  });

  it.each([
    ['居民身份证', 'resident_id'],
    ['身份证', 'resident_id'],
    ['中国护照', 'passport'],
    ['外国护照', 'passport'],
    ['台胞证', 'tw_travel_permit'],
    ['台湾居民来往大陆通行证', 'tw_travel_permit'],
    ['台湾居民居住证', 'hmt_residence_permit'],
    ['港澳台居民居住证', 'hmt_residence_permit'],
    ['港澳居民来往内地通行证', 'hm_travel_permit'],
    ['回乡证', 'hm_travel_permit'],
    ['外国人永久居留身份证', 'foreign_permanent_residence'],
    ['外国人永久居留证', 'foreign_permanent_residence'],
    ['军官证', undefined],
    ['', undefined],
  ])('takes %j for %s', (word, kind) => {
    expect(readDocumentKind(word)).toBe(kind);
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
