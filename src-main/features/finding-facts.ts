import type { ApplicationRecord } from '../../db/tables/applications.ts';
import { type AppliedElsewhere, listAppliedElsewhere } from '../../db/tables/applied-elsewhere.ts';
import { listEntrustments } from '../../db/tables/entrustments.ts';
import { listIntegrity } from '../../db/tables/integrity.ts';
import { listPostAudits } from '../../db/tables/post-audits.ts';
import { listRounds } from '../../db/tables/rounds.ts';
import type { IsoDate } from '../core/domain/calendar/iso-date.ts';
import { standingOn } from '../core/domain/integrity/integrity-period.ts';
import type { HolderComparison } from '../core/domain/post-quota/compare-applicants.ts';
import { type EligibilityGround, type GroundSources, loadGround } from './eligibility-ground.ts';
import { loadQuotas } from './post-quotas.ts';
import { type LoadedRound, readRound } from './round-loading.ts';

/** What the findings of a round's applications need from outside the round. Loaded once for all of them. */
export interface FindingFacts {
  /** By document number: the entry in force that runs longest. */
  readonly holds: ReadonlyMap<string, { readonly until: IsoDate; readonly decision: string }>;
  /** By person: their living applications in the year's other rounds. */
  readonly elsewhere: ReadonlyMap<string, readonly AppliedElsewhere[]>;
  /** Document numbers of whom another body has entrusted to us by letter. */
  readonly entrusted: ReadonlySet<string>;
  readonly ground: EligibilityGround;
  /** Where the applicants of a holder are more than its audited number. */
  overQuota(application: ApplicationRecord): HolderComparison | undefined;
}

export async function loadFindingFacts(sources: GroundSources, round: LoadedRound): Promise<FindingFacts> {
  const { db, today } = sources;
  const entries = await listIntegrity(db);
  const holds = new Map<string, { readonly until: IsoDate; readonly decision: string }>();
  for (const row of entries) {
    const period = {
      startOn: row.start_on as IsoDate,
      endOn: row.end_on as IsoDate,
      liftedOn: row.lifted_on as IsoDate | null,
    };
    const known = holds.get(row.id_number);
    if (standingOn(period, today) !== 'in_force' || (known !== undefined && known.until >= period.endOn)) continue;
    holds.set(row.id_number, { until: period.endOn, decision: row.decision_number });
  }
  // A rehearsal repeats a real round's people and says nothing about them.
  const rounds = (await listRounds(db))
    .map(readRound)
    .filter(({ row, setup }) => row.year === round.row.year && setup.rehearsal === round.setup.rehearsal)
    .map(({ row }) => row.id)
    .filter((id) => id !== round.row.id);
  const elsewhere = new Map<string, AppliedElsewhere[]>();
  for (const one of await listAppliedElsewhere(db, round.row.id, rounds)) {
    elsewhere.set(one.personId, [...(elsewhere.get(one.personId) ?? []), one]);
  }
  const letters = (await listEntrustments(db, round.row.id)).filter(
    (one) => one.direction === 'in' && one.annulled_utc === null && one.reply !== 'declined',
  );
  const ground = await loadGround(sources, round, entries, elsewhere);
  const quotas =
    (await listPostAudits(db, round.row.id)).length > 0 ? await loadQuotas(db, round.row.id, ground.pack) : undefined;
  const overQuota: FindingFacts['overQuota'] = (application) => {
    const comparison = quotas?.comparisonOf(application);
    return comparison?.state === 'over' ? comparison : undefined;
  };
  return { holds, elsewhere, entrusted: new Set(letters.map((one) => one.id_number)), ground, overQuota };
}
