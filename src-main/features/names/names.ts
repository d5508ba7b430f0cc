import {
  deleteOverride,
  deleteSpelling,
  findOverride,
  listOverrides,
  listSpellings,
  saveOverride,
  saveSpelling,
} from '../../../db/tables/names.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { checkNameDecision, checkSpellings } from '../../core/domain/names/check-decisions.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { lookUp } from './look-up.ts';

/**
 * What the office decided about names. Refusals beside those of the checks: `name_decision_not_found`, `spelling_not_found`.
 * A decision about one person's name is personal: the audit row has its kind alone.
 */
export const names: FeatureHandlers<'names'> = {
  book: async ({ db }) =>
    ok({
      overrides: await listOverrides(db),
      spellings: (await listSpellings(db)).map((row) => ({ spellingId: row.id, spellings: row.spellings.split(' ') })),
    }),

  lookUp,

  setOverride: async ({ db, now }, { reason, ...typed }) => {
    const decision = checkNameDecision(typed);
    if (!decision.ok) return decision;
    const { kind, stands, text } = decision.value;
    const before = await findOverride(db, kind, text);
    await saveOverride(db, { kind, text, stands, reason, utc: now });
    const object = kind === 'character' ? text : kind;
    return done(null, { object, before: before === undefined ? null : { ...before }, after: { stands, reason } });
  },

  removeOverride: async ({ db }, { kind, text }) => {
    const before = await findOverride(db, kind, text);
    if (before === undefined) return refuse('name_decision_not_found');
    await deleteOverride(db, kind, text);
    return done(null, { object: kind === 'character' ? text : kind, before: { ...before } });
  },

  saveSpelling: async ({ db, newId }, { spellingId, spellings }) => {
    const rows = await listSpellings(db);
    const before = rows.find((row) => row.id === spellingId);
    if (spellingId !== null && before === undefined) return refuse('spelling_not_found');
    const others = rows.filter((row) => row.id !== spellingId).map((row) => row.spellings.split(' '));
    const checked = checkSpellings(spellings, others);
    if (!checked.ok) return checked;
    const row = { id: spellingId ?? newId(), spellings: checked.value.join(' ') };
    await saveSpelling(db, row);
    return done({ spellingId: row.id }, { object: row.id, before: before?.spellings ?? null, after: row.spellings });
  },

  removeSpelling: async ({ db }, { spellingId }) => {
    const before = (await listSpellings(db)).find((row) => row.id === spellingId);
    if (before === undefined) return refuse('spelling_not_found');
    await deleteSpelling(db, spellingId);
    return done(null, { object: spellingId, before: before.spellings });
  },
};
