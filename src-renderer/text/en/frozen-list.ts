import type { FrozenListPaperWords, FrozenListWords } from '../zh-cn/frozen-list.ts';

const acts = { withdraw: 'Withdrawn', return: 'Returned', move: 'Moved to another jury', restore: 'Restored' };
const fields = { name: 'name', unit: 'unit', title: 'title', specialty: 'specialty' };

export const frozenListPaper = {
  digest: (code) => `List digest ${code}`,
  line: (at, code, n, openings) =>
    `List frozen on ${at}${code === '' ? '' : `, digest ${code}`}; ${n === 0 ? 'nothing changed' : n === 1 ? '1 change' : `${n} changes`} since${openings === 0 ? '' : `; frozen and opened again before: ${openings}`}.`,
  opened: (frozen, code, opened, why) =>
    `The list was frozen on ${frozen}${code === '' ? '' : ` (digest ${code})`} and opened again on ${opened}. Reason: ${why}`,
  heading: 'Changes since the list was frozen',
  change: 'Change',
  reason: 'Reason and authority',
  fields: fields as Readonly<Record<string, string>>,
  corrected: (field, before, after) => `Corrected ${field ?? ''}: ${before} → ${after}`,
  left: (act, to) => {
    const name = (acts as Readonly<Record<string, string>>)[act] ?? act;
    return to === '' ? name : `${name} (${to})`;
  },
} satisfies FrozenListPaperWords;

export const frozenList = {
  title: 'Changes since freezing',
  locked: (at) => `List frozen ${at}`,
  digest: 'Digest',
  text: 'The whole digest and the list’s text',
  textHint:
    'The digest is SHA-256 of the list’s text: one line a person with number, name, unit, series, specialty, level, title and kind.',
  broken:
    'The list differs from its digest: something was changed without being entered here, perhaps a unit’s name in the register. Check it and enter it here.',
  none: 'Nothing has changed since.',
  opened: (frozen, opened, reason, by) => `Frozen before on ${frozen}, opened again on ${opened} (${by}): ${reason}`,
  add: 'Enter a change',
  grounds: (reason, authority) => (authority === '' ? reason : `${reason}; authority: ${authority}`),
  explain:
    'Changes are recorded and printed on tally, minutes, report and filing roster. An ID number cannot be changed.',
  person: 'Applicant',
  personHint: 'Number or name',
  act: 'Change',
  changes: {
    withdraw: 'Withdrawn (own wish, death, transfer)',
    return: 'Returned',
    move: 'Moved to another jury',
    name: 'Correct the name',
    unit: 'Correct the unit’s name',
    title: 'Correct the title’s wording',
    specialty: 'Correct the specialty',
  },
  acts,
  fields,
  toJury: 'To which jury',
  corrected: 'Corrected to',
  wordingsOf: (series, level) =>
    `The catalogue’s titles of ${series}, ${level}. Where series or level is wrong, return or withdraw the application.`,
  onlyWording: (series, level) =>
    `The catalogue has only this title of ${series}, ${level}. Where series or level is wrong, return or withdraw the application.`,
  openWordings: (series, level) =>
    `The catalogue does not have all titles of ${series}, ${level}: check and type one that is missing. Where series or level is wrong, return or withdraw the application.`,
  noWordings: (series, level) =>
    `The catalogue has no titles of ${series}, ${level}: check and type it. Where series or level is wrong, return or withdraw the application.`,
  noSuchWording: 'The catalogue has no such title',
  now: (text) => `Now “${text}”`,
  unitHint: 'Everybody of the unit is corrected, one change each.',
  leaveHint:
    'The person leaves group and reviewers; scores given are kept for the record. Not possible once ballots are out.',
  reason: 'Reason',
  authority: 'Authority (letter, certificate; optional)',
  by: 'Entered by',
  takeBack: {
    open: 'Take a withdrawal back',
    person: 'Who comes back on the list',
    hint: 'The applicant returns to a group and gets reviewers; not once ballots of that level are out. Later papers tell both the withdrawal and the return.',
    action: 'Put back on the list',
  },
  submit: 'Enter the change',
  done: (n) => (n === 1 ? '1 change entered' : `${n} changes entered`),
  columns: {
    number: 'No.',
    bag: 'Dossier',
    name: 'Name',
    what: 'Change',
    reason: 'Reason and authority',
    by: 'By',
    at: 'Time',
  },
  what: (act, before, after) =>
    before === '' ? (after === '' ? act : `${act} (${after})`) : `Corrected ${act}: ${before} → ${after}`,
} satisfies FrozenListWords;
