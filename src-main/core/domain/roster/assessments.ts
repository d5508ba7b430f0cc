import { ok, type Result, refuse } from '../kernel/result.ts';

export interface Assessment {
  readonly year: number;
  readonly grade: string;
}

const YEAR = '(?:19|20)\\d{2}';
const MARKS = /[、,;.。:()/\s和及]/u;
/** What stands around a grade and is none of it. */
const PADDING = /^(?:年度|年|度|考核|结果|等次|均|都|皆|全部|为|是|确定)+/u;
const ENDING = /(?:等次|等级|档次)$/u;
const ALL_ALIKE = /^(?:(?:近|前)?[二三四五\d]年(?:来)?)?(?:度|考核|结果)*(?:均|都|皆|全部)(?:为|是)?/u;
const LEAD = /^(?:近|前)?[二三四五\d]年(?:度|来|考核|结果|等次|情况)*[:：]?(?=\D)/u;

/** The grades of the civil service and of public institutions, and how rosters say that there was none. */
const GRADES: ReadonlySet<string> = new Set([
  ...['优秀', '合格', '基本合格', '不合格', '称职', '基本称职', '不称职', '良好', '优', '良'],
  ...['未定等次', '不定等次', '未确定等次', '不确定等次', '参加考核不定等次', '未考核', '免考核', '未参加考核'],
]);

/**
 * Several years in one cell: `2020合格、2021优秀`, `2019-2021年均为优秀`, `合格（2020）优秀（2021）`,
 * `近三年：优秀、合格、合格`. Grades without years are given the years of the heading, in their order, where it names
 * as many. Refusals: `assessments_unreadable`; `assessments_years_unknown` for grades whose years nobody tells.
 */
export function readAssessments(text: string, headingYears: readonly number[] = []): Result<readonly Assessment[]> {
  const plain = text
    .normalize('NFKC')
    .replace(/[—–~－]|至|到/gu, '-')
    .replace(/\s*-\s*/gu, '-')
    .trim();
  const dated = new RegExp(YEAR, 'u').test(plain) ? readDated(plain) : readUndated(plain, headingYears);
  if (!dated.ok) return dated;
  const years = dated.value.map(({ year }) => year);
  return new Set(years).size === years.length ? dated : refuse('assessments_unreadable');
}

/** The years a heading names: a span, or a list; empty for none. */
export function headingYears(label: string): readonly number[] {
  const plain = label
    .normalize('NFKC')
    .replace(/[—–~－]|至|到/gu, '-')
    .replace(/\s/gu, '');
  const span = new RegExp(`(${YEAR})年?度?-(${YEAR})`, 'u').exec(plain);
  if (span) return spanOf(Number(span[1]), Number(span[2]));
  return [...plain.matchAll(new RegExp(YEAR, 'gu'))].map(([year]) => Number(year));
}

const MOST_YEARS = 10;

function spanOf(first: number, last: number): readonly number[] {
  if (last < first || last - first >= MOST_YEARS) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Groups of years, each with the grade behind them; or each grade with its year in brackets behind it. */
function readDated(text: string): Result<readonly Assessment[]> {
  const group = `${YEAR}年?度?(?:[-、,和及]${YEAR}年?度?)*`;
  const parts = [...text.matchAll(new RegExp(`(${group})|([^]+?)(?=${group}|$)`, 'gu'))];
  const found: Assessment[] = [];
  const behind = parts[0]?.[1] === undefined;
  for (let i = 0; i < parts.length; i += 2) {
    const years = yearsOf((behind ? parts[i + 1] : parts[i])?.[1]);
    const grade = gradeOf((behind ? parts[i] : parts[i + 1])?.[2] ?? '');
    // Nothing but a bracket is left behind the last year.
    if (behind && i + 1 === parts.length && grade === '' && found.length > 0) break;
    if (years.length === 0 || grade === '' || MARKS.test(grade) || /\d/u.test(grade))
      return refuse('assessments_unreadable');
    found.push(...years.map((year) => ({ year, grade })));
  }
  return found.length === 0 ? refuse('assessments_unreadable') : ok(found);
}

function yearsOf(group: string | undefined): readonly number[] {
  if (group === undefined) return [];
  const pieces = group.replace(/[年度]/gu, '').split(/[、,和及]/u);
  return pieces.flatMap((piece) => {
    const [first = 0, last = first] = piece.split('-').map(Number);
    return spanOf(first, last);
  });
}

const EDGES = /^[、,;.。:()\-/\s]+|[、,;.。:()\-/\s]+$/gu;

function gradeOf(text: string): string {
  const grade = text.replace(EDGES, '').replace(PADDING, '').replace(EDGES, '');
  return GRADES.has(grade) ? grade : grade.replace(ENDING, '');
}

function readUndated(text: string, years: readonly number[]): Result<readonly Assessment[]> {
  const alike = ALL_ALIKE.exec(text);
  const listed = (alike ? text.slice(alike[0].length) : text.replace(LEAD, ''))
    .split(/[、,;.。:/\s]+/u)
    .filter(Boolean);
  if (listed.length === 0 || !listed.every((grade) => GRADES.has(grade))) return refuse('assessments_unreadable');
  if (years.length === 0) return refuse('assessments_years_unknown');
  if (alike && listed.length === 1) return ok(years.map((year) => ({ year, grade: listed[0] as string })));
  if (listed.length !== years.length) return refuse('assessments_years_unknown');
  return ok(listed.map((grade, i) => ({ year: years[i] as number, grade })));
}
