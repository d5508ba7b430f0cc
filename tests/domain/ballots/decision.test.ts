import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../src-main/core/domain/ballots/decision.ts';

const twoThirds = { numerator: 2, denominator: 3 };

function vote(jurySize: number, present: number, agree: number, recusedPresent = 0) {
  return decide(twoThirds, twoThirds, { jurySize, present, recusedPresent, agree }, 'exclude');
}

describe('pass mark of two thirds of the experts attending', () => {
  it.each([
    // Hard case 1: 12 of the 17 attending, not of the jury's 25.
    [25, 17, 12, true],
    [25, 17, 11, false],
    // Hard case 2: exactly two thirds.
    [21, 21, 14, true],
    [21, 21, 13, false],
    // Hard case 3: 16 agree, 3 oppose, 6 abstain; the six stay in the denominator.
    [25, 25, 16, false],
    [25, 25, 17, true],
    // The Decree's table: all attending, and bare quorum.
    [23, 23, 16, true],
    [23, 23, 15, false],
    [23, 16, 11, true],
    [23, 16, 10, false],
    [19, 13, 9, true],
    [19, 13, 8, false],
    [13, 9, 6, true],
    [11, 8, 6, true],
    [11, 8, 5, false],
    [9, 6, 4, true],
    [9, 6, 3, false],
  ])('jury %i, present %i, agree %i: %s', (jury, present, agree, passed) => {
    expect(vote(jury, present, agree).passed).toBe(passed);
  });

  it('flags the recusals upon which the two readings part (hard case 4)', () => {
    const d = vote(25, 25, 16, 2);
    expect(d).toMatchObject({ passed: true, denominator: 23, needed: 16, quorumMetForItem: true, modesDiffer: true });
    expect(d.include).toEqual({ denominator: 25, needed: 17, passed: false });
    const votes = { jurySize: 25, present: 25, recusedPresent: 2, agree: 16 };
    expect(decide(twoThirds, twoThirds, votes, 'include')).toMatchObject({
      passed: false,
      denominator: 25,
      needed: 17,
    });
    expect(vote(25, 25, 17, 2).modesDiffer).toBe(false);
    expect(vote(25, 25, 15, 2).modesDiffer).toBe(false);
  });

  it('has no valid vote where recusals take the item below quorum (hard case 5)', () => {
    expect(vote(25, 17, 14, 3)).toMatchObject({ quorumMetForItem: false, passed: false });
    expect(vote(25, 20, 12, 3)).toMatchObject({ quorumMetForItem: true, passed: true });
  });

  it('passes nothing on a vote of nobody', () => {
    expect(vote(25, 0, 0).passed).toBe(false);
    expect(vote(0, 0, 0).passed).toBe(false);
    expect(vote(25, 3, 0, 3).exclude.passed).toBe(false);
  });

  it.each([
    [25, 25, 24, 2],
    [25, 17, 18, 0],
    [25, 26, 26, 0],
    [25, 2, 0, 3],
    [25, 25, -1, 0],
    [25, 25, Number.NaN, 0],
    [25, 25, 17.5, 0],
  ])('never passes counts that cannot be true: jury %d, present %d, agree %d, recused %d', (...args) => {
    const d = vote(...args);
    expect(d.plausible).toBe(false);
    expect(d.passed).toBe(false);
  });

  it('passes exactly when 3 × agree ≥ 2 × denominator, and needed is the least that does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(60), fc.nat(10), (jury, p, a, r) => {
        const present = Math.min(p, jury);
        const recused = Math.min(r, present);
        const agree = Math.min(a, present - recused);
        const d = vote(jury, present, agree, recused);
        const voters = present - recused;
        expect(d.passed).toBe(voters > 0 && 3 * voters >= 2 * jury && 3 * agree >= 2 * voters);
        expect(3 * d.needed).toBeGreaterThanOrEqual(2 * voters);
        expect(3 * (d.needed - 1)).toBeLessThan(2 * voters || 1);
        // Counting more people can only make passing harder.
        expect(d.include.passed && voters > 0 && !d.exclude.passed).toBe(false);
      }),
    );
  });
});
