import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasQuorum, quorumNeeded } from '../../../src-main/core/domain/quorum/quorum.ts';

const twoThirds = { numerator: 2, denominator: 3 };

describe('quorum of two thirds', () => {
  it.each([
    [25, 17],
    [23, 16],
    [21, 14],
    [19, 13],
    [17, 12],
    [13, 9],
    [11, 8],
    [9, 6],
  ])('a jury of %i needs %i', (jury, needed) => {
    expect(quorumNeeded(twoThirds, jury)).toBe(needed);
    expect(hasQuorum(twoThirds, jury, needed)).toEqual({ met: true, needed, margin: 0 });
    expect(hasQuorum(twoThirds, jury, needed - 1)).toEqual({ met: false, needed, margin: -1 });
  });

  it('exactly two thirds is enough, which a rounded ratio denies', () => {
    expect(14 / 21 >= 0.6667).toBe(false);
    expect(hasQuorum(twoThirds, 21, 14).met).toBe(true);
  });

  it('an expert leaving after lunch can end it: 17 of 25, then 16', () => {
    expect(hasQuorum(twoThirds, 25, 17).met).toBe(true);
    expect(hasQuorum(twoThirds, 25, 16)).toEqual({ met: false, needed: 17, margin: -1 });
  });

  it('a jury of nobody has none', () => {
    expect(hasQuorum(twoThirds, 0, 0).met).toBe(false);
  });

  it('agrees with its own needed number for every share', () => {
    const share = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 500 }), fc.nat(500), ([numerator, denominator], jury, present) => {
        const { met, needed } = hasQuorum({ numerator, denominator }, jury, present);
        expect(met).toBe(present >= needed);
      }),
    );
  });
});
