import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EditableField } from '../../../src-main/core/domain/applications/field-text.ts';
import { EDITABLE_FIELDS } from '../../../src-main/core/domain/applications/field-text.ts';
import { ActStopped, type Pace, type Phase, unhurried } from '../../../src-main/core/domain/kernel/pace.ts';
import type { AcceptedApplicant, JudgedApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { acceptance } from '../../../src-main/features/acceptance/acceptance.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import type { JudgedBook } from '../../../src-main/features/feature.ts';
import { proofs } from '../../../src-main/features/proofs/proofs.ts';
import { recusal } from '../../../src-main/features/recusal/recusal.ts';
import { testFact } from '../../support/database.ts';
import { judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';
import { dumpTables } from '../../support/table-dump.ts';

let office: RoundBuilder;
let book: JudgedBook;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
  book = await judgedBook('small-2022', 'applicants');
});
afterEach(() => office.cleanup());

interface Word {
  readonly phase: Phase;
  readonly done: number;
  readonly total: number;
}

/** Notes every word; stops the act at the word of that number. */
function stopsAt(number: number): { readonly pace: Pace; readonly words: Word[] } {
  const words: Word[] = [];
  const pace: Pace = (phase, total) => {
    let done = 0;
    return async (rows) => {
      done += rows;
      words.push({ phase, done, total });
      if (words.length === number) throw new ActStopped('cancelled');
    };
  };
  return { pace, words };
}

/**
 * Does the act as often as it takes words, stopped at each of them in turn, and then once to its end. After each stop
 * every table, the index of the search and the drafts have to be what they were.
 */
async function stoppedEverywhere<T>(act: () => Promise<T>): Promise<{ readonly result: T; readonly words: Word[] }> {
  const before = await dumpTables(office.file);
  for (let at = 1; ; at++) {
    const { pace, words } = stopsAt(at);
    office.pace = pace;
    const outcome = await act().then(
      (result) => ({ result }),
      (error: unknown) => error,
    );
    office.pace = unhurried;
    if (!(outcome instanceof Error)) return { result: (outcome as { readonly result: T }).result, words };
    expect(outcome).toBeInstanceOf(ActStopped);
    expect(await dumpTables(office.file)).toEqual(before);
  }
}

/** Every row is told of once in each phase that counts it; no phase tells of more than it said. */
function expectWhole(words: readonly Word[], phases: readonly Phase[]): void {
  expect([...new Set(words.map((one) => one.phase))]).toEqual(phases);
  for (const phase of phases) {
    const told = words.filter((one) => one.phase === phase);
    expect(told.every((one) => one.done <= one.total)).toBe(true);
    if (phase !== 'judging' && phase !== 'comparing') expect(told.at(-1)?.done).toBe(told.at(-1)?.total);
  }
}

const inRound = () => ({ roundId: office.roundId });
const list = async () => must(await office.ask(applicants.list, inRound()));
const ids = async () => (await list()).applications.map((one) => one.applicationId);
const shelve = async (sent: JudgedBook) => must(await office.session(applicants.readWorkbook, inRound(), sent)).draftId;

/** Every person twice over, so that a part is never the whole. */
async function cellsOf(field: EditableField, text: string) {
  const { rows } = must(await office.ask(applicants.sheet, inRound()));
  const at = EDITABLE_FIELDS.indexOf(field);
  return rows.map((row) => ({ applicationId: row.applicationId, field, text, was: row.cells[at] ?? '' }));
}

describe('a long act that is stopped', () => {
  it('leaves nothing of an import', async () => {
    const draftId = await shelve(book);
    const accept = () => office.act(applicants.acceptImport, { ...inRound(), draftId }, 'applicants');
    const { result, words } = await stoppedEverywhere(accept);
    expect(must(result).accepted).toBeGreaterThan(10);
    expectWhole(words, ['writing']);
    // Written and indexed, a row is one row to whoever waits.
    expect(words.at(-1)?.total).toBe(must(result).accepted);
  });

  it('leaves nothing of an edit and nothing of its undo, the index with them', async () => {
    await office.importBook(book);
    await office.acceptAll();
    const input = { ...inRound(), cells: await cellsOf('specialty', '安全工程'), reason: '统一口径', by: '王敏' };
    const { result, words } = await stoppedEverywhere(() => office.act(applicants.editFields, input, 'applicants'));
    const { editId, applications } = must(result);
    expect(applications).toBeGreaterThan(10);
    expectWhole(words, ['writing', 'indexing']);
    const back = { ...inRound(), editId: editId as never, by: '王敏' };
    const undone = await stoppedEverywhere(() => office.act(applicants.undoEdit, back, 'applicants'));
    expect(must(undone.result).applicationIds).toHaveLength(applications);
    expectWhole(undone.words, ['writing', 'indexing']);
  });

  it('leaves nothing of a compared import and nothing of taking it back', async () => {
    await office.importBook(book);
    await office.acceptAll();
    const judged = book.judged as JudgedApplicants;
    const moved = (one: AcceptedApplicant, at: number) =>
      at % 2 === 0 ? { ...one, phone: '13800000000', specialty: '安全工程', unitName: `${one.unitName}新` } : one;
    const accepted = judged.accepted.slice(1).map(moved);
    const rest = { refused: [], refusedRows: 0, refusedPeople: [], warnings: [] };
    const changed = { ...judged, ...rest, accepted, rows: accepted.length };
    const draftId = await shelve({ ...book, roster: 'applicants', judged: changed });
    const diff = must(await office.ask(applicants.compareDraft, { ...inRound(), draftId }));
    if (diff === null) throw new Error('nothing in common');
    const choice = {
      ...{ ...inRound(), draftId, digest: diff.digest, by: '王敏', reason: '重新报送' },
      changed: diff.changed.map((one) => ({
        applicationId: one.applicationId,
        fields: one.fields.map((each) => each.field),
      })),
      added: diff.added.map((one) => one.at),
      gone: diff.gone.map((one) => one.applicationId),
    };
    const taken = await stoppedEverywhere(() => office.act(applicants.acceptCompared, choice, 'applicants'));
    const { added, changed: rewritten, withdrawn } = must(taken.result);
    expect(rewritten).toBeGreaterThan(5);
    expectWhole(taken.words, ['writing']);
    expect(taken.words.at(-1)?.total).toBe(added + rewritten + withdrawn);
    const batchId = (await list()).batches.at(-1)?.batchId ?? '';
    const undone = await stoppedEverywhere(() =>
      office.act(applicants.undoImport, { ...inRound(), batchId }, 'applicants'),
    );
    expect(must(undone.result).restored).toBeGreaterThan(5);
    expectWhole(undone.words, ['writing']);
  });

  it('leaves nothing of many papers seen, of many accepted, of a freeze', async () => {
    await office.importBook(book);
    const applicationIds = await ids();
    const look = { ...inRound(), applicationIds, state: 'original' as const, people: ['王敏', '李强'] };
    const seen = await stoppedEverywhere(() => office.act(proofs.seenMany, look, 'applicants'));
    expectWhole(seen.words, ['judging', 'writing']);
    const many = { ...inRound(), applicationIds, checkers: ['王敏', '李强'] };
    const accepted = await stoppedEverywhere(() => office.act(acceptance.acceptMany, many, 'applicants'));
    expect(must(accepted.result).accepted).toBe(applicationIds.length);
    expectWhole(accepted.words, ['judging', 'writing']);
    expect(accepted.words.at(-1)?.total).toBe(applicationIds.length);
    const frozen = await stoppedEverywhere(() => office.act(applicants.freeze, inRound(), 'applicants'));
    expect(must(frozen.result).applications).toBe(applicationIds.length);
    expectWhole(frozen.words, ['judging']);
  });

  it('leaves nothing of an adopted draw and nothing of a search for relations', async () => {
    await office.untilSealed();
    const { attempt } = must(await office.draw());
    const adopt = async () => must(await office.work(draw.adopt, { ...inRound(), attempt }, 'draw'));
    expectWhole((await stoppedEverywhere(adopt)).words, ['reading', 'comparing', 'writing']);
    const conflicts = () => office.read((db) => db.selectFrom('conflict').selectAll().orderBy('id').execute());
    const there = (await conflicts()).length;
    await office.file.store.command(async (db) => {
      await db.deleteFrom('conflict').execute();
      return { ok: true, value: null, audit: testFact() };
    });
    const search = async () => must(await office.work(recusal.search, inRound(), 'groups'));
    const { result, words } = await stoppedEverywhere(search);
    expect([result.added, (await conflicts()).length]).toEqual([there, there]);
    expectWhole(words, ['reading', 'comparing', 'writing']);
    const jurors = await office.read((db) => db.selectFrom('juror').select('expert_id').execute());
    const told = words.filter((one) => one.phase === 'comparing').at(-1);
    expect([told?.done, told?.total]).toEqual([jurors.length, jurors.length]);
  });
});
