import { z } from 'zod';
import type { UnitId } from '../domain/kernel/ids.ts';
import type { SameUnitReason } from '../domain/units/compare-names.ts';
import { REGISTER_KINDS, type RegisterKind } from '../domain/units/unit-kind.ts';
import { command, query, session } from './endpoint.ts';
import { dateField, idField, nothing, optionalText, textField } from './fields.ts';
import type { IssueView } from './people.ts';

const unitIdField = idField<'unit'>();
const aliasKind = z.enum(['alias', 'former', 'abbreviation']);
export type AliasKind = z.output<typeof aliasKind>;

export interface UnitName {
  readonly unitId: UnitId;
  readonly name: string;
}

export interface UnitRowView extends UnitName {
  readonly kind: RegisterKind;
  readonly prefecture: string;
  readonly county: string;
  readonly code: string;
  readonly parent: UnitName | null;
  readonly aliases: readonly string[];
  /** Initials and full pinyin of the name and the aliases, to find it by typing. */
  readonly pinyin: string;
  /** false: known from rosters only. */
  readonly registered: boolean;
  /** Over all rounds. */
  readonly applications: number;
  readonly experts: number;
  readonly rounds: readonly { readonly roundId: string; readonly applications: number; readonly experts: number }[];
}

export interface AliasView {
  readonly name: string;
  readonly kind: AliasKind;
  readonly validUntil: string | null;
}

export interface UnitPersonView {
  readonly roundId: string;
  readonly round: string;
  readonly year: number;
  readonly role: 'applicant' | 'expert';
  readonly number: string;
  readonly name: string;
  readonly title: string;
  readonly specialty: string;
  /** The unit as that roster writes it. */
  readonly spelling: string;
  /** The roster says another kind of unit than the register. */
  readonly kindDiffers: boolean;
}

export interface UnitPageView {
  readonly unit: UnitRowView;
  readonly note: string;
  readonly aliases: readonly AliasView[];
  /** The units above it, nearest first. */
  readonly chain: readonly UnitName[];
  readonly children: readonly UnitName[];
  readonly distinct: readonly (UnitName & { readonly decidedUtc: string; readonly reason: string })[];
  readonly merges: readonly {
    readonly mergeId: string;
    readonly name: string;
    readonly mergedUtc: string;
    readonly undone: boolean;
    /** Nothing has changed since: it can be taken back. */
    readonly undoable: boolean;
  }[];
  readonly people: readonly UnitPersonView[];
}

export interface SuggestionView {
  readonly reason: SameUnitReason;
  readonly first: SuggestedUnit;
  readonly second: SuggestedUnit;
}

export interface SuggestedUnit extends UnitName {
  /** The spelling that matched: the name itself or an alias. */
  readonly matched: string;
  readonly parent: string;
  readonly people: number;
  readonly registered: boolean;
}

/** A tree workbook beside the register. Nothing of it is in the file yet. */
export interface TreePreview {
  readonly fileName: string;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** All or nothing: with one of these the workbook is not taken. */
  readonly refused: readonly IssueView[];
  readonly warnings: readonly IssueView[];
  readonly units: readonly {
    readonly row: number;
    readonly name: string;
    readonly state: 'added' | 'changed' | 'unchanged';
    readonly parent: string;
    readonly changes: readonly { readonly field: string; readonly from: string; readonly to: string }[];
    readonly aliases: readonly string[];
  }[];
}

const one = z.strictObject({ unitId: unitIdField });
const pair = z.strictObject({ firstId: unitIdField, secondId: unitIdField });
const draft = z.strictObject({ draftId: z.string().max(40) });

/** The fields of a unit that a person types. */
export const unitFields = z.strictObject({
  name: textField(100),
  kind: z.enum(REGISTER_KINDS),
  prefecture: optionalText(50),
  county: optionalText(50),
  code: optionalText(40),
  note: optionalText(500),
});
export type UnitFields = z.output<typeof unitFields>;

/** The register of units. Later features resolve every employer through it. */
export const units = {
  list: query<{
    readonly units: readonly UnitRowView[];
    readonly trees: readonly {
      readonly treeId: string;
      readonly fileName: string;
      readonly importedUtc: string;
      readonly rows: number;
      readonly added: number;
      readonly changed: number;
      /** Only the newest, while none of its units has changed. */
      readonly undoable: boolean;
    }[];
  }>()(nothing),
  get: query<UnitPageView>()(one),
  /** `unitId: null` adds one. A changed name stays as an alias, so that rosters with the old one still find the unit. */
  /** `amended`: entries of frozen lists that read differently now. */
  save: command<{ readonly unitId: UnitId; readonly amended: number }>()(
    z.strictObject({
      unitId: unitIdField.nullable(),
      fields: unitFields,
      parentId: unitIdField.nullable(),
      oldName: z.enum(['alias', 'former']),
      /** Asked where the unit's people stand on a frozen list, which tells its new name from then on. */
      renaming: z
        .strictObject({ reason: optionalText(500), authority: optionalText(200), by: optionalText(50) })
        .optional(),
    }),
  ),
  addAlias: command<null>()(
    z.strictObject({ unitId: unitIdField, name: textField(100), kind: aliasKind, validUntil: dateField.nullable() }),
  ),
  removeAlias: command<null>()(z.strictObject({ unitId: unitIdField, name: textField(100) })),
  setParent: command<null>()(z.strictObject({ unitId: unitIdField, parentId: unitIdField.nullable() })),
  /** Pairs that may be one unit, the surest first; `total` counts also those beyond the answer. */
  suggestions: query<{ readonly suggestions: readonly SuggestionView[]; readonly total: number }>()(nothing),
  /**
   * Joins two units: everybody of the second belongs to the first from now on, its name becomes an alias. `reason` stands
   * in the frozen lists that name one of them.
   */
  confirmSame: command<{ readonly mergeId: string; readonly moved: number }>()(
    z.strictObject({ keepId: unitIdField, removeId: unitIdField, aliasKind, reason: textField(200) }),
  ),
  undoMerge: command<{ readonly unitId: UnitId }>()(
    z.strictObject({ mergeId: z.string().max(40), reason: textField(200) }),
  ),
  rememberDistinct: command<null>()(pair.extend({ reason: optionalText(200) })),
  forgetDistinct: command<null>()(pair),
  readTree: session<{ readonly draftId: string }>()(nothing, { attaches: 'units_workbook' }),
  previewTree: query<TreePreview>()(draft),
  discardTree: session<null>()(draft),
  acceptTree: command<{ readonly added: number; readonly changed: number }>()(draft),
  undoTree: command<{ readonly removed: number; readonly restored: number }>()(
    z.strictObject({ treeId: z.string().max(40) }),
  ),
} as const;
