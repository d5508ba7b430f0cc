import type { Party, Relation } from '../../../src-main/core/domain/recusal/declarations.ts';
import type { ConflictKind, ConflictSource, Treatment } from '../../../src-main/core/domain/recusal/kinds.ts';

// Words of relations between experts and applicants, for the window and for paper.

const relations: Readonly<Record<Relation, string>> = {
  relative: '亲属',
  teacher: '师生',
  cooperation: '合作',
  superior: '上下级',
  interest: '利害',
  dispute: '争议纠纷',
  other: '其他',
};

const parties: Readonly<Record<Party, string>> = { expert: '专家', applicant: '申报人', office: '办公室' };

const span = (from: string | null, until: string | null): string => {
  if (from !== null && until !== null) return `${from} 至 ${until}`;
  if (from !== null) return `${from} 起`;
  return until === null ? '' : `截至 ${until}`;
};

export const relationWords = {
  kinds: {
    own_application: '本人申报',
    same_employer: '同单位',
    related_unit: '上下级单位',
    declared_unit: '回避单位',
    same_phone: '电话相同',
    same_address: '住址相同',
    ...relations,
  } as Readonly<Record<ConflictKind, string>>,
  relations,
  parties,
  sources: { expert: '专家申明', applicant: '申报人申请', office: '办公室发现', matching: '系统比对' } as Readonly<
    Record<ConflictSource, string>
  >,
  treatments: { forbid: '不评', leave: '退场', disclose: '披露' } as Readonly<Record<Treatment, string>>,
  /** What each means for the one applicant. */
  effects: {
    forbid: '不评议、不评分、不投票，一般不进该申报人的评议组（确需同组的写明理由，届时退场）',
    leave: '评议和表决时退场，不评分、不投票',
    disclose: '公开说明关系，照常评议、评分、投票',
  } as Readonly<Record<Treatment, string>>,
  steps: {
    id: '专家和申报人的证件号码相同，是同一个人',
    name: {
      missing: '姓名和单位相同，其中一方没有证件号码',
      other_document: '姓名和单位相同，两人的证件种类不同',
      near: '姓名、出生日期相同，证件号码只差一两位',
    },
    spelling: (text: string) => `${text}（姓名译写不同）`,
    works: { expert: (unit: string) => `专家现在${unit}`, applicant: (unit: string) => `申报人现在${unit}` },
    worked: {
      expert: (unit: string, from: string | null, until: string | null) =>
        `专家${span(from, until) === '' ? '曾' : ` ${span(from, until)} `}在${unit}`,
      applicant: (unit: string, from: string | null, until: string | null) =>
        `申报人${span(from, until) === '' ? '曾' : ` ${span(from, until)} `}在${unit}`,
    },
    written: (name: string) => `（名册写作“${name}”）`,
    above: (unit: string, other: string) => `${unit}是${other}的上级单位`,
    below: (unit: string, other: string) => `${unit}是${other}的下属单位`,
    avoids: (unit: string) => `专家申请回避${unit}`,
    phone: (tail: string) => `联系电话相同（尾号 ${tail}）`,
    address: (tail: string) => `住址相同（末尾“${tail}”）`,
    declared: (party: Party, relation: string, detail: string, unit: string) =>
      `${parties[party]}申明${unit === '' ? '' : `与${unit}`}有${relation}关系${detail === '' ? '' : `：${detail}`}`,
    told: (by: string, on: string) => `（${[by, on].filter((one) => one !== '').join('，')}）`,
  },
};

export type RelationWords = typeof relationWords;
