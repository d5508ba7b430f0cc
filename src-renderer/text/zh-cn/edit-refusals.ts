import { number, type Sentence, text } from '../words.ts';
import { acceptance } from './acceptance.ts';
import { common } from './common.ts';
import { issues } from './issues.ts';

const states: Readonly<Record<string, string>> = acceptance.states;
const fields: Readonly<Record<string, string>> = issues.fields;
const place = (bag: string, field: string) => `袋号 ${bag}“${fields[field] ?? field}”`;
const alike = (near: string) => (near === '' ? '' : `相近的有：${near}。`);

/** Why fields of an application are not written anew, and what is told beside those that are. */
export const editRefusals = {
  edit_list_frozen: '名单已锁定，不能直接修改：请在“申报人员”页的“锁定后变更”中登记更正。',
  edit_application_closed: (p) =>
    `此人目前“${states[text(p, 'state')] ?? text(p, 'state')}”，不能修改：需要时请先在受理页恢复审核。`,
  edit_reason_missing: '此人已受理，修改后须重新审核：请先填写修改理由。',
  edit_stale: (p) =>
    `${number(p, 'count')} 格在别处改过，与屏幕上的原值不同，没有保存（先看${place(text(p, 'bag'), text(p, 'field'))}）：请核对现在的内容后重填。`,
  edit_refused: (p) =>
    `${number(p, 'count')} 格不能这样填，全部没有保存（先看${place(text(p, 'bag'), text(p, 'field'))}）：请先预览，改正后再保存。`,
  edit_nothing: '内容与现在相同，没有可保存的修改。',
  edit_twice: '同一格在一次修改中出现了两次，没有保存：请刷新后重试。',
  edit_not_found: '找不到这次修改：请刷新后重试。',
  edit_undone_already: '这次修改已经撤销过。',
  edit_changed_since: (p) =>
    `袋号 ${text(p, 'bag')} 在这次修改之后又有修改、审核或受理，不能撤销：请先撤销后来的修改，或直接改正。`,
  edit_text_too_long: (p) => `内容有 ${number(p, 'length')} 个字，超过 ${number(p, 'max')} 个：请核对是否填错了格。`,
  cell_stale: (p) =>
    text(p, 'now') === ''
      ? '这一格在别处改过，现在是空白，没有保存：请按 Esc 查看后重填。'
      : `这一格在别处改过，现在是“${text(p, 'now')}”，没有保存：请按 Esc 查看后重填。`,
  number_in_round: (p) => `这个证件号码已在本轮名单中（袋号 ${text(p, 'number')}）：请核对是谁的号码。`,
  person_known: (p) => `这个证件号码在本文件中登记的姓名是“${text(p, 'name')}”：请核对是否同一个人。`,
  namesake: (p) => `与袋号 ${text(p, 'number')} 同名：是两个人时无须处理，选票和公示会加印单位。`,
  unit_new: '单位库中没有这个名称，将作为新单位登记：请核对写法。',
  unit_new_alike: (p) => `单位库中没有这个名称，将作为新单位登记。${alike(text(p, 'near'))}请核对是否同一单位。`,
  unit_by_alias: (p) => `这是“${text(p, 'unit')}”的别名，将归入该单位。`,
  series_not_in_catalogue: (p) => `职称系列目录中没有这个系列。${alike(text(p, 'near'))}请核对。`,
  title_not_in_catalogue: (p) => `该系列的职称名称中没有这个名称。${alike(text(p, 'near'))}请核对。`,
  title_of_level: (p) =>
    `申报的职称名称在该系列中属于${common.levels[text(p, 'level')] ?? text(p, 'level')}，与申报级别不同：请核对。`,
  amendment_title_elsewhere: (p) =>
    `锁定后只能在原申报系列、级别内更正职称名称。职称目录的“${text(p, 'series')}”${common.levels[text(p, 'level')] ?? text(p, 'level')}中没有“${text(p, 'title')}”${
      text(p, 'wordings') === '' ? '，请核对职称目录' : `，只有：${text(p, 'wordings')}`
    }。系列或者级别报错的，请办理退回或者撤回。`,
} satisfies Readonly<Record<string, Sentence>> as Readonly<Record<string, Sentence>>;
