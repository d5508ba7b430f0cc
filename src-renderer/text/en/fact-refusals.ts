import { number, type Params, type SentencesLike, text } from '../words.ts';
import type { FactRefusalWords } from '../zh-cn/fact-refusals.ts';
import { acceptance } from './acceptance.ts';
import { eligibility } from './eligibility.ts';

const states: Readonly<Record<string, string>> = acceptance.states;
const facts: Readonly<Record<string, string>> = eligibility.facts;
const at = (p: Params): string => `“${facts[text(p, 'fact')] ?? text(p, 'fact')}”, line ${number(p, 'line')}`;

export const factRefusals: SentencesLike<FactRefusalWords> = {
  fact_date_unreadable: (p) =>
    text(p, 'date') === ''
      ? `${at(p)} has no date; nothing was saved. Write it like 2020-12-05 or 2020-12.`
      : `${at(p)}: the date “${text(p, 'date')}” cannot be read; nothing was saved. Write it like 2020-12-05 or 2020-12.`,
  fact_day_missing: (p) =>
    `${at(p)} says only “${text(p, 'date')}”; nothing was saved. The day is needed here, like 2020-12-05.`,
  fact_in_future: (p) =>
    `${at(p)}: ${text(p, 'date')} is later than today (${text(p, 'today')}); nothing was saved. Check the date on the paper.`,
  fact_dates_contradict: (p) =>
    `${at(p)} ends on ${text(p, 'to')}, before it begins on ${text(p, 'from')}; nothing was saved. Check both dates.`,
  fact_text_missing: (p) => `${at(p)} has no kind and title; nothing was saved. Write it, or remove the line.`,
  fact_criteria_unknown: 'This round’s rules have no such criteria; nothing was saved. Refresh and choose again.',
  facts_unchanged: 'This is what was entered already: nothing to save.',
  facts_dossier_closed: (p) =>
    `This dossier is “${states[text(p, 'state')] ?? text(p, 'state')}” and nothing more is entered: reopen it first.`,
};
