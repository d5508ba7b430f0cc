import { describe, expect, it } from 'vitest';
import { judgeChosenApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import type { SheetChoice } from '../../../src-main/core/domain/roster/sheet-choice.ts';
import {
  forgottenOf,
  headingsDigest,
  lessonOf,
  rememberedChoices,
  type SheetTemplate,
  type TemplatePlace,
} from '../../../src-main/core/domain/roster/sheet-template.ts';
import { grid } from './grids.ts';

const HEAD = ['单位', '姓名', '号码', '申报系列', '申报级别', '申报资格名称'];
const ROW = ['某设计院', '王芳', '11010519491231002X', '工程', '副高级', '高级工程师'];
const NOW = '2023-01-16T01:00:00.000Z';
/** A sheet of one unit, whatever the mapping. */
const of = (unit: string, known: readonly TemplatePlace[] = []) => ({ unitOf: () => unit, known, now: NOW });
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
    const { remember, forget } = lessonOf(corrected.sheets, [CHOICE], of('某设计院'));
    expect([remember.length, forget]).toEqual([1, []]);
    const next = grid([['某院2023年花名册'], [], HEAD.map((text) => ` ${text} `), ROW, ROW]);
    const guessed = judgeChosenApplicants([next], []);
    expect(guessed.rows).toBe(0);
    const choices = rememberedChoices(guessed.sheets, remember, () => '某设计院');
    expect(choices).toMatchObject([{ sheet: 0, headerRows: [3], by: 'template' }]);
    const judged = judgeChosenApplicants([next], choices);
    expect([judged.rows, judged.accepted.length]).toEqual([2, 1]);
    expect(judged.sheets[0]?.columns[2]).toMatchObject({ field: 'idNumber', reason: 'remembered' });
  });

  it('is for these headings in this order only, and never for a hidden sheet', () => {
    const corrected = judgeChosenApplicants([grid([HEAD, ROW])], [CHOICE]);
    const { remember } = lessonOf(corrected.sheets, [CHOICE], of('某设计院'));
    const swapped = [HEAD[1], HEAD[0], ...HEAD.slice(2)] as string[];
    const longer = [...HEAD, '备注'];
    for (const other of [grid([swapped, ROW]), grid([longer, ROW]), grid([HEAD, ROW], { hidden: true })]) {
      const { sheets } = judgeChosenApplicants([other], []);
      expect(rememberedChoices(sheets, remember, () => '某设计院')).toEqual([]);
    }
    expect(headingsDigest([['花名册'], []])).toBeUndefined();
  });

  it('is forgotten when the secretary comes back to the guess', () => {
    const head = HEAD.map((text, i) => (i === 2 ? '身份证号' : text));
    const asGuessed = judgeChosenApplicants([grid([head, ROW])], [CHOICE]);
    const headings = headingsDigest([head]) as string;
    const own = { headings, unit: '某设计院' };
    expect(lessonOf(asGuessed.sheets, [CHOICE], of('某设计院', [own]))).toEqual({ remember: [], forget: [own] });
  });
});

describe('who was put under a virtual unit', () => {
  const head = HEAD.map((text, i) => (i === 2 ? '身份证号' : text));
  const asGuessed = judgeChosenApplicants([grid([head, ROW])], []);
  const headings = headingsDigest([head]) as string;
  const employers = [{ row: 2, unit: '大通县自由职业者', by: 'hand' as const }];
  const only: SheetChoice = { ...CHOICE, headerRows: [], columns: [], employers };

  it('teaches nothing about the columns: neither to forget nor to remember', () => {
    const place = { headings, unit: '某设计院' };
    expect(lessonOf(asGuessed.sheets, [only], of('某设计院', [place]))).toEqual({ remember: [], forget: [] });
    const other = { headings, unit: '市第一中学' };
    expect(lessonOf(asGuessed.sheets, [only], of('某设计院', [other]))).toEqual({ remember: [], forget: [] });
  });

  it('takes nothing away from what is taught beside it', () => {
    const corrected = judgeChosenApplicants([grid([HEAD, ROW])], [CHOICE]);
    const both = { ...CHOICE, employers };
    expect(lessonOf(corrected.sheets, [both], of('某设计院')).remember.length).toBe(1);
  });
});

describe('two units with the same headings', () => {
  const { sheets } = judgeChosenApplicants([grid([HEAD, ROW])], []);
  const headings = headingsDigest([HEAD]) as string;
  const template = (unit: string, field: string, day: string): SheetTemplate => ({
    ...{ headings, unit, learnedUtc: `2023-01-${day}T01:00:00.000Z` },
    columns: [{ index: 2, field }],
  });
  const first = template('市第一中学', 'idNumber', '12');
  const second = template('市第二中学', 'phone', '11');
  const chosen = (templates: readonly SheetTemplate[], unit: string) =>
    rememberedChoices(sheets, templates, () => unit).map((one) => [one.template?.unit, one.columns[0]?.field]);

  it('keep their own mapping, and nobody follows either where they differ', () => {
    expect(chosen([first, second], '市第一中学')).toEqual([['市第一中学', 'idNumber']]);
    expect(chosen([first, second], ' 市第二中学 ')).toEqual([['市第二中学', 'phone']]);
    expect(chosen([first, second], '市第三中学')).toEqual([]);
    expect(chosen([first, second], '')).toEqual([]);
  });

  it('are followed by a third where they are of one mind, the latest being named', () => {
    const alike = template('市第二中学', 'idNumber', '11');
    expect(chosen([first, alike], '市第三中学')).toEqual([['市第一中学', 'idNumber']]);
    expect(chosen([template('', 'idNumber', '10')], '市第三中学')).toEqual([['', 'idNumber']]);
  });

  it('learn and forget without touching the other', () => {
    const corrected = judgeChosenApplicants([grid([HEAD, ROW])], [CHOICE]);
    const place = { headings, unit: '市第二中学' };
    const { remember } = lessonOf(corrected.sheets, [CHOICE], of('市第一中学', [place]));
    expect(remember).toMatchObject([{ headings, unit: '市第一中学', learnedUtc: NOW }]);

    const [follows] = rememberedChoices(sheets, [first], () => '市第二中学');
    const choices = follows === undefined ? [] : [follows];
    expect(forgottenOf(choices, () => '市第一中学')).toEqual({
      forget: [{ headings, unit: '市第一中学' }],
      instead: [],
    });
    const { forget, instead } = forgottenOf(choices, () => '市第二中学');
    expect([forget, instead]).toMatchObject([[], [{ sheet: 0, columns: [], by: 'hand' }]]);
  });

  it('remember the guess where the other would otherwise be followed', () => {
    const head = HEAD.map((text, i) => (i === 2 ? '身份证号' : text));
    const asGuessed = judgeChosenApplicants([grid([head, ROW])], [{ ...CHOICE, columns: [] }]);
    const other = { headings: headingsDigest([head]) as string, unit: '市第一中学' };
    const lesson = lessonOf(asGuessed.sheets, [CHOICE], of('市第二中学', [other]));
    expect(lesson).toMatchObject({ remember: [{ unit: '市第二中学' }], forget: [] });
  });
});
