import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { experts } from '../../../src-main/features/experts/experts.ts';
import { recusal } from '../../../src-main/features/recusal/recusal.ts';
import { rounds } from '../../../src-main/features/rounds/rounds.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

const make = (seed?: string, reason?: string) => office.act(draw.make, office.drawInput(seed, reason), 'draw');
const adopt = (attempt: number) => office.act(draw.adopt, { roundId: office.roundId, attempt }, 'draw');
const get = async () => must(await office.ask(draw.get, { roundId: office.roundId }));

describe('the draw', () => {
  it('waits for the frozen list and the sealed pool', async () => {
    const roundId = await office.create();
    expect(codeOf(await make())).toBe('list_not_frozen');
    await office.importBook(await judgedBook('small-2022', 'applicants'));
    await office.importBook(await judgedBook('small-2022', 'experts'));
    await office.acceptAll();
    must(await office.act(applicants.freeze, { roundId }));
    expect(codeOf(await make())).toBe('pool_not_sealed');
  });

  it('never draws the expert who applies, whatever the seed', async () => {
    await office.untilSealed('small-2022', { alternates: 0 });
    const { experts: pool } = must(await office.ask(experts.list, { roundId: office.roundId }));
    const own = pool.find((e) => e.exclusions.includes('own_application'));
    expect(own?.poolNumber).toBe('57');
    const view = await get();
    expect(view.excluded.some((e) => e.reasons.includes('own_application'))).toBe(true);
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) must(await make(seed, 'again'));
    const allowed = new Set(pool.filter((e) => e.exclusions.length === 0).map((e) => e.expertId));
    for (const attempt of (await get()).attempts) {
      expect(attempt.members).toHaveLength(25);
      expect(attempt.members.every((m) => allowed.has(m.expertId))).toBe(true);
    }
  });

  it('gives every specialty of the applicants its least number and can be repeated from its record', async () => {
    await office.untilSealed('small-2022', { minimumPerSpecialty: 2 });
    must(await make());
    const view = await get();
    const [attempt] = view.attempts;
    expect(Object.values(attempt?.minimumPerSpecialty ?? {})).toEqual(Array.from({ length: 8 }, () => 2));
    for (const { specialty, minimum } of view.eligibleBySpecialty) {
      const drawn = attempt?.members.filter((m) => m.specialty === specialty).length ?? 0;
      expect(drawn).toBeGreaterThanOrEqual(minimum);
    }
    expect(attempt).toMatchObject({ attempt: 1, seed: 'draw', seats: 25, replays: true, adopted: false });
    expect(attempt?.poolDigest).toBe(view.poolDigest);
    expect(attempt?.alternates.map((a) => a.order)).toEqual([1, 2, 3, 4, 5]);
  });

  it('shows a record that somebody changed as one that does not replay, and does not adopt it', async () => {
    await office.untilSealed();
    must(await make());
    await office.file.store.command(async (db) => {
      const row = await db.selectFrom('draw_attempt').select('outcome').executeTakeFirstOrThrow();
      const outcome = JSON.parse(row.outcome);
      [outcome.members[0].expertId, outcome.alternates[0].expertId] = [
        outcome.alternates[0].expertId,
        outcome.members[0].expertId,
      ];
      await db
        .updateTable('draw_attempt')
        .set({ outcome: JSON.stringify(outcome) })
        .execute();
      return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
    });
    expect((await get()).attempts[0]?.replays).toBe(false);
    expect(codeOf(await adopt(1))).toBe('draw_differs');
  });

  it('makes and records a seed of its own where none is given', async () => {
    await office.untilSealed();
    must(await make(''));
    expect((await get()).attempts[0]?.seed).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('passes the rules of the draw on', async () => {
    await office.untilSealed('small-2022', { minimumPerSpecialty: 4 });
    expect(codeOf(await make())).toBe('minima_exceed_seats');
    expect((await get()).attempts).toEqual([]);
  });

  it('is drawn again only with a reason, and only the last jury can be adopted', async () => {
    await office.untilSealed();
    must(await make());
    expect(codeOf(await make('other'))).toBe('redraw_needs_reason');
    expect(must(await make('seed', 'witness came late'))).toEqual({ attempt: 2 });
    const [first, second] = (await get()).attempts;
    expect(second?.members.map((m) => m.expertId)).not.toEqual(first?.members.map((m) => m.expertId));
    expect(codeOf(await adopt(3))).toBe('attempt_not_found');
    expect(codeOf(await adopt(1))).toBe('attempt_superseded');
    expect(must(await adopt(2))).toEqual({ members: 25, alternates: 5 });
    expect(codeOf(await adopt(2))).toBe('draw_already_adopted');
    expect(codeOf(await make('third', 'reason'))).toBe('draw_already_adopted');
  });
});

describe('the adopted jury', () => {
  it('has its members seated, its alternates waiting, and suggestions for both', async () => {
    const roundId = await office.untilDrawn();
    const round = must(await office.ask(rounds.get, { roundId }));
    expect(round.counts).toMatchObject({ jurors: 25, alternates: 5, present: 0 });
    expect(round.stages.find((s) => s.stage === 'groups')?.state).toBe('next');
    const { attempts, adopted } = await get();
    expect(adopted).toBe(true);
    expect(attempts[0]?.members.every((m) => m.role === 'member')).toBe(true);
    expect(attempts[0]?.alternates.every((m) => m.role === 'alternate')).toBe(true);

    // Every pair of the same employer, worked out here from the lists alone.
    const { applications } = must(await office.ask(applicants.list, { roundId }));
    const { experts: pool } = must(await office.ask(experts.list, { roundId }));
    const jury = pool.filter((e) => e.drawn !== null);
    expect(jury.filter((e) => e.drawn === 'alternate')).toHaveLength(5);
    const pairs = jury.flatMap((e) =>
      applications.filter((a) => a.unit === e.unit).map((a) => `${e.expertId} ${a.applicationId}`),
    );
    const { conflicts, settled } = must(await office.ask(recusal.list, { roundId }));
    const same = conflicts.filter((c) => c.kind === 'same_employer').map((c) => `${c.expertId} ${c.applicationId}`);
    expect(pairs.length).toBeGreaterThan(10);
    expect(same.sort()).toEqual(pairs.sort());
    expect(settled).toBe(false);
    const alternates = new Set(jury.filter((e) => e.drawn === 'alternate').map((e) => e.expertId));
    expect(conflicts.some((c) => alternates.has(c.expertId))).toBe(true);
    expect(conflicts.every((c) => c.state === 'suggested')).toBe(true);
  });

  it('leaves no name in what the audit chain is given', async () => {
    const roundId = await office.untilDrawn();
    const { experts: pool } = must(await office.ask(experts.list, { roundId }));
    const recorded = JSON.stringify(office.recorded);
    expect(pool.filter((e) => recorded.includes(e.name))).toEqual([]);
  });
});
