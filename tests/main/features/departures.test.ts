import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptance } from '../../../src-main/features/acceptance/acceptance.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { eligibility } from '../../../src-main/features/eligibility/eligibility.ts';
import { refusals as english } from '../../../src-renderer/text/en/refusals.ts';
import { refusals as chinese } from '../../../src-renderer/text/zh-cn/refusals.ts';
import { day } from '../../domain/support/day.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
  await office.importBook(await judgedBook('small-2022', 'applicants'));
  await office.seeAllPapers();
});
afterEach(() => office.file.cleanup());

const by = '王敏';
const rows = async () => must(await office.ask(acceptance.list, { roundId: office.roundId })).rows;
const first = async () => {
  const [row] = await rows();
  if (row === undefined) throw new Error('nobody applies');
  return row;
};
const inRound = async () => ({ roundId: office.roundId, applicationId: (await first()).applicationId });
type Entry = { kind: 'retired' | 'transferred' | 'died' | 'in_post'; on: string; toUnit?: string };
const enter = async ({ kind, on, toUnit = '' }: Entry) =>
  office.act(
    acceptance.recordDeparture,
    { ...(await inRound()), kind, on: day(on), toUnit, source: '单位来函', by },
    'applicants',
  );
const accept = async () => {
  const input = { roundId: office.roundId, applicationIds: [(await first()).applicationId], checkers: [by, '李强'] };
  const { leftOut } = must(await office.act(acceptance.acceptMany, input));
  return leftOut.map(({ code, params }) => [code, params.on]);
};
const findings = async () => (await first()).findings.map(({ code, blocking }) => [code, blocking]);
const freeze = () => office.act(applicants.freeze, { roundId: office.roundId }, 'applicants');

// Today is 21 November 2022.
describe('who retires, moves or dies after applying (hard case 26)', () => {
  it.each([
    [{ kind: 'retired', on: '2022-11-21' }, [['departure_retired', true]], [['departure_retired', '2022-11-21']]],
    [{ kind: 'retired', on: '2022-11-22' }, [['departure_retired', false]], []],
    [{ kind: 'died', on: '2022-11-20' }, [['departure_died', true]], [['departure_died', '2022-11-20']]],
    [{ kind: 'transferred', on: '2022-11-20', toUnit: '乙院' }, [['departure_transferred', false]], []],
    [{ kind: 'in_post', on: '2022-11-20' }, [], []],
  ] as const)('%j is told as %j and leaves out %j', async (entry, told, leftOut) => {
    const { unit } = await first();
    must(await enter(entry));
    expect(await findings()).toEqual(told);
    expect(await accept()).toEqual(leftOut);
    expect((await first()).unit).toBe(unit);
  });

  it('sends an accepted application back, to be checked and decided again by people', async () => {
    expect(await accept()).toEqual([]);
    expect(must(await enter({ kind: 'transferred', on: '2022-11-18', toUnit: '乙院' }))).toEqual({
      state: 'under_check',
    });
    expect(await first()).toMatchObject({ state: 'under_check', checkers: [] });
    expect(codeOf(await freeze())).toBe('acceptance_open');
    expect(await accept()).toEqual([]);
    const { events } = must(await office.ask(acceptance.history, await inRound()));
    expect(events.map(({ act, from, to, reason }) => [act, from, to, reason.split('\u001f')])).toEqual([
      ['accept', 'received', 'accepted', ['']],
      ['departure_transferred', 'accepted', 'under_check', ['2022-11-18', '乙院', '单位来函']],
      ['accept', 'under_check', 'accepted', ['']],
    ]);
    // The audit row names nobody.
    expect(JSON.stringify(office.recorded.slice(-2))).not.toMatch(/王敏|乙院|来函/u);
  });

  it('keeps every entry; a mistaken one is taken back by a later one, and the same twice is refused', async () => {
    must(await enter({ kind: 'died', on: '2022-11-20' }));
    expect(codeOf(await enter({ kind: 'died', on: '2022-11-20' }))).toBe('departure_already_entered');
    must(await enter({ kind: 'in_post', on: '2022-11-21' }));
    expect(await findings()).toEqual([]);
    const { findings: all } = must(await office.ask(eligibility.findings, await inRound()));
    expect(all.find((one) => one.rule === 'inPost')?.result).toBe('met');
    const kept = await office.read((db) => db.selectFrom('departure').select(['number', 'kind']).execute());
    expect(kept).toEqual([
      { number: 1, kind: 'died' },
      { number: 2, kind: 'in_post' },
    ]);
  });

  it('passes by a decision against the rule, with its authority', async () => {
    must(await enter({ kind: 'retired', on: '2022-11-20' }));
    const decision = { rule: 'inPost' as const, reason: '延迟退休', authority: '省厅函1号', by };
    must(await office.act(eligibility.override, { ...(await inRound()), ...decision }));
    expect(await findings()).toEqual([['departure_retired', false]]);
    expect(await accept()).toEqual([]);
  });

  it('is looked at again at the freeze, on the day that has come by then, and names whom', async () => {
    must(await enter({ kind: 'retired', on: '2022-11-25' }));
    await office.acceptAll();
    const { number } = await first();
    office.today = day('2022-11-25');
    const refused = await freeze();
    expect(refused.ok ? null : refused.refusal).toMatchObject({
      code: 'accepted_now_blocked',
      params: { people: 1, numbers: number, why: `${number}\tdeparture_retired\t` },
    });
    const { params } = refused.ok ? {} : refused.refusal;
    for (const [table, what] of [
      [chinese, '已退休'],
      [english, 'Retired'],
    ] as const) {
      const sentence = table.accepted_now_blocked as (params: object) => string;
      expect(sentence(params ?? {})).toContain(`${number}${table === chinese ? '（' : ' ('}${what}`);
    }
    // Decided otherwise with a reason and an authority, the list is frozen.
    const decision = { rule: 'inPost' as const, reason: '延迟退休', authority: '省厅函1号', by };
    must(await office.act(eligibility.override, { ...(await inRound()), ...decision }));
    expect(must(await freeze()).warnings).toEqual([{ number, code: 'departure_retired', rule: '' }]);
  });

  it('is told at the freeze where it only warns, once its day has come', async () => {
    must(await enter({ kind: 'transferred', on: '2022-11-25', toUnit: '乙院' }));
    await office.acceptAll();
    const { number } = await first();
    office.today = day('2022-11-25');
    const { warned, warnings } = must(await freeze());
    expect(warned).toBe(1);
    expect(warnings[0]).toEqual({ number, code: 'departure_transferred', rule: '' });
  });

  it('is an amendment once the list is frozen', async () => {
    await office.acceptAll();
    must(await freeze());
    expect(codeOf(await enter({ kind: 'retired', on: '2022-11-21' }))).toBe('departure_after_freeze');
  });
});
