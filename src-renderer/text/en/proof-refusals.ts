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
} satisfies SentencesLike<ProofRefusalWords>;
