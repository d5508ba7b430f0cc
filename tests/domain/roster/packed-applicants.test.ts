import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packApplicants, unpackApplicants } from '../../../src-main/core/domain/roster/packed-applicants.ts';
import { judgedRows, type Rows, randomRows } from '../../support/random-roster.ts';

const expectKept = (rows: Rows) => {
  const judged = judgedRows(rows);
  expect(unpackApplicants(packApplicants(judged))).toStrictEqual(judged);
};

it('gives back every row and every finding, for none, for one and for many', () => {
  expectKept([]);
  fc.assert(
    fc.property(randomRows, (rows) => {
      expectKept(rows);
      expectKept(rows.slice(0, 1));
    }),
    { numRuns: 100 },
  );
});
