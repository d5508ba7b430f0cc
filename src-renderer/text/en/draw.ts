import type { ExclusionReason } from '../../../src-main/core/domain/rules/expert-eligibility.ts';
import type { draw as zh } from '../zh-cn/draw.ts';

const people = (n: number): string => (n === 1 ? '1 expert' : `${n} experts`);
const seatsOf = (n: number): string => (n === 1 ? '1 seat' : `${n} seats`);

export const draw = {
  title: 'Draw the jury',
  lead: 'Sitting jurors and alternates are drawn at random from the sealed expert pool. Every draw is recorded, and anybody can repeat it with the same digest and seed.',

  done: {
    sealed: (n: number) => `The pool is sealed; ${n} may be drawn`,
    drawn: (n: number) => (n === 1 ? 'Drawn once' : `Drawn ${n} times`),
  },
  missing: {
    specialty: (specialty: string, n: number) => `${specialty}: ${people(n)} too few`,
    draw: 'Nothing is drawn yet',
    adopt: 'No draw is adopted yet',
  },
  pool: {
    state: 'State',
    unsealedHeading: 'The pool',
    heading: 'The sealed pool',
    digest: 'Pool digest',
    showDigest: 'Show all of it',
    hideDigest: 'Show less',
    shortSeal: 'Short code',
    shortHelp:
      'Have these sixteen digits written down before the draw. Change an expert, an exclusion, a rule, a number, the method or the plan of random numbers, and they change.',
    digestHelp:
      'The digest is computed from the sealed list, the rules, the numbers and what stands below. List and recipe are in the annex of the draw record, so that anybody can check.',
    unsealed: 'The pool is not sealed',
    eligible: 'May be drawn',
    excluded: 'May not be drawn',
    people,
    specialties: 'Experts by specialty',
    specialty: 'Specialty',
    have: 'May be drawn',
    minimum: 'At least',
    noMinimum: 'no minimum',
    enough: 'enough',
    short: (n: number) => `${n} too few`,
    excludedHeading: (n: number) => `Experts who may not be drawn (${n})`,
    noneExcluded: 'Every expert of the pool may be drawn.',
    reason: 'Reason',
    exclusionRules: 'Rules on exclusion and advice',
    exclusionPeople: 'People',
    exclusionSeverities: { block: 'Excluded', warn: 'Advice', info: 'For reference' },
  },
  exclusions: {
    own_application: 'Applies in this round',
    removed: 'Removed from the pool of the office',
    suspended: 'Suspended in the pool on the meeting day',
    integrity: 'A decision of the integrity register stands on the meeting day',
    term_expired: 'Term in the pool ends before the meeting',
    retired: 'No longer in post',
    unavailable: 'Told beforehand that they cannot come on the meeting day',
    kin_of_applicant: 'Kin or direct superior of an applicant, as declared',
    declared_conflict: 'Declared a conflict with an applicant or a unit before the draw',
    title_below: 'Holds a title below the level of this jury',
    same_unit: 'Works at the unit of an applicant',
    rotation: 'has sat as many years in a row as are allowed',
    resting: 'too few months since the last session',
  } satisfies Record<ExclusionReason, string>,

  rules: {
    heading: 'Rules on the composition',
    lead: 'Sealed with the pool. Binding rules govern the draw; the others are only shown.',
    sealedLead: 'Sealed with the pool. To change a rule, unseal at the stage Experts first.',
    none: 'No rules on the composition.',
    number: 'No.',
    whom: 'Whom',
    attribute: 'About',
    value: 'Value',
    valueHint: '* applies to each value by itself; ages take a range such as 36-55',
    min: 'At least',
    share: (share, people) => `${share} of the seats (${people})`,
    leastHint:
      'At least: a number of people, or a share of the seats such as 1/3, where part of a person counts as one',
    leastWrong: 'A number of people, or a fraction of at most 1',
    max: 'At most',
    noLimit: 'no limit',
    severity: 'Nature',
    source: 'Source',
    decree: 'Source document',
    article: 'Article (optional)',
    articleHint: 'An article not checked against the text is neither shown nor printed',
    verified: 'The article was checked against the text',
    fromSetup: 'from the set-up',
    add: 'Add a rule',
    addTitle: 'Add a rule on the composition',
    save: 'Save the rule',
    remove: (n: number) => `Remove rule ${n}`,
    needValue: 'Give a value',
    needDecree: 'Give the source; where there is none, “set by the jury office”',
    maxBelowMin: '“At most” cannot be below “at least”',
  },
  doctor: {
    check: 'Can the rules be kept together?',
    checking: 'Checking … with many experts and rules this takes seconds.',
    possible: 'The rules can be kept together.',
    undecided: 'The rules are too entangled to be decided in the steps allowed: use fewer.',
    tooFew: (eligible: number, seats: number) =>
      `${people(eligible)} may be drawn for ${seatsOf(seats)}: no rule can help.`,
    because: (ends: readonly string[], seats: number) => `${seatsOf(seats)} cannot have all of: ${ends.join('; ')}.`,
    end: {
      min: (whom: string, n: number) => `${whom} at least ${n}`,
      max: (whom: string, n: number) => `${whom} at most ${n}`,
    },
    ways: 'The smallest ways out',
    waysFound: 'Ways out (not proved the smallest in the time allowed)',
    change: {
      min: (whom: string, from: number, to: number) => `${whom}: at least ${to} in place of ${from}`,
      max: (whom: string, from: number, to: number) => `${whom}: at most ${to} in place of ${from}`,
    },
    seats: (from: number, to: number) => `${seatsOf(to)} in place of ${from}`,
    buys: (bits: number) => `a jury can then be drawn, out of about 2 to the power of ${bits}`,
    apply: 'Change the rules so',
    perSpecialty: (n: number) => `Change the set-up: at least ${n} per specialty`,
  },
  whatIf: {
    heading: 'What if these were drawn?',
    lead: 'Choose any experts and see whether the rules are kept. It changes nothing.',
    people: 'Experts',
    peopleHint: 'Search by name or pool number',
    check: 'Look',
    ok: 'The number is right and every binding rule is kept.',
    notOk: 'Not kept.',
    count: (n: number, seats: number) => `${n} chosen for ${seatsOf(seats)}`,
    advised: (list: readonly string[]) => `Note: ${list.join('; ')}`,
    barred: (names: readonly string[]) => `May not be drawn: ${names.join(', ')}`,
    has: 'Has',
    kept: 'kept',
    lacks: (n: number) => `${n} too few`,
    tooMany: (n: number) => `${n} too many`,
  },

  chances: {
    heading: 'Chance of selection',
    lead: 'How likely each expert is to get a seat on the jury under the sealed list and rules. Printed on the record of the draw.',
    find: 'Find the chances',
    again: 'Find them again',
    lowest: 'Lowest',
    highest: 'Highest',
    equal: 'An equal share',
    within: (label: string, low: string, high: string) => `${label} (${low} to ${high})`,
    range: (low: string, high: string) => `${low} to ${high}`,
    counted: 'Counted from the sealed list and rules, not estimated.',
    tried: (draws: number) =>
      `Estimated by ${draws} trial draws under the sealed list and rules; the confidence intervals all hold together with 99%. The trial orders follow from the digest, so the figures come out the same whenever they are found again.`,
    chance: 'Chance',
    interval: 'Interval',
    showAll: (n: number) => `Show each expert (${n})`,
    hideAll: 'Hide them',
  },

  lottery: {
    heading: 'Published lottery',
    lead: 'The second way to draw: the fairest set of panels is found and published first, then witnesses draw balls for one of them. The smallest chance is as large as the rules allow, then the next smallest, and so on; people alike have the same chance.',
    panels: 'Number of panels',
    panelsAsked: (least: number, most: number) => `Number of panels (${least} to ${most})`,
    panelsWrong: (least: number, most: number) => `A whole number from ${least} to ${most}`,
    panelsSame: 'The lottery has this number of panels already, and made again it would be no fairer',
    by: 'Made by',
    limit: (seconds: number) =>
      `The search takes ${Math.round(seconds / 60)} minutes at most and can be stopped at any time. Where it finds nothing, let the rules use fewer attributes, or draw by keys.`,
    make: 'Make the lottery',
    again: 'Make another…',
    anotherTitle: (number: number) => `Make lottery no. ${number}?`,
    anotherPublished:
      'A lottery was published already. Another needs a reason and a second person’s word; every lottery stays in the book with its reason, on the record of the draw and in the proof file.',
    anotherUnpublished:
      'The lottery was not published yet and is given up without a reason; every lottery stays in the book, on the record of the draw and in the proof file.',
    consent: {
      by: 'Made by',
      second: 'Second person who agrees',
      secondHint: 'Somebody else than who makes it',
      same: 'The second person cannot be who makes it',
      reason: 'Why another',
      reasonHint: 'For example: only two balls at hand, so 100 panels',
    },
    publishedAt: 'Published',
    unpublished: 'not yet',
    blindHelp:
      'The names are sealed: the file that is published has a blind value for each panel and how many people sit on how many panels, but no list. It binds all the same. Publish it, and have these sixteen digits written down; after the release the secret and the lottery file prove it.',
    blindDigest: 'Digest as published blind',
    blindSecret: 'Secret that opens it',
    fairness: {
      label: 'How fair',
      proved: 'The smallest chance is proved the largest that the rules allow, and each next one too',
      gap: (lowest: number, most: number, panels: number) =>
        `This lottery was not proved the fairest: the smallest chance is ${lowest} of ${panels} panels, and none can give more than ${most} of ${panels}. Let the rules use fewer attributes and make another, or draw by keys.`,
      rest: (lowest: number, _most: number, panels: number) =>
        `The smallest chance, ${lowest} of ${panels} panels, is proved the largest that the rules allow; of the next ones this is not proved. It can be used, or the rules can use fewer attributes and another be made.`,
    },
    book: {
      heading: 'Book of lotteries',
      number: 'No.',
      became: 'What became of it',
      stands: 'Stands',
      givenUp: (reason: string, secondPerson: string) =>
        reason === '' ? 'Given up' : `Given up: ${reason} (second person ${secondPerson})`,
    },
    short: 'Short code of the lottery',
    shortHelp:
      'Publish the file before any ball is drawn, and have these sixteen digits written down. Any change to the lottery changes them; the SHA-256 of the file tells.',
    openedHelp: (code: string) =>
      `Since the release the file lists each panel’s people, so its short code is another. What was published and written down before the balls is ${code}; secret and file prove it.`,
    count: (label: string, count: number, panels: number) =>
      `${label} (${count} of ${panels === 1 ? '1 panel' : `${panels} panels`})`,
    compared: (lowest: string, highest: string) =>
      `Chances when drawn by the order of keys: ${lowest} at least, ${highest} at most.`,
    numbered: (panels: number, first: string, last: string, balls: number) =>
      `${panels}, numbered ${first} to ${last}, ${balls} ${balls === 1 ? 'digit' : 'digits'} a number`,
    madeAt: 'Made',
    digest: 'Digest of the lottery',
    save: 'Save the lottery file',
    saved: (file: string) => `${file} is saved: publish it before the balls are drawn.`,
    sitsOn: 'Panels',
    drawn: 'Panel drawn',
    drawnOf: (panel: string, panels: number, none: readonly string[]) =>
      none.length === 0
        ? `No. ${panel} (of ${panels})`
        : `No. ${panel} (of ${panels}; no panel has ${none.join(', ')}: void, drawn anew)`,
  },

  form: {
    heading: 'The draw',
    again: 'Draw again',
    againLead: (n: number) =>
      `${n === 1 ? 'One attempt stands' : `${n} attempts stand`} in the book, those given up among them. Drawing again removes nothing; the reason goes into the record.`,
    drawer: 'Drawn by',
    witnesses: 'Witnesses',
    witnessesHint: 'Several names may be given, separated by commas',
    place: 'Place',
    contributions: 'Random numbers brought by witnesses',
    contributionsHint:
      'To be brought in the sealed order, after the short code is written down. Where a witness does not come, give this attempt up and seal again.',
    ballsHint:
      'To be brought in the sealed order. One ball with one digit at a time, read out and put back; other random numbers only settle the order of alternates.',
    byComputer: 'As was sealed, the computer makes the random number on entry and records it.',
    lotteryFirst:
      'There is no lottery yet: make it under “Published lottery”, save and publish the file, then draw here.',
    ballsWanted: (balls: number, more: number) =>
      `${balls} ${balls === 1 ? 'digit makes' : 'digits make'} a number: ${more} more to draw.`,
    ballsName: (panel: string, none: readonly string[]) =>
      `Panel ${panel} is drawn.${none.length === 0 ? '' : ` No panel has ${none.join(', ')}: void.`}`,
    ballsBeyond: 'The panel is settled, and no digit should follow: check them.',
    needBalls: 'The balls must settle one panel exactly',
    valueHint: {
      dice: 'e.g. 3 1 4 6',
      slips: 'e.g. 17 5 42',
      lottery: 'e.g. 8 23 31 5 12',
      balls: 'e.g. 4 0 7',
      words: 'a sentence',
    },
    contributionLabel: (n: number, what: string, by: string) => `No. ${n}: ${what} (${by})`,
    meter: (given: number, needed: number, enough: boolean) =>
      `Randomness of ${given} bits; the number of possible juries asks for about ${needed}: ${enough ? 'enough.' : 'not yet reached. The draw can go on, but not every jury can then come out.'}`,
    needBy: 'Fill in each random number',
    secondPerson: 'Second person agreeing to draw again',
    secondPersonHint: 'Somebody else than who draws',
    needSecondPerson: 'Drawing again needs a second person’s word',
    samePerson: 'The second person must be somebody else',
    reason: 'Why the draw is repeated',
    reasonHint: 'For example: juror no. 3 is abroad and cannot attend',
    make: 'Draw',
    makeAgain: 'Draw again',
    needDrawer: 'Say who draws',
    needWitnesses: 'Name the witnesses',
    needReason: 'A repeated draw needs a reason',
    confirmTitle: (attempt: number) => `Make draw no. ${attempt} now?`,
    confirmBody:
      'A draw is on record for good and cannot be deleted. Make sure the drawer and the witnesses are present.',
    drawn: (attempt: number) => `Draw no. ${attempt} is done`,
  },

  plan: {
    again: 'Seal the next attempt',
    againLead: (n: number) =>
      `${n === 1 ? 'One attempt stands' : `${n} attempts stand`} in the book. A seal is drawn under once: to draw again, seal again. List and rules stay, the short code is another; the draw then says why.`,
    sealAgain: (attempt: number) => `Seal draw no. ${attempt}`,
    sealAgainTitle: (attempt: number) => `Seal draw no. ${attempt} now?`,
    sealAgainBody:
      'Once sealed, method, kinds, people, numbers and order of the random numbers stand. Print the slip and make the new short code known.',
    method: 'Method',
    contributions: 'Plan of random numbers',
    hint: 'Sealed with the pool: who brings what, how many numbers, in which order. Words come first. For a published result name source and issue, such as “lottery 2023016”.',
    byComputer:
      'No witness is planned: the computer makes a random number on entry and records it. A copy of the file can be drawn in beforehand: that this was the first draw only those present can say.',
    kind: 'Kind',
    by: 'Who, or published source',
    count: 'How many',
    highest: 'Highest',
    add: 'Add another',
    remove: (n: number) => `Remove no. ${n}`,
    label: (n: number, field: string) => `No. ${n}: ${field}`,
    meter: (given: number, needed: number, enough: boolean) =>
      given === 0
        ? 'Nothing of it falls by chance: whoever knows the sealed list can try sentences and say the one that pleases. Plan dice, slips, a lottery or a published result as well.'
        : `${given} bits together; the number of possible juries asks for about ${needed}: ${enough ? 'enough.' : 'not yet reached, add more.'}`,
  },
  abort: {
    label: 'Give this attempt up',
    title: (attempt: number) => `Give draw no. ${attempt} up?`,
    body: 'The attempt that was sealed and not drawn is entered as given up, with its number; this cannot be taken back. List and rules stay sealed; to draw, seal the next attempt.',
    reason: 'Why it is given up',
    reasonHint: 'For example: a witness could not come',
    earlier:
      'An earlier version sealed the pool, without fixing method and random numbers, and nothing can be drawn under it: give this attempt up, then seal again.',
  },

  attempt: {
    heading: (n: number) => `Draw no. ${n}`,
    adopted: 'Adopted',
    notAdopted: 'Not adopted',
    at: 'Drawn at',
    place: 'Place',
    drawer: 'Drawn by',
    witnesses: 'Witnesses',
    seed: 'Seed',
    method: 'Method',
    digest: 'Pool digest',
    poolSize: 'Experts in the pool',
    reason: 'Reason for drawing again',
    replays: 'Replays identically: computed again from the same pool and seed, the result is the same',
    differs:
      'Does not replay: computed again, the result differs from the record. Do not adopt it; tell the supervisor',
    members: (n: number) => `Sitting jurors (${n})`,
    alternates: (n: number) => `Alternates (${n})`,
    noAlternates: 'No alternates were drawn.',
    order: 'Order',
    name: 'Name',
    unit: 'Unit',
    specialty: 'Specialty',
    postTitle: 'Title',
    poolNumber: 'Pool no.',
    role: 'Role',
    skipped: (n: number) => `Passed over in the draw (${n})`,
    noneSkipped: 'Nobody was passed over; every seat went in drawn order.',
    seatsLeft: 'Seats left then',
    proof: 'Proof',
    replaces: 'Can take seats',
    committed: 'Entered at',
    secondPerson: 'Second person agreeing',
    shortSeal: 'Short code',
    rules: (n: number) => `Rules drawn by (${n})`,
    contributions: 'Random numbers brought by witnesses',
    broken: 'Broken off after it was entered, no result. It stays in the book; draw again.',
    brokenState: 'Broken off',
    aborted: (reason: string) => `Sealed and given up, nothing was drawn. Reason: ${reason}`,
    abortedState: 'Given up',
    earlier: 'Drawn by an earlier method, which this version does not recompute.',
    earlierNewest:
      'This draw used an earlier method, which this version can neither recompute nor adopt: unseal the pool at the stage Experts, seal it again, and draw again with a reason. This draw stays in the book.',
    record: (n: number) => `Save the record of draw no. ${n}`,
    saveProof: 'Save the proof file',
    savedProof: (file: string, checker: string) =>
      `Saved ${file} and ${checker}; the latter opens in any browser and recomputes the draw.`,
    show: 'Show the list',
    hide: 'Hide the list',
    showSeal: 'Show what was sealed',
    hideSeal: 'Hide what was sealed',
  },
  roles: { chair: 'Chair', vice_chair: 'Vice-chair', member: 'Juror', alternate: 'Alternate' },

  adopt: {
    action: 'Adopt this result',
    title: (attempt: number) => `Adopt the result of draw no. ${attempt}?`,
    body: (members: number, alternates: number) =>
      `${members === 1 ? '1 juror' : `${members} jurors`} and ${alternates === 1 ? '1 alternate' : `${alternates} alternates`} become the jury of this round. After that nothing can be drawn again, and the list of applicants and the pool can no longer be changed.`,
    done: 'The result is adopted; the jury stands',
    banner: 'The jury stands',
    toGroups: 'Go to recusals and groups',
    record: 'Save the record of the draw',
  },
  toPool: 'Go and seal the pool',
  empty: 'Nothing has been drawn. Fill in the fields below and begin when the witnesses are present.',
} satisfies typeof zh;
