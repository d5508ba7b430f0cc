import { number, text } from '../words.ts';
import type { editRefusals as Chinese } from '../zh-cn/edit-refusals.ts';
import { acceptance } from './acceptance.ts';
import { common } from './common.ts';
import { issues } from './issues.ts';

const states: Readonly<Record<string, string>> = acceptance.states;
const levels: Readonly<Record<string, string>> = common.levels;
const fields: Readonly<Record<string, string>> = issues.fields;
const place = (bag: string, field: string) => `“${fields[field] ?? field}” of bag ${bag}`;
const alike = (near: string) => (near === '' ? '' : ` Similar: ${near}.`);

export const editRefusals: typeof Chinese = {
  edit_list_frozen:
    'The list is frozen and not edited: record a correction under “Changes after freezing” on the applicants’ page.',
  edit_application_closed: (p) =>
    `This application is “${states[text(p, 'state')] ?? text(p, 'state')}” and cannot be edited: reopen it at the acceptance desk first.`,
  edit_reason_missing: 'This application is accepted and will be checked again after the change: give a reason first.',
  edit_stale: (p) =>
    `${number(p, 'count')} cells were changed elsewhere and no longer hold what the screen showed; nothing was saved (see ${place(text(p, 'bag'), text(p, 'field'))}). Look at what they say now and type again.`,
  edit_refused: (p) =>
    `${number(p, 'count')} cells cannot be filled like this; nothing was saved (see ${place(text(p, 'bag'), text(p, 'field'))}). Preview, correct and save again.`,
  edit_nothing: 'This is what stands there already: nothing to save.',
  edit_twice: 'One cell came twice in the same change; nothing was saved. Refresh and try again.',
  edit_not_found: 'This change was not found: refresh and try again.',
  edit_undone_already: 'This change has been undone already.',
  edit_changed_since: (p) =>
    `Bag ${text(p, 'bag')} was edited, checked or decided after this change, so it cannot be undone: undo the later change first, or correct it directly.`,
  edit_text_too_long: (p) =>
    `The text has ${number(p, 'length')} characters, more than ${number(p, 'max')}: check whether it is in the right cell.`,
  cell_stale: (p) =>
    text(p, 'now') === ''
      ? 'This cell was emptied elsewhere; nothing was saved. Press Esc to see it, then type again.'
      : `This cell was changed elsewhere and now says “${text(p, 'now')}”; nothing was saved. Press Esc to see it, then type again.`,
  number_in_round: (p) =>
    `This document number is on the list of this round already (bag ${text(p, 'number')}): check whose it is.`,
  person_known: (p) =>
    `This file knows the document number under the name “${text(p, 'name')}”: check that it is the same person.`,
  namesake: (p) =>
    `Same name as bag ${text(p, 'number')}: if they are two people, ballots and notices will print the unit as well.`,
  unit_new: 'The register has no unit of this name; it will be added as a new one: check the spelling.',
  unit_new_alike: (p) =>
    `The register has no unit of this name; it will be added as a new one.${alike(text(p, 'near'))} Check whether it is the same.`,
  unit_by_alias: (p) => `This is another name of “${text(p, 'unit')}” and will be taken as that unit.`,
  series_not_in_catalogue: (p) => `The catalogue has no such series.${alike(text(p, 'near'))} Check it.`,
  title_not_in_catalogue: (p) => `The series has no title of this wording.${alike(text(p, 'near'))} Check it.`,
  title_of_level: (p) =>
    `In this series the title belongs to ${levels[text(p, 'level')] ?? text(p, 'level')}, not to the level applied for: check it.`,
  amendment_title_elsewhere: (p) =>
    `After the freeze a title is corrected within its series and level only. The catalogue has no “${text(p, 'title')}” for ${text(p, 'series')}, ${levels[text(p, 'level')] ?? text(p, 'level')}${
      text(p, 'wordings') === '' ? ': check the catalogue' : `, only ${text(p, 'wordings')}`
    }. Where series or level is wrong, return or withdraw the application.`,
};
