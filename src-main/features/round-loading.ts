import type { ReadDb } from '../../db/handles.ts';
import { findRound, type RoundRow } from '../../db/tables/rounds.ts';
import type { RoundSetup } from '../core/contract/rounds.ts';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import { type RulePack, withLaterRules } from '../core/domain/rules/rule-pack.ts';

export interface LoadedRound {
  readonly row: RoundRow;
  readonly setup: RoundSetup;
  /** The pack as pinned when the round began. */
  readonly pack: RulePack;
}

/** A stored round with its JSON read. Both texts were checked when they were written. */
export function readRound(row: RoundRow): LoadedRound {
  const pack = withLaterRules(JSON.parse(row.rule_pack) as RulePack);
  return { row, setup: JSON.parse(row.setup) as RoundSetup, pack };
}

/** Refusal: `round_not_found`. */
export async function loadRound(db: ReadDb, roundId: string): Promise<Result<LoadedRound>> {
  const row = await findRound(db, roundId);
  return row === undefined ? refuse('round_not_found') : ok(readRound(row));
}
