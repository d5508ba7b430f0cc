import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportDiffView } from '../../../src-main/core/contract/import-diff.ts';
import type { AcceptedApplicant, JudgedApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { foundByAll } from '../../../src-main/core/domain/search/found-by-all.ts';
import { acceptance } from '../../../src-main/features/acceptance/acceptance.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import type { JudgedBook } from '../../../src-main/features/feature.ts';
import { units } from '../../../src-main/features/units/units.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';
import { dumpTables } from '../../support/table-dump.ts';

let office: RoundBuilder;
let book: JudgedBook;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
  book = await judgedBook('small-2022', 'applicants');
});
afterEach(() => office.cleanup());

type Change = (one: AcceptedApplicant, at: number) => AcceptedApplicant | undefined;

/** The sample as somebody sent it again: people changed or, by undefined, left out. Without its refused rows. */
function again(change: Change, fileName = '再次报送.xlsx'): JudgedBook {
  const judged = book.judged as JudgedApplicants;
  const accepted = judged.accepted.flatMap((one, at) => change(one, at) ?? []);
  const rest = { refused: [], refusedRows: 0, refusedPeople: [], warnings: [] };
  return { ...book, fileName, roster: 'applicants', judged: { ...judged, ...rest, accepted, rows: accepted.length } };
}

const unchanged: Change = (one) => one;
const dump = () => dumpTables(office.file);
const list = async () => must(await office.ask(applicants.list, { roundId: office.roundId }));
const read = async (sent: JudgedBook) =>
  must(await office.session(applicants.readWorkbook, { roundId: office.roundId }, sent)).draftId;
const compare = async (draftId: string) =>
  must(await office.ask(applicants.compareDraft, { roundId: office.roundId, draftId }));

async function compared(sent: JudgedBook): Promise<{ readonly draftId: string; readonly diff: ImportDiffView }> {
  const draftId = await read(sent);
  const diff = await compare(draftId);
  if (diff === null) throw new Error('nothing in common');
  return { draftId, diff };
}

const everything = (diff: ImportDiffView) => ({
  digest: diff.digest,
  changed: diff.changed.map((one) => ({
    applicationId: one.applicationId,
    fields: one.fields.map((each) => each.field),
  })),
  added: diff.added.map((one) => one.at),
  gone: diff.gone.map((one) => one.applicationId),
  by: '王敏',
  reason: '单位重新报送',
});

async function apply(sent: JudgedBook, choose = everything) {
  const { draftId, diff } = await compared(sent);
  return office.act(applicants.acceptCompared, { roundId: office.roundId, draftId, ...choose(diff) }, 'applicants');
}

/** Bag numbers of whom the list's own search finds. */
async function found(text: string): Promise<string[]> {
  const { terms } = must(await office.ask(applicants.search, { roundId: office.roundId, text }));
  return (await list()).applications
    .filter(foundByAll(terms, () => ({ text: '', whole: '' })))
    .map((one) => one.number);
}

const undoLast = async () => {
  const batchId = (await list()).batches.at(-1)?.batchId ?? '';
  return office.act(applicants.undoImport, { roundId: office.roundId, batchId }, 'applicants');
};
const counts = (diff: ImportDiffView) =>
  [diff.unchanged, diff.changed, diff.added, diff.gone].map((part) => part.length);

describe('a workbook beside the list', () => {
  it('is not compared where it has nothing to do with the list', async () => {
    expect(await compare(await read(again(unchanged)))).toBeNull();
  });

  it('finds the same workbook unchanged', async () => {
    await office.importBook(book);
    const { draftId, diff } = await compared(book);
    expect(counts(diff)).toEqual([39, 0, 0, 0]);
    const input = { roundId: office.roundId, draftId, ...everything(diff) };
    expect(codeOf(await office.act(applicants.acceptCompared, input))).toBe('diff_nothing_chosen');
  });

  it('tells who changed in which field, who is new and who is missing', async () => {
    await office.importBook(again((one, at) => (at === 0 ? undefined : one)));
    const { diff } = await compared(
      again((one, at) => {
        if (at === 1) return undefined;
        if (at === 2) return { ...one, phone: '13912345678', school: '' };
        return one;
      }),
    );
    expect(counts(diff)).toEqual([36, 1, 1, 1]);
    const [, second, third] = (book.judged as JudgedApplicants).accepted;
    expect(diff.changed[0]?.fields).toEqual([
      { field: 'school', before: third?.school, after: '', kind: 'blanked' },
      { field: 'phone', before: third?.phone, after: '13912345678', kind: 'changed' },
    ]);
    expect(diff.gone[0]).toMatchObject({ number: '001', name: second?.name, refusedRow: null });
    expect(diff.added[0]).toMatchObject({ at: 0, perhaps: null });
    expect(JSON.stringify(diff)).not.toContain(third?.idNumber);
  });

  it('never joins by name: another number is somebody new, with a word about who it may be', async () => {
    const [one] = (book.judged as JudgedApplicants).accepted;
    await office.importBook(again(unchanged));
    const { diff } = await compared(
      again((each, at) => (at === 0 ? { ...each, idNumber: '630104198001011233' } : each)),
    );
    expect(counts(diff)).toEqual([38, 0, 1, 1]);
    expect(diff.added[0]?.perhaps).toMatchObject({ number: '001', name: one?.name });
  });
});

describe('taking over what was chosen', () => {
  it('changes single fields, keeps bag numbers, and finds nothing to change afterwards', async () => {
    await office.importBook(again((one, at) => (at === 0 ? undefined : one)));
    const sent = again((one, at) => {
      if (at === 1) return undefined;
      return at === 2 ? { ...one, phone: '13912345678', title: '正高级测试师' } : one;
    });
    const onlyPhone = (diff: ImportDiffView) => ({
      ...everything(diff),
      changed: diff.changed.map(({ applicationId }) => ({ applicationId, fields: ['phone'] })),
      gone: [],
    });
    expect(must(await apply(sent, onlyPhone))).toEqual({ added: 1, changed: 1, withdrawn: 0 });
    const { applications, batches } = await list();
    expect(applications).toHaveLength(39);
    expect(applications.find((a) => a.number === '002')).toMatchObject({ phone: '13912345678', state: 'received' });
    expect(applications.at(-1)?.number).toBe('039');
    expect(batches[1]).toMatchObject({
      rows: 38,
      accepted: 38,
      comparison: { added: 1, changed: 1, unchanged: 36, leftOut: 0, withdrawn: 0, people: '王敏' },
    });
    const batchId = batches[1]?.batchId ?? '';
    const changes = must(await office.ask(applicants.importChanges, { roundId: office.roundId, batchId }));
    expect(changes).toMatchObject([{ number: '002', field: 'phone', after: '13912345678' }]);
    expect(await found('13912345678')).toEqual(['002']);

    must(await apply(sent));
    const rest = await compared(sent);
    expect(counts(rest.diff)).toEqual([38, 0, 0, 0]);
    expect((await list()).applications.find((a) => a.number === '001')?.state).toBe('withdrawn');
  });

  it('sends a dossier that was checked back to be checked, with a reason, and tells it in its history', async () => {
    await office.importBook(again(unchanged));
    await office.acceptAll();
    const sent = again((one, at) => (at === 3 ? { ...one, title: '正高级测试师' } : one));
    const silent = (diff: ImportDiffView) => ({ ...everything(diff), reason: '' });
    expect(codeOf(await apply(sent, silent))).toBe('edit_reason_missing');
    const nobody = (diff: ImportDiffView) => ({ ...everything(diff), by: '' });
    expect(codeOf(await apply(sent, nobody))).toBe('diff_by_missing');
    must(await apply(sent));
    const one = (await list()).applications.find((a) => a.number === '004');
    expect(one).toMatchObject({ state: 'under_check', title: '正高级测试师' });
    const history = must(
      await office.ask(acceptance.history, { roundId: office.roundId, applicationId: one?.applicationId as never }),
    );
    expect(history.checks).toEqual([]);
    expect(history.events.at(-1)).toMatchObject({
      act: 'reimport',
      from: 'accepted',
      to: 'under_check',
      people: '王敏',
      reason: '再次报送.xlsx：单位重新报送',
    });
  });

  it('is refused for a frozen list, an old comparison, and a dossier that is closed', async () => {
    await office.importBook(again(unchanged));
    const sent = again((one, at) => (at === 3 ? { ...one, title: '正高级测试师' } : one));
    const { draftId, diff } = await compared(sent);
    const input = { roundId: office.roundId, draftId, ...everything(diff) };
    const applicationId = diff.changed[0]?.applicationId as never;
    const leaving = { roundId: office.roundId, applicationId, reason: '本人申请', by: '王敏' };
    must(await office.act(acceptance.withdraw, leaving));
    expect(codeOf(await office.act(applicants.acceptCompared, input))).toBe('diff_stale');
    expect(codeOf(await apply(sent))).toBe('edit_application_closed');
    must(await office.act(acceptance.reopen, leaving));
    await office.acceptAll();
    must(await office.act(applicants.freeze, { roundId: office.roundId }));
    expect(codeOf(await apply(sent))).toBe('diff_list_frozen');
  });
});

describe('undoing a compared import', () => {
  const sent = () =>
    again((one, at) => {
      if (at === 1) return undefined;
      if (at % 3 === 0) return { ...one, name: `${one.name}甲`, unitName: '新设测试单位', phone: '13912345678' };
      return one;
    });

  it('brings every table back, byte for byte, also after everything was accepted', async () => {
    await office.importBook(again((one, at) => (at === 0 ? undefined : one)));
    await office.acceptAll();
    const before = await dump();
    must(await apply(sent()));
    expect(await dump()).not.toEqual(before);
    expect(must(await undoLast())).toEqual({ removed: 1, restored: 13 });
    expect(await dump()).toEqual(before);
    expect(await found('13912345678')).toEqual([]);
  });

  it('leaves no word of the added in the search index, also where one entry was exchanged beside it', async () => {
    const only =
      (...places: number[]) =>
      (one: AcceptedApplicant, at: number) =>
        places.includes(at) ? one : undefined;
    await office.importBook(again(only(0, 1, 2)));
    const before = await dump();
    must(await apply(again((one, at) => only(0, 1, 2, 3)(at === 1 ? { ...one, phone: '13912345678' } : one, at))));
    expect(await found('13912345678')).toEqual(['002']);
    must(await undoLast());
    expect(await dump()).toEqual(before);
  });

  it('is refused once somebody has worked on a dossier that it touched, and for any import but the last', async () => {
    await office.importBook(again((one, at) => (at === 0 ? undefined : one)));
    const [first] = (await list()).batches;
    must(await apply(sent()));
    const undoFirst = { roundId: office.roundId, batchId: first?.batchId ?? '' };
    expect(codeOf(await office.act(applicants.undoImport, undoFirst))).toBe('batch_not_last');
    expect((await list()).batches.map((batch) => batch.undoable)).toEqual([false, true]);
    const touched = (await list()).applications.find((a) => a.phone === '13912345678');
    const look = { applicationIds: [touched?.applicationId as never], checker: '王敏', outcome: 'sound' as const };
    must(await office.act(acceptance.check, { roundId: office.roundId, note: '', ...look }));
    expect(await undoLast()).toMatchObject({ refusal: { code: 'batch_in_work', params: { worked: 1 } } });
  });

  it('is refused where the unit that somebody would come back to was joined with another', async () => {
    await office.importBook(
      again((one, at) => (at < 2 ? { ...one, unitName: at === 0 ? '旧名' : '别名' } : undefined)),
    );
    const all = must(await office.ask(units.list, {}));
    const idOf = (name: string) => all.units.find((unit) => unit.name === name)?.unitId as never;
    must(await apply(again((one, at) => (at < 2 ? { ...one, unitName: at === 0 ? '新名' : '别名' } : undefined))));
    expect(must(await office.ask(units.list, {})).units.map((unit) => unit.name)).not.toContain('旧名');
    must(
      await office.act(units.addAlias, {
        unitId: idOf('别名'),
        name: '旧名',
        kind: 'alias',
        validUntil: null,
      } as never),
    );
    expect(await undoLast()).toMatchObject({ refusal: { code: 'batch_unit_gone', params: { unit: '旧名' } } });
  });
});
