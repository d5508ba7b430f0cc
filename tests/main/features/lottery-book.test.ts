import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOTTERY_METHOD } from '../../../src-main/core/domain/draw/lottery/lottery.ts';
import { LOTTERY_SECONDS } from '../../../src-main/core/domain/draw/lottery/make-lottery.ts';
import { refuse } from '../../../src-main/core/domain/kernel/result.ts';
import type { Block } from '../../../src-main/core/reports/report-model.ts';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { paperOf } from '../../../src-main/features/documents/papers.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { secrecy } from '../../../src-main/features/secrecy/secrecy.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import { outsideChecker } from '../../support/draw-checker.ts';
import { codeOf, must, RoundBuilder, WORDS_PLAN } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
  const balls = { kind: 'balls' as const, by: '李强', count: 0, highest: 9 };
  office.plan = { method: LOTTERY_METHOD, contributions: [balls] };
});
afterEach(() => office.cleanup());

const make = (panels: number, reason = '', secondPerson = '李强', by = '王敏') =>
  office.work(draw.makeLottery, { roundId: office.roundId, panels, by, reason, secondPerson }, 'draw');
const get = async () => must(await office.session(draw.get, { roundId: office.roundId }));
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Saves what is published now; its name and its text. */
async function save(): Promise<readonly [name: string, text: string]> {
  let text = '';
  const writeFile = async (_file: string, bytes: Uint8Array) => {
    text = new TextDecoder().decode(bytes);
    return { ok: true as const, value: null };
  };
  const { fileName } = must(await office.work(draw.saveLottery, { roundId: office.roundId }, undefined, { writeFile }));
  return [fileName, text];
}

const show = (number: number) => office.act(draw.lotteryShown, { roundId: office.roundId, number });

function balls(value: string) {
  const { contributions: _, ...people } = office.drawInput();
  const contributions = [{ kind: 'balls' as const, by: '李强', value, highest: 9 }];
  return office.work(draw.make, { ...people, contributions }, 'draw');
}

/** The proof file of the first attempt, as a stranger gets it. */
async function proof(): Promise<string> {
  const written = new Map<string, string>();
  const writeFile = async (file: string, bytes: Uint8Array) => {
    written.set(path.basename(file), new TextDecoder().decode(bytes));
    return { ok: true as const, value: null };
  };
  const asked = { roundId: office.roundId, attempt: 1 };
  const { fileName } = must(await office.work(draw.saveProof, asked, undefined, { writeFile }));
  return written.get(fileName) ?? '';
}

/** Pool numbers of the members, as the table of the result has them. */
function seatsIn(blocks: readonly Block[]): readonly string[] {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith('三、'));
  const table = blocks[at + 1];
  return table?.kind === 'table' ? table.rows.slice(0, 25).map((row) => String(row[1])) : [];
}

async function record() {
  const state = must(await office.ask(loadPaperState, office.roundId));
  const blocks = paperOf('F05', state, chinese, { specimen: false })?.blocks ?? [];
  const facts = blocks.flatMap((block) => (block.kind === 'facts' ? block.items : []));
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text.includes('抽签方案登记'));
  const table = blocks[at + 1];
  return {
    said: (label: string) => facts.find((one) => one.label === label)?.value,
    book: at >= 0 && table?.kind === 'table' ? table.rows.map((row) => row.map(String)) : [],
    seats: seatsIn(blocks),
    text: JSON.stringify(blocks),
  };
}

describe('the book of lotteries', () => {
  it('keeps every lottery; once one was published another needs a reason and a second person', async () => {
    await office.untilSealed();
    const first = must(await make(1000));
    expect(first.number).toBe(1);
    expect(codeOf(await make(1000))).toBe('lottery_same_size');
    // Nobody had seen the first one.
    const second = must(await make(640));
    expect((await get()).lotteryNeedsReason).toBe(false);
    const [name] = await save();
    expect(name).toBe(`draw-lottery-${second.digest.slice(0, 16)}.txt`);
    expect((await get()).lotteryNeedsReason).toBe(true);
    expect(codeOf(await make(100))).toBe('lottery_needs_reason');
    expect(codeOf(await make(100, '只有两个球', ''))).toBe('lottery_needs_second_person');
    // As names are compared, not as they are typed.
    expect(codeOf(await make(100, '只有两个球', '王 敏'))).toBe('lottery_second_person_same');
    expect((await get()).lotteries).toHaveLength(2);
    must(await make(100, '只有两个球'));

    const { lottery, lotteries } = await get();
    expect(lottery).toMatchObject({ number: 3, panels: 100, complete: true, blind: false, opened: null });
    expect(lottery?.lowest).toBe(lottery?.most);
    expect(lotteries.map(({ number, panels, stands }) => [number, panels, stands])).toEqual([
      [1, 1000, false],
      [2, 640, false],
      [3, 100, true],
    ]);
    expect(lotteries[0]).toMatchObject({ digest: first.digest, madeBy: '王敏', publishedUtc: null, reason: '' });
    expect(lotteries[1]).toMatchObject({ digest: second.digest, reason: '', secondPerson: '' });
    expect(lotteries[1]?.publishedUtc).not.toBeNull();
    expect(lotteries[2]).toMatchObject({ reason: '只有两个球', secondPerson: '李强', publishedUtc: null });
  });

  it('counts what the room has seen as published, once', async () => {
    const roundId = await office.untilSealed();
    expect(codeOf(await office.act(draw.lotteryShown, { roundId, number: 1 }))).toBe('lottery_missing');
    must(await make(1000));
    must(await office.act(draw.lotteryShown, { roundId, number: 1 }));
    const published = (await get()).lotteries[0]?.publishedUtc;
    must(await office.act(draw.lotteryShown, { roundId, number: 1 }));
    await save();
    expect((await get()).lotteries[0]?.publishedUtc).toBe(published);
    expect(codeOf(await make(100))).toBe('lottery_needs_reason');
  });

  it('is drawn from only once it was published: nobody makes lotteries until the balls please', async () => {
    await office.untilSealed();
    must(await make(1000));
    expect((await balls('0 4 2')).ok).toBe(false);
    // The balls lie on the table: one of these sizes would seat whom somebody wishes.
    for (const panels of [999, 998, 997]) must(await make(panels));
    const refused = await balls('0 4 2');
    expect(refused).toMatchObject({ refusal: { code: 'lottery_not_published', params: { number: 4 } } });
    expect((await get()).attempts).toEqual([]);
    must(await show(4));
    expect(codeOf(await make(996))).toBe('lottery_needs_reason');
    must(await balls('0 4 2'));
    const { attempts, lotteries } = await get();
    expect([attempts.length, attempts[0]?.lottery?.number]).toEqual([1, 4]);
    expect(String(lotteries[3]?.publishedUtc) < String(attempts[0]?.committedUtc)).toBe(true);
  });

  it('goes on over another seal, and a reason is asked for there too', async () => {
    const roundId = await office.untilSealed();
    must(await make(1000));
    await save();
    must(await office.unseal());
    expect((await get()).lotteries[0]?.stands).toBe(false);
    must(await office.seal());
    // The same pool, but another seal: it has no lottery yet.
    expect((await get()).lottery).toBeNull();
    expect(codeOf(await make(100))).toBe('lottery_needs_reason');
    must(await office.unseal());
    const rule = { attribute: 'employer' as const, value: '*', min: 0, max: 3, severity: 'block' as const };
    const source = { decree: '评委会办公室设定', article: '', verified: false };
    must(await office.act(draw.saveRules, { roundId, rules: [{ ...rule, ...source }] }, 'experts'));
    must(await office.seal());
    expect((await get()).lottery).toBeNull();
    expect(codeOf(await make(1000))).toBe('lottery_needs_reason');
    expect(must(await make(1000, '规则有变')).number).toBe(2);
  });

  it('stands on the record, in the proof file and before the outsider, who misses a line or a reason', async () => {
    await office.untilSealed();
    must(await make(1000));
    await save();
    must(await make(100, '只有两个球'));
    must(await show(2));
    must(await balls('4 2'));
    expect((await get()).attempts[0]?.lottery).toMatchObject({ number: 2, panel: '42' });
    const { book, said } = await record();
    expect(book.map((row) => [row[0], row[2], row[3], row.at(-1)])).toEqual([
      ['第 1 份（共 2 份）', '王敏', '1000', '作废：只有两个球（第二人 李强）'],
      ['第 2 份（共 2 份）', '王敏', '100', '按本方案摇号抽取'],
    ]);
    expect(book.map((row) => row[5])).not.toContain('没有公布');
    expect(said('方案的公平程度')).toContain('已证明是组成规则允许的最高');

    const text = await proof();
    const { checkDraw, checkCode } = outsideChecker();
    const { steps } = checkDraw(JSON.parse(text));
    const codes = [JSON.parse(text).lottery.digest.slice(0, 16), book[0]?.[4] ?? '', 'f'.repeat(16)];
    expect(codes.map((one) => checkCode(JSON.parse(text), one)?.is)).toEqual(['lottery', 'lottery', 'none']);
    expect(steps.filter((s) => !s.ok)).toEqual([]);
    expect(steps.find((s) => s.id === 'lotteries')?.detail).toEqual({ all: 2, drawn: '2', wrong: '', late: false });
    type Book = { lotteries: { number: number; reason: string; digest: string }[] };
    const tampered: readonly ((file: Book) => unknown)[] = [
      (f) => f.lotteries.shift(),
      (f) => f.lotteries.pop(),
      (f) => Object.assign(f.lotteries[1] ?? {}, { reason: '' }),
      (f) => Object.assign(f.lotteries[1] ?? {}, { digest: '0'.repeat(64) }),
      (f) => Object.assign(f.lotteries[1] ?? {}, { publishedUtc: null }),
      (f) => Object.assign(f.lotteries[1] ?? {}, { publishedUtc: '2099-01-01T00:00:00.000Z' }),
    ];
    for (const change of tampered) {
      const file = JSON.parse(text) as Book;
      change(file);
      expect(checkDraw(file).steps.find((s) => !s.ok)?.id).toBe('lotteries');
    }
  });

  it('also names what was made while another method was sealed', async () => {
    office.plan = WORDS_PLAN;
    await office.untilSealed();
    must(await make(1000));
    await save();
    must(await office.draw());
    const { book } = await record();
    expect(book.map((row) => row.at(-1))).toEqual(['没有使用']);
    expect(JSON.parse(await proof())).toMatchObject({ lotteries: [{ number: 1, panels: 1000 }] });
  });

  it('nothing is entered of a lottery that was not found in time, and the words say what to do', async () => {
    await office.untilSealed();
    const { drawing } = office.surroundings();
    const late = { ...drawing, lottery: async () => refuse('lottery_time_up', { seconds: LOTTERY_SECONDS }) };
    const asked = { roundId: office.roundId, panels: 1000, by: '王敏', reason: '', secondPerson: '' };
    expect(codeOf(await office.work(draw.makeLottery, asked, 'draw', { drawing: late }))).toBe('lottery_time_up');
    expect((await get()).lotteries).toEqual([]);
  });

  it('says of a lottery that was not proved the fairest how far it may be from it', async () => {
    await office.untilSealed();
    const { drawing } = office.surroundings();
    const halfway: typeof drawing = {
      ...drawing,
      lottery: async (...args) => {
        const made = must(await drawing.lottery(...args));
        const most = made.fairness.most + 1;
        return { ok: true, value: { ...made, fairness: { most, complete: false } } };
      },
    };
    const asked = { roundId: office.roundId, panels: 1000, by: '王敏', reason: '', secondPerson: '' };
    must(await office.work(draw.makeLottery, asked, 'draw', { drawing: halfway }));
    const { lottery } = await get();
    expect([lottery?.complete, (lottery?.most ?? 0) - (lottery?.lowest ?? 0)]).toEqual([false, 1]);
    // It may come out better the next time: the same size is no reason to refuse.
    must(await make(1000));
    must(await show(2));
    must(await balls('0 0 7'));
    expect((await record()).said('方案的公平程度')).toContain('其余各级概率也已逐级求到最高');
  });
});

describe('a lottery in a round with sealed names', () => {
  const seal = () =>
    office.file.store.command(async (db) => {
      const [row] = await db.selectFrom('round').select(['id', 'rule_pack']).execute();
      const pack = JSON.parse(row?.rule_pack ?? '{}');
      pack.rules.namesBeforeSignIn.value = 'sealed';
      await db
        .updateTable('round')
        .set({ rule_pack: JSON.stringify(pack) })
        .execute();
      return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
    });

  it('is published blind before the draw, names nobody, and is opened and proved after the release', async () => {
    const roundId = await office.untilSealed();
    await seal();
    const { digest } = must(await make(640));
    const [name, blind] = await save();
    expect([name, sha256(blind)]).toEqual([`draw-lottery-sealed-${digest.slice(0, 16)}.txt`, digest]);
    expect((await get()).lottery).toMatchObject({ digest, blind: true, opened: null });
    const lines = blind.split('\n');
    expect(lines.slice(0, 5)).toEqual([
      'jurydesk/sealed-lottery/1',
      `pool|${(await get()).poolDigest}`,
      'seats|25',
      'panels|640',
      `people|${(await get()).eligible}`,
    ]);
    // Whoever has it counts the seats, and finds no list.
    const sits = lines.flatMap((line) => (line.startsWith('sits|') ? [line.split('|').slice(1).map(Number)] : []));
    expect(sits.reduce((sum, [count = 0, people = 0]) => sum + count * people, 0)).toBe(25 * 640);
    const panels = lines.filter((line) => /^\d{3}\|/u.test(line));
    expect(panels).toHaveLength(640);
    expect(panels.every((line) => /^\d{3}\|[0-9a-f]{64}$/u.test(line))).toBe(true);

    must(await balls('4 0 7'));
    const [kept] = await office.read((db) => db.selectFrom('draw_lottery').selectAll().execute());
    if (kept === undefined) throw new Error('no lottery');
    // Neither the page nor the paper has by what the panel or those who wait could be found.
    const { lottery, lotteries, attempts } = await get();
    const told = JSON.stringify({ lottery, lotteries, attempts }) + (await record()).text;
    for (const secret of [kept.secret, kept.digest, '第 407 号']) expect(told).not.toContain(secret);
    expect(told).toContain(digest);
    expect((await record()).said('封存公布的方案校验码')).toBe(digest);

    must(await office.work(draw.adopt, { roundId, attempt: 1 }, 'draw'));
    const consent = { by: '王敏', secondPerson: '李强', reason: '会议开始' };
    must(await office.act(secrecy.release, { roundId, ...consent }));
    const after = await get();
    expect(after.lottery).toMatchObject({ digest: kept.digest, blind: false, opened: { digest, secret: kept.secret } });
    const [, open] = await save();
    expect(sha256(open)).toBe(kept.digest);
    const line = open.split('\n')[4 + 407];
    const inPool = (line ?? '').split('|').slice(1);
    const seats = (after.attempts[0]?.members ?? []).map((m) => m.poolNumber);
    // In the pool's order each who signed in would narrow who sits beside them.
    expect(seats).not.toEqual(inPool);
    const seatKey = (one: string) => sha256(`jurydesk/lottery-seats/1|${kept.secret}|407|${one}`);
    expect(seats).toEqual(inPool.toSorted((a, b) => (seatKey(a) < seatKey(b) ? -1 : 1)));
    const opened = await record();
    expect(opened.seats).toEqual(seats);
    expect(opened.text).toContain('把 jurydesk/lottery-seats/1 、本表的密钥、组号、库内编号');
    expect(panels[407]).toBe(`407|${sha256(`jurydesk/sealed-lottery/1|${kept.secret}|${line}`)}`);
    expect((await record()).said('封存方案的密钥')).toBe(kept.secret);

    const text = await proof();
    const { checkDraw } = outsideChecker();
    expect(checkDraw(JSON.parse(text)).steps.filter((s) => !s.ok)).toEqual([]);
    const other = JSON.parse(text);
    other.lottery.sealed.secret = '0'.repeat(64);
    expect(checkDraw(other).steps.find((s) => !s.ok)?.id).toBe('blind');
    const reseated = JSON.parse(text);
    reseated.members = inPool;
    expect(checkDraw(reseated).steps.find((s) => !s.ok)?.id).toBe('seating');
  });

  it('does not follow from the pool: with another secret it is another lottery, as fair', async () => {
    await office.untilSealed();
    must(await make(640));
    const open = (await get()).lottery;
    await seal();
    // Made in the open it could be made again by anybody, so it is not published blind.
    const asked = { roundId: office.roundId };
    expect(codeOf(await office.work(draw.saveLottery, asked))).toBe('lottery_without_secret');
    must(await make(640));
    const texts = await office.read((db) => db.selectFrom('draw_lottery').select(['lottery', 'secret']).execute());
    expect(texts.map(({ secret }) => secret.length)).toEqual([0, 64]);
    const [one, two] = texts.map(({ lottery }) => lottery.split('\n').slice(4));
    expect(one?.filter((line, i) => line === two?.[i]).length).toBeLessThan(5);
    const { lowest, highest, most } = (await get()).lottery ?? {};
    expect([lowest, highest, most]).toEqual([open?.lowest, open?.highest, open?.most]);
  });
});
