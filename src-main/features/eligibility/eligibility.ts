import type { WriteDb } from '../../../db/handles.ts';
import { recordSteps } from '../../../db/tables/acceptance.ts';
import { deleteOverride, saveOverride } from '../../../db/tables/eligibility.ts';
import type { EligibilityFindingView, OverrideView } from '../../core/contract/eligibility.ts';
import { storedParts } from '../../core/domain/acceptance/event-words.ts';
import type { Finding } from '../../core/domain/eligibility/finding.ts';
import { canOverride, makeOverride } from '../../core/domain/eligibility/override.ts';
import type { EligibilityRuleId } from '../../core/domain/eligibility/rule-ids.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { showCitation } from '../../core/domain/rules/citation.ts';
import { inputsDigest } from '../eligibility-ground.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { enterFacts, readFacts } from './enter-facts.ts';
import { loadOne, loadOpen, type OneApplication } from './one-application.ts';

function findingView(finding: Finding, override: OverrideView | null): EligibilityFindingView {
  const { rule, title, severity, result, reason, inputs, params, items, gaps } = finding;
  const { decree, article } = showCitation(finding.citation);
  return {
    rule,
    title,
    decree,
    article: article ?? null,
    severity,
    result,
    reason: reason ?? null,
    inputs,
    params,
    items,
    gaps,
    canOverride: canOverride(finding),
    override,
  };
}

/** In the dossier's history beside the steps of the desk; the state stays as it is. */
async function note(
  db: WriteDb,
  { application }: OneApplication,
  event: { readonly utc: string; readonly act: string; readonly people: string; readonly reason: string },
): Promise<void> {
  const { applicationId, state } = application;
  await recordSteps(db, [{ application_id: applicationId, from_state: state, to_state: state, ...event }]);
}

const ofRule = ({ findings }: OneApplication, rule: EligibilityRuleId): Finding =>
  findings.find((one) => one.rule === rule) as Finding;

export const eligibility: FeatureHandlers<'eligibility'> = {
  findings: async (context, { roundId, applicationId }) => {
    const one = await loadOne(context, roundId, applicationId);
    if (!one.ok) return one;
    const { round, ground, findings } = one.value;
    const stored = new Map((ground.overrides.get(applicationId) ?? []).map((row) => [row.rule, row]));
    const overrideOf = (finding: Finding): OverrideView | null => {
      const row = stored.get(finding.rule);
      if (row === undefined) return null;
      const { reason, authority, people: by, utc } = row;
      return { reason, authority, by, utc, counts: finding.override !== undefined };
    };
    return ok({
      pack: { title: ground.pack.title, version: ground.pack.version },
      criteria: (ground.pack.rules.criteriaVersion.value?.versions ?? []).map(({ id, title }) => ({ id, title })),
      findings: findings.map((finding) => findingView(finding, overrideOf(finding))),
      frozen: round.row.list_frozen_utc !== null,
    });
  },

  facts: readFacts,
  enterFacts,

  /** Refusals: those of `loadOpen` and `makeOverride`. */
  override: async (context, { roundId, applicationId, rule, reason, authority, by }) => {
    const { db, now } = context;
    const one = await loadOpen(context, roundId, applicationId);
    if (!one.ok) return one;
    const finding = ofRule(one.value, rule);
    const made = makeOverride(finding, { reason, authority, by });
    if (!made.ok) return made;
    await saveOverride(db, {
      application_id: applicationId,
      rule,
      reason: made.value.reason,
      authority: made.value.authority,
      people: made.value.by,
      utc: now,
      inputs_sha256: inputsDigest(finding),
    });
    const told = storedParts(finding.title, made.value.reason, made.value.authority);
    await note(db, one.value, { utc: now, act: 'override', people: made.value.by, reason: told });
    return done(null, {
      object: applicationId,
      before: { rule, result: finding.result },
      after: { rule, decided: true },
    });
  },

  /** Refusals: those of `loadOpen`, `override_not_found`. */
  withdrawOverride: async (context, { roundId, applicationId, rule, reason, by }) => {
    const { db, now } = context;
    const one = await loadOpen(context, roundId, applicationId);
    if (!one.ok) return one;
    const stored = one.value.ground.overrides.get(applicationId)?.some((row) => row.rule === rule);
    if (stored !== true) return refuse('override_not_found');
    await deleteOverride(db, applicationId, rule);
    const told = storedParts(ofRule(one.value, rule).title, reason);
    await note(db, one.value, { utc: now, act: 'withdraw_override', people: by, reason: told });
    return done(null, { object: applicationId, before: { rule, decided: true }, after: { rule, decided: false } });
  },
};
