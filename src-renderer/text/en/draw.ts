import type { draw as zh } from '../zh-cn/draw.ts';

const people = (n: number): string => (n === 1 ? '1 expert' : `${n} experts`);

export const draw = {
  title: 'Draw the jury',
  lead: 'Sitting jurors and alternates are drawn at random from the sealed expert pool. Every draw is recorded, and anybody can repeat it with the same digest and seed.',

  done: {
    sealed: (n: number) => `The pool is sealed; ${n} may be drawn`,
    drawn: (n: number) => (n === 1 ? 'Drawn once' : `Drawn ${n} times`),
  },
  missing: {
    specialty: (specialty: string, n: number) => `${specialty}: ${n} experts too few`,
    draw: 'Nothing is drawn yet',
    adopt: 'No draw is adopted yet',
  },
  pool: {
    state: 'State',
    heading: 'The sealed pool',
    digest: 'Pool digest',
    showDigest: 'Show all of it',
    hideDigest: 'Show less',
    digestHelp:
      'The digest is computed from the sealed list (pool number, name, unit, specialty, title, may be drawn or not): change one character and it changes. List and recipe are in the annex of the draw record, so that anybody can check.',
    unsealed: 'The pool is not sealed yet. Seal it at the stage Experts.',
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
  },
  exclusions: {
    own_application: 'Applies in this round',
    term_expired: 'Term in the pool ends before the meeting',
    retired: 'No longer in post',
  } as Readonly<Record<string, string>>,

  form: {
    heading: 'The draw',
    again: 'Draw again',
    againLead: (n: number) =>
      `Drawn ${n === 1 ? 'once' : `${n} times`} so far. Drawing again removes nothing; the reason goes into the record.`,
    drawer: 'Drawn by',
    witnesses: 'Witnesses',
    witnessesHint: 'Several names may be given, separated by commas',
    place: 'Place',
    seed: 'Public seed (optional)',
    seedHint:
      'A number or a sentence a witness names on the spot. Left empty, the computer makes a random one and records it.',
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
    show: 'Show the list',
    hide: 'Hide the list',
  },
  rejections: {
    seats_needed_for_minima: 'The seats left had to go to specialties still short of their minimum',
  } as Readonly<Record<string, string>>,
  roles: { chair: 'Chair', vice_chair: 'Vice-chair', member: 'Juror', alternate: 'Alternate' },

  adopt: {
    action: 'Adopt this result',
    title: (attempt: number) => `Adopt the result of draw no. ${attempt}?`,
    body: (members: number, alternates: number) =>
      `${members} jurors and ${alternates} alternates become the jury of this round. After that nothing can be drawn again, and the list of applicants and the pool can no longer be changed.`,
    done: 'The result is adopted; the jury stands',
    banner: 'The jury stands',
    toGroups: 'Go to recusals and groups',
    record: 'Save the record of the draw',
  },
  empty: 'Nothing has been drawn. Fill in the fields below and begin when the witnesses are present.',
} satisfies typeof zh;
