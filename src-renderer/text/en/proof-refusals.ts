import { number, type SentencesLike, text } from '../words.ts';
import type { ProofRefusalWords } from '../zh-cn/proof-refusals.ts';
import { acceptance } from './acceptance.ts';

const states: Readonly<Record<string, string>> = acceptance.states;

export const proofRefusals = {
  proofs_unseen: (p) =>
    `${number(p, 'n')} required papers have not been looked at: record them with the list, or record the papers as complete.`,
  proofs_missing: (p) =>
    `Papers are missing: ${text(p, 'papers')}. Ask for them on the correction notice, or say why they are not needed.`,
  proofs_illegible: (p) =>
    `Scans that cannot be read: ${text(p, 'papers')}. Ask for them on the correction notice, or add a readable scan.`,
  proof_not_on_checklist: 'This paper is not on the list of that kind of application: refresh and try again.',
  proof_reason_missing: 'A paper is recorded as not needed only with a reason.',
  dossier_closed: (p) =>
    `This dossier is “${states[text(p, 'state')] ?? text(p, 'state')}”; its papers can no longer be recorded. Take it up again first.`,
  integrity_not_overridable:
    'Nothing can be decided against an entry of the integrity register in this office: where the decision was revoked or corrected, lift or correct the entry.',
  attachment_already_kept: (p) => `The same file is kept already as “${text(p, 'title')}”: it need not be added again.`,
  attachment_dossier_full: (p) =>
    `The scans of this dossier take ${number(p, 'kept')} MB of at most ${number(p, 'limit')} MB: scan at a lower resolution or remove what is not needed.`,
  attachment_empty: 'The file is empty (0 bytes): scan or copy it again.',
  attachment_kind_unknown:
    'This is no PDF, PNG or JPEG by its content, whatever its name: convert it and add it again.',
  attachment_too_large: (p) =>
    `The file has ${number(p, 'actual')} MB, more than ${number(p, 'limit')} MB: scan at a lower resolution or in several files.`,
  attachment_damaged: 'The file is damaged or incomplete and was not kept: scan it again, or ask the unit for it.',
  attachment_two_files:
    'Something else stands behind the end of this file; it was not kept. Save it anew with a picture program and add that.',
  attachment_encrypted:
    'This PDF has a password and might not open later; it was not kept. Take the password off and add it again.',
  attachment_picture_too_large: (p) =>
    `The picture has ${number(p, 'width')}×${number(p, 'height')} points, more than ${number(p, 'megapixels')} megapixels: make it smaller.`,
  attachment_too_many_pages: (p) =>
    `The PDF has ${number(p, 'pages')} pages, more than ${number(p, 'limit')}: split it.`,
  attachment_too_slow: (p) =>
    `The file was not read within ${number(p, 'seconds')} seconds and was not kept: scan it again.`,
  attachment_needs_person: 'Nobody is entered who checks; it was not added. Enter who checks and drop it again.',
  attachment_others_under_way:
    'Other files were still being added; this one was not. Drop it again when they are done.',
  attachment_reader_stopped:
    'The program that reads files stopped; nothing was kept. Save the file anew with another program and add that.',
  attachments_too_many: (p) =>
    `${number(p, 'actual')} files were chosen, at most ${number(p, 'limit')} at once: add them in parts.`,
  attachment_not_found: 'This scan is not there any more: refresh and try again.',
  legible_note_missing: 'Say what cannot be read, so that the unit can be told.',
  amendment_not_withdrawn: (p) =>
    `This applicant is “${states[text(p, 'state')] ?? text(p, 'state')}” and did not withdraw after the list was frozen: nothing can be taken back here.`,
} satisfies SentencesLike<ProofRefusalWords>;
