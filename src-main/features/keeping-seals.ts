import type { ReadDb } from '../../db/handles.ts';
import { listOpenSeals } from '../../db/tables/rounds.ts';
import { refuse } from '../core/domain/kernel/result.ts';
import type { CommandContext, CommandResult } from './feature.ts';
import { loadPool } from './pool-exclusions.ts';
import { readRound } from './round-loading.ts';

/** What each seal that still waits for its jury would cover if it were made now. */
async function coveredNow(db: ReadDb) {
  const seals: { readonly round: string; readonly digest: string }[] = [];
  for (const row of await listOpenSeals(db)) {
    const { digest } = await loadPool(db, readRound(row));
    seals.push({ round: row.name, digest });
  }
  return seals;
}

/**
 * A command on something that a seal may cover: names and places of units, who applies, for what. It is done, and undone
 * again where the pool of a sealed round without an adopted jury would then be another: compared is what was sealed, so
 * nothing that matters is forgotten and nothing that does not is forbidden. Refusal: `seal_would_break` {round}.
 */
export function keepingSeals<I, T>(handler: (context: CommandContext, input: I) => Promise<CommandResult<T>>) {
  return async (context: CommandContext, input: I): Promise<CommandResult<T>> => {
    const before = await coveredNow(context.db);
    const result = await handler(context, input);
    if (!result.ok || before.length === 0) return result;
    const after = await coveredNow(context.db);
    const broken = before.find(({ digest }, i) => digest !== after[i]?.digest);
    return broken ? refuse('seal_would_break', { round: broken.round }) : result;
  };
}
