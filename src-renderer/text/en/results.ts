import type { Standard } from '../zh-cn/pass-standard.ts';
import type { ToldVote, results as zh } from '../zh-cn/results.ts';
import { passStandard, shareText } from './pass-standard.ts';

export const results = {
  title: 'Results',
  lead: 'Check the numbers of each level and the votes on each applicant; the chair announces them in the meeting.',
  levels: {
    full_senior: 'full senior',
    associate_senior: 'associate senior',
    intermediate: 'intermediate',
    junior: 'junior',
  } as Readonly<Record<string, string>>,
  facts: { voted: 'Voted on', passed: 'Passed', failed: 'Not passed' },
  people: (n: number) => `${n}`,
  byLevel: 'By level',
  level: 'Level',
  voted: 'Voted on',
  passed: 'Passed',
  failed: 'Not passed',
  rate: 'Share passed',
  total: 'Total',
  noRate: '—',
  filter: { label: 'Show', all: 'All', passed: 'Passed', failed: 'Not passed' },
  number: 'Bag no.',
  name: 'Name',
  unit: 'Unit',
  specialty: 'Specialty',
  qualification: 'Title applied for',
  jurySize: 'Jury',
  present: 'Present',
  recused: 'Recused',
  denominator: 'Counted on',
  needed: 'Needed',
  agree: 'Agree',
  oppose: 'Oppose',
  abstain: 'Abstain',
  invalid: 'Invalid',
  outcome: 'Result',
  notVoted: 'No vote',
  standard: (standard: Standard) => `Standard: ${passStandard(standard)}`,
  sentence: (v: ToldVote, { share }: Standard) => {
    const recused = `${v.present} present, ${v.recused} recused`;
    if (v.outcome === 'no_quorum') return `${recused}: too few left to vote, no vote was held`;
    const mode = `${v.denominatorMode === 'exclude' ? 'not counted' : 'counted'}${v.ruled ? ' (chair’s ruling)' : ''}`;
    const counted = v.recused === 0 ? `${v.present} present` : `${recused} and ${mode}, out of ${v.denominator}`;
    return `${counted}; ${v.agree} agree, ${v.needed} needed (${shareText(share)})`;
  },
  mean: 'Mean score',
  announce: {
    action: 'Announce the results',
    title: 'Announce the results now?',
    body: (passed: number, failed: number) =>
      `${passed} passed, ${failed} not passed. The time goes into the minutes; announced results cannot be changed.`,
    done: 'The results are announced',
    announced: (time: string) => `The results were announced at ${time}`,
    toNotice: 'Go to the public notice',
    toMeeting: 'Go and close the meeting',
  },
  documents: 'Documents of the results',
  roster: 'Votes on each applicant',
  counted: (n: number, passed: number, failed: number) => `${n} voted on: ${passed} passed, ${failed} not passed`,
  missing: 'The results are not announced yet',
  unvoted: (n: number) => `${n} without a vote: too few left after recusals`,
  noneShown: 'There is nobody of this kind.',
  empty: 'No vote is signed yet. The results of every vote appear here when it is signed.',
} satisfies typeof zh;
