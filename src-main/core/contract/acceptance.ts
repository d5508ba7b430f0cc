import { z } from 'zod';
import { departureKinds } from '../domain/acceptance/departure.ts';
import type { ApplicationState } from '../domain/acceptance/states.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { ApplicationId } from '../domain/kernel/ids.ts';
import { command, query } from './endpoint.ts';
import { applicationIdField, dateField, inRound, optionalText, roundIdField, textField } from './fields.ts';
import type { Params } from './people.ts';

const oneOf = { roundId: roundIdField, applicationId: applicationIdField };
const several = { roundId: roundIdField, applicationIds: z.array(applicationIdField).min(1).max(20_000) };
const inList = { stage: 'applicants' } as const;
/** Of any number of dossiers at once. */
const ofMany = { ...inList, long: ['judging', 'writing'] } as const;
const person = textField(50);

/** Why somebody cannot be accepted: `code` has its sentence among the refusals. */
export interface AcceptanceFinding {
  readonly code: string;
  readonly params: Params;
  readonly rule: string | null;
  /** Stops accepting; the others are told and pass. */
  readonly blocking: boolean;
}

export interface CheckView {
  readonly checker: string;
  readonly outcome: 'sound' | 'faulty';
  readonly note: string;
  readonly utc: string;
}

export interface CorrectionNoticeView {
  readonly noticeId: string;
  /** Counts up within the round; printed on the notice. */
  readonly number: number;
  readonly issuedOn: IsoDate;
  readonly deadline: IsoDate;
  readonly items: readonly string[];
  /** '' for the one-time notice itself. */
  readonly addendumReason: string;
  readonly receivedOn: IsoDate | null;
  readonly receivedBy: string;
  readonly answeredOn: IsoDate | null;
}

export interface AcceptanceRow {
  readonly applicationId: ApplicationId;
  readonly number: string;
  readonly name: string;
  readonly pinyin: string;
  readonly unit: string;
  readonly specialty: string;
  readonly level: string;
  readonly title: string;
  readonly kind: string;
  readonly state: ApplicationState;
  readonly checkers: readonly string[];
  readonly faulty: boolean;
  /** Last day of the correction that is waited for. */
  readonly deadline: IsoDate | null;
  readonly workingDaysLeft: number | null;
  readonly overdue: boolean;
  /** Nobody is on record as having signed for a correction notice that waits for its answer. */
  readonly notReceived: boolean;
  readonly findings: readonly AcceptanceFinding[];
  /** Conditions that somebody has to look at, as the roster does not decide them. */
  readonly toLook: number;
}

export interface AcceptanceDesk {
  readonly rows: readonly AcceptanceRow[];
  readonly counts: Readonly<Partial<Record<ApplicationState, number>>>;
  readonly twoPersons: boolean;
  readonly frozen: boolean;
  readonly today: IsoDate;
  /** Working days that the round's rules propose for a correction. */
  readonly correctionDays: number;
  /** A shorter term is refused, not only told. */
  readonly correctionDaysBlock: boolean;
  /** Proposed for a correction asked for today. */
  readonly proposedDeadline: IsoDate;
  /** The term reaches into a year whose holidays are not published yet. */
  readonly proposedProvisional: boolean;
}

/** The deadline that the rules propose for a correction asked for on another day than today. */
export interface ProposedTerm {
  readonly issuedOn: IsoDate;
  readonly deadline: IsoDate;
  readonly provisional: boolean;
}

export interface ApplicationHistory {
  readonly state: ApplicationState;
  readonly checks: readonly CheckView[];
  readonly notices: readonly CorrectionNoticeView[];
  readonly events: readonly {
    readonly utc: string;
    readonly act: string;
    readonly from: ApplicationState;
    readonly to: ApplicationState;
    readonly people: string;
    readonly reason: string;
  }[];
}

/** Somebody that a bulk act left as they were. */
export interface LeftOut {
  readonly applicationId: ApplicationId;
  readonly code: string;
  readonly params: Params;
}

export const acceptance = {
  list: query<AcceptanceDesk>()(inRound, { packed: true }),
  history: query<ApplicationHistory>()(z.strictObject(oneOf)),
  proposeTerm: query<ProposedTerm>()(z.strictObject({ roundId: roundIdField, issuedOn: dateField })),
  /** One person's look at one or many dossiers. */
  check: command<{ readonly checked: number; readonly leftOut: readonly LeftOut[] }>()(
    z.strictObject({ ...several, checker: person, outcome: z.enum(['sound', 'faulty']), note: optionalText(500) }),
    ofMany,
  ),
  /** Accepts whom nothing stops; the named people are recorded as having checked them. The others stay, with the reason. */
  acceptMany: command<{ readonly accepted: number; readonly leftOut: readonly LeftOut[] }>()(
    z.strictObject({ ...several, checkers: z.array(person).max(2) }),
    ofMany,
  ),
  askCorrection: command<{ readonly noticeId: string; readonly number: number }>()(
    z.strictObject({
      ...oneOf,
      items: z.array(textField(300)).max(60),
      issuedOn: dateField,
      deadline: dateField,
      addendumReason: optionalText(300),
      by: person,
    }),
    inList,
  ),
  recordReceipt: command<null>()(
    z.strictObject({ roundId: roundIdField, noticeId: z.string().max(40), receivedOn: dateField, receivedBy: person }),
    inList,
  ),
  recordAnswer: command<null>()(
    z.strictObject({ ...oneOf, answeredOn: dateField, by: person, note: optionalText(500) }),
    inList,
  ),
  /** A person confirms for each that the deadline has passed without an answer. */
  deemWithdrawn: command<{ readonly withdrawn: number; readonly leftOut: readonly LeftOut[] }>()(
    z.strictObject({ ...several, by: person }),
    ofMany,
  ),
  returnMany: command<{ readonly returned: number; readonly leftOut: readonly LeftOut[] }>()(
    z.strictObject({ ...several, reason: textField(500), by: person }),
    ofMany,
  ),
  withdraw: command<null>()(z.strictObject({ ...oneOf, reason: textField(500), by: person }), inList),
  move: command<null>()(
    z.strictObject({ ...oneOf, toJury: textField(100), reason: textField(500), by: person }),
    inList,
  ),
  reopen: command<null>()(z.strictObject({ ...oneOf, reason: textField(500), by: person }), inList),
  /** Retired, moved or died after applying; an accepted application is then decided again. */
  recordDeparture: command<{ readonly state: ApplicationState }>()(
    z.strictObject({
      ...oneOf,
      kind: z.enum(departureKinds),
      on: dateField,
      toUnit: optionalText(100),
      source: textField(300),
      by: person,
    }),
    inList,
  ),
} as const;
