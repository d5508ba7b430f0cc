import { text } from '../words.ts';
import type { StageWords } from '../zh-cn/stages.ts';

const lines = (why: string): string =>
  why
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([bag = '', name = '', decision = '']) => `bag ${bag} ${name} (decision ${decision})`)
    .join(', ');

export const stages = {
  names: {
    setup: 'Set-up',
    applicants: 'Applicants',
    experts: 'Experts',
    draw: 'Jury draw',
    groups: 'Recusal and groups',
    meeting: 'Meeting',
    results: 'Results',
    notice: 'Public notice',
    filing: 'Filing',
  },
  leads: {
    setup: 'The jury, its meeting and its notice. Every document is made from this.',
    applicants: 'Import the rosters the units sent, check them, then freeze the list.',
    experts: 'Import the expert pool, check it, then seal it: the draw is made from the sealed pool.',
    draw: 'Draw the sitting jurors and the alternates at random from the sealed pool.',
    groups: 'Confirm who must be recused, form groups by specialty and assign the applications.',
    meeting: 'Sign-in, scores and ballots all happen within the meeting.',
    results: 'The votes of all sections together, announced by the chair.',
    notice: 'Those who passed are put on public notice; the period counts working days.',
    filing: 'When the notice period is over, make and hand in the filing pack.',
  },
  places: {
    setup: 'Set-up',
    applicants: 'Applicants',
    acceptance: 'Acceptance',
    quotas: 'Posts',
    experts: 'Experts',
    draw: 'Jury draw',
    answers: 'Answers',
    recusal: 'Recusal',
    groups: 'Groups and assignment',
    meeting: 'Sign-in and opening',
    scoring: 'Scores',
    ballots: 'Ballots',
    results: 'Results',
    notice: 'Public notice',
    filing: 'Filing',
    documents: 'Documents',
  },
  /** Link beside what blocks a stage. */
  toPlace: (place: string) => `Go to “${place}”`,
  states: { done: 'Done', next: 'Next', open: 'Open', blocked: 'Not yet' },
  decisions: {
    title: (people) =>
      people === 1
        ? 'One person on the frozen list is inside a misconduct period'
        : `${people} people on the frozen list are inside a misconduct period`,
    one: (bag, name, decision, until) => `Bag ${bag} ${name}, decision ${decision}, until ${until}. `,
    open: 'They leave the list before the vote: record it under “Applicants”.',
    voted:
      'Ballots are out and the list stands: if they pass, a decision is recorded under “Results” before announcing, notice and filing.',
  },
  blockedSomehow: 'An earlier stage is not finished.',
  blocks: {
    setup_incomplete: 'Complete the set-up of this round first.',
    list_not_frozen: 'Freeze the list of applicants first: no jury is drawn for an open list.',
    pool_not_sealed: 'Seal the expert pool first: the draw is made from the sealed pool only.',
    jury_not_drawn: 'Draw a jury and adopt the draw first.',
    conflicts_undecided: 'Some conflicts are undecided: decide each under “Recusal” and close the register first.',
    groups_not_formed: 'Form the review groups first, at least three experts each.',
    experts_not_assigned: 'Assign the applications to the experts first.',
    decision_against_listed: (p) =>
      `Somebody on the frozen list is inside a misconduct period: ${lines(text(p, 'why'))}. Record under “Applicants” that they leave the list; where the decision was revoked or corrected, lift or correct the entry in the integrity register.`,
    result_decision_missing: (p) =>
      `Somebody who passed is inside a misconduct period: ${lines(text(p, 'why'))}. Record the decision first (kept, held over or cancelled); where the entry was revoked or corrected, lift or correct it in the integrity register.`,
    meeting_not_opened: 'The meeting has not opened: sign the experts in and open it first.',
    scores_missing: 'Some scores have not been entered: complete them under “Scores” first.',
    sections_not_signed: 'Some ballots are not signed: finish them under “Ballots” first.',
    rulings_open: 'For some applicants the two denominators give different results: the chair must rule.',
    results_not_announced: 'The chair has not announced the results.',
    meeting_not_closed: 'The meeting is still open: close it first.',
    notice_not_posted: 'The public notice has not been posted.',
    notice_period_running: 'The notice period is still running; filing opens the day after it ends.',
    notice_not_closed: 'The notice has not been closed.',
  },
} satisfies StageWords;
