import { z } from 'zod';
import { command, query } from './endpoint.ts';
import { nothing, textField } from './fields.ts';

/** A character as the office's list in 姓氏笔画 order sees it. */
export interface CharacterView {
  readonly character: string;
  readonly codePoint: string;
  /** null: nobody knows. */
  readonly count: number | null;
  /** Stroke types 1 to 5 in writing order; null: only the count is known, or nothing. */
  readonly types: string | null;
  /** Where the two come from. `office`: from the decision beside it. */
  readonly source: 'data' | 'count_only' | 'unknown' | 'office';
  /** false: no font of the product has it. */
  readonly inFonts: boolean;
}

export interface NameDecisionView {
  readonly kind: 'character' | 'name';
  readonly text: string;
  readonly stands: string;
  readonly reason: string;
  readonly utc: string;
}

export interface SpellingView {
  readonly spellingId: string;
  readonly spellings: readonly string[];
}

const overrideKind = z.enum(['character', 'name']);

/** What the office knows better than the data about names: the strokes of a character, the place of a name, spellings. */
export const names = {
  book: query<{ readonly overrides: readonly NameDecisionView[]; readonly spellings: readonly SpellingView[] }>()(
    nothing,
  ),
  /** The Chinese characters of the text, each once, in their order. */
  lookUp: query<{ readonly characters: readonly CharacterView[] }>()(z.strictObject({ text: textField(50) })),
  /** A decision about the same text is exchanged for the new one. */
  setOverride: command<null>()(
    z.strictObject({ kind: overrideKind, text: textField(50), stands: textField(84), reason: textField(200) }),
  ),
  removeOverride: command<null>()(z.strictObject({ kind: overrideKind, text: textField(50) })),
  /** A new group without an id. */
  saveSpelling: command<{ readonly spellingId: string }>()(
    z.strictObject({ spellingId: z.string().max(40).nullable(), spellings: z.array(textField(10)).min(2).max(12) }),
  ),
  removeSpelling: command<null>()(z.strictObject({ spellingId: z.string().max(40) })),
} as const;
