import { z } from 'zod';
import type { ApplicationId } from '../domain/kernel/ids.ts';
import { query } from './endpoint.ts';
import { optionalText, roundIdField } from './fields.ts';

/** The doors of the list itself: finding, one person's page, editing. */
export const applicantList = {
  /**
   * Who has every blank-separated word of the text in name, pinyin initials, title, specialty, phone, dossier-bag number,
   * end of the document number, or in a name or alias of the unit. Complete, in no order; nobody for an empty text.
   */
  search: query<{ readonly applicationIds: readonly ApplicationId[] }>()(
    z.strictObject({ roundId: roundIdField, text: optionalText(100) }),
  ),
} as const;
