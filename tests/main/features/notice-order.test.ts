import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ListOrder } from '../../../src-main/core/domain/names/list-order.ts';
import { strokeCompare } from '../../../src-main/core/domain/names/stroke-order.ts';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { paperOf } from '../../../src-main/features/documents/papers.ts';
import { names } from '../../../src-main/features/names/names.ts';
import { notice } from '../../../src-main/features/notice/notice.ts';
import { rounds } from '../../../src-main/features/rounds/rounds.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import { noticeInput, untilClosed } from '../../support/meeting-builder.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
beforeEach(async () => {
  b = new RoundBuilder();
  await b.untilAssigned();
  await untilClosed(b);
});
afterEach(() => b.cleanup());

const inRound = () => ({ roundId: b.roundId });

async function choose(listOrder: ListOrder) {
  const { setup } = must(await b.ask(rounds.get, inRound()));
  return b.act(rounds.saveSetup, { ...inRound(), setup: { ...setup, listOrder } });
}

async function printed() {
  const model = paperOf('F18', must(await b.ask(loadPaperState, b.roundId)), chinese, { specimen: false });
  const table = model?.blocks.find((block) => block.kind === 'table');
  return {
    names: table?.rows.map((row) => row[1] ?? ''),
    serials: table?.rows.map((row) => row[0]),
    // The very last line names the frozen list; the order is told before it.
    last: model?.blocks.at(-2),
  };
}

test('prints the list in the chosen order and says which; the page shows the same order', async () => {
  const numbered = await printed();
  expect(numbered.last?.kind).toBe('table');
  must(await choose('strokes_direct'));
  const sorted = await printed();
  const { strokes } = b.surroundings();
  expect(sorted.names).toEqual(numbered.names?.toSorted(strokeCompare(strokes(), 'direct')));
  expect(sorted.names).not.toEqual(numbered.names);
  expect(sorted.serials).toEqual(numbered.serials);
  expect(sorted.last).toEqual({ kind: 'note', text: chinese.notice.order.strokes_direct });
  const view = must(await b.ask(notice.get, inRound()));
  expect(view.passed.map((one) => one.name)).toEqual(sorted.names);
  // Of 𬭚 only the stroke count is known: the page names it and whose name has it.
  const orderGaps = [{ character: '𬭚', known: 'count_only', names: ['王𬭚'] }];
  expect(view).toMatchObject({ listOrder: 'strokes_direct', orderGaps });
});

test('a decision of the office moves a name in either custom, and the paper names it', async () => {
  const decision = { kind: 'name' as const, text: '王𬭚', stands: '丁一', reason: '会务组核定' };
  must(await b.act(names.setOverride, decision, 'notice'));
  for (const order of ['strokes_direct', 'strokes_blank_first'] as const) {
    must(await choose(order));
    const { last, names: shown } = await printed();
    expect(shown?.[0]).toBe('王𬭚');
    const text = chinese.notice.decided(chinese.notice.order[order], '王𬭚');
    expect(last).toEqual({ kind: 'note', text });
    expect(text).toContain('手工指定：王𬭚');
    const view = must(await b.ask(notice.get, inRound()));
    expect([view.passed[0]?.name, view.orderDecided]).toEqual(['王𬭚', ['王𬭚']]);
  }
});

test('the two customs print different notes', async () => {
  must(await choose('strokes_blank_first'));
  const { last } = await printed();
  expect(last).toEqual({ kind: 'note', text: chinese.notice.order.strokes_blank_first });
  expect(JSON.stringify(last)).toContain('按姓氏笔画为序');
  expect(chinese.notice.order.strokes_blank_first).not.toBe(chinese.notice.order.strokes_direct);
});

test('the order may change after the results and no more once the notice hangs', async () => {
  expect(codeOf(await choose('unit'))).toBe('ok');
  must(await b.act(notice.post, noticeInput(b, b.today), 'notice'));
  expect(codeOf(await choose('strokes_direct'))).toBe('notice_already_posted');
  expect(codeOf(await choose('unit'))).toBe('ok');
});
