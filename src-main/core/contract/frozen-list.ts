import { z } from 'zod';
import { type AmendmentAct, amendmentChanges, type CorrectedField } from '../domain/acceptance/amendment.ts';
import type { ApplicationId } from '../domain/kernel/ids.ts';
import type { LevelWordings } from '../domain/titles/corrected-title.ts';
import { command, query } from './endpoint.ts';
import { applicationIdField, inRound, optionalText, roundIdField, textField } from './fields.ts';

/** One change of the list after it was frozen. */
export interface AmendmentView {
  readonly number: number;
  readonly utc: string;
  readonly applicationId: ApplicationId;
  readonly bag: string;
  /** As the list has it now. */
  readonly name: string;
  readonly act: AmendmentAct;
  readonly field: CorrectedField | '';
  readonly before: string;
  /** The corrected text; of a move, the jury it goes to. */
  readonly after: string;
  readonly reason: string;
  readonly authority: string;
  readonly people: string;
}

/** A freezing that was ended before this one. */
export interface OpeningView {
  readonly frozenUtc: string;
  readonly digest: string | null;
  readonly openedUtc: string;
  readonly reason: string;
  readonly authority: string;
  readonly people: string;
}

export interface FrozenList {
  readonly frozenUtc: string;
  /** Null for a list frozen before digests were kept. */
  readonly digest: string | null;
  /** The list with its amendments undone still has that digest; true where there is none. */
  readonly intact: boolean;
  /** The text under the digest, as it was frozen. */
  readonly text: string;
  readonly amendments: readonly AmendmentView[];
  /** How often the list was frozen and opened again before, oldest first. */
  readonly openings: readonly OpeningView[];
}

/** Null while the list is open. */
export const frozenList = query<FrozenList | null>()(inRound);

/** What somebody's title on the list may be corrected to: the catalogue's wordings of the series and level, or what is typed. */
export const titleWordings = query<LevelWordings>()(
  z.strictObject({ roundId: roundIdField, applicationId: applicationIdField }),
);

/** `to`: the corrected text, or the jury somebody is moved to; '' for the others. */
export const amend = command<{
  /** Of the first amendment. */
  readonly number: number;
  /** A unit's spelling is corrected for everybody of the unit at once. */
  readonly amended: number;
}>()(
  z.strictObject({
    roundId: roundIdField,
    applicationId: applicationIdField,
    change: z.enum(amendmentChanges),
    to: optionalText(200),
    reason: textField(500),
    authority: optionalText(200),
    by: textField(50),
  }),
  { stage: 'applicants' },
);

/** Opens the list again, with a reason that every document made under the next freezing tells. Refused once a jury has been adopted. */
export const unfreeze = command<null>()(
  z.strictObject({
    roundId: roundIdField,
    reason: textField(500),
    authority: optionalText(200),
    by: textField(50),
  }),
  { stage: 'applicants' },
);

/** A withdrawal that was recorded after the freezing is taken back. */
export const takeBack = command<{ readonly number: number }>()(
  z.strictObject({
    roundId: roundIdField,
    applicationId: applicationIdField,
    reason: textField(500),
    authority: optionalText(200),
    by: textField(50),
  }),
  { stage: 'applicants' },
);
