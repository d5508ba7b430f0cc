import type { Relation } from '../../../src-main/core/domain/recusal/declarations.ts';
import type { Severity } from '../../../src-main/core/domain/rules/rule-pack.ts';

export const declarations = {
  heading: '抽取前申明的利害关系',
  lead: '专家在抽取前说明与申报人或者其单位有利害关系的，在这里登记。抽中以后自动列入回避登记，由办公室决定。',
  effect: {
    block: '按本次评审的规则，已申明的专家不参加抽取。',
    warn: '按本次评审的规则，已申明的专家仍参加抽取，只作提示。',
    info: '按本次评审的规则，已申明的专家仍参加抽取，只作参考。',
  } as Readonly<Record<Severity, string>>,
  noRule: '本次评审的规则没有要求，已申明的专家仍参加抽取。',
  sameUnit: (n: number) => `名册中 ${n} 名专家与申报人同单位，抽中后列入回避登记。`,
  none: '没有登记申明。',
  sealed: '评委库已封存，申明随之固定。此后申明的，抽取后在“回避”阶段登记。',
  expert: '专家',
  about: '对象',
  aboutApplicant: '申报人',
  aboutUnit: '单位',
  applicantOf: (number: string, name: string) => `${number} ${name}`,
  wholeUnit: (unit: string) => `${unit}的全部申报人`,
  relation: '关系',
  relations: { relative: '亲属', teacher: '师生', cooperation: '合作', interest: '利害', other: '其他' } as Readonly<
    Record<Relation, string>
  >,
  detail: '说明',
  detailHint: '关系为“其他”的必须说明',
  toldBy: '告知人',
  toldOn: '告知日期',
  toldOf: (by: string, on: string) => `${by}，${on}`,
  add: '登记申明',
  addTitle: '登记抽取前的申明',
  save: '登记',
  pick: '输入姓名、拼音首字母或者单位查找',
  unitCount: (unit: string, n: number) => `${unit}（申报 ${n} 人）`,
  needAll: '请选择专家和对象，填写告知人和告知日期。',
  withdraw: '撤销',
  withdrawOf: (name: string) => `撤销 ${name} 的申明`,
  withdrawTitle: (name: string) => `撤销 ${name} 的申明？`,
  withdrawText: '撤销后不再作为抽取的依据。原登记和撤销理由都保留。',
  withdrawReason: '撤销理由',
  withdrawn: (reason: string) => `已撤销：${reason}`,
};

export type DeclarationWords = typeof declarations;
