import type { ReadDb } from '../../db/handles.ts';
import { expertsFoundApplicants } from '../../db/tables/also-applicants.ts';
import { acceptedSpecialties, competingNumbers } from '../../db/tables/applications.ts';
import { availabilityInPool, sealedAvailability } from '../../db/tables/availability.ts';
import { listCompositionRules } from '../../db/tables/composition-rules.ts';
import { competingUnits, declaredExperts } from '../../db/tables/declarations.ts';
import { findSeal } from '../../db/tables/draw-seals.ts';
import { type ExpertRecord, listExperts } from '../../db/tables/experts.ts';
import { listPutOffs } from '../../db/tables/put-offs.ts';
import { sealedExclusions } from '../../db/tables/sealed-exclusions.ts';
import { type IsoDate, parseIsoDate } from '../core/domain/calendar/iso-date.ts';
import { lastDayOf } from '../core/domain/calendar/partial-date.ts';
import { type CompositionRule, sealedValue } from '../core/domain/draw/composition.ts';
import {
  type DrawCandidate,
  poolDigest,
  type Sealable,
  SPECIALTY,
  sealedAttributes,
} from '../core/domain/draw/pool-digest.ts';
import { byText } from '../core/domain/kernel/order.ts';
import type { Citation } from '../core/domain/rules/citation.ts';
import { exclusionRulesOf } from '../core/domain/rules/exclusion-rules.ts';
import {
  drawAdvice,
  type ExclusionFinding,
  type ExclusionReason,
  expertExclusion,
} from '../core/domain/rules/expert-eligibility.ts';
import { belowJury } from '../core/domain/titles/jury-level.ts';
import { expertAttributes, serviceOf } from './expert-attributes.ts';
import { loadStandings } from './expert-standing.ts';
import type { LoadedRound } from './round-loading.ts';

export interface PoolExpert extends ExpertRecord {
  readonly exclusion: ExclusionReason | undefined;
  /** What rules that do not block say. */
  readonly advice: readonly ExclusionFinding[];
}

/** What is told beside the expert's name: of a rule for reference only the number is told. */
export function warningsOf({ advice }: Pick<PoolExpert, 'advice'>): readonly ExclusionReason[] {
  return advice.filter(({ severity }) => severity === 'warn').map(({ code }) => code);
}

export interface Pool {
  readonly experts: readonly PoolExpert[];
  /** People, exclusions, rules and numbers as they go under the seal; under it, with what it was sealed for. */
  readonly sealable: Sealable;
  /** The meeting day that the exclusions are of. */
  readonly plannedOn: IsoDate;
  /** Place in the list of rules from which on they are the office's own. */
  readonly firstOwn: number;
  readonly eligible: number;
  readonly excluded: number;
  readonly digest: string;
}

/** The set-up's least number of members for every specialty that applicants compete in: the office's own rule. */
async function specialtyMinima(db: ReadDb, { row, setup }: LoadedRound): Promise<readonly CompositionRule[]> {
  const min = setup.minimumPerSpecialty;
  const citation: Citation = { decree: setup.officeName, verified: false };
  const specialties = min === 0 ? [] : (await acceptedSpecialties(db, row.id)).map(sealedValue);
  return [...new Set(specialties)]
    .filter((value) => value !== '')
    .sort(byText)
    .map((value): CompositionRule => {
      return { attribute: SPECIALTY, value, min, max: null, severity: 'block', citation };
    });
}

/**
 * The pool as it stands now: every expert with the reason why they may not be drawn, found by ID number, term and
 * standing on the day of the meeting; that day as the draw knew it, for a meeting put off since must not change what was
 * drawn from. `digest` is what the draw compares with what sealing recorded.
 */
export async function loadPool(db: ReadDb, round: LoadedRound): Promise<Pool> {
  const { row, setup, pack } = round;
  const applicants = await competingNumbers(db, row.id);
  // By the document; and who was found to be an applicant although the documents differ.
  const alsoApplicants = await expertsFoundApplicants(db, row.id);
  const units = await competingUnits(db, row.id);
  const [putOff] = await listPutOffs(db, row.id);
  const plannedOn = parseIsoDate(putOff?.planned_on ?? '') ?? setup.meetingDate;
  const declared = await declaredExperts(db, row.id, plannedOn);
  // Until the seal, what the pool says; then, what it said at the seal.
  const known = await (row.pool_sealed_utc === null ? availabilityInPool : sealedAvailability)(db, row.id);
  const standings = await loadStandings(db, round, plannedOn);
  // A round older than its copy of the catalogue has no rule that asks.
  const below = row.titles === null ? () => false : belowJury(JSON.parse(row.titles), setup.series, setup.juryKind);
  const experts = (await listExperts(db, row.id)).map((expert): PoolExpert => {
    const isApplicant = applicants.has(expert.personId) || alsoApplicants.has(expert.expertId);
    const availability = known.get(expert.expertId) ?? null;
    const { years, lastOn } = serviceOf(expert, standings);
    const service = { years, lastOn, before: row.year };
    const { unitId, avoidUnitIds, inPost } = expert;
    const standing = {
      ...{ termEnd: lastDayOf(expert.termEnd), inPost, isApplicant, availability, service },
      titleBelow: below(expert.title),
      // A roster's column of units to avoid is a declaration as well.
      declared: declared.all.has(expert.expertId) || avoidUnitIds.some((unit) => units.has(unit)),
      kin: declared.kin.has(expert.expertId),
      sameUnit: units.has(unitId),
    };
    return {
      ...expert,
      exclusion: expertExclusion(standing, plannedOn, pack),
      advice: drawAdvice(standing, plannedOn, pack),
    };
  });
  const minima = await specialtyMinima(db, round);
  const rules = [...minima, ...(await listCompositionRules(db, row.id))];
  // Only what a rule asks for goes under the seal, and so on paper and into the proof file.
  const asked = sealedAttributes(rules);
  const told = asked.length === 0 ? () => ({}) : await expertAttributes(db, round, plannedOn, standings);
  const candidates = experts.map((expert): DrawCandidate => {
    const { expertId, poolNumber, name, unit, specialty, title } = expert;
    const all: Readonly<Record<string, readonly string[]>> = told(expert);
    const attributes = Object.fromEntries(asked.map((attribute) => [attribute, all[attribute] ?? []]));
    return { expertId, poolNumber, name, unit, specialty, title, attributes };
  });
  const excluded = experts.flatMap(({ expertId, exclusion }) =>
    exclusion === undefined ? [] : [{ expertId, reason: exclusion }],
  );
  const { jurySize: seats, alternates } = setup;
  const exclusionRules = row.pool_sealed_utc === null ? exclusionRulesOf(pack) : await sealedExclusions(db, row.id);
  const warned = experts.flatMap((one) =>
    one.exclusion !== undefined ? [] : warningsOf(one).map((reason) => ({ expertId: one.expertId, reason })),
  );
  // A pool sealed before the rules had their own lines goes on without them: its code is on paper.
  const ruled = exclusionRules.length === 0 ? {} : { exclusionRules, told: warned };
  const seal = row.pool_digest === null ? undefined : await findSeal(db, row.id, row.pool_digest);
  const stated = seal === undefined ? {} : { statement: seal.statement };
  const sealable: Sealable = { candidates, excluded, ...ruled, rules, seats, alternates, ...stated };
  return {
    experts,
    sealable,
    plannedOn,
    firstOwn: minima.length,
    eligible: experts.length - excluded.length,
    excluded: excluded.length,
    digest: poolDigest(sealable),
  };
}
