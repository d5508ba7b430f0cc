import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UnitFields } from '../../../src-main/core/contract/units.ts';
import type { UnitId } from '../../../src-main/core/domain/kernel/ids.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { experts } from '../../../src-main/features/experts/experts.ts';
import type { JudgedTree } from '../../../src-main/features/feature.ts';
import { rounds } from '../../../src-main/features/rounds/rounds.ts';
import { units } from '../../../src-main/features/units/units.ts';
import { importFile } from '../../../src-main/import/import-file.ts';
import { day } from '../../domain/support/day.ts';
import { codeOf, must, RoundBuilder, sampleSetup } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

const inRound = () => ({ roundId: office.roundId });
const blank: UnitFields = { name: '', kind: 'unknown', prefecture: '', county: '', code: '', note: '' };
const register = async () => must(await office.ask(units.list, {})).units;
const pool = async () => must(await office.ask(experts.list, inRound()));
/** What a new seal would cover. */
const digestNow = async () => {
  must(await office.unseal());
  must(await office.seal());
  return office.covered();
};

/** The unit of the pool's first expert, as the register has it. */
async function firstUnit() {
  const [first] = (await pool()).experts;
  const unit = (await register()).find(({ name }) => name === first?.unit);
  if (unit === undefined) throw new Error('an expert without a unit');
  return unit;
}
const add = async (name: string, over: Partial<UnitFields> = {}) => {
  const input = { unitId: null, fields: { ...blank, name, ...over }, parentId: null, oldName: 'alias' as const };
  return must(await office.act(units.save, input)).unitId;
};
const change = (unitId: UnitId, fields: Partial<UnitFields> & { readonly name: string }, parentId: UnitId | null) =>
  office.act(units.save, {
    ...{ unitId, fields: { ...blank, ...fields }, parentId, oldName: 'former' as const },
    renaming: { reason: '更名', authority: '', by: '王敏' },
  });

/** Sealed under rules that ask for employer and prefecture; the first expert's unit stands below `厅`. */
async function sealedByPlace() {
  await office.untilSealed('small-2022', { minimumPerSpecialty: 1 });
  must(await office.unseal());
  const unit = await firstUnit();
  const parent = await add('省某厅');
  must(await office.act(units.setParent, { unitId: unit.unitId, parentId: parent }));
  const rule = {
    value: '*',
    min: 0,
    max: 20,
    severity: 'block' as const,
    decree: '办公室',
    article: '',
    verified: false,
  };
  const rules = (['employer', 'prefecture'] as const).map((attribute) => ({ ...rule, attribute }));
  must(await office.act(draw.saveRules, { ...inRound(), rules }, 'experts'));
  must(await office.seal());
  return { unit, parent };
}

const treeOf = async (row: string) => {
  const file = path.join(office.file.folder, '单位树.csv');
  writeFileSync(file, `单位名称,上级单位,市（州）\r\n${row}`);
  const outcome = await importFile({ path: file, kind: 'units' }, () => undefined);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const { fileName, sha256, judged } = outcome.value;
  return must(await office.session(units.readTree, {}, { roster: 'units', fileName, sha256, judged } as JudgedTree));
};

describe('under a seal that waits for its jury', () => {
  it('nothing of the register changes that the rules ask for, of the unit itself or of one above it', async () => {
    const { unit, parent } = await sealedByPlace();
    const sealed = await office.covered();
    const other = await add('另一单位');
    const { name, unitId } = unit;
    const same = (keepId: UnitId, removeId: UnitId) =>
      office.act(units.confirmSame, { keepId, removeId, aliasKind: 'alias', reason: '同一单位' });
    const refused = [
      ['its name', () => change(unitId, { name: '别的名称' }, parent)],
      ['its prefecture', () => change(unitId, { name, prefecture: '海西州' }, parent)],
      ['its parent', () => office.act(units.setParent, { unitId, parentId: null })],
      ['its parent, with its other fields', () => change(unitId, { name }, other)],
      ['the name of the unit above', () => change(parent, { name: '省某局' }, null)],
      ['the parent of the unit above', () => office.act(units.setParent, { unitId: parent, parentId: other })],
      ['the unit above, joined with another', () => same(other, parent)],
      ['its place by a workbook', async () => office.act(units.acceptTree, await treeOf(`${name},省某厅,海西州`))],
    ] as const;
    for (const [what, act] of refused) {
      const result = await act();
      const round = sampleSetup().name;
      expect([what, result]).toEqual([what, { ok: false, refusal: { code: 'seal_would_break', params: { round } } }]);
    }
    expect(await digestNow()).toBe(sealed);
  });

  it('a workbook that is refused stays on the shelf, to be taken once the seal is lifted', async () => {
    const { unit } = await sealedByPlace();
    const draft = await treeOf(`${unit.name},省某厅,海西州`);
    expect(codeOf(await office.act(units.acceptTree, draft))).toBe('seal_would_break');
    must(await office.unseal());
    expect(must(await office.act(units.acceptTree, draft))).toEqual({ added: 0, changed: 1 });
    expect(codeOf(await office.act(units.acceptTree, draft))).toBe('draft_gone');
  });

  it('what the seal does not cover is free, and after the jury is adopted everything is', async () => {
    const { unit, parent } = await sealedByPlace();
    const { name, unitId } = unit;
    const sealed = await office.covered();
    must(await change(unitId, { name, note: '已核', county: '城西区' }, parent));
    must(await change(parent, { name: '省某厅', prefecture: '西宁市' }, null));
    must(await office.act(units.addAlias, { unitId, name: '某简称', kind: 'alias', validUntil: null }));
    must(await office.act(units.acceptTree, await treeOf('全新单位,,海西州')));
    expect(await digestNow()).toBe(sealed);
    const { attempt } = must(await office.work(draw.make, office.drawInput('draw', '名单有误'), 'draw'));
    expect(codeOf(await change(parent, { name: '省某局' }, null))).toBe('seal_would_break');
    must(await office.work(draw.adopt, { ...inRound(), attempt }, 'draw'));
    must(await change(parent, { name: '省某局' }, null));
  });

  it('a parent is free where no rule asks for the employer', async () => {
    await office.untilSealed();
    const { unitId } = await firstUnit();
    must(await office.act(units.setParent, { unitId, parentId: await add('省某厅') }));
  });

  it('nobody on the frozen list stops or begins to count where that changes who may be drawn', async () => {
    await office.untilSealed();
    const own = (await pool()).experts.find((one) => one.exclusions.includes('own_application'));
    const { applications } = must(await office.ask(applicants.list, inRound()));
    const theirs = applications.find((one) => one.name === own?.name);
    const stranger = applications.find((one) => one.name !== own?.name);
    const withdraw = (applicationId = stranger?.applicationId) =>
      office.act(
        applicants.amend,
        {
          ...{ ...inRound(), applicationId: applicationId as NonNullable<typeof applicationId> },
          ...{ change: 'withdraw' as const, to: '', reason: '本人申请', authority: '', by: '王敏' },
        },
        'applicants',
      );
    expect(codeOf(await withdraw(theirs?.applicationId))).toBe('seal_would_break');
    must(await withdraw());
    must(await office.unseal());
    must(await withdraw(theirs?.applicationId));
    must(await office.seal());
    const back = { reason: '本人申请', authority: '', by: '王敏' };
    const takeBack = (applicationId = theirs?.applicationId) =>
      office.act(applicants.takeBack, { ...inRound(), ...back, applicationId: applicationId as never }, 'applicants');
    expect(codeOf(await takeBack())).toBe('seal_would_break');
    must(await takeBack(stranger?.applicationId));
  });

  it('no number, day or name of the set-up changes that is sealed, before and after the draw', async () => {
    const roundId = await office.untilSealed();
    const save = (changes: object) =>
      office.act(rounds.saveSetup, { roundId, setup: { ...sampleSetup(), ...changes } });
    const sealed = [
      { series: '经济' },
      { juryKind: 'intermediate' },
      { jurySize: 27 },
      { alternates: 4 },
      { minimumPerSpecialty: 2 },
      { meetingDate: day('2022-12-06') },
      { officeName: '另一评审办' },
      { establishingBody: '另一部门' },
    ];
    for (const changes of sealed) {
      const [field = ''] = Object.keys(changes);
      expect(await save(changes)).toEqual({ ok: false, refusal: { code: 'pool_sealed', params: { field } } });
    }
    must(await save({ meetingPlace: '海东' }));
    must(await office.draw());
    for (const changes of sealed) expect(codeOf(await save(changes))).toBe('draw_already_made');
  });
});
