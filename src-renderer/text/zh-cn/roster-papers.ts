import type { ListColumn } from '../../../src-main/core/domain/list-view/list-view.ts';
import { findSentence, type Params, say } from '../words.ts';
import { acceptance } from './acceptance.ts';
import { applicants } from './applicants.ts';
import { common } from './common.ts';
import { issues } from './issues.ts';
import { listing } from './listing.ts';

/** Headings of the list by the words of the window, in any language. */
export function columnsInWords(
  { columnNames }: Pick<typeof listing, 'columnNames'>,
  t: typeof applicants,
): Readonly<Record<ListColumn, string>> {
  return {
    ...columnNames,
    number: t.number,
    name: t.name,
    tibetanName: t.tibetanName,
    sex: t.sex,
    unit: t.unit,
    specialty: t.specialty,
    level: t.level,
    title: t.title,
    kind: t.kind,
    state: t.state,
    id: t.idMasked,
    remarks: t.remarks,
  };
}

/** The roster of applicants (F34): the list as somebody looks at it, and the list of each kind of application. */
export const rosterPapers = {
  title: '申报人员花名册',
  ofKind: (kind: string) => `申报人员花名册（${kind}）`,
  office: '填报单位',
  conditions: '条件',
  everybody: '全部申报人员',
  /** Where nothing is filtered: all of the list. */
  sentence: (clauses: readonly string[]) => clauses.join('且'),
  view: '视图',
  order: '排列',
  orders: {
    usual: '按袋号',
    down: (column: string) => `按${column}（从大到小）`,
    up: (column: string) => `按${column}`,
    ...listing.sortStrokes,
  },
  count: '人数',
  countOf: (shown: number, all: number) => (shown === all ? `${shown} 人` : `${shown} 人（名单共 ${all} 人）`),
  printed: '打印时间',
  printedBy: '打印人',
  asOf: '统计截至',
  open: '名单尚未锁定，人员和内容可能变动。',
  left: '已退回、撤回和转出的不在其内。',
  kind: '申报类型',
  altogether: '合计',
  subtotal: (kind: string, n: number) => `${kind}小计 ${n} 人`,
  signatures: ['填表人', '审核人', '单位（盖章）', '日期'],
  kinds: common.applicationKinds,
  levels: common.levels,
  states: acceptance.states as Readonly<Record<string, string>>,
  sexes: { male: common.male, female: common.female },
  unitKinds: common.unitKinds,
  clauses: listing.clauses,
  blank: listing.blank,
  unitGone: listing.unitGone,
  /** Headings of the list, as the window has them. */
  columns: columnsInWords(listing, applicants),
  remark: (code: string, params: Params): string => {
    const sentence = findSentence(issues.sentences, code);
    return sentence === undefined ? issues.unknown(Number(params.row ?? 0)) : say(sentence, params);
  },
  lacking: (character: string, codePoint: string): string => common.lacking(character, codePoint),
  fields: issues.fields as Readonly<Record<string, string>>,
  /** Several facts of one cell, as the printed form stacks them. */
  stacked: {
    unit: '单位、单位性质',
    person: '性别、民族',
    numbers: '身份证号、联系电话',
    birth: '出生、参加工作时间',
    education: '学历、毕业院校及专业、毕业时间',
    current: '现任资格、取得和聘任时间',
    practice: '从事专业及年限',
    applied: '申报级别、资格',
    field: '申报系列、专业',
  },
  years: (n: number) => `${n} 年`,
  grade: (year: number, grade: string) => `${year}${grade}`,
  gained: (date: string) => `${date}取得`,
  appointed: (date: string) => `${date}聘任`,
  fullTime: (education: string) => `全日制${education}`,
  inService: (education: string) => `在职${education}`,
};

export type RosterPaperWords = typeof rosterPapers;
