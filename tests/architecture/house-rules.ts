import { isCode, type SourceFiles, withoutComments } from './source-files.ts';

/** Everything the root of the repository may hold beside dotfiles. */
export const rootNames: ReadonlySet<string> = new Set([
  'package.json',
  'package-lock.json',
  'electron-builder.yml',
  'src-main',
  'src-renderer',
  'db',
  'assets',
  'tests',
  'scripts',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
]);

/** Made by tools and ignored by git. */
const generated = new Set(['node_modules', 'out', 'dist', 'test-results']);

export function strangersAtRoot(names: readonly string[]): string[] {
  return names.filter((name) => !name.startsWith('.') && !rootNames.has(name) && !generated.has(name));
}

// Written in halves so that this file does not break its own rules.
const unfinished: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: new RegExp(`\\b(?:TO${'DO'}|FIX${'ME'})\\b`, 'u'), what: 'unfinished work' },
  { pattern: new RegExp(`@ts-${'(?:ignore|nocheck|expect-error)'}`, 'u'), what: 'a silenced type error' },
  {
    pattern: new RegExp(`biome-${'ignore'}(?!(?:-all)?\\s+\\S+:\\s*\\S)`, 'u'),
    what: 'a silenced lint rule without its reason',
  },
];
const focused = /\b(?:describe|it|test)(?:\.\w+)*\.(?:only|skip|todo|fixme)\b/u;

/** Where every word a person sees must come from src-renderer/text instead. */
const wordless = [
  /^src-renderer\/(?!text\/)/u,
  /^src-main\/(?:features|ipc|office|preload|shell|rehearsal|documents|main\.ts)/u,
  /^src-main\/core\/(?:contract|reports)\//u,
  /^db\//u,
];

/** Where the office's file is read into memory. */
const ofTheFile = /^(?:src-main\/(?:core|features)|db)\//u;
const memories: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  {
    pattern: /^(?:export )?const [^=]*= new (?:Map|Set)(?:<.*>)?\(\);/u,
    what: 'a memory that the lock does not empty',
  },
  {
    pattern: /^\s+(?:const|let|return)\b.*\b(?:remembered|forgettable)(?:<.*>)?\(/u,
    what: 'a memory made at every call',
  },
];
/** Empty and never written. */
const empty = /: Readonly(?:Map|Set)</u;
/** Makes them. */
const kernel = 'src-main/core/domain/kernel/remembered.ts';

const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*$/u;
const han = /\p{Script=Han}+/u;

/** Every broken house rule as a sentence with file and line; empty when there is none. */
export function brokenHouseRules(files: SourceFiles): string[] {
  const broken: string[] = [];
  for (const [name, text] of files) {
    if (!/(?:^|\/)(?:fixtures|\.)/u.test(name)) {
      const odd = name.split('/').find((part) => !kebabCase.test(part));
      if (odd) broken.push(`${name}: ${odd} is not in kebab-case`);
    }
    if (!isCode(name)) continue;
    for (const { pattern, what } of unfinished) report(broken, name, text, pattern, what);
    if (name.startsWith('tests/'))
      report(broken, name, withoutComments(name, text), focused, 'a test that runs alone or not at all');
    if (ofTheFile.test(name) && name !== kernel) {
      const lines = text.split('\n').map((line) => (empty.test(line) ? '' : line));
      for (const { pattern, what } of memories) report(broken, name, lines.join('\n'), pattern, what);
    }
    if (wordless.some((place) => place.test(name)) && !isLanguageData(name)) {
      report(broken, name, withoutComments(name, text), han, 'words that belong into src-renderer/text');
    }
  }
  return broken;
}

// Names of typefaces and data about the language itself (synonyms, glyphs) are no sentences to a person.
const isLanguageData = (name: string): boolean => /(?:synonyms|glyphs?|fonts?)(?:\/|[^/]*\.ts$)/u.test(name);

function report(broken: string[], name: string, text: string, pattern: RegExp, what: string): void {
  text.split('\n').forEach((line, index) => {
    const found = pattern.exec(line);
    if (found) broken.push(`${name}:${index + 1}: ${what} (${found[0]})`);
  });
}
