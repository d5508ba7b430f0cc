import type { ErrorCode } from '../../../src-main/core/contract/reply.ts';
import { type Sentence, text } from '../words.ts';

/** Ways a call can fail that are no rule's "no". */
export const errors = {
  logNumber: (id: string) => `（日志编号 ${id}）`,
  codes: {
    invalid_input: (p) =>
      text(p, 'fields') === ''
        ? '填写的内容不符合要求，请检查标出的项目。'
        : `“${text(p, 'fields')}”填写不符合要求，请改正后再试。`,
    not_found: '找不到这条记录：可能已被撤销或删除，请返回上一页查看。',
    conflict: '这条记录刚被改动过，已为您刷新，请核对后再操作。',
    refused: '按规定现在不能这样办理。',
    forbidden: '当前身份不能办理此事，请由评委办工作人员操作。',
    locked: '办公室已锁定，请输入密码后继续；刚才的操作没有执行。',
    storage: '文件没有写入：请检查磁盘空间和文件夹权限，然后重试。',
    cancelled: '已按您的要求停止，没有写入任何内容。',
    internal: '程序遇到意外，刚才的操作没有执行。请重试；仍不行时重新启动程序，已保存的内容不受影响。',
  } satisfies Record<ErrorCode, Sentence> as Record<ErrorCode, Sentence>,
  /** Kinds of storage failure. */
  storage: {
    missing: '找不到办公室文件：可能已移动或改名，请用“打开已有文件”重新选择。',
    exists: '该位置已有同名文件，没有覆盖。请换一个文件名。',
    not_ours: '这不是评审台的办公室文件，没有改动它。请选择扩展名为 .jury 的文件。',
    wrong_key: '密码与文件不符，或文件开头已损坏。请核对密码；确认无误仍打不开时，请取用备份。',
    newer_version: '此文件由更新版本的程序写成，本版本不打开它，以免损坏。请先升级程序。',
    readonly: '所在文件夹不能写入。请换到可写的文件夹，或请管理员开放权限。',
    busy: '文件正被另一个程序使用。请关闭另一个窗口或同步软件后再试。',
    corrupted: '文件已损坏，为保护数据没有继续。请取用最近的备份。',
    full: '磁盘空间已满，刚才的内容没有保存。请清理磁盘后重试。',
    constraint: '内容与已有记录冲突，没有保存。请核对后再试。',
    io: '磁盘读写失败，刚才的内容没有保存。请检查磁盘或移动存储的连接。',
    unsafe: '本机未能启用文件保护所需的设置，程序没有打开文件。请联系技术人员。',
    closed: '文件已关闭，请重新解锁。',
    unknown: '文件读写出错，刚才的内容没有保存。请重试，仍不行时请联系技术人员。',
  } as Readonly<Record<string, Sentence>>,
};

export type ErrorWords = typeof errors;
