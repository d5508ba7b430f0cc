import { expect, it } from 'vitest';
import { schemaVersion } from '../../db/migrate.ts';
import { fileAt, oneApplication } from './old-file.ts';

const BEFORE = oneApplication('received');

const EDIT = `INSERT INTO application_edit (id, round_id, number, utc, people, reason, record)
  VALUES ('e1', 'r1', 1, 'u', '王敏', '', '{}')`;

it('step 170: applications of before can be edited, and an edit knows its number and its people', () => {
  const { raw, upTo } = fileAt(169);
  raw.exec(BEFORE);
  const rows = raw.prepare('SELECT * FROM application').all();
  upTo(170);
  expect(schemaVersion(raw)).toBe(170);
  expect(raw.prepare('SELECT * FROM application').all()).toEqual(rows);
  raw.exec(EDIT);
  raw.exec("INSERT INTO application_edit_cell VALUES ('e1', 'a1', 'phone', '', '1')");
  for (const [wrong, what] of [
    [EDIT, 'UNIQUE'],
    [EDIT.replace("'e1'", "'e2'"), 'UNIQUE'],
    [EDIT.replace("'e1'", "'e2'").replace(', 1,', ', 2,').replace("'王敏'", "''"), 'CHECK'],
    ["UPDATE application_edit SET undone_utc = 'u'", 'CHECK'],
    ["INSERT INTO application_edit_cell VALUES ('e1', 'nobody', 'phone', '', '1')", 'FOREIGN KEY'],
  ] as const) {
    expect(() => raw.exec(wrong), wrong).toThrow(what);
  }
  // Cells go with the application; the edit itself stays, for its number is never given twice.
  raw.exec("DELETE FROM application WHERE id = 'a1'");
  expect(raw.prepare('SELECT count(*) FROM application_edit_cell').pluck().get()).toBe(0);
  expect(raw.prepare('SELECT count(*) FROM application_edit').pluck().get()).toBe(1);
});
