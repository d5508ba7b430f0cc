import { expect, it } from 'vitest';
import { fileAt, oneApplication } from './old-file.ts';

it('step 360: older groups have no name and no deputy, and nothing was done on their plan', () => {
  const { raw, upTo } = fileAt(346);
  raw.exec(oneApplication('accepted'));
  raw.exec("INSERT INTO review_group (id, round_id, number, specialties) VALUES ('g1', 'r1', 1, '[]')");
  upTo(360);
  expect(raw.prepare('SELECT name, deputy_id FROM review_group').all()).toEqual([{ name: '', deputy_id: null }]);
  expect(raw.prepare('SELECT count(*) FROM plan_act').pluck().get()).toBe(0);
  const version = (origin: string) => () =>
    raw.exec(`INSERT INTO plan_version (round_id, number, name, origin, digest, cells, utc)
      VALUES ('r1', 1, '', '${origin}', '', '{}', 'u')`);
  expect(version('elsewhere')).toThrow('CHECK');
  version('opening')();
  expect(version('opening')).toThrow('UNIQUE');
});
