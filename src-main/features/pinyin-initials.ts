import { pinyin } from 'pinyin-pro';

/**
 * Lower-case initials of a name's pronunciation, to find a person by typing. Surnames are read as surnames; what is no
 * Chinese character stays out, unless it is a letter.
 */
export function pinyinInitials(name: string): string {
  const initials = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' });
  return initials
    .join('')
    .toLowerCase()
    .replace(/[^a-z]/gu, '');
}
