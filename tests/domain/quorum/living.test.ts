import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { livingQuorum, lossesOf, lossWithout, type QuorumGround } from '../../../src-main/core/domain/quorum/living.ts';

const rule = { numerator: 2, denominator: 3 };
const people = (n: number) => new Set(Array.from({ length: n }, (_, i) => `e${i + 1}`));
const away = (applicationId: string, ...experts: number[]) =>
  experts.map((n) => ({ applicationId, expertId: `e${n}` }));
const ground = (...pairs: ReturnType<typeof away>[]): QuorumGround => ({ rule, jurySize: 25, away: pairs.flat() });

describe('the quorum of each applicant', () => {
  it('17 of 25 attend and three are recused: 14 voters, three are missing; the meeting itself stands (hard case 5)', () => {
    const { items, ...all } = livingQuorum(ground(away('zhao', 1, 2, 3), away('qian', 25)), people(17));
    expect(all).toEqual({ present: 17, needed: 17, margin: 0, met: true });
    expect(items).toEqual([{ applicationId: 'zhao', recused: 3, voters: 14, margin: -3, met: false }]);
  });

  it('counts a pair once, and nobody who is not in the room', () => {
    const twice = ground(away('zhao', 1, 1, 20), away('qian', 20));
    expect(livingQuorum(twice, people(18)).items).toEqual([
      { applicationId: 'zhao', recused: 1, voters: 17, margin: 0, met: true },
    ]);
  });

  it('says who takes a quorum along: one by one, two by two, and the meeting', () => {
    // 19 in the room: zhao has 17 voters and nobody to spare, qian 18 and one to spare.
    const g = ground(away('zhao', 1, 2), away('qian', 1));
    const room = people(19);
    expect(lossWithout(g, room, ['e3'])).toEqual({ meeting: false, applicationIds: ['zhao'] });
    expect(lossWithout(g, room, ['e1'])).toEqual({ meeting: false, applicationIds: [] });
    expect(lossWithout(g, room, ['e3', 'e4'])).toEqual({ meeting: false, applicationIds: ['zhao', 'qian'] });
    expect(lossWithout(g, room, ['e3', 'e4', 'e5'])).toEqual({ meeting: true, applicationIds: [] });
    const { meeting, singles, pairs } = lossesOf(g, room);
    expect([meeting, singles.length, pairs.length]).toEqual([3, 17, (18 * 17) / 2]);
    expect(singles.some((one) => one.expertIds[0] === 'e1')).toBe(false);
  });

  it('the shortcut for one and two agrees with leaving them out, for any jury', () => {
    const pairs = fc.array(
      fc.record({ expertId: fc.constantFrom(...people(9)), applicationId: fc.constantFrom('x', 'y', 'z') }),
    );
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }), (list, jurySize, n) => {
        const g = { rule, jurySize, away: list };
        const room = people(n);
        const { meeting, singles, pairs: twos } = lossesOf(g, room);
        const alone = new Map(singles.map((one) => [one.expertIds[0], one.applicationIds]));
        for (const one of room) {
          const loss = lossWithout(g, room, [one]);
          if (loss.meeting) expect(meeting).toBe(1);
          else expect([...(alone.get(one) ?? [])].sort()).toEqual([...loss.applicationIds].sort());
        }
        for (const { expertIds, applicationIds } of twos) {
          const loss = lossWithout(g, room, expertIds);
          if (loss.meeting) continue;
          expect(loss.applicationIds).toEqual(expect.arrayContaining([...applicationIds]));
          for (const id of applicationIds) for (const one of expertIds) expect(alone.get(one) ?? []).not.toContain(id);
        }
      }),
    );
  });
});
