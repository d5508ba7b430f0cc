import { expect, it } from 'vitest';
import { fileAt, oneApplication } from './old-file.ts';

it('step 328: a decision wants its paper, its reason and two people, and an entry only where it is about one', () => {
  const { raw, upTo } = fileAt(321);
  raw.exec(oneApplication('accepted'));
  upTo(328);
  const decision = `INSERT INTO result_decision VALUES
    ('r1', 1, 'a1', 'objection', NULL, 'held', '核查中', '青人社〔2022〕80号', '2022-11-21', '王敏', '李强', 'u', 1)`;
  raw.exec(decision);
  const second = decision.replace("'r1', 1", "'r1', 2");
  for (const [wrong, what] of [
    [decision, 'UNIQUE'],
    [second.replace("'核查中'", "''"), 'CHECK'],
    [second.replace("'青人社〔2022〕80号'", "''"), 'CHECK'],
    [second.replace("'李强'", "'王敏'"), 'CHECK'],
    [second.replace("'李强'", "''"), 'CHECK'],
    [second.replace("'held'", "'deleted'"), 'CHECK'],
    [second.replace("'objection'", "'integrity'"), 'CHECK'],
    [second.replace("'objection', NULL", "'integrity', 'nobody'"), 'FOREIGN KEY'],
    [second.replace("'a1'", "'a2'"), 'FOREIGN KEY'],
    ["DELETE FROM application WHERE id = 'a1'", 'FOREIGN KEY'],
  ] as const) {
    expect(() => raw.exec(wrong), wrong).toThrow(what);
  }
});
