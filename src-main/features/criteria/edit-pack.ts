import type { ReadDb } from '../../../db/handles.ts';
import {
  type CriteriaPackRow,
  deleteDraft,
  insertOwnPack,
  insertPackChange,
  listPackChanges,
  updateOwnPack,
} from '../../../db/tables/criteria.ts';
import { changeEntry, changeType as changeTypeIn } from '../../core/domain/criteria/change-pack.ts';
import { nextOwnVersion, packKey } from '../../core/domain/criteria/choose-pack.ts';
import { type EntryId, entryOf, type PackKind, readPack } from '../../core/domain/criteria/pack-entries.ts';
import { canonicalJson, sha256Hex } from '../../core/domain/kernel/digest.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { asEligibility, findPack, type KnownPack, listPacks } from '../criteria-packs.ts';
import { done, type FeatureHandlers, type Surroundings } from '../feature.ts';

type Handlers = FeatureHandlers<'criteria'>;
type Draft = KnownPack & { readonly own: CriteriaPackRow };

/** Refusals: `criteria_pack_not_found`, `criteria_shipped`: make a version of one's own, `criteria_published`. */
async function findDraft(db: ReadDb, kind: PackKind, key: string, shipped: Surroundings): Promise<Result<Draft>> {
  const found = await findPack(db, kind, key, shipped);
  if (!found.ok) return found;
  const { own } = found.value;
  if (own === undefined) return refuse('criteria_shipped');
  return own.state === 'published' ? refuse('criteria_published') : ok({ ...found.value, own });
}

const traced = (pack: unknown) => sha256Hex(canonicalJson(pack));
const placeOf = ({ kind, pack_id, version }: CriteriaPackRow) => ({ kind, pack_id, version });

/** Refusals: `criteria_pack_not_found`, those of the pack's reader. */
export const begin: Handlers['begin'] = async (context, { kind, key, title, effectiveFrom, reason, by }) => {
  const { db, now } = context;
  const base = await findPack(db, kind, key, context);
  if (!base.ok) return base;
  const known = await listPacks(db, kind, context);
  const version = nextOwnVersion(known.map((one) => one.pack.version));
  const read = readPack(kind, { ...base.value.pack, version, title, effectiveFrom });
  if (!read.ok) return read;
  const pack = read.value;
  await insertOwnPack(db, {
    kind,
    pack_id: pack.id,
    version,
    based_on: key,
    state: 'draft',
    data: JSON.stringify(pack),
    reason,
    created_utc: now,
    created_by: by,
    published_utc: null,
    published_by: '',
  });
  return done({ key: packKey(pack) }, { object: packKey(pack), after: { basedOn: key, pack: traced(pack) } });
};

/** Refusals: those of `findDraft` and `changeEntry`. */
export const change: Handlers['change'] = async (context, { kind, key, rule, entry, reason, document, by }) => {
  const { db, now, today } = context;
  const draft = await findDraft(db, kind, key, context);
  if (!draft.ok) return draft;
  const { pack, own } = draft.value;
  const { article, text, ...source } = entry.citation;
  const citation = { ...source, ...(article === '' ? {} : { article }), ...(text === '' ? {} : { text }) };
  const { title, value, severity } = entry;
  const dates = {
    ...(entry.effectiveFrom === null ? {} : { effectiveFrom: entry.effectiveFrom }),
    ...(entry.effectiveTo === null ? {} : { effectiveTo: entry.effectiveTo }),
  };
  const before = entryOf(kind, pack, rule);
  const to = { title, value, severity, citation, ...dates };
  const changed = changeEntry(kind, pack, rule as EntryId, to, { reason, document, by, on: today });
  if (!changed.ok) return changed;
  const after = entryOf(kind, changed.value, rule);
  await updateOwnPack(db, own, { data: JSON.stringify(changed.value) });
  await insertPackChange(db, {
    ...placeOf(own),
    utc: now,
    rule,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
    reason,
    document,
    people: by,
  });
  return done(null, {
    object: key,
    before: { rule, entry: traced(before) },
    after: { rule, entry: traced(after) },
  });
};

/** Refusals: those of `findDraft` and `changeType`, `criteria_rule_unknown`: rules of the vote have no types. */
export const changeType: Handlers['changeType'] = async (context, { kind, key, type, to, reason, document, by }) => {
  const { db, now, today } = context;
  const draft = await findDraft(db, kind, key, context);
  if (!draft.ok) return draft;
  if (kind !== 'eligibility') return refuse('criteria_rule_unknown', { rule: type });
  const pack = asEligibility(draft.value.pack);
  const changed = changeTypeIn(pack, type, to, { reason, document, by, on: today });
  if (!changed.ok) return changed;
  const [before, after] = [pack, asEligibility(changed.value)].map((one) => one.applicationTypes[type]);
  await updateOwnPack(db, draft.value.own, { data: JSON.stringify(changed.value) });
  await insertPackChange(db, {
    ...placeOf(draft.value.own),
    utc: now,
    rule: `type:${type}`,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
    reason,
    document,
    people: by,
  });
  return done(null, {
    object: key,
    before: { type, entry: traced(before) },
    after: { type, entry: traced(after) },
  });
};

/** Refusals: those of `findDraft`, `criteria_nothing_changed`: a copy of another version is no version. */
export const publish: Handlers['publish'] = async (context, { kind, key, by }) => {
  const { db, now } = context;
  const draft = await findDraft(db, kind, key, context);
  if (!draft.ok) return draft;
  const { own, pack } = draft.value;
  if ((await listPackChanges(db, own)).length === 0) return refuse('criteria_nothing_changed');
  await updateOwnPack(db, own, { state: 'published', published_utc: now, published_by: by });
  return done(null, {
    object: key,
    before: { state: 'draft' },
    after: { state: 'published', pack: traced(pack) },
  });
};

/** Refusals: those of `findDraft`. */
export const discard: Handlers['discard'] = async (context, { kind, key }) => {
  const { db } = context;
  const draft = await findDraft(db, kind, key, context);
  if (!draft.ok) return draft;
  await deleteDraft(db, draft.value.own);
  return done(null, { object: key, before: { pack: traced(draft.value.pack) }, after: null });
};
