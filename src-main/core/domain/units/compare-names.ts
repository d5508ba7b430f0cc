import type { NameShape } from './name-shape.ts';
import { ANYWHERE, type Place } from './places.ts';

/**
 * Why two names may be one unit, the surest first.
 * spelling: only brackets, dots or blanks differ. legal_form: only 有限公司 and its kin differ. place: a leading province
 * or prefecture is left out or shortened. abbreviation: one is short for the other. typo: one character differs.
 * contained: one name begins with the whole other, which may be a part of it.
 */
export const SAME_UNIT_REASONS = ['spelling', 'legal_form', 'place', 'abbreviation', 'typo', 'contained'] as const;
export type SameUnitReason = (typeof SAME_UNIT_REASONS)[number];

type PlaceMatch = 'same' | 'shortened' | 'one_has_none' | 'different';

function placeOf(shape: NameShape): Place | undefined {
  return shape.places.at(-1);
}

/** The smallest place decides: 青海省西宁市人民医院 is the city's, 青海省人民医院 the province's. */
export function comparePlaces(a: NameShape, b: NameShape): PlaceMatch {
  const [x, y] = [placeOf(a), placeOf(b)];
  if (!x || !y) return x === y ? 'same' : 'one_has_none';
  if (x.name === ANYWHERE || y.name === ANYWHERE) {
    if (!x.levels.some((level) => y.levels.includes(level))) return 'different';
    return x.name === y.name ? 'same' : 'shortened';
  }
  if (x.name !== y.name) return 'different';
  const alike =
    a.places.length === b.places.length && x.short === y.short && !a.placesFromFields && !b.placesFromFields;
  return alike ? 'same' : 'shortened';
}

// Characters by which offices tell their own units apart, and letters: a difference in one of them is no slip.
const TELLING = /^(?:#.*|[a-z]|[东西南北中上下前后左右大小新老旧男女甲乙丙丁戊春夏秋冬内外总分正副公私])$/u;
const LEAST_FOR_TYPO = 5;

/** One character more, less, other, or two neighbours swapped; never in the word that says what kind of body it is. */
function isSlip(a: NameShape, b: NameShape): boolean {
  const [x, y] = a.core.length <= b.core.length ? [a.core, b.core] : [b.core, a.core];
  if (x.length < LEAST_FOR_TYPO || y.length - x.length > 1 || a.head !== b.head) return false;
  let from = 0;
  while (from < x.length && x[from] === y[from]) from++;
  let back = 0;
  while (back < x.length - from && x[x.length - 1 - back] === y[y.length - 1 - back]) back++;
  const [left, right] = [x.slice(from, x.length - back), y.slice(from, y.length - back)];
  if (back < [...a.head].length) return false;
  if ([...left, ...right].some((token) => TELLING.test(token))) return false;
  if (left.length === 2 && right.length === 2) return left[0] === right[1] && left[1] === right[0];
  return left.length <= 1 && right.length === 1;
}

const SHORT_LEAST = 2;
const SHORT_MOST = 6;

/** 省水电院 for 青海省水利水电勘测规划设计研究院: its characters in their order, beginning and end alike, at most half as long. */
export function isAbbreviation(short: NameShape, long: NameShape): boolean {
  const [s, l] = [short.core, long.core];
  const least = placeOf(short) === undefined ? SHORT_LEAST + 1 : SHORT_LEAST;
  if (s.length < least || s.length > SHORT_MOST) return false;
  // A number says much in little: 二中 is as good as 第二中学.
  const enough = short.numbers === '' ? 2 * s.length <= l.length : 3 * s.length <= 2 * l.length;
  // Nobody shortens a name to its 集团.
  const end = l.at(-2) === '集' && l.at(-1) === '团' ? l.slice(-4, -2) : l.slice(-2);
  if (!enough || s[0] !== l[0] || !end.includes(s.at(-1) as string)) return false;
  let at = 0;
  for (const token of l) if (token === s[at]) at++;
  return at === s.length;
}

/** Undefined: nothing speaks for one unit, or a number, a place or the kind of body speaks against it. */
export function compareNames(a: NameShape, b: NameShape): SameUnitReason | undefined {
  if (a.core.length === 0 || b.core.length === 0) return undefined;
  if (a.numbers !== b.numbers) return undefined;
  if (a.plain === b.plain) return 'spelling';
  const places = comparePlaces(a, b);
  if (places === 'different') return undefined;
  if (a.core.join() === b.core.join()) {
    if (places === 'same') return 'legal_form';
    return a.tokens.join() === b.tokens.join() ? 'place' : 'legal_form';
  }
  if (places === 'one_has_none') return undefined;
  if (isAbbreviation(a, b) || isAbbreviation(b, a)) return 'abbreviation';
  return isSlip(a, b) ? 'typo' : undefined;
}
