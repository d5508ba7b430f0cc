import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ApplicationId, ExpertId, GroupId } from '../../../src-main/core/domain/kernel/ids.ts';
import { groups } from '../../../src-main/features/groups/groups.ts';
import { scoring } from '../../../src-main/features/scoring/scoring.ts';
import { testFact } from '../../support/database.ts';
import { agreedOpinion, forgetRecusals, openMeeting, recuse } from '../../support/meeting-builder.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
let groupId: GroupId;
let ids: ApplicationId[];
beforeEach(async () => {
  b = new RoundBuilder();
  await b.untilAssigned();
  await openMeeting(b, 25);
  await forgetRecusals(b);
  const { groups } = must(await b.ask(scoring.opinions, { roundId: b.roundId }));
  groupId = groups[0]?.groupId as GroupId;
  ids = (
    await b.read((db) =>
      db.selectFrom('group_application').select('application_id').where('group_id', '=', groupId).execute(),
    )
  ).map((one) => one.application_id as ApplicationId);
});
afterEach(() => b.cleanup());

const view = async () => must(await b.ask(scoring.opinions, { roundId: b.roundId }));
const rowOf = async (id: ApplicationId) => {
  const row = (await view()).rows.find((one) => one.applicationId === id);
  if (!row) throw new Error('no such application');
  return row;
};
const group = async () => (await view()).groups.find((one) => one.groupId === groupId);
const said = async (id: ApplicationId) =>
  must(await b.ask(scoring.summary, { roundId: b.roundId })).rows.find((one) => one.applicationId === id)?.opinion;
const give = (applicationIds: ApplicationId[], text = '符合条件', reason = '') =>
  b.act(scoring.giveOpinion, { roundId: b.roundId, applicationIds, opinion: 'recommend', text, reason }, 'meeting');
const agree = (applicationIds: ApplicationId[], expertIds: ExpertId[], agrees = true) =>
  b.act(scoring.agreeOpinion, { roundId: b.roundId, applicationIds, expertIds, agrees }, 'meeting');
const excuse = (applicationIds: ApplicationId[], reason: string) =>
  b.act(scoring.excuseOpinion, { roundId: b.roundId, applicationIds, reason }, 'meeting');
const handIn = () => b.act(scoring.handInOpinions, { roundId: b.roundId, groupId }, 'meeting');
const leadOf = async (id: ApplicationId) => {
  const row = await b.read((db) =>
    db
      .selectFrom('assignment')
      .select('expert_id')
      .where('application_id', '=', id)
      .where('lead', '=', 1)
      .executeTakeFirstOrThrow(),
  );
  return row.expert_id as ExpertId;
};

test('an opinion is the lead’s until three agree; only then the vote is told of it', async () => {
  const id = ids[0] as ApplicationId;
  must(await give([id]));
  const row = await rowOf(id);
  expect(row).toMatchObject({ standing: 'written', versions: [{ number: 1, text: '符合条件' }] });
  const [writer] = row.versions[0]?.agreed ?? [];
  expect(row.versions[0]?.written?.by).toBe(writer?.name);
  const others = row.able.filter((one) => one.expertId !== writer?.expertId).map((one) => one.expertId);
  const [second, third] = others as [ExpertId, ExpertId];
  expect(must(await agree([id], [second, second]))).toEqual({ recorded: 1, leftOut: 0 });
  expect(await said(id)).toBeNull();
  expect(must(await agree([id], [second, third]))).toEqual({ recorded: 1, leftOut: 0 });
  expect(await said(id)).toBe('recommend');
  expect((await rowOf(id)).versions[0]?.agreed.every((one) => one.utc !== '')).toBe(true);
  // Taken back, but never the writer's own.
  expect(codeOf(await agree([id], [writer?.expertId as ExpertId], false))).toBe('nobody_may_agree');
  must(await agree([id], [third], false));
  expect(await rowOf(id)).toMatchObject({ standing: 'written' });
});

test('nobody agrees for another group, from outside the room, or recused; a later recusal takes the agreement out', async () => {
  const id = ids[0] as ApplicationId;
  const { rows } = await view();
  const inGroup = new Set((await rowOf(id)).able.map((one) => one.expertId));
  const stranger = rows.flatMap((one) => one.able).find((one) => !inGroup.has(one.expertId));
  must(await give([id]));
  expect(codeOf(await agree([id], [stranger?.expertId as ExpertId]))).toBe('nobody_may_agree');
  const row = await rowOf(id);
  const writer = row.versions[0]?.agreed[0]?.expertId;
  const [second, third] = row.able.map((one) => one.expertId).filter((one) => one !== writer) as [ExpertId, ExpertId];
  must(await agree([id], [second, third]));
  await recuse(b, id, [third]);
  expect(await rowOf(id)).toMatchObject({ standing: 'written' });
  expect((await rowOf(id)).versions[0]?.agreed.map((one) => one.expertId)).not.toContain(third);
  expect(codeOf(await agree([id], [third]))).toBe('nobody_may_agree');
});

test('where recusals leave fewer than three there is no opinion but a reason', async () => {
  const id = ids[0] as ApplicationId;
  const able = (await rowOf(id)).able.map((one) => one.expertId);
  await recuse(b, id, able.slice(2));
  expect(await give([id])).toMatchObject({
    refusal: { code: 'too_few_for_opinion', rule: 'groupMinimum', params: { needed: 3 } },
  });
  expect((await rowOf(id)).versions).toEqual([]);
  must(await excuse([id], '回避后不足三人'));
  expect(await rowOf(id)).toMatchObject({ standing: 'excused', gap: '回避后不足三人' });
  must(await excuse([id], ''));
  expect(await rowOf(id)).toMatchObject({ standing: 'none' });
});

test('the head hands in when nothing is awaited; a change needs its reason, drops the agreements and waits again', async () => {
  const [id, ...rest] = ids as [ApplicationId, ...ApplicationId[]];
  const changed = rest[0] as ApplicationId;
  await agreedOpinion(b, rest, 'not_recommend');
  expect(codeOf(await handIn())).toBe('opinions_awaited');
  expect(await group()).toMatchObject({ of: ids.length, agreed: rest.length, excused: 0, handedIn: null });
  expect(codeOf(await excuse(rest, '意见不一'))).toBe('opinion_already_agreed');
  must(await excuse([id], '意见不一'));
  expect(codeOf(await handIn())).toBe('group_head_away');
  const expertId = (await rowOf(changed)).able[0]?.expertId as ExpertId;
  must(await b.act(groups.setLeader, { roundId: b.roundId, groupId, expertId }, 'groups'));
  must(await handIn());
  expect(await group()).toMatchObject({ excused: 1, handedIn: { by: (await group())?.head } });
  expect(codeOf(await handIn())).toBe('opinions_handed_in');

  const before = (await rowOf(changed)).versions[0];
  expect(codeOf(await agree([changed], [before?.agreed[0]?.expertId as ExpertId], false))).toBe('opinion_handed_in');
  expect(codeOf(await give([changed], '再议'))).toBe('opinion_change_without_reason');
  must(await give([changed], '再议', '补充材料已核实'));
  const after = await rowOf(changed);
  expect(after.versions.map(({ number, opinion, reason }) => [number, opinion, reason])).toEqual([
    [2, 'recommend', '补充材料已核实'],
    [1, 'not_recommend', ''],
  ]);
  expect(after.versions[0]?.agreed).toHaveLength(1);
  expect(after.versions[1]?.agreed).toEqual(before?.agreed);
  expect(await said(changed)).toBeNull();
  expect(await group()).toMatchObject({ agreed: rest.length - 1, handedIn: null });
  await agreedOpinion(b, [changed], 'recommend');
  must(await handIn());
  expect((await rowOf(changed)).versions).toHaveLength(3);
});

test('one opinion on many at once, each by its own lead', async () => {
  must(await give(ids));
  const { rows } = await view();
  for (const id of ids) {
    const row = rows.find((one) => one.applicationId === id);
    expect(row?.versions[0]?.agreed.map((one) => one.expertId)).toEqual([await leadOf(id)]);
  }
  expect(codeOf(await give(['nobody' as never]))).toBe('application_not_found');
});

test('an opinion of an earlier version of the program counts, and says that nobody was recorded', async () => {
  const id = ids[0] as ApplicationId;
  await b.file.store.command(async (db) => {
    await db
      .insertInto('opinion_version')
      .values({
        ...{ application_id: id, number: 1, round_id: b.roundId, opinion: 'recommend', text: '' },
        ...{ written_by: null, written_utc: null, reason: '' },
      })
      .execute();
    return { ok: true, value: null, audit: testFact() };
  });
  expect(await said(id)).toBe('recommend');
  expect(await rowOf(id)).toMatchObject({ standing: 'carried', versions: [{ written: null, agreed: [] }] });
  const [first] = (await rowOf(id)).able;
  expect(codeOf(await agree([id], [first?.expertId as ExpertId]))).toBe('opinion_not_written');
});
