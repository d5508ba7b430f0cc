import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { draw } from '../../../src-renderer/text/zh-cn/draw.ts';
import { CHECKER_PAGE } from '../../support/draw-checker.ts';

/** What the checker page says in its two languages. */
function wordsOfPage(): Readonly<Record<'zh' | 'en', Readonly<Record<string, unknown>>>> {
  const [, counting, literal] =
    /\n(const many = .*;)\nconst words = (\{[\s\S]*?\n\});\n/u.exec(readFileSync(CHECKER_PAGE, 'utf8')) ?? [];
  if (literal === undefined) throw new Error('the checker page has no words');
  return runInNewContext(`${counting}(${literal})`);
}

it('the checker page says the same things in both languages, and has words for every reason to be kept out', () => {
  const { zh, en } = wordsOfPage();
  expect(Object.keys(en)).toEqual(Object.keys(zh));
  for (const { codes } of [zh, en] as { readonly codes: Readonly<Record<string, string>> }[]) {
    expect(Object.keys(codes).sort()).toEqual(Object.keys(draw.exclusions).sort());
  }
  const columns = Object.entries(zh).filter(([key]) => key.toLowerCase().endsWith('columns'));
  expect(columns.length).toBe(8);
  for (const [key, titles] of columns) expect(en[key], key).toHaveLength((titles as string[]).length);
});

it('one is said as one in English, wherever something is counted', () => {
  type Say = (...args: unknown[]) => string;
  interface Sayings extends Readonly<Record<string, unknown>> {
    readonly step: Readonly<Record<string, Say>>;
    readonly few: Say;
    readonly points: Say;
    readonly alternate: Say;
  }
  const { step, few, points, alternate, ...others } = wordsOfPage().en as Sayings;
  // A count of one in every place; `wrong` and `broken` are empty or 0 where a check holds.
  const counts = (none: unknown) =>
    new Proxy({}, { get: (_, name) => (name === 'wrong' || name === 'broken' ? none : name === 'late' ? false : 1) });
  const said = [
    ...Object.values(step).flatMap((say) => [say(counts('')), say(counts(0))]),
    ...Object.values(others).flatMap((say) => (typeof say === 'function' ? [(say as Say)(1, 1, '', '')] : [])),
    few(counts('')),
    points(['x'], counts('')),
    alternate(1, [1]),
  ];
  expect(said.length).toBeGreaterThan(40);
  expect(said.filter((text) => /\b1 (?:random )?(?!is\b)[a-z]*s\b/u.test(text))).toEqual([]);
  expect(said.filter((text) => /\b1 (?:lotteries|people)\b/u.test(text))).toEqual([]);
});
