import { expect, it } from 'vitest';
import { fileAt, oneApplication, oneExpert } from './old-file.ts';

it('step 430: an opinion of before is version 1, without a writer and without agreement', () => {
  const { raw, upTo } = fileAt(410);
  raw.exec(oneApplication('accepted'));
  raw.exec(oneExpert());
  raw.exec("INSERT INTO group_opinion VALUES ('a1', 'r1', 'recommend', '符合条件')");
  upTo(430);
  expect(raw.prepare('SELECT * FROM opinion_version').all()).toEqual([
    {
      ...{ application_id: 'a1', number: 1, round_id: 'r1', opinion: 'recommend', text: '符合条件' },
      ...{ written_by: null, written_utc: null, reason: '' },
    },
  ]);
  expect(raw.prepare('SELECT * FROM opinion_agreement').all()).toEqual([]);
  expect(raw.prepare("SELECT name FROM sqlite_master WHERE name = 'group_opinion'").all()).toEqual([]);
  const version = (number: number, by: string | null, utc: string | null) => () =>
    raw.prepare("INSERT INTO opinion_version VALUES ('a1', ?, 'r1', 'recommend', '', ?, ?, '')").run(number, by, utc);
  expect(version(2, null, null)).toThrow('CHECK');
  expect(version(2, 'e1', null)).toThrow('CHECK');
  version(2, 'e1', '2023-02-13T01:00:00.000Z')();
  const agree = (number: number) => () =>
    raw.prepare("INSERT INTO opinion_agreement VALUES ('a1', ?, 'r1', 'e1', '2023-02-13T01:00:00.000Z')").run(number);
  expect(agree(3)).toThrow('FOREIGN KEY');
  agree(2)();
});
