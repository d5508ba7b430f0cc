import type { ballots as zh } from '../zh-cn/ballots.ts';

export const ballots = {
  heading: 'Secret ballot',
  lead: 'One vote per level: ballots issued, returned, reconciled, tallied, signed. An applicant passes with two thirds of those attending.',
  section: (level: string, kind: string | null) => (kind === null ? level : `${level} (${kind})`),
  people: (n: number) => (n === 1 ? '1 applicant' : `${n} applicants`),
  next: {
    begin: 'Choose the scrutineers and the teller, then begin the vote.',
    again: (n: number) => `Round ${n - 1} is void: choose the scrutineers and the teller again and begin round ${n}.`,
    reconcile: 'Reconcile the ballots once they are collected.',
    tally: 'Enter the counts applicant by applicant, then sign.',
    sign: 'The chair compares the tally sheet and signs.',
  },
  sections: 'Votes',
  signedOf: (n: number, all: number) => `${n} of ${all} votes signed`,
  signedWith: (passed: number, all: number) => `signed, ${passed} of ${all} passed`,
  states: { none: 'not begun', open: 'voting', reconciled: 'tallying', signed: 'signed', void: 'void' },
  round: (n: number) => `Round ${n}`,
  empty: 'There is nobody to vote on.',

  open: {
    heading: (n: number) => `Begin round ${n}`,
    frozen: (present: number) =>
      `${present} are present now. From the beginning of the round its attendance, recusals and way of counting are fixed; who signs in later does not take part.`,
    mode: 'Attendance where somebody is recused',
    exclude: 'Recused experts not counted',
    excludeHint: 'They leave the room and are not counted among those attending for that applicant',
    include: 'Recused experts counted',
    includeHint: 'They are counted among those attending, so more votes are needed',
    scrutineers: 'Scrutineers',
    scrutineersHint: '1 to 4, usually 2',
    teller: 'Teller',
    tellerHint: 'Not one of the scrutineers',
    recusedMissing: (names: string) => `Not offered, because recused from an applicant of this vote: ${names}.`,
    recusedOffered:
      'Fewer than 3 of those present are recused from nobody in this vote, so recused experts are offered too.',
    action: 'Begin the vote',
    title: 'Begin the vote now?',
    body: (present: number) =>
      `${present} ballots are to be issued. A round that has begun cannot be undone; it is signed or it is void.`,
    needPeople: 'Choose the scrutineers and the teller.',
    noQuorum: (present: number, needed: number) => `${present} present, ${needed} needed: there is no quorum to vote.`,
    sameNobody: 'The teller cannot be a scrutineer too.',
    done: (n: number) => `Round ${n} has begun`,
    printBallots: 'Save the ballot paper (PDF)',
  },

  roundFacts: {
    present: 'Present',
    mode: 'Counting',
    scrutineers: 'Scrutineers',
    teller: 'Teller',
    openedAt: 'Begun at',
    signedAt: 'Signed at',
    issued: 'Issued',
    returned: 'Returned',
    unused: 'Unused',
    spoiled: 'Spoiled',
    unreturned: 'Not returned',
  },

  reconcile: {
    heading: 'Reconcile the ballots',
    lead: 'Count the ballots first, then open and tally them.',
    issued: 'Issued',
    issuedHint: (n: number) => `Should be ${n}: one for each expert present`,
    returned: 'Returned',
    returnedHint: 'Counted in the box',
    unused: 'Unused',
    unusedHint: 'Printed, not handed out',
    spoiled: 'Spoiled',
    spoiledHint: 'Exchanged before the box',
    supervisor: 'Supervisor',
    supervisorHint: 'Who watched the counting',
    balanced: 'The numbers agree',
    unreturned: (n: number) =>
      n === 1
        ? 'The numbers agree; 1 ballot was not returned and is no vote in favour'
        : `The numbers agree; ${n} ballots were not returned and are no votes in favour`,
    action: 'The numbers are right: tally',
    voidAction: 'Declare the round void',
    voidTitle: 'Declare the round void?',
    voidBody: (returned: number, issued: number) =>
      `${returned} ballots were returned but only ${issued} issued; nobody can tell which are too many. The round does not count, is kept on record, and is voted again. The supervisor should be present.`,
    fill: 'Fill in all four numbers',
    codes: {
      issued_not_equal_eligible: (issued: number, eligible: number) =>
        `${issued} issued, but ${eligible} experts present may vote: please check`,
      returned_exceeds_issued: (returned: number, issued: number) =>
        `${returned} returned, more than the ${issued} issued: the round is void and must be voted again`,
    },
    done: 'The ballots are reconciled; tally them now',
    correct: {
      open: 'Correct the count',
      heading: 'Correct the count of ballots',
      lead: (rows: number) =>
        rows === 0
          ? 'Possible until the vote is signed.'
          : `Possible until the vote is signed. The ${rows === 1 ? 'row' : `${rows} rows`} entered so far will be cleared, with any ruling.`,
      supervisorHint: 'Left empty, the name entered before stays',
      action: 'Store the corrected count',
      leave: 'Leave the count as it is',
      title: 'Store the corrected count?',
      body: (rows: number) =>
        rows === 0
          ? 'Nothing has been tallied yet; the corrected count replaces the one before.'
          : `The tally of ${rows === 1 ? '1 applicant' : `${rows} applicants`} is cleared, with any ruling, and must be entered again.`,
    },
  },

  tally: {
    heading: 'Tally',
    lead: 'One row per applicant. A row is saved only when its four numbers add up.',
    gridOf: (section: string) => `Tally: ${section}`,
    number: 'Bag no.',
    applicant: 'Applicant',
    qualification: 'Title applied for',
    unit: 'Unit',
    recused: 'Recused',
    agree: 'Agree',
    oppose: 'Oppose',
    abstain: 'Abstain',
    invalid: 'Invalid',
    sum: 'Sum',
    outOf: (range) => `should be ${range}`,
    range: (least, most) => (least === most ? String(least) : `${least} to ${most}`),
    over: (n: number) => `${n} too many`,
    balanced: 'adds up',
    unbalanced: (found: number, expected: number) =>
      found > expected
        ? `${found - expected} too many, not saved: check the tally sheet`
        : `${expected - found} too few, not saved: check the tally sheet`,
    notACount: 'Type 0 or a whole positive number',
    cellOf: (name: string, column: string) => `${name}, ${column}`,
    result: 'Result',
    passed: 'Passed',
    failed: 'Not passed',
    noQuorum: 'No quorum',
    rulingNeeded: 'Ruling needed',
    sentence: (agree: number, denominator: number, needed: number) =>
      `${denominator} attending, ${agree} in favour, ${needed} needed`,
    sentenceRecused: (agree: number, denominator: number, needed: number, recused: number) =>
      `counted on ${denominator} (${recused} recused), ${agree} in favour, ${needed} needed`,
    noQuorumSentence: (voters: number) => `only ${voters} may vote after recusals: less than two thirds`,
    entered: (n: number, all: number) => `${n} of ${all} tallied`,
    waiting: 'not tallied',
    sheet: 'Save the tally sheet',
  },

  ruling: {
    action: 'Rule',
    title: (name: string) => `${name}: the two ways of counting differ`,
    body: 'The decree does not say whether recused experts count among those attending. The chair rules on the spot; the reason goes into the minutes.',
    exclude: (agree: number, denominator: number, passed: boolean) =>
      `Recused experts not counted: on ${denominator}, ${agree} in favour: ${passed ? 'passed' : 'not passed'}`,
    include: (agree: number, denominator: number, passed: boolean) =>
      `Recused experts counted: on ${denominator}, ${agree} in favour: ${passed ? 'passed' : 'not passed'}`,
    mode: 'Ruling',
    reason: 'Reason of the ruling',
    reasonHint: 'For example: a paragraph of the rules of procedure, or a decision of the meeting',
    need: 'Choose one way of counting and give the reason',
    save: 'Record the ruling',
    done: 'The ruling is recorded',
    by: (mode: string, reason: string) => `Ruling: ${mode}. ${reason}`,
  },

  sign: {
    heading: 'Sign',
    action: 'Sign',
    title: (section: string, n: number) => `Sign round ${n} of ${section}?`,
    body: (passed: number, failed: number) =>
      `${passed} passed, ${failed} not passed. After the signature no count and no result of this vote can ever be changed. The chair should compare the tally sheet first.`,
    rowsLeft: (n: number) => (n === 1 ? 'One applicant is not tallied.' : `${n} applicants are not tallied.`),
    rulingsLeft: (n: number) => (n === 1 ? 'One ruling is needed.' : `${n} rulings are needed.`),
    done: (passed: number, failed: number) => `Signed: ${passed} passed, ${failed} not passed`,
    signed: (time: string) => `Signed at ${time}`,
  },
  voidHeading: 'Void rounds',
  voidKept: 'Kept on record; they do not count.',
  voidReason: 'Why it is void',
} satisfies typeof zh;
