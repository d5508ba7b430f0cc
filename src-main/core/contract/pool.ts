import { z } from 'zod';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { JuryAnswer } from '../domain/draw/replacement.ts';
import type { RoundId } from '../domain/kernel/ids.ts';
import type { Unfit } from '../domain/pool/fit-round.ts';
import type { PoolAct, PoolCell } from '../domain/pool/pool-changes.ts';
import type { PoolDetails, PoolStanding } from '../domain/pool/pool-member.ts';
import type { TitleRank } from '../domain/titles/title-levels.ts';
import { command, query, work } from './endpoint.ts';
import { dateField, expertIdField, idField, inRound, optionalText, roundIdField, textField } from './fields.ts';

const memberIdField = z.string().regex(/^[a-z0-9_-]{1,40}$/);
const by = textField(50);
/** A day, or a month where nobody knows the day. */
const monthOrDay = z.union([dateField, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)]);
/** What every change is recorded with. */
const recorded = { onDate: dateField, reason: textField(300), document: optionalText(100), by };

const draftOf = z.strictObject({ draftId: z.string().max(40), series: textField(50) });

/** What a person may change of an entry. */
export const poolFields = z.strictObject({
  unit: textField(100),
  /** Since when the person works there; null: nobody said. */
  unitSince: monthOrDay.nullable(),
  duty: optionalText(100),
  titles: z
    .array(z.strictObject({ series: textField(50), title: textField(50), since: monthOrDay.nullable() }))
    .min(1)
    .max(10),
  disciplines: z.array(textField(50)).min(1).max(20),
  education: optionalText(50),
  prefecture: optionalText(50),
  inPost: z.boolean(),
  chairEligible: z.boolean(),
  ownStaff: z.boolean(),
  termStart: monthOrDay.nullable(),
  termEnd: monthOrDay.nullable(),
  phone: optionalText(50),
  address: optionalText(200),
  avoidUnits: z.array(textField(100)).max(50),
  availability: optionalText(300),
  retiresOn: dateField.nullable(),
  away: z.array(z.strictObject({ from: dateField, until: dateField, reason: optionalText(100) })).max(100),
  /** Of the register; none: every jury of the office. */
  juryIds: z.array(idField<'jury'>()).max(100),
  remark: optionalText(500),
});
export type PoolFields = z.output<typeof poolFields>;

const identityFields = {
  name: textField(100),
  /** In Tibetan script; '' where there is none. */
  tibetanName: optionalText(150),
};
/** Who somebody entered by hand is. Sex and birth count where the document does not tell them. */
const newIdentity = z.strictObject({
  ...identityFields,
  idNumber: textField(40),
  sex: z.enum(['male', 'female']).nullable(),
  ethnicity: optionalText(20),
  birth: monthOrDay.nullable(),
});

export interface PoolMemberView {
  readonly memberId: string;
  readonly number: number;
  readonly name: string;
  readonly tibetanName: string;
  readonly pinyin: string;
  readonly idMasked: string;
  readonly sex: string | null;
  readonly unit: string;
  readonly title: string;
  readonly disciplines: readonly string[];
  readonly prefecture: string;
  readonly phone: string;
  readonly termStart: string | null;
  readonly termEnd: string | null;
  readonly chairEligible: boolean;
  readonly ownStaff: boolean;
  readonly juries: readonly { readonly juryId: string; readonly jury: string }[];
  readonly standing: PoolStanding;
  /** Times on a jury and the last year on one, by the rounds of this file or by the roster. */
  readonly served: number;
  readonly lastServed: number | null;
}

export interface PoolChangeView {
  readonly actId: string;
  readonly utc: string;
  readonly act: PoolAct;
  readonly onDate: IsoDate;
  readonly reason: string;
  readonly document: string;
  readonly by: string;
  readonly cells: readonly PoolCell[];
}

export interface PoolPageView extends PoolMemberView {
  readonly details: PoolDetails;
  readonly ethnicity: string;
  readonly birth: string | null;
  /** Today's: what may be decided goes by it. */
  readonly state: 'active' | 'suspended' | 'removed';
  readonly stateUntil: string | null;
  /** Each title with its grade in the office's catalogue; null: not found there. */
  readonly grades: readonly (TitleRank | null)[];
  readonly units: readonly { readonly unit: string; readonly since: string | null }[];
  readonly service: readonly {
    readonly roundId: RoundId;
    readonly round: string;
    readonly year: number;
    /** none: not drawn; null: no jury was drawn yet. */
    readonly drawn: 'member' | 'alternate' | 'none' | null;
    /** What the person said when asked to come. */
    readonly answer: JuryAnswer | null;
    readonly attendance: 'present' | 'absent' | null;
    readonly reason: string;
    readonly chaired: boolean;
  }[];
  readonly changes: readonly PoolChangeView[];
  /** The day the standing is of: the round's meeting, or today. */
  readonly day: IsoDate;
  readonly today: IsoDate;
}

/** A round's roster, or a workbook, beside the pool. */
export interface PoolComparison {
  readonly digest: string;
  readonly added: readonly {
    /** Which line of the roster: the round's expert, or the row of the workbook. */
    readonly key: string;
    readonly name: string;
    readonly unit: string;
    readonly title: string;
    readonly specialty: string;
  }[];
  readonly changed: readonly {
    readonly key: string;
    readonly memberId: string;
    readonly name: string;
    readonly cells: readonly PoolCell[];
  }[];
  readonly unchanged: number;
  /** In the pool, and not on the roster: nothing happens to them. */
  readonly absent: number;
}

/** Who is not taken into a round and why; undecided: it is for the office to choose among titles or disciplines. */
export interface NotTaken {
  readonly memberId: string;
  readonly number: number;
  readonly name: string;
  readonly why: Unfit | 'suspended' | 'undecided';
}

/** What filling a round from the pool would do, person by person where not everybody is taken as a matter of course. */
export interface FillPreview {
  readonly ready: number;
  /** On the round's roster already. */
  readonly known: number;
  readonly choose: readonly {
    readonly memberId: string;
    readonly number: number;
    readonly name: string;
    readonly unit: string;
    readonly titles: readonly string[];
    readonly disciplines: readonly string[];
  }[];
  readonly left: readonly NotTaken[];
}

/** The pool of experts of the office, which outlives rounds. */
export const pool = {
  list: query<{
    readonly members: readonly PoolMemberView[];
    readonly day: IsoDate;
    readonly today: IsoDate;
    /** The last take-over, if it can still be undone. */
    readonly undoable: { readonly actId: string; readonly utc: string; readonly people: number } | null;
  }>()(z.strictObject({ roundId: roundIdField.nullable() })),
  get: query<PoolPageView>()(z.strictObject({ memberId: memberIdField, roundId: roundIdField.nullable() })),
  compareRound: query<PoolComparison>()(inRound),
  /** Takes the chosen people of a round's roster into the pool; refused where the comparison is no longer what was shown. */
  takeOver: command<{ readonly actId: string; readonly added: number; readonly changed: number }>()(
    z.strictObject({
      roundId: roundIdField,
      digest: z.string().length(64),
      expertIds: z.array(expertIdField).min(1).max(20_000),
      ...recorded,
    }),
  ),
  /** The rows of a workbook beside the pool; `series`: of titles that are not one series' alone. */
  compareDraft: query<PoolComparison>()(draftOf),
  /** Takes the chosen rows of a workbook into the pool, all or none; undone like a take-over. */
  takeDraft: command<{ readonly actId: string; readonly added: number; readonly changed: number }>()(
    draftOf.extend({
      digest: z.string().length(64),
      keys: z.array(z.string().min(1).max(250)).min(1).max(20_000),
      ...recorded,
    }),
  ),
  undoTakeOver: command<{ readonly removed: number; readonly restored: number }>()(
    z.strictObject({ actId: memberIdField }),
  ),
  add: command<{ readonly memberId: string; readonly number: number }>()(
    z.strictObject({ identity: newIdentity, fields: poolFields, ...recorded }),
  ),
  /** Name and document; an empty document stays as it is. */
  correctIdentity: command<null>()(
    z.strictObject({
      memberId: memberIdField,
      identity: z.strictObject({ ...identityFields, idNumber: optionalText(40) }),
      ...recorded,
    }),
  ),
  correct: command<null>()(z.strictObject({ memberId: memberIdField, fields: poolFields, ...recorded })),
  decide: command<null>()(
    z.strictObject({
      memberId: memberIdField,
      act: z.enum(['suspended', 'resumed', 'removed', 'readmitted']),
      /** The last day of a suspension; null: until it is lifted. */
      until: dateField.nullable(),
      ...recorded,
    }),
  ),
  previewFill: query<FillPreview>()(inRound),
  /** A round's roster as a copy of the pool: everybody who fits, and who was chosen for. */
  fillRound: command<{ readonly taken: number; readonly known: number; readonly left: readonly NotTaken[] }>()(
    z.strictObject({
      roundId: roundIdField,
      /** What the batch is called where an import has its workbook's name. */
      name: textField(50),
      /** For people of whom several titles or disciplines would do. */
      choices: z
        .array(z.strictObject({ memberId: memberIdField, title: textField(50), discipline: textField(50) }))
        .max(20_000),
    }),
    { stage: 'experts' },
  ),
  /** F03 (the pool as it stands) or F38 (its changes between two days). */
  saveReport: work<{ readonly fileName: string }>()(
    z.strictObject({
      form: z.enum(['F03', 'F38']),
      from: dateField,
      until: dateField,
      format: z.enum(['pdf', 'xlsx', 'docx']),
      language: z.enum(['zh-CN', 'en']),
    }),
    { attaches: 'document_file' },
  ),
} as const;
