import { expect, it } from 'vitest';
import { fileAt, oneApplication } from './old-file.ts';

/** A meeting of an older file: one came and stayed, one left and came back, one left, one came late, one stayed away. */
const HELD = `${oneApplication('accepted')};
  UPDATE round SET setup = '{"meetingDate":"2022-12-05","meetingPlace":"三楼"}';
  INSERT INTO import_batch (id, round_id, roster, file_name, file_sha256, rows, accepted, refused_rows, imported_utc)
    VALUES ('b2', 'r1', 'experts', 'x', 'x', 5, 5, 0, 'u');
  ${['a', 'b', 'c', 'd', 'e']
    .map(
      (
        id,
      ) => `INSERT INTO person (id, id_number, id_kind, name, ethnicity) VALUES ('p-${id}', '${id}', 'resident_id', '${id}', '');
  INSERT INTO expert (id, round_id, batch_id, person_id, unit_id, pool_number, title, specialty, in_post, phone, details)
    VALUES ('${id}', 'r1', 'b2', 'p-${id}', 'u1', '${id}', 't', 's', 1, '', '{}');`,
    )
    .join('\n')}
  INSERT INTO meeting (round_id, chair_id, secretary, supervisor, opened_utc, closed_utc, note)
    VALUES ('r1', 'a', '王敏', '赵丽', '2022-12-05T01:00:00.000Z', '2022-12-05T09:00:00.000Z', '');
  INSERT INTO attendance VALUES
    ('r1', 'a', 'present', '2022-12-05T00:40:00.000Z', 1, ''),
    ('r1', 'b', 'present', '2022-12-05T00:41:00.000Z', 1, '接电话'),
    ('r1', 'c', 'absent', '2022-12-05T00:42:00.000Z', 1, '身体不适'),
    ('r1', 'd', 'present', '2022-12-05T01:20:00.000Z', 1, ''),
    ('r1', 'e', 'absent', NULL, 0, '出差');
  INSERT INTO ballot_section (id, round_id, level, type) VALUES ('s1', 'r1', 'associate_senior', 'regular');
  INSERT INTO ballot_round VALUES ('s1', 1, 'signed', 'exclude', 5, 3, '[]', 'a', '2022-12-05T01:10:00.000Z', NULL, 3, 3, 0, 0, '', '')`;

it('step 380: the one day of an older meeting becomes the log of one sitting, and says the same of everybody', () => {
  const { raw, upTo } = fileAt(374);
  raw.exec(HELD);
  const said = raw.prepare('SELECT expert_id, state, signed_utc, pledged, reason FROM attendance ORDER BY expert_id');
  const before = said.all();
  upTo(380);
  const after = raw.prepare('SELECT expert_id, state, signed_utc, pledged, reason FROM attendance ORDER BY expert_id');
  expect(after.all()).toEqual(before);
  expect(raw.prepare('SELECT number, held_on, place, presiding_id, closed_utc FROM sitting').all()).toEqual([
    { number: 1, held_on: '2022-12-05', place: '三楼', presiding_id: 'a', closed_utc: '2022-12-05T09:00:00.000Z' },
  ]);
  const log = raw
    .prepare("SELECT number || ' ' || expert_id || ' ' || kind FROM attendance_entry ORDER BY number")
    .pluck();
  expect(log.all()).toEqual([
    '1 a arrived',
    '2 b arrived',
    '3 b left',
    '4 b returned',
    '5 c arrived',
    '6 c left',
    '7 e absent',
    '8 d late',
  ]);
  expect(raw.prepare('SELECT role, name FROM meeting_person ORDER BY place').raw().all()).toEqual([
    ['secretary', '王敏'],
    ['supervisor', '赵丽'],
  ]);
  // Who came late was not in the room of the ballot.
  expect(raw.prepare('SELECT sitting, log_seen FROM ballot_round').raw().all()).toEqual([[1, 7]]);
});

it('step 380: entries are neither changed nor taken out; an entry is struck once, with a reason', () => {
  const { raw, upTo } = fileAt(374);
  raw.exec(HELD);
  upTo(380);
  for (const sql of [
    "UPDATE attendance_entry SET reason = 'x'",
    'DELETE FROM attendance_entry',
    "INSERT INTO attendance VALUES ('r1', 'a', 'absent', NULL, 0, '')",
  ]) {
    expect(() => raw.exec(sql), sql).toThrow(/only added to|view/u);
  }
  const strike = "INSERT INTO attendance_strike VALUES ('r1', 8, '记错', 'u')";
  expect(() => raw.exec(strike.replace('记错', ''))).toThrow('CHECK');
  expect(() => raw.exec(strike.replace('8', '9'))).toThrow('FOREIGN KEY');
  raw.exec(strike);
  expect(() => raw.exec(strike)).toThrow('UNIQUE');
  expect(() => raw.exec('DELETE FROM attendance_strike')).toThrow('only added to');
  const state = raw.prepare("SELECT state FROM attendance WHERE expert_id = 'd'").pluck();
  expect(state.get() ?? null).toBeNull();
});
