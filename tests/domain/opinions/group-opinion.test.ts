import { describe, expect, it } from 'vitest';
import {
  handedInBy,
  mayOpine,
  type OpinionVersion,
  standingOf,
  writersOf,
} from '../../../src-main/core/domain/opinions/group-opinion.ts';

const utc = '2023-02-13T02:00:00.000Z';
const version = (agreed: readonly string[]): OpinionVersion => ({
  ...{ number: 1, opinion: 'recommend', text: '', reason: '' },
  written: { by: agreed[0] ?? 'a', utc },
  agreed: agreed.map((expertId) => ({ expertId, utc })),
});
const none = new Set<string>();

describe('how an opinion stands', () => {
  it.each([
    ['nothing', undefined, '', none, 'none'],
    ['a reason why not', undefined, '回避', none, 'excused'],
    ['two agree', version(['a', 'b']), '', none, 'written'],
    ['three agree', version(['a', 'b', 'c']), '', none, 'agreed'],
    ['one of three was recused later', version(['a', 'b', 'c']), '', new Set(['c']), 'written'],
    ['three of four after a recusal', version(['a', 'b', 'c', 'd']), '', new Set(['a']), 'agreed'],
    ['too few agree, and it is said why', version(['a']), '意见不一', none, 'excused'],
    ['agreed after a reason was given', version(['a', 'b', 'c']), '意见不一', none, 'agreed'],
    ['carried over', { ...version([]), written: null }, '', none, 'carried'],
  ] as const)('%s', (_, last, gap, away, standing) => {
    expect(standingOf(last, gap, away, 3)).toBe(standing);
  });
});

describe('who writes', () => {
  const people = { here: ['a', 'b', 'c', 'd'], away: none, lead: 'b', head: 'a', deputy: 'c' };
  const one = { ...people, number: '001', handedIn: false };

  it('is the lead, then the head, then the deputy', () => {
    expect(writersOf([one], 3, '')).toMatchObject({ value: ['b'] });
    expect(writersOf([{ ...one, away: new Set(['b']) }], 3, '')).toMatchObject({ value: ['a'] });
    expect(writersOf([{ ...one, here: ['c', 'd', 'e'] }], 3, '')).toMatchObject({ value: ['c'] });
    expect(writersOf([{ ...one, here: ['d', 'e', 'f'] }], 3, '')).toMatchObject({
      refusal: { code: 'opinion_without_writer', params: { numbers: '001' } },
    });
  });

  it('nobody, where fewer than three may: recused and absent ones are none', () => {
    expect(mayOpine({ here: ['a', 'b'], away: new Set(['b', 'z']) })).toEqual(['a']);
    const few = { ...one, number: '002', away: new Set(['a', 'c']) };
    expect(writersOf([one, few], 3, '')).toEqual({
      ok: false,
      refusal: { code: 'too_few_for_opinion', rule: 'groupMinimum', params: { numbers: '002', needed: 3 } },
    });
  });

  it('says why where the group has handed in', () => {
    const late = { ...one, handedIn: true };
    expect(writersOf([one, late], 3, '')).toMatchObject({ refusal: { code: 'opinion_change_without_reason' } });
    expect(writersOf([one, late], 3, '补充业绩核实')).toMatchObject({ value: ['b', 'b'] });
  });
});

describe('handing in', () => {
  const present = new Set(['head', 'deputy']);
  const group = { head: 'head', deputy: 'deputy', present };
  const standings = (...all: ('none' | 'written' | 'agreed' | 'carried' | 'excused')[]) =>
    all.map((standing, i) => ({ number: String(i + 1), standing }));

  it('waits for every application', () => {
    expect(handedInBy({ ...group, opinions: standings('agreed', 'none', 'written', 'excused') })).toMatchObject({
      refusal: { code: 'opinions_awaited', params: { numbers: '2\n3' } },
    });
    expect(handedInBy({ ...group, opinions: standings('agreed', 'carried', 'excused') })).toEqual({
      ok: true,
      value: 'head',
    });
  });

  it('is the head, then the deputy, then nobody', () => {
    const opinions = standings('agreed');
    expect(handedInBy({ ...group, present: new Set(['deputy']), opinions })).toMatchObject({ value: 'deputy' });
    expect(handedInBy({ ...group, present: none, opinions })).toMatchObject({ refusal: { code: 'group_head_away' } });
  });
});
