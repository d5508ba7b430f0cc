import { number, type Params, type SentencesLike, text } from '../words.ts';
import type { PlanBookFaultWords, PlanBookRefusalWords } from '../zh-cn/plan-book-refusals.ts';

const found: Readonly<Record<string, string>> = {
  applicants: 'This is a roster of applicants, not the assignment workbook.',
  experts: 'This is a roster of experts, not the assignment workbook.',
  nobody: 'No heading names an expert of this round: it may be another list, or its headings were changed.',
  other: 'This is not the assignment workbook: no sheet has the heading with bag number and name.',
};
const again = 'Take the one that was saved on this round’s page of groups.';

export const planBookRefusals: SentencesLike<PlanBookRefusalWords> = {
  assignment_book_unknown: (p) => `${found[text(p, 'found')] ?? found.other} ${again}`,
  assignment_book_of_round: (p) =>
    `This is the assignment workbook of “${text(p, 'round')}”, not of this round, and was not read. ${again} Or read it in that round.`,
  assignment_book_stale: 'The plan has changed since the changes were shown: look at them again, then save.',
  assignment_book_says_nothing: 'The workbook has no change that could be saved.',
};

export const planBookFaults: PlanBookFaultWords = {
  not_a_workbook: (kind) => `The file is not a workbook (${kind}), so it is not the assignment workbook. ${again}`,
  workbook_empty: () => `There is nothing in the workbook: it is not the assignment workbook. ${again}`,
  workbook_damaged: () =>
    'The workbook is damaged and was not read. Save the assignment workbook again and make the changes in the new one.',
  workbook_too_large: (p: Params) =>
    text(p, 'what') === 'file'
      ? `The file has more than ${Math.round(number(p, 'limit') / 1_048_576)} MB, which no assignment workbook has, and was not read. ${again}`
      : `The workbook holds far more than an assignment workbook and was not read. ${again}`,
  workbook_unsafe: () =>
    'The workbook holds things no assignment workbook has and was not read, for safety. Save the assignment workbook again and make the changes in the new one.',
};

export const planBookWanted = (p: Params): boolean => text(p, 'wanted') === 'assignment';
