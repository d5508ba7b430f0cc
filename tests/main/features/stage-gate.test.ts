import { afterEach, beforeEach, expect, it } from 'vitest';
import { listEntries } from '../../../db/tables/conflicts.ts';
import { anyConflictOpen } from '../../../db/tables/round-counts.ts';
import { type Stage, stages } from '../../../src-main/core/domain/stages/stages.ts';
import { gateRound } from '../../../src-main/features/round-facts.ts';
import { rounds } from '../../../src-main/features/rounds/rounds.ts';
import { testFact } from '../../support/database.ts';
import { fillScores, openMeeting } from '../../support/meeting-builder.ts';
import { must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

const gate = (stage: Stage) => office.read((db) => gateRound(db, office.roundId, stage, office.surroundings()));

/** What the round's page says of every stage, and what its gate says by the facts that it asks for alone. */
async function both() {
  const { stages: shown } = must(await office.ask(rounds.get, { roundId: office.roundId }));
  const asked = await Promise.all(stages.map(gate));
  return {
    shown: shown.map(({ stage, state, reason }) => [stage, state === 'blocked' ? reason : null]),
    asked: asked.map((one, i) => [stages[i], one.ok ? null : one.refusal.code]),
  };
}

it('says by its own facts what the page of the round says by all of them', async () => {
  await office.create();
  const seen = [await both()];
  await office.untilDrawn();
  seen.push(await both());
  await office.settle();
  seen.push(await both());
  for (const { shown, asked } of seen) expect(asked).toEqual(shown);
  expect(seen[1]?.asked.find(([stage]) => stage === 'meeting')).toEqual(['meeting', 'conflicts_undecided']);
  expect(seen[2]?.asked.find(([stage]) => stage === 'meeting')).toEqual(['meeting', 'groups_not_formed']);
});

it('knows missing scores and sections in the meeting as the page does', async () => {
  await office.untilAssigned();
  await openMeeting(office, 17);
  const missing = await both();
  expect(missing.asked).toEqual(missing.shown);
  expect(missing.asked.find(([stage]) => stage === 'results')).toEqual(['results', 'scores_missing']);
  await fillScores(office);
  const scored = await both();
  expect(scored.asked).toEqual(scored.shown);
  expect(scored.asked.find(([stage]) => stage === 'results')).toEqual(['results', 'sections_not_signed']);
});

it('is undecided by the relations of who is still accepted alone', async () => {
  await office.untilDrawn();
  const { roundId } = office;
  const open = () => office.read((db) => anyConflictOpen(db, roundId));
  expect(await open()).toBe(true);
  const all = await office.read((db) => listEntries(db, roundId));
  const left = new Set(all.map((one) => one.applicationId));
  await office.file.store.command(async (db) => {
    const gone = db.updateTable('application').set({ state: 'withdrawn' });
    await gone.where('id', 'in', [...left]).execute();
    return { ok: true, value: null, audit: testFact() };
  });
  expect(await open()).toBe(false);
});
