import type { ScoreFormWords } from '../zh-cn/score-form.ts';

export const scoreForm: ScoreFormWords = {
  title: 'Score sheet',
  applicant: 'Applicant',
  group: 'Group',
  criterion: 'Criterion',
  item: 'Item',
  weight: 'Weight',
  maximum: 'Maximum',
  step: 'Step',
  points: 'Score',
  capped: (title, points) => `${title} (at most ${points})`,
  total: (full, points) => `Total (of ${full}): ${points}`,
  totalBlank: (full) => `Total (of ${full}): `,
  marked: '√',
  blank: '□',
  reason: 'Reason (whoever disagrees)',
  veto: 'Veto',
  facts: 'What happened, and why',
  vetoNote:
    'Where one of these applies, write what happened; otherwise leave it empty. The points stay: a veto is no zero.',
  expert: (name) => `Signed by ${name}`,
};
