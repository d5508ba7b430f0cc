import { describe, expect, it } from 'vitest';
import {
  type AttendanceEntry,
  arrival,
  departure,
  everCame,
  firstCame,
  pledgedIn,
  presentAt,
  strikable,
  type VoteMoment,
  type Written,
} from '../../../src-main/core/domain/quorum/attendance-log.ts';

const at = (time: string) => `2023-02-13T${time}:00.000Z`;
type Kind = AttendanceEntry['kind'];
type Line = readonly [expertId: string, kind: Kind, time: string, sitting?: number];

const log = (...lines: readonly Line[]): AttendanceEntry[] =>
  lines.map(([expertId, kind, time, sitting = 1], i) => ({
    ...{ number: i + 1, sitting, expertId, kind, reason: '', struck: null },
    ...{ atUtc: at(time), writtenUtc: at(time), pledged: kind !== 'left' && kind !== 'absent' },
  }));
const struck = (entries: AttendanceEntry[], number: number) =>
  entries.map((e) => (e.number === number ? { ...e, struck: { utc: at('12:00'), reason: '记错' } } : e));
const here = (...args: Parameters<typeof presentAt>) => [...presentAt(...args)].sort();
const written = (over: Partial<Written> = {}): Written => ({
  expertId: 'a',
  sitting: { number: 1, openedUtc: null },
  now: at('09:30'),
  minute: null,
  votes: [],
  ...over,
});
const opened = { number: 1, openedUtc: at('09:00') };
const vote = (seen: number, time: string): VoteMoment => ({ sitting: 1, seen, openedUtc: at(time) });
const codeOf = (result: ReturnType<typeof arrival | typeof departure | typeof strikable>) =>
  result.ok ? 'ok' : result.refusal.code;

describe('who is in the room', () => {
  const day = log(
    ['a', 'arrived', '08:40'],
    ['b', 'arrived', '08:45'],
    ['b', 'left', '10:00'],
    ['c', 'late', '10:05'],
    ['b', 'returned', '10:30'],
    ['a', 'arrived', '14:00', 2],
  );

  it.each([
    [1, 1, ['a']],
    [1, 2, ['a', 'b']],
    [1, 3, ['a']],
    [1, 4, ['a', 'c']],
    [1, 5, ['a', 'b', 'c']],
    [2, 5, []],
    [2, 6, ['a']],
  ])('sitting %i as of entry %i', (sitting, seen, expected) => {
    expect(here(day, sitting, seen)).toEqual(expected);
  });

  it('a struck entry never was, a pledge signed later moves nobody', () => {
    expect(here(struck(day, 3), 1, 4)).toEqual(['a', 'b', 'c']);
    expect(here([...day, ...log(['d', 'pledged', '10:40'])], 1)).toEqual(['a', 'b', 'c']);
  });

  it('who came and pledged in any sitting has; an absence takes back what was signed for it', () => {
    const taken = log(
      ['a', 'arrived', '08:40'],
      ['a', 'absent', '08:50'],
      ['b', 'arrived', '08:40'],
      ['b', 'left', '10:00'],
    );
    expect([[...everCame(taken)], [...pledgedIn(taken)]]).toEqual([['b'], ['b']]);
    expect([...everCame(day)].sort()).toEqual(['a', 'b', 'c']);
    // The signature that was taken back is not the time of who came all the same.
    const again = [...taken, { ...taken[0], number: 5, kind: 'late', atUtc: at('09:20') } as AttendanceEntry];
    expect([...firstCame(again, 1)]).toEqual([
      ['b', at('08:40')],
      ['a', at('09:20')],
    ]);
    expect([...firstCame(again, 2)]).toEqual([]);
  });
});

describe('the next entry', () => {
  it.each<[string, Line[], Partial<Written>, unknown]>([
    ['before the opening', [], {}, { kind: 'arrived', atUtc: at('09:30') }],
    ['after it late by itself', [], { sitting: opened }, { kind: 'late', atUtc: at('09:30') }],
    [
      'who was there before it and is written down after it',
      [],
      { sitting: opened, minute: at('08:58') },
      { kind: 'arrived', atUtc: at('08:58') },
    ],
    [
      'who left comes back',
      [
        ['a', 'arrived', '08:40'],
        ['a', 'left', '09:10'],
      ],
      { sitting: opened },
      { kind: 'returned', atUtc: at('09:30') },
    ],
    [
      'who was marked absent comes late',
      [['a', 'absent', '08:40']],
      { sitting: opened },
      { kind: 'late', atUtc: at('09:30') },
    ],
    ['who is here already signs nothing', [['a', 'arrived', '08:40']], { sitting: opened }, null],
    [
      'another sitting is signed anew',
      [['a', 'arrived', '08:40']],
      { sitting: { number: 2, openedUtc: null } },
      { kind: 'arrived', atUtc: at('09:30') },
    ],
  ])('%s', (_, lines, over, expected) => {
    expect(arrival(log(...lines), written(over))).toEqual({ ok: true, value: expected });
  });

  it('who goes before the opening is absent, in an open sitting has left', () => {
    const came = log(['a', 'arrived', '08:40']);
    expect(departure(came, written())).toMatchObject({ value: { kind: 'absent' } });
    expect(departure(came, written({ sitting: opened }))).toMatchObject({ value: { kind: 'left' } });
    expect(departure([], written({ sitting: opened }))).toMatchObject({ value: { kind: 'absent' } });
    expect(codeOf(departure(came, written({ sitting: opened, minute: at('08:50') })))).toBe('time_before_opening');
  });

  it('a time is neither ahead, nor before the last entry, nor before ballots that are out', () => {
    const came = log(['a', 'arrived', '08:40'], ['b', 'arrived', '09:20']);
    const left = (minute: string, votes: VoteMoment[] = []) =>
      departure(came, written({ sitting: opened, minute, votes }));
    expect(codeOf(left(at('09:31')))).toBe('time_ahead');
    expect(codeOf(left(at('08:30')))).toBe('time_before_entry');
    expect(codeOf(left(at('09:10'), [vote(2, '09:15')]))).toBe('entry_before_ballot');
    // In the minute of the ballots it is after them.
    const within = { ...vote(2, '09:15'), openedUtc: '2023-02-13T09:15:20.000Z' };
    expect(left(at('09:15'), [within])).toEqual({ ok: true, value: { kind: 'left', atUtc: within.openedUtc } });
    // And in the minute of the opening after that.
    const began = { number: 1, openedUtc: '2023-02-13T09:00:20.000Z' };
    const early = written({ sitting: began, minute: at('09:00') });
    expect(departure(came, early)).toEqual({ ok: true, value: { kind: 'left', atUtc: began.openedUtc } });
    // A ballot of another sitting is none of this one's.
    expect(left(at('09:10'), [{ ...vote(2, '09:15'), sitting: 2 }]).ok).toBe(true);
  });
});

describe('by a clock that was set back', () => {
  const now = at('07:30');
  it('whoever comes into an open sitting is late, and after the ballots that are out', () => {
    const late = (atUtc: string, votes: VoteMoment[] = []) =>
      expect(arrival([], written({ sitting: opened, now, votes }))).toEqual({
        ok: true,
        value: { kind: 'late', atUtc },
      });
    late(at('09:00'));
    late(at('10:00'), [vote(0, '10:00')]);
  });

  it('whoever goes left after coming, never before the opening', () => {
    const came = log(['a', 'late', '09:20']);
    expect(departure(came, written({ sitting: opened, now }))).toEqual({
      ok: true,
      value: { kind: 'left', atUtc: at('09:20') },
    });
  });
});

describe('striking out', () => {
  const day = log(
    ['a', 'arrived', '08:40'],
    ['b', 'arrived', '08:45'],
    ['b', 'left', '10:00'],
    ['b', 'returned', '10:30'],
  );

  it('takes the last one that stands of a person, once', () => {
    expect(codeOf(strikable(day, 9, []))).toBe('entry_not_found');
    expect(codeOf(strikable(day, 3, []))).toBe('later_entry_stands');
    expect(codeOf(strikable(day, 4, []))).toBe('ok');
    expect(codeOf(strikable(struck(day, 4), 4, []))).toBe('entry_struck');
    expect(codeOf(strikable(struck(day, 4), 3, []))).toBe('ok');
    expect(codeOf(strikable(day, 1, []))).toBe('ok');
  });

  it('never one by which somebody was, or was not, in the room when ballots went out', () => {
    expect(codeOf(strikable(day, 1, [vote(2, '09:00')]))).toBe('entry_before_ballot');
    expect(codeOf(strikable(struck(day, 4), 3, [vote(3, '10:10')]))).toBe('entry_before_ballot');
    // Written down after the ballots went out: it said nothing about them.
    expect(codeOf(strikable(day, 4, [vote(3, '10:10')]))).toBe('ok');
  });
});
