import { afterEach, beforeEach, expect, it } from 'vitest';
import { sha256Hex } from '../../../src-main/core/domain/kernel/digest.ts';
import { judgeChosenApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { packSheets } from '../../../src-main/core/domain/roster/packed-sheets.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import type { JudgedBook } from '../../../src-main/features/feature.ts';
import { grid } from '../../domain/roster/grids.ts';
import { must, RoundBuilder } from '../../support/round-builder.ts';

const HEAD = ['单位', '姓名', '身份证号', '申报系列', '申报级别', '申报资格名称', '年龄', '申报类型'];

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

/** One person born on 1949-12-31, under a title that tells a year or not. */
function bookOf(title: string, age: string): JudgedBook {
  const row = ['甲院', '甲', '11010519491231002X', '工程', '副高', '高级工程师', age, '正常'];
  const sheets = [grid([[title], HEAD, row])];
  return {
    ...{ roster: 'applicants', fileName: 'a.csv', sha256: sha256Hex(title + age) },
    ...{ judged: judgeChosenApplicants(sheets, []), cells: packSheets(sheets) },
  };
}
const told = async (title: string, age: string) => {
  const { warnings } = must(
    await office.session(applicants.readWorkbook, { roundId: office.roundId }, bookOf(title, age)),
  );
  return warnings.filter(({ field }) => field === 'age').map(({ code, params }) => [code, params.on ?? params.year]);
};

it('an age in a sheet without a year is compared on the round’s own cut-off day, which is told', async () => {
  await office.create({ year: 2022 });
  expect(await told('花名册', '72')).toEqual([]);
  expect(await told('花名册', '60')).toEqual([['age_disagrees_on', '2022-12-31']]);
  expect(await told('2012年花名册', '60')).toEqual([['age_disagrees', 2012]]);
  await office.create({ year: 2010, name: '2010年度评审' });
  expect(await told('花名册', '60')).toEqual([]);
  expect(await told('花名册', '72')).toEqual([['age_disagrees_on', '2010-12-31']]);
});

it('the warning stays under a corrected mapping and is kept with the import', async () => {
  const roundId = await office.create();
  const { draftId } = must(await office.session(applicants.readWorkbook, { roundId }, bookOf('花名册', '60')));
  const sheets = [{ sheet: 0, take: true, headerRows: [2], columns: [] }];
  const mapped = must(await office.session(applicants.remap, { roundId, draftId, sheets }));
  expect(mapped.warnings.map(({ code }) => code)).toContain('age_disagrees_on');
  must(await office.act(applicants.acceptImport, { roundId, draftId }));
  const { batches } = must(await office.ask(applicants.list, { roundId }));
  expect(batches[0]?.warnings.map(({ code }) => code)).toContain('age_disagrees_on');
});
