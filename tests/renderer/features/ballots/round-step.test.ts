// @vitest-environment node

import { describe, expect, it } from 'vitest';
import type { BallotRoundView, BallotRowView, SectionView } from '../../../../src-main/core/contract/index.ts';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { progressOf, stepOf, voidRounds } from '../../../../src-renderer/features/ballots/round-step.ts';

const round = (number: number, state: BallotRoundView['state'], rows: readonly Partial<BallotRowView>[] = []) =>
  ({ number, state, rows }) as unknown as BallotRoundView;
const section = (...rounds: BallotRoundView[]): SectionView => ({
  sectionId: asId<'section'>('s1'),
  level: 'associate_senior',
  type: 'regular',
  applications: 3,
  applicationIds: [],
  rounds,
  signed: rounds.some((one) => one.state === 'signed'),
  tellers: { eligible: [], recused: [] },
});

describe("where a section's vote stands", () => {
  it('begins with round 1', () => {
    expect(stepOf(section())).toEqual({ step: 'begin', number: 1 });
  });
  it('votes a void round again under the next number and keeps the void one', () => {
    const voided = section(round(1, 'void'));
    expect(stepOf(voided)).toEqual({ step: 'begin', number: 2 });
    expect(voidRounds(voided).map((one) => one.number)).toEqual([1]);
    expect(stepOf(section(round(1, 'void'), round(2, 'open')))).toMatchObject({ step: 'reconcile' });
  });
  it.each([
    ['open', 'reconcile'],
    ['reconciled', 'tally'],
    ['signed', 'signed'],
  ] as const)('a round that is %s is at %s', (state, step) => {
    expect(stepOf(section(round(1, state)))).toMatchObject({ step });
  });
  it('counts a row that waits for a ruling neither as passed nor as failed', () => {
    const rows = [
      { agree: 20, passed: true, rulingNeeded: false },
      { agree: 16, passed: null, rulingNeeded: true },
      { agree: 3, passed: false, rulingNeeded: false },
      { agree: null, passed: null, rulingNeeded: false },
    ];
    expect(progressOf(round(1, 'reconciled', rows))).toEqual({ entered: 3, rows: 4, passed: 1, failed: 1, rulings: 1 });
  });
});
