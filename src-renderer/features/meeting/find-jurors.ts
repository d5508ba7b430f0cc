export interface FindableJuror {
  readonly seat: number;
  readonly name: string;
  /** Lower-case initials. */
  readonly pinyin: string;
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·.]/gu, '');

/**
 * Jurors meant by what the secretary types: a seat number, part of a name, or pinyin initials from the first on. Exact
 * hits come first and alone: seat 2 is not seat 21, and a full name is nobody else. Nothing typed finds nobody.
 */
export function findJurors<J extends FindableJuror>(typed: string, jurors: readonly J[]): J[] {
  const query = bare(typed);
  if (query === '') return [];
  if (/^\d+$/u.test(query)) return jurors.filter((one) => one.seat === Number(query));
  if (/^[a-z]+$/u.test(query)) {
    const exact = jurors.filter((one) => one.pinyin === query);
    return exact.length > 0 ? exact : jurors.filter((one) => one.pinyin.startsWith(query));
  }
  const exact = jurors.filter((one) => bare(one.name) === query);
  return exact.length > 0 ? exact : jurors.filter((one) => bare(one.name).includes(query));
}
