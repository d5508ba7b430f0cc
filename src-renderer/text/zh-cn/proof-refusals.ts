import { number, type Sentence, text } from '../words.ts';
import { acceptance } from './acceptance.ts';

const states: Readonly<Record<string, string>> = acceptance.states;

/** About the papers of a dossier and the scans kept with it. */
export const proofRefusals = {
  proofs_unseen: (p) => `申报材料还有 ${number(p, 'n')} 项没有看：请对照清单登记，或登记“材料齐全”。`,
  proofs_missing: (p) => `缺少申报材料：${text(p, 'papers')}。请一次性告知补正，或写明无须提供的理由。`,
  proofs_illegible: (p) => `扫描件看不清：${text(p, 'papers')}。请一次性告知补正，或换上清晰的扫描件。`,
  proof_not_on_checklist: '这项材料不在该申报类型的清单上：请刷新后重试。',
  proof_reason_missing: '登记为“无须提供”的，须写明理由。',
  dossier_closed: (p) =>
    `这份材料目前“${states[text(p, 'state')] ?? text(p, 'state')}”，材料登记不能再改：需要时请先恢复审核。`,
  integrity_not_overridable: '失信记录期内不能在本办公室另作认定：原决定撤销或者更正的，请在“诚信登记”中解除或者更正。',
  attachment_already_kept: (p) => `同一个文件已经存为“${text(p, 'title')}”：不用重复添加。`,
  attachment_dossier_full: (p) =>
    `这份材料的扫描件已有 ${number(p, 'kept')} MB，上限 ${number(p, 'limit')} MB：请降低扫描分辨率，或先删去多余的文件。`,
} satisfies Readonly<Record<string, Sentence>>;

export type ProofRefusalWords = typeof proofRefusals;
