import { describe, expect, it } from 'vitest';
import { mayVote } from '../../../src-main/core/domain/ballots/voter-roll.ts';

const roundOpenedAt = '2023-02-13T06:25:00.000Z';
const voter = { present: true, recused: false, roundOpenedAt, signedInAt: '2023-02-13T00:40:00Z' };

describe('mayVote', () => {
  it('lets who is present and signed in vote', () => {
    expect(mayVote(voter)).toEqual({ ok: true, value: true });
    expect(mayVote({ ...voter, signedInAt: '2023-02-13T06:25:00Z' }).ok).toBe(true);
  });

  // Hard case 7: a vote by telephone, or a signature afterwards.
  it.each([
    [{ present: false }, 'not_present'],
    [{ signedInAt: undefined }, 'not_present'],
    [{ signedInAt: '' }, 'not_present'],
    [{ signedInAt: '2023-02-13T06:25:00.001Z' }, 'signed_in_after_round_opened'],
    [{ signedInAt: '2023-02-13T14:25:01+08:00' }, 'signed_in_after_round_opened'],
    [{ leftAt: '2023-02-13T06:00:00Z' }, 'left_before_round_opened'],
    [{ recused: true }, 'recused'],
  ])('refuses %j: %s', (change, code) => {
    const result = mayVote({ ...voter, ...change });
    expect(result.ok ? undefined : result.refusal.code).toBe(code);
  });

  it('keeps the vote of who left after the round opened', () => {
    expect(mayVote({ ...voter, leftAt: '2023-02-13T07:00:00Z' }).ok).toBe(true);
  });
});
