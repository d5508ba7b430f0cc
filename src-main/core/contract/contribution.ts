import { z } from 'zod';
import { contributionKinds } from '../domain/draw/contributions.ts';
import { textField } from './fields.ts';

/** What one witness brings to the draw, as typed. */
export const contribution = z.strictObject({
  kind: z.enum(contributionKinds),
  by: textField(50),
  value: textField(200),
  highest: z.int().min(0).max(1_000_000),
});
