import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rebuildSearch } from '../../../db/tables/application-search.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { done } from '../../../src-main/features/feature.ts';
import { pinyinInitials } from '../../../src-main/features/pinyin-initials.ts';
import { units } from '../../../src-main/features/units/units.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
  await office.importBook(await judgedBook('small-2022', 'applicants'));
});
afterEach(() => office.cleanup());

const list = async () => must(await office.ask(applicants.list, { roundId: office.roundId })).applications;
const search = async (text: string) =>
  [...must(await office.ask(applicants.search, { roundId: office.roundId, text })).applicationIds].sort();

/** The entries of the index with the words that can be found, whatever their order in the file. */
async function indexed() {
  return office.read(async (db) => {
    const { rows } = await sql<{ application_id: string; initials: string; source: string }>`
      SELECT application_id, initials, source FROM application_search ORDER BY application_id`.execute(db);
    return rows;
  });
}
async function expectSound() {
  const before = await indexed();
  await office.file.store.command(async (db) => {
    await sql`INSERT INTO application_bigram (application_bigram) VALUES ('integrity-check')`.execute(db);
    await rebuildSearch(db, pinyinInitials);
    return { ok: true, value: null, audit: { actor: 't', role: 't', action: 'rebuilt', object: '1' } };
  });
  expect(await indexed()).toEqual(before);
}

describe('search', () => {
  it('finds everybody by any two neighbouring characters of the name, as a scan of the list does', async () => {
    const people = await list();
    const pairs = new Set(people.flatMap(({ name }) => [...name].slice(1).map((c, i) => `${[...name][i]}${c}`)));
    pairs.delete('·');
    for (const pair of [...pairs].filter((one) => !one.includes('·'))) {
      const named = people.filter((one) => one.name.includes(pair)).map((one) => one.applicationId);
      expect(await search(pair), pair).toEqual(expect.arrayContaining(named));
    }
  });

  it('finds by one character, initials, bag number, end of the number, title and unit; by nothing nobody', async () => {
    const people = await list();
    const one = people[4] as (typeof people)[number];
    for (const text of [one.name[0] ?? '', one.pinyin, one.number, one.idMasked.slice(-4), one.title, one.unit]) {
      expect(await search(text), text).toContain(one.applicationId);
    }
    expect(await search(`${one.name} ${one.number}`)).toEqual([one.applicationId]);
    expect(await search(`${one.name} 没有这样的人`)).toEqual([]);
    expect(await search('" OR *')).toEqual([]);
    expect(await search('  ')).toEqual([]);
    expect(await search(one.idMasked.slice(0, 6))).not.toContain(one.applicationId);
  });

  it('answers nothing about another round', async () => {
    const [one] = await list();
    const first = office.roundId;
    await office.create();
    expect(await search(one?.name ?? '')).toEqual([]);
    office.roundId = first;
    expect(await search(one?.name ?? '')).toContain(one?.applicationId);
    const nowhere = { roundId: 'none' as typeof first, text: '王' };
    expect(codeOf(await office.ask(applicants.search, nowhere))).toBe('round_not_found');
  });

  it('knows the unit under its other names at once, also after units were joined and told apart again', async () => {
    const people = await list();
    const [a] = people;
    const other = people.find((one) => one.unit !== a?.unit);
    const idOf = (name = '') =>
      office.read((db) => db.selectFrom('unit').select('id').where('name', '=', name).executeTakeFirstOrThrow());
    const keep = { keepId: (await idOf(a?.unit)).id, removeId: (await idOf(other?.unit)).id };
    const before = await search(other?.unit ?? '');
    expect(before).not.toContain(a?.applicationId);
    const { mergeId } = must(await office.act(units.confirmSame, { ...keep, aliasKind: 'alias' } as never)) as {
      mergeId: string;
    };
    expect(await search(other?.unit ?? '')).toEqual(expect.arrayContaining([a?.applicationId, other?.applicationId]));
    must(await office.act(units.undoMerge, { mergeId }));
    expect(await search(other?.unit ?? '')).toEqual(before);
    await expectSound();
  });
});

/** All pages of the index, hexadecimal. */
const stored = () =>
  office.read(async (db) => {
    const { rows } = await sql<{ pages: string | null }>`
      SELECT group_concat(hex(block)) AS pages FROM application_bigram_data`.execute(db);
    return rows[0]?.pages ?? '';
  });

describe('the index', () => {
  it('is what a rebuild would make of the list', expectSound);

  it('forgets an undone import, in the answers and in the file', async () => {
    const [batch] = must(await office.ask(applicants.list, { roundId: office.roundId })).batches;
    const [one] = await list();
    const pair = [...(one?.name ?? '')].slice(0, 2);
    // Words of one beginning are stored by what follows it: the second character is there in any case.
    const ending = Buffer.from(((pair[1] ?? '').codePointAt(0) as number).toString(36).padStart(4, '0')).toString(
      'hex',
    );
    expect(await search(pair.join(''))).toContain(one?.applicationId);
    expect(await stored()).toContain(ending.toUpperCase());
    must(await office.act(applicants.undoImport, { roundId: office.roundId, batchId: batch?.batchId ?? '' }));
    expect(await search(pair.join(''))).toEqual([]);
    expect(await stored()).not.toContain(ending.toUpperCase());
    await expectSound();
  });

  it('computes the initials of a file older than it', async () => {
    const people = await list();
    const one = people[2] as (typeof people)[number];
    await office.file.store.command(async (db) => {
      await rebuildSearch(db, () => '');
      await sql`UPDATE application_search SET initials = NULL`.execute(db);
      return { ...done(null, { object: '1' }), audit: { actor: 't', role: 't', action: 'aged', object: '1' } };
    });
    expect(await search(one.pinyin)).toContain(one.applicationId);
  });
});
