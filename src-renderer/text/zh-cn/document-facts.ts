import type { ExclusionReason } from '../../../src-main/core/domain/rules/expert-eligibility.ts';
import { findSentence, type Params, say } from '../words.ts';
import { issues } from './issues.ts';
import { schemeLine } from './scheme-line.ts';
import { agendaKinds } from './sittings.ts';

const kinds: Readonly<Record<string, string>> = {
  normal: '正常',
  exceptional: '破格',
  cross_series: '转评',
  second_title: '兼评',
  direct_confirmation: '认定',
  dual_targeted: '双定向',
  aid_qinghai: '援青',
  village_cadre: '驻村',
  high_skilled: '高技能',
  farmer_herder: '农牧民',
  village_doctor: '乡村医生',
  science_communication: '科学传播',
  case_by_case: '一事一议',
  entrusted: '委托',
  other: '其他',
};

/** What documents say with the figures of a round: names of codes, and sentences built from facts. */
export const documentFacts = {
  levels: {
    full_senior: '正高级',
    associate_senior: '副高级',
    intermediate: '中级',
    junior: '初级',
  } as Readonly<Record<string, string>>,
  section: (level: string, type: string) => (type === 'regular' ? level : `${level}（${kinds[type] ?? type}）`),
  kinds,
  sexes: { male: '男', female: '女' } as Readonly<Record<string, string>>,
  seriesSpecialty: (series: string, specialty: string) => (specialty === '' ? series : `${series}/${specialty}`),
  group: (n: number) => `第${n}组`,
  dateTime: (date: string, time: string) => `${date}${time}`,
  /** One sitting as a heading of the sign-in sheet: 2月13日上午. */
  session: (iso: string, half: string) => `${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日${half}`,
  lateRemark: (time: string, reason: string) => `${time}迟到${reason === '' ? '' : `（${reason}）`}`,
  leftRemark: (time: string, reason: string) => `${time}离会${reason === '' ? '' : `（${reason}）`}`,
  returnedRemark: (time: string) => `${time}返回`,
  days: (from: string, to: string) => (from === to ? from : `${from}至${to}`),

  allUnits: '各报送单位',
  severalFiles: (n: number) => `${n} 个文件`,
  issueReason: (code: string, params: Params) => {
    const sentence = findSentence(issues.sentences, code);
    return sentence === undefined ? code : say(sentence, params);
  },
  issueField: (field: string) => (issues.fields as Readonly<Record<string, string>>)[field] ?? field,

  draw: {
    poolVersion: (sealedOn: string) => `${sealedOn}封存`,
    exclusions: {
      own_application: '本次评审的申报人',
      removed: '已从评委库出库',
      suspended: '会议当日在评委库中暂停',
      integrity: '会议当日在失信记录期内',
      term_expired: '任期届满',
      retired: '不在职',
      unavailable: '会议当日不能到会（本人事先说明）',
      kin_of_applicant: '申报人的近亲属或直接上级',
      declared_conflict: '抽取前申明与申报人或者其单位有利害关系',
      title_below: '职称低于本评委会的评审层级',
      same_unit: '与申报人同单位',
      rotation: '连续担任执行评委已达规定年数',
      resting: '距上次参加评审未满规定月数',
    } satisfies Record<ExclusionReason, string> as Readonly<Record<string, string>>,
  },

  scores: {
    schemes: schemeLine,
    dropRule: (from: number) =>
      `评分专家达到 ${from} 人的，去掉一个最高分和一个最低分后取平均分；平均分四舍五入保留两位小数`,
  },

  modes: { exclude: '不计入出席人数', include: '计入出席人数' },
  tallyRuling: (mode: string) => `主任委员裁定：回避专家${mode}`,
  /** Short: the roster's column of remarks is narrow. */
  recusedRemark: (present: number, recused: number, mode: 'exclude' | 'include', denominator: number) =>
    `出席${present}人，回避${recused}人${mode === 'exclude' ? '不计入' : '计入'}，按${denominator}人计`,
  ruledRemark: (text: string) => `主任委员裁定：${text}`,
  sectionAttendance: (section: string, present: number) => `${section}（出席${present}人）`,

  minutes: {
    agenda: agendaKinds,
    sitting: (session: string, present: number) => `${session}会议到会${present}人。`,
    agendaOf: (session: string, item: string) => `${session}：${item}`,
    late: (at: string, name: string, reason: string) =>
      `${at}，${name}迟到到会${reason === '' ? '' : `（${reason}）`}。`,
    left: (at: string, name: string, reason: string) => `${at}，${name}离会${reason === '' ? '' : `（${reason}）`}。`,
    returned: (at: string, name: string) => `${at}，${name}返回会场。`,
    ownBags: (bags: string) => `（袋号${bags}）`,
    putOff: (planned: string, newDay: string, reason: string) =>
      `会议原定${planned}召开，改期至${newDay}。改期原因：${reason}`,
    heldOtherwise: (planned: string, held: string) => `会议定于${planned}召开，实际于${held}召开。`,
    gatesReason: (reason: string) => `开会前需要注意的事项：${reason}`,
    officersReason: (chair: string, reason: string) => `确定${chair}担任主任委员。理由：${reason}`,
    chairAbsent: (chair: string, presiding: string) => `主任委员${chair}没有到会，由副主任委员${presiding}主持会议。`,
    standIn: (other: string, bags: string) => `袋号${bags}：主持人回避，由${other}主持该申报人的评议和表决。`,
    nobodyPresides: (bags: string) =>
      `袋号${bags}：主任委员、副主任委员均回避，由与会专家推举一人主持该申报人的评议和表决。`,
    recusals: (n: number) => `决定回避${n}项，回避专家没有参加相应申报人的评议和投票。`,
    alternate: (name: string) => `会前由候补评委${name}递补。`,
    continued: (name: string) => `会前候补评委用完，按抽取顺序由${name}续补。`,
    mode: (section: string, mode: string) => `${section}投票前确定：出席会议而回避的专家${mode}。`,
    voided: (section: string, round: number, returned: number, issued: number) =>
      `${section}第${round}轮收回${returned}张，多于发出的${issued}张，该轮作废，重新投票。`,
    attended: (section: string, present: number) => `${section}投票时出席${present}人。`,
    denominators: (section: string, each: string) => `${section}有专家回避的申报人：${each}。`,
    denominator: (bag: string, recused: number, denominator: number) =>
      `袋号${bag}回避${recused}人，按${denominator}人计`,
    unreturned: (section: string, n: number) => `${section}有${n}张选票没有收回，不计入同意票。`,
    ruling: (bag: string, mode: string, reason: string) =>
      `袋号${bag}：主任委员裁定，出席会议而回避的专家${mode}。理由：${reason}`,
    noQuorum: (bag: string) => `袋号${bag}：除去回避专家后人数不足，没有投票。`,
    note: (text: string) => text,
  },

  recipient: '人力资源和社会保障部门',
  receiver: (office: string) => office,
  annexRoster: '评审通过人员备案花名册',
  annexNotice: '公示情况证明',
  annexVote: '评审会议表决情况备案表',
};

export type DocumentFactWords = typeof documentFacts;
