import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { StageView } from '../../../../src-main/core/contract/index.ts';
import { ExpertsPage } from '../../../../src-renderer/features/experts/experts-page.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { experts, round } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';

const { experts: page, answers } = dictionaries['zh-CN'];

it.each([
  ['open', page.toDraw, answers.toPage],
  ['done', answers.toPage, page.toDraw],
] as const)('leads on from a sealed pool whose draw is %s', async (state, leads, other) => {
  const stages = round.stages.map((one): StageView => ({ ...one, state: one.stage === 'draw' ? state : 'open' }));
  const sealed = { sealed: true, poolDigest: 'a'.repeat(64) };
  renderPage(
    <ExpertsPage />,
    { 'experts.list': () => ({ experts, alsoApplicants: [], disciplineChanges: [], batches: [], ...sealed }) },
    { stages },
  );
  expect(await screen.findByRole('link', { name: leads })).toBeDefined();
  expect(screen.queryByRole('link', { name: other })).toBeNull();
});
