import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insertSealedStandings } from '../../../db/tables/sealed-standing.ts';
import type { ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { RuleSet } from '../../../src-main/core/domain/rules/rule-pack.ts';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { signInSheet } from '../../../src-main/features/documents/papers-before-meeting.ts';
import { minutes } from '../../../src-main/features/documents/papers-of-vote.ts';
import { meeting } from '../../../src-main/features/meeting/meeting.ts';
import { recusal } from '../../../src-main/features/recusal/recusal.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import { testFact } from '../../support/database.ts';
import { jurors, openInput, signIn } from '../../support/meeting-builder.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';
import { SAID } from '../../support/said.ts';

let b: RoundBuilder;
beforeEach(async () => {
  b = new RoundBuilder();
  await b.untilAssigned();
});
afterEach(() => b.cleanup());

const view = async () => must(await b.ask(meeting.get, { roundId: b.roundId }));
const open = (chairId: ExpertId, change: Partial<Parameters<typeof meeting.open>[1]> = {}) =>
  b.act(meeting.open, { ...openInput(b, chairId), officersReason: '', ...change }, 'meeting');

/** The seal keeps of these that the pool marks them as people who may take the chair, or says that they may not. */
const marked = (ids: readonly ExpertId[], chairEligible: boolean) =>
  b.file.store.command(async (db) => {
    const one = { years: [], lastOn: null, chairEligible, ownStaff: null, prefecture: '' };
    await insertSealedStandings(db, new Map(ids.map((id) => [id, one])));
    return { ok: true, value: null, audit: testFact() };
  });

const ruled = (change: (rules: RuleSet) => Partial<RuleSet>) =>
  b.file.store.command(async (db) => {
    const own = db.selectFrom('round').select('rule_pack').where('id', '=', b.roundId);
    const pack = JSON.parse((await own.executeTakeFirstOrThrow()).rule_pack);
    const rules = { ...pack.rules, ...change(pack.rules) };
    const text = { rule_pack: JSON.stringify({ ...pack, rules }) };
    await db.updateTable('round').set(text).where('id', '=', b.roundId).execute();
    return { ok: true, value: null, audit: testFact() };
  });

const paper = async (of: typeof minutes) => {
  const state = must(await b.ask(loadPaperState, b.roundId as string));
  return JSON.stringify(of(state, chinese));
};

describe('the chair', () => {
  test('carries the pool’s mark, or there is a reason that the minutes print', async () => {
    const [plain, chosen] = (await signIn(b, 25)) as [ExpertId, ExpertId];
    await marked([chosen], true);
    expect((await view()).jurors.slice(0, 2).map((one) => one.mayChair)).toEqual([null, true]);
    expect(await open(plain)).toMatchObject({ refusal: { code: 'officers_need_reason', rule: 'chairEligible' } });
    must(await open(plain, { officersReason: '主任委员出差，与会专家推举' }));
    expect(await view()).toMatchObject({
      chairId: plain,
      presidingId: plain,
      officersReason: '主任委员出差，与会专家推举',
    });
    expect(await paper(minutes)).toContain('理由：主任委员出差，与会专家推举');
  });

  test('with the mark needs no reason, and one that nobody asked for is not printed', async () => {
    const [, chosen] = (await signIn(b, 25)) as [ExpertId, ExpertId];
    await marked([chosen], true);
    must(await open(chosen, { officersReason: '不必要' }));
    expect((await view()).officersReason).toBe('');
    expect(await paper(minutes)).not.toContain('不必要');
  });

  test('without it does not open a meeting where the rule blocks, whatever the reason; a rule put off asks nothing', async () => {
    const [plain] = (await signIn(b, 25)) as [ExpertId];
    await marked([plain], false);
    await ruled(({ chairEligible }) => ({ chairEligible: { ...chairEligible, severity: 'block' } }));
    const refused = await open(plain, { officersReason: '推举' });
    expect(refused).toMatchObject({ refusal: { code: 'chair_not_eligible', rule: 'chairEligible' } });
    await ruled(({ chairEligible }) => ({ chairEligible: { ...chairEligible, value: false } }));
    must(await open(plain));
  });
});

describe('vice-chairs', () => {
  test('are as many as the rule asks for, of the seats, and nobody twice', async () => {
    const [chair, first, second] = (await signIn(b, 25)) as [ExpertId, ExpertId, ExpertId];
    await marked([chair], true);
    await ruled(({ viceChairs }) => ({ viceChairs: { ...viceChairs, value: 2, severity: 'block' } }));
    const few = await open(chair, { viceChairIds: [first] });
    expect(few).toMatchObject({ refusal: { code: 'vice_chairs_too_few', params: { needed: 2, named: 1 } } });
    expect(codeOf(await open(chair, { viceChairIds: [first, first] }))).toBe('officer_named_twice');
    expect(codeOf(await open(chair, { viceChairIds: [chair, first] }))).toBe('officer_named_twice');
    const waiting = (await jurors(b)).find((one) => !one.seated)?.expertId as ExpertId;
    expect(codeOf(await open(chair, { viceChairIds: [first, waiting] }))).toBe('officer_not_seated');
    must(await open(chair, { viceChairIds: [second, first] }));
    const after = await view();
    expect(after).toMatchObject({ chairId: chair, viceChairIds: [second, first], presidingId: chair });
    const roles = new Map(after.jurors.map((one) => [one.expertId, one.role]));
    expect([chair, first, second].map((id) => roles.get(id))).toEqual(['chair', 'vice_chair', 'vice_chair']);
    expect([...roles.values()].filter((role) => role === 'chair')).toHaveLength(1);
    expect(await paper(signInSheet)).toContain('副主任委员');
  });

  test('preside where the chair did not come, in the order named, and the minutes say so', async () => {
    const ids = await signIn(b, 20);
    const all = await jurors(b);
    const away = all.filter((one) => one.seated && !ids.includes(one.expertId));
    const [chair, absent] = away.map((one) => one.expertId) as [ExpertId, ExpertId];
    await marked([chair], true);
    expect(codeOf(await open(chair))).toBe('chair_not_present');
    const [, , third] = ids as [ExpertId, ExpertId, ExpertId];
    must(await open(chair, { viceChairIds: [absent, third] }));
    expect(await view()).toMatchObject({ chairId: chair, presidingId: third });
    const nameOf = (id: ExpertId) => all.find((one) => one.expertId === id)?.name;
    const text = await paper(minutes);
    expect(text).toContain(`主任委员${nameOf(chair)}没有到会，由副主任委员${nameOf(third)}主持会议。`);
    const [row] = await b.read((db) => db.selectFrom('meeting').selectAll().execute());
    expect(row).toMatchObject({ chair_id: third, vice_chairs: JSON.stringify([absent, third]) });
  });

  test('stand in for a chair who is recused, applicant by applicant', async () => {
    const [chair, vice] = (await signIn(b, 25)) as [ExpertId, ExpertId];
    await marked([chair], true);
    must(await open(chair, { viceChairIds: [vice] }));
    const pairs = await b.read((db) => db.selectFrom('conflict').selectAll().execute());
    const free = (await b.read((db) => db.selectFrom('application').selectAll().orderBy('number').execute())).filter(
      (one) => one.state === 'accepted' && !pairs.some((pair) => pair.application_id === one.id),
    );
    const [one, other] = free as [(typeof free)[number], (typeof free)[number]];
    const declare = (expertId: ExpertId, applicationId: string) =>
      b.act(recusal.declare, { roundId: b.roundId, expertId, applicationId: applicationId as never, ...SAID });
    must(await declare(chair, one.id));
    must(await declare(chair, other.id));
    must(await declare(vice, other.id));
    const bag = (number: number | null) => String(number).padStart(3, '0');
    const known = (await view()).standIns;
    expect(known.find((stand) => stand.expertId === vice)?.bags.split('\n')).toContain(bag(one.number));
    expect(known.find((stand) => stand.expertId === null)?.bags).toBe(bag(other.number));
    const text = await paper(minutes);
    expect(text).toMatch(/袋号[^"]*：主持人[^"]*回避，由[^"]*主持该申报人的评议和表决/u);
    expect(text).toContain(`袋号${bag(other.number)}：主任委员、副主任委员均回避`);
  });
});
