import { z } from 'zod';
import type { NamesBeforeSignIn } from '../domain/secrecy/sealed-names.ts';
import { command, query, work } from './endpoint.ts';
import { inRound, roundIdField, textField } from './fields.ts';

/** Who let names be known, to whom, why and with whose consent. */
interface ReleaseView {
  readonly utc: string;
  readonly by: string;
  readonly secondPerson: string;
  readonly reason: string;
}

export interface SecrecyView {
  /** The round's own rule, and where it comes from. */
  readonly rule: NamesBeforeSignIn;
  readonly title: string;
  readonly decree: string;
  readonly article: string | null;
  /** The rule seals the names and nobody has released them. */
  readonly sealed: boolean;
  /** On the adopted jury, alternates too. */
  readonly drawn: number;
  /** Of them, those who cannot be told now. */
  readonly masked: number;
  readonly released: ReleaseView | null;
  readonly handedOver: readonly (ReleaseView & {
    readonly liaison: string;
    readonly people: number;
    /** Of the list's file, lower-case hex: a list that turns up can be held against it. */
    readonly sha256: string;
  })[];
}

const consent = {
  roundId: roundIdField,
  by: textField(50),
  secondPerson: textField(50),
  reason: textField(500),
} as const;

export const secrecy = {
  get: query<SecrecyView>()(inRound),
  /** Tells the whole list to the desk, for good. */
  release: command<null>()(z.strictObject(consent), { stage: 'groups' }),
  /** The people to call, written to a file for one person; the window learns how many they are and no more. */
  handOver: work<{ readonly fileName: string; readonly people: number }>()(
    z.strictObject({
      ...consent,
      liaison: textField(50),
      language: z.enum(['zh-CN', 'en']),
      form: z.literal('contact_list'),
      format: z.literal('xlsx'),
    }),
    { attaches: 'document_file', stage: 'groups' },
  ),
} as const;
