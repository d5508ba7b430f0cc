import { expect, it } from 'vitest';
import { ActStopped, toldNobody } from '../../../src-main/core/domain/kernel/pace.ts';
import { type Compared, comparingHere } from '../../../src-main/core/domain/recusal/comparing.ts';
import { comparingInThreads } from '../../../src-main/office/comparing/compare-threads.ts';
import { labelledPairs, SPELLINGS, UNITS } from '../../domain/recusal/labelled-pairs.ts';
import { applicant, expert, ground, unit, worked, works } from '../../domain/recusal/people.ts';
import { day } from '../../domain/support/day.ts';

const comparing = comparingInThreads(new URL('../../../src-main/office/comparing/compare-worker.ts', import.meta.url));

const pairs = labelledPairs(500);
const labelled: Compared = {
  applicants: pairs.map((one) => one.applicant),
  experts: pairs.map((one) => one.expert),
  ground: {
    units: new Map(UNITS),
    spellings: SPELLINGS,
    declared: [],
    years: 3,
    addressMost: 3,
    day: day('2022-12-05'),
  },
};

/** People who share names, numbers, units and telephones as luck has it, the same in every run. */
function random(rows: number, columns: number): Compared {
  let state = 20_221_205;
  const luck = (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const person = () => ({
    name: `${'王李张'[luck(3)]}${'伟芳'[luck(2)]}`,
    idNumber: luck(3) === 0 ? '' : `6301031980010${1000 + luck(4 * rows)}`,
    phone: luck(2) === 0 ? '' : `139${10_000_000 + luck(rows)}`,
    employments: [works(`u${luck(40)}`), ...(luck(3) === 0 ? [worked(`u${luck(40)}`, '2010', '2021')] : [])],
  });
  const units = new Map(Array.from({ length: 40 }, (_, i) => [`u${i}`, unit(i % 3 === 0 ? null : `u${i - 1}`)]));
  return {
    applicants: Array.from({ length: rows }, (_, i) => applicant(`a${String(i).padStart(5, '0')}`, person())),
    experts: Array.from({ length: columns }, (_, i) =>
      expert(`e${i}`, { ...person(), avoidUnitIds: [`u${luck(40)}`] }),
    ),
    ground: ground({ units }),
  };
}

it.each([
  ['the labelled pairs', labelled],
  ['people by luck', random(3000, 40)],
])('a thread finds of %s what the rule finds, while everything else goes on', async (_, compared) => {
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 0);
  let told = 0;
  const found = await comparing.relations(compared, async (experts) => {
    told += experts;
  });
  clearInterval(turning);
  expect(turns).toBeGreaterThan(0);
  expect(told).toBe(compared.experts.length);
  expect(found.length).toBeGreaterThan(200);
  expect(found).toEqual(await comparingHere.relations(compared, toldNobody));
});

it('a stop ends the search, also before it has told of anything', async () => {
  const stopped = comparing.relations(random(6000, 400), async () => {
    throw new ActStopped('cancelled');
  });
  await expect(stopped).rejects.toThrow(ActStopped);
});
