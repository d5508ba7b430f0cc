import type { RehearsalWords } from '../zh-cn/rehearsal.ts';
import { rehearsal as chinese } from '../zh-cn/rehearsal.ts';

/** What is typed into the round stays Chinese: rosters and paper are. Only what the rehearsal says is English. */
export const rehearsal: RehearsalWords = {
  ...chinese,
  done: (folder) => `The rehearsal is complete. Everything is in: ${folder}`,
  password: (text) => `Password of the rehearsal file (shown only now): ${text}`,
  figures: (accepted, refused, passed, voted) =>
    `${accepted} applicants accepted, ${refused} rows refused; ${voted} voted on, ${passed} passed.`,
  failed: (step, reason) => `The rehearsal stopped at "${step}": ${reason}`,
  steps: {
    office: 'create the office file',
    round: 'create the round',
    applicants: 'import the applicants',
    experts: 'import the expert pool',
    draw: 'draw the jury',
    groups: 'recuse, group and assign',
    meeting: 'hold the meeting',
    scoring: 'scores and group opinions',
    ballots: 'ballots and tally',
    results: 'announce the results',
    notice: 'public notice',
    filing: 'filing pack',
  },
  options: {
    unknown: (name) => `Unknown option ${name}.`,
    missing: (name) => `Option ${name} is missing.`,
    number: (name) => `Option ${name} must be a whole number.`,
    date: (name) => `Option ${name} must be a date such as 2023-02-13.`,
    language: 'Option --lang is zh-CN or en.',
    pack: (name) => `There is no rule pack ${name}.`,
    both: 'Give either workbooks or --from-template.',
    folder: (folder) => `The folder holds files that are not a rehearsal’s; nothing was overwritten: ${folder}`,
    unwritable: (folder) => `The folder cannot be written to: ${folder}`,
  },
};
