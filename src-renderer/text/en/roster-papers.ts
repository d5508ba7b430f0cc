import { findSentence, say } from '../words.ts';
import { columnsInWords, type RosterPaperWords } from '../zh-cn/roster-papers.ts';
import { acceptance } from './acceptance.ts';
import { applicants } from './applicants.ts';
import { common } from './common.ts';
import { issues } from './issues.ts';
import { listing } from './listing.ts';

// Straight quotes: the Chinese faces embedded in the documents draw curly ones a full character wide.
const straight = (text: string): string => text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
const heading = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const straightly =
  <A extends readonly unknown[]>(say: (...args: A) => string) =>
  (...args: A): string =>
    straight(say(...args));
const { clauses } = listing;
const people = (n: number): string => (n === 1 ? '1 person' : `${n} people`);

/** The roster of applicants (F34): the list as somebody looks at it, and the list of each kind of application. */
export const rosterPapers: RosterPaperWords = {
  title: 'Roster of applicants',
  ofKind: (kind) => `${kind}: roster of applicants`,
  office: 'Prepared at',
  conditions: 'Shown',
  everybody: 'All applicants',
  sentence: (all) => heading(all.join(' and ')),
  view: 'View',
  order: 'Order',
  orders: {
    usual: 'By number',
    down: (column) => `By ${column.toLowerCase()}, descending`,
    up: (column) => `By ${column.toLowerCase()}`,
    ...listing.sortStrokes,
  },
  count: 'People',
  countOf: (shown, all) => (shown === all ? people(shown) : `${shown} of ${people(all)}`),
  printed: 'Printed',
  printedBy: 'Printed by',
  asOf: 'As of',
  open: 'The list is not frozen yet: people and entries may still change.',
  left: 'Those returned, withdrawn or moved are not counted.',
  kind: 'Kind of application',
  altogether: 'All',
  subtotal: (kind, n) => `${kind}: ${people(n)}`,
  signatures: ['Prepared by', 'Checked by', 'Unit (seal)', 'Date'],
  kinds: common.applicationKinds,
  levels: common.levels,
  states: acceptance.states,
  sexes: { male: common.male, female: common.female },
  unitKinds: common.unitKinds,
  clauses: {
    ...clauses,
    search: straightly(clauses.search),
    state: straightly(clauses.state),
    level: straightly(clauses.level),
    kind: straightly(clauses.kind),
    series: straightly(clauses.series),
    specialty: straightly(clauses.specialty),
    prefecture: straightly(clauses.prefecture),
    unit: straightly(clauses.unit),
    unitBelow: straightly(clauses.unitBelow),
    missing: straightly(clauses.missing),
  },
  blank: listing.blank,
  unitGone: listing.unitGone,
  columns: columnsInWords(listing, applicants),
  remark: (code, params) => {
    const sentence = findSentence(issues.sentences, code);
    return straight(sentence === undefined ? issues.unknown(Number(params.row ?? 0)) : say(sentence, params));
  },
  lacking: straightly(common.lacking),
  fields: Object.fromEntries(Object.entries(issues.fields).map(([key, name]) => [key, heading(name)])),
  stacked: {
    unit: 'Employer, its kind',
    person: 'Sex, ethnicity',
    numbers: 'ID number, telephone',
    birth: 'Born, began work',
    education: 'Education, school, graduated',
    current: 'Present title, obtained, appointed',
    practice: 'Specialty, years',
    applied: 'Level, title applied for',
    field: 'Series, specialty',
  },
  years: (n) => (n === 1 ? '1 year' : `${n} years`),
  grade: (year, grade) => `${year} ${grade}`,
  gained: (date) => `obtained ${date}`,
  appointed: (date) => `appointed ${date}`,
  fullTime: (education) => `full-time: ${education}`,
  inService: (education) => `in service: ${education}`,
};
