import { en } from './en/index.ts';
import { zhCn } from './zh-cn/index.ts';

export { findSentence, type Params, type Sentence, say } from './words.ts';

/** Chinese is the master: its shape is what every other language must fill. */
export type Words = typeof zhCn;
export type Language = 'zh-CN' | 'en';

/** The dictionaries as plain data: also read by shell dialogs and printed documents. */
export const dictionaries: Readonly<Record<Language, Words>> = { 'zh-CN': zhCn, en };

export function wordsFor(language: Language): Words {
  return dictionaries[language];
}
