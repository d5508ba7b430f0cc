import { APPLICATION_KINDS } from '../../core/domain/applications/application-kind.ts';
import { canonicalJson, sha256Hex } from '../../core/domain/kernel/digest.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import {
  type DocumentWords,
  type FormCode,
  frozenListBlocks,
  type OfficeForm,
  type ReportFormat,
  type ReportModel,
  reportCatalogue,
} from '../../core/reports/index.ts';
import { sealSlip } from './paper-of-seal.ts';
import type { PaperState } from './paper-state.ts';
import { attemptRecorded, drawRecord, importRefusals, signInSheet, supersededBy } from './papers-before-meeting.ts';
import { acceptanceRegister, correctionNotice, returnSlip } from './papers-of-acceptance.ts';
import { eligibilityDecisions, eligibilitySheet } from './papers-of-conditions.ts';
import { entrustmentMissing, entrustmentPapers } from './papers-of-entrustments.ts';
import { groupList, readersTold, readingLists, synopses } from './papers-of-groups.ts';
import { juryContacts, juryNotices } from './papers-of-jury.ts';
import { kindRoster, listedApplications } from './papers-of-list.ts';
import { recusalDeclarations, recusalRegister } from './papers-of-recusal.ts';
import { postAudits } from './papers-of-registers.ts';
import { filingRoster, noticeCertificate, publicNotice, resultLetter, voteFiling } from './papers-of-result.ts';
import { groupOpinions, scoreForms, scoreSummaries } from './papers-of-review.ts';
import { ballotPapers, minutes, tallySheets } from './papers-of-vote.ts';
import { unitRefusals } from './refused-rows.ts';

/** Which of the round's papers is meant. */
interface PaperChoice {
  /** One ballot paper as a sample for the file, not as many as there are voters. */
  readonly specimen: boolean;
  /** Id of the one thing that the paper is about, where it is about one. */
  readonly of?: string | undefined;
  /** A workbook has one fact a column where a sheet of paper stacks several. */
  readonly format?: ReportFormat | undefined;
}

type Builder = (state: PaperState, words: DocumentWords, choice: PaperChoice) => readonly ReportModel[];

/** Forms of a round; the others are of the office. */
export type PaperForm = Exclude<FormCode, OfficeForm>;

const builders: Readonly<Record<PaperForm, Builder>> = {
  F01: (state, words, { of }) => (of === undefined ? importRefusals(state, words) : unitRefusals(state, words, of)),
  F02: (state, words, { of }) => synopses(state, words, of),
  F05: (state, words, { of }) => drawRecord(state, words, of),
  F06: signInSheet,
  F08: recusalRegister,
  F09: (state, words, { of }) => scoreForms(state, words, of),
  F10: scoreSummaries,
  F11: groupOpinions,
  F13: (state, words, { specimen }) => ballotPapers(state, words, specimen),
  F14: tallySheets,
  F15: minutes,
  F16: voteFiling,
  F17: resultLetter,
  F18: publicNotice,
  F19: noticeCertificate,
  F21: filingRoster,
  F22: (state, words, { of = '' }) => correctionNotice(state, words, of),
  F23: (state, words, { of = '' }) => returnSlip(state, words, of),
  F24: acceptanceRegister,
  F26: (state, words, { of }) => entrustmentPapers(state, words, of),
  F29: (state, words, { of }) => postAudits(state, words, of),
  F32: (state, words, { of = '' }) => eligibilitySheet(state, words, of),
  F33: eligibilityDecisions,
  F34: (state, words, { of, format }) => kindRoster(state, words, of, format),
  F39: juryContacts,
  F40: juryNotices,
  F41: sealSlip,
  F42: (state, words, { of }) => recusalDeclarations(state, words, of),
  F43: groupList,
  F44: (state, words, { of }) => readingLists(state, words, of),
};

/** The forms about a round as a whole: the others are made where the one thing is that they are about. */
export const roundForms = (Object.keys(builders) as readonly PaperForm[]).filter(
  (form) => reportCatalogue[form].about !== 'one',
);

/** Does the round have the thing that the form would be about? */
function isThere(
  form: PaperForm,
  { attempts, batches, desk, groups, registers, room }: PaperState,
  of: string,
): boolean {
  if (form === 'F02') return groups.some((one) => one.groupId === of);
  if (form === 'F05') return attempts.some(({ attempt }) => String(attempt) === of);
  if (form === 'F09' || form === 'F44') return room.jury.some((one) => one.expertId === of);
  if (form === 'F26') return registers.entrustments.some((one) => one.id === of);
  if (form === 'F29') return registers.posts.rows.some((one) => one.audit?.auditId === of);
  if (form === 'F42') return room.jury.some((one) => one.expertId === of);
  if (form === 'F22') return desk.notices.some((one) => one.noticeId === of);
  if (form === 'F34') return (APPLICATION_KINDS as readonly string[]).includes(of);
  if (form === 'F01') return batches.some((one) => one.id === of) || desk.unitNames.has(of);
  return desk.applications.some((one) => one.applicationId === of);
}

/**
 * A form about one thing is told which, a form about the round is told none. Refusals: `paper_needs_subject`,
 * `paper_takes_no_subject`, `subject_not_found`, each {form}.
 */
export function checkSubject(form: PaperForm, state: PaperState, of: string | undefined): Result<null> {
  const { about } = reportCatalogue[form];
  if (of === undefined) return about === 'one' ? refuse('paper_needs_subject', { form }) : ok(null);
  if (about === 'round') return refuse('paper_takes_no_subject', { form });
  return isThere(form, state, of) ? ok(null) : refuse('subject_not_found', { form });
}

/** Why a document cannot be made yet, as the code of what is missing; undefined: it can. */
export function missingFor(form: PaperForm, state: PaperState, of?: string): string | undefined {
  const { room, notice, round } = state;
  const need = (met: boolean, code: string) => (met ? undefined : code);
  const opened = need(room.meeting !== undefined, 'meeting_not_opened');
  switch (form) {
    case 'F01':
      return need(state.batches.length > 0, 'import_missing');
    case 'F22':
      return undefined;
    case 'F23': {
      const application = state.desk.applications.find((one) => one.applicationId === of);
      return need(application?.state === 'returned', 'application_not_returned');
    }
    case 'F26':
      return entrustmentMissing(state, of);
    case 'F29':
      return need(state.registers.posts.rows.length > 0, 'no_posts_to_audit');
    case 'F32':
      return undefined;
    case 'F33':
      return need(
        [...state.registers.checked.values()].some((one) => one.decisions.length > 0),
        'no_eligibility_decisions',
      );
    case 'F24':
      return need(state.desk.applications.length > 0, 'import_missing');
    case 'F34':
      return need(listedApplications(state, of).length > 0, of === undefined ? 'import_missing' : 'nobody_of_kind');
    case 'F02':
    case 'F43':
      return need(state.groups.length > 0, 'groups_not_formed');
    // Whoever reads is called by name; a sealed one gets the list after the sign-in.
    case 'F09':
    case 'F44':
      return need(state.assigned, 'experts_not_assigned') ?? need(readersTold(state, of), 'names_sealed');
    case 'F05':
      return recordMissing(state, of);
    case 'F41':
      return need(state.seal !== undefined, 'pool_not_sealed');
    case 'F06':
      return need(room.jury.length > 0, 'jury_not_drawn');
    // They call people by their names; who is kept away from whom tells who somebody is.
    case 'F39':
    case 'F40':
    case 'F08':
    case 'F42':
      return need(room.jury.length > 0, 'jury_not_drawn') ?? need(!room.jury.some((j) => j.masked), 'names_sealed');
    case 'F10':
      return (
        opened ??
        need(
          state.scored.some((s) => s.mean !== null),
          'scores_missing',
        )
      );
    // Without typed opinions the form is printed for the groups to write on.
    case 'F11':
    case 'F13':
      return opened;
    case 'F14':
      return opened ?? need(state.signed.length > 0, 'sections_not_signed');
    // The minutes go into the file as they are: whoever of the jury stayed away is named in them.
    case 'F15':
      return (
        opened ??
        need(round.row.announced_utc !== null, 'results_not_announced') ??
        need(!room.seated.some((j) => j.masked), 'names_sealed')
      );
    case 'F18':
      return opened ?? need(round.row.announced_utc !== null, 'results_not_announced');
    case 'F16':
    case 'F17':
    case 'F19':
    case 'F21':
      return need(notice !== undefined && notice.closed_utc !== null, 'notice_not_closed');
  }
}

/**
 * While the names are sealed an attempt that was drawn again has no record: whoever is masked on it, and who is not, would
 * tell who sits now.
 */
function recordMissing(state: PaperState, of: string | undefined): string | undefined {
  const drawn = attemptRecorded(state, of);
  if (drawn === undefined) return of === undefined ? 'jury_not_drawn' : 'attempt_without_result';
  return state.names.sealed && supersededBy(state, drawn) !== null ? 'names_sealed' : undefined;
}

/** The parts of a form as one document, each part beginning a page. */
function joined(models: readonly ReportModel[]): ReportModel | undefined {
  const [first, ...rest] = models;
  if (first === undefined) return undefined;
  const blocks = rest.flatMap((m) => [{ kind: 'page_break' } as const, ...m.blocks]);
  return { ...first, blocks: [...first.blocks, ...blocks] };
}

/** The last lines of a document: which frozen list it rests on, and what was changed of it. */
export function withFrozenList(
  model: ReportModel,
  { frozen }: Pick<PaperState, 'frozen'>,
  words: DocumentWords,
): ReportModel {
  if (frozen === undefined) return model;
  return { ...model, blocks: [...model.blocks, ...frozenListBlocks(model.form, frozen, words)] };
}

/** One document of the round, ready to render; undefined where there is nothing to print. */
export function paperOf(
  form: PaperForm,
  state: PaperState,
  words: DocumentWords,
  choice: PaperChoice,
): ReportModel | undefined {
  const bare = joined(builders[form](state, words, choice));
  if (bare === undefined) return undefined;
  const model = withFrozenList(bare, state, words);
  // A ballot carries nothing that could tell one from another, not even the code that other papers carry.
  if (form === 'F13') return model;
  return withAuditCode(model, words);
}

/** A code from the paper's own content: the same content prints the same code, whenever it is printed. */
export function withAuditCode(model: ReportModel, words: DocumentWords): ReportModel {
  const code = sha256Hex(canonicalJson(model)).slice(0, 16);
  return { ...model, footer: { ...model.footer, auditCode: words.auditCode(code) } };
}
