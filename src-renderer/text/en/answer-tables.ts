import type { answerTables as chinese } from '../zh-cn/answer-tables.ts';

export const answerTables: typeof chinese = {
  answers: {
    accepted: 'will come',
    declined: 'cannot come',
    unreachable: 'not reached',
    absent: 'absent',
    term_over: 'term over',
    continued: 'drawn order continued',
  },
  channels: { phone: 'telephone', message: 'message', letter: 'letter', in_person: 'in person', other: 'other' },
  why: {
    out: 'cannot come',
    seated: 'has a seat already',
    other_seat: 'waits for other seats',
    rules: 'would break rules',
  },
  nobody: 'no fitting alternate',
};
