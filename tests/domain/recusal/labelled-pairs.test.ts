import { expect, it } from 'vitest';
import { findConflicts } from '../../../src-main/core/domain/recusal/find-conflicts.ts';
import { day } from '../support/day.ts';
import { labelledPairs, SPELLINGS, UNITS } from './labelled-pairs.ts';
import { unit } from './people.ts';

const units = new Map(UNITS);
for (let i = 0; i < 25; i++) {
  units.set(`kid ${i} a`, unit('u0-1'));
  units.set(`kid ${i} b`, unit('u0-1'));
}
const ground = { units, spellings: SPELLINGS, declared: [], years: 3, addressMost: 3, day: day('2022-12-05') };

it('finds of 500 labelled pairs who is related and nobody else', () => {
  const pairs = labelledPairs(500);
  const wrong = new Map<string, number>();
  const count = { hit: 0, missed: 0, false: 0, clear: 0 };
  for (const { what, related, applicant, expert } of pairs) {
    const found = findConflicts([applicant], [expert], ground).length > 0;
    if (found !== related) wrong.set(what, (wrong.get(what) ?? 0) + 1);
    count[related ? (found ? 'hit' : 'missed') : found ? 'false' : 'clear'] += 1;
  }
  const precision = count.hit / (count.hit + count.false);
  const recall = count.hit / (count.hit + count.missed);
  const shown = (share: number) => `${(share * 100).toFixed(1)} %`;
  process.stdout.write(
    `labelled pairs: ${pairs.length}, precision ${shown(precision)}, recall ${shown(recall)}, wrong ${JSON.stringify([...wrong])}\n`,
  );
  // What is missed is a name of a unit that nobody told the register; what is found too much, a telephone of strangers.
  expect(precision).toBeGreaterThanOrEqual(0.97);
  expect(recall).toBeGreaterThanOrEqual(0.97);
});

it('keeps them apart in one round of 500 applicants and 500 experts', () => {
  const pairs = labelledPairs(500);
  const found = findConflicts(
    pairs.map((one) => one.applicant),
    pairs.map((one) => one.expert),
    ground,
  );
  // Never by a name alone: whoever is found of another pair shares a unit, its parent or a telephone.
  const crossed = found.filter((one) => one.applicationId.slice(1) !== one.expertId.slice(1));
  expect(crossed.filter(({ path }) => path.every(({ step }) => step === 'name'))).toEqual([]);
  const own = new Set(found.map((one) => one.applicationId.slice(1) === one.expertId.slice(1) && one.applicationId));
  const missed = pairs.filter(({ what, related, applicant }) => related && !own.has(applicant.applicationId) && what);
  expect(new Set(missed.map((one) => one.what))).toEqual(new Set(['a unit and one of its abbreviations']));
});
