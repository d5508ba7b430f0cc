import { number, say, text } from '../words.ts';
import type { RefusalWords } from '../zh-cn/refusals.ts';
import { acceptance } from './acceptance.ts';
import { bookRefusals } from './book-refusals.ts';
import { criteria } from './criteria.ts';
import { editRefusals } from './edit-refusals.ts';
import { factRefusals } from './fact-refusals.ts';
import { opinionRefusals } from './group-opinions.ts';
import { issues } from './issues.ts';
import { planBookFaults, planBookRefusals, planBookWanted } from './plan-book-refusals.ts';
import { pool } from './pool.ts';
import { proofRefusals } from './proof-refusals.ts';
import { schemeRefusals } from './scheme-refusals.ts';
import { statisticsRefusals } from './scoring-statistics.ts';
import { titles } from './titles.ts';

const { findingNames } = criteria.round;

const found: Readonly<Record<string, string>> = {
  pdf: 'a PDF',
  docx: 'a Word document',
  html: 'a web page',
  xlsb: 'xlsb',
  opendocument: 'ODS',
  zip: 'an archive',
  ole: 'another Office file',
  folder: 'a folder',
  text: 'text without columns',
  binary: 'an unknown format',
};
const foundName = (code: string): string => found[code] ?? 'an unknown format';
const columnNames = (codes: string): string =>
  codes
    .split(',')
    .map((code) => issues.fields[code as keyof typeof issues.fields] ?? code)
    .join(', ');

const states: Readonly<Record<string, string>> = acceptance.states;
const stateName = (code: string): string => states[code] ?? code;
const poolStates: Readonly<Record<string, string>> = pool.states;

/** What stands against whom, by bag number. */
const standing = (lines: string): string =>
  lines
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([bag = '', code = '', rule = '']) => `bag ${bag} (${rule === '' ? (findingNames[code] ?? code) : rule})`)
    .join(', ');

const numberFaults: Readonly<Record<string, string>> = {
  id_missing: 'nothing was typed',
  id_lost_precision: 'its last digits are lost',
  id_wrong_length: 'it is too short or too long',
  id_bad_characters: 'it holds characters other than digits and X',
  id_bad_birth_date: 'the birth date in it does not exist',
  id_bad_check_character: 'the check character does not fit, one digit may be wrong',
  id_kind_unclear: 'eight digits can be several documents; write 台胞证 before the number of a Taiwan permit',
  id_not_of_kind: 'it does not fit the kind of document written with it',
};
const numberFault = (code: string): string => numberFaults[code] ?? 'it cannot be read';

export const refusals = {
  file_not_found: 'The file is not there: it may have been moved or renamed. Choose it again.',
  file_offer_gone: 'Where this file lies is no longer known: choose or drop it again.',
  file_without_place: 'This is no file on this computer (an attachment in a mail, say): save it to a folder first.',
  file_is_folder: 'This is a folder: open it, and drop the rosters inside.',
  file_other_kind: 'Not an xlsx, xls or csv file: open it in Excel or WPS, save it as xlsx and import that.',
  too_many_files: 'At most 50 files are read at once: finish these first, then choose the others.',
  file_not_readable: 'The file cannot be opened: close the program that is using it, or check its permissions.',
  not_a_workbook: (p) =>
    planBookWanted(p)
      ? planBookFaults.not_a_workbook(foundName(text(p, 'found')))
      : `The file is not a workbook (${foundName(text(p, 'found'))}): choose a roster in xlsx, xls or csv.`,
  workbook_empty: (p) =>
    planBookWanted(p)
      ? planBookFaults.workbook_empty()
      : 'There is nothing in the workbook: check that it is the right file.',
  workbook_encrypted: 'The workbook is protected by a password: remove it in Excel or WPS, save and import again.',
  workbook_damaged: (p) =>
    planBookWanted(p) ? planBookFaults.workbook_damaged() : say(bookRefusals.workbook_damaged, p),
  workbook_too_large: (p) =>
    planBookWanted(p) ? planBookFaults.workbook_too_large(p) : say(bookRefusals.workbook_too_large, p),
  workbook_unsafe: (p) =>
    planBookWanted(p)
      ? planBookFaults.workbook_unsafe()
      : 'The workbook holds things no roster has and was not read, for safety: save it as a new xlsx and try again.',
  ...schemeRefusals,
  ...statisticsRefusals,
  ...opinionRefusals,
  workbook_too_slow: (p) =>
    `The workbook was not read within ${number(p, 'seconds')} seconds and was stopped: remove other sheets and try again.`,
  workbook_reader_stopped:
    'The reading of the workbook stopped unexpectedly and nothing was written: save it as a new xlsx and try again.',
  workbook_other_kind: (p) =>
    text(p, 'expected') === 'experts'
      ? 'This looks like a roster of applicants, not an expert pool: choose another file.'
      : 'This looks like an expert pool, not a roster of applicants: choose another file.',
  header_not_found:
    'No heading row was found: the roster needs headings such as name and ID number. Compare it with the sample.',
  columns_missing: (p) =>
    `Sheet “${text(p, 'sheet')}” lacks these columns: ${columnNames(text(p, 'columns'))}. Add them and import again.`,
  import_cancelled: 'The reading was stopped. Nothing was written.',
  no_workbook: 'No workbook was read: choose the file again.',
  cells_not_kept:
    'The cells of this import were not kept (it is an early one, or the workbook was too large): choose the workbook again and save the roster to mend from its preview.',
  unit_not_in_workbook: 'The workbook no longer has this unit: look again and choose.',
  import_row_not_found: 'The preview has no such row: read the workbook again.',
  draft_gone: 'This preview is gone (the office may have been locked) and nothing was written: choose the file again.',
  batch_in_work: (p) =>
    `Work on ${number(p, 'worked')} dossiers of this import has begun; it cannot be undone as a whole: return or withdraw them one by one under “Acceptance”.`,
  batch_not_last: (p) => `Only the last import can be undone: undo “${text(p, 'file')}”, which came later, first.`,
  batch_unit_gone: (p) =>
    `“${text(p, 'unit')}” was joined with another unit, so the list cannot be brought back to before the import: undo the joining or remove the alias under “Units” first.`,
  diff_list_frozen:
    'The list is frozen and cannot be updated from a workbook: record each change under “Changes after freezing” on the applicants’ page, or unfreeze it first.',
  diff_stale:
    'The list has changed since it was compared; nothing was written. It has been compared again: look at it and update once more.',
  diff_nothing_chosen: 'Nothing is ticked: tick the changes, additions or withdrawals to take over.',
  diff_by_missing: 'Who handles this is missing: changes and withdrawals stand in the history under a name.',
  diff_reason_missing: 'The reason is missing: a withdrawal has to say why.',
  batch_not_found: 'This import is not there: it may have been undone already.',
  wrong_password: 'The password is not right. Check capitals and the input method, or use the recovery key.',
  wrong_recovery_key: 'The recovery key does not fit this file: check that it is the one of this office.',
  recovery_key_mistyped: 'The recovery key holds a mistyped character: compare it group by group.',
  password_too_short: (p) =>
    `The password needs at least ${number(p, 'least')} characters: a sentence you remember will do.`,
  password_too_long: (p) => `The password may have at most ${number(p, 'most')} characters.`,
  password_too_common: 'This password is easily guessed: avoid runs, repetitions and common words.',
  key_file_missing: 'The key file beside the office file is missing: put both files into one folder and open it again.',
  key_file_damaged: 'The key file is damaged: bring back the key file of the same name from a backup.',
  key_file_exists: 'A key file of that name is already there and was not overwritten: choose another name.',
  key_file_of_another_office: 'The key file belongs to another office file: put the matching one back.',
  several_holders: 'Several people hold keys to this file; this version cannot change them here.',
  office_file_exists:
    'An office file of that name is already there and was not overwritten: choose another name, or open it.',
  office_file_missing:
    'The office file is not there: it was moved, or its drive is not connected. Connect it, or choose the file again.',
  no_office_file: 'There is no office file yet: create or open one first.',
  act_key_used: 'This action has the number of an earlier, different one and was not done: press again.',
  office_stopped:
    'A part of the program stopped, so the last action may or may not have been saved: unlock and do it again; it will not be recorded twice.',
  disk_full: 'The disk is full and the file was not written: free some space and try again.',
  folder_not_writable: 'The folder cannot be written: choose another one, or ask for permission.',
  folder_missing: 'The folder is no longer there: choose again.',
  file_in_use: 'A file of that name is open in another program: close it and try again.',
  file_not_written: 'The file was not written: try another place.',
  cancelled: 'Stopped. Nothing was written.',
  act_stopped: 'Stopped as you asked. Nothing was written, and everything is as it was.',
  round_not_found: 'This round is not there: start again from Home.',
  list_frozen: 'The list is frozen: unfreeze it under “Applicants” to change it.',
  acceptance_open: (p) =>
    `${number(p, 'open')} dossiers have no decision yet: accept, return or close them as overdue, then freeze the list.`,
  act_not_possible: (p) =>
    `This dossier is “${stateName(text(p, 'state'))}” and cannot be handled this way: reopen it first if need be.`,
  check_missing: (p) =>
    `${number(p, 'needed')} people must check a dossier, so far ${number(p, 'have')} did: name the other checker.`,
  check_faulty: (p) =>
    `${text(p, 'checker')} found the dossier faulty: return it, ask for corrections, or have it checked again.`,
  checkers_same: 'Both checkers are the same person: type two different names.',
  post_audit_number_missing:
    'The post audit number of a public institution’s applicant is missing: ask the unit for the approved audit form.',
  integrity_period: (p) =>
    `Inside the period of an integrity entry (${text(p, 'decision')}, until ${text(p, 'until')}): cannot be accepted before it ends or is lifted. Return the application and say why.`,
  departure_retired: (p) =>
    `Entered as retired from ${text(p, 'on')}: the retired may not apply. Return the application or record its withdrawal; if entered by mistake, enter “Still in post”.`,
  departure_died: (p) =>
    `Entered as deceased on ${text(p, 'on')}: record the application as withdrawn; if entered by mistake, enter “Still in post”.`,
  departure_transferred: (p) =>
    `Entered as moved on ${text(p, 'on')}${text(p, 'toUnit') === '' ? '' : ` to ${text(p, 'toUnit')}`}: the application stays with the unit it came from. Please check.`,
  departure_already_entered: (p) => `This is entered already (${text(p, 'on')}): nothing more to do.`,
  departure_unit_needless: 'Another unit is named only for a transfer: clear it and enter again.',
  departure_after_freeze:
    'The list is frozen: record it under “Applicants” as an amendment (withdrawal, return or correction), with its ground.',
  applies_elsewhere: (p) =>
    `Also applies in “${text(p, 'round')}” this year: check for a double application. A change of series or a second title is marked in the roster.`,
  document_number_wrong: (p) =>
    `The document number is not right: ${numberFault(text(p, 'why'))}. Type it again from the document.`,
  not_one_character: 'Type one Chinese character.',
  not_stroke_types: 'Strokes are written with the digits 1 to 5, at most 84: type them again in writing order.',
  placed_as_itself: 'The two names are the same: type another one, to whose place this one goes.',
  name_decision_not_found: 'This decision is not there any more: refresh and try again.',
  spelling_not_chinese: (p) => `“${text(p, 'spelling')}” is not written in Chinese, or has more than ten characters.`,
  spellings_too_few: 'A group needs two different spellings at least.',
  spelling_in_another_group: (p) => `“${text(p, 'spelling')}” stands in another group: take it out there first.`,
  spelling_not_found: 'This group is not there any more: refresh and try again.',
  typed_name_wrong: 'The name is not right: type the whole name, at most 50 characters.',
  pool_person_already: (p) =>
    `This document number is in the pool as No. ${number(p, 'number')}, ${text(p, 'name')}: correct that entry instead.`,
  pool_away_reversed: (p) =>
    `The last day away, ${text(p, 'until')}, is before the first, ${text(p, 'from')}: check both.`,
  typed_tibetan_name_wrong: 'The name in Tibetan is wrong: Tibetan script only, at most 150 characters.',
  pool_member_not_found: 'This person is not in the pool: reload and try again.',
  pool_term_reversed: 'The term cannot end before it begins: check both.',
  pool_term_too_long: (p) =>
    `A term is at most ${text(p, 'years')} years, here until ${text(p, 'end')}: check both days.`,
  pool_day_in_future: (p) => `The day cannot be later than today, ${text(p, 'today')}: check it.`,
  pool_comparison_stale: 'The roster or the pool has just changed: compare again, then take over.',
  pool_rehearsal: 'The experts of a rehearsal are made up and cannot be taken into the pool.',
  pool_act_not_found: 'This take-over is not there: reload and try again.',
  pool_changed_since: 'The pool was changed since, so the whole cannot be undone: correct or remove people one by one.',
  pool_unchanged: 'Nothing was changed: correct what is wrong first.',
  pool_act_not_possible: (p) =>
    `This person was “${poolStates[text(p, 'state')] ?? ''}” on that day, which does not allow it: reload and look again.`,
  pool_until_before_start: (p) => `A suspension cannot end before it begins, ${text(p, 'from')}: check both.`,
  pool_choice_stale: (p) =>
    `The entry of ${text(p, 'name')} has just changed: open “Take from the pool” again and choose.`,
  pool_nobody_to_take:
    'Nobody can be taken: they are in the round already, have no fitting title, are suspended or were not chosen for. Look at the pool.',
  pool_period_reversed: 'The last day cannot be before the first: check both.',
  jury_not_found: 'This jury is not there: reload and try again.',
  jury_name_taken: (p) => `“${text(p, 'name')}” is registered already: look at that entry.`,
  jury_unchanged: 'Nothing was changed: correct what is wrong first.',
  jury_specialty_missing: 'A jury of a specialty needs its specialty: enter it, or form the jury for the whole series.',
  jury_level_above_kind:
    'A level stands above the level of the jury: take the higher level out, or correct the level of the jury.',
  jury_dissolved: (p) => `This jury was dissolved on ${text(p, 'on')}: choose another one, or correct the register.`,
  jury_differs_from_register:
    'A jury of the register was chosen: name, series, level, bodies and approval must be those of the register. Update the round from the register, or type the jury by hand.',
  approval_in_future: (p) => `The day of approval cannot be later than today, ${text(p, 'today')}: check it.`,
  approval_ends_before_start: (p) => `The last day cannot be before the first, ${text(p, 'from')}: check both.`,
  approval_too_long: (p) =>
    `An approval lasts at most ${text(p, 'years')} years, here until ${text(p, 'end')}: check both days.`,
  approval_too_long_needs_note: (p) =>
    `Longer than ${text(p, 'years')} years (${text(p, 'end')} at the latest): if it is so, say by what in the note.`,
  approval_already_entered: (p) =>
    `“${text(p, 'number')}” is entered already: if that entry is wrong, strike it out first.`,
  approval_not_found: 'This approval is not there: reload and try again.',
  approval_annulled_already: 'This approval was struck out already.',
  integrity_end_before_start: (p) => `The last day cannot be before the first, ${text(p, 'start')}: check both.`,
  integrity_end_needs_reason: (p) =>
    `By the rule the entry is kept until ${text(p, 'end')}: another day needs its reason and source.`,
  integrity_decided_in_future: (p) => `The decision cannot be later than today, ${text(p, 'today')}: check the day.`,
  integrity_already_entered: (p) =>
    `This person is already entered under “${text(p, 'decision')}”: see that entry, and correct it if need be.`,
  integrity_not_found: 'This entry is not there: reload and try again.',
  integrity_unchanged: 'Nothing was changed: correct what is wrong first.',
  integrity_lifted_already: (p) => `This entry was lifted on ${text(p, 'on')}.`,
  integrity_lift_before_start: (p) => `It cannot be lifted before its first day, ${text(p, 'start')}: check the day.`,
  entrustment_letter_missing:
    'Applies as entrusted, but no letter of entrustment is registered: enter it under “Entrusted”, or ask the entrusting body for it.',
  entrustment_not_found: 'This entrustment is not there: reload and try again.',
  entrustment_annulled: 'This entrustment is annulled: enter a new one if need be.',
  entrustment_needs_application: 'Whom we send out is an applicant of this round: choose from the list.',
  entrustment_already_entered: (p) => `This person is already entered under “${text(p, 'letter')}”: see that entry.`,
  entrustment_reply_before_letter: (p) =>
    `The reply cannot be older than the letter of ${text(p, 'letterOn')}: check both.`,
  entrustment_reason_needed: 'This is recorded already: to change it, give the reason. The first record stays.',
  entrustment_result_stands: 'A result has come back, so it cannot have been declined: check the result first.',
  entrustment_not_agreed: 'The other side has not agreed, so there is no result yet: record the reply first.',
  entrustment_result_before_reply: (p) =>
    `The result cannot be older than the reply of ${text(p, 'replyOn')}: check both.`,
  correction_items_missing: 'A correction notice lists everything to be corrected: type at least one item.',
  correction_deadline_rest_day: (p) =>
    `${text(p, 'deadline')} is a day of rest and the last day of a term must be a working day: take ${text(p, 'next')}.`,
  correction_term_short: (p) =>
    `The term is at least ${text(p, 'days')} working days from the day after the notice, hence until ${text(p, 'deadline')}: take that day or a later one.`,
  correction_deadline_not_after: (p) =>
    `The deadline must be later than the day of the notice, ${text(p, 'issuedOn')}: choose another day.`,
  correction_already_given: (p) =>
    `Corrections were asked for once on ${text(p, 'issuedOn')}; a second notice is not allowed. What arose only later can be an addendum with its reason.`,
  addendum_without_notice: 'There is no correction notice yet to add to: clear the reason for the addendum.',
  correction_notice_not_found: 'This correction notice cannot be found: refresh and try again.',
  received_before_issue: (p) =>
    `The receipt cannot be dated before the notice, ${text(p, 'issuedOn')}: check the date.`,
  correction_day_in_future: (p) => `The day cannot be after today, ${text(p, 'today')}: check the date.`,
  answered_before_issue: (p) => `The answer cannot be dated before the notice, ${text(p, 'issuedOn')}: check the date.`,
  correction_not_overdue: (p) =>
    `The deadline runs until ${text(p, 'deadline')} and has not passed: the applicant cannot be deemed withdrawn.`,
  amendment_round_filed: 'The round has been filed and its list stands: report what changes afterwards separately.',
  amendment_not_on_list: (p) =>
    `This person is “${stateName(text(p, 'state'))}” and no longer on the frozen list: nothing more can be changed.`,
  amendment_ballot_opened:
    'Ballots with this person on them have been given out: person and title stand, and the vote counts. A misspelt name or unit can still be corrected.',
  amendment_groups_formed:
    'The groups are formed by specialty: the specialty can no longer change, and review and vote go by the present one.',
  amendment_text_missing: 'There is no corrected text: fill it in.',
  amendment_unchanged: 'The corrected text is the same as the present one: check it.',
  amendment_other_unit: (p) =>
    `“${text(p, 'unit')}” is another unit of the register, and who may not judge whom was worked out from the employers: check under Units whether the two are one, join them if so, and declare what recusals follow.`,
  amendment_jury_missing: 'Say which jury the application goes to.',
  list_empty: 'The list is empty: import a roster first.',
  jury_already_drawn: 'A jury has been drawn and adopted: the list can no longer change.',
  pool_sealed: 'The pool is sealed: unseal it under “Experts” first.',
  rule_pack_unreadable: 'The rules cannot be read: install the program again.',
  rule_missing: 'A rule is missing from the rules: install the program again.',
  rule_malformed:
    'The content of this rule is incomplete or out of range: people, years and days are whole numbers of at least 1, a share is at most 1, every cell of a table is filled. Put it right, then save.',
  rule_unknown: 'The rules hold one this version does not know: update the program.',
  titles_unreadable: (p) =>
    `The catalogue of titles cannot be read (${text(p, 'field')}): restore the one that came with the program and edit it again.`,
  title_series_malformed: (p) =>
    `Series ${number(p, 'series')} of the catalogue is incomplete: fill in its name and the titles of each level.`,
  title_series_doubled: (p) =>
    `The series “${text(p, 'series')}” shares its number or a name with another series: change one of them.`,
  title_doubled: (p) =>
    `“${text(p, 'title')}” stands twice in the series “${text(p, 'series')}”, so its level cannot be told: keep one.`,
  title_addition_malformed: (p) =>
    `Added specialty ${number(p, 'addition')} is incomplete, or names a series that is not in the catalogue: correct it.`,
  application_type_malformed: (p) =>
    `The settings of the kind of application “${text(p, 'kind')}” are incomplete: complete or restore them.`,
  criteria_pack_not_found: 'This version of the rules is not there: it may have been deleted. Refresh and try again.',
  criteria_withdrawn:
    'This version was withdrawn and no round may go by it: choose another, or make a new version from it.',
  criteria_shipped_stays:
    'What ships with the product cannot be withdrawn: make a version of your own for what differs.',
  criteria_draft_discarded: 'A draft is not in use and need not be withdrawn: delete it.',
  criteria_pinned: (p) =>
    `“${text(p, 'rounds')}” goes or went by this version, so it cannot be withdrawn: make a new version from it, correct that and put it in use.`,
  criteria_is_draft: 'This version is a draft and no round may go by it: put it in use under “Rules” first.',
  criteria_shipped: 'What ships with the program is never changed: make a version of your own from it first.',
  criteria_published: 'This version is in use and is never changed or deleted: make another from it.',
  criteria_nothing_changed: 'The draft is the same as what it was made from: change a rule first.',
  criteria_rule_unknown: 'This version has no such rule: refresh and try again.',
  criteria_unchanged: 'Nothing is different: change something, then save.',
  criteria_reason_missing: 'The reason is missing: say why it is changed.',
  criteria_already_pinned: 'The round goes by this version already.',
  criteria_catalogue_changed:
    'The catalogue of titles was changed just now: open this again, look at what it changes, then decide.',
  citation_article_missing: 'The article is missing: enter it before you confirm it.',
  citation_document_missing: 'Say on which document the article was checked: its title and number.',
  title_series_missing: 'There is no such series: refresh and try again.',
  title_change_stale: (p) =>
    `“${text(p, 'title')}” is no longer in the catalogue; somebody may have changed it. Refresh and try again.`,
  title_known: (p) => `Series “${text(p, 'series')}” has “${text(p, 'title')}” at this level already.`,
  title_at_other_rank: (p) =>
    `In series “${text(p, 'series')}”, “${text(p, 'title')}” stands under ${titles.ranks[text(p, 'rank') as keyof typeof titles.ranks] ?? 'another level'}; one title cannot have two levels. Check the document; where it has moved, retire the old one first.`,
  title_already_so: (p) => `“${text(p, 'title')}” is so already: there is nothing to save.`,
  specialty_known: (p) => `The catalogue has the specialty “${text(p, 'name')}” already.`,
  title_change_not_found: 'There is no such change: refresh and try again.',
  title_change_taken_back: 'This change was taken back already.',
  title_change_needed: (p) =>
    `Change ${number(p, 'number')} rests on it: take back change ${number(p, 'number')} first.`,
  unit_rename_reason_missing: (p) =>
    `${number(p, 'people')} of the unit’s applicants stand on a frozen list, which records the new name: give the reason and who enters it.`,
  accepted_now_blocked: (p) =>
    `Something now stands against ${number(p, 'people')} accepted applicants, and the list is not frozen: ${standing(text(p, 'why'))}. Look at each under “Acceptance”, return them or decide otherwise with a reason, then freeze.`,
  restored_now_blocked: (p) =>
    `Something now stands against this applicant, who cannot come back on the list: ${standing(text(p, 'why'))}.`,
  override_reason_missing: 'An override needs its reason.',
  override_authority_missing: 'An override needs its authority: who approved it, and the number of the letter.',
  override_by_missing: 'An override needs the name of who decided it.',
  override_not_found: 'There is no such decision: it may have been withdrawn already. Refresh and try again.',
  override_not_needed: 'Nothing stands against this application here: no override is needed.',
  quota_count_malformed: (p) =>
    `“${text(p, 'field')}” of the post quota must be a whole number of 0 or more: check the post audit form.`,
  quota_holder_missing: 'Choose a unit or type the county that holds the posts, one of them only.',
  quota_document_missing: 'The audited number and the document number belong together: fill in both.',
  quota_not_found: 'This audit of posts is not there: it may have been removed. Refresh and try again.',
  post_quota_exceeded: (p) =>
    `${number(p, 'applicants')} apply from “${text(p, 'holder')}”, more than the ${number(p, 'audited')} audited: check with the unit.`,
  quota_reason_missing: 'A number set by hand needs its reason and the department that set it.',
  even_jury: (p) => `A jury of ${number(p, 'seats')} is not odd: change the number in the set-up.`,
  alternates_invalid: 'The number of alternates is not valid: correct it in the set-up.',
  attempt_invalid: 'The number of the attempt is not valid: open the page again.',
  pool_too_small: (p) =>
    `${number(p, 'have')} experts can be drawn, ${number(p, 'need')} are needed: enlarge the pool, or ask for fewer jurors or alternates.`,
  duplicate_candidate: (p) => `Pool number ${text(p, 'poolNumber')} occurs twice: check the pool.`,
  draw_method_unknown:
    'This draw was made by another method than the present one. It cannot be checked or adopted: draw again.',
  draw_differs:
    'Computed again from the sealed pool and the seed, the draw differs from its record: do not use it, and tell the supervisor.',
  group_count_invalid: 'The number of groups must be a whole number of at least 1.',
  too_few_experts_for_groups: (p) =>
    `${number(p, 'have')} jurors are too few: three a group need ${number(p, 'need')}. There can be ${number(p, 'most')} groups.`,
  too_few_applications_for_groups: (p) =>
    `${number(p, 'have')} applications for ${number(p, 'need')} groups: ask for fewer groups.`,
  locked_group_gone: (p) =>
    `${number(p, 'locked')} dossiers are locked in groups that there would not be (group ${number(p, 'number')}): unlock them, or ask for more groups.`,
  locked_sizes_crossed: (p) =>
    [
      number(p, 'number') > 0
        ? `Group ${number(p, 'number')} has ${number(p, 'have')} locked dossiers and may have ${number(p, 'most')}. `
        : 'Locked dossiers leave other groups fewer than they must have. ',
      `Either of these alone would do, each was tried: unlock ${number(p, 'unlock')} of them`,
      number(p, 'spread') > 0 ? `; or let groups differ by ${number(p, 'spread')}%.` : '.',
    ].join(''),
  application_not_grouped: 'An applicant is in no group yet and cannot be locked: form groups first.',
  stays_unchanged: 'These dossiers are so already.',
  need_invalid: 'The number of reviewers for each application must be at least 1.',
  not_enough_experts: (p) =>
    `For applicant no. ${text(p, 'number')} all groups together have only ${number(p, 'have')} experts who are neither recused nor absent; ${number(p, 'need')} are needed. Seat alternates for absent members.`,
  no_plan_found:
    'Within the time of the search no plan was found, nor was it proved that there is none (side rules cross): find out why and loosen one of them, or try again.',
  not_enough_capacity: 'Limits, locks and rules together leave no plan: find out why, and loosen one of them.',
  row_not_covered: 'The check found an application with too few reviewers: assign again.',
  limit_broken: 'The check found an expert outside the limits: assign again.',
  figures_differ: 'The check found figures that differ from the record: assign again.',
  promise_broken: 'The check found a hard rule that was not kept: assign again.',
  side_rule_broken: 'The check found too many reviewers of the own prefecture or system: assign again.',
  lock_forbidden: (p) =>
    `Somebody locked to ${text(p, 'number')} is recused, excluded or below the level: remove that lock first.`,
  too_many_locks: (p) =>
    `${number(p, 'have')} experts are locked to ${text(p, 'number')}, which needs ${number(p, 'need')}: remove some.`,
  locks_crowded: (p) =>
    `More experts of the own prefecture or system are locked to ${text(p, 'number')} than allowed: remove some.`,
  limit_invalid: 'An expert has a lower limit above the upper one: correct the limits.',
  limits_crossed: (p) => `At least ${number(p, 'least')} is more than at most ${number(p, 'most')}: correct one.`,
  lock_recused: 'The expert is recused from this applicant and cannot be locked to them.',
  plan_ground_changed: 'Recusals, limits or lists changed meanwhile, and nothing was saved: assign once more.',
  nothing_to_repair: 'There is no plan to repair yet: assign first.',
  reviewer_sealed: 'Nothing is asked, locked or limited of somebody whose name is still sealed: sign in first.',
  not_optimal: 'The check found that the assignment could be better: assign again.',
  pair_forbidden: 'The check found an expert assigned to an applicant they are recused for: assign again.',
  pair_repeated: 'The check found an application assigned twice to one expert: assign again.',
  pair_unknown: 'The check found somebody who is not on the lists: assign again.',
  not_a_number: 'A score must be a number, for example 85.5.',
  too_many_decimals: 'A score has at most two decimals.',
  above_maximum: (p) => `The score is above the maximum of ${number(p, 'maximum') / 100}.`,
  no_scores: 'There are no scores yet, so there is no mean.',
  counts_negative: 'Counts must be whole numbers of at least 0.',
  issued_not_equal_eligible: (p) =>
    `${number(p, 'issued')} ballots issued, ${number(p, 'eligible')} experts present with a vote: the two must be equal. Count again.`,
  issued_unused_spoiled_do_not_balance: (p) =>
    `Issued, unused and spoiled make ${number(p, 'found')}, they should make ${number(p, 'expected')}: count again.`,
  returned_exceeds_issued: (p) =>
    `${number(p, 'returned')} ballots returned, more than the ${number(p, 'issued')} issued: this ballot is void and must be repeated.`,
  row_does_not_balance: (p) =>
    `Agree, oppose, abstain and invalid make ${number(p, 'found')}, they should make ${number(p, 'expected') === number(p, 'most') ? number(p, 'expected') : `${number(p, 'expected')} to ${number(p, 'most')}`}: check this row again.`,
  struck_exceeds_issued: (p) =>
    `${number(p, 'struck')} votes struck for recusal, more than the ${number(p, 'issued')} ballots issued: check.`,
  not_present: 'This expert has not signed in and cannot vote.',
  signed_in_after_round_opened: 'This expert signed in after the ballot had opened and has no vote in it.',
  left_before_round_opened: 'This expert had left before the ballot opened and has no vote in it.',
  recused: 'This expert is recused for this applicant.',
  meeting_closed: 'The meeting is closed: nothing of it can be changed.',
  glyph_missing: (p) =>
    `${number(p, 'count')} characters cannot be printed (${text(p, 'characters')}), at “${text(p, 'where')}”: check whether they are rare or garbled.`,
  format_not_offered: 'This document is not made in that format: choose another.',
  item_below_quorum: (p) =>
    `Only ${number(p, 'voters')} can vote after recusal, fewer than the quorum: this applicant cannot be voted on now.`,
  counts_implausible: 'The counts of this row cannot be right and were not saved: compare them with the ballots.',
  round_already_held: (p) => `Ballot ${number(p, 'number')} has been held and cannot be opened again.`,
  too_few_reviewers: (p) =>
    `Bags ${text(p, 'numbers').replaceAll('\n', ', ')} (${number(p, 'applications')} applications): fewer than ${number(p, 'minimum')} of all experts present may review them. Wait until absent experts have signed in; before the opening alternates may be seated.`,
  tellers_not_distinct: 'Scrutineers and teller must be different people: choose again.',
  teller_not_present: 'Scrutineers and teller must have signed in: choose from those present.',
  teller_recused: 'An expert who is recused should not count these ballots: choose another.',
  row_not_entered: 'The counts of this row have not been entered: enter them first.',
  rows_not_entered: (p) => `${number(p, 'count')} rows have not been entered: the ballot can be signed once they are.`,
  ruling_not_needed: 'Both denominators give the same result: no ruling is needed.',
  section_not_found: 'This section is not there: open the page again.',
  round_not_opened: 'No ballot of this section has been opened: open one first.',
  round_signed: 'This ballot has been signed and can no longer be changed.',
  round_void: 'This ballot is void: hold it again.',
  round_not_reconciled: 'The ballots have not been counted: count them first, then enter the votes.',
  application_not_found: 'This applicant is not on the list: open the page again.',
  paper_not_ready: 'This document cannot be made yet: what it needs is not there. Finish the earlier stages first.',
  paper_needs_subject: 'This document is about one thing. Save it on the page where that thing is.',
  paper_takes_no_subject: 'This document is about the whole round and cannot be made for one thing.',
  subject_not_found: 'What this document is about is not there: it may have been undone. Refresh and try again.',
  nobody_of_kind: 'Nobody on the list applies in this way.',
  list_changed:
    'The list has changed and is no longer what the window shows. Wait until it is drawn anew, look at it and print again.',
  no_entrustments: 'No entrusted evaluation has been entered in this round.',
  entrustment_result_missing: 'No result is recorded yet: record it with its date and number, then print the answer.',
  entrustment_result_held: 'The result of this person is held over: answer once it is decided.',
  entrustment_result_differs: 'The recorded result is not that of this round: check, and change the recorded one.',
  entrustment_answer_early:
    'The answer is dated before the end of the public notice was recorded: change the date of the result.',
  entrustment_letter_void: 'This entry is annulled: its letter can no longer be printed.',
  no_posts_to_audit: 'Nobody applies within a quota of posts, and no audit has been entered.',
  no_eligibility_decisions:
    'No finding on the conditions was decided otherwise, so this paper is not due. To decide one otherwise, write reason and authority in the applicant’s check of the conditions first.',
  application_not_returned:
    'This application has not been returned, so there is no return notice. One withdrawn or moved stands in the acceptance register.',
  draw_already_adopted: 'A draw has been adopted: it cannot be drawn again.',
  draw_already_made: (p) =>
    text(p, 'field') === 'meetingDate'
      ? 'The jury has been drawn, so the day of the meeting is not changed here: put the meeting off on the page of the meeting.'
      : 'A draw has been made: this can no longer be changed.',
  redraw_needs_reason: 'Drawing again needs a reason.',
  pool_changed_since_sealing:
    'The pool, the rules or the numbers differ from what was sealed: unseal, check and seal again.',
  attempt_not_found: 'This draw is not there: open the page again.',
  redraw_needs_second_person: 'Drawing again needs a second person’s word.',
  second_person_same: (p) => `${text(p, 'name')} draws and cannot be the second person: ask somebody else.`,
  attempt_without_result: 'This attempt was broken off without a result: draw again.',
  composition_rule_invalid: (p) =>
    `The numbers of rule ${number(p, 'number')} are not valid: “at most” cannot be below “at least”.`,
  composition_rule_not_found: 'This rule is gone: reload and try again.',
  composition_impossible:
    'The rules on the composition cannot be kept together, so no jury can be drawn: check them under “Rules on the composition” on the page of the draw.',
  composition_undecided: 'The rules are too entangled to be decided in the steps allowed: use fewer and try again.',
  contribution_empty: (p) => `Random number no. ${number(p, 'number')} has nothing in it: fill it in.`,
  contribution_out_of_range: (p) =>
    `Random number no. ${number(p, 'number')} has a number that is not between 1 and ${number(p, 'highest')}: check it.`,
  contribution_not_numbers: (p) =>
    `Random number no. ${number(p, 'number')} takes digits only, with a blank between the numbers.`,
  contribution_out_of_plan: (p) =>
    `Random number no. ${number(p, 'number')} is not what was sealed: kind, person and order must be as planned.`,
  contribution_count: (p) =>
    `Random number no. ${number(p, 'number')} should have ${number(p, 'wanted')} numbers, not ${number(p, 'have')}: check it.`,
  plan_empty: 'This method needs somebody’s random numbers: add them to the plan.',
  plan_invalid: (p) =>
    `No. ${number(p, 'number')} of the plan: how many must be 1 to 60, the highest number 2 or more.`,
  plan_words_first: (p) => `No. ${number(p, 'number')} of the plan: words come before everything that falls by chance.`,
  plan_wants_balls: 'A draw from the published lottery has exactly one line of numbered balls in its plan.',
  seal_of_earlier_version:
    'An earlier version sealed the pool, without fixing method and random numbers: give this attempt up, then seal again.',
  seal_used: (p) =>
    `Draw no. ${number(p, 'attempt')}, which was sealed, stands in the book: to draw again, seal again.`,
  seal_open: (p) => `Draw no. ${number(p, 'attempt')} is sealed and still to come: draw it or give it up first.`,
  contribution_repeats: (p) => `Lottery no. ${number(p, 'number')} has a number twice: check it.`,
  rfc3797_wants_numbers: (p) =>
    `RFC 3797 takes numbers only, and no. ${number(p, 'number')} has none: give numbers or use this program’s method.`,
  rfc3797_pool_too_big: (p) =>
    `${number(p, 'have')} may be drawn, more than the ${number(p, 'most')} of RFC 3797: use this program’s method.`,
  lottery_size_wrong: (p) =>
    `The number of panels must lie between ${number(p, 'least')} and ${number(p, 'most')}: change it.`,
  lottery_unsolved:
    'The rules are too entangled, and no lottery was found: use fewer rules, or draw by “Keys by SHA-256”.',
  lottery_time_up: (p) =>
    `After ${number(p, 'seconds')} seconds no lottery was found that could stand: let the rules use fewer attributes (only specialty and level, say), or draw by “Keys by SHA-256”.`,
  lottery_needs_reason: 'A lottery was published already: making another needs a reason.',
  lottery_needs_second_person: 'A lottery was published already: making another needs a second person’s word.',
  lottery_second_person_same: (p) =>
    `${text(p, 'name')} makes the lottery and cannot be the second person: ask somebody else.`,
  lottery_same_size: (p) =>
    `The lottery has ${number(p, 'panels')} panels already, and made again it would be no fairer: ask for another number, or use it.`,
  lottery_without_secret:
    'This lottery was made by an earlier version and cannot be published while the names are sealed: make another.',
  lottery_missing: 'No lottery was made and published yet: make it first, publish it, then draw the balls.',
  lottery_not_published: (p) =>
    `Lottery no. ${number(p, 'number')} was not published and cannot be drawn from: save it as a file or show it to the room, then draw the balls anew.`,
  lottery_in_use:
    'Balls were drawn for this lottery already and it stands: to draw again, seal again and make another.',
  lottery_unreadable: 'The lottery is not whole and cannot be used: make it again.',
  lottery_of_another_pool: 'The lottery was not made for the pool as sealed now: make it again.',
  lottery_panel_broken: (p) =>
    `Panel ${number(p, 'number')} of the lottery does not agree with the sealed list or rules: make it again.`,
  lottery_wants_balls: (p) =>
    `For a draw from the lottery the witnesses draw balls: add “Numbered balls”, ${number(p, 'balls')} digits a number.`,
  balls_incomplete: (p) =>
    `The balls have not settled the panel yet: go on drawing, ${number(p, 'balls')} digits a number.`,
  balls_not_digits: (p) =>
    `Contribution ${text(p, 'number')}: of balls only the digits 0 to 9 are written, no letters or words.`,
  balls_beyond: (p) => `With ${text(p, 'number')} the panel was settled, and no digit should follow: check them.`,
  attempt_superseded: 'It was drawn again since: only the last draw can be adopted.',
  already_filed: 'This round has been filed and can no longer be changed.',
  filing_check_open: 'Not all conditions for filing are met: see the marked ones.',
  meeting_already_opened: 'The meeting has opened: groups and assignments stand.',
  meeting_already_open: 'The meeting is open already.',
  meeting_day_unchanged: 'This is the day the meeting is planned for already: choose another.',
  meeting_day_past: 'This day is over: choose today or a later day.',
  jurors_term_over: (p) =>
    `On the day of the meeting, ${text(p, 'meetingDate')}, the term of ${number(p, 'count')} on the jury has ended: ${text(p, 'names').replaceAll('\n', ', ')}. Record them as absent and seat alternates, or put the meeting on a day within the terms.`,
  group_not_found: 'This group is not there: open the page again.',
  mark_unchanged: 'This cell is so already: nothing was changed.',
  lead_needed: 'The lead cannot simply be taken out: make another reviewer lead first.',
  reviewers_below_minimum: (p) =>
    `${number(p, 'have')} reviewers would be left of at least ${number(p, 'need')}: add one first.`,
  mark_forbidden: 'This expert is recused, or below the level applied for, and may not review this applicant.',
  mark_locked: 'This cell is locked: unlock it first.',
  group_below_minimum: (p) =>
    `Group ${number(p, 'number')} would be left with ${number(p, 'have')} of at least ${number(p, 'need')} experts: let two experts change places, or bring one in first.`,
  applications_below_minimum: (p) =>
    `${number(p, 'count')} of the dossiers would have fewer than ${number(p, 'need')} of their group who may judge (${number(p, 'have')} at worst): bring in other experts first, or let two change places.`,
  regrouping_needs_reason:
    'An expert would be of the group of an applicant whom the expert is not to judge, or too few could judge: write why.',
  groups_too_many: (p) => `There can be ${number(p, 'most')} groups at most.`,
  group_not_empty: (p) =>
    `Group ${number(p, 'number')} has experts (${number(p, 'experts')}) and applicants (${number(p, 'applications')}): move them first, or merge the group.`,
  groups_same: 'Choose another group.',
  member_sealed: 'Somebody whose name is still sealed cannot be moved: sign in or release the list first.',
  nothing_moved: 'Already in this group: nothing was changed.',
  nothing_to_undo: 'There is nothing to undo.',
  nothing_to_redo: 'There is nothing to redo.',
  plan_changed_since: (p) =>
    `Changed again since in ${number(p, 'cells')} places, so it cannot be undone: take back a saved version instead.`,
  plan_recused_since: (p) =>
    `Experts have been recused since in ${number(p, 'count')} places, so this cannot come back: assign again.`,
  plan_people_changed: (p) =>
    `${number(p, 'count')} people are no longer on the jury or the list, so this cannot come back: refresh and try again.`,
  plan_version_named: 'There is a version of that name: choose another.',
  plan_version_unknown: 'This version was not found: refresh and try again.',
  plan_version_damaged:
    'This version is not what was saved under its check code: it was changed outside this program, or the file is damaged. Do not use it; compare with a backup.',
  plan_is_version: 'The plan is already this version: nothing was changed.',
  expert_not_in_jury: 'This expert is not on the jury: refresh and try again.',
  expert_not_in_group: 'This expert is not in this group: choose again.',
  quorum_not_met: (p) =>
    `${number(p, 'present')} are present, fewer than two thirds of the jury (${number(p, 'needed')} needed): wait until enough have signed in.`,
  gate_closed: 'Not all conditions for opening the meeting are met: see the marked ones.',
  chair_not_present: 'Neither chair nor vice-chairs have come: sign in first or choose jurors who have.',
  officer_named_twice: 'Nobody is chair and vice-chair, or vice-chair twice: choose again.',
  officer_not_seated: 'Chair and vice-chairs must hold a seat of the jury: choose again.',
  leader_sealed: 'Somebody whose name is still sealed cannot lead a group: sign in first.',
  officer_sealed: 'Somebody whose name is still sealed cannot be chair or vice-chair: sign in first.',
  chair_not_eligible: 'The pool does not mark this person as one who may take the chair: choose another.',
  vice_chairs_too_few: (p) =>
    `${number(p, 'needed')} vice-chairs are needed, ${number(p, 'named')} named: choose more.`,
  officers_need_reason: 'Give the reason for these officers, then open the meeting.',
  alternates_only_before_opening: 'An alternate can only be seated before the meeting opens.',
  answer_stands: (p) =>
    `Line ${number(p, 'number')} says that this person cannot come. If they come after all, take it back on the page of answers.`,
  called_in_signed_in: 'The alternate who took the seat has signed in: take the sign-in back first.',
  juror_signed_in: 'This person has signed in: take the sign-in back first.',
  answer_needs_reason: 'Say why the person cannot come.',
  answer_needs_second_person: 'A second person must confirm that a juror cannot come.',
  answer_not_found: (p) => `There is no answer no. ${number(p, 'number')}: refresh the page.`,
  answer_already_undone: (p) => `Answer no. ${number(p, 'number')} has been taken back already: refresh the page.`,
  seat_not_open: 'This seat is not open: refresh the page.',
  drawn_order_exhausted: (p) =>
    `Nobody else in the drawn order fits for seat ${number(p, 'seat')}: it stays open, and the quorum decides whether the meeting can be held.`,
  answer_undo_moves_others: (p) =>
    `Line ${number(p, 'number')} called another alternate because of this one: take that line back first.`,
  seats_without_log:
    'Seats were passed on in an earlier version, without a log; nothing can be recorded here. Write the change into the minutes; who attends is told by sign-in.',
  decision_not_passed: 'A decision is recorded only about somebody who passed a signed vote.',
  decision_no_entry:
    'The integrity register has no such entry against this person, or it is over or lifted: check the register.',
  decision_before_notice: 'Objections to the notice are settled once it hangs.',
  decision_unchanged: 'The last decision on this matter says the same.',
  decision_not_noticed:
    'This person is not on the posted notice: nobody is filed without one, so the result cannot be kept now.',
  decision_in_future: (p) => `The day of the decision is not after today (${text(p, 'today')}).`,
  decision_same_person: (p) => `${text(p, 'name')} records it and cannot check it: ask somebody else.`,
  answer_same_person: (p) =>
    `${text(p, 'name')} records the answer and cannot be the second person: ask somebody else.`,
  not_of_this_jury: 'This expert is not a juror of this jury.',
  conflict_not_confirmed: 'This recusal is not confirmed or was withdrawn: refresh the page.',
  notice_day_unchanged: 'The notice is recorded for this very day; nothing to correct.',
  notice_end_earlier: (p) =>
    `The period cannot end before ${text(p, 'endsOn')}: what was promised in public is not shortened.`,
  pledge_missing: 'The meeting is open: signing in needs the signed pledge.',
  expert_has_scores: 'This expert has given scores: the entry of coming stands.',
  entry_not_found: 'There is no such entry.',
  entry_struck: 'This entry has been struck out already.',
  later_entry_stands: 'A later entry of this expert in the sitting stands; strike that out first.',
  pledge_would_lack:
    'Without this entry the expert would be in an open meeting without the pledge. Whoever did not sign it has left; whoever came and signed signs in anew.',
  entry_before_ballot: 'Ballots were given out to whoever was in the room: what was before cannot change.',
  time_ahead: 'That time is still to come; check it.',
  time_before_entry: 'The time is before the last entry of this expert.',
  time_before_opening: 'The time is before the sitting opened.',
  sitting_missing: 'A meeting has at least one sitting.',
  sitting_opened: (p) => `Sitting ${p.number} was opened: its day and half stay.`,
  sittings_not_in_order: (p) => `Sitting ${p.number} is on an earlier day than the one before it.`,
  sitting_not_on_meeting_day: (p) =>
    `The first sitting is on the day of the meeting (${p.meetingDate}). For another day, put the meeting off.`,
  sitting_signed: (p) => `Attendance of sitting ${p.number} is written down: it can be neither dropped nor moved.`,
  sitting_still_open: 'This sitting has not been adjourned.',
  sitting_not_open: 'The meeting is adjourned: votes are taken once the next sitting is open.',
  no_further_sitting: 'No further sitting is planned. Add one, or close the meeting.',
  ballots_out: 'Ballots are out and not counted back; count them before adjourning.',
  gates_need_reason: 'Something needs attention: give the reason for opening all the same.',
  backup_beside_office: 'Choose another folder, best on another disk: beside the original it would be lost with it.',
  backup_ballots_out: (p) => `Ballots are out and not counted back in “${p.round}”; count them before backing up.`,
  backup_exists: 'That folder has a backup of this very minute; try again later.',
  backup_not_verified: 'The backup did not read back as it was and has been removed. Choose another folder or disk.',
  role_missing: 'At least one person for the minutes and one supervisor are needed.',
  person_named_twice: (p) => `${p.name} is named twice.`,
  notice_already_closed: 'The notice has been closed already.',
  notice_already_posted: 'The notice has been posted already.',
  notice_too_short: (p) =>
    `${number(p, 'days')} working days of notice, fewer than the ${number(p, 'minimum')} required: correct the set-up.`,
  notice_before_result: 'The notice cannot be posted before the results were announced: correct the date.',
  notice_in_future: 'The date lies in the future: record the notice on the day it is posted.',
  conflicts_already_settled: 'The register of recusals is closed and can no longer be changed.',
  dismissal_needs_reason: 'Dismissing a conflict needs a reason.',
  conflict_not_found: 'This conflict is not there: open the page again.',
  declaration_over: (p) => `It ends before the meeting (${text(p, 'day')}): there is nothing to record.`,
  request_needs_applicant: 'An applicant asks about the own application alone: choose the applicant.',
  names_sealed_no_request:
    'The names are sealed: an applicant cannot ask for a juror’s recusal yet. Record it after the juror signs in or the list is released.',
  ruling_needs_chair: 'Less than was proposed is the chair’s to rule: give the chair’s name and the reason.',
  ruled_in_future: 'The ruling cannot be of a day to come.',
  own_application_stands: 'Nobody may judge their own application: this recusal stands.',
  expert_not_drawn: 'This expert was not drawn: no recusal is needed.',
  expert_not_in_pool: 'This expert is not in the pool: open the page again.',
  also_applicant_not_found: 'This expert and applicant are not to be compared any more: open the page again.',
  also_applicant_undecided: (p) =>
    `Name and unit of an applicant: ${text(p, 'names').replaceAll('\n', ', ')}. Check whether they are one person before sealing the pool.`,
  discipline_not_listed: (p) =>
    `“${text(p, 'discipline')}” is none of this person’s disciplines: enter it in the pool first.`,
  discipline_unchanged: 'This is the discipline that counts already: choose another.',
  unit_without_applicants: 'Nobody applies from this unit: choose the unit of an applicant.',
  declaration_needs_detail: 'Say what the relation is where it is “Other”.',
  declared_in_future: 'The day cannot be later than today: check it.',
  declaration_not_found: 'This declaration is not there: open the page again.',
  declaration_withdrawn: 'This declaration was withdrawn already.',
  conflict_already_declared: 'This recusal has been declared already.',
  results_already_announced: 'The results have been announced and stand.',
  expert_not_present: 'This expert has not signed in: sign in before scores are entered.',
  expert_recused: 'This expert is recused for this applicant and gives no score.',
  not_assigned: 'This application is not assigned to this expert.',
  criterion_not_found: 'This criterion is not there: open the page again.',
  ballot_already_opened:
    'The ballot on this applicant has opened: scores, opinions and recusals can no longer be changed.',
  pool_empty: 'The pool is empty: import the expert pool first.',
  clock_set_back: (p) =>
    `${number(p, 'count')} signed in or left later than the computer’s clock shows: correct the clock, then begin the vote.`,
  employer_not_virtual: (p) =>
    `“${text(p, 'unit')}” is no virtual unit: people without an employer stand under that of a county. Choose another or add one.`,
  unit_not_found: 'This unit is not in the register: it may have been joined to another. Open the page again.',
  unit_circle: 'The unit would stand under itself: choose another parent.',
  unit_same: 'Both sides are the same unit: choose another one.',
  unit_codes_differ: 'The two units have different credit codes: they are two bodies. Check the codes first.',
  unit_pair_distinct:
    'These two were found to be different units. To join them, take that decision back on the page of the unit.',
  unit_merge_collides: 'Both units have a record of which there can be only one: remove one of them first.',
  seal_would_break: (p) =>
    `The pool of “${text(p, 'round')}” is sealed and no jury of it is adopted yet; after this change it would no longer be what was sealed. Unseal it under “Experts” of that round, make the change and seal again; if a jury was drawn, adopt it first.`,
  unit_name_taken: (p) =>
    `“${text(p, 'name')}” is already a name or alias of “${text(p, 'unit')}”: if it is the same unit, join the two.`,
  unit_changed_since: 'The unit has changed since, so this cannot be undone: correct it on the page of the unit.',
  merge_not_found: 'This joining is not there: open the page again.',
  alias_not_found: 'The unit has no such alias: open the page again.',
  distinct_not_found: 'This decision is not there: it may have been taken back.',
  credit_code_malformed:
    'A credit code has 18 digits and capital letters (no I, O, S, V, Z): compare it with the certificate.',
  credit_code_check:
    'The check character of the credit code does not fit, one character may be wrong: compare it with the certificate.',
  credit_code_taken: (p) => `This credit code belongs to “${text(p, 'unit')}”: check whether it is the same unit.`,
  ...planBookRefusals,
  unit_tree_header_missing:
    'No heading of a unit tree was found: it needs columns such as unit name, parent and kind. Compare with the columns named on the page.',
  unit_tree_refused: (p) =>
    `${number(p, 'count')} places need correction; nothing of the workbook was written. Correct them in the sheet and import again.`,
  unit_tree_says_nothing: 'Every unit of the workbook is registered already: there is nothing to write.',
  eligibility_not_met: (p) =>
    `The condition “${text(p, 'rule')}” is not met: check the papers; with good grounds it can be decided otherwise under “Conditions” in the dossier, with a reason.`,
  names_sealed: 'The names of the jury are sealed: this waits for sign-in or for the release of the list.',
  names_not_sealed: 'The names of this round are not sealed: there is nothing to release or to hand over.',
  names_already_released: 'The list has been released already: refresh the page.',
  names_sealed_sign_in:
    'The names are sealed: the juror signs in with name and the last four characters of the identity document.',
  names_sealed_not_dismissed:
    'While the names are sealed, what the data shows can only be confirmed: once the juror has signed in or the list is released, a mistake can be put right.',
  sign_in_not_unique:
    'Two jurors have that name and the same last four characters: release the list and sign each of them in from it.',
  round_filed: 'This round has been filed and can no longer be changed.',
  ...proofRefusals,
  ...factRefusals,
  view_not_found: 'This view was deleted: refresh and choose another one.',
  view_name_taken: (p) =>
    `There is a view named “${text(p, 'name')}”: choose another name, or update that view with the list as it is now.`,
  ...editRefusals,
} satisfies RefusalWords;
