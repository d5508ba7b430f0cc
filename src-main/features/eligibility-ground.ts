import { type ApplicationFactRow, listFacts } from '../../db/tables/application-facts.ts';
import type { ApplicationRecord } from '../../db/tables/applications.ts';
import type { AppliedElsewhere } from '../../db/tables/applied-elsewhere.ts';
import { type DepartureRow, listDepartures } from '../../db/tables/departures.ts';
import { listOverrides, type OverrideRow } from '../../db/tables/eligibility.ts';
import type { IntegrityRow } from '../../db/tables/integrity.ts';
import { applicationKindOf } from '../core/domain/applications/application-kind.ts';
import { addDays, type IsoDate } from '../core/domain/calendar/iso-date.ts';
import { checkEligibility } from '../core/domain/eligibility/check-eligibility.ts';
import type { EligibilityPack } from '../core/domain/eligibility/eligibility-pack.ts';
import { type EligibilityFacts, factsOfRoster, type IntegrityRecord } from '../core/domain/eligibility/facts.ts';
import type { EligibilityContext, Finding } from '../core/domain/eligibility/finding.ts';
import type { EligibilityRuleId } from '../core/domain/eligibility/rule-ids.ts';
import { canonicalJson, sha256Hex } from '../core/domain/kernel/digest.ts';
import { factsSettled } from '../core/domain/proofs/proofs.ts';
import type { TitleCatalogue } from '../core/domain/titles/title-catalogue.ts';
import { type DossierPapers, loadPapers } from './dossier-papers.ts';
import { factsEntered } from './entered-facts.ts';
import type { QueryContext } from './feature.ts';
import type { LoadedRound } from './round-loading.ts';

/** What the checks of a round's applications lean on. Loaded once for all of them. */
export interface EligibilityGround {
  readonly pack: EligibilityPack;
  readonly context: Omit<EligibilityContext, 'overrides'>;
  /** By document number. */
  readonly integrity: ReadonlyMap<string, readonly IntegrityRecord[]>;
  /** By person. */
  readonly elsewhere: ReadonlyMap<string, readonly AppliedElsewhere[]>;
  /** By application. */
  readonly overrides: ReadonlyMap<string, readonly OverrideRow[]>;
  /** By application: what somebody entered for the checks, the oldest first. */
  readonly entered: ReadonlyMap<string, readonly ApplicationFactRow[]>;
  /** By application: the entry that counts of who retired, moved or died. */
  readonly departures: ReadonlyMap<string, DepartureRow>;
  readonly papersOf: (applicationId: string) => DossierPapers;
}

export type GroundSources = Pick<QueryContext, 'db' | 'today' | 'calendar' | 'eligibilityPack' | 'titles'>;

/** The round's own copy; one that began before rounds kept a copy goes by the pack that ships. */
export function eligibilityPackOf({ row }: LoadedRound, shipped: () => EligibilityPack): EligibilityPack {
  return row.eligibility_pack === null ? shipped() : (JSON.parse(row.eligibility_pack) as EligibilityPack);
}

/** The catalogue of titles as the round keeps it; one that began before rounds kept it goes by the one that ships. */
export function catalogueOf({ row }: LoadedRound, shipped: () => TitleCatalogue): TitleCatalogue {
  return row.titles === null ? shipped() : (JSON.parse(row.titles) as TitleCatalogue);
}

/** An entry as the check reads it; one that was lifted before its first day never counted. */
function recordOf(row: IntegrityRow): IntegrityRecord[] {
  const [from, end] = [row.start_on as IsoDate, row.end_on as IsoDate];
  const lifted = row.lifted_on === null ? undefined : addDays(row.lifted_on as IsoDate, -1);
  const to = lifted !== undefined && lifted < end ? lifted : end;
  return to < from ? [] : [{ decision: row.decision_number, from, to }];
}

function grouped<T, R>(all: readonly T[], key: (one: T) => string, values: (one: T) => readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), ...values(one)]);
  return groups;
}

export async function loadGround(
  { db, today, calendar, eligibilityPack, titles }: GroundSources,
  round: LoadedRound,
  entries: readonly IntegrityRow[],
  elsewhere: ReadonlyMap<string, readonly AppliedElsewhere[]>,
): Promise<EligibilityGround> {
  return {
    pack: eligibilityPackOf(round, eligibilityPack),
    context: { year: round.row.year, today, calendar, catalogue: catalogueOf(round, titles) },
    integrity: grouped(entries, (row) => row.id_number, recordOf),
    elsewhere,
    overrides: grouped(
      await listOverrides(db, round.row.id),
      (row) => row.application_id,
      (row) => [row],
    ),
    entered: grouped(
      await listFacts(db, round.row.id),
      (row) => row.application_id,
      (row) => [row],
    ),
    // Oldest first: the last one stays.
    departures: new Map((await listDepartures(db, round.row.id)).map((row) => [row.application_id, row])),
    papersOf: await loadPapers(db, round.row.id),
  };
}

/** In post or not is known of those about whom somebody entered something. */
function factsOfDeparture(row: DepartureRow | undefined): Pick<EligibilityFacts, 'inPost' | 'departure'> {
  if (row === undefined) return { inPost: null, departure: null };
  const { kind } = row;
  if (kind === 'in_post') return { inPost: true, departure: null };
  return { inPost: null, departure: { kind, on: row.on_date as IsoDate } };
}

/** What is known of an application: its roster's row, what was entered, the papers seen and the registers of this office. */
function eligibilityFacts(application: ApplicationRecord, ground: EligibilityGround): EligibilityFacts {
  return {
    ...factsOfRoster(application.details),
    ...factsEntered(ground.entered.get(application.applicationId) ?? []),
    ...factsSettled(ground.pack, ground.papersOf(application.applicationId).standings),
    ...factsOfDeparture(ground.departures.get(application.applicationId)),
    integrityRecords: ground.integrity.get(application.idNumber) ?? [],
    otherApplications: (ground.elsewhere.get(application.personId) ?? []).map(({ round, kind }) => ({
      year: ground.context.year,
      place: round,
      kind: applicationKindOf(kind),
      open: true,
    })),
  };
}

/** A decision is about these facts: when one of them changes somebody has to look again. */
export function inputsDigest({ rule, inputs }: Pick<Finding, 'rule' | 'inputs'>): string {
  return sha256Hex(canonicalJson({ rule, inputs }));
}

interface CheckedApplication {
  readonly findings: readonly Finding[];
  /** Decisions that no longer count, as the facts have changed since. */
  readonly lapsed: readonly OverrideRow[];
}

/** Every rule against one application, with the decisions that still count. */
export function checkedApplication(application: ApplicationRecord, ground: EligibilityGround): CheckedApplication {
  const facts = eligibilityFacts(application, ground);
  const check = (overrides: EligibilityContext['overrides']) =>
    checkEligibility(facts, ground.pack, { ...ground.context, overrides });
  const bare = check([]);
  const rows = ground.overrides.get(application.applicationId) ?? [];
  if (rows.length === 0) return { findings: bare, lapsed: [] };
  const digests = new Map<string, string>(bare.map((finding) => [finding.rule, inputsDigest(finding)]));
  const holds = (row: OverrideRow) => digests.get(row.rule) === row.inputs_sha256;
  const overrides = rows.filter(holds).map(({ rule, reason, authority, people }) => ({
    rule: rule as EligibilityRuleId,
    reason,
    authority,
    by: people,
  }));
  return { findings: check(overrides), lapsed: rows.filter((row) => !holds(row)) };
}
