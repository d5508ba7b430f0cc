import {
  type EditableField,
  KIND_WORDS,
  LEVEL_WORDS,
  SEX_WORDS,
  UNIT_KIND_WORDS,
} from '../../../../src-main/core/domain/applications/field-text.ts';
import {
  readApplicationKind,
  readLevel,
  readSex,
  readUnitKind,
} from '../../../../src-main/core/domain/roster/words.ts';
import type { Words } from '../../../text/index.ts';

interface Choice {
  /** As the roster is read. */
  readonly word: string;
  /** As this window says it. */
  readonly label: string;
}

type Labels = Readonly<Record<string, string>>;

function choices(words: Readonly<Record<string, string>>, labels: Labels): readonly Choice[] {
  return Object.entries(words).map(([code, word]) => ({ word, label: labels[code] ?? word }));
}

/** What is usually chosen in a field; undefined for fields of free text. */
export function choicesOf(field: EditableField, { common }: Words): readonly Choice[] | undefined {
  if (field === 'sex') return choices(SEX_WORDS, { male: common.male, female: common.female });
  if (field === 'level') return choices(LEVEL_WORDS, common.levels);
  if (field === 'kind') return choices(KIND_WORDS, common.applicationKinds);
  return field === 'unitKind' ? choices(UNIT_KIND_WORDS, common.unitKinds) : undefined;
}

/** A stored text in the words of this window. A word that nobody knows stands as it was written. */
export function shownText(field: EditableField, text: string, { common }: Words): string {
  if (text === '') return '';
  if (field === 'sex') {
    const sex = readSex(text);
    return sex ? common[sex] : text;
  }
  if (field === 'level') return common.levels[readLevel(text) ?? ''] ?? text;
  if (field === 'unitKind') return common.unitKinds[readUnitKind(text) ?? ''] ?? text;
  if (field !== 'kind') return text;
  const kind = readApplicationKind(text);
  return kind === 'other' ? text : (common.applicationKinds[kind] ?? text);
}

/** What was typed or chosen, as the roster would write it. */
export function rosterText(field: EditableField, typed: string, words: Words): string {
  const chosen = choicesOf(field, words)?.find(({ label }) => label.toLowerCase() === typed.trim().toLowerCase());
  return chosen?.word ?? typed;
}
