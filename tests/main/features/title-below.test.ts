import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Severity } from '../../../src-main/core/domain/rules/rule-pack.ts';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { drawRecord } from '../../../src-main/features/documents/papers-before-meeting.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { experts } from '../../../src-main/features/experts/experts.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import { testFact } from '../../support/database.ts';
import { outsideChecker } from '../../support/draw-checker.ts';
import { judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
beforeEach(() => {
  b = new RoundBuilder();
});
afterEach(() => b.cleanup());

/** Two of the office's own roster have titles of the intermediate level, one a title that no catalogue has. */
async function sealed(rule: { readonly value: boolean; readonly severity: Severity } | 'shipped'): Promise<void> {
  const roundId = await b.untilSealed('small-2022', { minimumPerSpecialty: 0 });
  must(await b.unseal());
  const { batches, experts: all } = must(await b.ask(experts.list, { roundId }));
  const free = all.filter((one) => one.exclusions.length + one.advice.length === 0).map((one) => one.poolNumber);
  for (const { batchId } of batches) must(await b.act(experts.undoImport, { roundId, batchId }, 'experts'));
  const book = await judgedBook('small-2022', 'experts');
  if (book.roster !== 'experts') throw new Error('a book of applicants');
  const titles = new Map(['工程师', '讲师', '总工程师'].map((title, i) => [free[i], title]));
  const accepted = book.judged.accepted.map((row) => {
    return { ...row, title: titles.get(String(row.poolNumber)) ?? row.title };
  });
  await b.importBook({ ...book, judged: { ...book.judged, accepted } });
  if (rule !== 'shipped') {
    await b.file.store.command(async (db) => {
      const row = await db.selectFrom('round').select('rule_pack').where('id', '=', roundId).executeTakeFirstOrThrow();
      const pack = JSON.parse(row.rule_pack);
      pack.rules.titleBelowExcluded = { ...pack.rules.titleBelowExcluded, ...rule };
      await db
        .updateTable('round')
        .set({ rule_pack: JSON.stringify(pack) })
        .where('id', '=', roundId)
        .execute();
      return { ok: true, value: null, audit: testFact() };
    });
  }
  must(await b.seal());
}

const people = async () => must(await b.ask(experts.list, { roundId: b.roundId })).experts;
const told = async () =>
  (await people()).flatMap((one) =>
    one.advice.includes('title_below') || one.exclusions.includes('title_below') ? [one.title] : [],
  );

/** The proof file and F05 of the attempt that is drawn now. */
async function drawnPapers() {
  must(await b.work(draw.make, b.drawInput('seed', '名册有误'), 'draw'));
  const written: string[] = [];
  const writeFile = async (file: string, bytes: Uint8Array) => {
    if (path.extname(file) === '.json') written.push(new TextDecoder().decode(bytes));
    return { ok: true as const, value: null };
  };
  must(await b.work(draw.saveProof, { roundId: b.roundId, attempt: 2 }, undefined, { writeFile }));
  const proof = JSON.parse(written[0] ?? '');
  const check = outsideChecker().checkDraw(proof);
  expect(check.steps.filter((step) => !step.ok)).toEqual([]);
  const [record] = drawRecord(must(await b.ask(loadPaperState, b.roundId as string)), chinese);
  const rows = (record?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? block.rows : []));
  return { proof, rows };
}

test('a title of the own roster below the jury’s level is told beside the name, under the seal and on F05', async () => {
  await sealed('shipped');
  expect(await told()).toEqual(['工程师', '讲师']);
  const low = (await people()).filter((one) => one.advice.includes('title_below'));
  expect(low.every((one) => one.exclusions.length === 0)).toBe(true);
  const { proof, rows } = await drawnPapers();
  const rule = proof.exclusions.find(([code]: string[]) => code === 'title_below');
  expect(rule.slice(0, 2)).toEqual(['title_below', 'warn']);
  expect(rule[2]).toContain('第十条');
  const under = proof.told.filter(([, codes]: string[]) => codes?.includes('title_below'));
  expect(under.map(([number]: string[]) => number).sort()).toEqual(low.map((one) => one.poolNumber).sort());
  expect(rows.find(([code]) => code === 'title_below')).toEqual([
    'title_below',
    '评审专家具有本职称系列或者专业相应层级的职称',
    '提醒 warn',
    rule[2],
    '2',
  ]);
});

test('where the office’s rule blocks nobody below the level is drawn, and F05 names them with the reason', async () => {
  await sealed({ value: true, severity: 'block' });
  const low = (await people()).filter((one) => one.exclusions.includes('title_below'));
  expect(low.map((one) => one.title)).toEqual(['工程师', '讲师']);
  const { proof, rows } = await drawnPapers();
  const out = proof.pool.filter((cells: string[]) => cells[5] === 'title_below');
  expect(out.map((cells: string[]) => cells[0]).sort()).toEqual(low.map((one) => one.poolNumber).sort());
  for (const one of low) {
    expect(rows).toContainEqual(expect.arrayContaining([one.poolNumber, one.name, '职称低于本评委会的评审层级']));
  }
});

test('a rule that is put off says nothing, and what an intermediate jury judges needs no more', async () => {
  await sealed({ value: false, severity: 'block' });
  expect(await told()).toEqual([]);
  const { proof } = await drawnPapers();
  expect(proof.exclusions.some(([code]: string[]) => code === 'title_below')).toBe(false);
  b.cleanup();
  b = new RoundBuilder();
  await b.create({ juryKind: 'intermediate' });
  const book = await judgedBook('small-2022', 'experts');
  if (book.roster !== 'experts') throw new Error('a book of applicants');
  const accepted = book.judged.accepted.map((row, i) => ({ ...row, title: ['工程师', '助理工程师'][i] ?? row.title }));
  await b.importBook({ ...book, judged: { ...book.judged, accepted } });
  expect(await told()).toEqual(['助理工程师']);
});
