import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addSpellings,
  entriesOf,
  lacksSpelling,
  namesWithoutSpelling,
  restoreEntries,
} from '../../../db/tables/application-search.ts';
import type { AcceptedApplicant, JudgedApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { bigramQuestion, foldForSearch, searchTerms } from '../../../src-main/core/domain/search/bigrams.ts';
import { foundByAll } from '../../../src-main/core/domain/search/found-by-all.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { done } from '../../../src-main/features/feature.ts';
import { pronounce } from '../../../src-main/features/pinyin.ts';
import { units } from '../../../src-main/features/units/units.ts';
import { applicationWords, meaningsOf } from '../../../src-renderer/features/application-words.ts';
import { wordsFor } from '../../../src-renderer/text/index.ts';
import { rebuildSearch } from '../../support/rebuild-search.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
  await office.importBook(await judgedBook('small-2022', 'applicants'));
});
afterEach(() => office.cleanup());

const list = async () => must(await office.ask(applicants.list, { roundId: office.roundId })).applications;
/** Whom the list shows for a text: the words of its columns come from the window. */
const search = async (text: string) => {
  const { terms } = must(await office.ask(applicants.search, { roundId: office.roundId, text }));
  if (terms.length === 0) return [];
  const found = (await list()).filter(foundByAll(terms, () => ({ text: '', whole: '' })));
  return found.map((one) => one.applicationId as string).sort();
};

/** The entries of the index with the words that can be found, whatever their order in the file. */
async function indexed() {
  return office.read(async (db) => {
    const { rows } = await sql<{ doc: number; initials: string; source: string }>`
      SELECT doc, initials, spelling, source FROM application_search ORDER BY doc`.execute(db);
    return rows;
  });
}
async function expectSound() {
  const before = await indexed();
  await office.file.store.command(async (db) => {
    await sql`INSERT INTO application_bigram (application_bigram) VALUES ('integrity-check')`.execute(db);
    await rebuildSearch(db, pronounce);
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

  it('finds whom a naive scan of every field finds, word by word and mixed', async () => {
    const people = await list();
    const stored = await office.read((db) =>
      db
        .selectFrom('application')
        .innerJoin('person', 'person.id', 'application.person_id')
        .select(['application.id', 'application.details', 'person.id_number'])
        .execute(),
    );
    const own = applicationWords(wordsFor('zh-CN'));
    const unitNames = await office.read((db) => db.selectFrom('unit').select(['name', 'id']).execute());
    const [someUnit] = unitNames;
    await office.file.store.command(async (db) => {
      await sql`INSERT INTO unit_alias (key, unit_id, name, kind) VALUES ('市一中', ${someUnit?.id}, '市一中', 'former')`.execute(
        db,
      );
      return { ...done(null, { object: '1' }), audit: { actor: 't', role: 't', action: 'aliased', object: '1' } };
    });
    const fields = new Map(
      people.map((one) => {
        const row = stored.find(({ id }) => id === one.applicationId);
        const details = JSON.parse(row?.details ?? '{}') as AcceptedApplicant;
        const sound = pronounce(one.name);
        const said = [
          ...[one.name, details.nameOriginal ?? '', sound.initials, sound.spelling, one.number, one.phone],
          ...[(row?.id_number ?? '').slice(-6), one.title, one.specialty, one.unit],
          ...(one.unit === someUnit?.name ? ['市一中'] : []),
        ];
        return [one.applicationId as string, [...said.map(foldForSearch), own(one).text, own(one).whole]];
      }),
    );
    const naive = (text: string) =>
      [...fields]
        .filter(([, said]) => searchTerms(text).every(({ folded }) => said.some((field) => field.includes(folded))))
        .map(([id]) => id)
        .sort();
    const seen = async (text: string) => {
      const { terms } = must(await office.ask(applicants.search, { roundId: office.roundId, text }));
      return people
        .filter(foundByAll(terms, own))
        .map((one) => one.applicationId as string)
        .sort();
    };
    const pieces = people.flatMap((one, i) => {
      const said = (fields.get(one.applicationId) ?? []).filter((field) => field !== '');
      const field = [...(said[i % said.length] ?? '')].filter((c) => c !== ' ');
      return [1, 2, 3, 5]
        .map((length) => field.slice(i % 3, (i % 3) + length).join(''))
        .filter((piece) => piece !== '');
    });
    let mixed = 0;
    for (const [i, piece] of pieces.entries()) {
      const text = i % 3 === 0 ? piece : `${piece} ${pieces[(i * 7 + 1) % pieces.length]}`;
      const expected = naive(text);
      expect(await seen(text), text).toEqual(expected);
      if (text.includes(' ') && expected.length > 0) mixed += 1;
    }
    expect(mixed).toBeGreaterThan(5);
    for (const text of ['市一中', '副高', '已受理 副高', `${people[0]?.name[0]} 副高`]) {
      expect(await seen(text), text).toEqual(naive(text));
    }
    // A name with the level, series and title beside it, in any order, finds the one person and nobody else.
    const named = people.find(
      ({ name, level }) => level === 'associate_senior' && people.filter((p) => p.name === name).length === 1,
    );
    if (named === undefined) throw new Error('nobody');
    const { name, series, title, unit, number } = named;
    const sound = pronounce(name).initials;
    for (const beside of [
      '副高',
      '副高级',
      series,
      `${series} 副高`,
      title,
      unit.slice(0, 4),
      number,
      `${sound} 副高 ${series}`,
    ]) {
      expect(await seen(`${name} ${beside}`), beside).toEqual([named.applicationId]);
      expect(await seen(`${beside} ${name}`), beside).toEqual([named.applicationId]);
    }
    expect(await seen(`${name} 正高级`)).toEqual([]);
    expect((await seen('市一中')).length).toBeGreaterThan(0);
    expect(await seen(`${people[0]?.name} ${own(people[0] as (typeof people)[number]).text.split(' ')[0]}`)).toContain(
      people[0]?.applicationId,
    );
  }, 60_000);

  it('finds the one person of a whole document number, typed with eighteen digits or with the fifteen of an old card', async () => {
    const rows = ((await judgedBook('small-2022', 'applicants')).judged as JudgedApplicants).accepted;
    const people = await list();
    let asked = 0;
    for (const [i, { idNumber }] of rows.entries()) {
      if (idNumber.slice(6, 8) !== '19') continue;
      const found = [people[i]?.applicationId];
      expect(await search(idNumber)).toEqual(found);
      expect(await search(`${idNumber.slice(0, 6)}${idNumber.slice(8, 17)}`)).toEqual(found);
      asked += 1;
    }
    expect(asked).toBeGreaterThan(5);
    expect(await search('63010319800101004X')).toEqual([]);
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
    const { mergeId } = must(
      await office.act(units.confirmSame, { ...keep, aliasKind: 'alias', reason: '同一单位' } as never),
    ) as {
      mergeId: string;
    };
    expect(await search(other?.unit ?? '')).toEqual(expect.arrayContaining([a?.applicationId, other?.applicationId]));
    must(await office.act(units.undoMerge, { mergeId, reason: '撤销合并' }));
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

  it('takes entries back as records of before kept them, with application and round beside the key', async () => {
    const ids = (await list()).map((one) => one.applicationId);
    await office.file.store.command(async (db) => {
      const kept = (await entriesOf(db, ids)).map((entry) => ({ ...entry, application_id: 'a', round_id: 'r' }));
      await restoreEntries(db, kept);
      return { ok: true, value: null, audit: { actor: 't', role: 't', action: 'restored', object: '1' } };
    });
    expect(await indexed()).toHaveLength(ids.length);
    await expectSound();
  });

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
      await rebuildSearch(db, () => ({ initials: '', spelling: '' }));
      await sql`UPDATE application_search SET initials = NULL, spelling = NULL`.execute(db);
      return { ...done(null, { object: '1' }), audit: { actor: 't', role: 't', action: 'aged', object: '1' } };
    });
    expect(await search(one.pinyin)).toContain(one.applicationId);

    // Told once after opening, part by part, the index answers by itself, and gives every word back when it has to.
    const parts: number[] = [];
    for (;;) {
      const n = await office.file.store.command(async (db) => {
        const value = await addSpellings(db, pronounce, 7);
        return { ok: true, value, audit: { actor: 't', role: 't', action: 'spelled', object: '1' } };
      });
      parts.push(must(n));
      if (must(n) === 0) break;
    }
    expect(parts.reduce((sum, n) => sum + n, 0)).toBe(people.length);
    expect(parts.slice(0, -2).every((n) => n === 7)).toBe(true);
    expect(await office.read(lacksSpelling)).toBe(false);
    expect(await office.read((db) => namesWithoutSpelling(db, office.roundId))).toEqual([]);
    for (const person of people) expect(await search(person.pinyin), person.pinyin).toContain(person.applicationId);
    const spelling = pronounce(one.name).spelling;
    expect(await search(spelling)).toContain(one.applicationId);
    const { batches } = must(await office.ask(applicants.list, { roundId: office.roundId }));
    must(await office.act(applicants.undoImport, { roundId: office.roundId, batchId: batches[0]?.batchId ?? '' }));
    const left = await office.read(async (db) => {
      const question = sql`SELECT rowid FROM application_bigram WHERE application_bigram MATCH ${bigramQuestion(spelling)}`;
      return (await question.execute(db)).rows;
    });
    expect(left).toEqual([]);
    await expectSound();
  });
});

describe('the first found', () => {
  const words = wordsFor('zh-CN');
  const first = async (text: string) =>
    must(await office.ask(applicants.firstFound, { roundId: office.roundId, text, meanings: meaningsOf(words, text) }));

  it('are those of the list, by bag number and no more than twelve, whatever words of the columns are typed', async () => {
    const people = await list();
    const [one] = people;
    const texts = [
      '0',
      one?.name ?? '',
      one?.unit.slice(0, 3) ?? '',
      '女',
      '男 高级',
      '副高级 0',
      '已收件',
      '正常',
      '正高 01',
      '女 无人',
      one?.series ?? '',
      `${one?.name} 副高 正高 ${one?.series}`,
      `${one?.series.slice(0, 1)} 女 高级工程师`,
    ];
    for (const text of texts) {
      const { terms } = must(await office.ask(applicants.search, { roundId: office.roundId, text }));
      const shown = people.filter(foundByAll(terms, applicationWords(words))).slice(0, 12);
      const named = shown.map(({ applicationId, number, name, unit }) => ({ applicationId, number, name, unit }));
      expect([text, await first(text)]).toEqual([text, named]);
    }
    expect(await first('已收件')).toHaveLength(12);
  });

  it('are those of one sex by its English word', async () => {
    const english = wordsFor('en');
    const people = await list();
    for (const [text, sex] of [
      ['male', 'male'],
      ['Female', 'female'],
    ] as const) {
      const { terms } = must(await office.ask(applicants.search, { roundId: office.roundId, text }));
      const shown = people.filter(foundByAll(terms, applicationWords(english)));
      expect(shown.length).toBeGreaterThan(0);
      expect(new Set(shown.map((one) => one.sex))).toEqual(new Set([sex]));
      const meanings = meaningsOf(english, text);
      const hits = must(await office.ask(applicants.firstFound, { roundId: office.roundId, text, meanings }));
      expect(hits.map((one) => one.number)).toEqual(shown.slice(0, 12).map((one) => one.number));
    }
  });

  it('are nobody for signs alone and in a round that is not there', async () => {
    expect(await first('！？')).toEqual([]);
    const nowhere = { roundId: 'nowhere' as typeof office.roundId, text: '王', meanings: [] };
    expect(codeOf(await office.ask(applicants.firstFound, nowhere))).toBe('round_not_found');
  });
});
