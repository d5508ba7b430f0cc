import { refuse } from '../kernel/result.ts';
import { isCount, isObject, isOneOf, isText } from '../rules/shapes.ts';
import {
  CUT_OFF_USES,
  SCHEME_KINDS,
  type SchemeCriterion,
  type SchemeItem,
  type ScoreScheme,
  scoredItems,
} from './scheme.ts';
import { maximumOf } from './score.ts';

type Refused = ReturnType<typeof refuse>;

/** More would not fit a sheet of paper, nor a person's patience. */
const MOST_ITEMS = 40;
/** A thousand points, in hundredths. */
const MOST_POINTS = 100_000;

const LEVELS = ['full_senior', 'associate_senior', 'intermediate', 'junior'];

const isPoints = (v: unknown): boolean => isCount(v) && v <= MOST_POINTS;
const isListOf = (v: unknown, shape: (one: unknown) => boolean): boolean => Array.isArray(v) && v.every(shape);
const isFilled = (v: unknown, shape: (one: unknown) => boolean): boolean => isListOf(v, shape) && (v as []).length > 0;

/** Of an id: what a person can say and type, and nothing that a key in the file could be mistaken for. */
const isId = (v: unknown): boolean => isText(v) && /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u.test(v);

function isItem(v: unknown): boolean {
  return (
    isObject(v) && isId(v.id) && isText(v.title) && isPoints(v.maxPoints) && (v.step === undefined || isPoints(v.step))
  );
}

function isCriterion(v: unknown): boolean {
  return (
    isObject(v) &&
    isItem(v) &&
    (v.weight === undefined || (isCount(v.weight) && v.weight <= 100)) &&
    (v.items === undefined || isListOf(v.items, isItem))
  );
}

/** Is it a list of schemes at all? What their figures say about each other is asked by `schemesDefect`. */
export function isSchemes(v: unknown): v is readonly ScoreScheme[] {
  const isScheme = (one: unknown): boolean =>
    isObject(one) &&
    isId(one.id) &&
    isText(one.title) &&
    isOneOf(SCHEME_KINDS)(one.kind) &&
    (one.series === undefined || isFilled(one.series, isText)) &&
    (one.levels === undefined || isFilled(one.levels, isOneOf(LEVELS))) &&
    isListOf(one.criteria, isCriterion) &&
    isListOf(one.vetoes, (veto) => isObject(veto) && isId(veto.id) && isText(veto.title)) &&
    (one.cutOff === undefined || isPoints(one.cutOff)) &&
    (one.cutOffUse === undefined || isOneOf(CUT_OFF_USES)(one.cutOffUse));
  return isFilled(v, isScheme);
}

function repeated(texts: readonly string[]): string | undefined {
  return texts.find((one, i) => texts.indexOf(one) !== i);
}

const stepDefect = (scheme: string, { title, maxPoints, step }: SchemeItem) =>
  step !== undefined && maxPoints % step !== 0
    ? refuse('scheme_step_not_dividing', { scheme, item: title, step, maximum: maxPoints })
    : undefined;

function criterionDefect(scheme: string, criterion: SchemeCriterion): Refused | undefined {
  const { title, maxPoints, items = [] } = criterion;
  if (items.length === 0) return stepDefect(scheme, criterion);
  const above = items.find((one) => one.maxPoints > maxPoints);
  if (above !== undefined) return refuse('scheme_item_above_cap', { scheme, item: above.title, criterion: title });
  const sum = items.reduce((all, one) => all + one.maxPoints, 0);
  // A maximum that nobody can reach is a wrong figure somewhere.
  if (sum < maxPoints) return refuse('scheme_items_below_cap', { scheme, criterion: title, sum, maximum: maxPoints });
  return items.map((one) => stepDefect(scheme, one)).find((one) => one !== undefined);
}

function weightDefect({ title, criteria }: ScoreScheme): Refused | undefined {
  const weights = criteria.flatMap(({ weight }) => weight ?? []);
  if (weights.length === 0) return undefined;
  if (weights.length < criteria.length) return refuse('scheme_weight_missing', { scheme: title });
  const sum = weights.reduce((all, one) => all + one, 0);
  return sum === 100 ? undefined : refuse('scheme_weights_not_whole', { scheme: title, sum });
}

/**
 * What is wrong with one scheme, the first defect: `scheme_without_criteria`, `scheme_too_long` {most},
 * `scheme_item_repeated` {item}, `scheme_step_not_dividing` {item, step, maximum}, `scheme_item_above_cap` {item, criterion},
 * `scheme_items_below_cap` {criterion, sum, maximum}, `scheme_weight_missing`, `scheme_weights_not_whole` {sum},
 * `scheme_cut_off_half`, `scheme_cut_off_above_full` {maximum}, `scheme_agreement_has_points`; each with {scheme}.
 */
export function schemeDefect(scheme: ScoreScheme): Refused | undefined {
  const { title, kind, criteria, vetoes, cutOff, cutOffUse } = scheme;
  if ((cutOff === undefined) !== (cutOffUse === undefined)) return refuse('scheme_cut_off_half', { scheme: title });
  const items = scoredItems(scheme);
  const again = repeated([...items, ...vetoes].map(({ id }) => id));
  if (again !== undefined) return refuse('scheme_item_repeated', { scheme: title, item: again });
  if (kind === 'agreement') {
    const points = criteria.length > 0 || cutOff !== undefined;
    return points ? refuse('scheme_agreement_has_points', { scheme: title }) : undefined;
  }
  if (criteria.length === 0) return refuse('scheme_without_criteria', { scheme: title });
  if (items.length > MOST_ITEMS) return refuse('scheme_too_long', { scheme: title, most: MOST_ITEMS });
  const wrong = criteria.map((one) => criterionDefect(title, one)).find((one) => one !== undefined);
  if (wrong !== undefined) return wrong;
  const weights = weightDefect(scheme);
  if (weights !== undefined) return weights;
  const { numerator, denominator } = maximumOf(scheme);
  if (cutOff !== undefined && cutOff * denominator > numerator) {
    return refuse('scheme_cut_off_above_full', { scheme: title, maximum: Math.floor(numerator / denominator) });
  }
  return undefined;
}

/** Do two schemes of the same kind of place want the same application? */
function collide(a: ScoreScheme, b: ScoreScheme): boolean {
  const shared = <T>(x: readonly T[] | undefined, y: readonly T[] | undefined) =>
    x === undefined || y === undefined ? x === y : x.some((one) => y.includes(one));
  return shared<string>(a.series, b.series) && shared<string>(a.levels, b.levels);
}

/**
 * What is wrong with the schemes of a pack: the first defect of one of them, `scheme_repeated` {scheme}, `schemes_collide`
 * {scheme, other}, `scheme_for_all_missing`: an application that no scheme fits could not be scored.
 */
export function schemesDefect(schemes: readonly ScoreScheme[]): Refused | undefined {
  const own = schemes.map(schemeDefect).find((one) => one !== undefined);
  if (own !== undefined) return own;
  const again = repeated(schemes.map(({ id }) => id)) ?? repeated(schemes.map(({ title }) => title));
  if (again !== undefined) return refuse('scheme_repeated', { scheme: again });
  for (const [i, a] of schemes.entries()) {
    const other = schemes.slice(i + 1).find((b) => collide(a, b));
    if (other !== undefined) return refuse('schemes_collide', { scheme: a.title, other: other.title });
  }
  const forAll = schemes.some(({ series, levels }) => series === undefined && levels === undefined);
  return forAll ? undefined : refuse('scheme_for_all_missing');
}
