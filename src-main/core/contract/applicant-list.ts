import { z } from 'zod';
import type { ApplicationState } from '../domain/acceptance/states.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';

import type { IntegrityStanding } from '../domain/integrity/integrity-period.ts';
import type { ApplicationId, RoundId, UnitId } from '../domain/kernel/ids.ts';
import type { LackingCharacter } from '../domain/names/glyph-coverage.ts';
import type { AcceptedApplicant } from '../domain/roster/judge-applicants.ts';
import type { FoundTerm } from '../domain/search/found-by-all.ts';
import { query } from './endpoint.ts';
import type { EntrustmentReply, EntrustmentResult } from './entrustments.ts';
import { applicationIdField, optionalText, roundIdField } from './fields.ts';
import type { AmendmentView } from './frozen-list.ts';
import type { IssueView } from './people.ts';
import type { ResultDecisionView } from './result-decisions.ts';

/** The same person in some round, as that round's own roster writes it. */
export interface OtherRound {
  readonly roundId: RoundId;
  readonly round: string;
  readonly year: number;
}

/** Everything the office file knows of one applicant; what happened to the application is `acceptance.history`. */
export interface ApplicantPage {
  readonly applicationId: ApplicationId;
  /** Dossier-bag number. */
  readonly number: string;
  readonly state: ApplicationState;
  /** The document number stays masked. */
  readonly idMasked: string;
  /** The fifteen digits of an old card, masked; null for everybody else. */
  readonly idOldMasked: string | null;
  readonly unit: { readonly unitId: UnitId; readonly name: string };
  /** The row as it was taken in, without the document number. */
  readonly details: Omit<AcceptedApplicant, 'idNumber' | 'idOld'>;
  readonly fileName: string;
  readonly importedUtc: string;
  /** What later workbooks changed of the row, the latest first. */
  readonly importChanges: readonly {
    readonly utc: string;
    readonly fileName: string;
    readonly people: string;
    readonly field: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** What the import found odd in the row. */
  readonly warnings: readonly IssueView[];
  /** Characters of name or unit that no font of the product has. */
  readonly lacking: readonly LackingCharacter[];
  /** The register has the unit as of another kind than the row. */
  readonly unitKindDiffers: boolean;
  /** Applications in other rounds, the newest first. */
  readonly otherRounds: readonly (OtherRound & {
    readonly applicationId: ApplicationId;
    readonly number: string;
    readonly name: string;
    readonly unit: string;
    readonly level: string;
    readonly title: string;
    readonly state: ApplicationState;
  })[];
  /** Pools of experts the same person stands in, this round's included, the newest first. */
  /** Changes of the frozen list that concern this application. */
  readonly amendments: readonly Omit<AmendmentView, 'applicationId' | 'bag' | 'name'>[];
  /** Entries of the integrity register under the same document number. */
  readonly integrity: readonly {
    readonly recordId: string;
    readonly matter: string;
    readonly decisionNumber: string;
    readonly startOn: IsoDate;
    readonly endOn: IsoDate;
    readonly standing: IntegrityStanding;
  }[];
  /** What was decided about the result after the vote, oldest first. */
  readonly resultDecisions: readonly Omit<ResultDecisionView, 'applicationId' | 'bag' | 'name'>[];
  /** Letters of the round's register of entrusted evaluation about this person. */
  readonly entrustments: readonly {
    readonly entrustmentId: string;
    readonly direction: 'out' | 'in';
    readonly letterNumber: string;
    readonly letterOn: IsoDate;
    readonly fromBody: string;
    readonly toBody: string;
    readonly reply: EntrustmentReply | null;
    readonly result: EntrustmentResult | null;
    readonly annulled: boolean;
  }[];
  readonly inPools: readonly (OtherRound & { readonly poolNumber: string; readonly title: string })[];
}

/** One applicant of few, as a line of the command palette names them. */
export interface NamedApplicant {
  readonly applicationId: ApplicationId;
  /** Dossier-bag number. */
  readonly number: string;
  readonly name: string;
  readonly unit: string;
}

const codes = z.array(z.string().max(40)).max(60);
/** What a word of the text means among the words of the columns, which the window alone knows. */
const meaning = z.strictObject({ term: z.string().max(100), sexes: codes, levels: codes, states: codes, kinds: codes });
export type Meaning = z.output<typeof meaning>;

/** The doors of the list itself: finding and one person's page. */
export const applicantList = {
  /**
   * For each blank-separated word of the text who has it in name, pinyin (initials, spelling), title, specialty, phone,
   * dossier-bag number, end of the document number, or in a name or alias of the unit. Complete, in no order. The window
   * adds the words that it alone knows and asks for all of them: `foundByAll`.
   */
  search: query<{ readonly terms: readonly FoundTerm[] }>()(
    z.strictObject({ roundId: roundIdField, text: optionalText(100) }),
  ),
  /** The first few by bag number who have every word of the text, by what `search` goes by or by one of its meanings. */
  firstFound: query<readonly NamedApplicant[]>()(
    z.strictObject({ roundId: roundIdField, text: optionalText(100), meanings: z.array(meaning).max(100) }),
  ),
  person: query<ApplicantPage>()(z.strictObject({ roundId: roundIdField, applicationId: applicationIdField })),
} as const;
