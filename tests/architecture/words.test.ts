import { describe, expect, it } from 'vitest';
import { stages } from '../../src-main/core/domain/stages/stages.ts';
import { explainCode } from '../../src-renderer/api/explain.ts';
import { dictionaries, type Words } from '../../src-renderer/text/index.ts';
import { readSources, withoutComments } from './source-files.ts';

/** Codes that never reach a person as they are. */
const internal = new Set([
  // zod's own word for an issue of the schema.
  'custom',
  // The closed list of the contract: `errors.codes`.
  'invalid_input',
  'not_found',
  'conflict',
  'refused',
  'forbidden',
  'locked',
  'storage',
  'cancelled',
  'internal',
]);

const written = [
  /(?<![.\w])refuse\(\s*'([a-z][a-z0-9_]*)'/gu,
  /(?<![.\w])refuse\(\s*[^'()]*(?:\([^;]*?\)[^'()]*)?\?\s*'([a-z][a-z0-9_]*)'\s*:\s*'([a-z][a-z0-9_]*)'/gu,
  /\bcode:\s*'([a-z][a-z0-9_]*)'/gu,
  // Codes given to the notes of a row.
  /\bnotes\.(?:warn|refuse)\(\s*'\w*',\s*'([a-z][a-z0-9_]*)'/gu,
  // Codes of findings that accepting makes.
  /\blateFinding\(\s*\w+,\s*\w+,\s*'\w*',\s*'([a-z][a-z0-9_]*)'/gu,
  // The same chosen between two, a line above.
  /\bconst code =[^;?]*\?\s*'([a-z][a-z0-9_]*)'\s*:\s*'([a-z][a-z0-9_]*)'/gu,
  // Pairs of people who may be one: their kind is the code.
  /\bpairs\.push\(\{[^}]*kind:\s*'([a-z][a-z0-9_]*)'/gu,
  /\brequiredText\(\s*notes,\s*'\w+',\s*'([a-z][a-z0-9_]*)'/gu,
];

/** Every refusal and issue code written in the product, with a file that writes it. */
function codesInProduct(): Map<string, string> {
  const codes = new Map<string, string>();
  for (const [name, text] of readSources(['src-main', 'db'])) {
    // The rehearsal speaks to a terminal, in the words of its own report.
    if (!name.endsWith('.ts') || name.startsWith('src-main/rehearsal/')) continue;
    const bare = withoutComments(name, text);
    for (const pattern of written) {
      for (const [, ...found] of bare.matchAll(pattern)) {
        for (const code of found) if (code !== undefined && !internal.has(code)) codes.set(code, name);
      }
    }
  }
  return codes;
}

const params = {
  row: 3,
  length: 17,
  have: 1,
  need: 2,
  field: 'x',
  original: 'y',
  columns: 'name,idNumber',
  sheet: 's',
};

/** Some codes are shown beside the thing they belong to and have their words in that feature's file. */
function hasWords(words: Words, code: string): boolean {
  if (explainCode(words, code, params) !== undefined) return true;
  const beside: readonly Readonly<Record<string, unknown>>[] = [
    words.rounds.findingTexts,
    words.experts.exclusions,
    words.meeting,
    words.filing,
    words.draw,
  ];
  return beside.some((table) => holds(table, code));
}

function holds(table: unknown, code: string): boolean {
  if (typeof table !== 'object' || table === null) return false;
  return Object.hasOwn(table, code) || Object.values(table).some((part) => holds(part, code));
}

/** Path -> kind of every entry, so that two languages can be compared. */
function shapeOf(part: unknown, path = ''): string[] {
  if (Array.isArray(part)) return [`${path}: list of ${part.length}`];
  // A fixed sentence in one language may need its figures in the other.
  if (typeof part !== 'object' || part === null) return [`${path}: text`];
  return Object.entries(part).flatMap(([key, value]) => shapeOf(value, `${path}.${key}`));
}

function fixedTexts(part: unknown, path = ''): [string, string][] {
  if (typeof part === 'string') return [[path, part]];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => fixedTexts(value, `${path}.${key}`));
}

describe('every code of the product has a sentence', () => {
  const codes = codesInProduct();

  it('finds the codes', () => {
    expect(codes.size).toBeGreaterThan(80);
    expect([...codes.keys()]).toEqual(
      expect.arrayContaining([
        'id_wrong_length',
        'workbook_encrypted',
        'even_jury',
        'already_in_round',
        'already_in_round_other_name',
        'similar_name_in_round',
        'near_duplicate',
      ]),
    );
  });

  for (const [language, words] of Object.entries(dictionaries)) {
    it(`in ${language}`, () => {
      const silent = [...codes].filter(([code]) => !hasWords(words, code)).map(([code, file]) => `${code} (${file})`);
      expect(silent).toEqual([]);
    });
  }
});

describe('the kinds of storage failure', () => {
  it.each(Object.entries(dictionaries))('have a sentence in %s', (_, words) => {
    const file = readSources(['db']).get('db/failures.ts') ?? '';
    const union = /type StorageFailureKind =([^;]+);/u.exec(file)?.[1] ?? '';
    const kinds = [...union.matchAll(/'([a-z_]+)'/gu)].map(([, kind]) => kind ?? '');
    expect(kinds.length).toBeGreaterThan(10);
    expect(kinds.filter((kind) => !Object.hasOwn(words.errors.storage, kind))).toEqual([]);
  });
});

describe('the two dictionaries', () => {
  const { 'zh-CN': zhCn, en } = dictionaries;

  it('have the same entries', () => {
    expect(shapeOf(en).sort()).toEqual(shapeOf(zhCn).sort());
  });

  it('leave nothing blank', () => {
    const blank = Object.entries(dictionaries).flatMap(([language, words]) =>
      fixedTexts(words)
        .filter(([, text]) => text.trim() === '')
        .map(([path]) => `${language}${path}`),
    );
    expect(blank).toEqual([]);
  });

  it('do not mix the languages', () => {
    // The name of the other language, an example of a name, and the mark that stands on paper in both.
    const allowed = ['.shell.languages.zh-CN', '.meeting.find.help', '.names.spellingHint', '.documents.rehearsalMark'];
    const chinese = fixedTexts(en).filter(([path, text]) => /\p{Script=Han}/u.test(text) && !allowed.includes(path));
    expect(chinese).toEqual([]);
  });

  it('name every stage and what blocks it', () => {
    for (const words of [zhCn, en]) {
      for (const stage of stages) expect(words.stages.names[stage]).not.toBe('');
    }
  });
});
