import { describe, expect, it } from 'vitest';
import { judgeChosenApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import type { SheetChoice } from '../../../src-main/core/domain/roster/sheet-choice.ts';
import { headingsDigest, lessonOf, rememberedChoices } from '../../../src-main/core/domain/roster/sheet-template.ts';
import { grid } from './grids.ts';

const HEAD = ['单位', '姓名', '号码', '申报系列', '申报级别', '申报资格名称'];
const ROW = ['某设计院', '王芳', '11010519491231002X', '工程', '副高级', '高级工程师'];
const CHOICE: SheetChoice = {
  sheet: 0,
  take: true,
  headerRows: [1],
  columns: [{ index: 2, field: 'idNumber' }],
  by: 'hand',
};

describe('a remembered mapping', () => {
  it('reads the same headings in another workbook, wherever they stand', () => {
    const corrected = judgeChosenApplicants([grid([HEAD, ROW])], [CHOICE]);
    const { remember, forget } = lessonOf(corrected.sheets, [CHOICE]);
    expect([remember.length, forget]).toEqual([1, []]);
    const next = grid([['某院2023年花名册'], [], HEAD.map((text) => ` ${text} `), ROW, ROW]);
    const guessed = judgeChosenApplicants([next], []);
    expect(guessed.rows).toBe(0);
    const choices = rememberedChoices(guessed.sheets, remember);
    expect(choices).toMatchObject([{ sheet: 0, headerRows: [3], by: 'template' }]);
    const judged = judgeChosenApplicants([next], choices);
    expect([judged.rows, judged.accepted.length]).toEqual([2, 1]);
    expect(judged.sheets[0]?.columns[2]).toMatchObject({ field: 'idNumber', reason: 'remembered' });
  });

  it('is for these headings in this order only, and never for a hidden sheet', () => {
    const corrected = judgeChosenApplicants([grid([HEAD, ROW])], [CHOICE]);
    const { remember } = lessonOf(corrected.sheets, [CHOICE]);
    const swapped = [HEAD[1], HEAD[0], ...HEAD.slice(2)] as string[];
    const longer = [...HEAD, '备注'];
    for (const other of [grid([swapped, ROW]), grid([longer, ROW]), grid([HEAD, ROW], { hidden: true })]) {
      const { sheets } = judgeChosenApplicants([other], []);
      expect(rememberedChoices(sheets, remember)).toEqual([]);
    }
    expect(headingsDigest([['花名册'], []])).toBeUndefined();
  });

  it('is forgotten when the secretary comes back to the guess', () => {
    const head = HEAD.map((text, i) => (i === 2 ? '身份证号' : text));
    const asGuessed = judgeChosenApplicants([grid([head, ROW])], [CHOICE]);
    expect(lessonOf(asGuessed.sheets, [CHOICE])).toEqual({ remember: [], forget: [headingsDigest([head])] });
  });
});
