import { number, type Params, type Sentence, text } from '../words.ts';

/** Hundredths of a point as a person writes them. */
const points = (p: Params, name: string): string => String(number(p, name) / 100);
const scheme = (p: Params): string => `“${text(p, 'scheme')}”`;
const bags = (p: Params): string => text(p, 'numbers').replaceAll('\n', '、');

/** What is wrong with a scoring scheme, and points that it does not take. */
export const schemeRefusals = {
  not_a_step: (p: Params) => `分数须为 ${points(p, 'step')} 分的整数倍。`,
  scheme_without_criteria: (p: Params) => `评分方案${scheme(p)}没有评分项目：请至少录入一项。`,
  scheme_too_long: (p: Params) => `评分方案${scheme(p)}超过 ${number(p, 'most')} 项：请合并后再保存。`,
  scheme_item_repeated: (p: Params) => `评分方案${scheme(p)}里编号“${text(p, 'item')}”用了两次：请改成不同的编号。`,
  scheme_step_not_dividing: (p: Params) =>
    `评分方案${scheme(p)}的“${text(p, 'item')}”满分 ${points(p, 'maximum')}，不是最小计分单位 ${points(p, 'step')} 的整数倍。`,
  scheme_item_above_cap: (p: Params) =>
    `评分方案${scheme(p)}的子项“${text(p, 'item')}”满分高于所在项目“${text(p, 'criterion')}”的满分。`,
  scheme_items_below_cap: (p: Params) =>
    `评分方案${scheme(p)}的“${text(p, 'criterion')}”满分 ${points(p, 'maximum')}，各子项满分合计只有 ${points(p, 'sum')}。`,
  scheme_weight_missing: (p: Params) => `评分方案${scheme(p)}只有一部分项目有权重：请全部录入，或者全部不录。`,
  scheme_weights_not_whole: (p: Params) => `评分方案${scheme(p)}的权重合计 ${number(p, 'sum')}%，应为 100%。`,
  scheme_cut_off_half: (p: Params) => `评分方案${scheme(p)}的分数线和用途须一并录入。`,
  scheme_cut_off_above_full: (p: Params) => `评分方案${scheme(p)}的分数线高于总分 ${points(p, 'maximum')}。`,
  scheme_agreement_has_points: (p: Params) =>
    `评分方案${scheme(p)}由专家同意或者不同意，不计分：请删去评分项目和分数线。`,
  scheme_repeated: (p: Params) => `有两个评分方案的编号或者名称都是${scheme(p)}：请改成不同的。`,
  schemes_collide: (p: Params) =>
    `评分方案${scheme(p)}和“${text(p, 'other')}”适用的系列和级别重叠，无法确定用哪一个：请改动其中一个的适用范围。`,
  vetoed: (p: Params) => `有专家一票否决，不得建议通过：${bags(p)}。`,
  below_cut_off: (p: Params) => `平均分低于分数线，不得建议通过：${bags(p)}。`,
  opinion_against_scheme: (p: Params) =>
    `小组建议通过的申报人中，有人被一票否决或者低于分数线：${bags(p)}。请先改正小组意见。`,
  veto_not_found: '评分方案里没有这个否决事项：请刷新后重试。',
  scheme_has_points: '这份材料按分数评，没有同意或者不同意。',
  disagreement_without_reason: '不同意的，请写明理由。',
  scheme_for_all_missing: '须有一个不限系列、不限级别的评分方案，供没有另定方案的申报人使用。',
} satisfies Readonly<Record<string, Sentence>>;

export type SchemeRefusalWords = Readonly<Record<keyof typeof schemeRefusals, Sentence>>;
