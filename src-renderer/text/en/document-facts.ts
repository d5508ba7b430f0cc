import type { ExclusionReason } from '../../../src-main/core/domain/rules/expert-eligibility.ts';
import { findSentence, type Params, say } from '../words.ts';
import type { DocumentFactWords } from '../zh-cn/document-facts.ts';
import { issues } from './issues.ts';
import { schemeLine } from './scheme-line.ts';
import { agendaKinds } from './sittings.ts';

const kinds: Readonly<Record<string, string>> = {
  normal: 'Normal',
  exceptional: 'Exceptional',
  cross_series: 'Change of series',
  second_title: 'Second title',
  direct_confirmation: 'Confirmation',
  dual_targeted: 'Dual-targeted',
  aid_qinghai: 'Aid-Qinghai',
  village_cadre: 'Village cadre',
  high_skilled: 'High-skilled',
  farmer_herder: 'Farmer or herder',
  village_doctor: 'Village doctor',
  science_communication: 'Science communication',
  case_by_case: 'Case by case',
  entrusted: 'Entrusted',
  other: 'Other',
};

export const documentFacts = {
  levels: {
    full_senior: 'Full senior',
    associate_senior: 'Associate senior',
    intermediate: 'Intermediate',
    junior: 'Junior',
  },
  section: (level, type) => (type === 'regular' ? level : `${level} (${kinds[type] ?? type})`),
  kinds,
  sexes: { male: 'Male', female: 'Female' },
  seriesSpecialty: (series, specialty) => (specialty === '' ? series : `${series}/${specialty}`),
  group: (n) => `Group ${n}`,
  dateTime: (date, time) => `${date}, ${time}`,
  session: (iso: string, half: string) => `${iso.slice(5)}${half === '' ? '' : ` ${half}`}`,
  lateRemark: (time: string, reason: string) => `late ${time}${reason === '' ? '' : ` (${reason})`}`,
  leftRemark: (time: string, reason: string) => `left ${time}${reason === '' ? '' : ` (${reason})`}`,
  returnedRemark: (time: string) => `back ${time}`,
  days: (from, to) => (from === to ? from : `${from} to ${to}`),

  allUnits: 'All employers',
  severalFiles: (n) => `${n} files`,
  issueReason: (code: string, params: Params) => {
    const sentence = findSentence(issues.sentences, code);
    return sentence === undefined ? code : say(sentence, params);
  },
  issueField: (field) => (issues.fields as Readonly<Record<string, string>>)[field] ?? field,

  draw: {
    poolVersion: (sealedOn) => `Sealed ${sealedOn}`,
    exclusions: {
      own_application: 'Applies in this round',
      removed: 'Removed from the pool',
      suspended: 'Suspended in the pool that day',
      integrity: 'A decision of the integrity register stands that day',
      term_expired: 'Term has ended',
      retired: 'Not in post',
      unavailable: 'Cannot come that day (told beforehand)',
      kin_of_applicant: 'Kin or direct superior of an applicant, as declared',
      declared_conflict: 'Declared a conflict with an applicant or a unit before the draw',
      title_below: 'Holds a title below the level of this jury',
      same_unit: 'Works at the unit of an applicant',
      rotation: 'has sat as many years in a row as are allowed',
      resting: 'too few months since the last session',
    } satisfies Record<ExclusionReason, string> as Readonly<Record<string, string>>,
  },

  scores: {
    schemes: schemeLine,
    dropRule: (from) =>
      `From ${from} raters on, one highest and one lowest total are left out; the mean is rounded half up to two decimals`,
  },

  modes: { exclude: 'not counted among those attending', include: 'counted among those attending' },
  tallyRuling: (mode) => `Chair's ruling: recused experts ${mode}`,
  recusedRemark: (present, recused, mode, denominator) =>
    `${present} present, ${recused} recused ${mode === 'exclude' ? 'not counted' : 'counted'}, out of ${denominator}`,
  ruledRemark: (text) => `Chair's ruling: ${text}`,
  sectionAttendance: (section, present) => `${section} (${present} attending)`,

  minutes: {
    agenda: agendaKinds,
    sitting: (session: string, present: number) => `${session}: ${present} came.`,
    agendaOf: (session: string, item: string) => `${session}: ${item}`,
    late: (at: string, name: string, reason: string) =>
      `${at}: ${name} came late${reason === '' ? '' : ` (${reason})`}.`,
    left: (at: string, name: string, reason: string) => `${at}: ${name} left${reason === '' ? '' : ` (${reason})`}.`,
    returned: (at: string, name: string) => `${at}: ${name} came back.`,
    ownBags: (bags: string) => ` (bags ${bags})`,
    putOff: (planned, newDay, reason) =>
      `The meeting, planned for ${planned}, was put off to ${newDay}. Reason: ${reason}`,
    heldOtherwise: (planned, held) => `The meeting was planned for ${planned} and held on ${held}.`,
    gatesReason: (reason: string) => `What called for attention at the opening: ${reason}`,
    officersReason: (chair, reason) => `${chair} takes the chair. Reason: ${reason}`,
    chairAbsent: (chair, presiding) => `The chair, ${chair}, did not come; vice-chair ${presiding} presided.`,
    standIn: (other, bags) => `Bag ${bags}: whoever presides is recused; ${other} presides over discussion and vote.`,
    nobodyPresides: (bags) => `Bag ${bags}: chair and vice-chairs are recused; the experts present elect who presides.`,
    recusals: (n) => `${n} recusals decided; the experts took no part in reviewing or voting on those applicants.`,
    alternate: (name) => `Before the opening the alternate ${name} took a seat.`,
    continued: (name) => `Before the opening no alternate was left; ${name} took a seat as next in the drawn order.`,
    mode: (section, mode) => `${section}: settled before the vote: recused experts who attend are ${mode}.`,
    voided: (section, round, returned, issued) =>
      `${section}, round ${round}: ${returned} ballots returned for ${issued} issued; the round is void and was voted again.`,
    attended: (section, present) => `${section}: ${present} attended the vote.`,
    denominators: (section, each) => `${section}, applicants with recused experts: ${each}.`,
    denominator: (bag, recused, denominator) => `bag ${bag}: ${recused} recused, out of ${denominator}`,
    unreturned: (section, n) => `${section}: ${n} ballots were not returned and are not counted as agreeing.`,
    ruling: (bag, mode, reason) =>
      `Bag ${bag}: the chair ruled that recused experts who attend are ${mode}. Reason: ${reason}`,
    noQuorum: (bag) => `Bag ${bag}: without the recused experts there was no quorum; no vote was held.`,
    note: (text) => text,
  },

  recipient: 'Department of Human Resources and Social Security',
  receiver: (office) => office,
  annexRoster: 'Filing roster of those who passed',
  annexNotice: 'Certificate of the public notice',
  annexVote: 'Filing form on the vote',
} satisfies DocumentFactWords;
