// Made-up persons in any number, the same ones in every run. Nobody real: the area code is not in use.

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙马胡朱郭何罗高林'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红娥玲芬燕云莲真梅琳素云天'];
const SPECIALTIES = ['建筑工程', '电气工程', '机械工程', '水利工程', '化工工程', '信息工程', '测绘工程', '环境工程'];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const pick = (list, i) => list[i % list.length];

/** GB 11643: seventeen digits and their check character. */
function idNumber(i, birth) {
  const digits = `999${String(Math.floor(i / 999) % 1000).padStart(3, '0')}${birth}${String((i % 999) + 1).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
}

/** @param {number} i from 0 */
export function personNumber(i) {
  const year = 1965 + (i % 30);
  const month = String((i % 12) + 1).padStart(2, '0');
  const day = String((i % 28) + 1).padStart(2, '0');
  return {
    idNumber: idNumber(i, `${year}${month}${day}`),
    name: `${pick(SURNAMES, i)}${pick(GIVEN, Math.floor(i / 20))}${pick(GIVEN, Math.floor(i / 7))}`,
    birth: `${year}-${month}`,
    birthYear: year,
    unit: `第${(i % 300) + 1}工程勘察设计研究院有限公司`,
    specialty: pick(SPECIALTIES, i),
    phone: `139${String(10_000_000 + i).slice(-8)}`,
  };
}

/** The person's row as an import would have accepted it. @param {number} i */
export function acceptedNumber(i) {
  const person = personNumber(i);
  return {
    sheet: '花名册',
    rowNumber: i + 3,
    name: person.name,
    nameOriginal: null,
    tibetanName: '',
    sex: null,
    ethnicity: '汉族',
    birth: person.birth,
    idNumber: person.idNumber,
    idKind: 'resident_id',
    idOld: null,
    unitName: person.unit,
    unitKind: null,
    unitKindOriginal: '',
    workStart: `${person.birthYear + 22}-07`,
    education: '大学本科',
    educationFullTime: '',
    educationInService: '',
    school: `某某大学${person.specialty}专业`,
    graduated: `${person.birthYear + 22}-06`,
    currentTitle: '工程师',
    currentTitleDate: `${person.birthYear + 28}-12`,
    appointedDate: null,
    currentSpecialty: person.specialty,
    yearsInSpecialty: null,
    series: '工程',
    specialty: person.specialty,
    level: 'associate_senior',
    levelOriginal: '副高级',
    title: '高级工程师',
    kind: 'normal',
    kindOriginal: '正常申报',
    assessments: [],
    training: '',
    postAuditNumber: '',
    phone: person.phone,
    address: '',
    remark: '',
  };
}
