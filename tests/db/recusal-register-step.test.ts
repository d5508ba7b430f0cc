import { expect, it } from 'vitest';
import { pathInWords } from '../../src-main/core/reports/index.ts';
import { relationWords } from '../../src-renderer/text/zh-cn/relations.ts';
import { fileAt, oneApplication } from './old-file.ts';

it('step 350: every entry of before is read as a path with its words, and what was decided stands', () => {
  const { raw, upTo } = fileAt(340);
  raw.exec(oneApplication('accepted'));
  const before = {
    ...{ matched: 'declared', relation: 'other', detail: '邻居', toldBy: '王敏', toldOn: '2022-11-01' },
  };
  const rows = [
    ['c1', 'own_application', { matched: 'id_number' }, 'confirmed', ''],
    ['c2', 'same_employer', { matched: 'unit', unitId: 'u1' }, 'dismissed', '已调离'],
    ['c3', 'declared_unit', { matched: 'unit', unitId: 'u1' }, 'suggested', ''],
    ['c4', 'declared_before', before, 'confirmed', ''],
    ['c5', 'declared_other', { matched: 'declared' }, 'confirmed', '师生关系'],
  ] as const;
  // Of another pair: withdrawn, with the reason to withdraw it where the declaration had stood.
  const withdrawn = ['c6', 'declared_other', { matched: 'declared' }, 'dismissed', '录错'] as const;
  raw.exec(`
    INSERT INTO person (id, id_number, id_kind, name, ethnicity) VALUES ('p2', '2', 'resident_id', '李四', '');
    INSERT INTO expert (id, round_id, batch_id, person_id, unit_id, pool_number, title, specialty, in_post, phone, details)
      VALUES ('e1', 'r1', 'b1', 'p1', 'u1', '1', 't', 's', 1, '', '{}'), ('e2', 'r1', 'b1', 'p2', 'u1', '2', 't', 's', 1, '', '{}');
    INSERT INTO declaration (id, round_id, expert_id, application_id, relation, detail, told_by, told_on, recorded_utc)
      VALUES ('d1', 'r1', 'e1', 'a1', 'other', '邻居', '王敏', '2022-11-01', 'u')`);
  const insert = raw.prepare("INSERT INTO conflict VALUES (?, 'r1', ?, 'a1', ?, ?, ?, ?, ?)");
  for (const [id, kind, evidence, state, reason] of [...rows, withdrawn]) {
    // In Xining it is the second already.
    const decided = state === 'suggested' ? null : '2022-12-01T17:00:00.000Z';
    insert.run(id, id === 'c6' ? 'e2' : 'e1', kind, JSON.stringify(evidence), state, reason, decided);
  }
  upTo(350);
  const now = raw.prepare('SELECT * FROM conflict ORDER BY id').all() as Record<string, string>[];
  expect(now.map((c) => [c.kind, c.source, c.entered, c.state, c.treatment, c.reason])).toEqual([
    ['own_application', 'matching', 0, 'confirmed', 'forbid', ''],
    ['same_employer', 'matching', 0, 'dismissed', 'leave', '已调离'],
    ['declared_unit', 'expert', 0, 'suggested', 'leave', ''],
    ['other', 'expert', 0, 'confirmed', 'leave', ''],
    // What was declared in the meeting, beside what the same expert had declared before the draw.
    ['other', 'expert', 1, 'confirmed', 'leave', '师生关系'],
    ['other', 'expert', 1, 'dismissed', 'leave', '录错'],
  ]);
  const told = now.map((c) => pathInWords(JSON.parse(c.path as string), () => '甲院', relationWords));
  expect(told).toEqual([
    ['专家和申报人的证件号码相同，是同一个人'],
    ['专家现在甲院', '申报人现在甲院'],
    ['专家申请回避甲院', '申报人现在甲院'],
    ['专家申明有其他关系：邻居（王敏，2022-11-01）'],
    ['专家申明有其他关系：师生关系（2022-12-02）'],
    ['专家申明有其他关系（2022-12-02）'],
  ]);
  expect(now.every((c) => c.digest === '' && c.ruled_by === '' && c.earlier === null)).toBe(true);
  const said = raw.prepare('SELECT party, expires_on, detail FROM declaration').all();
  expect(said).toEqual([{ party: 'expert', expires_on: null, detail: '邻居' }]);
});
