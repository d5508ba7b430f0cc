/**
 * Who attends a meeting beside the jury: whoever takes the minutes, the supervisors, members of the people's congress or
 * the political consultative conference who observe, the discipline inspection.
 */
export const MEETING_ROLES = ['secretary', 'supervisor', 'congress', 'discipline'] as const;
export type MeetingRole = (typeof MEETING_ROLES)[number];

export interface MeetingPerson {
  readonly role: MeetingRole;
  readonly name: string;
  readonly unit: string;
}

/** Roles that a meeting cannot open without: somebody writes the minutes, somebody supervises sign-in and count. */
const NEEDED: readonly MeetingRole[] = ['secretary', 'supervisor'];

export function missingRoles(people: readonly MeetingPerson[]): readonly MeetingRole[] {
  return NEEDED.filter((role) => !people.some((one) => one.role === role));
}

/** The names of one role as papers print them, the unit in brackets. */
export function namesOf(people: readonly MeetingPerson[], role: MeetingRole): string {
  const written = ({ name, unit }: MeetingPerson) => (unit === '' ? name : `${name}（${unit}）`);
  return people
    .filter((one) => one.role === role)
    .map(written)
    .join('、');
}
