import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../../src-main/core/contract/index.ts';
import { sha256Hex } from '../../../src-main/core/domain/kernel/digest.ts';
import { judgeChosenApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { packSheets } from '../../../src-main/core/domain/roster/packed-sheets.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import type { JudgedBook } from '../../../src-main/features/feature.ts';
import { grid } from '../../domain/roster/grids.ts';
import { must, RoundBuilder } from '../../support/round-builder.ts';

const HEAD = ['单位', '姓名', '身份证号', '申报系列', '申报级别', '申报资格名称', '申报类型', '编码甲', '编码乙'];
const IDS = ['11010519491231002X', '440308199901010012', '52242619811105565X'];
const [FIRST, SECOND] = ['市第一中学', '市第二中学'];

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
});
afterEach(() => office.cleanup());

/** One row of a unit under the same headings as everybody's. */
function bookOf(unit: string, person: number): JudgedBook {
  const row = [unit, '甲', IDS[person] ?? '', '工程', '副高', '高级工程师', '正常', '0971-1', '0971-2'];
  const sheets = [grid([HEAD, row])];
  return {
    ...{ roster: 'applicants', fileName: `${unit}.csv`, sha256: sha256Hex(`${unit}${person}`) },
    ...{ judged: judgeChosenApplicants(sheets, []), cells: packSheets(sheets) },
  };
}

const read = async (unit: string, person: number) =>
  must(await office.session(applicants.readWorkbook, { roundId: office.roundId }, bookOf(unit, person)));

async function map({ draftId }: ImportPreview, phone: number): Promise<void> {
  const sheets = [{ sheet: 0, take: true, headerRows: [1], columns: [{ index: phone, field: 'phone' }] }];
  must(await office.session(applicants.remap, { roundId: office.roundId, draftId, sheets }));
}

async function accept({ draftId }: ImportPreview): Promise<void> {
  must(await office.act(applicants.acceptImport, { roundId: office.roundId, draftId }));
}

const phoneOf = ({ sheets }: ImportPreview) => sheets[0]?.columns.find((one) => one.field === 'phone')?.index ?? null;

describe('two units that mean different things by the same headings', () => {
  it('keep their own mapping each, told with its reason, and a third is not guided by either', async () => {
    const first = await read(FIRST, 0);
    await map(first, 7);
    await accept(first);
    const follows = await read(SECOND, 1);
    expect(follows.sheets[0]?.remembered).toMatchObject({ unit: FIRST });
    expect(phoneOf(follows)).toBe(7);
    await map(follows, 8);
    await accept(follows);

    const again = await Promise.all([read(FIRST, 2), read(SECOND, 2)]);
    expect(again.map(phoneOf)).toEqual([7, 8]);
    expect(again.map(({ sheets }) => sheets[0]?.remembered?.unit)).toEqual([FIRST, SECOND]);
    const third = await read('市第三中学', 2);
    expect([phoneOf(third), third.sheets[0]?.remembered]).toEqual([null, null]);
  });

  it('forget only their own: another unit keeps what it taught', async () => {
    const first = await read(FIRST, 0);
    await map(first, 7);
    await accept(first);
    const follows = await read(SECOND, 1);
    const anew = must(
      await office.act(applicants.forgetMapping, { roundId: office.roundId, draftId: follows.draftId }),
    );
    expect([phoneOf(anew), anew.sheets[0]?.remembered]).toEqual([null, null]);
    await accept(anew);
    expect(phoneOf(await read(SECOND, 2))).toBeNull();
    const kept = await read(FIRST, 2);
    expect(phoneOf(kept)).toBe(7);
    must(await office.act(applicants.forgetMapping, { roundId: office.roundId, draftId: kept.draftId }));
    expect((await read(FIRST, 2)).sheets[0]?.remembered?.unit).not.toBe(FIRST);
  });
});
