import { z } from 'zod';
import { parseIsoDate } from '../domain/calendar/iso-date.ts';
import type { Id } from '../domain/kernel/ids.ts';

/** An id as the store makes them: 26 lower-case characters or a test's short word; never free text. */
export const idField = <Kind extends string>() =>
  z
    .string()
    .regex(/^[a-z0-9_-]{1,40}$/)
    .transform((text) => text as Id<Kind>);

export const roundIdField = idField<'round'>();
export const applicationIdField = idField<'application'>();
export const expertIdField = idField<'expert'>();

export const dateField = z.string().transform((text, ctx) => {
  const date = parseIsoDate(text);
  if (date !== undefined) return date;
  ctx.addIssue({ code: 'custom', message: 'date' });
  return z.NEVER;
});

/** Trimmed text that may not be blank. `max` in UTF-16 units. */
export const textField = (max = 200) => z.string().trim().min(1).max(max);
export const optionalText = (max = 200) => z.string().trim().max(max);
export const count = z.int().min(0).max(100_000);

export const inRound = z.strictObject({ roundId: roundIdField });
export const nothing = z.strictObject({});
