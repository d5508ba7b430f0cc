import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenHouseRules, strangersAtRoot } from './house-rules.ts';
import { readSources, root } from './source-files.ts';

describe('the house', () => {
  it('keeps its rules', () => {
    const files = readSources();
    expect(files.size).toBeGreaterThan(50);
    expect(brokenHouseRules(files)).toEqual([]);
  });

  it('has only its own names at the root', () => {
    expect(strangersAtRoot(readdirSync(root))).toEqual([]);
  });
});

describe('a planted violation is named', () => {
  const cases: [file: string, text: string, sentence: RegExp][] = [
    ['db/tables/a.ts', `// ${'TO'}${'DO'}: later`, /db\/tables\/a\.ts:1: unfinished work/],
    ['db/tables/a.ts', `const a = 1;\n// @ts-${'ignore'}\n`, /a\.ts:2: a silenced type error/],
    ['tests/db/a.test.ts', `it.${'only'}('x', () => {});`, /runs alone or not at all/],
    ['tests/db/a.test.ts', `describe.${'skip'}('x', () => {});`, /runs alone or not at all/],
    ['src-main/core/domain/quorum/hasQuorum.ts', '', /hasQuorum\.ts is not in kebab-case/],
    ['src-renderer/features/Draw/page.tsx', '', /Draw is not in kebab-case/],
    [
      'src-renderer/features/draw/page.tsx',
      'export const a = <p>抽取</p>;',
      /words that belong into src-renderer\/text \(抽取\)/,
    ],
    ['src-renderer/ui/a.tsx', `export const a = '保存';`, /words that belong/],
    ['src-main/shell/menu.ts', 'export const a = `文件`;', /words that belong/],
    ['src-main/ipc/a.ts', `export const a = '错误';`, /words that belong/],
    ['src-main/core/domain/a.ts', 'const KNOWN = new Map<string, string>();', /the lock does not empty/],
    ['db/tables/a.ts', 'const seen = new Set();', /the lock does not empty/],
    ['src-main/features/a.ts', 'f(() => {\n  const keyed = remembered(unitKey);\n});', /a\.ts:2: .* at every call/],
    ['src-main/office/a.ts', `export const a = '错误';`, /words that belong/],
  ];

  it.each(cases)('%s: %s', (file, text, sentence) => {
    const broken = brokenHouseRules(new Map([[file, text]]));
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatch(sentence);
  });

  it('a stranger at the root', () => {
    expect(strangersAtRoot(['package.json', '.ci', 'out', 'vite.config.ts', 'docs'])).toEqual([
      'vite.config.ts',
      'docs',
    ]);
  });
});

describe('what is allowed stays allowed', () => {
  const cases: [file: string, text: string][] = [
    ['src-renderer/text/zh-cn/draw.ts', `export const draw = { title: '抽取' };`],
    ['src-main/core/domain/roster/columns.ts', `export const labels = ['姓名'];`],
    ['src-main/core/domain/a.ts', 'const NONE: ReadonlyMap<string, string> = new Map();\nconst a = remembered(read);'],
    ['src-main/shell/menu.ts', `// 文件 menu\nexport const a = 1;`],
    ['tests/domain/a.test.ts', `expect('张三').toBe('张三');`],
    ['tests/main/fixtures/花名册 2022.xlsx', ''],
    ['db/migrations/0010-people.ts', 'export const up = 1;'],
  ];

  it.each(cases)('%s', (file, text) => {
    expect(brokenHouseRules(new Map([[file, text]]))).toEqual([]);
  });
});
