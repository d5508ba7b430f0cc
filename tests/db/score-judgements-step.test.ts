import { expect, it } from 'vitest';
import { fileAt, oneApplication, oneExpert } from './old-file.ts';

it('step 400: scores stay, and there is room for vetoes and verdicts, each with what it needs', () => {
  const { raw, upTo } = fileAt(376);
  raw.exec(oneApplication('accepted'));
  raw.exec(oneExpert());
  raw.exec("INSERT INTO score VALUES ('r1', 'a1', 'e1', 'ethics', 1850)");
  upTo(400);
  expect(raw.prepare('SELECT criterion_id, hundredths FROM score').all()).toEqual([
    { criterion_id: 'ethics', hundredths: 1850 },
  ]);
  const verdict = (said: string, remark: string) => () =>
    raw.prepare("INSERT INTO score_verdict VALUES ('r1', 'a1', 'e1', ?, ?)").run(said, remark);
  expect(verdict('disagree', '')).toThrow('CHECK');
  expect(verdict('abstain', '')).toThrow('CHECK');
  verdict('disagree', '业绩不足')();
  const veto = (remark: string) => () =>
    raw.prepare("INSERT INTO score_veto VALUES ('r1', 'a1', 'e1', 'fraud', ?)").run(remark);
  expect(veto('')).toThrow('CHECK');
  veto('论文造假')();
});
