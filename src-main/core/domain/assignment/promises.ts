import type { RuleId } from '../rules/rule-pack.ts';
import type { AssignedPair } from './assign.ts';
import { type AssignmentInput, isBelow, type PlannedApplication, type PlannedExpert } from './problem.ts';

/** What a plan promises, in the order in which it is told. */
export const PROMISES = [
  'covered',
  'one_lead',
  'recused',
  'locks',
  'limits',
  'own_group',
  'level',
  'same_prefecture',
  'same_employer',
  'discipline',
] as const;
export type PromiseCode = (typeof PROMISES)[number];

/** One rule as it was kept: how often it was looked at, and how often it was not kept. */
export interface Promised {
  readonly promise: PromiseCode;
  /** A hard rule is never broken; of the others the plan keeps as much as it can. */
  readonly hard: boolean;
  /** Rule of the pack behind it, where there is one. */
  readonly rule?: RuleId;
  readonly checked: number;
  readonly violated: number;
  /** Where nobody could look, because the data do not say: such pairs count as kept. */
  readonly unknown: number;
}

/**
 * The checker's list: each rule counted from the input and the pairs alone, whatever made them. A rule that asks for
 * nothing is not in it.
 */
export function promisesOf(input: AssignmentInput, pairs: readonly AssignedPair[]): readonly Promised[] {
  const { applications, experts, rules } = input;
  const applicationOf = new Map(applications.map((one) => [one.applicationId, one]));
  const expertOf = new Map(experts.map((one) => [one.expertId, one]));
  const by = new Map<string, PlannedExpert[]>(applications.map((one) => [one.applicationId, []]));
  const leads = new Map<string, number>();
  const loads = new Map<string, number>();
  const met: { readonly application: PlannedApplication; readonly expert: PlannedExpert }[] = [];
  let strangers = 0;
  for (const { applicationId, expertId, lead } of pairs) {
    const [application, expert] = [applicationOf.get(applicationId), expertOf.get(expertId)];
    if (!application || !expert) {
      strangers += 1;
      continue;
    }
    met.push({ application, expert });
    by.get(applicationId)?.push(expert);
    loads.set(expertId, (loads.get(expertId) ?? 0) + 1);
    if (lead) leads.set(applicationId, (leads.get(applicationId) ?? 0) + 1);
  }
  const apart = new Set(input.conflicts.map(keyOf));
  const has = new Set(pairs.map(keyOf));
  const bound = new Set(input.locks.filter((one) => one.lock === 'must').map(keyOf));
  const limited = experts.filter((one) => one.least !== undefined || one.most !== undefined);
  const locks = input.locks.filter((one) => applicationOf.has(one.applicationId) && expertOf.has(one.expertId));
  const own = (expert: PlannedExpert, application: PlannedApplication) => expert.group === application.group;
  const conflicting = (application: PlannedApplication, expert: PlannedExpert) =>
    apart.has(keyOf({ ...application, ...expert }));
  const nevers = new Set(locks.filter((one) => one.lock === 'never').map(keyOf));
  const lacking = (application: PlannedApplication) => {
    const usable = experts.filter((expert) => {
      if (!own(expert, application) || conflicting(application, expert)) return false;
      const below = rules.lowerLevel === null && isBelow(expert, application);
      return !below && !nevers.has(keyOf({ ...application, ...expert }));
    });
    return usable.length < rules.need;
  };
  const count = (bad: (pair: (typeof met)[number]) => boolean) => met.filter(bad).length;
  const crowded = (most: number, of: (one: PlannedApplication | PlannedExpert) => string) =>
    applications.filter((one) => {
      const same = by.get(one.applicationId)?.filter((e) => of(one) !== '' && of(e) === of(one)).length ?? 0;
      return same > most;
    }).length;
  const list: (Promised | undefined)[] = [
    {
      promise: 'covered',
      hard: true,
      rule: 'groupMinimum',
      checked: applications.length,
      violated:
        strangers +
        [...by.values()].filter((own) => new Set(own).size !== rules.need || own.length !== rules.need).length,
      unknown: 0,
    },
    {
      promise: 'one_lead',
      hard: true,
      checked: applications.length,
      violated: applications.filter((one) => leads.get(one.applicationId) !== 1).length,
      unknown: 0,
    },
    {
      promise: 'recused',
      hard: true,
      checked: met.length,
      violated: count(({ application, expert }) => conflicting(application, expert)),
      unknown: 0,
    },
    locks.length === 0
      ? undefined
      : {
          promise: 'locks',
          hard: true,
          checked: locks.length,
          violated: locks.filter((one) => has.has(keyOf(one)) !== (one.lock === 'must')).length,
          unknown: 0,
        },
    limited.length === 0
      ? undefined
      : {
          promise: 'limits',
          hard: true,
          checked: limited.length,
          violated: limited.filter(({ expertId, least = 0, most = Number.POSITIVE_INFINITY }) => {
            const load = loads.get(expertId) ?? 0;
            return load < least || load > most;
          }).length,
          unknown: 0,
        },
    rules.within === 'jury'
      ? undefined
      : {
          promise: 'own_group',
          hard: true,
          checked: met.length,
          violated: count(
            ({ application, expert }) =>
              !own(expert, application) && !bound.has(keyOf({ ...application, ...expert })) && !lacking(application),
          ),
          unknown: 0,
        },
    rules.lowerLevel === 0
      ? undefined
      : {
          promise: 'level',
          hard: rules.lowerLevel === null,
          rule: 'reviewLevel',
          checked: met.length,
          violated: count(({ application, expert }) => isBelow(expert, application)),
          unknown: count(({ application, expert }) => expert.level === null || application.level === null),
        },
    rules.samePrefecture === 0
      ? undefined
      : {
          promise: 'same_prefecture',
          hard: true,
          rule: 'reviewSamePrefecture',
          checked: applications.length,
          violated: crowded(rules.samePrefecture, (one) => one.prefecture),
          unknown: count(({ application, expert }) => application.prefecture === '' || expert.prefecture === ''),
        },
    rules.sameEmployer === 0
      ? undefined
      : {
          promise: 'same_employer',
          hard: true,
          rule: 'reviewSameEmployer',
          checked: applications.length,
          violated: crowded(rules.sameEmployer, (one) => one.employer),
          unknown: count(({ application, expert }) => application.employer === '' || expert.employer === ''),
        },
    {
      promise: 'discipline',
      hard: false,
      rule: 'reviewWeights',
      checked: met.length,
      violated: count(({ application, expert }) => !expert.specialties.includes(application.specialty)),
      unknown: 0,
    },
  ];
  return list.filter((one) => one !== undefined);
}

function keyOf({ applicationId, expertId }: { readonly applicationId: string; readonly expertId: string }): string {
  return `${applicationId} ${expertId}`;
}
