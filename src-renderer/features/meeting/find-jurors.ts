export interface FindableJuror {
  readonly seat: number;
  readonly name: string;
  /** Lower-case initials. */
  readonly pinyin: string;
  /** As the pool counts the person; what a badge with a code may say. */
  readonly poolNumber: string;
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·.]/gu, '');

/**
 * Jurors meant by what is typed or scanned: a seat number, the number of the pool, part of a name, or pinyin initials from
 * the first on. Exact hits come first and alone: seat 2 is not seat 21, and a full name is nobody else. A digit behind
 * letters or characters chooses one of several: `zs2` is the second of `zs`. Nothing typed finds nobody.
 */
export function findJurors<J extends FindableJuror>(typed: string, jurors: readonly J[]): J[] {
  const query = bare(typed);
  if (query === '') return [];
  if (/^\d+$/u.test(query)) {
    const seat = jurors.filter((one) => one.seat === Number(query));
    return seat.length > 0 ? seat : jurors.filter((one) => bare(one.poolNumber) === query);
  }
  const found = named(query, jurors);
  if (found.length > 0) return found;
  const [, begin = '', digit = ''] = /^(\D+)([1-9])$/u.exec(query) ?? [];
  const one = begin === '' ? undefined : named(begin, jurors)[Number(digit) - 1];
  return one === undefined ? [] : [one];
}

function named<J extends FindableJuror>(query: string, jurors: readonly J[]): J[] {
  const coded = jurors.filter((one) => one.poolNumber !== '' && bare(one.poolNumber) === query);
  if (coded.length > 0) return coded;
  if (/^[a-z]+$/u.test(query)) {
    const exact = jurors.filter((one) => one.pinyin === query);
    return exact.length > 0 ? exact : jurors.filter((one) => one.pinyin.startsWith(query));
  }
  const exact = jurors.filter((one) => bare(one.name) === query);
  return exact.length > 0 ? exact : jurors.filter((one) => bare(one.name).includes(query));
}
