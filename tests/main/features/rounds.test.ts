import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { roundSetup } from '../../../src-main/core/contract/rounds.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { rounds } from '../../../src-main/features/rounds/rounds.ts';
import { day } from '../../domain/support/day.ts';
import { testFact } from '../../support/database.ts';
import { codeOf, must, RoundBuilder, sampleSetup } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

const view = async (roundId: RoundId) => must(await office.ask(rounds.get, { roundId }));

describe('a new round', () => {
  it('pins the national pack and opens the lists, nothing else', async () => {
    const roundId = await office.create();
    const round = await view(roundId);
    expect(round.rulePack).toMatchObject({ id: 'national-40', version: '1' });
    expect(round.setupComplete).toBe(true);
    expect(round.stages.map((s) => [s.stage, s.state, s.reason])).toEqual([
      ['setup', 'done', null],
      ['applicants', 'next', null],
      ['experts', 'open', null],
      ['draw', 'blocked', 'list_not_frozen'],
      ['groups', 'blocked', 'list_not_frozen'],
      ['meeting', 'blocked', 'jury_not_drawn'],
      ['results', 'blocked', 'meeting_not_opened'],
      ['notice', 'blocked', 'results_not_announced'],
      ['filing', 'blocked', 'notice_not_posted'],
    ]);
    expect(round.counts).toMatchObject({ applications: 0, experts: 0, quorumNeeded: 17, scoresExpected: 0 });
    expect(round.rules.find((r) => r.rule === 'oddJury')?.article).toBe('第九条');
    expect(round.rules.find((r) => r.rule === 'quorum')?.article).toBeNull();
  });

  it.each([
    [{ jurySize: 26 }, 'jury_odd'],
    [{ jurySize: 23 }, 'jury_minimum'],
    [{ jurySize: 9, scope: 'specialty' as const }, 'jury_minimum'],
    [{ approvalValidUntil: day('2022-12-04') }, 'approval_in_force'],
    [{ noticeDays: 4 }, 'notice_long_enough'],
  ])('%j is saved but blocks what follows: %s', async (changes, code) => {
    const round = await view(await office.create(changes));
    expect(round.findings.filter((f) => !f.ok).map((f) => f.code)).toEqual([code]);
    expect(round.setupComplete).toBe(false);
    expect(round.stages[1]).toMatchObject({ state: 'blocked', reason: 'setup_incomplete' });
  });

  it.each([
    { jurySize: 11, scope: 'specialty' as const },
    { jurySize: 23, consentReference: '青人社函〔2022〕5号' },
    { jurySize: 9, juryKind: 'intermediate' as const },
    { approvalValidUntil: day('2022-12-05') },
  ])('%j is complete', async (changes) => {
    expect((await view(await office.create(changes))).setupComplete).toBe(true);
  });
});

describe('the draft', () => {
  it('of a first office has figures from the rules and blank words, which the contract will not save', async () => {
    const draft = must(await office.ask(rounds.draft, {}));
    expect(draft).toMatchObject({ year: 2022, jurySize: 25, noticeDays: 5, juryName: '', meetingDate: '' });
    expect(roundSetup.safeParse(draft).success).toBe(false);
  });

  it('takes last year over, a year on, without its days', async () => {
    await office.create({ year: 2022, approvalValidUntil: day('2022-11-20') });
    await office.create({ year: 2023, rehearsal: true, juryName: '演练' });
    const draft = must(await office.ask(rounds.draft, {}));
    expect(draft).toMatchObject({
      year: 2023,
      name: '2023年度工程系列高级职称评审',
      juryName: '青海省工程系列高级职称评审委员会',
      meetingDate: '',
      approvalValidUntil: '',
      rehearsal: false,
    });
  });
});

describe('the list of rounds', () => {
  it('has the newest year first and the nearest day ahead in working days', async () => {
    await office.create({ year: 2021, name: 'old' });
    await office.create({ approvalValidUntil: day('2022-12-30') });
    const cards = must(await office.ask(rounds.list, {}));
    expect(cards.map((c) => c.year)).toEqual([2022, 2021]);
    // Monday 21 November to Monday 5 December: ten working days.
    expect(cards[0]?.nextDeadline).toEqual({ kind: 'meeting', date: '2022-12-05', workingDaysLeft: 10 });
    office.today = day('2022-12-06');
    const later = must(await office.ask(rounds.list, {}));
    expect(later[0]?.nextDeadline).toMatchObject({ kind: 'approval_ends', date: '2022-12-30' });
  });
});

describe('saving the set-up', () => {
  it('keeps what was typed and records only a digest of it', async () => {
    const roundId = await office.create();
    must(await office.act(rounds.saveSetup, { roundId, setup: sampleSetup({ contactPhone: '123', year: 2024 }) }));
    expect((await view(roundId)).setup.contactPhone).toBe('123');
    expect((await view(roundId)).year).toBe(2024);
    expect(JSON.stringify(office.recorded)).not.toContain('青海');
  });

  it('is refused after a draw for what the draw was made with, and only for that', async () => {
    const roundId = await office.untilSealed();
    must(await office.work(draw.make, office.drawInput()));
    const save = (changes: object) =>
      office.act(rounds.saveSetup, { roundId, setup: { ...sampleSetup(), ...changes } });
    for (const changes of [
      { jurySize: 27 },
      { alternates: 4 },
      { minimumPerSpecialty: 2 },
      { meetingDate: day('2022-12-06') },
      { year: 2023 },
      { rehearsal: true },
      { juryKind: 'intermediate' },
      { scope: 'specialty' },
      { series: '卫生' },
    ]) {
      const result = await save(changes);
      expect(result).toMatchObject({ ok: false, refusal: { code: 'draw_already_made' } });
      expect(result.ok || result.refusal.params?.field).toBe(Object.keys(changes)[0]);
    }
    expect(codeOf(await save({ meetingPlace: '海东' }))).toBe('ok');
    expect(await save({ noticeDays: 3 })).toMatchObject({
      refusal: { code: 'notice_too_short', params: { days: 3, minimum: 5 } },
    });
    expect(codeOf(await save({ noticeDays: 7 }))).toBe('ok');
  });

  it('leaves only what the notice needs open once the results are announced', async () => {
    const roundId = await office.create();
    await office.file.store.command(async (db) => {
      await db.updateTable('round').set({ announced_utc: '2022-12-05T08:00:00.000Z' }).execute();
      return { ok: true, value: null, audit: testFact() };
    });
    const save = (changes: object) =>
      office.act(rounds.saveSetup, { roundId, setup: { ...sampleSetup(), ...changes } });
    for (const changes of [{ juryName: '另一评委会' }, { denominatorMode: 'include' }]) {
      const field = Object.keys(changes)[0];
      expect(await save(changes)).toMatchObject({
        ok: false,
        refusal: { code: 'results_already_announced', params: { field } },
      });
    }
    expect(codeOf(await save({ contactPhone: '0971-1', contactAddress: '海东市', noticeDays: 7 }))).toBe('ok');
  });

  it('knows no round of another name', async () => {
    const roundId = asId<'round'>('nobody');
    expect(codeOf(await office.act(rounds.saveSetup, { roundId, setup: sampleSetup() }))).toBe('round_not_found');
    expect(codeOf(await office.ask(rounds.get, { roundId }))).toBe('round_not_found');
  });
});
