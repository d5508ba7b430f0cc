import { z } from 'zod';
import type { ExpertId } from '../domain/kernel/ids.ts';
import type { OfficerRules } from '../domain/meeting/officers.ts';
import { command, query } from './endpoint.ts';
import { dateField, expertIdField, inRound, optionalText, roundIdField, textField } from './fields.ts';

export interface JurorView {
  readonly expertId: ExpertId;
  /** The seat held; of whoever holds none the drawn order, members and alternates each on their own. */
  readonly seat: number;
  /** Holds one of the jury's seats: false for waiting alternates and for members whose seat an alternate took. */
  readonly seated: boolean;
  /** The name is sealed: what stands for it is the seat's, and the id is the seat's too. */
  readonly masked: boolean;
  readonly name: string;
  readonly unit: string;
  readonly specialty: string;
  readonly title: string;
  readonly role: 'chair' | 'vice_chair' | 'member' | 'alternate';
  /** Drawn as an alternate, seated or not. */
  readonly drawnAsAlternate: boolean;
  readonly group: number | null;
  readonly state: 'expected' | 'present' | 'absent';
  readonly signedUtc: string | null;
  readonly pledged: boolean;
  readonly reason: string;
  /** The line of the log of answers by which the person is out; null: none. */
  readonly answerLine: number | null;
  readonly recusals: number;
  /** The pool's mark of who may take the chair; null: the pool does not know the person, or the name is sealed. */
  readonly mayChair: boolean | null;
}

export interface MeetingView {
  readonly opened: boolean;
  readonly closed: boolean;
  readonly openedUtc: string | null;
  readonly closedUtc: string | null;
  readonly chairId: ExpertId | null;
  /** In the order in which they stand in for the chair. */
  readonly viceChairIds: readonly ExpertId[];
  /** Who presides: the chair, or a vice-chair where the chair is absent. */
  readonly presidingId: ExpertId | null;
  /** Why these officers, where a rule speaks against them. */
  readonly officersReason: string;
  /** Who presides over the applicants whom whoever presides may not judge; null: none of the officers may. */
  readonly standIns: readonly { readonly expertId: ExpertId | null; readonly bags: string }[];
  readonly officerRules: OfficerRules;
  readonly secretary: string;
  readonly supervisor: string;
  readonly jurors: readonly JurorView[];
  readonly jurySize: number;
  readonly present: number;
  readonly absent: number;
  readonly quorumNeeded: number;
  readonly quorumMet: boolean;
  readonly margin: number;
  /** What must hold before the meeting opens. */
  readonly gates: readonly {
    readonly code: string;
    readonly rule: string | null;
    readonly ok: boolean;
    readonly params: Readonly<Record<string, string | number>>;
  }[];
}

export const meeting = {
  get: query<MeetingView>()(inRound),
  /** Sign-in with the pledge signed; late is simply later. Refused for experts who are not of this jury. */
  signIn: command<{ readonly present: number }>()(
    z.strictObject({ roundId: roundIdField, expertId: expertIdField, pledged: z.boolean() }),
    { stage: 'meeting' },
  ),
  /** While the names are sealed: by what only the person would type. `name` null: nobody in the seats matches. */
  signInByName: command<{ readonly name: string | null; readonly present: number }>()(
    z.strictObject({
      roundId: roundIdField,
      name: textField(50),
      tail: z.string().regex(/^[0-9A-Za-z]{4}$/u),
      pledged: z.boolean(),
    }),
    { stage: 'meeting' },
  ),
  markAbsent: command<{ readonly present: number }>()(
    z.strictObject({ roundId: roundIdField, expertId: expertIdField, reason: textField(200) }),
    { stage: 'meeting' },
  ),
  undoSignIn: command<{ readonly present: number }>()(
    z.strictObject({ roundId: roundIdField, expertId: expertIdField }),
    { stage: 'meeting' },
  ),
  /** Another day, until the opening; approval and terms are asked anew for it (hard case 28). */
  putOff: command<{ readonly findings: MeetingView['gates'] }>()(
    z.strictObject({ roundId: roundIdField, date: dateField, reason: textField(300) }),
    { stage: 'groups' },
  ),
  open: command<null>()(
    z.strictObject({
      roundId: roundIdField,
      chairId: expertIdField,
      /** In the order in which they stand in for the chair. */
      viceChairIds: z.array(expertIdField).max(20),
      /** Needed where a rule warns of these officers. */
      officersReason: optionalText(300),
      secretary: textField(50),
      supervisor: textField(100),
    }),
    { stage: 'meeting' },
  ),
  close: command<null>()(z.strictObject({ roundId: roundIdField, note: optionalText(1000) }), { stage: 'meeting' }),
} as const;
