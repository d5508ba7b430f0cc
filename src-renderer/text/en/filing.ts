import type { filing as zh } from '../zh-cn/filing.ts';

export const filing = {
  title: 'Filing',
  lead: 'Check the conditions, save the filing pack, and record the round as filed.',
  toNotice: 'Go to the public notice',
  checks: {
    heading: 'Conditions for filing',
    ok: 'met',
    notOk: 'not met',
    codes: {
      sections_signed: 'Every vote is signed',
      results_announced: 'The chair announced the results',
      meeting_closed: 'The meeting is closed',
      notice_posted: 'The notice was posted',
      notice_long_enough: 'The notice is as long as required',
      notice_period_over: 'The notice period is over',
      notice_closed: 'The notice is closed',
    } as Readonly<Record<string, string>>,
    missing: {
      sections_signed: 'A vote is not signed',
      results_announced: 'The results are not announced',
      meeting_closed: 'The meeting is not closed',
      notice_posted: 'The notice is not posted',
      notice_long_enough: 'The notice is shorter than required',
      notice_period_over: 'The notice period is running',
      notice_closed: 'The notice is not closed',
    } as Readonly<Record<string, string>>,
  },
  passed: 'Passed',
  people: (n: number) => `${n}`,
  pack: {
    heading: 'Filing pack',
    lead: 'Saves all documents and their manifest at once; every file has its checksum.',
    action: 'Save the whole pack',
    waiting: 'The pack can be saved once the notice is closed.',
    saved: (n: number, folder: string) => `${n} files saved in “${folder}”`,
    form: 'Form',
    name: 'Document',
    format: 'Format',
    audience: 'For',
    save: 'Save one',
  },
  file: {
    action: 'Record as filed',
    title: 'Record the round as filed?',
    body: (n: number) =>
      `${n === 1 ? '1 person' : `${n} persons`} passed. After that the round is archived and nothing of it can be changed.`,
    blocked: (n: number) => (n === 1 ? 'One condition is not met.' : `${n} conditions are not met.`),
    done: 'The round is recorded as filed',
    filed: (time: string) => `Recorded as filed at ${time}`,
  },
} satisfies typeof zh;
