import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WriteDb } from '../../../db/handles.ts';
import { listJury } from '../../../db/tables/jurors.ts';
import type { ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import { answers } from '../../../src-main/features/answers/answers.ts';
import { recordedAnswers } from '../../../src-main/features/documents/recorded-answers.ts';
import type { WorkContext } from '../../../src-main/features/feature.ts';
import { loadAnswers } from '../../../src-main/features/jury-answers.ts';
import { meeting } from '../../../src-main/features/meeting/meeting.ts';
import { loadSealedNames } from '../../../src-main/features/sealed-names.ts';
import { secrecy } from '../../../src-main/features/secrecy/secrecy.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import { day } from '../../domain/support/day.ts';
import { testFact } from '../../support/database.ts';
import { jurors, namePeople, openInput } from '../../support/meeting-builder.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
beforeEach(() => {
  b = new RoundBuilder();
});
afterEach(() => b.cleanup());

const inRound = () => ({ roundId: b.roundId });
const change = (fn: (db: WriteDb) => Promise<unknown>) =>
  b.file.store.command(async (db) => {
    await fn(db);
    return { ok: true, value: null, audit: testFact() };
  });

/** Makes the round's rule seal the names. */
const sealNames = () =>
  change(async (db) => {
    const { rule_pack } = await db.selectFrom('round').select('rule_pack').executeTakeFirstOrThrow();
    const pack = JSON.parse(rule_pack);
    pack.rules.namesBeforeSignIn = { ...pack.rules.namesBeforeSignIn, value: 'sealed' };
    const text = JSON.stringify(pack);
    await db.updateTable('round').set({ rule_pack: text }).execute();
  });
const decline = (expertId: ExpertId) => {
  const said = { answer: 'declined', channel: 'phone', reason: '出差', by: '王敏', secondPerson: '' } as const;
  return b.act(answers.record, { ...inRound(), expertId, ...said }, 'groups').then(must);
};
const member = async (n: number) => (await jurors(b))[n]?.expertId as ExpertId;
const typedOf = async (id: ExpertId) => {
  const found = (await b.read((db) => listJury(db, b.roundId))).find((one) => one.expertId === id);
  if (found === undefined) throw new Error('nobody of the jury');
  return { ...inRound(), name: found.expert.name, tail: found.expert.idNumber.slice(-4), pledged: true };
};

describe('a waiting alternate whose term is over by the meeting', () => {
  async function overTerm() {
    await b.untilDrawn();
    await sealNames();
    const gone = await member(0);
    const next = must(await b.ask(answers.preview, { ...inRound(), expertId: gone })).calledIn?.expertId as ExpertId;
    // Under the seal the window knows a seat only; the tables know the person.
    const id = next.startsWith('sealed-')
      ? await b.read(async (db) => (await loadSealedNames(db, b.roundId)).meant(next))
      : next;
    await change((db) => db.updateTable('expert').set({ term_end: '2022-12-03' }).where('id', '=', id).execute());
    await decline(gone);
  }
  const allTold = async () => {
    const paper = await b.read(async (db) => {
      const loaded = await loadAnswers(db, b.roundId);
      if (loaded === undefined) throw new Error('no jury');
      const names = await loadSealedNames(db, b.roundId);
      return recordedAnswers(
        loaded,
        () => ({ poolNumber: '', name: '' }),
        (utc) => utc,
        names,
        (found) => found,
      );
    });
    const told = [must(await b.ask(answers.get, inRound())), must(await b.ask(meeting.get, inRound())), paper];
    return JSON.stringify(told);
  };

  test('goes into the log without the day', async () => {
    await overTerm();
    const { lines } = must(await b.ask(answers.get, inRound()));
    expect(lines[0]).toMatchObject({ answer: 'term_over', reason: '' });
    const kept = await b.read((db) => db.selectFrom('jury_answer').select('reason').execute());
    expect(kept.map((one) => one.reason)).toEqual(['term_over', '出差']);
    expect(await allTold()).not.toContain('2022-12-03');
  });

  test('as an earlier version wrote it: the day is told of nobody masked, by no list and no paper', async () => {
    await overTerm();
    await change(async (db) => {
      const reason = '2022-12-03';
      const ofLine = sql`SELECT expert_id FROM jury_answer WHERE answer = 'term_over'`;
      await sql`DROP TRIGGER attendance_entry_kept`.execute(db);
      await sql`UPDATE attendance_entry SET reason = ${reason} WHERE expert_id IN (${ofLine})`.execute(db);
      await sql`UPDATE jury_answer SET reason = ${reason} WHERE answer = 'term_over'`.execute(db);
    });
    const told = await allTold();
    expect(told).not.toContain('2022-12-03');
    expect(told.split('出差').length).toBeGreaterThan(3);
  });
});

describe('signing in by name', () => {
  test('whose no stands is answered like a stranger, with a row', async () => {
    await b.untilAssigned();
    let last = await member(0);
    for (let next: ExpertId | null = last; next !== null; ) {
      last = next;
      next = (await decline(last)).calledIn;
    }
    const stranger = { ...inRound(), name: '无此人', tail: '0000', pledged: true };
    const missed = must(await b.act(meeting.signInByName, stranger));
    const rows = b.recorded.length;
    expect(must(await b.act(meeting.signInByName, await typedOf(last)))).toEqual(missed);
    expect(b.recorded).toHaveLength(rows + 1);
    expect((await jurors(b)).find((one) => one.expertId === last)?.state).toBe('absent');
  });

  test('once the meeting is open a missing pledge is refused before anybody is looked up', async () => {
    await b.untilAssigned();
    const ids = (await jurors(b)).filter((one) => one.seated).map((one) => one.expertId);
    for (const expertId of ids.slice(0, 20)) {
      must(await b.act(meeting.signIn, { ...inRound(), expertId, pledged: true }, 'meeting'));
    }
    const [chairId] = ids as [ExpertId];
    await namePeople(b);
    must(await b.act(meeting.open, openInput(b, chairId), 'meeting'));
    const stranger = { ...inRound(), name: '无此人', tail: '0000', pledged: false };
    expect(codeOf(await b.act(meeting.signInByName, stranger))).toBe('pledge_missing');
    const late = await typedOf(ids[22] as ExpertId);
    expect(codeOf(await b.act(meeting.signInByName, { ...late, pledged: false }))).toBe('pledge_missing');
    expect(must(await b.act(meeting.signInByName, late)).name).toBe(late.name);
  });
});

describe('the list of people to call', () => {
  const asked = () => ({
    ...inRound(),
    ...{ by: '王敏', secondPerson: '李强', reason: '通知评委到会', liaison: '周平' },
    ...{ language: 'zh-CN', form: 'contact_list', format: 'xlsx' },
  });
  const rows = () => b.read((db) => db.selectFrom('names_handed_over').selectAll().execute());
  const rendered = { ok: true, value: { bytes: new Uint8Array(1), pages: 1, sha256: 'a'.repeat(64) } } as const;
  const around = (writeFile: WorkContext['writeFile']): Partial<WorkContext> => {
    return { words: () => chinese, place: '/out/contacts.xlsx', render: async () => rendered, writeFile };
  };

  test('is on record before a file is written, and what was not recorded is not written', async () => {
    await b.untilDrawn();
    await sealNames();
    b.today = day('2022-12-01');
    const seen: number[] = [];
    const writeFile: WorkContext['writeFile'] = async () => {
      seen.push((await rows()).length);
      return { ok: true, value: null };
    };
    const unable = { ...around(writeFile), command: () => Promise.reject(new Error('disk full')) };
    await expect(b.work(secrecy.handOver, asked() as never, undefined, unable)).rejects.toThrow('disk full');
    expect(seen).toEqual([]);
    must(await b.work(secrecy.handOver, asked() as never, undefined, around(writeFile)));
    expect(seen).toEqual([1]);
  });
});
