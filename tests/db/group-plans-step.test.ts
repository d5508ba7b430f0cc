import { expect, it } from 'vitest';
import { fileAt, oneApplication } from './old-file.ts';

it('step 410: groups that stand have no plan, locks go with their dossiers, and a plan is JSON', () => {
  const { raw, upTo } = fileAt(374);
  raw.exec(oneApplication('accepted'));
  const { id, round_id: round } = raw.prepare('SELECT id, round_id FROM application').get() as Record<string, string>;
  raw.exec(`INSERT INTO review_group (id, round_id, number, name, specialties) VALUES ('g', '${round}', 1, '', '[]')`);
  upTo(410);
  expect(raw.prepare('SELECT count(*) AS n FROM group_plan').get()).toEqual({ n: 0 });
  expect(raw.prepare('SELECT id FROM review_group').get()).toEqual({ id: 'g' });
  const plan = raw.prepare('INSERT INTO group_plan VALUES (?, ?, ?, ?)');
  expect(() => plan.run(round, 'd', 'no json', 'u')).toThrow('CHECK');
  plan.run(round, 'd', '{}', 'u');
  expect(() => plan.run(round, 'd', '{}', 'u')).toThrow('UNIQUE');
  raw.prepare('INSERT INTO group_stay VALUES (?, ?)').run(id, round);
  raw.exec(`DELETE FROM application WHERE id = '${id}'`);
  expect(raw.prepare('SELECT count(*) AS n FROM group_stay').get()).toEqual({ n: 0 });
});
