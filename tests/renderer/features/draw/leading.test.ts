import { describe, expect, it } from 'vitest';
import type { RoundId } from '../../../../src-main/core/domain/kernel/ids.ts';
import {
  type CueOfDraw,
  cueOf,
  firstCue,
  toEntered,
  toNext,
  toPrevious,
  toStep,
} from '../../../../src-renderer/features/draw/leading.ts';

const roundId = 'r1' as RoundId;
const dice = { kind: 'dice', by: '李强', value: '3 1', highest: 6 } as const;
const at = (over: Partial<CueOfDraw>): CueOfDraw => ({ ...firstCue(roundId), ...over });
const one = { page: 1, pages: 1 };

describe('the ceremony led from the desk', () => {
  it('begins at the pool, without a name and without anything typed', () => {
    expect(firstCue(roundId)).toMatchObject({ step: 'pool', names: false, contributions: [], attempt: 0, shown: 0 });
    expect(cueOf(roundId, { kind: 'nothing' })).toEqual(firstCue(roundId));
    // What another round shows is not carried into this one.
    const other = at({ roundId: 'r2' as RoundId, names: true, step: 'result' });
    expect(cueOf(roundId, other)).toEqual(firstCue(roundId));
  });

  it('goes through the screens of a step before the next step, and back', () => {
    expect(toNext(at({}), { page: 1, pages: 3 }, 0)).toMatchObject({ step: 'pool', page: 2 });
    expect(toNext(at({ page: 3 }), { page: 3, pages: 3 }, 0)).toMatchObject({ step: 'digest', page: 1 });
    expect(toPrevious(at({ page: 2 }), { page: 2, pages: 3 }, 0)).toMatchObject({ step: 'pool', page: 1 });
    expect(toPrevious(at({ step: 'digest' }), one, 0)).toMatchObject({ step: 'pool' });
    expect(toPrevious(at({}), one, 0)).toEqual(at({}));
    expect(toNext(at({ step: 'check', attempt: 1 }), one, 1)).toEqual(at({ step: 'check', attempt: 1 }));
  });

  it('tells a draw person by person, then its result', () => {
    const told = at({ step: 'draw', attempt: 1, shown: 4 });
    expect(toNext(told, { ...one, shown: 4, turns: 5 }, 1)).toMatchObject({ step: 'draw', shown: 5 });
    expect(toNext({ ...told, shown: 5 }, { ...one, shown: 5, turns: 5 }, 1)).toMatchObject({
      step: 'result',
      shown: 5,
    });
    expect(toPrevious(told, { ...one, shown: 4, turns: 5 }, 1)).toMatchObject({ step: 'draw', shown: 3 });
    expect(toPrevious({ ...told, shown: 0 }, { ...one, shown: 0, turns: 5 }, 1)).toMatchObject({ step: 'commit' });
  });

  it('says of a draw to come that it is to come, and never tells it by how far the last one was told', () => {
    const before = at({ step: 'randomness', attempt: 1, contributions: [dice], shown: 46 });
    expect(toStep(before, 'commit', 1)).toMatchObject({ step: 'commit', attempt: 0 });
    expect(toStep(at({ step: 'check', attempt: 1, shown: 46 }), 'draw', 2)).toMatchObject({ attempt: 2, shown: 0 });
    expect(toStep(at({ step: 'check', attempt: 2, shown: 46 }), 'draw', 2)).toMatchObject({ attempt: 2, shown: 46 });
    const entered = toEntered(at({ step: 'draw', attempt: 1, contributions: [dice], shown: 46, names: true }), 2);
    expect(entered).toMatchObject({ step: 'commit', attempt: 2, contributions: [], shown: 0, names: true });
  });
});
