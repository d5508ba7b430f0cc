import { expect, it } from 'vitest';
import { schemaVersion } from '../../db/migrate.ts';
import { fileAt, oneApplication } from './old-file.ts';

const JURY = `INSERT INTO jury (id, name, scope, series, specialty, kind, levels, territory, establishing_body, office_name,
  delegation, note, dissolved_on, recorded_utc, recorded_by)
  VALUES ('j1', '评委会', 'series', '工程', '', 'senior', '["full_senior"]', '', '省厅', '评审办', '', '', NULL, 'u', '王敏')`;
const APPROVAL = `INSERT INTO jury_approval (id, jury_id, number, body, approved_on, valid_from, valid_until, note,
  recorded_utc, recorded_by) VALUES ('p1', 'j1', '1号', '省厅', '2021-01-01', '2021-01-01', '2023-12-31', '', 'u', '王敏')`;

it('step 260: an older file has an empty register, its rounds keep the jury they typed, and approvals stay readable', () => {
  const { raw, upTo } = fileAt(220);
  raw.exec(oneApplication('accepted'));
  const before = raw.prepare('SELECT * FROM round').all();
  upTo(260);
  expect(schemaVersion(raw)).toBe(260);
  expect(raw.prepare('SELECT * FROM round').all()).toEqual(before);
  expect(raw.prepare('SELECT count(*) FROM jury').pluck().get()).toBe(0);
  raw.exec(JURY);
  raw.exec(APPROVAL);
  for (const [wrong, what] of [
    [JURY.replace('j1', 'j2'), 'UNIQUE'],
    [
      JURY.replace('j1', 'j2').replace("'评委会'", "'甲'").replace("'series', '工程', ''", "'series', '工程', '公路'"),
      'CHECK',
    ],
    [JURY.replace('j1', 'j2').replace("'评委会'", "'甲'").replace("'series',", "'specialty',"), 'CHECK'],
    [APPROVAL.replace('p1', 'p2'), 'UNIQUE'],
    [APPROVAL.replace('p1', 'p2').replace("'1号'", "'2号'").replace('2023-12-31', '2020-12-31'), 'CHECK'],
    ["UPDATE jury_approval SET annulled_utc = 'u'", 'CHECK'],
    ["DELETE FROM jury WHERE id = 'j1'", 'FOREIGN KEY'],
  ] as const) {
    expect(() => raw.exec(wrong)).toThrow(what);
  }
  // Struck out, the number can be entered again.
  raw.exec("UPDATE jury_approval SET annulled_utc = 'u', annulled_by = '王敏', annulled_reason = '误登'");
  raw.exec(APPROVAL.replace('p1', 'p2'));
});
