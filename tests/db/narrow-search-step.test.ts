import { expect, it } from 'vitest';
import { fileAt, oneApplication } from './old-file.ts';

it('step 282: entries keep key and text, and nobody who is still in the index can be deleted', () => {
  const { raw, upTo } = fileAt(280);
  raw.exec(oneApplication('accepted'));
  raw.exec(`
    INSERT INTO search_round (place, round_id) VALUES (3, 'r1');
    INSERT INTO application_search (doc, application_id, round_id, initials, spelling, source)
      VALUES (3000000001, 'a1', 'r1', 'zs', NULL, '张三 zs 001')`);
  upTo(282);
  expect(raw.prepare('SELECT * FROM application_search').all()).toEqual([
    { doc: 3_000_000_001, initials: 'zs', spelling: null, source: '张三 zs 001' },
  ]);
  expect(() => raw.exec("DELETE FROM application WHERE id = 'a1'")).toThrow('still in the index');
  raw.exec("DELETE FROM application_search; DELETE FROM application WHERE id = 'a1'");
  expect(raw.prepare('SELECT count(*) FROM application').pluck().get()).toBe(0);
  expect(raw.pragma('foreign_key_check')).toEqual([]);
});
