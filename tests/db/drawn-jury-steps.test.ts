import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { listAnswers } from '../../db/tables/jury-answers.ts';
import { listPoolPeople } from '../../db/tables/pool-people.ts';
import { findNamesState, listDrawnPeople, listHandedOver, listSealedRounds } from '../../db/tables/sealed-names.ts';
import { sealedStandings } from '../../db/tables/sealed-standing.ts';
import { listService } from '../../db/tables/service-history.ts';
import { fileAt, oneApplication, storeFrom } from './old-file.ts';

/** A sealed pool of two, one drawn and one alternate, both adopted before the steps tested here; one came. */
const ADOPTED = `${oneApplication('accepted', { pool_sealed_utc: 'u1', pool_digest: 'd' })};
  INSERT INTO import_batch (id, round_id, roster, file_name, file_sha256, rows, accepted, refused_rows, imported_utc)
    VALUES ('b2', 'r1', 'experts', 'x', 'x', 2, 2, 0, 'u');
  INSERT INTO person (id, id_number, id_kind, name, ethnicity)
    VALUES ('p2', '2', 'resident_id', '李四', ''), ('p3', '3', 'resident_id', '王五', '');
  INSERT INTO expert (id, round_id, batch_id, person_id, unit_id, pool_number, title, specialty, in_post, phone, details)
    VALUES ('e2', 'r1', 'b2', 'p2', 'u1', '1', 't', 's', 1, '13900000001', '{}'),
      ('e3', 'r1', 'b2', 'p3', 'u1', '2', 't', 's', 1, '', '{}');
  INSERT INTO draw_attempt (round_id, attempt, seed, pool_digest, input, contributions, place, drawer, witnesses, reason,
    second_person, committed_utc, outcome, drawn_utc, adopted_utc)
    VALUES ('r1', 1, 's', 'd', '{}', '[]', 'p', 'a', 'b', '', '', 'u2', '{}', 'u2', 'u3');
  INSERT INTO juror (round_id, expert_id, drawn, draw_order, seated, role)
    VALUES ('r1', 'e2', 'member', 1, 1, 'member'), ('r1', 'e3', 'alternate', 1, 0, 'member');
  INSERT INTO attendance (round_id, expert_id, state, reason, pledged) VALUES ('r1', 'e2', 'present', '', 1)`;

function adoptedAt(version: number) {
  const file = fileAt(version);
  file.raw.exec(ADOPTED);
  return file;
}

type File = ReturnType<typeof fileAt>['raw'];

/** The row is taken; each change to its text is refused for the reason beside it. */
function takesOnly(raw: File, row: string, wrong: readonly (readonly [from: string, to: string, why: string])[]): void {
  for (const [from, to, why] of wrong) {
    expect(row).toContain(from);
    expect(() => raw.exec(row.replace(from, to)), `${from} → ${to}`).toThrow(why);
  }
  raw.exec(row);
  expect(() => raw.exec(row)).toThrow('UNIQUE');
}

const jury = (raw: File) => raw.prepare('SELECT * FROM juror ORDER BY expert_id').all();
const attempts = (raw: File) => raw.prepare('SELECT * FROM draw_attempt').all();

it('step 288: an older round has no published lottery; a seal has one, and another seal its own', () => {
  const { raw, upTo } = adoptedAt(286);
  const before = [jury(raw), attempts(raw)];
  upTo(288);
  expect([jury(raw), attempts(raw)]).toEqual(before);
  expect(raw.prepare('SELECT count(*) FROM draw_lottery').pluck().get()).toBe(0);
  const made = "INSERT INTO draw_lottery VALUES ('r1', 'd', 'l', '{}', 'u')";
  takesOnly(raw, made, [["'r1'", "'r9'", 'FOREIGN KEY']]);
  raw.exec(made.replace("'d'", "'e'"));
});

it('step 292: a jury adopted before stays as it sat, unanswered; a line of the log says who, why and which seat', () => {
  const { raw, upTo } = adoptedAt(288);
  const before = [jury(raw), attempts(raw)];
  upTo(292);
  expect([jury(raw), attempts(raw)]).toEqual(before);
  expect(raw.prepare('SELECT count(*) FROM jury_answer').pluck().get()).toBe(0);
  const declined = `INSERT INTO jury_answer (round_id, number, expert_id, answer, channel, reason, people, second_person,
    utc, seat, called_id) VALUES ('r1', 1, 'e2', 'declined', 'phone', 'ill', '王敏', '', 'u', 1, 'e3')`;
  takesOnly(raw, declined, [
    ["'r1', 1,", "'r9', 1,", 'FOREIGN KEY'],
    ["'e2'", "'e9'", 'FOREIGN KEY'],
    ["'e3')", "'e9')", 'FOREIGN KEY'],
    ["'r1', 1,", "'r1', 0,", 'CHECK'],
    ["'declined'", "'perhaps'", 'CHECK'],
    ["'phone'", "'rumour'", 'CHECK'],
    ["'ill'", "''", 'CHECK'],
    ["'王敏'", "''", 'CHECK'],
    // Whoever was called in has a seat to take.
    ["1, 'e3')", "NULL, 'e3')", 'CHECK'],
    ["1, 'e3')", "0, 'e3')", 'CHECK'],
  ]);
  // Only a yes needs no reason, and nobody comes for it.
  raw.exec(
    declined
      .replace("'r1', 1, 'e2', 'declined', 'phone', 'ill'", "'r1', 2, 'e2', 'accepted', 'phone', ''")
      .replace("1, 'e3')", 'NULL, NULL)'),
  );
  // A line that is taken back says when, why and who, or none of them.
  for (const half of ["undone_utc = 'u'", "undone_reason = 'slip'", "undone_utc = 'u', undone_reason = 'slip'"]) {
    expect(() => raw.exec(`UPDATE jury_answer SET ${half} WHERE number = 1`), half).toThrow('CHECK');
  }
  raw.exec("UPDATE jury_answer SET undone_utc = 'u', undone_reason = 'slip', undone_people = '王敏' WHERE number = 1");
  expect(raw.prepare('SELECT count(*) FROM jury_answer').pluck().get()).toBe(2);
});

it('step 294: a pool sealed before has no standing of its own; one sealed after keeps one a person, and it goes with the expert', () => {
  const { raw, upTo } = adoptedAt(292);
  const before = [jury(raw), raw.prepare('SELECT pool_sealed_utc, pool_digest FROM round').all()];
  upTo(294);
  expect([jury(raw), raw.prepare('SELECT pool_sealed_utc, pool_digest FROM round').all()]).toEqual(before);
  expect(raw.prepare('SELECT count(*) FROM sealed_standing').pluck().get()).toBe(0);
  takesOnly(raw, "INSERT INTO sealed_standing VALUES ('e2', '[2021]', '2021-12-05', 1, 0, '海东市')", [
    ["'e2'", "'e9'", 'FOREIGN KEY'],
    ["'[2021]'", "'2021;'", 'CHECK'],
    ['1, 0', '2, 0', 'CHECK'],
    ['1, 0', '1, 2', 'CHECK'],
  ]);
  // Nothing is known of somebody who is not in the pool and never sat.
  raw.exec("INSERT INTO sealed_standing VALUES ('e3', '[]', NULL, NULL, NULL, '')");
  raw.exec("DELETE FROM juror WHERE expert_id = 'e3'; DELETE FROM expert WHERE id = 'e3'");
  expect(raw.prepare('SELECT expert_id FROM sealed_standing').pluck().all()).toEqual(['e2']);
});

it('step 298: nobody has let names be known in an older file; a release is one, a list is handed to each, both by two people with a reason', () => {
  const { raw, upTo } = adoptedAt(297);
  const before = jury(raw);
  upTo(298);
  expect(jury(raw)).toEqual(before);
  takesOnly(raw, "INSERT INTO names_release VALUES ('r1', 'u', '王敏', '李强', 'posted')", [
    ["'r1'", "'r9'", 'FOREIGN KEY'],
    ["'王敏'", "''", 'CHECK'],
    ["'李强'", "''", 'CHECK'],
    ["'posted'", "''", 'CHECK'],
  ]);
  const handed = "INSERT INTO names_handed_over VALUES ('h1', 'r1', 'u', '赵静', '王敏', '李强', 'to call', 1, 'sum')";
  takesOnly(raw, handed, [
    ["'r1'", "'r9'", 'FOREIGN KEY'],
    ["'赵静'", "''", 'CHECK'],
    ["'王敏'", "''", 'CHECK'],
    ["'李强'", "''", 'CHECK'],
    ["'to call'", "''", 'CHECK'],
  ]);
  raw.exec(handed.replace("'h1'", "'h2'"));
});

it('steps 288 to 298: what an older file says of its drawn jury is read as before, and its names are not sealed after the fact', async () => {
  const store = await storeFrom(286, 298, async (db) => {
    for (const statement of ADOPTED.split(';')) await sql.raw(statement).execute(db);
  });
  await store.query(async (db) => {
    expect(await listAnswers(db, 'r1')).toEqual([]);
    // No row of it: the pool sealed before goes by its roster, not by what the file says today.
    expect(await sealedStandings(db, 'r1')).toEqual(new Map());
    expect(await findNamesState(db, 'r1')).toEqual({ rule: 'visible', released: false });
    expect(await listSealedRounds(db)).toEqual([]);
    expect(await listHandedOver(db, 'r1')).toEqual([]);
    expect(await listDrawnPeople(db, 'r1')).toEqual([
      { expertId: 'e2', drawn: 'member', order: 1, signedIn: true },
      { expertId: 'e3', drawn: 'alternate', order: 1, signedIn: false },
    ]);
    expect((await listPoolPeople(db, 'r1')).map(({ phone }) => phone)).toEqual(['13900000001', '']);
    const service = (await listService(db)).map(({ expertId, drawn, answer, attendance }) => {
      return [expertId, drawn, answer, attendance];
    });
    expect(service.sort()).toEqual([
      ['e2', 'member', null, 'present'],
      ['e3', 'alternate', null, null],
    ]);
  });
  expect((await store.deepCheck()).ok).toBe(true);
});

it('step 306: lines of the log stay as they were, also one taken back; the order is continued by two people only', () => {
  const { raw, upTo } = adoptedAt(305);
  raw.exec(`INSERT INTO jury_answer VALUES
    ('r1', 1, 'e2', 'declined', 'phone', 'ill', '王敏', '', 'u', 1, 'e3', 'u4', 'slip', '李强'),
    ('r1', 2, 'e3', 'accepted', 'letter', '', '王敏', '赵静', 'u5', NULL, NULL, NULL, '', '')`);
  const lines = () => raw.prepare('SELECT * FROM jury_answer ORDER BY number').all();
  const before = [lines(), jury(raw)];
  upTo(306);
  expect([lines(), jury(raw)]).toEqual(before);
  expect(raw.pragma('foreign_key_check')).toEqual([]);
  takesOnly(
    raw,
    `INSERT INTO jury_answer VALUES
      ('r1', 3, 'e2', 'continued', 'other', 'nobody waits', '王敏', '赵静', 'u6', 1, 'e3', NULL, '', '')`,
    [
      ["'continued'", "'perhaps'", 'CHECK'],
      ["'赵静'", "''", 'CHECK'],
      ["'nobody waits'", "''", 'CHECK'],
      ["1, 'e3',", "NULL, 'e3',", 'CHECK'],
      ["'r1', 3,", "'r9', 3,", 'FOREIGN KEY'],
      ["'e2'", "'e9'", 'FOREIGN KEY'],
      ["'e3'", "'e9'", 'FOREIGN KEY'],
    ],
  );
  expect(() => raw.exec("UPDATE jury_answer SET undone_utc = 'u' WHERE number = 2")).toThrow('CHECK');
});

it('step 308: a pool sealed before stays as it was sealed; one sealed after keeps who was suspended, until when, and who removed', () => {
  const { raw, upTo } = adoptedAt(306);
  raw.exec("INSERT INTO sealed_availability VALUES ('e2', '2023-01-01', '[]')");
  upTo(308);
  expect(raw.prepare('SELECT * FROM sealed_availability').all()).toEqual([
    { expert_id: 'e2', retires_on: '2023-01-01', away: '[]', state: 'active', state_until: null, barred: '[]' },
  ]);
  takesOnly(raw, "INSERT INTO sealed_availability VALUES ('e3', NULL, '[]', 'suspended', '2023-01-01', '[]')", [
    ["'suspended'", "'gone'", 'CHECK'],
    ["'suspended'", "'removed'", 'CHECK'],
    ["'[]')", "'[')", 'CHECK'],
  ]);
});

it('step 316: the lotteries of an older round are numbered by when they were made; whether one was saved is known from the book of acts', () => {
  const { raw, upTo } = adoptedAt(308);
  const text = (panels: number) => `jurydesk/lottery/1\npool|d\nseats|3\npanels|${panels}\n0|1|2\n`;
  const insert = raw.prepare('INSERT INTO draw_lottery VALUES (?, ?, ?, ?, ?)');
  insert.run('r1', 'e', 'l2', text(640), '2022-11-22T02:00:00.000Z');
  insert.run('r1', 'd', 'l1', text(1000), '2022-11-21T02:00:00.000Z');
  const acts = raw.prepare(
    `INSERT INTO audit (utc, clock_back, actor, role, action, object, before_digest, after_digest, app, prev, hash)
     VALUES (?, 0, 'a', 'r', ?, 'r1', NULL, NULL, 't', 'p', ?)`,
  );
  acts.run('2022-11-21T01:00:00.000Z', 'draw.saveLottery', 'h0');
  acts.run('2022-11-22T01:00:00.000Z', 'draw.saveLottery', 'h1');
  acts.run('2022-11-22T03:00:00.000Z', 'draw.makeLottery', 'h2');
  upTo(316);
  const rows = raw.prepare('SELECT * FROM draw_lottery ORDER BY number').all() as Record<string, unknown>[];
  expect(rows.map((r) => [r.number, r.digest, r.panels, r.published_utc])).toEqual([
    [1, 'l1', 1000, '2022-11-22T01:00:00.000Z'],
    [2, 'l2', 640, null],
  ]);
  expect(rows[0]).toMatchObject({
    pool_digest: 'd',
    lottery: text(1000),
    secret: '',
    most: null,
    complete: 1,
    made_by: '',
  });
  expect(raw.pragma('foreign_key_check')).toEqual([]);
  const made = `INSERT INTO draw_lottery VALUES
    ('r1', 3, 'e', 'l3', 'x', 100, 's1', 'sd', 62, 0, '王敏', 'two balls', '李强', 'u', NULL)`;
  takesOnly(raw, made, [
    ["'r1'", "'r9'", 'FOREIGN KEY'],
    ["'r1', 3", "'r1', 0", 'CHECK'],
    ["'r1', 3", "'r1', 2", 'UNIQUE'],
    // Blind by a secret, and a reason with who agreed: both or neither.
    ["'s1'", "''", 'CHECK'],
    ["'sd'", "''", 'CHECK'],
    ["'two balls'", "''", 'CHECK'],
    ["'李强'", "''", 'CHECK'],
    ['62, 0', '62, 2', 'CHECK'],
  ]);
});
