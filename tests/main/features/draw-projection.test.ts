import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DrawCue, type DrawProjection, drawCue, drawSteps } from '../../../src-main/core/contract/index.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { poolScreens, resultScreens } from '../../../src-main/features/draw/projected-screens.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

const cue = (over: Partial<DrawCue> = {}): DrawCue => ({
  ...{ roundId: office.roundId, step: 'pool', attempt: 1, names: false, contributions: [], shown: 0, page: 1 },
  ...over,
});
const project = async (over: Partial<DrawCue>): Promise<DrawProjection> =>
  must(await office.ask(draw.projection, cue(over)));
const get = async () => must(await office.session(draw.get, { roundId: office.roundId }));

async function drawOnce() {
  await office.untilSealed('small-2022', { minimumPerSpecialty: 2 });
  must(await office.work(draw.make, office.drawInput('projected'), 'draw'));
  const view = await get();
  const [attempt] = view.attempts;
  if (attempt === undefined) throw new Error('no attempt');
  return { view, attempt };
}

/** The rule of the round's own pack that nobody is told before sign-in. */
async function sealNames(): Promise<void> {
  await office.file.store.command(async (db) => {
    const row = await db.selectFrom('round').select('rule_pack').executeTakeFirstOrThrow();
    const pack = JSON.parse(row.rule_pack);
    pack.rules.namesBeforeSignIn = { ...pack.rules.namesBeforeSignIn, value: 'sealed' };
    await db
      .updateTable('round')
      .set({ rule_pack: JSON.stringify(pack) })
      .execute();
    return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
  });
}

function played(shown: DrawProjection) {
  if (!('latest' in shown)) throw new Error('no draw is shown');
  return shown;
}

describe('what a room sees of a draw', () => {
  it('names nobody of the pool at any step unless the desk chose names', async () => {
    const { view, attempt } = await drawOnce();
    const people = [...attempt.members, ...attempt.alternates, ...attempt.rejections, ...view.excluded];
    for (const step of drawSteps) {
      for (const page of [1, 2, 3]) {
        const said = JSON.stringify(await project({ step, page, shown: 1000 }));
        expect(people.filter(({ name }) => said.includes(`"${name}"`)).map(({ name }) => [step, name])).toEqual([]);
        expect(said).not.toContain('expertId');
      }
    }
    const named = JSON.stringify(await project({ step: 'result', names: true }));
    for (const { name } of attempt.members) expect(named).toContain(`"name":"${name}"`);
    // Who was excluded, and by what reason, is nobody's business in the room even then.
    const pages = (await project({ names: true })).pages;
    for (let page = 1; page <= pages; page += 1) {
      const said = JSON.stringify(await project({ names: true, page }));
      for (const { name } of view.excluded) expect(said).not.toContain(`"${name}"`);
    }
  });

  it('tells nobody before their turn, and everybody in the end', async () => {
    const { attempt } = await drawOnce();
    const ready = played(await project({ step: 'draw', shown: 0 }));
    expect(ready).toMatchObject({ latest: [], members: 0, shown: 0, seats: 25, attempts: 1 });
    const third = played(await project({ step: 'draw', shown: 3, names: true }));
    expect(third.latest).toHaveLength(3);
    const said = JSON.stringify(third);
    const told = new Set(third.latest.map((turn) => turn.person.name));
    for (const { name } of attempt.members.slice(3)) {
      if (!told.has(name)) expect(said).not.toContain(`"${name}"`);
    }
    const all = played(await project({ step: 'draw', shown: 100_000 }));
    expect(all).toMatchObject({ members: 25, waiting: 5, skipped: attempt.rejections.length, shown: all.turns });
    expect(all.turns).toBe(30 + attempt.rejections.length);
    expect(all.latest[0]).toMatchObject({ kind: 'alternate', order: 5 });
  });

  it('shows an attempt only where the desk named it: a second draw is not told by the place of the first', async () => {
    await drawOnce();
    must(await office.draw('again', '见证人迟到'));
    expect(await project({ step: 'commit', attempt: 0 })).toMatchObject({ next: 3 });
    expect(await project({ step: 'draw', attempt: 0, shown: 30 })).toMatchObject({ attempt: 0 });
    expect(await project({ step: 'draw', attempt: 3, shown: 30 })).not.toHaveProperty('latest');
    expect(await project({ step: 'commit', attempt: 2 })).toMatchObject({ next: null, attempt: 2, attempts: 2 });
    // Why it was drawn again may name somebody.
    expect(JSON.stringify(await project({ step: 'commit', attempt: 2 }))).not.toContain('见证人迟到');
  });

  it('counts the pool, tells the sealed plan, and what the witnesses brought to it as far as the desk put it on the screen', async () => {
    const plan = Array.from({ length: 9 }, (_, i) => ({
      kind: 'dice' as const,
      by: `见证人${i}`,
      count: 3,
      highest: 6,
    }));
    office.plan = { ...office.plan, contributions: plan };
    await office.untilSealed('small-2022', { minimumPerSpecialty: 2 });
    const view = await get();
    const pool = await project({});
    expect(pool).toMatchObject({
      ...{ part: 'numbers', seats: 25, alternates: 5, eligible: view.eligible, page: 1 },
      experts: view.eligible + view.excluded.length,
      specialtyCount: view.eligibleBySpecialty.length,
      shortSeal: expect.stringMatching(/^(?:[0-9A-F]{4}-){3}[0-9A-F]{4}$/u),
    });
    const { plan: sealed, ...statement } = view.seal?.statement ?? { plan: [] };
    expect(statement).toMatchObject({ attempt: 1, method: 'jurydesk/draw/3' });
    expect(await project({ page: pool.pages - 1 })).toMatchObject({
      ...{ part: 'plan', statement, from: 1, plan: sealed.slice(0, 6) },
    });
    expect(await project({ page: 99 })).toMatchObject({ part: 'plan', from: 7, plan: sealed.slice(6) });
    expect(await project({ step: 'digest' })).toMatchObject({ statement: view.seal?.statement });
    const [first] = plan;
    expect(await project({ step: 'randomness' })).toMatchObject({
      ...{ bits: 0, contributions: plan.slice(0, 3).map((one) => ({ ...one, brought: false, value: '' })) },
    });
    const nine = plan.map(({ count: _, ...one }) => ({ ...one, value: '3 1 4' }));
    // Of somebody else than was sealed: not brought.
    const other = [{ kind: 'dice', by: '别人', value: '6 6 6', highest: 6 } as const];
    expect(await project({ step: 'randomness', contributions: other })).toMatchObject({
      ...{ bits: 0, contributions: [{ by: first?.by, brought: false, value: '' }, {}, {}] },
    });
    expect(await project({ step: 'randomness', contributions: nine })).toMatchObject({
      ...{ bits: 69, bitsNeeded: view.bitsNeeded, from: 1, page: 1, pages: 3 },
    });
    const last = await project({ step: 'randomness', contributions: nine, page: 10_000 });
    expect(last).toMatchObject({ bits: 69, from: 7, contributions: nine.slice(6), page: 3 });
  });

  it('of a sealed round tells places, the bits brought but not the numbers, and the digest of the result', async () => {
    const { attempt } = await drawOnce();
    await sealNames();
    const said = { kind: 'words', by: '乙', value: '公平', highest: 0 } as const;
    const brought = await project({ step: 'randomness', contributions: [said], names: true });
    expect(brought).toMatchObject({ bits: 0, contributions: [{ by: '乙', value: '', brought: true }] });
    expect(played(await project({ step: 'draw', shown: 1 })).latest).toMatchObject([
      { kind: 'member', order: 1, person: { poolNumber: '', name: '评委01', specialty: '' } },
    ]);
    expect(await project({ step: 'check' })).toMatchObject({
      ...{ seed: '', sealedOutcome: expect.stringMatching(/^[0-9a-f]{64}$/u) },
    });
    for (const step of drawSteps.filter((one) => one !== 'pool')) {
      const said = JSON.stringify(await project({ step, names: true, shown: 1000 }));
      expect(attempt.members.filter(({ name }) => said.includes(`"${name}"`))).toEqual([]);
    }
  });

  it('knows no other round', async () => {
    await drawOnce();
    expect(codeOf(await office.ask(draw.projection, cue({ roundId: asId<'round'>('other') })))).toBe('round_not_found');
  });
});

describe('the screens', () => {
  const people = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ order: i + 1, poolNumber: `${i + 1}`, name: '', specialty: '' }));

  it('hold a jury of 31 and 15 on one', () => {
    const [first, ...more] = resultScreens(people(31), people(15));
    expect(more).toEqual([]);
    expect(first?.map(({ role, people: rows }) => [role, rows.length])).toEqual([
      ['member', 16],
      ['member', 15],
      ['alternate', 15],
    ]);
  });

  it.each([
    [25, 0, [[16, 9]]],
    [
      49,
      20,
      [
        [16, 16, 16],
        [1, 16, 4],
      ],
    ],
  ])('leave nobody of %i and %i out', (members, alternates, expected) => {
    const screens = resultScreens(people(members), people(alternates));
    expect(screens.map((screen) => screen.map((column) => column.people.length))).toEqual(expected);
  });

  it('take as many as the pool needs: every specialty, rule and person once', () => {
    const rule = {
      attribute: 'specialty',
      value: '*',
      min: 0,
      least: 0,
      max: 1,
      severity: 'block',
      decree: '',
      article: null,
    };
    const view = {
      ...{
        poolDigest: null,
        eligible: 150,
        excluded: [],
        exclusionRules: [],
        firstOwn: 1,
        bitsNeeded: 0,
        chances: null,
        lottery: null,
        lotteries: [],
        lotteryNeedsReason: false,
      },
      ...{ attempts: [], adopted: false, seal: null },
      eligibleBySpecialty: Array.from({ length: 60 }, (_, i) => ({ specialty: `专业${i}`, eligible: 1, minimum: 0 })),
      rules: Array.from({ length: 41 }, (_, i) => ({ ...rule, severity: 'block' as const, number: i + 1 })),
    };
    const screens = poolScreens(view, { seats: 31, alternates: 15, people: people(150) });
    expect(screens.map(({ part }) => part)).toEqual([
      'numbers',
      ...['specialties', 'specialties'],
      ...['rules', 'rules', 'rules'],
      ...['people', 'people', 'people'],
    ]);
    const count = (pick: (screen: (typeof screens)[number]) => number) =>
      screens.reduce((sum, screen) => sum + pick(screen), 0);
    expect(count((screen) => ('specialties' in screen ? screen.specialties.length : 0))).toBe(60);
    expect(count((screen) => (screen.part === 'rules' ? screen.rules.length : 0))).toBe(41);
    expect(count((screen) => (screen.part === 'people' ? screen.people.length : 0))).toBe(150);
    // A long name takes room from the others' columns, and is not cut.
    const long = [...people(149), { order: 150, poolNumber: '150', name: '阿依古丽·买买提', specialty: '' }];
    const wide = poolScreens(view, { seats: 31, alternates: 15, people: long });
    expect(wide.filter((screen) => screen.part === 'people' && screen.columns === 3)).toHaveLength(5);
  });
});

it('a cue has no room for anything that the contract does not know', () => {
  const good = { ...cue(), roundId: 'r1' };
  expect(drawCue.safeParse(good).success).toBe(true);
  for (const bad of [{ step: 'names' }, { shown: -1 }, { shown: 1.5 }, { page: 0 }, { more: 1 }, { attempt: '1' }]) {
    expect(drawCue.safeParse({ ...good, ...bad }).success).toBe(false);
  }
});
