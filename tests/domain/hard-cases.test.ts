import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listAtFreeze, withdrawnSince } from '../../src-main/core/domain/acceptance/amendment.ts';
import { askCorrection } from '../../src-main/core/domain/acceptance/correction.ts';
import { type ListEntry, listDigest } from '../../src-main/core/domain/acceptance/list-digest.ts';
import { readIdNumber } from '../../src-main/core/domain/identity/id-number.ts';
import { lackingCharacters, parseGlyphCoverage } from '../../src-main/core/domain/names/glyph-coverage.ts';
import { readPersonName, sameName } from '../../src-main/core/domain/names/person-name.ts';
import type { PostQuotaRules } from '../../src-main/core/domain/post-quota/quota-rules.ts';
import { workOutQuota } from '../../src-main/core/domain/post-quota/work-out.ts';
import { balanceOf, notOnNotice } from '../../src-main/core/domain/results/result-decision.ts';
import { judgeChosenApplicants } from '../../src-main/core/domain/roster/judge-applicants.ts';
import { ballotReport } from '../../src-main/core/reports/ballot-paper.ts';
import { documents } from '../../src-renderer/text/zh-cn/documents.ts';
import { ballotPaperFacts } from '../main/documents/sample-facts.ts';
import { grid } from './roster/grids.ts';
import { day } from './support/day.ts';
import { eligibilityPack } from './support/eligibility.ts';
import { national40 } from './support/national-40.ts';

/** The hard cases of the field as they are told there; the whole of each rule is tested where the rule lies. */
const coverage = parseGlyphCoverage(
  readFileSync(path.resolve(import.meta.dirname, '../../assets/fonts/coverage.txt'), 'utf8'),
);

describe('names and numbers as units write them', () => {
  it.each(['•', '.', '・', '．', ' · '])('hard case 17: a dot typed as “%s” is the same person, whole', (dot) => {
    const read = readPersonName(`阿卜杜热依木${dot}买买提`);
    expect(read.ok && read.value.name).toBe('阿卜杜热依木·买买提');
    expect(sameName(`阿卜杜热依木${dot}买买提`, '阿卜杜热依木买买提')).toBe(true);
  });

  it.each(['扎西', '才让卓玛', '旦增'])('hard case 18: %s has no surname and stays whole', (name) => {
    const read = readPersonName(name);
    expect(read.ok && read.value.name).toBe(name);
  });

  it.each([
    ['11010519491231002x', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    ['6.30103E+17', undefined],
  ])('hard case 19: the number %s is read as %s', (typed, expected) => {
    const read = readIdNumber(typed);
    expect(read.ok ? read.value.number : undefined).toBe(expected);
  });

  it('hard case 20: a rare character is one character, kept, and printed or named before printing', () => {
    const read = readPersonName('张𬭚');
    expect(read.ok && [...read.value.name]).toEqual(['张', '𬭚']);
    const named = lackingCharacters('张𬭚㛃', coverage).every(({ codePoint }) => /^U\+[0-9A-F]{4,6}$/u.test(codePoint));
    expect(named).toBe(true);
  });
});

describe('one notice of everything to correct', () => {
  const first = { issuedOn: day('2022-12-01'), deadline: day('2022-12-08'), answeredOn: null };
  const asked = { items: ['缺章'], issuedOn: day('2022-12-09'), deadline: day('2022-12-16'), addendumReason: '' };
  it.each([
    [[], asked, 'ok'],
    [[first], asked, 'correction_already_given'],
    [[first], { ...asked, addendumReason: '岗位审核号被撤销' }, 'ok'],
  ])('hard case 25: over %j', (earlier, again, expected) => {
    const may = askCorrection(earlier, again, national40(), { years: [2022], holidays: [], makeUpDays: [] });
    expect(may.ok ? 'ok' : may.refusal.code).toBe(expected);
  });
});

describe('an objection upheld after the notice', () => {
  it('hard case 24: nobody is deleted, and passed = filed + held + revoked', () => {
    const objection = { ground: 'objection', recordId: null, noticed: true } as const;
    const decisions = [
      { ...objection, applicationId: 'b', outcome: 'held' as const },
      { ...objection, applicationId: 'c', outcome: 'revoked' as const },
      { ...objection, applicationId: 'd', outcome: 'kept' as const },
    ];
    const balance = balanceOf(['a', 'b', 'c', 'd'], decisions);
    expect(balance).toEqual({ passed: 4, filed: 2, held: 1, revoked: 1 });
    expect(documents.resultDecisions.balance(balance)).toContain('表决结果保留不变');
    expect(notOnNotice(decisions).size).toBe(0);
  });
});

describe('one list, one person, one row', () => {
  const HEAD = '单位 姓名 身份证号 申报系列 申报专业 申报级别 申报资格名称 申报类型'.split(' ');
  const row = (unit: string, name: string, id: string) => [
    unit,
    name,
    id,
    '工程',
    '水利水电',
    '副高',
    '高级工程师',
    '正常',
  ];
  const judged = (...rows: string[][]) => judgeChosenApplicants([grid([HEAD, ...rows])], []);
  const [LI, OTHER_LI] = ['11010519491231002X', '440308199901010012'];

  it('hard case 16: two applicants named 李伟 are two rows, each told of the other, and the ballot prints their units', () => {
    const { accepted, refused, warnings } = judged(row('甲院', '李伟', LI), row('乙院', '李 伟', OTHER_LI));
    expect([accepted.map((one) => one.idNumber), refused]).toEqual([[LI, OTHER_LI], []]);
    expect(warnings.filter(({ code }) => code === 'same_name').map(({ row: at }) => at)).toEqual([2, 3]);
    const rows = accepted.map(({ name, unitName, title }) => {
      return { name, unit: unitName, qualification: title, struck: false };
    });
    const { blocks } = ballotReport({ ...ballotPaperFacts(2), rows }, documents);
    const table = blocks.find((one) => one.kind === 'table');
    expect(table?.rows.map((cells) => cells.slice(1, 3))).toEqual([
      ['李伟', '甲院'],
      ['李伟', '乙院'],
    ]);
  });

  it('hard case 27: one number through two units is one row, and the second names the first', () => {
    const { accepted, refused } = judged(row('甲院', '李伟', LI), row('乙院', '李伟', LI.toLowerCase()));
    expect(accepted.map((one) => one.unitName)).toEqual(['甲院']);
    expect(refused).toMatchObject([{ row: 3, code: 'duplicate_id', params: { firstRow: 2 } }]);
  });

  // What becomes of the vote after an upheld objection waits for the register of objections: here only the list.
  it('hard case 24: who leaves a frozen list is put back by the dossier, not by the name, and the digest stays', () => {
    const entry = (number: string, unit: string): ListEntry => ({
      ...{ number, name: '李伟', unit, series: '工程', specialty: '水利水电' },
      ...{ level: 'associate_senior', title: '高级工程师', kind: 'normal' },
    });
    const all = new Map([
      ['a', entry('001', '甲院')],
      ['b', entry('002', '乙院')],
    ]);
    const gone = [{ applicationId: 'a', act: 'withdraw', field: '', before: '' }] as const;
    const frozen = listAtFreeze(new Map([['b', entry('002', '乙院')]]), gone, (id) => all.get(id));
    expect(frozen.map(({ number }) => number).sort()).toEqual(['001', '002']);
    expect(listDigest(frozen)).toBe(listDigest([...all.values()]));
    expect([...withdrawnSince(gone)]).toEqual(['a']);
  });
});

describe('the ratio of posts', () => {
  it.each([
    [25, 'two_out_one_in', []],
    [26, 'two_out_one_in', ['boundary']],
    [27, 'suspended', []],
  ])('hard case 39: %i qualified on 20 posts: %s %j', (qualified, state, flags) => {
    const worked = workOutQuota(
      {
        ...{ postManagement: true, approved: 20, appointed: 20, notAppointed: qualified - 20 },
        ...{ departures: 4, manual: null },
      },
      eligibilityPack().postQuota.value as PostQuotaRules,
    );
    expect(worked.ok && [worked.value.outcome, worked.value.flags]).toEqual([state, flags]);
  });
});
