import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../../src-main/core/contract/index.ts';
import { sha256Hex } from '../../../src-main/core/domain/kernel/digest.ts';
import { judgeChosenApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { packSheets } from '../../../src-main/core/domain/roster/packed-sheets.ts';
import { acceptance } from '../../../src-main/features/acceptance/acceptance.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { eligibility } from '../../../src-main/features/eligibility/eligibility.ts';
import type { JudgedBook } from '../../../src-main/features/feature.ts';
import { grid } from '../../domain/roster/grids.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

const HEAD = [
  '单位',
  '单位性质',
  '姓名',
  '身份证号',
  '申报系列',
  '申报级别',
  '申报资格名称',
  '申报类型',
  '岗位审核文号',
];
const IDS = ['11010519491231002X', '440308199901010012', '52242619811105565X'];
const END = ['工程', '副高', '高级工程师', '正常'];
const ROWS = [
  ['市第一中学', '事业单位', '甲', IDS[0], ...END, '青人社岗〔2022〕7号'],
  ['市第一中学', '事业单位', '乙', IDS[1], ...END, ''],
  ['市第一中学', '事业单位', '', IDS[2], ...END, ''],
];

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
});
afterEach(() => office.cleanup());

function book(): JudgedBook {
  const sheets = [grid([HEAD, ...ROWS.map((row) => row.map((one) => one ?? ''))]), grid([['说明'], ['无']])];
  return {
    ...{ roster: 'applicants', fileName: 'a.csv', sha256: sha256Hex('a') },
    ...{ judged: judgeChosenApplicants(sheets, []), cells: packSheets(sheets) },
  };
}
const read = async () => must(await office.session(applicants.readWorkbook, { roundId: office.roundId }, book()));
const wait = (draftId: string, awaited: boolean) =>
  office.session(applicants.awaitAudits, { roundId: office.roundId, draftId, awaited });
const refusedOf = ({ refused }: ImportPreview) => refused.map(({ row, code }) => [row, code]);

describe('rows whose post-audit number is still to come', () => {
  it('are refused, and taken in on a decision that is told, kept under another mapping and taken back', async () => {
    const preview = await read();
    expect(preview.withoutAudit).toEqual({ refused: 2, awaited: 0 });
    const waiting = must(await wait(preview.draftId, true));
    expect([waiting.accepted, waiting.withoutAudit]).toEqual([2, { refused: 0, awaited: 2 }]);
    // What else is wrong with a row refuses it as before.
    expect(refusedOf(waiting)).toEqual([[4, 'name_missing']]);
    expect(waiting.warnings.flatMap(({ row, code }) => (code === 'post_audit_awaited' ? [row] : []))).toEqual([3, 4]);
    const sheets = [{ sheet: 0, take: true, headerRows: [1], columns: [] }];
    const { draftId } = preview;
    const mapped = must(await office.session(applicants.remap, { roundId: office.roundId, draftId, sheets }));
    expect(mapped.withoutAudit).toEqual({ refused: 0, awaited: 2 });
    const back = must(await wait(draftId, false));
    expect([back.accepted, back.withoutAudit]).toEqual([1, { refused: 2, awaited: 0 }]);
    expect(codeOf(await wait('gone', true))).toBe('draft_gone');
  });

  it('stay closed to acceptance until somebody with the authority says otherwise, and can be edited meanwhile', async () => {
    const { draftId } = await read();
    must(await wait(draftId, true));
    must(await office.act(applicants.acceptImport, { roundId: office.roundId, draftId }));
    await office.seeAllPapers();
    const rows = async () => must(await office.ask(acceptance.list, { roundId: office.roundId })).rows;
    const waiting = (await rows()).find(({ name }) => name === '乙');
    if (waiting === undefined) throw new Error('not taken in');
    const { applicationId } = waiting;
    const accept = async () =>
      must(
        await office.act(acceptance.acceptMany, {
          roundId: office.roundId,
          applicationIds: [applicationId],
          checkers: ['王敏', '李强'],
        }),
      ).leftOut.map(({ code }) => code);
    expect(await accept()).toEqual(['post_audit_number_missing']);

    const cell = { applicationId, field: 'school' as const, was: '', text: '青海大学' };
    const edit = { roundId: office.roundId, cells: [cell], reason: '补录', by: '王敏' };
    expect(must(await office.act(applicants.editFields, edit))).toMatchObject({ applications: 1 });

    must(
      await office.act(eligibility.override, {
        ...{ roundId: office.roundId, applicationId, rule: 'postAudit' },
        ...{ reason: '审核表已到，号后补', authority: '省人社厅 2022年第5号函', by: '王敏' },
      }),
    );
    expect(await accept()).toEqual([]);
  });
});
