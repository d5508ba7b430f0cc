import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enterAttempt, writeOutcome } from '../../../db/tables/draw-attempts.ts';
import type { DrawPlan } from '../../../src-main/core/contract/contribution.ts';
import type { RoundSetup } from '../../../src-main/core/contract/rounds.ts';
import { DRAW_METHOD, type DrawMethod, drawJury } from '../../../src-main/core/domain/draw/draw.ts';
import { LOTTERY_METHOD } from '../../../src-main/core/domain/draw/lottery/lottery.ts';
import { shortSeal } from '../../../src-main/core/domain/draw/pool-digest.ts';
import { ActStopped, unhurried } from '../../../src-main/core/domain/kernel/pace.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { experts } from '../../../src-main/features/experts/experts.ts';
import { loadPool } from '../../../src-main/features/pool-exclusions.ts';
import { recusal } from '../../../src-main/features/recusal/recusal.ts';
import { loadRound } from '../../../src-main/features/round-loading.ts';
import { rounds } from '../../../src-main/features/rounds/rounds.ts';
import { CHECKER_PAGE, outsideChecker } from '../../support/draw-checker.ts';
import { codeOf, judgedBook, must, RoundBuilder, sampleSetup } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

const make = (seed?: string, reason?: string) => office.work(draw.make, office.drawInput(seed, reason), 'draw');
const again = (seed?: string) => office.draw(seed, 'again');
const abort = () => office.act(draw.abort, { roundId: office.roundId, reason: '见证人未到' }, 'draw');
const COMPUTER: DrawPlan = { method: DRAW_METHOD, contributions: [] };
const adopt = (attempt: number) => office.work(draw.adopt, { roundId: office.roundId, attempt }, 'draw');
const get = async () => must(await office.session(draw.get, { roundId: office.roundId }));
const list = async () => must(await office.ask(experts.list, { roundId: office.roundId }));

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
    must(await make('a'));
    for (const seed of ['b', 'c', 'd', 'e', 'f']) must(await again(seed));
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
    expect(attempt?.rules.map((rule) => [rule.attribute, rule.min])).toEqual(
      Array.from({ length: 8 }, () => ['specialty', 2]),
    );
    for (const { specialty, minimum } of view.eligibleBySpecialty) {
      const drawn = attempt?.members.filter((m) => m.specialty === specialty).length ?? 0;
      expect(drawn).toBeGreaterThanOrEqual(minimum);
    }
    expect(attempt).toMatchObject({ attempt: 1, seed: 'draw/', seats: 25, replays: true, adopted: false });
    expect(attempt?.poolDigest).toBe(view.poolDigest);
    expect(attempt?.alternates.map((a) => a.order)).toEqual([1, 2, 3, 4, 5]);
  });

  it('shows a record that somebody changed as one that does not replay, and does not adopt it', async () => {
    await office.untilSealed();
    must(await make());
    await office.file.store.command(async (db) => {
      const row = await db.selectFrom('draw_attempt').select('outcome').executeTakeFirstOrThrow();
      const outcome = JSON.parse(row.outcome ?? '');
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
  });

  it('does not hold once a rule on exclusions reads otherwise than it was sealed', async () => {
    await office.untilSealed();
    must(await make());
    const titles = () => get().then((view) => view.exclusionRules.map(({ title }) => title));
    const before = await titles();
    expect((await get()).attempts[0]?.replays).toBe(true);
    await office.file.store.command(async (db) => {
      const row = await db.selectFrom('draw_attempt').select('input').executeTakeFirstOrThrow();
      const input = row.input.replace(before[0] ?? '?', '外省专家不参加抽取');
      expect(input).not.toBe(row.input);
      await db.updateTable('draw_attempt').set({ input }).execute();
      return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
    });
    expect((await get()).attempts[0]?.replays).toBe(false);
    expect(codeOf(await adopt(1))).toBe('draw_differs');
  });

  it('makes and records a seed of its own where the computer was planned', async () => {
    office.plan = COMPUTER;
    await office.untilSealed();
    must(await make(''));
    expect((await get()).attempts[0]?.seed).toMatch(/^[0-9a-f]{64}\/$/u);
    expect((await get()).attempts[0]?.contributions).toMatchObject([{ kind: 'computer', by: '' }]);
  });

  it('is drawn again only with a reason, and only the last jury can be adopted', async () => {
    await office.untilSealed();
    must(await make());
    expect(codeOf(await make('seed', 'witness came late'))).toBe('seal_used');
    must(await office.sealAgain());
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

describe('rules on the composition', () => {
  const decree = '评委会办公室设定';
  const rule = { attribute: 'employer' as const, value: '*', min: 0, max: 2, severity: 'block' as const };
  const save = (rules: Parameters<typeof draw.saveRules>[1]['rules']) =>
    office.act(draw.saveRules, { roundId: office.roundId, rules }, 'experts');
  const unseal = async () => must(await office.unseal());
  const seal = async () => must(await office.seal()).poolDigest;

  it('are sealed with the pool: another rule, another digest, and none can be changed under the seal', async () => {
    await office.untilSealed();
    const before = (await get()).poolDigest;
    const cap = { ...rule, decree, article: '第三条', verified: false };
    expect(codeOf(await save([cap]))).toBe('pool_sealed');
    await unseal();
    must(await save([cap]));
    const sealed = await seal();
    expect(sealed).not.toBe(before);
    const { rules, firstOwn } = await get();
    // An article that nobody checked is not shown.
    expect(rules[firstOwn - 1]).toMatchObject({ attribute: 'employer', value: '*', max: 2, decree, article: null });
    await unseal();
    must(await save([{ kept: 1, min: 0, max: 3 }]));
    expect(await seal()).not.toBe(sealed);
    expect((await office.read((db) => db.selectFrom('composition_rule').selectAll().execute()))[0]).toMatchObject({
      ...{ attribute: 'employer', most: 3, article: '第三条', verified: 0 },
    });
    await unseal();
    expect(codeOf(await save([{ kept: 2, min: 0, max: 3 }]))).toBe('composition_rule_not_found');
    expect(codeOf(await save([{ ...cap, min: 4 }]))).toBe('composition_rule_invalid');
  });

  it('bind the draw, and say of any jury by how much it misses them', async () => {
    await office.untilSealed('small-2022', { minimumPerSpecialty: 0 });
    must(await make('a'));
    const free = (await get()).attempts[0]?.members ?? [];
    const count = (people: typeof free) => {
      const units = new Map<string, number>();
      for (const { unit } of people) units.set(unit, (units.get(unit) ?? 0) + 1);
      return Math.max(...units.values());
    };
    const worst = count(free);
    // One fewer can still be kept: there are sixteen units and more.
    expect(worst).toBeGreaterThan(2);

    const other = new RoundBuilder();
    try {
      await other.untilSealed('small-2022', { minimumPerSpecialty: 0 });
      must(await other.unseal());
      const tight = { ...rule, max: worst - 1, decree, article: '', verified: false };
      must(await other.act(draw.saveRules, { roundId: other.roundId, rules: [tight] }, 'experts'));
      must(await other.seal());
      must(await other.work(draw.make, other.drawInput('draw', '规则有误'), 'draw'));
      const [, drawn] = must(await other.session(draw.get, { roundId: other.roundId })).attempts;
      expect(drawn?.replays).toBe(true);
      expect(count(drawn?.members ?? [])).toBeLessThan(worst);
      const expertIds = drawn?.members.map((m) => m.expertId) ?? [];
      const checked = must(await other.ask(draw.checkJury, { roundId: other.roundId, expertIds }));
      expect(checked.ok).toBe(true);
      const few = must(await other.ask(draw.checkJury, { roundId: other.roundId, expertIds: expertIds.slice(1) }));
      expect(few).toMatchObject({ ok: false, people: 24, seats: 25 });
    } finally {
      await other.cleanup();
    }
  });

  it('ask for a share of the seats: kept as the share, drawn by the number that it comes to', async () => {
    await office.untilSealed('small-2022', { minimumPerSpecialty: 0 });
    await unseal();
    const before = must(await office.ask(experts.list, { roundId: office.roundId })).experts;
    const third = { numerator: 1, denominator: 3 };
    const fresh = {
      ...rule,
      attribute: 'service' as const,
      value: 'new',
      max: null,
      decree,
      article: '',
      verified: false,
    };
    must(await save([{ ...fresh, min: third }]));
    const expertIds = before.map((one) => one.expertId);
    const { bounds } = must(await office.ask(draw.checkJury, { roundId: office.roundId, expertIds }));
    expect(bounds[0]).toMatchObject({ value: 'new', min: 9 });
    expect((await get()).rules[0]).toMatchObject({ min: third, least: 9 });
    const [row] = await office.read((db) => db.selectFrom('composition_rule').selectAll().execute());
    expect(row).toMatchObject({ least: 1, share_of: 3 });
    // Kept as it is, and given way by the doctor's word in people.
    must(await save([{ kept: 1, min: third, max: null }]));
    expect((await get()).rules[0]).toMatchObject({ min: third, least: 9 });
    must(await save([{ kept: 1, min: 7, max: null }]));
    expect((await get()).rules[0]).toMatchObject({ min: 7, least: 7 });
    expect(codeOf(await save([{ ...fresh, min: third, max: 8 }]))).toBe('composition_rule_invalid');
    must(await save([{ ...fresh, min: third }]));
    await seal();
    must(await make('a', 'again'));
    for (const seed of ['b', 'c']) must(await again(seed));
    const attempts = (await get()).attempts.filter(({ state }) => state === 'drawn');
    expect(attempts.every((one) => one.replays)).toBe(true);
    for (const { members } of attempts) {
      const ids = members.map((one) => one.expertId);
      const tried = must(await office.ask(draw.checkJury, { roundId: office.roundId, expertIds: ids }));
      expect(tried).toMatchObject({ ok: true, bounds: [{ min: 9, by: 0 }] });
    }
  });

  it.each([DRAW_METHOD, LOTTERY_METHOD])(
    'that cannot be kept together are not sealed by %s; each way out, tried in set-up or rules, leads to a jury',
    async (method) => {
      const roundId = await office.untilSealed();
      await unseal();
      const { setup } = must(await office.ask(rounds.get, { roundId }));
      const tight = { ...setup, minimumPerSpecialty: 4 };
      const setUp = (changed: RoundSetup) => office.act(rounds.saveSetup, { roundId, setup: changed }, 'setup');
      must(await setUp(tight));
      const one = { kind: method === DRAW_METHOD ? 'dice' : 'balls', by: '李强' } as const;
      const numbers = method === DRAW_METHOD ? { count: 3, highest: 6 } : { count: 0, highest: 9 };
      const seals = () =>
        office.act(experts.seal, { roundId, plan: { method, contributions: [{ ...one, ...numbers }] } }, 'experts');
      expect(codeOf(await seals())).toBe('composition_impossible');
      expect(await get()).toMatchObject({ seal: null, attempts: [{ state: 'aborted' }] });
      office.pace = (phase, ways) => async () => {
        expect([phase, ways]).toEqual(['solving', 3]);
        throw new ActStopped('cancelled');
      };
      await expect(office.session(draw.diagnose, { roundId })).rejects.toBeInstanceOf(ActStopped);
      office.pace = unhurried;
      const found = must(await office.session(draw.diagnose, { roundId }));
      if (found.kind !== 'impossible') throw new Error(found.kind);
      expect(found.proved).toBe(true);
      // Eight specialties of four each are 32 seats of 25: none of the eight can be left out.
      expect(found.conflict.every(({ end }) => end === 'min')).toBe(true);
      expect(found.relaxations.length).toBe(3);
      for (const { changes, seats } of found.relaxations) {
        const minimumPerSpecialty = Math.min(4, ...changes.map(({ to }) => to));
        must(await setUp({ ...tight, minimumPerSpecialty, jurySize: seats?.to ?? setup.jurySize }));
        expect(must(await office.session(draw.diagnose, { roundId }))).toEqual({ kind: 'possible' });
      }
      must(await seals());
    },
  );

  it.each([
    ['an expert', "UPDATE expert SET specialty = '另一专业' WHERE id = (SELECT min(id) FROM expert)"],
    ['an exclusion', 'UPDATE expert SET in_post = 0'],
    ['a quota', 'UPDATE composition_rule SET most = 24'],
    [
      'the title of a rule on exclusions',
      "UPDATE sealed_exclusion SET title = title || '（修订）' WHERE code = 'retired'",
    ],
  ])('break the certificate when %s is changed after sealing', async (_, change) => {
    await office.untilSealed();
    await unseal();
    must(await save([{ ...rule, max: 20, decree, article: '', verified: false }]));
    await seal();
    await office.file.store.command(async (db) => {
      await sql.raw(change).execute(db);
      return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
    });
    expect(codeOf(await make('draw', '规则有误'))).toBe('pool_changed_since_sealing');
    expect((await get()).attempts.map(({ state }) => state)).toEqual(['aborted']);
  });
});

describe('an attempt', () => {
  it('stands in the book with what was brought before it is drawn, each in a row of the trail', async () => {
    await office.untilSealed();
    const before = office.recorded.length;
    must(await make());
    const [entered, drawn] = office.recorded.slice(before);
    expect(entered?.after).toMatchObject({ attempt: 1, method: 'jurydesk/draw/3', seed: 'draw/' });
    expect(drawn).toMatchObject({ before: { attempt: 1, outcome: null }, after: { attempt: 1 } });
    const [attempt] = (await get()).attempts;
    expect(attempt?.committedUtc && attempt.drawnUtc && attempt.committedUtc < attempt.drawnUtc).toBe(true);
  });

  it('that is drawn again needs the word of somebody who does not draw', async () => {
    await office.untilSealed();
    must(await make());
    must(await office.sealAgain());
    const again = (secondPerson: string) =>
      office.work(draw.make, { ...office.drawInput('b', 'again'), secondPerson }, 'draw');
    expect(codeOf(await again(''))).toBe('redraw_needs_second_person');
    expect(codeOf(await again('甲'))).toBe('second_person_same');
    const drawer = { drawer: '才让·卓玛', reason: 'again' };
    for (const secondPerson of ['才让卓玛', '才让・卓玛', '才让 卓玛']) {
      const same = { ...office.drawInput('b', 'again'), ...drawer, secondPerson };
      expect(codeOf(await office.work(draw.make, same, 'draw'))).toBe('second_person_same');
    }
    expect((await get()).attempts).toHaveLength(1);
    must(await again('丙'));
    expect((await get()).attempts[1]).toMatchObject({ secondPerson: '丙', reason: 'again' });
  });

  it('takes numbers for what they are, and RFC 3797 takes nothing else', async () => {
    await office.untilSealed();
    must(await abort());
    const bring = async (method: DrawMethod, value: string, kind: 'dice' | 'lottery' | 'words', count: number) => {
      const highest = { dice: 6, lottery: 33, words: 0 }[kind];
      const sealed = await office.sealAgain({ method, contributions: [{ kind, by: '乙', count, highest }] });
      if (!sealed.ok && sealed.refusal.code !== 'seal_open') return sealed;
      const contributions = [{ kind, by: '乙', value, highest }];
      return office.work(draw.make, { ...office.drawInput('', 'again'), contributions }, 'draw');
    };
    expect(codeOf(await bring('rfc3797', '公平', 'words', 0))).toBe('rfc3797_wants_numbers');
    expect(codeOf(await office.sealAgain({ method: 'rfc3797', contributions: [] }))).toBe('plan_empty');
    expect(codeOf(await bring(DRAW_METHOD, '3 7', 'dice', 3))).toBe('contribution_out_of_range');
    expect(codeOf(await bring(DRAW_METHOD, '—', 'dice', 3))).toBe('contribution_empty');
    expect(codeOf(await bring(DRAW_METHOD, '6 1', 'dice', 3))).toBe('contribution_count');
    expect(codeOf(await bring(DRAW_METHOD, '6 1 四 4', 'dice', 3))).toBe('contribution_not_numbers');
    must(await bring(DRAW_METHOD, '６、１ 4', 'dice', 3));
    must(await bring('rfc3797', '6 1 4', 'dice', 3));
    expect(codeOf(await bring(DRAW_METHOD, '8 8', 'lottery', 2))).toBe('contribution_repeats');
    must(await bring(DRAW_METHOD, '31 08', 'lottery', 2));
    const { attempts } = await get();
    expect(attempts.map(({ seed, method, replays }) => [seed, method, replays])).toEqual([
      ['', DRAW_METHOD, false],
      ['6.1.4./', DRAW_METHOD, true],
      ['1.4.6./', 'rfc3797', true],
      ['8.31./', DRAW_METHOD, true],
    ]);
  });
});

/** The file as somebody could change it. */
interface Told {
  readonly pool: string[][];
  readonly rules: string[][];
  readonly contributions: object[];
  readonly members: string[];
  readonly waiting: unknown[];
}

describe('the proof file', () => {
  it('is all an outsider needs, holds nothing of the office, and shows every change', async () => {
    await office.untilSealed('small-2022', { minimumPerSpecialty: 3 });
    must(await make());
    const written = new Map<string, string>();
    const writeFile = async (file: string, bytes: Uint8Array) => {
      written.set(path.basename(file), new TextDecoder().decode(bytes));
      return { ok: true as const, value: null };
    };
    const ask = { roundId: office.roundId, attempt: 1 };
    const { fileName, checker } = must(await office.work(draw.saveProof, ask, undefined, { writeFile }));
    expect(written.get(checker)).toBe(readFileSync(CHECKER_PAGE, 'utf8'));
    const text = written.get(fileName) ?? '';
    const { checkDraw, checkCode } = outsideChecker();
    const told = JSON.parse(text);
    const code = shortSeal(told.digest);
    const [mistyped, wide] = [
      code.replace(/.$/u, (last) => (last === '0' ? '1' : '0')),
      '０１２３４５６７８９ＡＢＣＤＥＦ',
    ];
    expect(
      [
        code,
        code.toLowerCase().replaceAll('-', ' '),
        told.digest,
        mistyped,
        wide,
        'O123-4567-89AB-CDEF',
        '7C01-A94B',
        ' ',
      ].map((one) => checkCode(told, one)?.is),
    ).toEqual(['pool', 'pool', 'pool', 'none', 'none', 'foreign', 'long', undefined]);
    expect(checkDraw(told).steps.filter((s) => !s.ok)).toEqual([]);
    const people = await office.read((db) =>
      db
        .selectFrom('expert')
        .innerJoin('person', 'person.id', 'expert.person_id')
        .select(['id_number', 'phone', 'expert.id'])
        .execute(),
    );
    expect(people.flatMap((p) => [p.id_number, p.phone, p.id]).filter((s) => s.length > 5 && text.includes(s))).toEqual(
      [],
    );

    const tampered: readonly [string, (file: Told) => unknown][] = [
      ['seal', (f) => Object.assign(f.pool[0] ?? [], { 1: '别人' })],
      ['seal', (f) => Object.assign(f.rules[0] ?? [], { 2: '1' })],
      ['seal', (f) => Object.assign(f, { seats: 23 })],
      ['seed', (f) => Object.assign(f.contributions[0] ?? {}, { value: 'other' })],
      ['walk', (f) => f.members.reverse()],
      ['statement', (f) => Object.assign(f, { attempt: 2 })],
      ['waiting', (f) => f.waiting.pop()],
    ];
    for (const [id, change] of tampered) {
      const file = JSON.parse(text);
      change(file);
      const wrong = checkDraw(file).steps.find((s) => !s.ok);
      expect([id, wrong?.id]).toEqual([id, id]);
    }
  });

  it('is not written of an attempt that is not there', async () => {
    await office.untilSealed();
    const ask = { roundId: office.roundId, attempt: 1 };
    expect(codeOf(await office.work(draw.saveProof, ask))).toBe('attempt_not_found');
  });
});

describe('a draw by an earlier method', () => {
  /** As an older version left it: its own method, its own digest under the seal. */
  async function drawnEarlier(adopted: boolean) {
    const roundId = await office.untilSealed();
    must(await make());
    if (adopted) must(await adopt(1));
    await office.file.store.command(async (db) => {
      const digest = '0'.repeat(64);
      const input = `json_set(json_remove(input, '$.statement'), '$.method', 'jurydesk/draw/2', '$.poolDigest', '${digest}')`;
      await sql.raw(`UPDATE draw_attempt SET input = ${input}`).execute(db);
      await sql.raw(`UPDATE round SET pool_digest = '${digest}'`).execute(db);
      await sql.raw('DELETE FROM draw_seal').execute(db);
      return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
    });
    return roundId;
  }
  const unseal = () => office.unseal();

  it('is not stuck: the pool opens, the attempt stays in the book, and the next needs reason and second person', async () => {
    await drawnEarlier(false);
    expect(codeOf(await adopt(1))).toBe('draw_method_unknown');
    expect(codeOf(await make('b', 'again'))).toBe('seal_of_earlier_version');
    must(await unseal());
    must(await office.seal());
    expect(codeOf(await make('b'))).toBe('redraw_needs_reason');
    expect(must(await make('b', 'again'))).toEqual({ attempt: 2 });
    expect((await get()).attempts.map(({ state, replays, secondPerson }) => [state, replays, secondPerson])).toEqual([
      ['earlier', false, ''],
      ['drawn', true, '丙'],
    ]);
    expect(codeOf(await unseal())).toBe('draw_already_made');
    must(await adopt(2));
  });

  it('stays closed where its jury was adopted', async () => {
    await drawnEarlier(true);
    expect(codeOf(await unseal())).toBe('draw_already_made');
  });
});

describe('a seal', () => {
  const dice = (by: string) => ({ kind: 'dice' as const, by, count: 3, highest: 6 });
  const PLAN: DrawPlan = { method: DRAW_METHOD, contributions: [dice('李强'), dice('孙立')] };
  const bring = (list: readonly { readonly by: string; readonly value: string }[], reason = '') => {
    const contributions = list.map((one) => ({ kind: 'dice' as const, highest: 6, ...one }));
    return office.work(draw.make, { ...office.drawInput('', reason), contributions }, 'draw');
  };
  const both = [
    { by: '李强', value: '3 1 4' },
    { by: '孙立', value: '2 2 5' },
  ];

  it('fixes what is brought by whom in which order; anything else enters no attempt', async () => {
    office.plan = PLAN;
    await office.untilSealed();
    expect((await get()).seal).toMatchObject({
      ...{ used: false, statement: { attempt: 1, year: 2022, day: '2022-12-05', method: DRAW_METHOD } },
      statement: { jury: '青海省工程系列高级职称评审委员会', approval: '青人社〔2021〕1号', plan: PLAN.contributions },
    });
    expect(codeOf(await bring([...both].reverse()))).toBe('contribution_out_of_plan');
    expect(codeOf(await bring(both.slice(0, 1)))).toBe('contribution_out_of_plan');
    expect(codeOf(await bring([]))).toBe('contribution_out_of_plan');
    expect(codeOf(await make())).toBe('contribution_out_of_plan');
    expect((await get()).attempts).toEqual([]);
    must(await bring(both));
    const { attempts, seal } = await get();
    expect(attempts).toMatchObject([{ seed: '3.1.4./2.2.5./', replays: true, statement: seal?.statement }]);
    expect(seal?.used).toBe(true);
  });

  it('that is given up stays in the book with its number and reason, and the next one is another', async () => {
    const roundId = await office.untilSealed();
    const first = (await get()).seal?.statement;
    expect(codeOf(await office.sealAgain())).toBe('seal_open');
    expect(must(await abort())).toEqual({ attempt: 1 });
    expect(codeOf(await abort())).toBe('seal_used');
    expect(codeOf(await make('x', 'again'))).toBe('seal_used');
    must(await office.sealAgain(PLAN));
    const second = (await get()).seal?.statement;
    expect(second).toMatchObject({ attempt: 2, plan: PLAN.contributions });
    expect(second?.salt).not.toBe(first?.salt);
    // Nothing was brought to the first, but the second is a second: why, and before whom.
    expect(codeOf(await bring(both))).toBe('redraw_needs_reason');
    must(await bring(both, '见证人未到'));
    expect((await get()).attempts).toMatchObject([
      { attempt: 1, state: 'aborted', abortedReason: '见证人未到', seed: '', members: [], statement: first },
      { attempt: 2, state: 'drawn', abortedReason: '', replays: true, statement: second },
    ]);
    expect(codeOf(await office.work(draw.adopt, { roundId, attempt: 1 }, 'draw'))).toBe('attempt_superseded');
    must(await adopt(2));
    expect(codeOf(await office.sealAgain())).toBe('draw_already_adopted');
    expect(codeOf(await abort())).toBe('draw_already_adopted');
  });

  it('opens only as an attempt that was given up, once; where one was drawn, the pool stays what it was', async () => {
    await office.untilSealed();
    const covered = await office.covered();
    must(await office.unseal('漏了一人'));
    expect((await get()).attempts).toMatchObject([{ attempt: 1, state: 'aborted', abortedReason: '漏了一人' }]);
    must(await office.seal());
    must(await abort());
    must(await office.unseal());
    expect((await get()).attempts.map(({ state }) => state)).toEqual(['aborted', 'aborted']);
    must(await office.seal());
    must(await make('x', '漏了一人'));
    expect(codeOf(await office.unseal())).toBe('draw_already_made');
    must(await office.sealAgain());
    expect(codeOf(await office.unseal())).toBe('draw_already_made');
    expect(await office.covered()).toBe(covered);
  });

  it('has no plan that could be fitted afterwards', async () => {
    await office.untilSealed();
    must(await office.unseal());
    const words = { kind: 'words' as const, by: '周平', count: 0, highest: 0 };
    const seal = (contributions: DrawPlan['contributions']) => office.seal({ method: DRAW_METHOD, contributions });
    expect(codeOf(await seal([dice('李强'), words]))).toBe('plan_words_first');
    expect(codeOf(await seal([{ ...dice('李强'), count: 0 }]))).toBe('plan_invalid');
    expect(await list()).toMatchObject({ sealed: false });
  });

  it('holds the set-up: neither round nor jury is renamed under it', async () => {
    const roundId = await office.untilSealed();
    const save = (changes: object) =>
      office.act(rounds.saveSetup, { roundId, setup: { ...sampleSetup(), ...changes } });
    for (const change of [{ name: '另一轮' }, { juryName: '另一评委会' }, { approvalNumber: '2号' }, { year: 2023 }]) {
      expect(codeOf(await save(change))).toBe('pool_sealed');
    }
    must(await save({ contactPhone: '1' }));
  });
});

describe('a pool that an earlier version sealed', () => {
  /** As that version left it: another text under the seal, and no statement. */
  async function sealedEarlier(drawn: boolean) {
    const roundId = await office.untilSealed();
    const digest = await office.covered();
    const { statement: _, ...sealable } = await office.read(
      async (db) => (await loadPool(db, must(await loadRound(db, roundId)))).sealable,
    );
    const input = { method: DRAW_METHOD, ...sealable, seed: 'x/', attempt: 1, poolDigest: digest };
    const contributions = [{ kind: 'words' as const, by: '乙', value: ' x ', highest: 0 }];
    await office.file.store.command(async (db) => {
      await sql.raw('DELETE FROM draw_seal').execute(db);
      await sql.raw(`UPDATE round SET pool_digest = '${digest}'`).execute(db);
      if (drawn) {
        const people = { place: '', drawer: '甲', witnesses: '乙', reason: '', secondPerson: '' };
        await enterAttempt(db, roundId, { attempt: 1, input, contributions, ...people, committedUtc: 'u' });
        await writeOutcome(db, roundId, 1, { outcome: must(drawJury(input)), utc: 'u' });
      }
      return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
    });
    return roundId;
  }

  it('is not drawn from as it was sealed, and is sealed again once that attempt is given up', async () => {
    await sealedEarlier(false);
    expect((await get()).seal).toEqual({ statement: null, used: false });
    expect(codeOf(await make())).toBe('seal_of_earlier_version');
    must(await abort());
    expect((await get()).seal).toEqual({ statement: null, used: true });
    must(await office.sealAgain());
    must(await make('x', '随机数的安排没有封存'));
    expect((await get()).attempts.map(({ state, replays }) => [state, replays])).toEqual([
      ['aborted', false],
      ['drawn', true],
    ]);
  });

  it('keeps its drawn jury: it replays, is confirmed outside and can be adopted, or be drawn again under a new seal', async () => {
    const roundId = await sealedEarlier(true);
    expect((await get()).attempts).toMatchObject([{ state: 'drawn', replays: true, statement: null }]);
    const written = new Map<string, string>();
    const writeFile = async (file: string, bytes: Uint8Array) => {
      written.set(path.basename(file), new TextDecoder().decode(bytes));
      return { ok: true as const, value: null };
    };
    const ask = { roundId, attempt: 1 };
    const { fileName } = must(await office.work(draw.saveProof, ask, undefined, { writeFile }));
    const proof = JSON.parse(written.get(fileName) ?? '');
    expect(proof).toMatchObject({ format: 'jurydesk/proof/1', heading: 'jurydesk/pool/3' });
    // What people wrote down then was ten digits.
    const early = `${proof.digest.slice(0, 5)}-${proof.digest.slice(5, 10)}`;
    expect(outsideChecker().checkCode(proof, early)).toEqual({ is: 'pool', length: 10 });
    expect(
      outsideChecker()
        .checkDraw(proof)
        .steps.filter((step) => !step.ok),
    ).toEqual([]);
    must(await again('y'));
    expect((await get()).attempts.map(({ replays, statement }) => [replays, statement?.attempt])).toEqual([
      [true, undefined],
      [true, 2],
    ]);
    must(await adopt(2));
  });

  it('has its jury adopted where nothing was drawn after it', async () => {
    await sealedEarlier(true);
    must(await adopt(1));
  });
});

describe('the chances of selection', () => {
  const find = () => office.work(draw.countChances, { roundId: office.roundId }, 'draw');
  const pairs = { attribute: 'employer', value: '*', min: 0, max: 1, severity: 'block' } as const;
  const source = { decree: '评委会办公室设定', article: '', verified: false };
  const unseal = () => office.unseal();
  const reseal = async () => must(await office.seal());

  it('wait for the seal, are counted under it, belong to it alone', async () => {
    const roundId = await office.untilSealed('small-2022', { minimumPerSpecialty: 2 });
    expect((await get()).chances).toBeNull();
    expect(must(await find())).toEqual({ kind: 'exact' });
    const { chances, eligible } = await get();
    expect(chances).toMatchObject({ kind: 'exact', draws: 0, seats: 25, eligible, equal: Math.round(25e6 / eligible) });
    expect(chances?.experts).toHaveLength(eligible);
    const sum = chances?.experts.reduce((n, one) => n + one.chance, 0) ?? 0;
    expect(Math.abs(sum - 25e6)).toBeLessThan(eligible);
    // The small specialties need their two of few people.
    expect(chances?.lowest.chance).toBeLessThan(chances?.equal ?? 0);
    expect(chances?.highest.chance).toBeGreaterThan(chances?.equal ?? 0);
    const first = chances?.experts[0];
    expect(first?.chance).toBe(chances?.lowest.chance);
    expect(first?.name).not.toBe('');

    must(await unseal());
    must(await office.act(draw.saveRules, { roundId, rules: [{ ...pairs, max: 3, ...source }] }, 'experts'));
    await reseal();
    expect((await get()).chances).toBeNull();
    must(await unseal());
    expect(codeOf(await find())).toBe('pool_not_sealed');
  });

  it('are tried out where counting takes too long, told draw by draw, and nothing is kept of a try that was stopped', async () => {
    const roundId = await office.untilSealed('small-2022', { minimumPerSpecialty: 2 });
    must(await unseal());
    must(await office.act(draw.saveRules, { roundId, rules: [{ ...pairs, max: 3, ...source }] }, 'experts'));
    await reseal();
    const told: [string, number][] = [];
    office.pace = (phase, total) => {
      told.push([phase, total]);
      let steps = 0;
      return async (n) => {
        steps += n;
        if (steps === 20) throw new ActStopped('cancelled');
      };
    };
    await expect(find()).rejects.toBeInstanceOf(ActStopped);
    expect(told).toEqual([['trying', 10_000]]);
    expect((await get()).chances).toBeNull();
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
