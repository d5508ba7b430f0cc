import type { PoolTitle } from '../../../src-main/core/domain/pool/pool-member.ts';

/** Titles as a person types them: one a line, series, title and perhaps since when. */
export function titleLines(titles: readonly PoolTitle[]): string {
  return titles
    .map(({ series, title, since }) => [series, title, ...(since === null ? [] : [since])].join('，'))
    .join('\n');
}

/** undefined where a line is not of that form. */
export function readTitleLines(text: string): PoolTitle[] | undefined {
  const titles: PoolTitle[] = [];
  for (const line of lines(text)) {
    const [series = '', title = '', since = '', ...more] = line.split(/[，,]/u).map((part) => part.trim());
    if (series === '' || title === '' || more.length > 0 || !isMonthOrDay(since)) return undefined;
    titles.push({ series, title, since: since === '' ? null : since });
  }
  return titles.length === 0 ? undefined : titles;
}

export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** `YYYY-MM`, `YYYY-MM-DD` or nothing; the office looks whether the day exists. */
export function isMonthOrDay(text: string): boolean {
  return text === '' || /^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/u.test(text);
}
