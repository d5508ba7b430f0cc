import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { draw } from '../../../src-renderer/text/zh-cn/draw.ts';
import { CHECKER_PAGE } from '../../support/draw-checker.ts';

/** What the checker page says in its two languages. */
function wordsOfPage(): Readonly<Record<'zh' | 'en', Readonly<Record<string, unknown>>>> {
  const [, literal] = /\nconst words = (\{[\s\S]*?\n\});\n/u.exec(readFileSync(CHECKER_PAGE, 'utf8')) ?? [];
  if (literal === undefined) throw new Error('the checker page has no words');
  return runInNewContext(`(${literal})`);
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
