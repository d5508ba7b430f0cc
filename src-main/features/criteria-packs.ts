import type { ReadDb } from '../../db/handles.ts';
import { type CriteriaPackRow, listOwnPacks, listWithdrawals, type WithdrawalRow } from '../../db/tables/criteria.ts';
import { listTitleChanges } from '../../db/tables/title-changes.ts';
import { packKey, proposedPack } from '../core/domain/criteria/choose-pack.ts';
import type { CriteriaPack, PackKind } from '../core/domain/criteria/pack-entries.ts';
import type { EligibilityPack } from '../core/domain/eligibility/eligibility-pack.ts';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import { type RulePack, withLaterRules } from '../core/domain/rules/rule-pack.ts';
import { type CatalogueChange, type OwnCatalogue, ownCatalogue } from '../core/domain/titles/catalogue-changes.ts';
import type { Surroundings } from './feature.ts';

type Shipped = Pick<Surroundings, 'rulePacks' | 'eligibilityPack' | 'titles'>;

/** A version of a pack that ships or that the office made. */
export interface KnownPack {
  readonly kind: PackKind;
  readonly key: string;
  readonly pack: CriteriaPack;
  /** Undefined for what ships. */
  readonly own: CriteriaPackRow | undefined;
  /** Of an own version that was put in use by mistake. */
  readonly withdrawn?: WithdrawalRow | undefined;
}

/** What ships first, then the office's own in the order of their making. */
export async function listPacks(db: ReadDb, kind: PackKind, shipped: Shipped): Promise<KnownPack[]> {
  const first: readonly CriteriaPack[] = kind === 'rules' ? shipped.rulePacks : [shipped.eligibilityPack()];
  const own = (await listOwnPacks(db, kind)).map((row) => {
    const pack = JSON.parse(row.data) as CriteriaPack;
    return { row, pack: kind === 'rules' ? withLaterRules(pack as RulePack) : pack };
  });
  const withdrawals = new Map((await listWithdrawals(db, kind)).map((row) => [`${row.pack_id}/${row.version}`, row]));
  return [
    ...first.map((pack) => ({ kind, key: packKey(pack), pack, own: undefined })),
    ...own.map(({ row, pack }) => ({
      ...{ kind, key: packKey(pack), pack, own: row },
      withdrawn: withdrawals.get(packKey(pack)),
    })),
  ];
}

/** What a round may go by: a draft is nobody's rule, a withdrawn version nobody's any more. */
export function inUse({ own, withdrawn }: KnownPack): boolean {
  return own === undefined || (own.state === 'published' && withdrawn === undefined);
}

/** Refusal: `criteria_pack_not_found`. */
export async function findPack(db: ReadDb, kind: PackKind, key: string, shipped: Shipped): Promise<Result<KnownPack>> {
  const found = (await listPacks(db, kind, shipped)).find((one) => one.key === key);
  return found === undefined ? refuse('criteria_pack_not_found') : ok(found);
}

/**
 * The version somebody chose, or the one in force. Refusals: `criteria_pack_not_found`, `criteria_is_draft`,
 * `criteria_withdrawn`.
 */
export async function choosePack(
  db: ReadDb,
  kind: PackKind,
  chosen: string | undefined,
  sources: Shipped & Pick<Surroundings, 'today'>,
): Promise<Result<CriteriaPack>> {
  const known = await listPacks(db, kind, sources);
  if (chosen !== undefined) {
    const found = known.find((one) => one.key === chosen);
    if (found === undefined) return refuse('criteria_pack_not_found');
    if (found.withdrawn !== undefined) return refuse('criteria_withdrawn');
    return inUse(found) ? ok(found.pack) : refuse('criteria_is_draft');
  }
  const packs = known.filter(inUse).map(({ pack }) => pack);
  const proposed = proposedPack<CriteriaPack>(packs, sources.today);
  return proposed === undefined ? refuse('criteria_pack_not_found') : ok(proposed);
}

export const asRules = (pack: CriteriaPack) => pack as RulePack;
export const asEligibility = (pack: CriteriaPack) => pack as EligibilityPack;

/** The catalogue of titles as the office has it now. */
export async function loadCatalogue(db: ReadDb, { titles }: Pick<Shipped, 'titles'>): Promise<OwnCatalogue> {
  const rows = await listTitleChanges(db);
  const standing = rows.filter((row) => row.taken_back_utc === null);
  const acts = rows.length + (rows.length - standing.length);
  const changes = standing.map(({ number, change, document }) => ({
    number,
    change: JSON.parse(change) as CatalogueChange,
    document,
  }));
  return ownCatalogue(titles(), changes, acts);
}
