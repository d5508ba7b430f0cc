import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApprovalFields, JuryFields } from '../../../src-main/core/contract/juries.ts';
import type { RoundSetup } from '../../../src-main/core/contract/rounds.ts';
import type { JuryId } from '../../../src-main/core/domain/kernel/ids.ts';
import { juries } from '../../../src-main/features/juries/juries.ts';
import { rounds } from '../../../src-main/features/rounds/rounds.ts';
import { day } from '../../domain/support/day.ts';
import { codeOf, must, RoundBuilder, sampleSetup } from '../../support/round-builder.ts';
import { delegatedJuries, sampleApproval, sampleJury } from '../../support/sample-juries.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

const by = '王敏';
const add = (over: Parameters<typeof sampleJury>[0] = {}) =>
  office.act(juries.add, { fields: sampleJury(over) as JuryFields, by });
const approve = (juryId: JuryId, over: Partial<typeof sampleApproval> = {}) =>
  office.act(juries.addApproval, { juryId, approval: { ...sampleApproval, ...over } as ApprovalFields, by });
const all = async () => must(await office.ask(juries.list, {})).juries;

/** A jury with one approval in force on the sample's meeting day. */
async function approved(): Promise<JuryId> {
  const { juryId } = must(await add());
  must(await approve(juryId));
  return juryId;
}

describe('the register of juries', () => {
  it('keeps juries, their approvals and every correction with what stood there before', async () => {
    const juryId = await approved();
    expect(codeOf(await add())).toBe('jury_name_taken');
    const correct = (over: Partial<JuryFields>) =>
      office.act(juries.correct, { juryId, fields: { ...sampleJury(), ...over } as JuryFields, reason: '更名', by });
    expect(codeOf(await correct({}))).toBe('jury_unchanged');
    expect(codeOf(await correct({ kind: 'junior' }))).toBe('jury_level_above_kind');
    must(await correct({ officeName: '省工程职改办' }));
    const [jury] = await all();
    expect(jury).toMatchObject({ officeName: '省工程职改办', standing: 'in_force', rounds: [] });
    expect(jury?.changes).toMatchObject([{ by, reason: '更名', was: { officeName: sampleJury().officeName } }]);
    expect(JSON.stringify(office.recorded)).not.toContain(by);
  });

  it('strikes a wrong approval out, keeps it readable and lets its number be entered again', async () => {
    const juryId = await approved();
    expect(codeOf(await approve(juryId))).toBe('approval_already_entered');
    expect(codeOf(await approve(juryId, { number: '2号', validUntil: '2024-07-02' }))).toBe('approval_too_long');
    const [approval] = (await all())[0]?.approvals ?? [];
    const strike = () =>
      office.act(juries.annulApproval, { juryId, approvalId: approval?.approvalId ?? '', reason: '抄错', by });
    must(await strike());
    expect(codeOf(await strike())).toBe('approval_annulled_already');
    expect(await all()).toMatchObject([{ standing: 'none', approvals: [{ annulled: { by, reason: '抄错' } }] }]);
    must(await approve(juryId));
    expect(await all()).toMatchObject([{ standing: 'in_force', approvals: [{}, { annulled: null }] }]);
  });

  it('tells the standing of each on the day, as of the powers handed down', async () => {
    for (const { fields, approval } of delegatedJuries) {
      const { juryId } = must(await office.act(juries.add, { fields: fields as JuryFields, by }));
      if (approval !== null) must(await approve(juryId, approval));
    }
    office.today = day('2022-12-20');
    expect((await all()).map((one) => one.standing)).toEqual(['ends_soon', 'expired', 'in_force', 'none']);
  });
});

describe('a round of a registered jury', () => {
  const copied = (juryId: JuryId, over: Partial<RoundSetup> = {}) => ({
    juryName: sampleJury().name,
    establishingBody: sampleJury().establishingBody,
    officeName: sampleJury().officeName,
    approvalNumber: sampleApproval.number,
    approvalValidFrom: day(sampleApproval.validFrom),
    approvalValidUntil: day(sampleApproval.validUntil),
    juryId,
    ...over,
  });
  const create = (changes: Partial<RoundSetup>) => office.act(rounds.create, sampleSetup(changes));

  it('says of it what the register says, and nothing else', async () => {
    const juryId = await approved();
    expect(codeOf(await create(copied(juryId, { juryName: '别的评委会' })))).toBe('jury_differs_from_register');
    expect(codeOf(await create(copied(juryId, { approvalValidUntil: day('2026-06-30') })))).toBe(
      'jury_differs_from_register',
    );
    expect(codeOf(await create({ juryId: 'nobody' as JuryId }))).toBe('jury_not_found');
    const { roundId } = must(await create(copied(juryId)));
    expect(must(await office.ask(rounds.get, { roundId })).setupComplete).toBe(true);
    expect((await all())[0]?.rounds).toMatchObject([{ roundId, meetingDate: '2022-12-05' }]);
  });

  it('keeps its copy when the register is put right later, until somebody takes the new one over', async () => {
    const juryId = await approved();
    const { roundId } = must(await create(copied(juryId)));
    const fields = { ...sampleJury(), officeName: '新办公室' } as JuryFields;
    must(await office.act(juries.correct, { juryId, fields, reason: '更名', by }));
    const save = (over: Partial<RoundSetup>) =>
      office.act(rounds.saveSetup, { roundId, setup: sampleSetup(copied(juryId, over)) });
    must(await save({ meetingPlace: '海东' }));
    expect(codeOf(await save({ officeName: '第三处' }))).toBe('jury_differs_from_register');
    must(await save({ officeName: '新办公室' }));
    must(await office.act(rounds.saveSetup, { roundId, setup: sampleSetup({ juryName: '手工填写', juryId: null }) }));
  });

  it('is blocked by an approval that has not begun on the meeting day, as by one that has ended', async () => {
    const { juryId } = must(await add());
    must(await approve(juryId, { approvedOn: '2022-11-01', validFrom: '2022-12-06', validUntil: '2025-12-05' }));
    const late = { approvalValidFrom: day('2022-12-06'), approvalValidUntil: day('2025-12-05') };
    const { roundId } = must(await create(copied(juryId, late)));
    const view = must(await office.ask(rounds.get, { roundId }));
    expect(view.findings.filter((one) => !one.ok).map((one) => one.code)).toEqual(['approval_in_force']);
    expect(view.setupComplete).toBe(false);
  });

  it('begins next year with what the register says then, and not of a jury that is gone', async () => {
    const juryId = await approved();
    must(await create(copied(juryId)));
    must(
      await approve(juryId, {
        number: '99号',
        approvedOn: '2022-11-01',
        validFrom: '2022-11-20',
        validUntil: '2025-11-19',
      }),
    );
    expect(must(await office.ask(rounds.draft, {}))).toMatchObject({
      juryId,
      approvalNumber: '99号',
      approvalValidUntil: '2025-11-19',
    });
    const fields = { ...sampleJury(), dissolvedOn: day('2022-12-01') } as JuryFields;
    must(await office.act(juries.correct, { juryId, fields, reason: '机构改革', by }));
    expect(codeOf(await create(copied(juryId)))).toBe('jury_dissolved');
  });
});
