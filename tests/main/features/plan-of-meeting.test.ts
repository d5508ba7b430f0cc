import { afterEach, beforeEach, expect, test } from 'vitest';
import { findPlanVersion } from '../../../db/tables/plan-acts.ts';
import { readPlanCells } from '../../../db/tables/plan-cells.ts';
import { applied, type CellChange, spelt } from '../../../src-main/core/domain/groups/plan-history.ts';
import { groups } from '../../../src-main/features/groups/groups.ts';
import { recusal } from '../../../src-main/features/recusal/recusal.ts';
import { openMeeting } from '../../support/meeting-builder.ts';
import { must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.untilAssigned();
});
afterEach(() => office.cleanup());

const inRound = () => ({ roundId: office.roundId });
const history = async () => must(await office.ask(groups.history, inRound()));

test('under which plan something was read in the meeting: the version of the opening, and each change since with its hour', async () => {
  must(await office.act(groups.saveVersion, { ...inRound(), name: '初稿' }, 'groups'));
  await openMeeting(office, 25);
  const opened = await history();
  const opening = opened.versions.find((one) => one.origin === 'opening');
  const before = opened.acts.length;
  expect([opening?.number, opened.inForce]).toEqual([2, 2]);
  expect(await office.read((db) => readPlanCells(db, office.roundId).then((cells) => spelt(cells).digest))).toBe(
    opening?.digest,
  );

  // Somebody's late word takes a review away from one reviewer and gives it to another.
  const [bag] = must(await office.ask(groups.list, inRound())).groups.flatMap((one) => one.applications);
  const reader = bag?.reviewers[0]?.expertId;
  const said = { party: 'expert', relation: 'teacher', detail: '', toldBy: '', toldOn: office.today } as const;
  const about = { applicationId: bag?.applicationId as never, expertId: reader as never, expiresOn: null };
  must(await office.act(recusal.declare, { ...inRound(), ...said, ...about } as never));

  const now = await history();
  expect(now.inForce).toBeNull();
  const since = now.acts.slice(0, now.acts.length - before);
  expect(since.map((one) => one.kind)).toEqual(['elsewhere']);
  const [kept, changes, current] = await office.read(async (db) => [
    await findPlanVersion(db, office.roundId, opening?.number ?? 0),
    await db
      .selectFrom('plan_act')
      .select('changes')
      .where('number', '=', since[0]?.number ?? 0)
      .executeTakeFirst(),
    await readPlanCells(db, office.roundId),
  ]);
  if (kept === undefined) throw new Error('no version');
  const cells = (JSON.parse(changes?.changes ?? '[]') as [string, string | null, string | null][]).map(
    ([cell, was, is]): CellChange => ({ cell, before: was, after: is }),
  );
  expect(cells.map((one) => one.cell)).toContain(`review/${bag?.applicationId}/${reader}`);
  expect(spelt(must(applied(kept, cells))).digest).toBe(spelt(current).digest);
});
