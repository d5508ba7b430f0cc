import type { ReadDb } from '../../../db/handles.ts';
import { type CriteriaChangeRow, listPackChanges } from '../../../db/tables/criteria.ts';
import type { EntryChange, EntryView, PackCard, PackView, TypeView } from '../../core/contract/criteria.ts';
import { APPLICATION_KINDS } from '../../core/domain/applications/application-kind.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { proposedPack } from '../../core/domain/criteria/choose-pack.ts';
import { comparePacks } from '../../core/domain/criteria/compare-packs.ts';
import {
  type CriteriaPack,
  entryIds,
  entryOf,
  type PackEntry,
  type PackKind,
  typesOf,
} from '../../core/domain/criteria/pack-entries.ts';
import { parametersNotSet } from '../../core/domain/eligibility/eligibility-pack.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { asEligibility, inUse, type KnownPack, listPacks, loadCatalogue } from '../criteria-packs.ts';
import type { QueryContext } from '../feature.ts';
import { roundsByPack } from './rounds-by-pack.ts';

function notSet(kind: PackKind, pack: CriteriaPack): readonly string[] {
  return kind === 'eligibility' ? parametersNotSet(asEligibility(pack)) : [];
}

function cardOf(known: KnownPack, base: KnownPack | undefined, rounds: readonly string[], proposed: boolean): PackCard {
  const { kind, key, pack, own, withdrawn } = known;
  const entries = entryIds(kind).map((id) => entryOf(kind, pack, id) as PackEntry);
  return {
    kind,
    key,
    id: pack.id,
    version: pack.version,
    title: pack.title,
    effectiveFrom: pack.effectiveFrom,
    state: withdrawn !== undefined ? 'withdrawn' : (own?.state ?? 'shipped'),
    withdrawn: withdrawn === undefined ? null : { utc: withdrawn.utc, reason: withdrawn.reason, by: withdrawn.people },
    basedOn: base === undefined ? null : { title: base.pack.title, version: base.pack.version },
    madeBy: own?.created_by ?? '',
    madeUtc: own?.created_utc ?? null,
    publishedUtc: own?.published_utc ?? null,
    rules: entries.length,
    unverified: entries.filter(({ citation }) => citation.article !== undefined && !citation.verified).length,
    notSet: notSet(kind, pack).length,
    rounds,
    proposed,
  };
}

export async function loadCards(context: QueryContext): Promise<PackCard[]> {
  const { db, today, eligibilityPack } = context;
  const rounds = await roundsByPack(db, eligibilityPack());
  const cards: PackCard[] = [];
  for (const kind of ['rules', 'eligibility'] as const) {
    const known = await listPacks(db, kind, context);
    const proposed = proposedPack(
      known.filter(inUse).map((one) => one.pack as { effectiveFrom: IsoDate }),
      today,
    );
    for (const one of known) {
      const base = known.find(({ key }) => key === one.own?.based_on);
      cards.push(cardOf(one, base, rounds.get(`${kind} ${one.key}`) ?? [], one.pack === proposed));
    }
  }
  return cards;
}

/** The changes that led to a version, of those it was made from as well: who confirmed a citation stays known. */
async function changesOf(db: ReadDb, all: readonly KnownPack[], known: KnownPack): Promise<CriteriaChangeRow[]> {
  const { own } = known;
  if (own === undefined) return [];
  const base = all.find((one) => one.key === own.based_on);
  const before = base === undefined ? [] : await changesOf(db, all, base);
  return [...before, ...(await listPackChanges(db, own))];
}

function changeView({ utc, reason, document, people, before, after }: CriteriaChangeRow): EntryChange {
  return { utc, reason, document, by: people, before: JSON.parse(before), after: JSON.parse(after) };
}

/** The shipped pack that a version descends from. */
function shippedOf(all: readonly KnownPack[], { pack }: KnownPack): CriteriaPack {
  const shipped = all.filter((one) => one.own === undefined);
  return (shipped.find((one) => one.pack.id === pack.id) ?? shipped[0] ?? { pack }).pack;
}

/** Refusal: `criteria_pack_not_found`. */
export async function loadPackView(context: QueryContext, kind: PackKind, key: string): Promise<Result<PackView>> {
  const { db } = context;
  const all = await listPacks(db, kind, context);
  const known = all.find((one) => one.key === key);
  const card = (await loadCards(context)).find((one) => one.kind === kind && one.key === key);
  if (known === undefined || card === undefined) return refuse('criteria_pack_not_found');
  const { pack } = known;
  const shipped = shippedOf(all, known);
  const difference = comparePacks(kind, shipped, pack);
  const changes = await changesOf(db, all, known);
  const of = (rule: string) => changes.filter((one) => one.rule === rule).map(changeView);
  const empty = notSet(kind, pack);
  const entries = entryIds(kind).map((rule): EntryView => {
    const parts = difference.rules.find((one) => one.rule === rule)?.parts ?? [];
    return {
      rule,
      ...(entryOf(kind, pack, rule) as PackEntry),
      notSet: empty.includes(rule),
      shipped: parts.length === 0 ? null : (entryOf(kind, shipped, rule) ?? null),
      changedParts: parts,
      changes: of(rule),
    };
  });
  const packTypes = typesOf(kind, pack);
  const types = APPLICATION_KINDS.flatMap((one): TypeView[] => {
    if (packTypes === undefined) return [];
    const { citation: _, proofs, ...type } = packTypes[one];
    const names = proofs.map((id) => asEligibility(pack).proofs[id]?.name ?? id);
    return [{ kind: one, ...type, proofs: names, changed: difference.types.includes(one), changes: of(`type:${one}`) }];
  });
  const { catalogue } = await loadCatalogue(db, context);
  return ok({ card, entries, types, series: catalogue.series.map(({ id, name }) => ({ id, name })) });
}
