// @vitest-environment node

import { describe, expect, it } from 'vitest';
import { findJurors } from '../../../../src-renderer/features/meeting/find-jurors.ts';

const jurors = [
  { seat: 1, name: '张海宁', pinyin: 'zhn', poolNumber: 'G-0107' },
  { seat: 2, name: '张海', pinyin: 'zh', poolNumber: '2023012' },
  { seat: 12, name: '周慧', pinyin: 'zh', poolNumber: '1' },
  { seat: 21, name: '才让·卓玛', pinyin: 'crzm', poolNumber: '' },
];
const names = (typed: string) => findJurors(typed, jurors).map((one) => one.name);

describe('finding an expert to sign in', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['   ', []],
    ['2', ['张海']],
    ['１２', ['周慧']],
    ['99', []],
    ['z', ['张海宁', '张海', '周慧']],
    ['ZH', ['张海', '周慧']],
    ['zhn', ['张海宁']],
    ['hn', []],
    ['张', ['张海宁', '张海']],
    ['张海', ['张海']],
    ['海宁', ['张海宁']],
    ['才让卓玛', ['才让·卓玛']],
    ['才让 · 卓', ['才让·卓玛']],
    // A digit behind what is typed chooses; a badge may carry the pool's number.
    ['zh2', ['周慧']],
    ['张1', ['张海宁']],
    ['ｚｈ１', ['张海']],
    ['zh3', []],
    ['crzm2', []],
    ['2023012', ['张海']],
    ['g-0107', ['张海宁']],
    ['1', ['张海宁']],
  ])('%s', (typed, expected) => {
    expect(names(typed)).toEqual(expected);
  });
});
