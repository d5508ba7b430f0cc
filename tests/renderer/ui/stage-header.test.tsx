import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { dictionaries } from '../../../src-renderer/text/index.ts';
import { StageHeader } from '../../../src-renderer/ui/index.ts';
import { round } from '../../support/fake-desk.ts';
import { renderPage } from '../support/render-page.tsx';

const words = dictionaries['zh-CN'].stages;
const page = <StageHeader stage="results" done={[]} missing={[]} next={null} />;

/** The round with `results` as given. */
const withResults = (state: 'open' | 'blocked', reason: string | null) => ({
  stages: round.stages.map((stage) => (stage.stage === 'results' ? { ...stage, state, reason } : stage)),
});

describe('a stage that is blocked', () => {
  it('leads to the page where the reason is mended, not only to the stage', async () => {
    renderPage(page, {}, withResults('blocked', 'sections_not_signed'));
    const link = await screen.findByRole('link', { name: words.toPlace(words.places.ballots) });
    expect(link.getAttribute('href')).toBe(`/rounds/${round.roundId}/ballots`);
  });

  it('offers no way where nothing blocks it', async () => {
    renderPage(page, {}, withResults('open', null));
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('link')).toBeNull();
  });
});
