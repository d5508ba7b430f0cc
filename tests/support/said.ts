import { day } from '../domain/support/day.ts';

/** What `recusal.decide` is asked where nobody weighs anything. */
export const AS_PROPOSED = { treatment: null, reason: '', ruledBy: '' } as const;

/** What a juror says of an applicant, beside who they are. */
export const SAID = {
  party: 'expert',
  relation: 'relative',
  detail: '近亲属',
  toldBy: '',
  toldOn: day('2022-11-01'),
  expiresOn: null,
} as const;
