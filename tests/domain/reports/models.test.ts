import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  ballotReport,
  eligibilitySheetReport,
  type NoticeRow,
  noticeReport,
  passRate,
  reportCatalogue,
  resultReport,
  tallyReport,
} from '../../../src-main/core/reports/index.ts';
import { reportTexts } from '../../../src-main/documents/glyphs/missing-glyphs.ts';
import { documents as en } from '../../../src-renderer/text/en/documents.ts';
import { documents as zh } from '../../../src-renderer/text/zh-cn/documents.ts';
import { eligibilitySheetFacts } from '../../main/documents/register-facts.ts';
import {
  ballotPaperFacts,
  noticeFacts,
  resultReportFacts,
  sampleModels,
  tallyFacts,
} from '../../main/documents/sample-facts.ts';

const conclusion = {
  outcome: 'passed' as const,
  present: 25,
  recused: 0,
  denominator: 25,
  agree: 17,
  needed: 17,
  quorumNeeded: 17,
};

it('names the version of the criteria on the sheet of conditions (F32) by its title, also in what a rule looked at', () => {
  const facts = eligibilitySheetFacts();
  const [rule] = facts.rules;
  if (rule === undefined) throw new Error('no rule');
  const inputs = { criteriaVersion: 'gc-2022' };
  const rules = [{ ...rule, finding: { ...rule.finding, inputs } }];
  for (const words of [zh, en]) {
    const text = JSON.stringify(eligibilitySheetReport({ ...facts, rules }, words).blocks);
    expect(text.match(/青海省工程系列职称评审条件（2022年版）/gu)).toHaveLength(2);
    expect(text).not.toContain('gc-2022');
  }
});

it('says on paper that a roster is silent, not where somebody would enter it', () => {
  const facts = eligibilitySheetFacts();
  const [rule] = facts.rules;
  if (rule === undefined) throw new Error('no rule');
  const finding = { ...rule.finding, result: 'cannot_tell' as const, reason: 'fact_missing' as const };
  for (const words of [zh, en]) {
    const { factMissing, words: screen } = words.eligibilityPapers;
    const text = JSON.stringify(eligibilitySheetReport({ ...facts, rules: [{ ...rule, finding }] }, words).blocks);
    expect(text).toContain(factMissing);
    expect(text).not.toContain(screen.eligibility.reasons.fact_missing);
  }
});

describe('every form', () => {
  it.each([
    ['zh-CN', zh],
    ['en', en],
  ] as const)('has one string per column and the audience of the catalogue, %s', (language, words) => {
    for (const [form, model] of Object.entries(sampleModels(words))) {
      expect(model.form).toBe(form);
      expect(model.language).toBe(language);
      expect(model.audience).toBe(reportCatalogue[model.form].audience);
      for (const block of model.blocks) {
        if (block.kind !== 'table') continue;
        for (const row of block.rows) expect([form, row.length]).toEqual([form, block.columns.length]);
      }
      expect(reportTexts(model).join('')).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('carries the internal mark exactly where the document stays inside', () => {
    for (const model of Object.values(sampleModels(zh))) {
      const marked = model.headerNote !== undefined;
      expect([model.form, marked]).toEqual([model.form, model.audience === 'internal' && model.form !== 'F13']);
    }
  });
});

describe('tally sheet', () => {
  it('says in a sentence why somebody passed or did not', () => {
    const say = zh.tally.conclusion;
    expect(say(conclusion)).toBe('通过：出席25人，同意17票，需17票');
    expect(say({ ...conclusion, outcome: 'failed', agree: 16 })).toBe('未通过：出席25人，同意16票，需17票');
    expect(say({ ...conclusion, recused: 2, denominator: 23, agree: 16, needed: 16 })).toBe(
      '通过：出席25人（回避2人，按23人计），同意16票，需16票',
    );
    expect(say({ ...conclusion, outcome: 'failed', recused: 2, agree: 16 })).toBe(
      '未通过：出席25人（含回避2人），同意16票，需17票',
    );
    expect(say({ ...conclusion, outcome: 'no_quorum', present: 16, denominator: 16 })).toContain('出席16人，需17人');
  });

  it('counts passed and not passed in its last line', () => {
    const facts = tallyFacts(10);
    const table = tallyReport(facts, zh).blocks.find((b) => b.kind === 'table');
    const passed = facts.rows.filter((r) => r.outcome === 'passed').length;
    expect(table?.kind === 'table' ? table.total : '').toBe(`共 10 人，通过 ${passed} 人，未通过 ${10 - passed} 人`);
  });
});

describe('public notice', () => {
  it('has no room for anything but name, unit, series and qualification', () => {
    // Compared by the compiler: a field more in the type fails the type check.
    expectTypeOf<keyof NoticeRow>().toEqualTypeOf<'name' | 'unit' | 'seriesSpecialty' | 'qualification'>();
    const [row] = noticeFacts(1).rows;
    expect(Object.keys(row ?? {}).sort()).toEqual(['name', 'qualification', 'seriesSpecialty', 'unit']);
  });

  it('prints nothing of what it must not know, even where objects carry it unseen', () => {
    const canary = {
      idNumber: '63010319800101004X',
      phone: '13912345678',
      birth: '1980-01-01',
      agree: 23,
      score: 8725,
    };
    const facts = noticeFacts(30);
    const rows = facts.rows.map((r) => ({ ...r, ...canary, reason: '援青三年考核优秀' }));
    const text = reportTexts(noticeReport({ ...facts, rows }, zh)).join('\n');
    for (const secret of ['63010319800101004X', '13912345678', '1980-01-01', '8725', '87.25', '援青三年']) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toMatch(/\d{17}[\dX]|\b1[3-9]\d{9}\b|身份证|出生|票数|得分|未通过/);
  });

  it('names period, channel, telephone and address', () => {
    const text = reportTexts(noticeReport(noticeFacts(3), zh)).join('\n');
    for (const piece of ['2023年2月15日至2023年2月21日', '5个工作日', '0971-6301234', '海湖大道1号', '真实姓名']) {
      expect(text).toContain(piece);
    }
  });
});

describe('ballot', () => {
  it('carries neither a trace code nor a number nor a name of a voter', () => {
    const model = ballotReport(ballotPaperFacts(5), zh);
    expect(model.footer.auditCode).toBeUndefined();
    expect(model.headerNote).toBeUndefined();
    expect(reportTexts(model).join('\n')).not.toMatch(/编号：|票号|留痕/);
  });

  it('strikes the line of a recusal and takes its boxes away', () => {
    const table = ballotReport(ballotPaperFacts(8), zh).blocks.find((b) => b.kind === 'table');
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.struckRows).toEqual([5]);
    expect(table.rows[5]?.slice(4)).toEqual(['回避', '回避', '回避']);
    expect(table.rows[0]?.slice(4)).toEqual(['□', '□', '□']);
  });
});

describe('numbers as printed', () => {
  it.each([
    [17, 25, '68.0%'],
    [2, 3, '66.7%'],
    [1, 16, '6.3%'],
    [0, 9, '0.0%'],
    [9, 9, '100.0%'],
    [0, 0, '—'],
  ])('pass rate %i of %i -> %s', (passed, reviewed, text) => expect(passRate(passed, reviewed)).toBe(text));
});

describe('decisions against findings in the result report', () => {
  it('are counted with their people and annexed; without any the report says nothing of them', () => {
    const facts = resultReportFacts();
    const text = (more: object) => reportTexts(resultReport({ ...facts, ...more }, zh)).join('\n');
    expect(text({ decisions: { n: 3, people: 2 } })).toContain(
      '对2名参评人员的3项审查结果另作认定，逐项情况见《个别情况处理说明》',
    );
    expect(text({})).not.toContain('另作认定');
  });
});
