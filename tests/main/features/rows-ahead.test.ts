import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { preparedBy } from '../../../db/tables/prepared-application.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { JudgedApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { packApplicants, unpackApplicants } from '../../../src-main/core/domain/roster/packed-applicants.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { experts } from '../../../src-main/features/experts/experts.ts';
import type { SentBook, SessionContext } from '../../../src-main/features/feature.ts';
import { pronounce } from '../../../src-main/features/pinyin.ts';
import type { BeginRows } from '../../../src-main/features/rows-ahead.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';
import { dumpTables } from '../../support/table-dump.ts';

type Made = 'all' | 'every third' | 'none';

/** Makes rows at once, and remembers which were asked for and taken, and who was stopped. */
class Making {
  readonly begun: number[] = [];
  readonly given = new Set<number>();
  stopped = 0;
  onBegin: () => void = () => undefined;
  readonly begin: BeginRows;
  constructor(made: Made, mark = '') {
    const prepare = preparedBy(pronounce);
    this.begin = (packed, first) => {
      this.begun.push(first);
      this.onBegin();
      const { accepted } = unpackApplicants(packed);
      return {
        at: (place) => {
          const row = accepted[place];
          if (row === undefined || made === 'none' || (made === 'every third' && place % 3 !== 0)) return undefined;
          this.given.add(place);
          const { details } = prepare({ ...row, name: `${mark}${row.name}` }, first + place);
          return { ...prepare(row, first + place), details };
        },
        stop: () => {
          this.stopped += 1;
        },
      };
    };
  }
}

const offices: RoundBuilder[] = [];
async function officeWith(making: Making): Promise<RoundBuilder> {
  const office = new RoundBuilder({ beginRows: making.begin });
  offices.push(office);
  await office.create();
  return office;
}
afterEach(async () => {
  for (const office of offices.splice(0)) await office.cleanup();
});

async function sent(change: (judged: JudgedApplicants) => JudgedApplicants = (judged) => judged): Promise<SentBook> {
  const book = await judgedBook('small-2022', 'applicants');
  if (book.roster !== 'applicants') throw new Error('another roster');
  const judged = change(book.judged);
  return { ...book, judged: packApplicants({ ...judged, rows: judged.accepted.length + judged.refusedRows }) };
}

async function shelved(office: RoundBuilder, book: SentBook): Promise<string> {
  return must(await office.session(applicants.readWorkbook, { roundId: office.roundId }, book)).draftId;
}
async function taken(office: RoundBuilder, book: SentBook) {
  const draftId = await shelved(office, book);
  return must(await office.act(applicants.acceptImport, { roundId: office.roundId, draftId }, 'applicants'));
}
const namesOf = async (office: RoundBuilder) =>
  must(await office.ask(applicants.list, { roundId: office.roundId })).applications.map((one) => one.name);

describe('rows made ready while the draft is looked at', () => {
  it.each<Made>(['all', 'every third'])('leave the file as rows made while writing would: %s', async (made) => {
    const making = new Making(made);
    const [ahead, alone] = [await officeWith(making), await officeWith(new Making('none'))];
    // The second workbook brings back people of the first: its numbers are not those its rows were made under.
    const half = await sent((judged) => ({ ...judged, accepted: judged.accepted.filter((_, i) => i % 2 === 0) }));
    for (const book of [half, await sent()]) expect(await taken(ahead, book)).toEqual(await taken(alone, book));
    const [{ meta: _, ...left }, { meta: __, ...wanted }] = [
      await dumpTables(ahead.file),
      await dumpTables(alone.file),
    ];
    expect(left).toEqual(wanted);
    expect(making.given.size).toBeGreaterThan(0);
    expect(making.begun).toEqual([1, 21]);
    expect(making.stopped).toBe(2);
  });

  it('are taken where row and number are the same, and only there', async () => {
    const office = await officeWith(new Making('all', '预'));
    await taken(office, await sent((judged) => ({ ...judged, accepted: judged.accepted.slice(1, 4) })));
    expect((await namesOf(office)).map((name) => name.startsWith('预'))).toEqual([true, true, true]);
    // The first row is new and has the number it was made under; three are refused, and all behind them moved up.
    await taken(office, await sent());
    const names = await namesOf(office);
    expect(names).toHaveLength(39);
    expect(names.slice(3).filter((name) => name.startsWith('预'))).toEqual([names[3]]);
  });

  it('are none of a row that was judged again under another mapping', async () => {
    const office = await officeWith(new Making('all', '预'));
    const { roundId } = office;
    const preview = must(await office.session(applicants.readWorkbook, { roundId }, await sent()));
    const [first] = preview.sheets;
    const phone = first?.columns.find((one) => one.field === 'phone')?.index ?? -1;
    const sheet = { sheet: 0, take: true, headerRows: [...(first?.headerRows ?? [])] };
    const sheets = [{ ...sheet, columns: [{ index: phone, field: 'remark' }] }];
    must(await office.session(applicants.remap, { roundId, draftId: preview.draftId, sheets }));
    must(await office.act(applicants.acceptImport, { roundId, draftId: preview.draftId }, 'applicants'));
    const { applications } = must(await office.ask(applicants.list, { roundId }));
    expect(applications.filter(({ name, phone: said }) => name.startsWith('预') || said !== '')).toEqual([]);
  });
});

describe('what was made ready is let go of', () => {
  let making: Making;
  let office: RoundBuilder;
  beforeEach(async () => {
    making = new Making('all');
    office = await officeWith(making);
  });

  it('when the draft is discarded, and when the office locks', async () => {
    const draftId = await shelved(office, await sent());
    expect(making.stopped).toBe(0);
    must(await office.session(applicants.discardDraft, { roundId: office.roundId, draftId }));
    expect(making.stopped).toBe(1);
    await shelved(office, await sent());
    office.drafts.clear();
    expect(making.stopped).toBe(2);
  });

  it('when the office locks while the workbook is on its way to the shelf: it does not come there any more', async () => {
    const book = await sent();
    const overtaken = (context: SessionContext, input: { readonly roundId: RoundId }) => {
      // Everything is read; the lock comes before the draft is put down.
      const query: SessionContext['query'] = async (fn) => {
        const answer = await context.query(fn);
        if (making.begun.length > 0) office.drafts.clear();
        return answer;
      };
      return applicants.readWorkbook({ ...context, query }, input);
    };
    await expect(office.session(overtaken, { roundId: office.roundId }, book)).rejects.toThrow('act locked');
    expect([making.begun.length, making.stopped]).toEqual([1, 1]);
    // Whoever unlocks again meets an empty shelf and can use it.
    const draftId = await shelved(office, book);
    expect(office.drafts.shelf().find(draftId)).toBeDefined();
  });

  it('when the workbook does not come to the shelf, and is not begun for another kind of roster', async () => {
    const closing = new Making('all');
    const lost = await officeWith(closing);
    closing.onBegin = () => void lost.file.store.close();
    await expect(shelved(lost, await sent())).rejects.toThrow();
    expect([closing.begun.length, closing.stopped]).toEqual([1, 1]);
    const other = await officeWith(making);
    const before = making.begun.length;
    const { roundId } = other;
    expect(codeOf(await other.session(experts.readWorkbook, { roundId }, await sent()))).toBe('workbook_other_kind');
    expect(making.begun).toHaveLength(before);
  });
});
