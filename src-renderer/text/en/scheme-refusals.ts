import { number, type Params, text } from '../words.ts';
import type { SchemeRefusalWords } from '../zh-cn/scheme-refusals.ts';

/** Hundredths of a point as a person writes them. */
const points = (p: Params, name: string): string => String(number(p, name) / 100);
const scheme = (p: Params): string => `“${text(p, 'scheme')}”`;
const bags = (p: Params): string => text(p, 'numbers').replaceAll('\n', ', ');

export const schemeRefusals: SchemeRefusalWords = {
  not_a_step: (p: Params) => `The score must be a multiple of ${points(p, 'step')}.`,
  scheme_without_criteria: (p: Params) => `The scheme ${scheme(p)} has no criteria: enter at least one.`,
  scheme_too_long: (p: Params) =>
    `The scheme ${scheme(p)} has more than ${number(p, 'most')} items: put some together, then save.`,
  scheme_item_repeated: (p: Params) =>
    `The scheme ${scheme(p)} uses the number “${text(p, 'item')}” twice: give each item its own.`,
  scheme_step_not_dividing: (p: Params) =>
    `In ${scheme(p)} the maximum ${points(p, 'maximum')} of “${text(p, 'item')}” is not a multiple of its step ${points(p, 'step')}.`,
  scheme_item_above_cap: (p: Params) =>
    `In ${scheme(p)} the maximum of “${text(p, 'item')}” is above that of “${text(p, 'criterion')}”, to which it belongs.`,
  scheme_items_below_cap: (p: Params) =>
    `In ${scheme(p)} the items of “${text(p, 'criterion')}” come to ${points(p, 'sum')} together, below its maximum of ${points(p, 'maximum')}.`,
  scheme_weight_missing: (p: Params) =>
    `In ${scheme(p)} some criteria have a weight: enter it for all of them or none.`,
  scheme_weights_not_whole: (p: Params) =>
    `The weights of ${scheme(p)} come to ${number(p, 'sum')}%: they have to make 100%.`,
  scheme_cut_off_half: (p: Params) => `In ${scheme(p)} enter both the cut-off and what it is for.`,
  scheme_cut_off_above_full: (p: Params) =>
    `The cut-off of ${scheme(p)} is above the highest total of ${points(p, 'maximum')}.`,
  scheme_agreement_has_points: (p: Params) =>
    `By ${scheme(p)} experts agree or do not, without points: remove its criteria and its cut-off.`,
  scheme_repeated: (p: Params) => `Two schemes have the number or the name ${scheme(p)}: make them different.`,
  schemes_collide: (p: Params) =>
    `The schemes ${scheme(p)} and “${text(p, 'other')}” are for the same series and levels: change what one of them is for.`,
  vetoed: (p: Params) => `An expert vetoed these, so they cannot be recommended: ${bags(p)}.`,
  below_cut_off: (p: Params) => `The mean lies below the cut-off, so these cannot be recommended: ${bags(p)}.`,
  opinion_against_scheme: (p: Params) =>
    `The group recommends applicants who are vetoed or below the cut-off: ${bags(p)}. Correct its opinion first.`,
  veto_not_found: 'The scheme has no such veto: open the page again.',
  scheme_has_points: 'This application is scored by points: there is no agreeing or disagreeing.',
  disagreement_without_reason: 'Whoever disagrees says why.',
  scheme_for_all_missing: 'One scheme has to be for any series and any level, for whoever has no other.',
};
