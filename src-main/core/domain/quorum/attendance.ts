/** What the meeting wrote down of somebody: `state` null where nobody has said yet. */
export interface Attendance {
  readonly state: 'present' | 'absent' | null;
  /** When the person first signed in; kept where they left before the end. */
  readonly signedUtc: string | null;
}

/** Whether somebody came to the meeting, also where they left before the end. Source: the sign-in sheet (签到表). */
export function came({ state, signedUtc }: Attendance): boolean {
  return state === 'present' || signedUtc !== null;
}
