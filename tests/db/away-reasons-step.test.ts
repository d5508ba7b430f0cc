import { expect, it } from 'vitest';
import type { PoolEntry } from '../../src-main/core/domain/pool/pool-member.ts';
import { fileAt, oneApplication } from './old-file.ts';

it('step 340: days away stay in their order, in the pool and in its changes, and nobody has said why', () => {
  const { raw, upTo } = fileAt(328);
  raw.exec(oneApplication('accepted'));
  const person = raw.prepare('SELECT id FROM person').pluck().get() as string;
  const spans = [
    { from: '2022-12-05', until: '2022-12-09' },
    { from: '2022-12-20', until: '2022-12-20' },
  ];
  const details = (away: unknown) => ({ name: '王海', away });
  const entry = (away: unknown) => JSON.stringify({ details: details(away), state: 'active' });
  raw.exec(`
    INSERT INTO pool_member VALUES ('m1', '${person}', 1, '${JSON.stringify(details(spans))}', 'active', NULL, 'u');
    INSERT INTO pool_change (member_id, act_id, utc, act, on_date, reason, document, people, before, after) VALUES
      ('m1', 't-1', 'u', 'added', '2022-01-01', '', '', '王敏', NULL, '${entry([])}'),
      ('m1', 'a', 'u', 'changed', '2022-01-02', '理由', '', '王敏', '${entry([])}', '${entry(spans)}');
  `);
  upTo(340);
  const told = spans.map((span) => ({ ...span, reason: '' }));
  expect(JSON.parse(raw.prepare('SELECT details FROM pool_member').pluck().get() as string)).toEqual(details(told));
  const changes = raw.prepare('SELECT before, after FROM pool_change ORDER BY number').all() as {
    before: string | null;
    after: string;
  }[];
  const away = (text: string | null) => (text === null ? null : (JSON.parse(text) as PoolEntry).details.away);
  expect(changes.map(({ before, after }) => [away(before), away(after)])).toEqual([
    [null, []],
    [[], told],
  ]);
});
