import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
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

  it('names whom a decision stands against, and on every later page whose ballots are out', async () => {
    const against = { number: '007', name: '王芳', decision: '罚1号', until: '2026-02-01' as IsoDate };
    const params = { why: '007\t王芳\t罚1号' };
    const meeting = {
      stage: 'meeting',
      state: 'blocked',
      reason: 'decision_against_listed',
      params,
      rule: null,
    } as const;
    const stages = round.stages.map((stage) => (stage.stage === 'meeting' ? meeting : stage));
    renderPage(
      <StageHeader stage="meeting" done={[]} missing={[]} next={null} />,
      {},
      {
        stages,
        decisionsAgainst: [{ ...against, voted: false, passed: false }],
      },
    );
    expect(await screen.findByText(/袋号 007 王芳（决定文号 罚1号）/u)).toBeTruthy();
    const link = screen.getByRole('link', { name: words.toPlace(words.places.applicants) });
    expect(link.getAttribute('href')).toBe(`/rounds/${round.roundId}/applicants`);
    expect(screen.queryByText(words.decisions.title(1))).toBeNull();
    renderPage(page, {}, { decisionsAgainst: [{ ...against, voted: true, passed: false }] });
    const note = await screen.findByText(words.decisions.title(1));
    expect(note.parentElement?.textContent).toContain('罚1号');
    expect(note.parentElement?.textContent).toContain(words.decisions.voted);
  });

  it('offers no way where nothing blocks it', async () => {
    renderPage(page, {}, withResults('open', null));
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('link')).toBeNull();
  });
});
