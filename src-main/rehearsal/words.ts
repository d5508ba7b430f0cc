import { rehearsal as english } from '../../src-renderer/text/en/rehearsal.ts';
import { dictionaries, findSentence, say } from '../../src-renderer/text/index.ts';
import { rehearsal as chinese, type RehearsalWords } from '../../src-renderer/text/zh-cn/rehearsal.ts';
import type { IssueView, ReplyError } from '../core/contract/index.ts';

export interface Dictionary {
  readonly own: RehearsalWords;
  /** A finding of the import as the window says it. */
  issue(issue: IssueView): string;
  /** Why a door said no. */
  refusal(error: ReplyError): string;
}

export function wordsOf(language: 'zh-CN' | 'en'): Dictionary {
  const all = dictionaries[language];
  return {
    own: language === 'en' ? english : chinese,
    issue({ code, params, row, sheet, field, original }) {
      const sentence = findSentence(all.issues.sentences, code);
      const fields = all.issues.fields as Readonly<Record<string, string>>;
      const shown = { ...params, row, sheet, field: fields[field] ?? field, original: original ?? '' };
      return sentence === undefined ? code : say(sentence, shown);
    },
    refusal({ code, reason, params, fields }) {
      const known = reason === undefined ? undefined : findSentence(all.refusals, reason);
      if (known !== undefined) return say(known, params);
      const blocked = reason === undefined ? undefined : findSentence(all.stages.blocks, reason);
      if (blocked !== undefined) return say(blocked, params);
      const details = [reason, ...(fields ?? []), ...Object.entries(params ?? {}).map(([k, v]) => `${k}=${v}`)];
      return `${code} ${details.filter((d) => d !== undefined).join(' ')}`.trim();
    },
  };
}
