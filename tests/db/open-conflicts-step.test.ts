import { expect, it } from 'vitest';
import { fileAt } from './old-file.ts';

it('step 435: the register is read in parts in its order, and whether anything is open without reading what is not', () => {
  const { raw, upTo } = fileAt(430);
  const PART = 'SELECT id, state FROM conflict WHERE round_id = ? AND id > ? ORDER BY id LIMIT 2000';
  const OPEN = "SELECT id FROM conflict WHERE round_id = ? AND conflict.state = 'suggested' LIMIT 1";
  const plan = (query: string) =>
    (raw.prepare(`EXPLAIN QUERY PLAN ${query}`).all() as { detail: string }[]).map((one) => one.detail).join('\n');
  const bound = (query: string) => query.replaceAll('?', "'x'");
  expect(plan(bound(PART))).toContain('TEMP B-TREE');
  upTo(435);
  expect(plan(bound(PART))).toContain('conflict_part');
  expect(plan(bound(PART))).not.toContain('TEMP B-TREE');
  expect(plan(bound(OPEN))).toContain('conflict_open');
});
