import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EARLIER_LOTTERY, LOTTERY_METHOD } from '../../../src-main/core/domain/draw/lottery/lottery.ts';
import { ActStopped } from '../../../src-main/core/domain/kernel/pace.ts';
import { answers } from '../../../src-main/features/answers/answers.ts';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { paperOf } from '../../../src-main/features/documents/papers.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import { outsideChecker } from '../../support/draw-checker.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
  office.plan = { method: LOTTERY_METHOD, contributions: [BALLS] };
});
afterEach(() => office.cleanup());

const lottery = (panels = 1000, reason = '', secondPerson = reason === '' ? '' : '丙', by = '甲') =>
  office.work(draw.makeLottery, { roundId: office.roundId, panels, by, reason, secondPerson }, 'draw');
const get = async () => must(await office.session(draw.get, { roundId: office.roundId }));

const by = '见证人';
const BALLS = { kind: 'balls' as const, by, count: 0, highest: 9 };
const WORDS = { kind: 'words' as const, by, count: 0, highest: 0 };

/** The room sees the lottery, then draws these digits on the balls; with words before them where somebody brought any. */
async function balls(value: string, reason = '', more = '') {
  const { roundId } = office;
  const unseen = (await get()).lotteries.find((one) => one.stands && one.publishedUtc === null);
  if (unseen) must(await office.act(draw.lotteryShown, { roundId, number: unseen.number }));
  const { contributions: _, ...people } = office.drawInput('', reason);
  const contributions = [
    ...(more === '' ? [] : [{ kind: 'words' as const, by, value: more, highest: 0 }]),
    { kind: 'balls' as const, by, value, highest: 9 },
  ];
  return office.work(draw.make, { ...people, contributions }, 'draw');
}

/** What is written into a chosen folder, by file name. */
function folder() {
  const written = new Map<string, string>();
  const writeFile = async (file: string, bytes: Uint8Array) => {
    written.set(path.basename(file), new TextDecoder().decode(bytes));
    return { ok: true as const, value: null };
  };
  return { written, writeFile };
}

describe('the published lottery', () => {
  it('is made under the seal, kept and published as a file that has its digest', async () => {
    const roundId = await office.untilSealed();
    expect((await get()).lottery).toBeNull();
    const { digest } = must(await lottery());
    expect(office.recorded.at(-1)?.after).toMatchObject({ digest, panels: 1000 });
    const { written, writeFile } = folder();
    const { fileName } = must(await office.work(draw.saveLottery, { roundId }, undefined, { writeFile }));
    const text = written.get(fileName) ?? '';
    expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(digest);

    const view = await get();
    const seen = view.lottery;
    if (seen === null) throw new Error('no lottery');
    expect(seen).toMatchObject({ digest, panels: 1000, balls: 3, seats: 25, eligible: view.eligible });
    // Counted once more from the published file alone.
    const counts = new Map<string, number>();
    for (const line of text.split('\n').slice(4, -1)) {
      const [, ...people] = line.split('|');
      expect(new Set(people).size).toBe(25);
      for (const one of people) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    expect(seen.experts.map((one) => one.count)).toEqual(seen.experts.map((one) => counts.get(one.poolNumber) ?? 0));
    const all = seen.experts.map((one) => one.count);
    expect(all.reduce((a, b) => a + b, 0)).toBe(25_000);
    expect([seen.lowest, seen.highest]).toEqual([Math.min(...all), Math.max(...all)]);
    // Eight specialties of one seat each at least leave everybody the equal share, or a panel less or more.
    const equal = 25_000 / view.eligible;
    expect([seen.lowest, seen.highest].every((n) => Math.abs(n - equal) <= 1)).toBe(true);
  });

  it('names the jury by its balls, and the attempt keeps lottery, balls and panel', async () => {
    await office.untilSealed();
    expect(codeOf(await balls('4 0 7'))).toBe('lottery_missing');
    const { digest } = must(await lottery(640));
    expect(codeOf(await balls(''))).toBe('contribution_empty');
    expect(codeOf(await balls('9 9 9'))).toBe('balls_incomplete');
    expect(codeOf(await balls('4 0 7 1'))).toBe('balls_beyond');
    expect((await get()).attempts).toEqual([]);

    const before = office.recorded.length;
    must(await balls('9 9 9 4 0 7'));
    expect(office.recorded[before]?.after).toMatchObject({ method: LOTTERY_METHOD, lottery: digest });
    const { written, writeFile } = folder();
    const { fileName } = must(
      await office.work(draw.saveLottery, { roundId: office.roundId }, undefined, { writeFile }),
    );
    const line = (written.get(fileName) ?? '').split('\n')[4 + 407];
    const [attempt] = (await get()).attempts;
    const byNumber = attempt?.members.map((m) => m.poolNumber).sort((a, b) => Number(a) - Number(b));
    expect(`407|${byNumber?.join('|')}`).toBe(line);
    expect(attempt).toMatchObject({ seed: '9.9.9.4.0.7./', replays: true, method: LOTTERY_METHOD });
    expect(attempt?.lottery).toMatchObject({ digest, panels: 640, panel: '407', void: ['999'] });
    expect(attempt?.alternates).toHaveLength(5);
    expect(attempt?.rejections).toEqual([]);
  });

  it('stands once balls were drawn for it; drawing again needs a reason, and the jury is adopted as any other', async () => {
    await office.untilSealed();
    const { digest } = must(await lottery());
    must(await lottery(100));
    expect((await get()).lottery?.panels).toBe(100);
    expect(must(await lottery()).digest).toBe(digest);
    must(await balls('0 0 1'));
    expect(codeOf(await lottery())).toBe('lottery_in_use');
    must(await office.sealAgain({ method: LOTTERY_METHOD, contributions: [WORDS, BALLS] }));
    expect(codeOf(await balls('0 0 2'))).toBe('redraw_needs_reason');
    // Another seal has a lottery of its own, of the same panels.
    expect(codeOf(await balls('0 0 2', 'a witness came late', 'words'))).toBe('lottery_missing');
    expect(codeOf(await lottery())).toBe('lottery_needs_reason');
    expect(must(await lottery(1000, '重新封存')).digest).not.toBe(digest);
    expect(must(await balls('0 0 2', 'a witness came late', 'words'))).toEqual({ attempt: 2 });
    const { attempts } = await get();
    expect(attempts.map((one) => one.lottery?.panel)).toEqual(['001', '002']);
    expect(must(await office.work(draw.adopt, { roundId: office.roundId, attempt: 2 }, 'draw'))).toEqual({
      members: 25,
      alternates: 5,
    });
    expect(codeOf(await lottery())).toBe('draw_already_adopted');
  });

  it('is drawn from under a seal of an earlier version as that version did: seats in the pool’s order', async () => {
    const earlier = EARLIER_LOTTERY as typeof LOTTERY_METHOD;
    office.plan = { method: earlier, contributions: [BALLS] };
    await office.untilSealed();
    must(await lottery(640));
    must(await balls('4 0 7'));
    const [attempt] = (await get()).attempts;
    expect(attempt).toMatchObject({ replays: true, method: EARLIER_LOTTERY });
    const seats = attempt?.members.map((m) => Number(m.poolNumber)) ?? [];
    expect([seats.length, seats]).toEqual([25, seats.toSorted((a, b) => a - b)]);
  });

  it('belongs to its seal: another rule, another lottery', async () => {
    const { roundId } = { roundId: await office.untilSealed() };
    const { digest } = must(await lottery(100));
    must(await office.unseal());
    expect(codeOf(await lottery(100))).toBe('pool_not_sealed');
    const rule = { attribute: 'employer' as const, value: '*', min: 0, max: 3, severity: 'block' as const };
    const source = { decree: '评委会办公室设定', article: '', verified: false };
    must(await office.act(draw.saveRules, { roundId, rules: [{ ...rule, ...source }] }, 'experts'));
    must(await office.seal());
    expect((await get()).lottery).toBeNull();
    expect(codeOf(await balls('4 0', '规则有误'))).toBe('lottery_missing');
    expect(must(await lottery(100)).digest).not.toBe(digest);
  });

  it('is told panel by panel while it is reckoned, and nothing is kept of one that was stopped', async () => {
    await office.untilSealed();
    const told: [string, number][] = [];
    office.pace = (phase, total) => {
      told.push([phase, total]);
      return () => Promise.reject(new ActStopped('cancelled'));
    };
    await expect(lottery()).rejects.toBeInstanceOf(ActStopped);
    expect(told).toEqual([['solving', 1008]]);
    expect((await get()).lottery).toBeNull();
  });

  it('that somebody changed in the file is not drawn from, and an attempt from it does not replay', async () => {
    await office.untilSealed();
    must(await lottery(100));
    must(await balls('4 2'));
    const swap = (text: string) =>
      text.replace(/^42\|(.*)$/mu, (_, people: string) => `42|${people.split('|').reverse().join('|')}`);
    await office.file.store.command(async (db) => {
      const row = await db.selectFrom('draw_attempt').select('input').executeTakeFirstOrThrow();
      const input = JSON.parse(row.input);
      input.lottery.text = swap(input.lottery.text);
      await db
        .updateTable('draw_attempt')
        .set({ input: JSON.stringify(input) })
        .execute();
      const kept = await db.selectFrom('draw_lottery').select('lottery').executeTakeFirstOrThrow();
      await db
        .updateTable('draw_lottery')
        .set({ lottery: swap(kept.lottery) })
        .execute();
      return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
    });
    const view = await get();
    expect(view.attempts[0]).toMatchObject({ replays: false, lottery: null });
    expect(view.lottery).toBeNull();
    expect(codeOf(await office.work(draw.adopt, { roundId: office.roundId, attempt: 1 }, 'draw'))).toBe(
      'lottery_panel_broken',
    );
  });
});

/** The file as somebody could change it. */
interface Told {
  readonly pool: string[][];
  readonly contributions: object[];
  readonly members: string[];
  readonly waiting: unknown[];
  readonly lottery: { text: string; digest: string; panel: string; lowest: number };
}

describe('the proof of a jury drawn from the lottery', () => {
  it('holds before an outsider, who finds every change', async () => {
    await office.untilSealed('small-2022', { minimumPerSpecialty: 2 });
    must(await lottery(640));
    must(await balls('9 9 9 4 0 7'));
    const { written, writeFile } = folder();
    const ask = { roundId: office.roundId, attempt: 1 };
    const { fileName } = must(await office.work(draw.saveProof, ask, undefined, { writeFile }));
    const text = written.get(fileName) ?? '';
    const { checkDraw, sha256 } = outsideChecker();
    const steps = checkDraw(JSON.parse(text)).steps;
    expect(steps.filter((s) => !s.ok)).toEqual([]);
    expect(steps.map((s) => s.id)).toEqual(
      expect.arrayContaining(['seal', 'seed', 'lottery', 'panels', 'counts', 'balls', 'rules', 'waiting']),
    );

    /** The lottery changed together with its digest, as a cheat would. */
    const forge = (f: Told, change: (line: string) => string) => {
      f.lottery.text = f.lottery.text.split('\n').map(change).join('\n');
      f.lottery.digest = sha256(f.lottery.text);
    };
    /** As many people as there are seats, each once, none of them of the first person's specialty. */
    const withoutOneSpecialty = ({ pool }: Told) => {
      const eligible = pool.filter((cells) => cells[5] === 'eligible');
      const others = eligible.filter((cells) => cells[3] !== eligible[0]?.[3]);
      return others.slice(0, 25).map(([number]) => number);
    };
    const tampered: readonly [string, (file: Told) => unknown][] = [
      ['seal', (f) => Object.assign(f.pool[0] ?? [], { 1: '别人' })],
      ['seed', (f) => Object.assign(f.contributions[0] ?? {}, { value: '999406' })],
      ['lottery', (f) => Object.assign(f.lottery, { text: f.lottery.text.replace(/^000.*$/mu, '000') })],
      ['lottery', (f) => forge(f, (line) => line.replace(/^pool\|.*/u, `pool|${'0'.repeat(64)}`))],
      ['panels', (f) => forge(f, (line) => (line.startsWith('012|') ? line.split('|').slice(0, -1).join('|') : line))],
      ['panels', (f) => forge(f, (line) => line.replace(/^(012)\|(\d+)\|\d+/u, '$1|$2|$2'))],
      [
        'panels',
        (f) => forge(f, (line) => (line.startsWith('012|') ? `012|${withoutOneSpecialty(f).join('|')}` : line)),
      ],
      ['counts', (f) => Object.assign(f.lottery, { lowest: f.lottery.lowest + 1 })],
      ['balls', (f) => Object.assign(f.lottery, { panel: '408' })],
      ['balls', (f) => f.members.pop()],
      ['seating', (f) => f.members.reverse()],
      ['waiting', (f) => f.waiting.pop()],
      ['statement', (f) => Object.assign(f, { attempt: 2 })],
    ];
    for (const [id, change] of tampered) {
      const file = JSON.parse(text);
      change(file);
      const wrong = checkDraw(file).steps.find((s) => !s.ok);
      expect([id, wrong?.id]).toEqual([id, id]);
    }
  });

  it('goes on below its alternates in the order by which they were taken, and the outsider agrees', async () => {
    const roundId = await office.untilSealed('small-2022', { minimumPerSpecialty: 2 });
    must(await lottery(640));
    must(await balls('9 9 9 4 0 7'));
    must(await office.work(draw.adopt, { roundId, attempt: 1 }, 'draw'));
    const [first] = must(await office.ask(answers.get, { roundId })).people;
    if (first === undefined) throw new Error('no jury');
    const said = { answer: 'declined', channel: 'phone', reason: '出差', by: '王敏', secondPerson: '李强' } as const;
    let last = first.expertId;
    for (let next: typeof last | null = last; next !== null; ) {
      last = next;
      next = must(await office.act(answers.record, { roundId, expertId: last, ...said }, 'groups')).calledIn;
    }
    const two = { reason: '候补用完', by: '王敏', secondPerson: '李强' };
    must(await office.act(answers.callNext, { roundId, expertId: last, ...two }, 'groups'));
    const { written, writeFile } = folder();
    const { fileName } = must(await office.work(draw.saveProof, { roundId, attempt: 1 }, undefined, { writeFile }));
    const { steps } = outsideChecker().checkDraw(JSON.parse(written.get(fileName) ?? ''));
    expect(steps.filter((s) => !s.ok)).toEqual([]);
    expect(steps.at(-1)).toMatchObject({ id: 'answers', detail: { continued: 1, open: 0 } });
  });

  it('stands on the record: method, lottery, balls, panel and chances as counted', async () => {
    await office.untilSealed();
    const { digest } = must(await lottery(640));
    must(await balls('9 9 9 4 0 7'));
    const state = must(await office.ask(loadPaperState, office.roundId));
    const model = paperOf('F05', state, chinese, { specimen: false });
    const facts = model?.blocks.flatMap((block) => (block.kind === 'facts' ? block.items : [])) ?? [];
    const said = (label: string) => facts.find((one) => one.label === label)?.value ?? '';
    expect(said('抽取方法')).toContain(LOTTERY_METHOD);
    expect(said('抽签方案校验码')).toBe(digest);
    expect(said('抽中评审组')).toContain('第 407 号');
    expect(said('摇出的号码')).toContain('9 9 9 4 0 7');
    expect(said('摇出的号码')).toContain('999 没有对应的组');
    const { lottery: seen, eligible } = await get();
    expect(said('入选概率')).toContain(`最低 ${seen?.lowest}/640`);
    const annex = model?.blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])).at(-1);
    const chances = annex?.rows.map((row) => row.at(-1)).filter((cell) => cell !== '');
    expect(chances).toHaveLength(eligible);
    expect(chances?.every((cell) => /^\d+\/640$/u.test(String(cell)))).toBe(true);
  });
});
