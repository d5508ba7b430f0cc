import type { plans as zh } from '../zh-cn/plans.ts';

export const plans = {
  next: 'The next assignment',
  within: 'Reviewers from',
  withinOf: { group: 'the own group (others only where it falls short)', jury: 'the whole jury' },
  keptOf: (kept: number, of: number, percent: number) => `${kept} of ${of} reviews kept (${percent}%)`,
  proof: {
    prices: 'Proved optimal: no assignment has a smaller objective',
    search: 'Side rules cross: found by a search in whole numbers',
    nearest: 'Proved to change least: no plan keeps more of the one before',
  },
  gap: (gap: number) => `An objective smaller by up to ${gap} cannot be ruled out yet`,
  costs: (more: number) => `Its objective is ${more} above that of the best plan made anew`,
  proveNow: 'Search on until it is proved',
  takeBest: 'Stop searching, take the best so far',
  changed: 'The plan was changed since: the check no longer holds. Assign again or repair, and it is checked again.',
  promises: {
    heading: 'Rules checked',
    lead: 'Counted one by one by a program that shares nothing with the solver. Hard rules are never broken; of the others the plan keeps as much as it can.',
    column: 'Rule',
    kind: 'Kind',
    hard: 'hard',
    soft: 'as far as possible',
    checked: 'Checked',
    violated: 'Not kept',
    unknown: 'Not known',
    result: 'Result',
    kept: 'all kept',
    broken: 'broken',
    partly: (n: number) => (n === 1 ? 'one not kept' : `${n} not kept`),
    of: {
      covered: 'Every applicant has enough reviewers, all different',
      one_lead: 'Every applicant has exactly one lead reviewer',
      recused: 'Recusals and undecided relations are kept clear of',
      locks: 'Pairs settled by hand stand',
      limits: 'The fewest and most of each expert',
      own_group: 'Reviewed in the own group, by others only where it falls short',
      level: 'Reviewers hold at least the level applied for',
      same_prefecture: "No more reviewers from the applicant's own prefecture than allowed",
      same_employer: "No more reviewers from the applicant's own system than allowed",
      discipline: 'Reviewers of the discipline applied in',
    },
    madeUnder: 'Made under',
    need: (n: number) => `${n} reviewers for each applicant`,
    weights: (other: number, second: number, balance: number) =>
      `another discipline counts ${other}, a second one ${second}, work counts its square times ${balance}`,
    lower: (points: number) => `a level below the one applied for counts ${points}`,
    lowerForbidden: 'nobody below the level applied for',
    samePrefecture: (n: number) => `at most ${n} of the own prefecture`,
    sameEmployer: (n: number) => `at most ${n} of the own system`,
  },
  verify: {
    heading: 'Verified again',
    ask: 'Verify again',
    askOf: (version: string) => `Verify “${version}” again`,
    ofVersion: (version: string) => `“${version}”, verified again`,
    ofPlan: 'The plan as it stands, verified again',
    sentences: (all: readonly string[]) => all.join(' '),
    holds: {
      prices: 'It holds: every hard rule is kept, and by the proof in the file no assignment has a smaller objective.',
      nearest: 'It holds: every hard rule is kept, and by the proof in the file no plan keeps more of the one before.',
      search:
        'Hard rules and figures hold. The proof itself cannot be repeated: it was a search, or the plan before the repair is no longer in the file.',
      none: 'Hard rules and numbers of reviews hold. The plan was changed and has no proof that it is the best.',
    },
    basisSame: 'What it was made from is still the same.',
    basisUnknown: 'What it was made from was not written down then, so nobody can tell whether it changed.',
    basisChanged: (parts: readonly string[]) => `Changed since it was made: ${parts.join(', ')}.`,
    parts: {
      applications: 'applicants or their groups',
      experts: 'experts, their groups or limits',
      recusals: 'recusals',
      locks: 'pairs settled by hand',
    },
    faults: {
      pairs: 'It does not hold: the reviewers are not those that were proved, and no change was recorded.',
      people: (n: number) =>
        `It does not hold: ${n === 1 ? 'one review is' : `${n} reviews are`} of somebody who is not on today’s lists.`,
      promise: (rule: string, n: number) =>
        `It does not hold: “${rule}” is not kept ${n === 1 ? 'once' : `${n} times`}.`,
      figures: (at: string, recorded: number, counted: number) =>
        `It does not hold: ${at} is ${recorded} in the file and ${counted} when counted again.`,
      settings: 'It does not hold: locks, limits or side rules are no longer kept.',
      proof:
        'It does not hold: the proof in the file fails under what stands now; a smaller objective may be possible.',
    },
    figures: {
      pairs: 'the number of reviews',
      minLoad: 'the fewest reviews of an expert',
      maxLoad: 'the most reviews of an expert',
      objective: 'the objective',
      bound: 'the bound of the objective',
    },
    outside:
      'It was changed outside this program, or the file is damaged: do not use it; compare with a backup, or assign again.',
    since: 'Under what stands now it has to be repaired or made anew, and then verified again.',
    eitherWay:
      'Something may have changed since, or it was changed outside this program: repair or assign again, and then verify.',
  },
  limits: {
    heading: 'Limits of each expert',
    lead: 'From the next assignment on. Left blank: no limit.',
    expert: 'Expert',
    choose: 'Choose an expert',
    least: 'Fewest',
    most: 'Most',
    save: 'Save limits',
    none: 'There are no limits.',
    of: (name: string, least: number | null, most: number | null) =>
      `${name}: ${[...(least === null ? [] : [`at least ${least}`]), ...(most === null ? [] : [`at most ${most}`])].join(', ')}`,
    remove: (name: string) => `Remove the limits of ${name}`,
    removeShort: 'Remove',
  },
  pair: {
    assigned: 'This expert reviews this applicant already.',
    forbidden: {
      recused: 'A recusal: the expert is recused from the applicant, or a relation is not decided yet.',
      lock: 'The pair is locked as never to be.',
      level: 'The expert is below the level applied for, and the rules forbid it.',
      own_group: 'Not of the same group, which has enough experts. Take the whole jury, or lock the pair.',
      together: 'Proved: limits, locks and the other rules together leave no plan with this pair.',
    },
    cost: (cost: number) =>
      cost === 0 ? 'Possible at the same objective.' : `Possible: the objective grows by ${cost}.`,
    undecided:
      'Within the time of the search no plan with this pair was found, nor was it proved that there is none: side rules cross. You can lock the pair and assign again or repair.',
    notProved: (least: number, most: number) =>
      `Side rules cross, and within the time of the search this figure was not proved: it is between ${least} and ${most}.`,
    moves: 'Who would move:',
    move: (number: string, leaves: string, joins: string) =>
      `${number}: ${[...(leaves === '' ? [] : [`${leaves} leaves`]), ...(joins === '' ? [] : [`${joins} joins`])].join(', ')}`,
    sealedPerson: 'somebody whose name is sealed',
    must: 'Lock: must be',
    never: 'Lock: never',
    unlock: 'Unlock',
  },
  noPlan: {
    ask: 'Find out why there is no plan',
    possible: 'There is a plan now: assign again.',
    few: (number: string, have: number, need: number) =>
      `Only ${have} of the ${need} experts needed can review ${number}: all others are recused, locked or below the level.`,
    room: (experts: string, room: number, wanted: number) =>
      `${experts} can take ${room} reviews together, and ${wanted} can be given to nobody else.`,
    least: (asked: number, reviews: number) =>
      `The experts' lower limits add up to ${asked}, more than can be given to them (${reviews} reviews in all).`,
    locks: 'A lock contradicts a recusal, the level or the number of reviewers.',
    together: 'Proved: limits, locks and side rules together leave no plan.',
    notProved:
      'Within the time of the search no plan was found, nor was it proved that there is none: side rules cross.',
    ways: 'Each of these alone is enough; each was tried:',
    noWays: 'No single change is enough: loosen several, or fill up the jury.',
    noWaysFound: 'Within the time of the search no single change was found that is enough.',
    incomplete:
      'Some changes could not be decided within the time of the search and are not listed; the figures given need not be the smallest.',
    way: {
      raise_one: (name: string, by: number) => `${name} takes ${by} more`,
      raise_all: (by: number) => `every upper limit is raised by ${by}`,
      no_least: 'no lower limits',
      whole_jury: 'reviewers from the whole jury: other groups help',
      no_locks: (n: number) => (n === 1 ? 'the locked pair is unlocked' : `all ${n} locked pairs are unlocked`),
      lower_level: 'experts below the level applied for may review',
      same_prefecture: (most: number) => `up to ${most} of the own prefecture`,
      same_employer: (most: number) => `up to ${most} of the own system`,
      fewer_recusals: (n: number, pairs: string) =>
        n === 1
          ? `a recusal is found not to hold, such as ${pairs}`
          : `${n} recusals are found not to hold, such as ${pairs}`,
    },
    pair: (number: string, name: string) => `${number} and ${name}`,
  },
} satisfies typeof zh;
