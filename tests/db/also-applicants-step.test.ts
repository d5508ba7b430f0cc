import { expect, it } from 'vitest';
import { fileAt, oneApplication } from './old-file.ts';

it('step 374: in an older file nobody was compared; a decision has a reason and goes with its expert or applicant', () => {
  const { raw, upTo } = fileAt(370);
  raw.exec(oneApplication('accepted'));
  const [application] = raw.prepare('SELECT id FROM application').pluck().all() as string[];
  const expert = `INSERT INTO expert (id, round_id, batch_id, person_id, unit_id, pool_number, title, specialty, in_post, phone, details)
      VALUES ('e1', 'r1', 'b2', 'p1', 'u1', '1', 't', '水利', 1, '', '{}')`;
  raw.exec(`INSERT INTO import_batch (id, round_id, roster, file_name, file_sha256, rows, accepted, refused_rows, imported_utc)
      VALUES ('b2', 'r1', 'experts', 'x', 'x', 1, 1, 0, 'u');
    ${expert}`);
  upTo(374);
  const count = () => raw.prepare('SELECT count(*) FROM also_applicant').pluck().get();
  expect(count()).toBe(0);
  const said = `INSERT INTO also_applicant (expert_id, application_id, digest, same, reason, utc)
    VALUES ('e1', '${application}', 'd', 1, '核对原件', 'u')`;
  for (const [from, to, why] of [
    ["'核对原件'", "''", 'CHECK'],
    [', 1,', ', 2,', 'CHECK'],
    ["'e1'", "'e9'", 'FOREIGN KEY'],
    [`'${application}'`, "'a9'", 'FOREIGN KEY'],
  ] as const) {
    expect(() => raw.exec(said.replace(from, to)), `${from} → ${to}`).toThrow(why);
  }
  raw.exec(said);
  raw.exec("DELETE FROM expert WHERE id = 'e1'");
  expect(count()).toBe(0);
  raw.exec(`${expert}; ${said}`);
  raw.exec(`DELETE FROM application WHERE id = '${application}'`);
  expect(count()).toBe(0);
});
