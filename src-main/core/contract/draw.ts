import { z } from 'zod';
import type { ExpertId } from '../domain/kernel/ids.ts';
import { command, query } from './endpoint.ts';
import { inRound, optionalText, roundIdField, textField } from './fields.ts';

export interface DrawnExpertView {
  readonly order: number;
  readonly expertId: ExpertId;
  readonly name: string;
  readonly unit: string;
  readonly specialty: string;
  readonly title: string;
  readonly poolNumber: string;
  readonly role: 'chair' | 'vice_chair' | 'member' | 'alternate';
}

export interface DrawAttemptView {
  readonly attempt: number;
  /** The rules drawn by, `jurydesk/draw/2`. */
  readonly method: string;
  readonly seed: string;
  readonly poolDigest: string;
  readonly poolSize: number;
  readonly seats: number;
  readonly alternatesWanted: number;
  readonly minimumPerSpecialty: Readonly<Record<string, number>>;
  readonly drawnUtc: string;
  readonly place: string;
  readonly drawer: string;
  readonly witnesses: string;
  /** Why it was drawn again; empty for the first. */
  readonly reason: string;
  readonly adopted: boolean;
  readonly members: readonly DrawnExpertView[];
  readonly alternates: readonly DrawnExpertView[];
  readonly rejections: readonly {
    readonly name: string;
    readonly specialty: string;
    readonly reason: string;
    readonly seatsLeft: number;
  }[];
  /** The draw computed again from pool, seed and attempt gives the same result. */
  readonly replays: boolean;
}

export interface DrawView {
  readonly poolDigest: string | null;
  readonly eligible: number;
  readonly excluded: readonly { readonly name: string; readonly unit: string; readonly reasons: readonly string[] }[];
  readonly eligibleBySpecialty: readonly {
    readonly specialty: string;
    readonly eligible: number;
    readonly minimum: number;
  }[];
  readonly attempts: readonly DrawAttemptView[];
  readonly adopted: boolean;
}

export const draw = {
  get: query<DrawView>()(inRound),
  /** An empty seed: the computer makes one from its random source and records it. */
  make: command<{ readonly attempt: number }>()(
    z.strictObject({
      roundId: roundIdField,
      seed: optionalText(200),
      place: optionalText(100),
      drawer: textField(50),
      witnesses: textField(200),
      reason: optionalText(500),
    }),
    { stage: 'draw' },
  ),
  adopt: command<{ readonly members: number; readonly alternates: number }>()(
    z.strictObject({ roundId: roundIdField, attempt: z.int().min(1) }),
    { stage: 'draw' },
  ),
} as const;
