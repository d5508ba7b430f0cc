import { z } from 'zod';
import { contributionKinds } from '../domain/draw/contributions.ts';
import { drawMethods } from '../domain/draw/draw.ts';
import { textField } from './fields.ts';

const highest = z.int().min(0).max(1_000_000);
const byField = textField(50);

/** What one witness brings to the draw, as typed. */
export const contribution = z.strictObject({
  kind: z.enum(contributionKinds),
  by: byField,
  value: textField(200),
  highest,
});

/** How an attempt will be drawn, fixed under its seal. No contributions: the computer makes a random number. */
export const drawPlan = z.strictObject({
  method: z.enum(drawMethods),
  contributions: z
    .array(z.strictObject({ kind: z.enum(contributionKinds), by: byField, count: z.int().min(0).max(1000), highest }))
    .max(50),
});
export type DrawPlan = z.output<typeof drawPlan>;
