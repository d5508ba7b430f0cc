import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ResultRow } from '../../../../src-main/core/contract/index.ts';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { ResultsPage } from '../../../../src-renderer/features/results/results-page.tsx';
import { renderPage } from '../../support/render-page.tsx';

const row = (number: string, over: Partial<ResultRow>): ResultRow => ({
  applicationId: asId<'application'>(number),
  number,
  name: `申报人${number}`,
  unit: '青海大学',
  specialty: '电力',
  level: 'associate_senior',
  title: '高级工程师',
  jurySize: 25,
  present: 25,
  recused: 0,
  denominatorMode: 'exclude',
  ruled: false,
  denominator: 25,
  needed: 17,
  issued: 25,
  returned: 25,
  agree: 17,
  oppose: 8,
  abstain: 0,
  invalid: 0,
  passed: true,
  outcome: 'passed',
  scoreMean: null,
  ...over,
});

const rows = [
  row('001', {}),
  row('002', { agree: 16, oppose: 9, passed: false, outcome: 'failed' }),
  row('003', { recused: 9, denominator: 16, needed: 11, agree: 0, oppose: 0, passed: false, outcome: 'no_quorum' }),
];

it('tells each result with its sentence, names the standard once, and calls a vote not held neither yes nor no', async () => {
  renderPage(<ResultsPage />, {
    'results.get': () => ({
      announced: false,
      announcedUtc: null,
      standard: {
        share: { numerator: 2, denominator: 3 },
        decree: '《办法》',
        packId: 'national-40',
        packVersion: '1',
      },
      rows,
      byLevel: [{ level: 'associate_senior', type: 'regular', voted: 2, passed: 1, failed: 1 }],
    }),
  });
  await screen.findByText('通过标准：《办法》：同意票达到出席专家总数的三分之二以上为通过（规则 national-40 第 1 版）');
  const told = (name: string) => screen.getByText(name).closest('tr')?.textContent ?? '';
  expect(told('申报人001')).toContain('通过出席 25 人，同意 17 票，需 17 票（三分之二）');
  expect(told('申报人002')).toContain('未通过出席 25 人，同意 16 票，需 17 票（三分之二）');
  expect(told('申报人003')).toContain('未表决出席 25 人，回避 9 人，除去回避专家后人数不足，没有投票');
  screen.getByText('表决 2 人：通过 1 人，未通过 1 人');
  screen.getByText('除去回避专家后人数不足，没有投票 1 人');
});
