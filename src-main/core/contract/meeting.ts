import { z } from 'zod';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { ApplicationId, ExpertId } from '../domain/kernel/ids.ts';
import type { OfficerRules } from '../domain/meeting/officers.ts';
import { MEETING_ROLES, type MeetingPerson } from '../domain/meeting/people.ts';
import { AGENDA_KINDS, type AgendaItem } from '../domain/meeting/sittings.ts';
import type { EntryKind } from '../domain/quorum/attendance-log.ts';
import { command, query, work } from './endpoint.ts';
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
  /** In the sitting whose sheet lies on the table. */
  readonly state: 'expected' | 'present' | 'absent';
  /** When the person first came to that sitting. */
  readonly signedUtc: string | null;
  readonly pledged: boolean;
  readonly reason: string;
  /** The line of the log of answers by which the person is out; null: none. */
  readonly answerLine: number | null;
  readonly recusals: number;
  /** The pool's mark of who may take the chair; null: the pool does not know the person, or the name is sealed. */
  readonly mayChair: boolean | null;
}

export interface SittingView {
  readonly number: number;
  readonly heldOn: IsoDate;
  /** 上午, 下午 …; '' where the day has only this one. */
  readonly half: string;
  readonly place: string;
  readonly agenda: readonly AgendaItem[];
  readonly presidingId: ExpertId | null;
  readonly openedUtc: string | null;
  readonly closedUtc: string | null;
  /** In the room now, or at its end. */
  readonly present: number;
}

/** One entry of the attendance log; a struck one counts no more. */
export interface AttendanceLine {
  readonly number: number;
  readonly sitting: number;
  readonly expertId: ExpertId;
  readonly name: string;
  readonly kind: EntryKind;
  readonly atUtc: string;
  readonly writtenUtc: string;
  readonly reason: string;
  readonly struck: { readonly utc: string; readonly reason: string } | null;
}

export interface MeetingView {
  readonly sittings: readonly SittingView[];
  /** The sitting whose sheet lies on the table: the open one, in a break the next one. All figures are of this one. */
  readonly sitting: number;
  /** Bag numbers of the applications that are dealt with case by case (一事一议). */
  readonly ownBags: readonly string[];
  readonly people: readonly MeetingPerson[];
  /** In the order of writing. */
  readonly log: readonly AttendanceLine[];
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
  /** Why the meeting was opened although a gate warned. */
  readonly gatesReason: string;
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
  /** What must hold before the meeting opens; in a break, before the next sitting does. */
  readonly gates: readonly {
    readonly code: string;
    readonly rule: string | null;
    readonly ok: boolean;
    /** warn: the meeting may open all the same, with a reason. */
    readonly severity: 'block' | 'warn';
    readonly params: Readonly<Record<string, string | number>>;
  }[];
}

export interface QuorumItem {
  readonly applicationId: ApplicationId;
  readonly number: string;
  readonly name: string;
  /** Whose names are told, of those recused in the room. */
  readonly recused: number;
  readonly voters: number;
  readonly margin: number;
  readonly met: boolean;
}

export interface QuorumView {
  /** in_room: of those in the room; plan: of everybody who has a seat and has not said no. */
  readonly of: 'in_room' | 'plan';
  readonly jurySize: number;
  readonly needed: number;
  readonly present: number;
  readonly margin: number;
  readonly met: boolean;
  readonly applications: number;
  /** Applicants from whom somebody of them is recused, the narrowest first. */
  readonly items: readonly QuorumItem[];
  /** null while names are sealed: who is missing from an applicant would tell who somebody is. */
  readonly ground: {
    readonly experts: readonly { readonly expertId: ExpertId; readonly name: string }[];
    readonly away: readonly { readonly expertId: ExpertId; readonly applicationId: ApplicationId }[];
    readonly rule: { readonly numerator: number; readonly denominator: number };
  } | null;
}

/** Time of a clock in China, today; left out: now. */
const timeField = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)
  .optional();

const sittingField = z.strictObject({
  heldOn: dateField,
  half: optionalText(20),
  place: textField(100),
  agenda: z.array(z.strictObject({ kind: z.enum(AGENDA_KINDS), title: optionalText(200) })).max(60),
});

const personField = z.strictObject({ role: z.enum(MEETING_ROLES), name: textField(50), unit: optionalText(100) });

export const meeting = {
  get: query<MeetingView>()(inRound),
  /** The quorum of every applicant, and who could go home. */
  quorum: query<QuorumView>()(inRound),
  /** Sittings and agenda in the place of what was planned; what has opened stays (hard case: meetings of two days). */
  planSittings: command<null>()(
    z.strictObject({ roundId: roundIdField, sittings: z.array(sittingField).min(1).max(20) }),
    { stage: 'groups' },
  ),
  /** Who attends beside the jury, all of them. */
  namePeople: command<null>()(z.strictObject({ roundId: roundIdField, people: z.array(personField).max(60) }), {
    stage: 'groups',
  }),
  /** Sign-in with the pledge signed; after the opening it is late, after leaving a return. Refused for experts who are not of this jury. */
  signIn: command<{ readonly present: number; readonly kind: EntryKind | null }>()(
    z.strictObject({
      roundId: roundIdField,
      expertId: expertIdField,
      pledged: z.boolean(),
      time: timeField,
      reason: optionalText(200).optional(),
    }),
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
    z.strictObject({ roundId: roundIdField, expertId: expertIdField, reason: textField(200), time: timeField }),
    { stage: 'meeting' },
  ),
  /** A wrong entry is struck out with a reason and stays in the log. */
  strikeEntry: command<{ readonly present: number }>()(
    z.strictObject({ roundId: roundIdField, number: z.int().min(1), reason: textField(200) }),
    { stage: 'meeting' },
  ),
  /** Both files of the office, copied into a folder and read back: before the meeting and after it. */
  backUp: work<{ readonly fileName: string; readonly sha256: string }>()(inRound, {
    attaches: 'pack_folder',
    stage: 'groups',
  }),
  /** The next sitting, after a break: attendance and quorum anew. */
  openSitting: command<{ readonly number: number }>()(inRound, { stage: 'meeting' }),
  /** A break until the next sitting. */
  closeSitting: command<{ readonly number: number }>()(inRound, { stage: 'meeting' }),
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
      /** Needed where a gate warns. */
      gatesReason: optionalText(300),
    }),
    { stage: 'meeting' },
  ),
  close: command<null>()(z.strictObject({ roundId: roundIdField, note: optionalText(1000) }), { stage: 'meeting' }),
} as const;
