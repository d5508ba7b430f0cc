import type { Stage, StageBlock } from '../../src-main/core/domain/stages/stages.ts';

/** Every page inside a round, in the order of the rail. A stage's first place is the stage itself. */
export const placesOf = {
  setup: ['setup'],
  applicants: ['applicants', 'acceptance', 'quotas'],
  experts: ['experts'],
  draw: ['draw', 'answers'],
  groups: ['recusal', 'groups'],
  meeting: ['meeting', 'scoring', 'ballots'],
  results: ['results'],
  notice: ['notice'],
  filing: ['filing', 'documents'],
} as const satisfies Record<Stage, readonly string[]>;

export type Place = (typeof placesOf)[Stage][number];

/** Where what blocks a stage is mended. */
export const mendedAt = {
  setup_incomplete: 'setup',
  list_not_frozen: 'applicants',
  pool_not_sealed: 'experts',
  jury_not_drawn: 'draw',
  conflicts_undecided: 'recusal',
  groups_not_formed: 'groups',
  experts_not_assigned: 'groups',
  decision_against_listed: 'applicants',
  result_decision_missing: 'results',
  meeting_not_opened: 'meeting',
  scores_missing: 'scoring',
  sections_not_signed: 'ballots',
  rulings_open: 'ballots',
  results_not_announced: 'results',
  meeting_not_closed: 'meeting',
  notice_not_posted: 'notice',
  notice_period_running: 'notice',
  notice_not_closed: 'notice',
} as const satisfies Record<StageBlock, Place>;

/** Registers of the office, of no round, to which a round's pages lead too; and those that are kept for each round. */
const officeRegisters = ['juries', 'pool', 'units', 'titles', 'criteria', 'integrity', 'names'] as const;
const roundRegisters = ['entrustments'] as const;
export type Register = (typeof officeRegisters | typeof roundRegisters)[number];

/** The registers that can be opened from here. */
export function registersAt(roundId: string | undefined): readonly Register[] {
  return roundId === undefined ? officeRegisters : [...officeRegisters, ...roundRegisters];
}

/** Path of a register, or of one entry in it; inside a round the rail keeps the round. */
export function pathToRegister(roundId: string | undefined, register: Register, entry?: string): string {
  const base = roundId === undefined ? '' : `/rounds/${roundId}`;
  return entry === undefined ? `${base}/${register}` : `${base}/${register}/${entry}`;
}

/** Path of the page of one applicant. */
export function pathToApplicant(roundId: string, applicationId: string): string {
  return `/rounds/${roundId}/applicants/${applicationId}`;
}

/** Path of the list of applicants as a sheet. */
export function pathToSheet(roundId: string): string {
  return `/rounds/${roundId}/applicants/edit`;
}

/** Path of a page of a round: `pathTo(roundId, 'ballots')`; without a place, the round's overview. */
export function pathTo(roundId: string, place?: Place | 'book'): string {
  return place === undefined ? `/rounds/${roundId}` : `/rounds/${roundId}/${place}`;
}
