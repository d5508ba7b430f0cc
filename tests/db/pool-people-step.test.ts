import { expect, it } from 'vitest';
import type { PoolEntry } from '../../src-main/core/domain/pool/pool-member.ts';
import { fileAt, oneApplication } from './old-file.ts';

it('step 286: what the pool and its changes said stays, with room for days away, juries and the document', () => {
  const { raw, upTo } = fileAt(270);
  raw.exec(oneApplication('accepted'));
  const person = raw.prepare('SELECT id, id_number FROM person').get() as { id: string; id_number: string };
  const entry = JSON.stringify({ details: { name: '王海', served: [2019] }, state: 'active', units: [] });
  raw.exec(`
    INSERT INTO pool_member VALUES ('m1', '${person.id}', 1, '{"name":"王海","served":[2019]}', 'active', NULL, 'u');
    INSERT INTO pool_change (member_id, act_id, utc, act, on_date, reason, document, people, before, after) VALUES
      ('m1', 't-1', 'u', 'added', '2022-01-01', '', '', '王敏', NULL, '${entry}'),
      ('m1', 'a', 'u', 'changed', '2022-01-02', '理由', '', '王敏', '${entry}', '${entry}');
  `);
  upTo(286);
  const details = { name: '王海', served: [2019], retiresOn: null, away: [] };
  expect(JSON.parse(raw.prepare('SELECT details FROM pool_member').pluck().get() as string)).toEqual(details);
  const changes = raw.prepare('SELECT before, after FROM pool_change ORDER BY number').all() as {
    before: string | null;
    after: string;
  }[];
  const whole = { details, state: 'active', units: [], juries: [], idNumber: person.id_number };
  const read = (text: string | null) => (text === null ? null : (JSON.parse(text) as PoolEntry));
  expect(changes.map(({ before, after }) => [read(before), read(after)])).toEqual([
    [null, whole],
    [whole, whole],
  ]);
  expect(() => raw.exec("INSERT INTO pool_jury VALUES ('m1', 'nobody')")).toThrow('FOREIGN KEY');
  expect(() => raw.exec("INSERT INTO sealed_availability VALUES ('nobody', NULL, '[]')")).toThrow('FOREIGN KEY');
});
