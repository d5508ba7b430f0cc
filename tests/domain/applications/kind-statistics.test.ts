import { expect, it } from 'vitest';
import { applicationStates } from '../../../src-main/core/domain/acceptance/states.ts';
import { kindStatistics } from '../../../src-main/core/domain/applications/kind-statistics.ts';

it('adds up for every kind and level, whatever became of the applications', () => {
  const all = applicationStates.map((state, i) => ({ kind: 'farmer_herder', level: 'junior', state, n: i + 1 }));
  const others = [
    { kind: 'normal', level: 'associate_senior', state: 'accepted' as const, n: 5 },
    { kind: 'normal', level: 'full_senior', state: 'returned' as const, n: 2 },
  ];
  const lines = kindStatistics([...all, ...others]);
  expect(lines.map((one) => [one.kind, one.level, one.applied])).toEqual([
    ['normal', 'full_senior', 2],
    ['normal', 'associate_senior', 5],
    ['farmer_herder', 'junior', 36],
  ]);
  for (const one of lines) {
    expect(one.accepted + one.open + one.returned + one.withdrawn + one.moved).toBe(one.applied);
  }
  const n = (state: (typeof applicationStates)[number]) => applicationStates.indexOf(state) + 1;
  expect(lines[2]).toMatchObject({
    accepted: n('accepted'),
    open: n('received') + n('under_check') + n('correction_asked'),
    withdrawn: n('withdrawn') + n('deemed_withdrawn'),
    moved: n('moved'),
  });
});
