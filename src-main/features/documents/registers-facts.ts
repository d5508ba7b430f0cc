import type { ApplicationRecord } from '../../../db/tables/applications.ts';
import { listOverrides, type OverrideRow } from '../../../db/tables/eligibility.ts';
import { type EntrustmentRow, listEntrustments } from '../../../db/tables/entrustments.ts';
import type { EnteredFactView } from '../../core/contract/entered-facts.ts';
import type { Finding } from '../../core/domain/eligibility/finding.ts';
import type { CriteriaVersion } from '../../core/domain/eligibility/rule-values.ts';
import { showCitation } from '../../core/domain/rules/citation.ts';
import { checkedApplication, eligibilityPackOf } from '../eligibility-ground.ts';
import { standingEntries } from '../entered-facts.ts';
import type { QueryContext } from '../feature.ts';
import { loadFindingFacts } from '../finding-facts.ts';
import { loadQuotaRows, type QuotaRows } from '../post-quota-rows.ts';
import type { LoadedRound } from '../round-loading.ts';

interface CheckedDossier {
  readonly application: ApplicationRecord;
  readonly findings: readonly Finding[];
  readonly decisions: readonly OverrideRow[];
  /** What was entered for the checks and counts. */
  readonly entered: readonly EnteredFactView[];
}

/** What the papers of the registers and of the conditions are made of. */
export interface RegisterFacts {
  readonly entrustments: readonly EntrustmentRow[];
  readonly posts: QuotaRows & {
    readonly rule: { readonly title: string; readonly decree: string };
    readonly percent: number | null;
  };
  readonly conditions: {
    readonly title: string;
    readonly version: string;
    readonly criteria: readonly CriteriaVersion[];
  };
  /** Dossiers with a decision against a finding, and the one that was asked for. */
  readonly checked: ReadonlyMap<string, CheckedDossier>;
}

/** Only what is printed is checked: the dossiers with decisions, and the one that a paper is about. */
export async function loadRegisterFacts(
  context: QueryContext,
  round: LoadedRound,
  applications: readonly ApplicationRecord[],
  of: string | undefined,
): Promise<RegisterFacts> {
  const { db, eligibilityPack } = context;
  const pack = eligibilityPackOf(round, eligibilityPack);
  const decided = new Map<string, OverrideRow[]>();
  for (const row of await listOverrides(db, round.row.id)) {
    const rows = decided.get(row.application_id) ?? [];
    rows.push(row);
    decided.set(row.application_id, rows);
  }
  const wanted = applications.filter((one) => one.applicationId === of || decided.has(one.applicationId));
  const checked = new Map<string, CheckedDossier>();
  if (wanted.length > 0) {
    const { ground } = await loadFindingFacts(context, round);
    for (const application of wanted) {
      const { findings } = checkedApplication(application, ground);
      const decisions = decided.get(application.applicationId) ?? [];
      const entered = [...standingEntries(ground.entered.get(application.applicationId) ?? []).values()];
      checked.set(application.applicationId, { application, findings, decisions, entered });
    }
  }
  return {
    entrustments: await listEntrustments(db, round.row.id),
    posts: {
      ...(await loadQuotaRows(db, round.row.id, pack, applications)),
      rule: { title: pack.postQuota.title, decree: showCitation(pack.postQuota.citation).decree },
      percent: pack.postQuota.value?.suspendAbovePercent ?? null,
    },
    conditions: {
      title: pack.title,
      version: pack.version,
      criteria: pack.rules.criteriaVersion.value?.versions ?? [],
    },
    checked,
  };
}
