import type { ReadDb } from '../../../db/handles.ts';
import { listRounds } from '../../../db/tables/rounds.ts';
import { packKey } from '../../core/domain/criteria/choose-pack.ts';
import type { CriteriaPack } from '../../core/domain/criteria/pack-entries.ts';

/** Names of rounds by the kind and the key of what they go by; `shipped`: of rounds that began before they kept a copy. */
export async function roundsByPack(db: ReadDb, shipped: CriteriaPack): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  const add = (key: string, name: string) => names.set(key, [...(names.get(key) ?? []), name]);
  for (const row of await listRounds(db)) {
    add(`rules ${row.rule_pack_id}/${row.rule_pack_version}`, row.name);
    const conditions = row.eligibility_pack === null ? shipped : (JSON.parse(row.eligibility_pack) as CriteriaPack);
    add(`eligibility ${packKey(conditions)}`, row.name);
  }
  return names;
}
