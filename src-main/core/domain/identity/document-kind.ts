/** What kind of document the number belongs to. Residence permits and the 2023 permanent residence card use the 18-character form too. */
export type IdKind =
  | 'resident_id'
  | 'hmt_residence_permit'
  | 'foreign_permanent_residence'
  | 'hm_travel_permit'
  | 'tw_travel_permit'
  | 'passport';

// In this order: 台湾居民居住证 is a residence permit, 台湾居民来往大陆通行证 is not; 外国人永久居留身份证 is no 身份证.
const WORDS: readonly (readonly [RegExp, IdKind])[] = [
  [/永久居留/u, 'foreign_permanent_residence'],
  [/居住证/u, 'hmt_residence_permit'],
  [/台胞证|台湾.*通行证|往来?大陆通行证/u, 'tw_travel_permit'],
  [/回乡证|港澳.*通行证|往来?内地通行证/u, 'hm_travel_permit'],
  [/护照|passport/iu, 'passport'],
  [/身份证|^居民证$/u, 'resident_id'],
];

/** The kind a person wrote: 居民身份证, 台胞证, 护照. Undefined for any other word. */
export function readDocumentKind(text: string): IdKind | undefined {
  if (text === '') return undefined;
  const word = text.normalize('NFKC').replace(/\s/gu, '');
  return WORDS.find(([pattern]) => pattern.test(word))?.[1];
}

/** A number with the kind written before it in the same cell: `台胞证：12345678`. */
const WITH_KIND = /^([\p{Script=Han}()]{2,16})[:-]?(?=[0-9A-Z])/u;

export interface LabelledNumber {
  readonly number: string;
  readonly kind: IdKind | undefined;
}

/** Takes the kind off the front of a number; text that names no kind stays where it is and is then refused. */
export function splitLabel(text: string): LabelledNumber {
  const label = WITH_KIND.exec(text);
  const kind = label === null ? undefined : readDocumentKind(label[1] ?? '');
  return label === null || kind === undefined
    ? { number: text, kind: undefined }
    : { number: text.slice(label[0].length), kind };
}

/**
 * The forms without eighteen digits. `alone`: the form says by itself what the document is; `said`: what it may be once
 * somebody says so. Eight digits alone may be a Taiwan permit or what is left of some other number.
 */
const FORMS: Readonly<Partial<Record<IdKind, { readonly alone?: RegExp; readonly said: RegExp }>>> = {
  // H of Hong Kong, M of Macao: eight digits, and two more for the issue in cards from before 2013.
  hm_travel_permit: { alone: /^[HM](\d{8}|\d{10})$/u, said: /^[HM](\d{8}|\d{10})$/u },
  // The card since 2015 has eight digits; the booklet before it ten, with a letter in brackets that names the issuer.
  tw_travel_permit: { said: /^(\d{8}|\d{10}(\([A-Z]\)|[A-Z])?)$/u },
  foreign_permanent_residence: { alone: /^[A-Z]{3}\d{12}$/u, said: /^[A-Z]{3}\d{12}$/u },
  // China's: E, G, D, S, P and a second letter. Other states number as they like, some without any letter.
  passport: { alone: /^[A-Z]{1,2}\d{6,9}$/u, said: /^(?=.*\d)[A-Z0-9]{6,14}$/u },
};

/** What the number is by its form alone. */
export function kindByForm(number: string): IdKind | undefined {
  const kinds: readonly IdKind[] = ['hm_travel_permit', 'foreign_permanent_residence', 'passport'];
  return kinds.find((kind) => FORMS[kind]?.alone?.test(number));
}

/** Whether the number can be of the kind that somebody says it is. */
export function fitsSaid(number: string, said: IdKind): boolean {
  return FORMS[said]?.said.test(number) ?? false;
}
