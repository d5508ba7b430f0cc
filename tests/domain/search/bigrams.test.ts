import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchFields } from '../../../src-main/core/domain/search/application-fields.ts';
import {
  bigramQuestion,
  bigramWords,
  foldForSearch,
  searchTerms,
} from '../../../src-main/core/domain/search/bigrams.ts';

/** What a full-text index answers: every quoted word is there, or a word with that beginning. */
function answers(words: string, question: string): boolean {
  const known = words.split(' ');
  if (question.endsWith('*')) return known.some((word) => word.startsWith(question.slice(0, -1)));
  return question.split(' AND ').every((pair) => known.includes(pair.slice(1, -1)));
}

describe('pairs of characters', () => {
  it.each([
    ['王建国', '王建'],
    ['王建国', '建国'],
    ['王建国', '国'],
    ['王建国', '王'],
    ['王建国', '王建国'],
    ['𠮷田𬭎', '田𬭎'],
    ['𠮷田𬭎', '𠮷'],
    ['63012x', '12x'],
    ['哈哈哈', '哈哈'],
  ])('%s is found by %s', (text, term) => {
    expect(answers(bigramWords([text]), bigramQuestion(term))).toBe(true);
  });

  it.each([
    ['王建国', '王国'],
    ['王建国', '国建'],
    ['王建国', '李'],
  ])('%s is not found by %s', (text, term) => {
    expect(answers(bigramWords([text]), bigramQuestion(term))).toBe(false);
  });

  it('makes no pair across two fields', () => {
    expect(answers(bigramWords(['王建', '国庆']), bigramQuestion('建国'))).toBe(false);
  });

  // The index takes documents out by the words it was given: not one of them may change.
  it('gives each pair and each last character of a field once, in order, whatever else was asked before', () => {
    const code = (one: string) => (one.codePointAt(0) as number).toString(36).padStart(4, '0');
    const plainly = (fields: readonly string[]) => {
      const words = fields.flatMap((field) =>
        [...field].map((one, at, all) => code(one) + (at + 1 < all.length ? code(all[at + 1] as string) : '')),
      );
      return [...new Set(words)].join(' ');
    };
    const some = fc.constantFrom(...('王建国庆哈aab1é\ud7ff\ue000\uffff𠮷𬭎'.match(/./gu) as string[]));
    const field = fc.array(some, { maxLength: 8 }).map((characters) => characters.join(''));
    fc.assert(
      fc.property(fc.array(field, { maxLength: 5 }), (fields) => {
        expect(bigramWords(fields)).toBe(plainly(fields));
      }),
      { numRuns: 500 },
    );
  });

  it('writes only what every tokenizer takes as one word', () => {
    expect(bigramWords(['𠮷·བཀྲ é王'])).toMatch(/^[0-9a-z]+( [0-9a-z]+)*$/u);
  });
});

describe('folding', () => {
  it.each([
    ['买买提·艾力', '买买提艾力'],
    ['买买提•艾力', '买买提艾力'],
    ['ＡＢ 12', 'ab12'],
    ['བཀྲ་ཤིས', 'བཀྲཤིས'],
  ])('%s', (written, folded) => {
    expect(foldForSearch(written)).toBe(folded);
  });

  it('splits what is typed at blanks, also the wide one, and forgets what says nothing', () => {
    expect(searchTerms(' 王伟　工程 · 王伟')).toEqual([
      { typed: '王伟', folded: '王伟' },
      { typed: '工程', folded: '工程' },
    ]);
    expect(searchTerms('  ')).toEqual([]);
  });
});

describe('what an application is found by', () => {
  it('has the end of the document number and nothing before it', () => {
    const fields = searchFields({
      name: '王伟',
      nameOriginal: null,
      initials: 'ww',
      title: '高级工程师',
      specialty: '测绘',
      phone: '',
      number: 7,
      idNumber: '63010219800307123X',
    });
    expect(fields).toEqual(['王伟', 'ww', '高级工程师', '测绘', '007', '07123x']);
  });
});
