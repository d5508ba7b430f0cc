import { expect, it } from 'vitest';
import { fileAt, oneApplication, oneExpert } from './old-file.ts';

it('step 346: on an older roster nothing was changed; each change has a reason, tells another word, and goes with its expert', () => {
  const { raw, upTo } = fileAt(340);
  raw.exec(oneApplication('accepted'));
  raw.exec(oneExpert('水利'));
  upTo(346);
  const count = () => raw.prepare('SELECT count(*) FROM discipline_change').pluck().get();
  expect(count()).toBe(0);
  expect(raw.prepare('SELECT specialty FROM expert').pluck().get()).toBe('水利');
  const said = `INSERT INTO discipline_change (expert_id, before, after, reason, utc)
    VALUES ('e1', '水利', '公路', '现从事', 'u')`;
  for (const [from, to, why] of [
    ["'公路'", "'水利'", 'CHECK'],
    ["'现从事'", "''", 'CHECK'],
    ["'e1'", "'e9'", 'FOREIGN KEY'],
  ] as const) {
    expect(() => raw.exec(said.replace(from, to)), `${from} → ${to}`).toThrow(why);
  }
  raw.exec(said);
  raw.exec("DELETE FROM expert WHERE id = 'e1'");
  expect(count()).toBe(0);
});
