import { z } from 'zod';
import { applicationStates } from '../domain/acceptance/states.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { type ListView, listColumns, missingFields, strokeSorts, valueFilters } from '../domain/list-view/list-view.ts';
import { command, query } from './endpoint.ts';
import { idField, inRound, nothing, optionalText, textField } from './fields.ts';

const MOST = 200;
const someOf = <T extends z.ZodType>(one: T) => z.array(one).min(1).max(MOST);

const filterField = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('state'), any: someOf(z.enum(applicationStates)) }),
  z.strictObject({ by: z.enum(valueFilters), any: someOf(optionalText(200)) }),
  z.strictObject({ by: z.literal('unit'), any: someOf(idField<'unit'>()), below: z.boolean() }),
  z.strictObject({ by: z.literal('missing'), any: someOf(z.enum(missingFields)) }),
  z.strictObject({ by: z.literal('remarks'), has: z.boolean() }),
  z.strictObject({ by: z.literal('deadline'), when: z.enum(['overdue', 'week']) }),
]);

export const listViewField = z.strictObject({
  search: optionalText(100),
  filters: z.array(filterField).max(20),
  columns: z
    .array(z.enum(listColumns))
    .min(1)
    .refine((columns) => new Set(columns).size === columns.length),
  sort: z.strictObject({ key: z.enum([...listColumns, ...strokeSorts]), down: z.boolean() }).nullable(),
  density: z.enum(['normal', 'compact']),
});

/** A way of looking at the list that the office has given a name. Everybody in the office sees the same ones. */
export interface SavedView {
  readonly viewId: string;
  readonly name: string;
  readonly view: ListView;
  /** The list opens with it. */
  readonly isDefault: boolean;
}

/** A unit of the list, or one above such a unit. */
export interface ListedUnit {
  readonly unitId: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly prefecture: string;
}

/** What the filters need beside the rows. */
export interface ListGround {
  readonly today: IsoDate;
  readonly units: readonly ListedUnit[];
}

const viewIdField = idField<'view'>();

export const listViews = {
  views: query<{ readonly views: readonly SavedView[] }>()(nothing),
  /** Under a new name, or another content or name for a view that there is. */
  saveView: command<{ readonly viewId: string }>()(
    z.strictObject({ viewId: viewIdField.nullable(), name: textField(50), view: listViewField }),
  ),
  removeView: command<null>()(z.strictObject({ viewId: viewIdField })),
  /** With null the list opens as it always did. */
  chooseDefaultView: command<null>()(z.strictObject({ viewId: viewIdField.nullable() })),
  /** Dossier-bag numbers in the order of surname strokes, and the characters that the stroke data lack. */
  strokeOrder: query<{ readonly numbers: readonly number[]; readonly gaps: readonly string[] }>()(
    z.strictObject({ ...inRound.shape, order: z.enum(strokeSorts) }),
  ),
} as const;
