import { number, type Params, type Sentence, text } from '../words.ts';

/** In sentences; by `IdKind`. */
const documentKinds: Readonly<Record<string, string>> = {
  resident_id: '居民身份证',
  hmt_residence_permit: '港澳台居民居住证',
  foreign_permanent_residence: '外国人永久居留身份证',
  hm_travel_permit: '港澳居民来往内地通行证',
  tw_travel_permit: '台湾居民来往大陆通行证',
  passport: '护照',
};

/** A dossier-bag number as printed. */
const bag = (p: Params): string => text(p, 'number').padStart(3, '0');

const at = (p: Params): string => `第 ${number(p, 'row')} 行`;

export const issues = {
  documentKinds,
  sheet: '工作表',
  row: '行',
  column: '列',
  original: '原文',
  showRow: (row: number) => `看第 ${row} 行的全部内容`,
  sentence: '问题与处理',
  unknown: (row: number) => `第 ${row} 行未能通过校验，请对照原表核对。`,
  /** Fields of both rosters, as the forms head them. */
  fields: {
    sequence: '序号',
    name: '姓名',
    tibetanName: '藏文姓名',
    sex: '性别',
    ethnicity: '民族',
    age: '年龄',
    birth: '出生年月',
    idNumber: '身份证号',
    idKind: '证件类型',
    unitName: '工作单位',
    workStart: '参加工作时间',
    education: '学历',
    educationFullTime: '全日制学历',
    educationInService: '在职学历',
    school: '毕业院校及专业',
    graduated: '毕业时间',
    currentTitle: '现任专业技术职务',
    currentTitleDate: '资格取得时间',
    appointedDate: '聘任时间',
    specialtyAndYears: '从事专业及年限',
    currentSpecialty: '从事专业',
    yearsInSpecialty: '从事专业年限',
    series: '申报系列',
    specialty: '专业',
    level: '申报级别',
    title: '职称（资格）名称',
    kind: '申报类型',
    assessment: '年度考核',
    assessmentText: '近三年年度考核',
    training: '继续教育',
    unitKind: '单位性质',
    postAuditNumber: '岗位审核文号',
    phone: '联系电话',
    address: '住址',
    remark: '备注',
    poolNumber: '库内编号',
    duty: '职务',
    titleDate: '职称取得时间',
    inPost: '是否在职',
    firstEntry: '首次入库',
    termStart: '任期起',
    termEnd: '任期止',
    term: '任期起止',
    served: '历年参评',
    avoidUnits: '回避单位',
    treeName: '单位名称',
    parent: '上级单位',
    prefecture: '市（州）',
    county: '县（市、区）',
    code: '统一社会信用代码',
    former: '曾用名',
    abbreviation: '简称',
  },
  /** Rows that are no person. */
  skipped: {
    total: '合计行',
    footer: '表尾说明',
    section: '分组标题',
    repeated_heading: '重复的表头',
    numbered_blank: '只有序号的空行',
    example: '示例行',
  } as Readonly<Record<string, string>>,
  skippedOther: '不是人员记录',
  /** By issue code: where, what is wrong, what to do. */
  sentences: {
    id_missing: (p) => `${at(p)}没有填写“身份证号”：请向单位补填后重新导入。`,
    id_wrong_length: (p) =>
      `${at(p)}“身份证号”${number(p, 'length') < 18 ? '只有' : '有'} ${number(p, 'length')} 位：请向单位核对后重新导入。`,
    id_bad_characters: (p) => `${at(p)}“身份证号”含有数字和 X 以外的字符：请向单位核对后重新导入。`,
    id_bad_birth_date: (p) => `${at(p)}“身份证号”中的出生日期不存在：请向单位核对后重新导入。`,
    id_bad_check_character: (p) => `${at(p)}“身份证号”校验位不符，可能有一位抄错：请向单位核对后重新导入。`,
    id_lost_precision: (p) => `${at(p)}“身份证号”被表格按数字保存，末尾几位已丢失：请把该列设为文本、重填后再导入。`,
    id_kind_unclear: (p) =>
      `${at(p)}“身份证号”是 8 位数字，分不清是台胞证还是少了几位的身份证：请加“证件类型”列注明，或在号码前写“台胞证”。`,
    id_not_of_kind: (p) =>
      `${at(p)}“证件类型”为${documentKinds[text(p, 'kind')] ?? '其他证件'}，但号码不是这种证件的写法：请对照证件核对后重新导入。`,
    name_missing: (p) => `${at(p)}没有填写“姓名”：请补填后重新导入。`,
    name_bad_characters: (p) =>
      `${at(p)}“姓名”中有不能用于姓名的字符（${text(p, 'characters')}），可能是生僻字没有存下来：请对照证件重新填写后导入。`,
    name_too_long: (p) =>
      `${at(p)}“姓名”有 ${number(p, 'length')} 个字，超过 ${number(p, 'max')} 个：请核对是否填错了列。`,
    text_too_long: (p) =>
      `${at(p)}“${text(p, 'field')}”有 ${number(p, 'length')} 个字，超过 ${number(p, 'max')} 个：请核对是否填错了列。`,
    unit_missing: (p) => `${at(p)}没有填写“工作单位”：请补填后重新导入。`,
    series_missing: (p) => `${at(p)}没有填写“申报系列”：请补填后重新导入。`,
    level_missing: (p) => `${at(p)}没有填写“申报级别”：请补填后重新导入。`,
    level_unknown: (p) =>
      `${at(p)}“申报级别”写作“${text(p, 'original')}”，无法辨认：请改为正高级、副高级、中级、助理级或员级。`,
    title_missing: (p) => `${at(p)}没有填写职称（资格）名称：请补填后重新导入。`,
    specialty_missing: (p) => `${at(p)}没有填写“专业”：请补填后重新导入。`,
    post_audit_missing: (p) => `${at(p)}单位性质为事业单位，但没有“岗位审核文号”：请单位先办理岗位审核，再补填导入。`,
    post_audit_awaited: (p) => `${at(p)}没有“岗位审核文号”：已先收进名单，补上文号之前受理不了。`,
    duplicate_id: (p) =>
      `${at(p)}身份证号与第 ${number(p, 'firstRow')} 行（${text(p, 'firstSheet')}）重复：请核对保留哪一行。`,
    duplicate_id_elsewhere: (p) => `${at(p)}身份证号已由别的单位申报：请核实由哪个单位申报。`,
    same_name: (p) => `${at(p)}与第 ${number(p, 'otherRow')} 行同名：是两个人时无须处理，选票和公示会加印单位。`,
    already_in_round: (p) =>
      `${at(p)}此人已在本轮名单中（编号 ${text(p, 'number')}）：要更新内容的，请重新选择这个文件，在预览的“与名单对照”中处理。`,
    name_differs_from_file: (p) => `${at(p)}此人在办公室文件中的姓名是“${text(p, 'known')}”：请核对证件，以证件为准。`,
    duplicate_pool_number: (p) => `${at(p)}库内编号与第 ${number(p, 'firstRow')} 行相同：请核对编号。`,
    pool_number_given: (p) => `${at(p)}库内编号空缺或重复，已编为 ${text(p, 'number')}：请核对。`,
    already_in_round_other_name: (p) =>
      `${at(p)}身份证号与名单中 ${bag(p)} 号相同，姓名不同：请对照证件核对号码是谁的。`,
    similar_name: (p) =>
      `${at(p)}与第 ${number(p, 'otherRow')} 行“${text(p, 'other')}”的姓名只是写法不同：请核对是否同一人或写错；是两个人时无须处理。`,
    same_name_in_round: (p) => `${at(p)}与名单中 ${bag(p)} 号同名：是两个人时无须处理，选票和公示会加印单位。`,
    similar_name_in_round: (p) =>
      `${at(p)}与名单中 ${bag(p)} 号“${text(p, 'other')}”的姓名只是写法不同：请核对是否同一人或写错；是两个人时无须处理。`,
    near_duplicate: (p) =>
      `${at(p)}与第 ${number(p, 'otherRow')} 行（${text(p, 'otherSheet')}）姓名、出生年月和单位或电话相同，身份证号只差一两位：请向单位核对是否同一人重复报送。`,
    near_duplicate_in_round: (p) =>
      `${at(p)}与名单中 ${bag(p)} 号“${text(p, 'other')}”姓名、出生年月和单位或电话相同，身份证号只差一两位：请核对是否同一人。`,
    near_duplicate_in_file: (p) =>
      `${at(p)}与“${text(p, 'round')}”中的“${text(p, 'other')}”姓名、出生年月和单位或电话相同，身份证号只差一两位：请核对哪个号码正确。`,
    duplicate_id_other_name: (p) =>
      `${at(p)}身份证号与第 ${number(p, 'firstRow')} 行（${text(p, 'firstSheet')}）相同，姓名不同：请对照证件核对号码是谁的。`,
    duplicate_id_old_form: (p) =>
      `${at(p)}与第 ${number(p, 'firstRow')} 行（${text(p, 'firstSheet')}）是同一身份证号的 15 位和 18 位写法：请核对保留哪一行。`,
    unit_without_employer: (p) =>
      `${at(p)}“工作单位”写作“${text(p, 'original')}”：没有单位的人员由县级人社部门代报，请在“没有工作单位的人员”中选择该县的虚拟单位，或改写为虚拟单位名称后重新导入。`,
    employer_chosen: (p) => `${at(p)}“工作单位”写作“${text(p, 'original')}”：已归到“${text(p, 'unit')}”。`,
    employer_remembered: (p) =>
      `${at(p)}“工作单位”写作“${text(p, 'original')}”：此人上次归在“${text(p, 'unit')}”，已照此办理，请核对。`,
    name_separator_normalised: (p) => `${at(p)}姓名中的间隔号已统一为“${text(p, 'name')}”：请确认。`,
    name_spaces_removed: (p) => `${at(p)}姓名中的空格已去掉，记为“${text(p, 'name')}”：请确认。`,
    name_with_more: (p) =>
      `${at(p)}姓名“${text(p, 'name')}”中有“${text(p, 'characters')}”：请核对姓名栏里是否夹带了别的内容，公示和证书将照此印出。`,
    sex_unreadable: (p) => `${at(p)}“性别”写作“${text(p, 'original')}”，无法辨认，已按身份证号取值。`,
    sex_disagrees_with_id: (p) => `${at(p)}“性别”与身份证号不一致：请向单位核对。`,
    birth_disagrees_with_id: (p) => `${at(p)}“出生年月”与身份证号（${text(p, 'fromId')}）不一致：请向单位核对。`,
    id_normalised: (p) => `${at(p)}“身份证号”已去掉空格或转为半角、大写 X：请确认。`,
    id_ends_in_zeros: (p) =>
      `${at(p)}“身份证号”以三个 0 结尾，校验位相符，但也可能是表格按数字保存后丢失的：请对照证件核对。`,
    id_old_15_digit: (p) => `${at(p)}“身份证号”为 15 位旧号，已换算为 ${text(p, 'number')}：请向单位核对。`,
    id_other_document: (p) => `${at(p)}证件不是居民身份证：已接收，请核对证件种类。`,
    id_kind_unknown: (p) => `${at(p)}“证件类型”写作“${text(p, 'original')}”，无法辨认：已按号码判断，请核对。`,
    id_kind_differs: (p) =>
      `${at(p)}“证件类型”与号码不符，按号码应为${documentKinds[text(p, 'kind')] ?? '其他证件'}：请核对。`,
    tibetan_name_other_script: (p) =>
      `${at(p)}“藏文姓名”写作“${text(p, 'original')}”，不是藏文：已留空，请核对是否填错了列。`,
    tibetan_name_too_long: (p) =>
      `${at(p)}“藏文姓名”有 ${number(p, 'length')} 个字符，超过 ${number(p, 'max')} 个：已留空，请核对。`,
    date_ambiguous: (p) =>
      `${at(p)}“${text(p, 'field')}”写作“${text(p, 'original')}”，分不清是 1 月还是 10 月：请核对。`,
    date_unreadable: (p) => `${at(p)}“${text(p, 'field')}”写作“${text(p, 'original')}”，不是日期：已留空，请核对。`,
    digits_lost: (p) =>
      `${at(p)}“${text(p, 'field')}”写作“${text(p, 'original')}”，被表格按数字保存，末尾几位已丢失：已留空，请把该列设为文本、重填后再导入。`,
    term_reversed: (p) => `${at(p)}任期起晚于任期止：请核对。`,
    in_post_unreadable: (p) => `${at(p)}“是否在职”写作“${text(p, 'original')}”，无法辨认：按在职处理，请核对。`,
    served_unreadable: (p) => `${at(p)}“历年参评”无法辨认：已留空，请核对。`,
    unit_kind_unknown: (p) => `${at(p)}“单位性质”写作“${text(p, 'original')}”，无法辨认：请核对是否需要岗位审核。`,
    kind_blank: (p) => `${at(p)}没有填写“申报类型”：按正常申报处理，请核对。`,
    kind_unknown: (p) => `${at(p)}“申报类型”写作“${text(p, 'original')}”，无法辨认：请核对。`,
    years_unreadable: (p) => `${at(p)}“从事专业年限”写作“${text(p, 'original')}”，无法辨认：已留空，请核对。`,
    assessments_years_unknown: (p) =>
      `${at(p)}“年度考核”写作“${text(p, 'original')}”，没有写明是哪几年，列名里也看不出：已留空，请补上年份后重新导入。`,
    assessments_differ: (p) => `${at(p)}“年度考核”与分年的列不一致：已按分年的列记，请核对。`,
    age_unreadable: (p) => `${at(p)}“年龄”写作“${text(p, 'original')}”，不是年龄：请核对。`,
    age_disagrees: (p) =>
      `${at(p)}“年龄”写作“${text(p, 'original')}”，按出生年月 ${text(p, 'birth')}，${text(p, 'year')} 年应为 ${text(p, 'from')}—${text(p, 'to')} 岁：请核对出生年月和身份证号。`,
    age_disagrees_on: (p) =>
      `${at(p)}“年龄”写作“${text(p, 'original')}”，表内没有写明年份；按本轮截止日 ${text(p, 'on')} 和出生年月 ${text(p, 'birth')} 核对，应为 ${text(p, 'from')}—${text(p, 'to')} 岁：请核对出生年月和身份证号。`,
    merged_filled: (p) =>
      `“${text(p, 'field')}”一列有合并单元格，已把同一内容用于其下 ${number(p, 'count')} 行：请核对。`,
    assessments_unreadable: (p) => `${at(p)}“年度考核”写作“${text(p, 'original')}”，无法辨认：已留空，请核对。`,
    cell_error: (p) => `${at(p)}“${text(p, 'field')}”的公式出错或还没有计算出值：按空白处理，请在原表中改正。`,
    tree_column_unread: (p) =>
      `“${text(p, 'column')}”列没有读入，列中内容不会登记：需要的请改用单位树的列名（市（州）、县、曾用名、简称、备注等）后重新导入。`,
    hidden_row: (p) => `${at(p)}在原表中被隐藏，仍已读入：请确认此人是否应在名册中。`,
    hidden_column: (p) =>
      `工作表“${text(p, 'sheet')}”中有隐藏的列“${text(p, 'field')}”，仍已读入：请确认内容是否有效。`,
    hidden_sheet: (p) => `工作表“${text(p, 'sheet')}”在原表中被隐藏，没有读入：需要时请在“列与工作表”中勾选。`,
    hidden_sheet_taken: (p) => `工作表“${text(p, 'sheet')}”在原表中被隐藏，已按要求读入：请确认其中人员是否有效。`,
    unit_kind_differs: '名册所写的单位性质与单位登记不一致：请核对，以免漏查岗位审核。',
    tree_name_missing: (p) => `${at(p)}没有填写“单位名称”：请补填后重新导入。`,
    tree_kind_unknown: (p) =>
      `${at(p)}“单位性质”写作“${text(p, 'original')}”，无法辨认：请改为事业单位、企业、非公企业、机关或虚拟单位。`,
    tree_name_twice: (p) =>
      `${at(p)}“${text(p, 'name')}”与第 ${number(p, 'otherRow')} 行（${text(p, 'otherSheet')}）重复：请保留一处。`,
    tree_same_unit_twice: (p) =>
      `${at(p)}与第 ${number(p, 'otherRow')} 行是登记中的同一单位“${text(p, 'known')}”：请合为一行。`,
    tree_parent_unknown: (p) =>
      `${at(p)}上级单位“${text(p, 'parent')}”不在工作簿里，也没有登记：请补上这一行，或改正名称。`,
    tree_circle: (p) => `${at(p)}以“${text(p, 'parent')}”为上级会绕回自己：请改正上级单位。`,
    tree_name_of_another: (p) =>
      `${at(p)}“${text(p, 'name')}”已是另一单位“${text(p, 'known')}”的名称或别名：请核对是否为同一单位。`,
    tree_code_of_another: (p) => `${at(p)}统一社会信用代码已属于“${text(p, 'known')}”：请核对。`,
    tree_code_differs: (p) => `${at(p)}统一社会信用代码与登记的 ${text(p, 'known')} 不同：请核对是否为两个单位。`,
    credit_code_from_number: (p) =>
      `${at(p)}“统一社会信用代码”按数字保存，末尾几位已丢失：请把该列设为文本、重填后再导入。`,
    formula_values_used: (p) => `有 ${number(p, 'count')} 个单元格是公式，已按表格中显示的值读入：请抽查核对。`,
  } as Readonly<Record<string, Sentence>>,
};

export type IssueWords = typeof issues;
