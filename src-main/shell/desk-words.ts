import { dialogs as en } from '../../src-renderer/text/en/dialogs.ts';
import { dialogs as zhCn } from '../../src-renderer/text/zh-cn/dialogs.ts';
import type { Preferences } from '../core/contract/index.ts';

export type DialogWords = typeof zhCn;

/** The words of the system's dialogs, in the language of the desk. */
export function dialogWords(language: Preferences['language']): DialogWords {
  return language === 'en' ? en : zhCn;
}
