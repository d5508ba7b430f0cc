import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeFields, type FieldTexts } from '../../../src-main/core/domain/applications/field-change.ts';
import { BESIDE_THE_DOSSIER, effectOfEdit } from '../../../src-main/core/domain/applications/field-change-effect.ts';
import {
  EDITABLE_FIELDS,
  type EditableField,
  fieldText,
  KIND_WORDS,
  LEVEL_WORDS,
  partsOf,
  SEX_WORDS,
  UNIT_KIND_WORDS,
} from '../../../src-main/core/domain/applications/field-text.ts';
import { titleWarnings } from '../../../src-main/core/domain/applications/title-warnings.ts';
import { checkCharacterOf } from '../../../src-main/core/domain/identity/id-number.ts';
import { changeNeedsCheck } from '../../../src-main/core/domain/roster/diff-choice.ts';
import { type AcceptedApplicant, judgeApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { readApplicationKind, readLevel, readSex, readUnitKind } from '../../../src-main/core/domain/roster/words.ts';
import { grid } from '../roster/grids.ts';
import { titleCatalogue } from '../support/title-catalogue.ts';

const numbered = (first17: string) => first17 + checkCharacterOf(first17);
const MAN = numbered('63010319800101101');
const WOMAN = numbered('63010319810202202');

const [COLUMNS, CELLS] = [
  '单位 姓名 性别 民族 出生年月 身份证号 申报系列 申报专业 申报级别 申报资格名称 申报类型 单位性质 岗位审核文号 现从事专业 从事专业年限 学历 近三年年度考核 取得时间 联系电话',
  `某设计院 甲乙 男 汉族 1980.01 ${MAN} 工程 水利水电 副高级 高级工程师 正常 企业 无 水利 12 本科 2020合格、2021优秀 2015-07 13900001111`,
].map((line) => line.split(' ')) as [string[], string[]];

function imported(): AcceptedApplicant {
  const judged = judgeApplicants([grid([COLUMNS, CELLS])]);
  const [one] = judged.ok ? judged.value.accepted : [];
  if (one === undefined) throw new Error('the sample row was refused');
  return one;
}
const one = imported();
const change = (typed: FieldTexts) => changeFields(one, typed);
const codes = (found: readonly { readonly field: string; readonly code: string }[]) =>
  found.map(({ field, code }) => `${field} ${code}`);

describe('the words of the choices', () => {
  it.each([
    [SEX_WORDS, readSex],
    [LEVEL_WORDS, readLevel],
    [UNIT_KIND_WORDS, readUnitKind],
    [KIND_WORDS, readApplicationKind],
  ] as const)('are read back as their codes (%#)', (table, read) => {
    for (const [code, word] of Object.entries(table)) expect([word, read(word)]).toEqual([word, code]);
  });
});

describe('a change of fields', () => {
  it('is none where every cell says what it said', () => {
    const same = Object.fromEntries(EDITABLE_FIELDS.map((field) => [field, fieldText(one, field)]));
    expect(change(same)).toEqual({ after: one, changed: [], refused: [], warnings: [] });
    expect(change({ phone: ' 13900001111 ' }).changed).toEqual([]);
  });

  it.each([
    ['name', '扎西.多杰', '扎西·多杰'],
    ['birth', '1980年1月', '1980-01'],
    ['level', '正高', 'full_senior'],
    ['kind', '破格申报', 'exceptional'],
    ['yearsInSpecialty', '15年', 15],
    ['currentTitleDate', '20150701', '2015-07-01'],
    ['unitKind', '国有企业', 'enterprise'],
    ['phone', '', ''],
    ['graduated', '', null],
  ] as const)('reads %s "%s" as the roster would', (field, typed, value) => {
    const { after, refused } = change({ [field]: typed });
    expect(refused).toEqual([]);
    expect(after[field]).toBe(value);
  });

  it.each([
    ['name', '', 'name name_missing'],
    ['idNumber', '', 'idNumber id_missing'],
    ['idNumber', MAN.slice(0, 17), 'idNumber id_wrong_length'],
    ['idNumber', `${MAN.slice(0, 11)}0${MAN.slice(12)}`, 'idNumber id_bad_birth_date'],
    ['idNumber', `${MAN.slice(0, 16)}3${MAN.slice(17)}`, 'idNumber id_bad_check_character'],
    ['unitName', ' ', 'unitName unit_missing'],
    ['level', '高级', 'level level_unknown'],
    ['title', '', 'title title_missing'],
    ['series', '', 'series series_missing'],
    ['sex', '不详', 'sex sex_unreadable'],
    ['birth', '八零年', 'birth date_unreadable'],
    ['phone', '1.39097E+10', 'phone digits_lost'],
    ['yearsInSpecialty', '很多', 'yearsInSpecialty years_unreadable'],
    ['assessmentText', '都合格', 'assessmentText assessments_years_unknown'],
    ['assessmentText', '不知道', 'assessmentText assessments_unreadable'],
  ] as const)(
    'refuses %s "%s", in the code of the import or where the import would lose the text',
    (field, typed, code) => {
      expect(codes(change({ [field]: typed }).refused)).toEqual([code]);
    },
  );

  it('warns of what the roster would be warned of, at the field that was written', () => {
    expect(codes(change({ sex: '女' }).warnings)).toEqual(['sex sex_disagrees_with_id']);
    expect(codes(change({ kind: '特殊' }).warnings)).toEqual(['kind kind_unknown']);
    expect(codes(change({ idNumber: WOMAN }).warnings)).toEqual([
      'sex sex_disagrees_with_id',
      'birth birth_disagrees_with_id',
    ]);
    expect(codes(change({ idNumber: WOMAN, sex: '女', birth: '1981.02' }).warnings)).toEqual([]);
  });

  it('refuses a kind of unit that wants a post audit which is not there, unless both are written', () => {
    const before: AcceptedApplicant = { ...one, postAuditNumber: '' };
    const PUBLIC = { unitKind: 'public_institution', unitKindOriginal: '事业单位' } as const;
    const typed = { unitKind: '事业单位' };
    expect(codes(changeFields(before, typed).refused)).toEqual(['postAuditNumber post_audit_missing']);
    expect(changeFields(before, { ...typed, postAuditNumber: '青岗审〔2022〕1号' }).refused).toEqual([]);
    const aid: AcceptedApplicant = { ...before, ...PUBLIC, kind: 'aid_qinghai', kindOriginal: '援青' };
    expect(codes(changeFields(aid, { kind: '正常' }).refused)).toEqual(['postAuditNumber post_audit_missing']);
    const junior: AcceptedApplicant = { ...before, ...PUBLIC, level: 'junior', levelOriginal: '助理级' };
    expect(codes(changeFields(junior, { level: '中级' }).refused)).toEqual(['postAuditNumber post_audit_missing']);
    // What was wrong before, by an older rule or a correction, does not keep anybody from mending something else.
    const wrong: AcceptedApplicant = { ...before, ...PUBLIC };
    expect(changeFields(wrong, { phone: '1' })).toMatchObject({ refused: [], changed: ['phone'] });
  });

  it('moves only the parts of the fields that were written', () => {
    const words = fc.stringMatching(/^[a-z0-9男女副高级工程12年.\- ]{0,12}$/u);
    const typed = fc.dictionary(fc.constantFrom(...EDITABLE_FIELDS), words) as fc.Arbitrary<FieldTexts>;
    fc.assert(
      fc.property(typed, (texts) => {
        const { after, changed } = change(texts);
        const mine = new Set(Object.keys(texts).flatMap((field) => partsOf(field as EditableField)));
        for (const [part, value] of Object.entries(one)) {
          if (!mine.has(part as keyof AcceptedApplicant)) expect(after[part as keyof AcceptedApplicant]).toBe(value);
        }
        for (const field of EDITABLE_FIELDS) {
          if (!changed.includes(field)) expect(fieldText(after, field)).toBe(fieldText(one, field));
        }
      }),
    );
  });

  it('is taken back by writing the earlier texts, wherever it was not refused', () => {
    const word = fc.constantFrom('', '男', '女', '1981.02', WOMAN, '正高级', '中级', '破格', '事业单位', '15', '甲·丙');
    const typed = fc.dictionary(fc.constantFrom(...EDITABLE_FIELDS), word) as fc.Arbitrary<FieldTexts>;
    fc.assert(
      fc.property(typed, (texts) => {
        const there = change(texts);
        fc.pre(there.refused.length === 0);
        const earlier = Object.fromEntries(there.changed.map((field) => [field, fieldText(one, field)]));
        expect(changeFields(there.after, earlier).after).toEqual(one);
      }),
    );
  });
});

describe('series, title and level against the catalogue', () => {
  it.each([
    [{}, []],
    [{ series: '无名系列' }, ['series series_not_in_catalogue']],
    [{ title: '高级工程帅' }, ['title title_not_in_catalogue']],
    [{ level: 'full_senior' }, ['level title_of_level']],
  ] as const)('tells of %j', (part, expected) => {
    expect(codes(titleWarnings({ ...one, ...part }, titleCatalogue()))).toEqual(expected);
  });
});

describe('what a change does to the standing of the application', () => {
  const standing = { state: 'under_check', checks: 2, listFrozen: false } as const;
  it.each([
    [{ state: 'received', checks: 0 }, ['title'], '', { state: 'received', checkedAgain: false }],
    [{}, ['title'], '', { state: 'under_check', checkedAgain: true }],
    [{}, ['phone', 'remark'], '', { state: 'under_check', checkedAgain: false }],
    [{ state: 'correction_asked', checks: 1 }, ['birth'], '', { state: 'correction_asked', checkedAgain: true }],
    [{ state: 'accepted' }, ['phone'], '', { state: 'accepted', checkedAgain: false }],
    [{ state: 'accepted' }, ['phone', 'name'], '单位更正', { state: 'under_check', checkedAgain: true }],
    [{ state: 'accepted' }, ['name'], '  ', 'edit_reason_missing'],
    [{ state: 'returned' }, ['phone'], '单位更正', 'edit_application_closed'],
    [{ state: 'accepted', listFrozen: true }, ['phone'], '单位更正', 'edit_list_frozen'],
  ] as const)('%j, %j, "%s"', (part, fields, reason, expected) => {
    const effect = effectOfEdit({ ...standing, ...part }, fields, reason);
    expect(effect.ok ? effect.value : effect.refusal.code).toEqual(expected);
  });
});

describe('which fields an accepted dossier is checked again for', () => {
  const accepted = { state: 'accepted', checks: 2, listFrozen: false } as const;
  const unchecked: readonly EditableField[] = ['phone', 'address', 'remark'];
  const stays = { state: 'accepted', checkedAgain: false };

  it('are all but telephone, address and the office’s remark, each with its reason', () => {
    expect(BESIDE_THE_DOSSIER).toEqual({ phone: 'contact', address: 'contact', remark: 'office_note' });
    expect(unchecked.every((field) => EDITABLE_FIELDS.includes(field))).toBe(true);
  });

  it.each(EDITABLE_FIELDS)('%s', (field) => {
    const beside = unchecked.includes(field);
    const [silent, told] = ['', '单位来函更正'].map((reason) => effectOfEdit(accepted, [field], reason));
    expect(silent?.ok ? silent.value : silent?.refusal.code).toEqual(beside ? stays : 'edit_reason_missing');
    expect(told?.ok && told.value).toEqual(beside ? stays : { state: 'under_check', checkedAgain: true });
    // A workbook that is sent again is judged by the same list.
    expect(changeNeedsCheck('accepted', [field === 'assessmentText' ? 'assessment.2021' : field])).toBe(!beside);
    const both = effectOfEdit(accepted, ['phone', field], '单位来函更正');
    expect(both.ok && both.value.checkedAgain).toBe(!beside);
  });
});
