import { describe, expect, it } from 'vitest';
import { belowJury, type JuryKind } from '../../../src-main/core/domain/titles/jury-level.ts';
import { titleCatalogue } from '../support/title-catalogue.ts';

describe('a title against the level of the jury (Decree 40, article 10; hard case 29)', () => {
  it.each<[series: string, kind: JuryKind, title: string, below: boolean]>([
    ['工程', 'senior', '正高级工程师', false],
    ['工程', 'senior', '高级工程师', false],
    ['工程', 'senior', '工程师', true],
    ['工程', 'senior', '助理工程师', true],
    ['工程', 'intermediate', '工程师', false],
    ['工程', 'intermediate', '助理工程师', true],
    ['工程', 'junior', '技术员', false],
    // The level is what the series says, never read from the number: 二级教师 is junior, 二级演员 associate senior.
    ['中小学教师', 'intermediate', '二级教师', true],
    ['艺术', 'senior', '二级演员', false],
    ['艺术', 'senior', '三级演员', true],
    // Of another series: the only grade that the wording has anywhere.
    ['工程', 'senior', '讲师', true],
    ['工程', 'senior', '副教授', false],
    // Blanks and brackets of a roster.
    ['工程系列', 'senior', ' 工 程 师 ', true],
    // Nobody knows it: not held against anybody.
    ['工程', 'senior', '总工程师', false],
    ['某系列', 'senior', '某某师', false],
    ['某系列', 'senior', '工程师', true],
  ])('%s, %s jury, %s: %s', (series, kind, title, below) => {
    expect(belowJury(titleCatalogue(), series, kind)(title)).toBe(below);
  });
});
