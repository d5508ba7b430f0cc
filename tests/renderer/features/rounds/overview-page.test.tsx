import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { OverviewPage } from '../../../../src-renderer/features/rounds/overview-page.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { round } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';

const { stages: words, rounds } = dictionaries['zh-CN'];

it('a round without a next stage that waits for a mend leads there and is not called finished', async () => {
  const reason = 'decision_against_listed';
  const params = { why: '007\t王芳\t罚1号' };
  const stages = round.stages.map((one, at) =>
    at < 5
      ? { ...one, state: 'done' as const, reason: null }
      : { ...one, state: 'blocked' as const, ...(at === 5 ? { reason, params } : {}) },
  );
  renderPage(<OverviewPage />, {}, { stages });
  const link = await screen.findByRole('link', { name: words.toPlace(words.places.applicants) });
  expect(link.getAttribute('href')).toBe(`/rounds/${round.roundId}/applicants`);
  expect(screen.queryByText(rounds.allDone)).toBeNull();
  expect(screen.getAllByText(/罚1号/u).length).toBeGreaterThan(0);
});
