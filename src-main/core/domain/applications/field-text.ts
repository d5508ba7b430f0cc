import type { AcceptedApplicant } from '../roster/judge-applicants.ts';
import type { Sex, TitleLevel, UnitKind } from '../roster/words.ts';
import type { ApplicationKind } from './application-kind.ts';

/** Everything of an application that may be written anew, in the order of form F01. */
export const EDITABLE_FIELDS = [
  'name',
  'tibetanName',
  'sex',
  'ethnicity',
  'birth',
  'idNumber',
  'unitName',
  'unitKind',
  'workStart',
  'education',
  'educationFullTime',
  'educationInService',
  'school',
  'graduated',
  'currentTitle',
  'currentTitleDate',
  'appointedDate',
  'currentSpecialty',
  'yearsInSpecialty',
  'series',
  'specialty',
  'level',
  'title',
  'kind',
  'assessmentText',
  'training',
  'postAuditNumber',
  'phone',
  'address',
  'remark',
] as const;
export type EditableField = (typeof EDITABLE_FIELDS)[number];

export function isEditableField(field: string): field is EditableField {
  return (EDITABLE_FIELDS as readonly string[]).includes(field);
}

// Each word is read back as its code by the readers of the roster; a test holds them to it.
export const SEX_WORDS: Readonly<Record<Sex, string>> = { male: '男', female: '女' };
export const LEVEL_WORDS: Readonly<Record<TitleLevel, string>> = {
  full_senior: '正高级',
  associate_senior: '副高级',
  intermediate: '中级',
  junior: '初级',
};
export const UNIT_KIND_WORDS: Readonly<Record<UnitKind, string>> = {
  public_institution: '事业单位',
  enterprise: '企业',
  private_enterprise: '非公企业',
  government: '机关',
  social_organisation: '社会组织',
  self_employed: '自由职业',
};
export const KIND_WORDS: Readonly<Record<Exclude<ApplicationKind, 'other'>, string>> = {
  normal: '正常',
  exceptional: '破格',
  cross_series: '转评',
  second_title: '兼评',
  direct_confirmation: '初定',
  dual_targeted: '双定向',
  aid_qinghai: '援青',
  village_cadre: '驻村',
  high_skilled: '高技能人才',
  farmer_herder: '农牧民',
  village_doctor: '乡村医生',
  science_communication: '科学传播',
  case_by_case: '一事一议',
  entrusted: '委托',
};

type Part = keyof AcceptedApplicant;

/** Where a field is more than the part of its own name. */
const PARTS: Readonly<Partial<Record<EditableField, readonly Part[]>>> = {
  name: ['name', 'nameOriginal'],
  idNumber: ['idNumber', 'idKind', 'idOld'],
  unitKind: ['unitKind', 'unitKindOriginal'],
  level: ['level', 'levelOriginal'],
  kind: ['kind', 'kindOriginal'],
  assessmentText: ['assessments'],
};

/** The parts of the application that say what the field says. */
export function partsOf(field: EditableField): readonly Part[] {
  return PARTS[field] ?? [field as Part];
}

/** What stands in the field's cell: a text that the readers of the roster read back as what it was. */
export function fieldText(one: AcceptedApplicant, field: EditableField): string {
  switch (field) {
    case 'sex':
      return one.sex === null ? '' : SEX_WORDS[one.sex];
    case 'unitKind':
      return one.unitKindOriginal;
    case 'level':
      return one.levelOriginal || LEVEL_WORDS[one.level];
    case 'kind':
      return one.kindOriginal || (one.kind === 'other' ? '' : KIND_WORDS[one.kind]);
    case 'assessmentText':
      return one.assessments.map(({ year, grade }) => `${year}${grade}`).join('、');
    default:
      return String(one[field] ?? '');
  }
}
