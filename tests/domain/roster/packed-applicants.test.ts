import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AcceptedApplicant } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { packApplicants, unpackApplicants } from '../../../src-main/core/domain/roster/packed-applicants.ts';
import { judgedRows, type Rows, randomRows, residentNumber } from '../../support/random-roster.ts';

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

it('takes no field for another', () => {
  const judged = judgedRows([
    ['马晓东', residentNumber(1), '省水文站', '工程', '副高级', '高级工程师', '正常', '', '', '', ''],
  ]);
  const named = (end: string) =>
    Object.fromEntries(Object.keys(judged.accepted[0] ?? {}).map((field) => [field, field + end]));
  const accepted = [named('1'), named('2')] as unknown as readonly AcceptedApplicant[];
  expect(accepted[0]?.title).toBe('title1');
  expect(unpackApplicants(packApplicants({ ...judged, accepted })).accepted).toStrictEqual(accepted);
});
