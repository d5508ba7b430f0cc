import { describe, expect, it } from 'vitest';
import {
  type RoundFacts,
  stageGate,
  stageOpen,
  stageStates,
  stages,
} from '../../../src-main/core/domain/stages/stages.ts';
import { day } from '../support/day.ts';

const fresh: RoundFacts = {
  setupComplete: false,
  listFrozen: false,
  applicationCount: 0,
  poolSealed: false,
  poolSize: 0,
  drawAdopted: false,
  conflictsOpen: 0,
  conflictsSettled: false,
  decisionsAgainst: [],
  groupsFormed: false,
  assigned: false,
  meetingOpen: false,
  meetingClosed: false,
  scoresMissing: 0,
  sectionsTotal: 0,
  sectionsSigned: 0,
  rulingsOpen: 0,
  resultsAnnounced: false,
  noticePosted: false,
  noticeClosed: false,
  today: day('2023-02-13'),
  filed: false,
};

const listed = { setupComplete: true, listFrozen: true, applicationCount: 48 };
const drawn = { ...listed, poolSealed: true, poolSize: 60, drawAdopted: true };
const grouped = { ...drawn, conflictsSettled: true, groupsFormed: true, assigned: true };
const voted = { ...grouped, meetingOpen: true, sectionsTotal: 3, sectionsSigned: 3 };
const announced = { ...voted, resultsAnnounced: true, meetingClosed: true };
const posted = { ...announced, noticePosted: true, noticeEnds: day('2023-02-20') };
const over = { ...posted, today: day('2023-02-21') };

const against = (voted: boolean, passed = false) => {
  return { number: voted ? '008' : '007', name: '王芳', decision: '罚1号', until: day('2026-02-01'), voted, passed };
};

/** done d, next n, open o, blocked b, stage by stage. */
const letters = (change: Partial<RoundFacts>) =>
  stageStates({ ...fresh, ...change })
    .map((s) => s.state[0])
    .join('');

const blocked = (change: Partial<RoundFacts>, stage: (typeof stages)[number]) =>
  stageStates({ ...fresh, ...change }).find((s) => s.stage === stage)?.blockedBy;

describe('stageStates', () => {
  it.each([
    ['a fresh round', {}, 'nbbbbbbbb'],
    ['set up', { setupComplete: true }, 'dnobbbbbb'],
    ['pool sealed first', { setupComplete: true, poolSealed: true, poolSize: 60 }, 'dndbbbbbb'],
    ['list frozen', listed, 'ddnbbbbbb'],
    ['both', { ...listed, poolSealed: true, poolSize: 60 }, 'dddnbbbbb'],
    ['drawn', drawn, 'ddddnbbbb'],
    ['grouped', grouped, 'dddddnbbb'],
    ['meeting opened', { ...grouped, meetingOpen: true, sectionsTotal: 3 }, 'dddddnbbb'],
    ['voted and signed', voted, 'dddddnobb'],
    ['announced', { ...voted, resultsAnnounced: true }, 'dddddndbb'],
    ['meeting closed', announced, 'dddddddnb'],
    ['notice up', posted, 'dddddddnb'],
    ['period over', over, 'dddddddnb'],
    ['notice closed', { ...over, noticeClosed: true }, 'ddddddddn'],
    ['filed', { ...over, noticeClosed: true, filed: true }, 'ddddddddd'],
  ])('%s', (_, facts, expected) => {
    expect(letters(facts)).toBe(expected);
  });

  it('names all nine in legal order', () => {
    expect(stageStates(fresh).map((s) => s.stage)).toEqual([...stages]);
  });

  it.each<[Partial<RoundFacts>, (typeof stages)[number], { code: string; rule?: string; params?: object }]>([
    [{}, 'applicants', { code: 'setup_incomplete' }],
    [{ setupComplete: true, poolSealed: true }, 'draw', { code: 'list_not_frozen' }],
    [listed, 'draw', { code: 'pool_not_sealed' }],
    [listed, 'groups', { code: 'jury_not_drawn' }],
    [listed, 'meeting', { code: 'jury_not_drawn' }],
    [drawn, 'meeting', { code: 'conflicts_undecided' }],
    [{ ...grouped, conflictsOpen: 1 }, 'meeting', { code: 'conflicts_undecided' }],
    [{ ...grouped, groupsFormed: false }, 'meeting', { code: 'groups_not_formed', rule: 'groupMinimum' }],
    [{ ...grouped, assigned: false }, 'meeting', { code: 'experts_not_assigned' }],
    [
      { ...grouped, decisionsAgainst: [against(false), against(true)] },
      'meeting',
      { code: 'decision_against_listed', params: { why: '007\t王芳\t罚1号' } },
    ],
    [grouped, 'results', { code: 'meeting_not_opened' }],
    [{ ...voted, scoresMissing: 1 }, 'results', { code: 'scores_missing' }],
    [{ ...voted, rulingsOpen: 1 }, 'results', { code: 'rulings_open', rule: 'denominatorMode' }],
    [{ ...voted, sectionsSigned: 2 }, 'results', { code: 'sections_not_signed' }],
    [{ ...voted, sectionsTotal: 0, sectionsSigned: 0 }, 'results', { code: 'sections_not_signed' }],
    [
      { ...voted, decisionsAgainst: [against(true), against(true, true)] },
      'results',
      { code: 'result_decision_missing', params: { why: '008\t王芳\t罚1号' } },
    ],
    [
      { ...announced, decisionsAgainst: [against(true, true)] },
      'notice',
      { code: 'result_decision_missing', params: { why: '008\t王芳\t罚1号' } },
    ],
    [
      { ...over, noticeClosed: true, decisionsAgainst: [against(true, true)] },
      'filing',
      { code: 'result_decision_missing', params: { why: '008\t王芳\t罚1号' } },
    ],
    [voted, 'notice', { code: 'results_not_announced', rule: 'chairAnnounces' }],
    [{ ...voted, resultsAnnounced: true }, 'notice', { code: 'meeting_not_closed' }],
    [announced, 'filing', { code: 'notice_not_posted', rule: 'filingNeedsNotice' }],
    [posted, 'filing', { code: 'notice_period_running', rule: 'noticeWorkingDays', params: { endsOn: '2023-02-20' } }],
    [over, 'filing', { code: 'notice_not_closed', rule: 'filingNeedsNotice' }],
  ])('%#: %s blocks with its code', (facts, stage, by) => {
    expect(blocked(facts, stage)).toEqual(by);
  });

  it('files only after midnight of the last day, closed early or not', () => {
    const closed = { ...posted, noticeClosed: true };
    expect(stageOpen({ ...fresh, ...closed, today: day('2023-02-20') }, 'filing')).toBe(false);
    expect(stageOpen({ ...fresh, ...closed, today: day('2023-02-21') }, 'filing')).toBe(true);
    expect(stageOpen({ ...fresh, ...closed, noticeEnds: undefined, today: day('2024-01-01') }, 'filing')).toBe(false);
  });

  it('does not hold a frozen list of nobody for done', () => {
    expect(letters({ ...listed, applicationCount: 0 })[1]).toBe('n');
  });
});

describe('stageGate', () => {
  it('says the same as a refusal', () => {
    expect(stageGate({ ...fresh, ...announced }, 'filing')).toEqual({
      ok: false,
      refusal: { code: 'notice_not_posted', rule: 'filingNeedsNotice' },
    });
    expect(stageGate({ ...fresh, ...announced }, 'results')).toEqual({ ok: true, value: 'results' });
  });
});
