import { type ValueForm, VOCABULARIES, type Vocabulary } from '../../../src-main/core/domain/criteria/value-form.ts';
import type { ScoreScheme } from '../../../src-main/core/domain/scoring/scheme.ts';
import type { Words } from '../../text/index.ts';
import { schemeInWords } from './scheme-words.ts';

export interface SeriesName {
  readonly id: string;
  readonly name: string;
}

/** The word of a code: lists of the rosters have theirs in the common words, the rest belong to the editor. */
export function codeWord(words: Words, of: Vocabulary | 'series', code: string, series: readonly SeriesName[]): string {
  if (of === 'series') return series.find((one) => one.id === code)?.name ?? code;
  const { common, criteria } = words;
  if (of === 'unitKinds') return common.unitKinds[code] ?? code;
  if (of === 'levels') return common.levels[code] ?? code;
  if (of === 'kinds') return common.applicationKinds[code] ?? code;
  return criteria.value.words[of][code] ?? code;
}

export function codeChoices(words: Words, of: Vocabulary | 'series', series: readonly SeriesName[]) {
  const codes = of === 'series' ? series.map((one) => one.id) : VOCABULARIES[of];
  return codes.map((value) => ({ value, label: codeWord(words, of, value, series) }));
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsInWords(
  words: Words,
  forms: Readonly<Record<string, ValueForm>>,
  value: Fields,
  series: readonly SeriesName[],
): string {
  const { criteria: t } = words;
  const said = Object.entries(forms).filter(([name]) => value[name] !== undefined);
  const [only] = said;
  // The rule's sentence says what a lone figure is.
  if (Object.keys(forms).length === 1 && only) return valueInWords(words, only[1], value[only[0]], series);
  return said
    .map(([name, form]) => t.value.field(t.value.fields[name] ?? name, valueInWords(words, form, value[name], series)))
    .join(t.value.between);
}

/** A rule's value as a person reads it. */
export function valueInWords(words: Words, form: ValueForm, value: unknown, series: readonly SeriesName[]): string {
  const { criteria: t, common } = words;
  if (value === null || value === undefined) return t.empty;
  switch (form.is) {
    case 'flag':
      return value === true ? t.value.yes : t.value.no;
    case 'count':
      return `${String(value)} ${t.value.units[form.unit]}`;
    case 'points':
      return `${Number(value) / 100} ${t.value.units.points}`;
    case 'share': {
      const { numerator, denominator } = value as { readonly numerator: number; readonly denominator: number };
      return t.value.share(numerator, denominator);
    }
    case 'choice':
      return codeWord(words, form.of, String(value), series);
    case 'codes': {
      const codes = value as readonly string[];
      return codes.length === 0
        ? t.value.noRows
        : codes.map((code) => codeWord(words, form.of, code, series)).join(common.comma);
    }
    case 'month_day': {
      const [month = '', day = ''] = String(value).split('-');
      return t.value.monthDay(Number(month), Number(day));
    }
    case 'texts':
      return (value as readonly string[]).join(common.comma);
    case 'text_by_kind': {
      const lines = Object.entries(value as Readonly<Record<string, string>>);
      if (lines.length === 0) return t.empty;
      return lines.map(([kind, text]) => `${codeWord(words, 'kinds', kind, series)} ${text}`).join(common.comma);
    }
    case 'record':
      return fieldsInWords(words, form.fields, value as Fields, series);
    case 'rows': {
      const rows = value as readonly Fields[];
      if (rows.length === 0) return t.value.noRows;
      if (form.read === 'schemes') {
        return (rows as unknown as readonly ScoreScheme[]).map((one) => schemeInWords(words, one, series)).join('\n');
      }
      return rows.map((row) => fieldsInWords(words, form.columns, row, series)).join(t.value.betweenRows);
    }
    default:
      return String(value);
  }
}
