import type { HomeWords } from '../zh-cn/home.ts';

const days = (n: number): string => (n === 1 ? '1 working day' : `${n} working days`);

export const home = {
  title: 'Evaluation rounds',
  lead: (n: number) => (n === 1 ? 'One round' : `${n} rounds`),
  start: 'Start a round',
  open: (name: string) => `Open ${name}`,
  stageNow: 'Stage',
  finished: 'All done',
  nextDeadline: 'Next deadline',
  noDeadline: 'None',
  deadlines: { meeting: 'Meeting', notice_ends: 'Notice ends', approval_ends: 'Approval ends' },
  deadline: (kind: string, date: string, left: string) => `${kind}: ${date} (${left})`,
  daysLeft: (n: number) => (n === 0 ? 'today' : n > 0 ? `${days(n)} left` : `${days(-n)} ago`),
  applications: 'Applications',
  experts: 'Experts',
  progress: (done: number, all: number) => `${done} of ${all} stages done`,
  emptyTitle: 'No rounds yet',
  emptyText:
    'A round is one meeting of the jury: it begins with the rosters the units sent and ends with the filing pack. Have ready:',
  emptyNeeds: [
    'The number of the jury’s approval and how long it is valid',
    'The units’ rosters of applicants (Excel)',
    'The list of the expert pool (Excel)',
  ],
  emptyTry: 'Without rosters at hand, try a whole round with the samples offered under “Applicants” and “Experts”.',
  rehearsal: 'Rehearsal',
} satisfies HomeWords;
