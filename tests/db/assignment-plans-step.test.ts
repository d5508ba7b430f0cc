import { expect, it } from 'vitest';
import { fileAt, oneApplication } from './old-file.ts';

it('step 370: an earlier plan stays, and nobody knows what it was made under; locks and limits go with their people', () => {
  const { raw, upTo } = fileAt(360);
  raw.exec(oneApplication('accepted'));
  const { id, round_id: round } = raw.prepare('SELECT id, round_id FROM application').get() as Record<string, string>;
  raw.exec(`INSERT INTO assignment_plan VALUES ('${round}', 12, 1, 1, 2, 3, 'u')`);
  upTo(370);
  expect(raw.prepare('SELECT objective, bound, proof, rules, promises, kept FROM assignment_plan').get()).toEqual({
    objective: 12,
    bound: null,
    proof: null,
    rules: null,
    promises: null,
    kept: null,
  });
  const limit = raw.prepare("INSERT INTO assignment_limit VALUES (?, 'nobody', ?, ?)");
  raw.pragma('foreign_keys = OFF');
  expect(() => limit.run(round, 3, 2)).toThrow('CHECK');
  expect(() => limit.run(round, null, null)).toThrow('CHECK');
  const lock = raw.prepare("INSERT INTO assignment_lock VALUES (?, ?, 'nobody', ?)");
  expect(() => lock.run(round, id, 'perhaps')).toThrow('CHECK');
  lock.run(round, id, 'must');
  raw.pragma('foreign_keys = ON');
});
