import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as xlsx from 'xlsx';
import { type SealStatement, statementRows } from '../../../src-main/core/domain/draw/seal-statement.ts';
import { EXCLUSION_RULES } from '../../../src-main/core/domain/rules/expert-eligibility.ts';
import type { RulePack } from '../../../src-main/core/domain/rules/rule-pack.ts';
import { exclusionRulesTable } from '../../../src-main/core/reports/draw-record.ts';
import type { ReportModel } from '../../../src-main/core/reports/index.ts';
import { renderXlsx } from '../../../src-main/documents/xlsx/render-xlsx.ts';
import { answers } from '../../../src-main/features/answers/answers.ts';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { checkSubject, missingFor, paperOf } from '../../../src-main/features/documents/papers.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { experts } from '../../../src-main/features/experts/experts.ts';
import { loadAssets } from '../../../src-main/office/assets.ts';
import { documents as english } from '../../../src-renderer/text/en/documents.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import { testFact } from '../../support/database.ts';
import { type Paper, printed, recompute, tableUnder } from '../../support/draw-stranger.ts';
import { must, RoundBuilder } from '../../support/round-builder.ts';
import { ASSETS } from '../ipc/office-at-hand.ts';
import { pdfOf, pdfRawText, squeeze } from './tools.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

const state = async () => must(await office.ask(loadPaperState, office.roundId));

async function record(words = chinese, of?: string): Promise<ReportModel> {
  const model = paperOf('F05', await state(), words, { specimen: false, of });
  if (model === undefined) throw new Error('no record');
  return model;
}

/** The workbook as somebody opens it: text of the cells, those joined into one read as the one they are. */
async function onPaper(model: ReportModel): Promise<Paper> {
  const book = xlsx.read((await renderXlsx(model)).bytes);
  return book.SheetNames.map((name) => {
    const sheet = book.Sheets[name] as xlsx.WorkSheet;
    const joined = new Set(
      (sheet['!merges'] ?? []).flatMap(({ s: from, e: to }) =>
        Array.from({ length: to.c - from.c }, (_, i) => `${from.r} ${from.c + 1 + i}`),
      ),
    );
    const rows = xlsx.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: true, defval: '' });
    return rows.map((row, r) => row.filter((_, c) => !joined.has(`${r} ${c}`)));
  });
}

async function drawn(seed: string, changes = {}): Promise<void> {
  await office.untilSealed('small-2022', changes);
  must(await office.work(draw.make, office.drawInput(seed), 'draw'));
}

const numbers = (rows: readonly { readonly poolNumber: string }[]) => rows.map((r) => r.poolNumber);

describe('the record of the draw in a stranger’s hands', () => {
  it('gives the same digest, order, jury and alternates from the printed workbook alone', async () => {
    await drawn(' 上证 3260.67 | 摇号球 08 23 31 ', { minimumPerSpecialty: 3, alternates: 12 });
    const paper = await onPaper(await record());
    const theirs = recompute(paper);
    const view = must(await office.session(draw.get, { roundId: office.roundId }));
    const [attempt] = view.attempts;

    expect(theirs.digest).toBe(view.poolDigest);
    expect(theirs.digest).toBe(printed(paper, '专家库校验码'));
    expect(theirs.members).toEqual(numbers(attempt?.members ?? []));
    expect(theirs.alternates).toEqual(numbers(attempt?.alternates ?? []));
    expect(theirs.members).toHaveLength(25);
    expect(theirs.alternates).toHaveLength(12);
    // The case is worth something: minima pass people over, and some of those passed over wait as alternates.
    expect(theirs.passedOver.length).toBeGreaterThan(0);
    expect(theirs.alternates.some((n) => theirs.passedOver.includes(n))).toBe(true);
    const rules = attempt?.rules ?? [];
    expect(rules.length).toBe(8);
    for (const { attribute, value, least } of rules) {
      const seated = attempt?.members.filter((m) => m.specialty === value).length ?? 0;
      expect([attribute, value, seated >= least]).toEqual(['specialty', value, true]);
    }

    // And what the paper says of the result is the same again: table, places and keys.
    expect(tableUnder(paper, '抽取序', '库内编号').map((row) => row[1])).toEqual([
      ...theirs.members,
      ...theirs.alternates,
    ]);
    const annex = tableUnder(paper, '库内编号', '姓名', '单位', '专业', '职称', '代码');
    const places = new Map(annex.map((row) => [row[0], [row[7], row[8]]]));
    theirs.order.forEach(({ number, key }, i) => {
      expect(places.get(number)).toEqual([String(i + 1), key.slice(0, 12)]);
    });
    const { outcome } = (await state()).drawn ?? {};
    expect(theirs.order.map((o) => o.key)).toEqual(outcome?.order.map((o) => o.key));
  });

  it('says how likely everybody was to be drawn, where that was found, and a stranger still reads it', async () => {
    await drawn('0', { minimumPerSpecialty: 3 });
    expect((await onPaper(await record())).flat(2)).not.toContain('入选概率');
    const { roundId } = office;
    must(await office.work(draw.countChances, { roundId }, 'draw'));
    const paper = await onPaper(await record());
    const { chances, poolDigest, eligible } = must(await office.session(draw.get, { roundId }));
    const percent = (n = 0) => `${(n / 10_000).toFixed(2)}%`;
    expect(printed(paper, '入选概率')).toBe(
      `最低 ${percent(chances?.lowest.chance)}，最高 ${percent(chances?.highest.chance)}，人人均等时为 ${percent(chances?.equal)}。按封存的名单和规则逐一计数得出，不是估计。`,
    );
    const annex = tableUnder(paper, '库内编号', '姓名', '单位', '专业', '职称', '代码');
    const shown = new Map(annex.map((row) => [row[0], row.at(-1)]));
    expect([...shown.values()].filter((one) => one !== '')).toHaveLength(eligible);
    for (const one of chances?.experts ?? []) expect(shown.get(one.poolNumber)).toBe(percent(one.chance));
    expect(recompute(paper).digest).toBe(poolDigest);
  });

  it('shows a stranger that the list was changed after sealing, be it in one character', async () => {
    await drawn('seed');
    const paper = await onPaper(await record());
    const changed = paper.map((sheet) =>
      sheet.map((row) => row.map((cell) => (cell === '参抽' ? cell : cell.replace('有限公司', '公司')))),
    );
    expect(recompute(changed).digest).not.toBe(printed(paper, '专家库校验码'));
  });

  it('counts attempts: the record of the second draw recomputes with its own number', async () => {
    await drawn('same seed');
    const before = await onPaper(await record());
    expect(printed(before, '抽取次数')).toBe('第 1 次，共 1 次');
    const first = recompute(before);
    must(await office.draw('same seed', '3号评委出国'));
    const paper = await onPaper(await record());
    expect(printed(paper, '抽取次数')).toBe('第 2 次，共 2 次');
    expect(printed(paper, '重新抽取原因')).toBe('3号评委出国');
    const second = recompute(paper);
    // The same pool under another seal: attempt and salt are under it.
    expect(second.digest).not.toBe(first.digest);
    expect(second.digest).toBe(printed(paper, '专家库校验码'));
    expect(second.members).not.toEqual(first.members);
    const [, attempt] = must(await office.session(draw.get, { roundId: office.roundId })).attempts;
    expect(second.members).toEqual(numbers(attempt?.members ?? []));
    expect(attempt?.method).toBe('jurydesk/draw/3');
  });

  it('of an attempt that was drawn again is printed as it was, and says by which it is superseded', async () => {
    await drawn('first');
    must(await office.work(draw.countChances, { roundId: office.roundId }, 'draw'));
    const before = await onPaper(await record());
    expect(JSON.stringify(before)).not.toContain('取代');
    must(await office.draw('second', '3号评委出国'));
    must(await office.sealAgain());
    must(await office.act(draw.abort, { roundId: office.roundId, reason: '见证人未到' }, 'draw'));
    const of = (text: string) => text.replace(/，共 \d+ 次$/u, '');
    const paper = await onPaper(await record(chinese, '1'));
    const note = '本次抽取已由第 2 次抽取取代，结果不采用；本表照当时情形打印，留存备查。';
    expect(paper.flat(2)).toContain(note);
    expect(JSON.stringify(await record(english, '1'))).toContain('Superseded by attempt no. 2');
    // All else is what was printed before: seal, chances, people, keys; only the book of attempts has grown.
    for (const label of ['抽取时间', '专家库版本', '专家库校验码', '随机种子', '抽取方法', '入选概率']) {
      expect(printed(paper, label)).toBe(printed(before, label));
    }
    expect(of(printed(paper, '抽取次数'))).toBe('第 1 次');
    expect(recompute(paper)).toEqual(recompute(before));
    expect(recompute(paper).members).not.toEqual(recompute(await onPaper(await record(chinese, '2'))).members);
    // The second was followed by one that was given up: it too is used no more.
    expect((await onPaper(await record(chinese, '2'))).flat(2)).toContain(note.replace('第 2 次', '第 3 次'));
    const now = await state();
    const named = { ...now, names: { ...now.names, sealed: true } };
    expect(['1', '2', '3'].map((n) => missingFor('F05', now, n))).toEqual([
      undefined,
      undefined,
      'attempt_without_result',
    ]);
    expect(['1', '2'].map((n) => missingFor('F05', named, n))).toEqual(['names_sealed', 'names_sealed']);
    expect(checkSubject('F05', now, '4')).toMatchObject({ refusal: { code: 'subject_not_found' } });
  });

  it('tells the seal it was drawn under, also once the next attempt is sealed on another day', async () => {
    await drawn('seed');
    const before = printed(await onPaper(await record()), '专家库版本');
    expect(before).toMatch(/^\d{4}年\d+月\d+日封存$/u);
    must(await office.sealAgain());
    await office.file.store.command(async (db) => {
      await sql.raw("UPDATE round SET pool_sealed_utc = '2031-05-06T01:00:00.000Z'").execute(db);
      return { ok: true, value: null, audit: testFact() };
    });
    const paper = await onPaper(await record());
    expect(printed(paper, '专家库版本')).toBe(before);
    expect(printed(paper, '抽取次数')).toBe('第 1 次，共 1 次');
  });

  it('has the whole sealed pool in its annex, the excluded with their reason, and no ID number or telephone', async () => {
    await drawn('seed');
    const model = await record();
    const annex = tableUnder(await onPaper(model), '库内编号', '姓名', '单位', '专业', '职称', '代码');
    const { experts: pool } = must(await office.ask(experts.list, { roundId: office.roundId }));
    expect(annex.map((row) => row[0])).toEqual(pool.map((e) => e.poolNumber));
    const own = pool.find((e) => e.exclusions.includes('own_application'));
    const line = annex.find((row) => row[0] === own?.poolNumber);
    expect(line?.slice(5, 9)).toEqual(['own_application', '不参抽：本次评审的申报人', '', '']);
    expect(annex.filter((row) => row[5] === 'eligible')).toHaveLength(
      pool.filter((e) => e.exclusions.length === 0).length,
    );

    const people = await office.read((db) =>
      db
        .selectFrom('expert')
        .innerJoin('person', 'person.id', 'expert.person_id')
        .select(['id_number', 'phone'])
        .execute(),
    );
    const text = JSON.stringify(model);
    expect(people.flatMap((p) => [p.id_number, p.phone]).filter((s) => s.length > 5 && text.includes(s))).toEqual([]);
    expect(model.audience).toBe('internal');
    expect(model.headerNote).toBe(chinese.internalMark);
  });

  it('prints the recipe with the names the texts begin with, in both languages; the pool is the same in both', async () => {
    await drawn('seed');
    const zh = squeeze(pdfRawText((await pdfOf(await record())).bytes));
    for (const part of [
      '第一行写jurydesk/pool/5',
      '写exclusion和代码、性质中的英文词、依据、规则',
      '把jurydesk/draw/3',
      'UTF-8',
      'LF',
      '半角竖线|',
      'SHA-256',
    ]) {
      expect([part, zh.includes(part)]).toEqual([part, true]);
    }
    const model = await record(english);
    const text = JSON.stringify(model);
    for (const part of [
      'jurydesk/pool/5',
      'the rule in Chinese',
      'jurydesk/draw/3',
      'ends with LF',
      'own_application',
    ]) {
      expect([part, text.includes(part)]).toEqual([part, true]);
    }
  });

  it('has every shipped rule on exclusions in English, and an office’s own as the office wrote it', () => {
    const { rules } = loadAssets(ASSETS).rulePacks.find((pack) => pack.id === 'national-40') as RulePack;
    const shipped = Object.values(EXCLUSION_RULES).map((id) => rules[id].title);
    expect(Object.keys(english.composition.ruleTitles).sort()).toEqual([...shipped].sort());
    const exclusionRules = [...shipped, '外省专家不参加抽取'].map((title) => {
      return { code: 'removed', severity: 'block', title, source: '', people: 0 };
    });
    const table = (words: typeof chinese) => {
      const block = exclusionRulesTable({ exclusionRules }, words);
      return block.kind === 'table' ? block.rows.map((row) => row[1] ?? '') : [];
    };
    // Below the words of the paper stands what was sealed: a stranger can type it from an English record as well.
    const [said, sealed] = [0, 1].map((line) => table(english).map((title) => title.split('\n')[line]));
    expect(said?.filter((title) => /\p{Script=Han}/u.test(title ?? ''))).toEqual(['外省专家不参加抽取']);
    expect(sealed).toEqual([...shipped, undefined]);
    expect(table(chinese)).toEqual([...shipped, '外省专家不参加抽取']);
  });

  it('is told from what was sealed, whatever the pool says today', async () => {
    await drawn('seed');
    const before = await record();
    await office.file.store.command(async (db) => {
      await db
        .updateTable('unit')
        .set({ name: '改名后的单位' })
        .where('id', '=', (await db.selectFrom('expert').select('unit_id').executeTakeFirstOrThrow()).unit_id)
        .execute();
      return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
    });
    expect(await record()).toEqual(before);
  });
});

describe('the annex of answers', () => {
  it('tells who came in for whom, with time and reason, and says nothing before anybody has answered', async () => {
    // Without least numbers every alternate fits, and all are called before the order is continued.
    const roundId = await office.untilDrawn('small-2022', { minimumPerSpecialty: 0 });
    const bare = JSON.stringify(await record());
    expect(bare).not.toContain(chinese.drawAnswers.title);
    const { people } = must(await office.ask(answers.get, { roundId }));
    const [gone, kept] = people;
    if (gone === undefined || kept === undefined) throw new Error('no jury');
    const said = { roundId, channel: 'phone', reason: '因公出国', by: '王敏', secondPerson: '李强' } as const;
    const no = { ...said, expertId: gone.expertId, answer: 'declined' } as const;
    const { calledIn } = must(await office.act(answers.record, no, 'groups'));
    must(
      await office.act(answers.record, { ...said, expertId: kept.expertId, answer: 'accepted', reason: '' }, 'groups'),
    );
    const paper = await onPaper(await record());
    const rows = tableUnder(paper, '序号', '时间', chinese.drawAnswers.who);
    expect(rows).toHaveLength(2);
    const alternate = people.find((one) => one.expertId === calledIn);
    expect(rows[0]?.[2]).toContain(gone.name);
    expect(rows[0]?.[3]).toBe('不能参加：因公出国');
    expect(rows[0]?.[5]).toBe('王敏、李强');
    expect(rows[0]?.[6]).toContain(`第 1 席：${alternate?.name}`);
    const contact = tableUnder(paper, '抽取序', '库内编号').map((row) => row[7]);
    expect(contact.slice(0, 3)).toEqual(['不能参加', '能参加', '']);
    // What the stranger counts by is not touched by it.
    expect(recompute(paper).digest).toBe(printed(paper, '专家库校验码'));
    expect(JSON.stringify(await record(english))).toContain(english.drawAnswers.title);

    // Whom the office calls and writes to: the jury as it stands, not as it was drawn.
    const papers = await state();
    const contacts = paperOf('F39', papers, chinese, { specimen: false });
    const list = contacts?.blocks.find((block) => block.kind === 'table');
    expect(list?.rows[0]).toMatchObject({
      0: '1',
      1: alternate?.name,
      6: alternate?.phone,
      8: `递补 ${gone.name} 的席位`,
    });
    expect(list?.rows[1]).toMatchObject({ 0: '2', 1: kept.name, 7: '能参加', 8: '' });
    expect(list?.rows.filter((row) => row[6] === gone.phone)).toEqual([]);
    expect(list?.rows).toHaveLength(people.length - 1);
    const letters = paperOf('F40', papers, chinese, { specimen: false });
    const addressed =
      letters?.blocks.flatMap((b) => (b.kind === 'paragraph' && b.indentEm === 0 ? [b.text] : [])) ?? [];
    expect(addressed).toHaveLength(people.length - 1);
    expect(addressed.some((text) => text.includes(`${gone.unit} ${gone.name} `))).toBe(false);
    expect(JSON.stringify(letters)).toMatch(/候补评委（第 [1-5] 位）/u);

    // Nobody of the alternates is left: the order is continued, and the annex says so with both people.
    let last = kept.expertId;
    for (let next: typeof calledIn = last; next !== null; ) {
      last = next;
      next = must(await office.act(answers.record, { ...no, expertId: last }, 'groups')).calledIn;
    }
    const two = { reason: '候补评委均不能到会', by: '王敏', secondPerson: '李强' };
    const further = must(await office.act(answers.callNext, { roundId, expertId: last, ...two }, 'groups'));
    const annex = tableUnder(await onPaper(await record()), '序号', '时间', chinese.drawAnswers.who);
    expect(annex.at(-1)?.[3]).toBe('续补：候补评委均不能到会');
    expect(annex.at(-1)?.[5]).toBe('王敏、李强');
    expect(annex.at(-1)?.[6]).toMatch(new RegExp(`^第 ${further.seat} 席：.+（续补，候补以下第 \\d+ 位，`, 'u'));
    // Nobody was called for it; all who were passed over for one reason stand in one line.
    expect(annex.at(-1)?.[4]).toBe('');
    expect(annex.at(-1)?.[7]?.match(/已不能参加/gu)).toHaveLength(1);
    expect(annex.at(-1)?.[7]?.match(/库内编号/gu)?.length).toBeGreaterThan(4);
  });
});

describe('the slip of the seal', () => {
  const slip = async () => paperOf('F41', await state(), chinese, { specimen: false });

  it('is there from the seal on, before anybody is drawn, names nobody, and the record carries its code', async () => {
    await office.untilSealed();
    must(await office.unseal());
    expect(missingFor('F41', await state())).toBe('pool_not_sealed');
    must(await office.seal());
    const before = await slip();
    const view = must(await office.session(draw.get, { roundId: office.roundId }));
    const code = before?.blocks.find((block) => block.kind === 'title')?.text ?? '';
    expect(view.poolDigest?.toUpperCase().startsWith(code.replaceAll('-', ''))).toBe(true);
    expect(code).toMatch(/^(?:[0-9A-F]{4}-){3}[0-9A-F]{4}$/u);
    const said = JSON.stringify(before);
    expect(said).toContain(view.poolDigest);
    for (const line of statementRows(view.seal?.statement as SealStatement)) expect(said).toContain(line.join('|'));
    expect(said).toContain(chinese.drawRecord.poolSizeOf(view.eligible, view.eligible + view.excluded.length));
    for (const { name } of view.excluded) expect(said).not.toContain(name);

    must(await office.work(draw.make, office.drawInput('slip', '名单有误'), 'draw'));
    expect(await slip()).toEqual(before);
    expect(printed(await onPaper(await record()), chinese.drawRecord.shortSeal)).toBe(code);
  });

  it('is not made for a seal of an earlier version, whose code stands for another text', async () => {
    await office.untilSealed();
    const change = async (text: string) =>
      office.file.store.command(async (db) => {
        await sql.raw(text).execute(db);
        return { ok: true, value: null, audit: testFact() };
      });
    await change(`UPDATE round SET pool_digest = '${'0'.repeat(64)}'`);
    expect(await slip()).toBeUndefined();
    await office.cleanup();

    office = new RoundBuilder();
    await office.untilDrawn();
    expect(await slip()).toBeDefined();
    // As that version kept it: without rules, with least numbers.
    await change(`UPDATE draw_attempt SET
      input = json_remove(json_set(input, '$.method', 'jurydesk/draw/2', '$.minimumPerSpecialty', json('{}')), '$.rules')`);
    expect(await slip()).toBeUndefined();
  });
});
