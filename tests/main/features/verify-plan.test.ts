import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WriteDb } from '../../../db/handles.ts';
import { pairsDigest } from '../../../src-main/core/domain/assignment/assignment-book.ts';
import type { ReportModel } from '../../../src-main/core/reports/index.ts';
import { answers } from '../../../src-main/features/answers/answers.ts';
import { documents } from '../../../src-main/features/documents/documents.ts';
import { groups } from '../../../src-main/features/groups/groups.ts';
import { recusal } from '../../../src-main/features/recusal/recusal.ts';
import { documents as words } from '../../../src-renderer/text/zh-cn/documents.ts';
import { openMeeting, recuse } from '../../support/meeting-builder.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.untilAssigned();
});
afterEach(() => office.cleanup());

const inRound = () => ({ roundId: office.roundId });
const verify = (number: number | null = null) => office.session(groups.verify, { ...inRound(), number });
const verdict = async (number: number | null = null) => must(await verify(number));
const views = async () => must(await office.ask(groups.list, inRound())).groups;

/** As with another program that has the key: no act, no record. */
async function outside(change: (db: WriteDb) => Promise<unknown>): Promise<void> {
  await office.file.store.command(async (db) => {
    await change(db);
    return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
  });
}

const planRow = (db: WriteDb) => db.selectFrom('assignment_plan').selectAll().executeTakeFirstOrThrow();

/** In a group one reviewer that is not in the lead gives way to a member who reviews more than anybody. */
async function worse(db: WriteDb): Promise<void> {
  const rows = await db.selectFrom('assignment').selectAll().execute();
  const loads = new Map<string, number>();
  for (const { expert_id } of rows) loads.set(expert_id, (loads.get(expert_id) ?? 0) + 1);
  const away = new Set(
    (await db.selectFrom('conflict').selectAll().execute()).map((c) => `${c.application_id} ${c.expert_id}`),
  );
  const members = await db.selectFrom('group_expert').selectAll().execute();
  const homes = new Map(
    (await db.selectFrom('group_application').selectAll().execute()).map((a) => [a.application_id, a.group_id]),
  );
  const load = (id: string) => loads.get(id) ?? 0;
  for (const row of rows.filter((one) => one.lead === 0)) {
    const own = rows.filter((one) => one.application_id === row.application_id).map((one) => one.expert_id);
    const heavier = members.find(
      (one) =>
        one.group_id === homes.get(row.application_id) &&
        !own.includes(one.expert_id) &&
        !away.has(`${row.application_id} ${one.expert_id}`) &&
        load(one.expert_id) > load(row.expert_id),
    );
    if (heavier === undefined) continue;
    await db
      .updateTable('assignment')
      .set({ expert_id: heavier.expert_id })
      .where('application_id', '=', row.application_id)
      .where('expert_id', '=', row.expert_id)
      .execute();
    return;
  }
  throw new Error('nobody reviews more');
}

async function reseal(db: WriteDb): Promise<void> {
  const pairs = (await db.selectFrom('assignment').selectAll().execute()).map((one) => ({
    applicationId: one.application_id as never,
    expertId: one.expert_id as never,
    lead: one.lead === 1,
  }));
  const seal = JSON.parse((await planRow(db)).seal ?? '{}') as object;
  await db
    .updateTable('assignment_plan')
    .set({ seal: JSON.stringify({ ...seal, pairs: pairsDigest(pairs) }) })
    .execute();
}

describe('a stored plan verified again', () => {
  it('holds by the prices that lie in the file, as it stands, as a version and after the opening', async () => {
    const holds = { fault: null, proof: 'prices', changed: [] };
    expect(await verdict()).toEqual(holds);
    must(await office.act(groups.saveVersion, { ...inRound(), name: '初稿' }, 'groups'));
    expect(await verdict(1)).toEqual(holds);
    expect(codeOf(await verify(2))).toBe('plan_version_unknown');
    const [first, second] = await views();
    const number = second?.number ?? 0;
    must(
      await office.act(
        groups.nameGroup,
        { ...inRound(), groupId: first?.groupId as never, number, name: '' },
        'groups',
      ),
    );
    expect(await verdict()).toEqual(holds);
    await openMeeting(office, 25);
    expect(await verdict(2)).toEqual(holds);
  });

  it('is refused where reviewers were changed outside, also where their digest was changed with them', async () => {
    await outside(worse);
    expect(await verdict()).toEqual({ fault: { kind: 'pairs' }, proof: null, changed: [] });
    await outside(reseal);
    expect((await verdict()).fault?.kind).toBe('figures');
  });

  it('is refused where figures, list, prices or lead were changed outside', async () => {
    const row = await office.read((db) => planRow(db as WriteDb));
    const set = (change: object) => outside((db) => db.updateTable('assignment_plan').set(change).execute());
    for (const [change, fault] of [
      [
        { objective: row.objective - 1, bound: row.objective - 1 },
        { kind: 'figures', at: 'objective' },
      ],
      [{ optimal: 0 }, { kind: 'figures', at: 'bound' }],
      [{ max_load: row.max_load - 1 }, { kind: 'figures', at: 'maxLoad' }],
      [{ promises: row.promises?.replace('"violated":0', '"violated":1') }, { kind: 'figures', at: 'covered' }],
      [{ prices: JSON.stringify((JSON.parse(row.prices ?? '[]') as number[]).map(() => 0)) }, { kind: 'proof' }],
    ] as const) {
      await set(change);
      expect(await verdict()).toMatchObject({ fault, changed: [] });
      const { round_id: _, ...all } = row;
      await set(all);
    }
    expect((await verdict()).fault).toBeNull();
    await outside((db) => sql`UPDATE assignment SET lead = 1`.execute(db).then(() => reseal(db)));
    expect(await verdict()).toMatchObject({ fault: { kind: 'promise', promise: 'one_lead', count: 39 }, changed: [] });
  });

  it('a version whose text is not the one that was saved is refused before anything is reckoned', async () => {
    must(await office.act(groups.saveVersion, { ...inRound(), name: '初稿' }, 'groups'));
    await outside((db) => sql`UPDATE plan_version SET cells = replace(cells, '"0"', '"1"')`.execute(db));
    expect(codeOf(await verify(1))).toBe('plan_version_damaged');
  });

  it('says what it was made from and is no longer the same', async () => {
    const [group] = await views();
    const expert = group?.experts.find((one) => one.load > 1);
    const limit = { expertId: expert?.expertId as never, least: null, most: 1 };
    must(await office.act(groups.setLimit, { ...inRound(), ...limit }, 'groups'));
    expect(await verdict()).toMatchObject({
      fault: { kind: 'promise', promise: 'limits', count: 1 },
      changed: ['experts'],
    });
    must(await office.act(groups.setLimit, { ...inRound(), ...limit, most: null }, 'groups'));
    const read = group?.applications[0];
    const free = group?.experts.find((one) => !read?.reviewers.some((r) => r.expertId === one.expertId));
    await recuse(office, read?.applicationId as never, [free?.expertId as never]);
    expect(await verdict()).toEqual({ fault: null, proof: 'prices', changed: ['recusals'] });
  });

  it('changed by hand it has no proof, and its rules are counted', async () => {
    const [group] = await views();
    const bag = group?.applications.find((one) => one.recused.length === 0);
    const free = group?.experts.find((one) => !bag?.reviewers.some((r) => r.expertId === one.expertId));
    const pair = { applicationId: bag?.applicationId as never, expertId: free?.expertId as never };
    must(await office.act(groups.mark, { ...inRound(), ...pair, mark: 'lead' }, 'groups'));
    expect(await verdict()).toEqual({
      fault: { kind: 'promise', promise: 'covered', count: 1 },
      proof: null,
      changed: null,
    });
    must(await office.act(groups.undo, { ...inRound(), reason: '' }, 'groups'));
    expect(await verdict()).toEqual({ fault: null, proof: 'prices', changed: [] });
  });

  it('of a repair proves that no plan keeps more, as long as the plan before it is kept', async () => {
    const expertId = (await views()).flatMap((one) => one.experts).find((one) => one.load > 0)?.expertId as never;
    const said = { answer: 'declined', channel: 'phone', reason: '患病', by: '王敏', secondPerson: '' } as const;
    must(await office.act(answers.record, { ...inRound(), expertId, ...said }, 'groups'));
    expect(codeOf(await verify())).toBe('experts_not_assigned');
    await office.act(recusal.settle, inRound(), 'groups');
    must(await office.work(groups.repair, { ...inRound(), within: 'group' }, 'groups'));
    expect(await verdict()).toEqual({ fault: null, proof: 'nearest', changed: [] });
    await outside((db) => db.deleteFrom('assignment_before').execute());
    expect(await verdict()).toEqual({ fault: null, proof: 'search', changed: [] });
  });

  it('is printed on the list of groups (F43)', async () => {
    const printed = async () => {
      let model: ReportModel | undefined;
      const asked = { ...inRound(), form: 'F43', format: 'pdf', language: 'zh-CN' } as const;
      const more = {
        words: () => words,
        render: async (one: ReportModel) => {
          model = one;
          return { ok: false, refusal: { code: 'stopped_here' } };
        },
      };
      expect(codeOf(await office.work(documents.save, asked, 'groups', more as never))).toBe('stopped_here');
      return JSON.stringify(model);
    };
    const { verify: v } = words.groupPapers.plan;
    expect(await printed()).toContain(v.sentences([v.holds.prices, v.basisSame]));
    await outside(worse);
    expect(await printed()).toContain(v.sentences([v.faults.pairs, v.basisSame, v.outside]));
  });
});
