import { expect, it } from 'vitest';
import { checkCharacterOf } from '../../../src-main/core/domain/identity/id-number.ts';
import { judgeApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { judgeExperts } from '../../../src-main/core/domain/roster/judge-experts.ts';
import { grid } from './grids.ts';

const ID = `63010319700101101${checkCharacterOf('63010319700101101')}`;
const HOME = '西宁市城西区五四大街17号3-2-501';

const applicants = (heading: string, ...more: string[]) =>
  judgeApplicants([
    grid([
      ['姓名', '身份证号', '工作单位', '申报系列', '申报级别', '申报资格', heading, ...more],
      ['王海', ID, '某公司', '工程', '副高级', '高级工程师', HOME, ...more.map(() => '公司大院1号')],
    ]),
  ]);
const experts = (heading: string, ...more: string[]) =>
  judgeExperts([
    grid([
      ['姓名', '身份证号', '工作单位', '职称', '从事专业', heading, ...more],
      ['王海', ID, '某公司', '教授', '化工', HOME, ...more.map(() => '公司大院1号')],
    ]),
  ]);
const addressIn = (judged: ReturnType<typeof applicants> | ReturnType<typeof experts>) =>
  judged.ok ? judged.value.accepted.map((one) => one.address) : judged.refusal.code;

it.each(['通讯地址', '家庭住址', '住址', '地址'])('%s is where the person lives, in both rosters', (heading) => {
  expect([addressIn(applicants(heading)), addressIn(experts(heading))]).toEqual([[HOME], [HOME]]);
});

it('the address of the unit is not, and nobody needs one', () => {
  expect([addressIn(applicants('单位地址')), addressIn(experts('单位地址'))]).toEqual([[''], ['']]);
  expect(addressIn(applicants('单位地址', '家庭住址'))).toEqual(['公司大院1号']);
});
