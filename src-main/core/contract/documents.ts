import { z } from 'zod';
import type { ApplicationKind } from '../domain/applications/application-kind.ts';
import { query, work } from './endpoint.ts';
import { applicationIdField, idField, inRound, optionalText, roundIdField } from './fields.ts';
import { listViewField } from './list-views.ts';

export const formCodes = [
  'F01',
  'F02',
  'F05',
  'F06',
  'F08',
  'F09',
  'F10',
  'F11',
  'F13',
  'F14',
  'F15',
  'F16',
  'F17',
  'F18',
  'F19',
  'F21',
  'F22',
  'F23',
  'F24',
  'F26',
  'F29',
  'F32',
  'F33',
  'F34',
  'F39',
  'F40',
  'F41',
  'F42',
  'F43',
  'F44',
] as const;
export const formField = z.enum(formCodes);
export const formatField = z.enum(['pdf', 'docx', 'xlsx']);

export interface DocumentOffer {
  readonly form: (typeof formCodes)[number];
  readonly formats: readonly ('pdf' | 'docx' | 'xlsx')[];
  readonly audience: 'internal' | 'authority' | 'public' | 'applicant';
  readonly available: boolean;
  /** Why not yet. */
  readonly reason: string | null;
}

export interface MadeDocument {
  readonly form: string;
  readonly title: string;
  readonly fileName: string;
  readonly format: string;
  /** null where only the word processor knows. */
  readonly pages: number | null;
  readonly sha256: string;
  readonly madeUtc: string;
}

export const documents = {
  /** The forms of the whole round; a form about one thing is made where that thing is. */
  list: query<{
    readonly offers: readonly DocumentOffer[];
    /** Kinds of application that have a list of their own (F34). */
    readonly kinds: readonly { readonly kind: ApplicationKind; readonly people: number }[];
    readonly made: readonly MadeDocument[];
  }>()(inRound),
  /** Renders and saves one document where the person chose. */
  save: work<MadeDocument>()(
    z.strictObject({
      roundId: roundIdField,
      form: formField,
      format: formatField,
      language: z.enum(['zh-CN', 'en']),
      /**
       * Id of the one thing the form is about: F22 a correction notice, F23 and F32 an application, F01 a unit or an
       * import, F05 an attempt of the draw by its number, F26 an entrustment, F29 an audit of posts,
       * F34 a kind of application, F02 a group, F09, F42 and F44 an expert of the jury.
       */
      of: z.string().min(1).max(60).optional(),
      /** What the proposed file name says besides the form: number and name. Printed nowhere. */
      fileLabel: z.string().max(120).optional(),
    }),
    { attaches: 'document_file', long: ['typesetting'] },
  ),
  /**
   * F34 of the list as the window shows it: the people in their order, and how they came to be chosen. The office says so
   * on paper only where its own filters choose the same people: refused with `list_changed` otherwise.
   */
  saveList: work<MadeDocument>()(
    z.strictObject({
      roundId: roundIdField,
      form: z.literal('F34'),
      format: formatField,
      language: z.enum(['zh-CN', 'en']),
      people: z.array(applicationIdField).min(1).max(200_000),
      view: listViewField,
      /** The saved view that the list was opened with. */
      viewId: idField<'view'>().nullable(),
      /** Who prints it; '' where nobody has said. */
      by: optionalText(50),
      fileLabel: optionalText(120).optional(),
    }),
    { attaches: 'document_file', long: ['typesetting'] },
  ),
  /** The whole filing pack with its manifest; refused before the notice is closed. */
  savePack: work<{ readonly folder: string; readonly documents: readonly MadeDocument[] }>()(
    z.strictObject({ roundId: roundIdField, language: z.enum(['zh-CN', 'en']) }),
    { attaches: 'pack_folder', stage: 'filing' },
  ),
} as const;
