import { number, type Params, type Sentence, text } from '../words.ts';
import { acceptance } from './acceptance.ts';
import { eligibility } from './eligibility.ts';

const states: Readonly<Record<string, string>> = acceptance.states;
const facts: Readonly<Record<string, string>> = eligibility.facts;
const at = (p: Params): string => `“${facts[text(p, 'fact')] ?? text(p, 'fact')}”第 ${number(p, 'line')} 条`;

/** About what is entered from the papers for the checks. */
export const factRefusals = {
  fact_date_unreadable: (p) =>
    text(p, 'date') === ''
      ? `${at(p)}没有填写日期，没有保存：请填写如 2020-12-05 或 2020-12 的日期。`
      : `${at(p)}的日期“${text(p, 'date')}”无法识别，没有保存：请写成如 2020-12-05 或 2020-12。`,
  fact_day_missing: (p) => `${at(p)}只写到“${text(p, 'date')}”，没有保存：这里须写到日，如 2020-12-05。`,
  fact_in_future: (p) =>
    `${at(p)}的日期 ${text(p, 'date')} 晚于今天（${text(p, 'today')}），没有保存：请核对材料上的日期。`,
  fact_dates_contradict: (p) =>
    `${at(p)}止于 ${text(p, 'to')}，早于开始的 ${text(p, 'from')}，没有保存：请核对起止日期。`,
  fact_text_missing: (p) => `${at(p)}没有写类别和名称，没有保存：请填写，或删去这一条。`,
  fact_criteria_unknown: '这个评审条件版本不在本轮规则中，没有保存：请刷新后重新选择。',
  facts_unchanged: '与已登记的内容相同：没有需要保存的。',
  facts_dossier_closed: (p) =>
    `这份材料目前“${states[text(p, 'state')] ?? text(p, 'state')}”，不能再登记：需要时请先恢复审核。`,
} satisfies Readonly<Record<string, Sentence>>;

export type FactRefusalWords = typeof factRefusals;
