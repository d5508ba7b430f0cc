import { readFileSync, statSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { parseSync, transformWithOxc, Visitor } from 'vite';
import { expect, it } from 'vitest';
import { draw } from '../../../src-renderer/text/zh-cn/draw.ts';
import { CHECKER_PAGE, NEWER } from '../../support/draw-checker.ts';

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

it('is small enough for any stick or mail: 200 kB at most', () => {
  expect(statSync(CHECKER_PAGE).size).toBeLessThanOrEqual(200_000);
});

const scriptsOf = (page: string) =>
  [...page.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/gu)].map(([, script = '']) => script);

/** What a browser of 2018 does not know of a script: syntax that would have to be written otherwise, signs by kind, newer names. */
async function unknownIn2018(script: string): Promise<readonly string[]> {
  const written = async (target: string | string[]) =>
    (await transformWithOxc(script, 'checker.js', { target, sourceType: 'script' })).code;
  const found: string[] = (await written(['chrome60', 'firefox60'])) === (await written('esnext')) ? [] : ['syntax'];
  const newer = new Set([
    ...Object.values(NEWER).flat(),
    'replaceChildren',
    'arrayBuffer',
    'subtle',
    'randomUUID',
    'matchAll',
  ]);
  const { program, errors } = parseSync('checker.js', script, { sourceType: 'script' });
  expect(errors).toEqual([]);
  new Visitor({
    Literal: (one) => {
      if ('bigint' in one) found.push(`${one.bigint}n`);
      const text = 'regex' in one ? one.regex.pattern : typeof one.value === 'string' ? one.value : '';
      if (/\\p\{|\(\?<[=!a-z]/iu.test(text) || ('regex' in one && /[^gimuy]/u.test(one.regex.flags))) found.push(text);
    },
    MemberExpression: ({ computed, property }) => {
      if (!computed && property.type === 'Identifier' && newer.has(property.name)) found.push(property.name);
    },
    CallExpression: ({ callee }) => {
      // A file's own text: read by a reader in those days.
      if (
        callee.type === 'MemberExpression' &&
        callee.property.type === 'Identifier' &&
        callee.property.name === 'text'
      ) {
        found.push('text');
      }
      if (callee.type === 'Identifier' && newer.has(callee.name)) found.push(callee.name);
    },
  }).visit(program);
  return found;
}

it('is written for a browser of 2018, and a browser that cannot read it leaves the sentence that says so', async () => {
  const page = readFileSync(CHECKER_PAGE, 'utf8');
  const scripts = scriptsOf(page);
  expect(scripts).toHaveLength(2);
  for (const script of scripts) expect(await unknownIn2018(script)).toEqual([]);
  // Before any script: a browser that stops at the first one still shows it.
  const [before = ''] = page.split('<script');
  expect(before).toContain('说明现在的浏览器过旧');
  expect(before).toContain('the browser is too old');
});

it.each([
  'const a = b?.c',
  'const a = b ?? c',
  'try { a() } catch { b() }',
  'const n = 10n',
  'a.at(-1)',
  'BigInt(1)',
  'a.flatMap(b)',
  'a.replaceAll(b, c)',
  'crypto.subtle',
  'structuredClone(a)',
  'file.text()',
  'const r = /\\p{L}/u',
  "const r = new RegExp('\\\\p{L}', 'u')",
  'const r = /(?<=a)b/u',
  'const r = /a.b/su',
])('%s would be found in it', async (script) => {
  expect(await unknownIn2018(script)).not.toEqual([]);
});

it('knows the kinds of signs by its own lists as the engine does by name', () => {
  const [, lists] = /\n(function or[\s\S]*?const unseen = .*)\n/u.exec(readFileSync(CHECKER_PAGE, 'utf8')) ?? [];
  const own = runInNewContext(`${lists}; ({ unseen, unheard, letter })`) as Readonly<Record<string, RegExp>>;
  const named = {
    unseen: /[\p{Default_Ignorable_Code_Point}\p{Cc}\s]/u,
    unheard: /[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u,
    letter: /[\p{L}\p{N}]/u,
  };
  const pairs = Object.entries(named).map(([name, pattern]) => {
    return [name, new RegExp((own[name] as RegExp).source, 'u'), pattern] as const;
  });
  const differ: string[] = [];
  for (let code = 0; code < 0x110000; code += 1) {
    const sign = String.fromCodePoint(code);
    for (const [name, mine, pattern] of pairs) {
      if (mine.test(sign) !== pattern.test(sign)) differ.push(`${name} ${code.toString(16)}`);
    }
  }
  // The lists are of Unicode 17: an engine of another version knows some thousand rare signs more, or fewer.
  if (process.versions.unicode === '17.0') expect(differ).toEqual([]);
  else expect(differ.length).toBeLessThan(20_000);
});
