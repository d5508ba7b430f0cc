import { z } from 'zod';
import type { CatalogueChange } from '../domain/titles/catalogue-changes.ts';
import type { NumberTrap } from '../domain/titles/number-traps.ts';
import { TITLE_RANKS, type TitleRank } from '../domain/titles/title-levels.ts';
import { command, query } from './endpoint.ts';
import { nothing, optionalText, textField } from './fields.ts';

const rank = z.enum(TITLE_RANKS);
const series = z.string().min(1).max(60);
const wording = textField(50);
const by = textField(50);
const at = { series, rank, wording };

const change = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('add_specialty'),
    name: textField(50),
    series: z.array(series).max(27),
    ownCertificate: z.boolean(),
    note: optionalText(300),
  }),
  z.strictObject({ act: z.literal('retire_specialty'), id: z.string().min(1).max(60) }),
  z.strictObject({ act: z.literal('add_wording'), ...at, specialty: optionalText(50) }),
  z.strictObject({ act: z.literal('change_wording'), ...at, to: wording }),
  z.strictObject({ act: z.literal('confirm_wording'), ...at }),
  z.strictObject({ act: z.literal('retire_wording'), ...at }),
  z.strictObject({ act: z.literal('complete_rank'), series, rank, complete: z.boolean() }),
]);

/** Where a wording or a specialty comes from: as shipped, the office's own, or shipped and changed by the office. */
export type TitleOrigin = 'shipped' | 'added' | 'changed' | 'retired';

export interface TitleEntryView {
  readonly wording: string;
  readonly specialty: string;
  readonly verified: boolean;
  readonly origin: TitleOrigin;
  /** What stood there as shipped, where the office changed it. */
  readonly was: string;
  /** The office's change behind it. */
  readonly change: number | null;
}

export interface SeriesView {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly note: string;
  readonly ranks: readonly {
    readonly rank: TitleRank;
    readonly complete: boolean;
    readonly titles: readonly TitleEntryView[];
  }[];
}

export interface SpecialtyView {
  readonly id: string;
  readonly name: string;
  readonly series: readonly string[];
  readonly note: string;
  readonly ownCertificate: boolean;
  readonly source: string;
  readonly verified: boolean;
  readonly origin: TitleOrigin;
  readonly change: number | null;
}

export interface TitleChangeView {
  readonly number: number;
  readonly utc: string;
  readonly by: string;
  readonly document: string;
  readonly change: CatalogueChange;
  /** The change no longer applies to what ships: told, not applied. */
  readonly conflict: boolean;
  readonly takenBack: { readonly utc: string; readonly by: string; readonly reason: string } | null;
}

export interface CatalogueView {
  readonly title: string;
  readonly version: string;
  readonly shippedVersion: string;
  readonly source: string;
  readonly series: readonly SeriesView[];
  readonly specialties: readonly SpecialtyView[];
  readonly changes: readonly TitleChangeView[];
  /** Numbers that mean several levels. */
  readonly traps: readonly NumberTrap[];
}

/** The catalogue of series and titles: what ships, with the office's own changes. Of the office, not of a round. */
export const titles = {
  catalogue: query<CatalogueView>()(nothing),
  change: command<{ readonly number: number }>()(z.strictObject({ change, document: textField(200), by })),
  /** Only while the later changes still hold without it. */
  takeBack: command<null>()(z.strictObject({ number: z.int().min(1).max(100_000), reason: textField(300), by })),
} as const;
