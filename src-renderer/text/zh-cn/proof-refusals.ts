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
  integrity_not_overridable: '失信记录期内不能在本办公室另作认定：原决定撤销或者更正的，请在“诚信档案”中解除或者更正。',
  attachment_already_kept: (p) => `同一个文件已经存为“${text(p, 'title')}”：不用重复添加。`,
  attachment_dossier_full: (p) =>
    `这份材料的扫描件已有 ${number(p, 'kept')} MB，上限 ${number(p, 'limit')} MB：请降低扫描分辨率，或先删去多余的文件。`,
  attachment_empty: '这个文件是空的（0 字节）：请重新扫描或重新拷贝。',
  attachment_kind_unknown: '这不是 PDF、PNG 或者 JPEG 文件（按文件内容判断，与扩展名无关）：请转换后再添加。',
  attachment_too_large: (p) =>
    `文件 ${number(p, 'actual')} MB，超过 ${number(p, 'limit')} MB：请降低扫描分辨率，或分成几个文件。`,
  attachment_damaged: '文件已损坏或者不完整，没有保存：请重新扫描，或请单位重新提供。',
  attachment_two_files: '文件后面还接着别的内容，为安全起见没有保存：请用看图软件另存后再添加。',
  attachment_encrypted: '这个 PDF 设有密码，以后可能打不开，没有保存：请取消密码后再添加。',
  attachment_picture_too_large: (p) =>
    `图片 ${number(p, 'width')}×${number(p, 'height')} 点，超过 ${number(p, 'megapixels')} 百万像素：请缩小后再添加。`,
  attachment_too_many_pages: (p) => `PDF 有 ${number(p, 'pages')} 页，超过 ${number(p, 'limit')} 页：请分成几个文件。`,
  attachment_too_slow: (p) => `文件 ${number(p, 'seconds')} 秒内没有读完，没有保存：请重新扫描后再添加。`,
  attachment_needs_person: '还没有填写审核人，没有添加：请先填写审核人，再拖入一次。',
  attachment_others_under_way: '前一批文件还在添加，这个没有加入：请等前一批完成后再拖入一次。',
  attachment_reader_stopped: '读取文件的程序意外停止，没有保存：请用看图软件或 PDF 软件另存后再添加。',
  attachments_too_many: (p) => `一次选了 ${number(p, 'actual')} 个文件，最多 ${number(p, 'limit')} 个：请分几次添加。`,
  attachment_not_found: '找不到这个扫描件：可能已被删除，请刷新后重试。',
  legible_note_missing: '登记为“看不清”的，须写明哪里看不清，以便告知单位。',
  amendment_not_withdrawn: (p) =>
    `此人目前“${states[text(p, 'state')] ?? text(p, 'state')}”，不是名单锁定后撤回的：不能在此恢复。`,
} satisfies Readonly<Record<string, Sentence>>;

export type ProofRefusalWords = typeof proofRefusals;
