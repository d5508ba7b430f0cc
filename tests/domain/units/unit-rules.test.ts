import { describe, expect, it } from 'vitest';
import { creditCheckOf, readCreditCode } from '../../../src-main/core/domain/units/credit-code.ts';
import { kindContradicts, readRegisterKind } from '../../../src-main/core/domain/units/unit-kind.ts';
import { parentChain, wouldCircle } from '../../../src-main/core/domain/units/unit-tree.ts';

describe('the credit code', () => {
  it.each([
    // Published codes of two well-known companies.
    ['91110000802100433B', '91110000802100433B'],
    ['91440300708461136T', '91440300708461136T'],
    [' 9144 0300 7084 6113 6t ', '91440300708461136T'],
    ['', ''],
  ])('%j is read as %j', (text, code) => {
    expect(readCreditCode(text)).toEqual({ ok: true, value: code });
  });

  it.each([
    ['9144030070846113', 'credit_code_malformed'],
    ['9144030070846113IT', 'credit_code_malformed'],
    ['91440300708461137T', 'credit_code_check'],
  ])('%s is refused: %s', (text, code) => {
    expect(readCreditCode(text)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('notices every single wrong character', () => {
    const first = '91440300708461136';
    for (let i = 0; i < first.length; i++) {
      const other = first[i] === '7' ? '4' : '7';
      expect(creditCheckOf(first.slice(0, i) + other + first.slice(i + 1))).not.toBe('T');
    }
  });
});

describe('the kind of a unit', () => {
  it.each([
    ['事业单位', 'public_institution'],
    ['国有企业', 'enterprise'],
    ['非公企业', 'private'],
    ['机关', 'government'],
    ['自由职业者归口', 'virtual'],
    ['', 'unknown'],
    ['别的', undefined],
    ['民办非企业', undefined],
  ])('%j is %s', (word, kind) => {
    expect(readRegisterKind(word)).toBe(kind);
  });

  it.each([
    ['public_institution', 'public_institution', false],
    ['public_institution', 'enterprise', true],
    ['private', 'private_enterprise', false],
    ['enterprise', 'private_enterprise', true],
    ['virtual', 'self_employed', false],
    ['unknown', 'enterprise', false],
    ['government', null, false],
    ['government', 'social_organisation', false],
  ] as const)('register %s, roster %s: contradicts %s', (register, roster, contradicts) => {
    expect(kindContradicts(register, roster)).toBe(contradicts);
  });
});

describe('the tree', () => {
  const parents: Record<string, string | null> = { a: null, b: 'a', c: 'b', x: 'y', y: 'x' };
  const parentOf = (id: string) => parents[id];

  it('is climbed from a unit to its top, and never round and round', () => {
    expect(parentChain('c', parentOf)).toEqual(['b', 'a']);
    expect(parentChain('a', parentOf)).toEqual([]);
    expect(parentChain('x', parentOf)).toEqual(['y']);
  });

  it('has no unit under itself', () => {
    expect(wouldCircle('a', 'c', parentOf)).toBe(true);
    expect(wouldCircle('a', 'a', parentOf)).toBe(true);
    expect(wouldCircle('c', 'a', parentOf)).toBe(false);
  });
});
