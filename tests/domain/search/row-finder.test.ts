import { describe, expect, it } from 'vitest';
import { type FoundTerm, foundByAll } from '../../../src-main/core/domain/search/found-by-all.ts';
import { rowFinder } from '../../../src-main/core/domain/search/row-finder.ts';

const LEVELS = [
  { text: '正高级', whole: '男' },
  { text: '副高级', whole: '女' },
  { text: '中级', whole: '男' },
];
const rows = Array.from({ length: 60 }, (_, i) => ({
  number: String(60 - i).padStart(3, '0'),
  own: LEVELS[i % LEVELS.length] as (typeof LEVELS)[number],
}));
const own = (row: (typeof rows)[number]) => row.own;
const numbersOf = (terms: readonly FoundTerm[]) => rowFinder(rows, own)(terms).map((one) => Number(one.number));

describe('the finder of a list', () => {
  it('finds by the office or by the own words of a row, in the order of the list', () => {
    expect(numbersOf([{ term: '王', numbers: [3, 58, 4] }])).toEqual([58, 4, 3]);
    expect(numbersOf([{ term: '正高级', numbers: [] }])).toEqual(
      rows.filter((one) => one.own.text === '正高级').map((one) => Number(one.number)),
    );
  });

  it('wants every word, wherever each is found, and none twice', () => {
    expect(
      numbersOf([
        { term: '副高级', numbers: [60] },
        { term: '王', numbers: [60, 60, 59, 58] },
      ]),
    ).toEqual([60, 59]);
    expect(
      numbersOf([
        { term: '王', numbers: [] },
        { term: '男', numbers: [60] },
      ]),
    ).toEqual([]);
  });

  it('finds a sex by its whole word', () => {
    const english = [
      { number: '001', own: { text: 'normal', whole: 'female' } },
      { number: '002', own: { text: 'normal', whole: 'male' } },
    ];
    const found = (term: string) => rowFinder(english, (row) => row.own)([{ term, numbers: [] }]).map((r) => r.number);
    expect(found('male')).toEqual(['002']);
    expect(found('female')).toEqual(['001']);
    expect(found('norm')).toEqual(['001', '002']);
  });

  it('knows nobody whom the list does not have, and says the same when it is asked again', () => {
    const find = rowFinder(rows, own);
    const terms = [{ term: '王', numbers: [61, 0, 7] }];
    expect(find(terms).map((one) => one.number)).toEqual(['007']);
    expect(find(terms)).toEqual(find(terms));
  });

  it('answers as a look at each row does', () => {
    for (let seed = 1; seed < 200; seed++) {
      const numbers = (step: number) => rows.map((_, i) => (i * step) % 67).filter((n) => n % 3 !== seed % 3);
      const terms = ['男', '级', '女', '无'].slice(seed % 4).map((term, i) => ({ term, numbers: numbers(seed + i) }));
      expect(rowFinder(rows, own)(terms)).toEqual(rows.filter(foundByAll(terms, own)));
    }
  });
});
