import { defaultScheme } from '../scoring/default-scheme.ts';
import type { Rule, RuleSet } from './rule-pack.ts';

const citation = {
  decree: '评委会办公室设定',
  verified: false,
  text: '第40号令未作规定；有规定的，由办公室录入数值和依据。',
};

function unasked<T>(title: string, value: T): Rule<T> {
  return { title, value, severity: 'info', citation };
}

/** Who was kept out of the draw before there was a rule to say so. */
function keptOut(title: string): Rule<boolean> {
  return { title, value: true, severity: 'block', citation: { decree: '评委会办公室设定', verified: false } };
}

type Later =
  | 'scoringSchemes'
  | 'defence'
  | 'alternateSecondPerson'
  | 'yearsInRow'
  | 'restMonths'
  | 'namesBeforeSignIn'
  | 'chairEligible'
  | 'viceChairs'
  | 'applicantExcluded'
  | 'declaredExcluded'
  | 'kinExcluded'
  | 'sameUnitExcluded'
  | 'sameEmployerYears'
  | 'sharedAddressMost'
  | 'titleBelowExcluded'
  | 'removedExcluded'
  | 'suspendedExcluded'
  | 'integrityExcluded'
  | 'termOverExcluded'
  | 'awayExcluded'
  | 'reviewLevel'
  | 'reviewSamePrefecture'
  | 'reviewSameEmployer'
  | 'reviewWeights';

/**
 * Rules that came after the first packs. A version in use is never changed: one that was kept without them is read with
 * these, by which everything goes on as it did.
 */
export const LATER_RULES: Pick<RuleSet, Later> = {
  scoringSchemes: unasked('申报人按评分方案评分', [defaultScheme]),
  defence: unasked('申报规定级别或者按规定类型申报的，参加面试答辩', { levels: [], kinds: [] }),
  alternateSecondPerson: unasked('评委不能到会、由候补评委递补的，由两名工作人员确认', false),
  yearsInRow: unasked('评审专家连续担任执行评委不超过规定的年数', 0),
  restMonths: unasked('评审专家两次参加评审会议之间的间隔不少于规定的月数', 0),
  chairEligible: unasked('主任委员由评委库中可任主任委员的评审专家担任', false),
  viceChairs: unasked('评审会议确定的副主任委员不少于规定的人数', 0),
  declaredExcluded: unasked('抽取前申明与申报人或者其单位有利害关系的评审专家应当回避', false),
  kinExcluded: unasked('申报人的近亲属、直接上级不作为本次评审的评审专家抽取', false),
  sameUnitExcluded: unasked('评审专家不与申报人同单位', false),
  sameEmployerYears: unasked('评审专家与申报人曾在同一单位工作、离开不满规定年数的，列入回避核对', 0),
  sharedAddressMost: unasked(
    '评审专家与申报人住址相同的，列入回避核对；填写同一住址的申报人超过规定人数的，不作比对',
    0,
  ),
  titleBelowExcluded: unasked('评审专家具有本职称系列或者专业相应层级的职称', false),
  applicantExcluded: keptOut('本次评审的申报人不作为评审专家抽取'),
  removedExcluded: keptOut('已从评委库出库的专家不参加抽取'),
  suspendedExcluded: keptOut('会议当日在评委库中暂停的专家不参加抽取'),
  integrityExcluded: keptOut('会议当日在失信记录期内的专家不参加抽取'),
  termOverExcluded: keptOut('任期在会议日之前届满的专家不参加抽取'),
  awayExcluded: keptOut('事先说明会议当日不能到会的专家不参加抽取'),
  reviewLevel: unasked('评审专家的职称层级不低于申报层级', false),
  reviewSamePrefecture: unasked('同一申报人的评审专家中，与申报人同市州的不超过规定人数', 0),
  reviewSameEmployer: unasked('同一申报人的评审专家中，与申报人同一系统（最上级单位相同）的不超过规定人数', 0),
  reviewWeights: unasked('分配评审专家时各项不足的计分', {
    otherDiscipline: 10,
    secondDiscipline: 0,
    lowerLevel: 0,
    balance: 1,
  }),
  namesBeforeSignIn: {
    title: '评委名单在签到前对评委会办公室可见',
    value: 'visible',
    severity: 'info',
    citation: { decree: '评委会办公室设定', verified: false },
  },
};
