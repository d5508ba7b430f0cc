import { describe, expect, it } from 'vitest';
import {
  countTies,
  effectsOf,
  type PlacedColumn,
  weighEffects,
} from '../../../src-main/core/domain/groups/move-effects.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { Treatment } from '../../../src-main/core/domain/recusal/kinds.ts';

const tie = (id: string, treatment: Treatment) => ({ expertId: asId<'expert'>(id), treatment, open: false });
const column = (
  number: number,
  experts: readonly string[],
  applications: Readonly<Record<string, readonly ReturnType<typeof tie>[]>>,
  sealed = 0,
): PlacedColumn => ({
  groupId: number === 0 ? null : asId<'group'>(`g${number}`),
  number,
  sealed,
  experts: experts.map((id) => ({ expertId: asId<'expert'>(id), unit: id, absent: false })),
  applications: Object.entries(applications).map(([id, ties]) => {
    return { applicationId: asId<'application'>(id), unit: id, ties };
  }),
});

const A1 = [tie('f1', 'forbid'), tie('f2', 'leave'), tie('f3', 'disclose'), tie('e4', 'forbid')];
const BEFORE = [column(1, ['e1', 'e2', 'e3'], { a1: A1, a2: [] }), column(2, ['f1', 'f2', 'f3', 'f4'], { b1: [] })];

describe('what a move brings', () => {
  it('names every pair that comes together, by kind, and how many may judge then', () => {
    const after = [column(1, ['e1', 'e2', 'e3'], { a2: [] }), column(2, ['f1', 'f2', 'f3', 'f4'], { a1: A1, b1: [] })];
    const effects = effectsOf(BEFORE, after, 3);
    const at = { applicationId: 'a1', groupId: 'g2', able: 2 };
    expect(effects.ties).toEqual([
      { ...tie('f1', 'forbid'), ...at },
      { ...tie('f2', 'leave'), ...at },
      { ...tie('f3', 'disclose'), ...at },
    ]);
    expect(effects.short).toEqual([{ applicationId: 'a1', groupId: 'g2', able: 2 }]);
    expect(countTies(effects.ties)).toEqual({ forbid: 1, leave: 1, disclose: 1 });
    expect(countTies(effects.ties, asId<'expert'>('f1'))).toEqual({ forbid: 1, leave: 0, disclose: 0 });
  });

  it('says nothing of pairs that were together before, wherever they go', () => {
    const together = [column(1, ['e1', 'e2', 'e3', 'e4'], { a1: A1 }), column(2, ['f4', 'f5', 'f6'], {})];
    const after = [column(2, ['e1', 'e2', 'e3', 'e4', 'f4', 'f5', 'f6'], { a1: A1 })];
    expect(effectsOf(together, after, 3)).toEqual({ ties: [], short: [] });
  });

  it('finds the applications that an expert leaves with too few', () => {
    const after = [column(1, ['e1', 'e2'], { a1: A1, a2: [] }), column(2, ['f1', 'f2', 'f3', 'f4', 'e3'], { b1: [] })];
    expect(effectsOf(BEFORE, after, 3).short.map(({ applicationId, able }) => [applicationId, able])).toEqual([
      ['a1', 2],
      ['a2', 2],
    ]);
  });

  it('blames no move for what was as short before, nor for a dossier of no group', () => {
    const short = [column(1, ['e1', 'e2'], { a1: [] }), column(2, ['f1', 'f2'], {}), column(0, [], { c1: [] })];
    const after = [column(1, ['e1', 'e2'], {}), column(2, ['f1', 'f2'], { a1: [], c1: [] })];
    expect(effectsOf(short, after, 3).short).toEqual([]);
  });

  it('counts nobody in a group with people who cannot be told', () => {
    const after = [column(1, ['e1', 'e2', 'e3'], { a2: [] }), column(2, ['f1', 'f4'], { a1: A1, b1: [] }, 2)];
    const effects = effectsOf(BEFORE, after, 3);
    expect(effects.ties.map(({ able }) => able)).toEqual([null]);
    expect(effects.short).toEqual([]);
  });
});

describe('what may be done', () => {
  const at = { applicationId: asId<'application'>('a1'), groupId: asId<'group'>('g2') };
  const with_ = (treatment: Treatment) => [{ ...tie('f1', treatment), ...at, able: 5 }];
  const short = [{ ...at, able: 2 }];

  it('goes by the kind of recusal, by who is left, and by whether the rules block it', () => {
    expect(weighEffects({ ties: [], short: [] }, 'block')).toBe('free');
    expect(weighEffects({ ties: with_('leave'), short: [] }, 'block')).toBe('free');
    expect(weighEffects({ ties: with_('forbid'), short: [] }, 'block')).toBe('reason');
    expect(weighEffects({ ties: [], short }, 'block')).toBe('refused');
    expect(weighEffects({ ties: [], short }, 'warn')).toBe('reason');
    expect(weighEffects({ ties: with_('forbid'), short }, 'info')).toBe('reason');
  });
});
