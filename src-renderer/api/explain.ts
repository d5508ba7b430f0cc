import type { ReplyError } from '../../src-main/core/contract/index.ts';
import { findSentence, type Params, say, type Words } from '../text/index.ts';
import { sealedNamesInWords } from './language.ts';

/** A failed call in words: what happened and what to do. */
export function explainError(words: Words, error: ReplyError): string {
  const params = sealedNamesInWords(words)(error.params ?? {});
  if (error.reason !== undefined) {
    // A paper that is not ready names what it waits for by its own code: that sentence says more.
    const why =
      error.reason === 'paper_not_ready' ? explainCode(words, String(params.reason ?? ''), params) : undefined;
    const known = why ?? explainCode(words, error.reason, params);
    if (known !== undefined) return known;
  }
  const general = findSentence(words.errors.codes, error.code);
  const fields = error.fields?.map((field) => words.rounds.fields[field as keyof Words['rounds']['fields']] ?? field);
  const sentence = say(general ?? words.errors.codes.internal, {
    ...params,
    fields: fields?.join(words.common.comma) ?? '',
  });
  return error.logId === undefined ? sentence : `${sentence}${words.errors.logNumber(error.logId)}`;
}

/** Reason codes come from rules, the reading of workbooks, the store and the stages. */
export function explainCode(words: Words, code: string, params: Params = {}): string | undefined {
  const tables = [words.refusals, words.errors.storage, words.stages.blocks, words.issues.sentences];
  for (const table of tables) {
    const sentence = findSentence(table, code);
    if (sentence !== undefined) return say(sentence, params);
  }
  return undefined;
}
