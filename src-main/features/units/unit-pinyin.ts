import { pinyin } from 'pinyin-pro';
import { forgettable } from '../../core/domain/kernel/remembered.ts';

/** A register is listed again after every change: a name is read once. */
const read = forgettable<string, string>();
const MOST_KEPT = 20_000;

/** Initials and full pinyin of a unit's name, without tones: `qhsrmyy qinghaishengrenminyiyuan`. */
export function pinyinOf(name: string): string {
  const known = read.get(name);
  if (known !== undefined) return known;
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true }).map((one) =>
    one.toLowerCase().replace(/[^a-z0-9]/gu, ''),
  );
  const text = `${syllables.map((one) => one.slice(0, 1)).join('')} ${syllables.join('')}`;
  if (read.size >= MOST_KEPT) read.clear();
  read.set(name, text);
  return text;
}
