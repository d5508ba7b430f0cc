import type { DocumentWords, TallyConclusion } from '../zh-cn/documents.ts';
import { acceptance } from './acceptance.ts';
import { answerTables } from './answer-tables.ts';
import { common, MONTHS } from './common.ts';
import { composition } from './composition.ts';
import { documentFacts } from './document-facts.ts';
import { eligibilityPapers } from './eligibility-papers.ts';
import { frozenListPaper } from './frozen-list.ts';
import { groupPapers } from './group-papers.ts';
import { passStandard, shareText } from './pass-standard.ts';
import { recusalPapers } from './recusal-papers.ts';
import { registerPapers } from './register-papers.ts';
import { resultDecisionsPaper } from './result-decisions.ts';
import { rosterPapers } from './roster-papers.ts';
import { scoreForm } from './score-form.ts';

// Straight quotes throughout: the Chinese faces embedded in the documents draw curly ones a full character wide.

const dateText = (iso: string): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
};

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const experts = (n: number): string => counted(n, 'expert', 'experts');

const outcomes = { passed: 'Passed', failed: 'Not passed', no_quorum: 'No quorum', void: 'Round void' };

export const documents = {
  language: 'en' as 'zh-CN' | 'en',
  rehearsalMark: '演练 REHEARSAL',
  labelMark: ': ',
  letterHeadingIndent: 0,
  internalMark: 'Internal. Keep safe.',
  facts: documentFacts,
  composition,
  letterPage: '— {page} —',
  tablePage: 'Page {page} of {pages}',
  auditCode: (code: string) => `Trace code ${code}`,
  date: dateText,
  seats: { member: (number: string) => `Juror ${number}`, alternate: (number: string) => `Alternate ${number}` },
  people: (n: number) => String(n),
  totalPeople: (n: number) => counted(n, 'person', 'people'),
  list: (items: readonly string[]) => items.join(', '),
  personWith: (name: string, detail: string) => (detail === '' ? name : `${name} (${detail})`),
  numbered: (n: number, text: string) => `${n}. ${text}`,
  juryOffice: (juryName: string) => `Office of ${juryName}`,
  sealed: (organisation: string) => `${organisation} (seal)`,

  common: {
    order: 'No.',
    name: 'Name',
    unit: 'Employer',
    title: 'Title held',
    specialty: 'Specialty',
    qualification: 'Title applied for',
    bagNumber: 'Bag no.',
    reason: 'Reason',
    remark: 'Remarks',
    none: 'None',
    date: 'Date',
    time: 'Time',
    place: 'Place',
    phone: 'Telephone',
    chair: 'Chair (vice-chair)',
    standard: 'Standard',
  },
  passStandard,
  frozenList: frozenListPaper,
  resultDecisions: resultDecisionsPaper,
  eligibilityPapers,
  groupPapers,
  scoreForm,
  registerPapers,
  rosterPapers,

  importRefusals: {
    title: 'Roster rows returned for correction',
    unit: 'Submitted by',
    fileName: 'File',
    counts: 'Rows',
    countsOf: (read: number, accepted: number, refused: number) =>
      `${read} read, ${accepted} accepted, ${refused} returned`,
    refusedOf: (refused: number) => `${refused} returned`,
    unknownUnit: '(no unit in the sheet)',
    sheet: 'Sheet',
    row: 'Row',
    column: 'Column',
    found: 'Found in the sheet',
    reason: 'Reason and what to do',
    none: 'No row was returned.',
    note: 'Please check against the original documents, correct and submit again. Set ID number, telephone and bag number columns to the cell format "Text".',
  },

  contacts: {
    title: 'Contact list of the jury',
    seat: 'Drawn as',
    phone: 'Phone',
    answer: 'Can come',
    handedTo: (liaison) => `Handed to ${liaison}`,
    note: 'While the names are sealed, this list serves one person to call the jurors: not to be copied or passed on, and to be given back or destroyed after use.',
  },

  sealSlip: {
    title: 'Seal of the expert pool',
    sealedAt: 'Sealed at',
    note: 'Witnesses copy the short code before the draw begins and keep a copy. It is reckoned from the list of the pool, from who is not in the draw, from the rules and from what is sealed below: whatever of these is changed, the code is another. Random numbers are brought in the kind and order below; where a witness does not come, the attempt is given up and recorded, and a new seal is another attempt. After the draw it is held against this slip, the record and the page that checks it.',
    witness: 'Witness (signature)',
    copied: 'Short code as copied',
    time: 'Time',
    statementHeading: 'What was sealed, and the plan of the draw',
    rulesHeading: 'Rules on the composition, sealed with the pool',
    excludedHeading: 'Not in the draw (counted by reason, names in the record of the draw)',
    people: 'People',
  },

  drawRecord: {
    withheld: 'Sealed; told after the release',
    sealedOutcome: 'Digest of the result',
    sealedNote:
      'The names are sealed: jurors who have not signed in stand as numbers. After the release the record is printed in full; both copies must show the same digest of the result.',
    noteSealed:
      'Note: the sealed list of the pool is in the annex. Seed, randomness of the witnesses, order and proof file are given after the release of the list; then anybody can recompute the draw.',
    title: 'Record of the expert draw',
    time: 'Drawn at',
    place: 'Place',
    pool: 'Pool version',
    poolSize: 'Experts in the draw',
    poolSizeOf: (eligible: number, all: number) =>
      `${eligible} of ${all} in the pool, ${all - eligible} not in the draw`,
    wanted: 'To be drawn',
    wantedOf: (members: number, alternates: number) =>
      `${counted(members, 'juror', 'jurors')}, ${counted(alternates, 'alternate', 'alternates')}`,
    attempt: 'Attempt',
    attemptOf: (n: number) => `No. ${n}`,
    attemptOfAll: (n: number, all: number) => `No. ${n} of ${all}`,
    superseded: (n: number) =>
      `Superseded by attempt no. ${n}: its result is not used. Printed as it was, to be kept with the others.`,
    again: 'Drawn again because',
    method: 'Method',
    methodOf: (id: string) =>
      `Seated in ascending order of their keys; passed over where the rules could not be kept any more (${id}, see the annex)`,
    methodRfc3797:
      'Seated in the order of RFC 3797; passed over where the rules could not be kept any more (rfc3797, see the annex)',
    methodLottery: (id: string) =>
      `One panel by numbered balls from the lottery published before the draw, all panels with the same chance (${id}, see annex)`,
    panel: 'Panel drawn',
    panelDrawn: (number: string, panels: number) => `No. ${number} (of ${panels} panels published)`,
    balls: 'Balls drawn',
    ballsVoid: (balls: string, none: readonly string[]) =>
      `${balls} (no panel has ${none.join(', ')}: void by the rule, drawn anew)`,
    panelsOf: (count: number, panels: number, percent: string) => `${count}/${panels} (${percent})`,
    chancesPublished: 'The panels a person sits on over all panels, counted in the published lottery, not estimated.',
    lotteryDigest: 'Digest of the lottery',
    fairness: 'How fair it is known to be',
    fairnessOf: (lowest: number, most: number, panels: number, complete: boolean) =>
      lowest < most
        ? `The smallest chance is ${lowest}/${panels}, and no lottery can give more than ${most}/${panels}: whether any gives more is not proved, the difference being ${most - lowest} at most.`
        : complete
          ? `The smallest chance, ${lowest}/${panels}, is proved the largest that the rules allow, and each next one too, to less than a panel.`
          : `The smallest chance, ${lowest}/${panels}, is proved the largest that the rules allow; of the next ones this is not proved.`,
    blindDigest: 'Digest of the lottery as published blind',
    blindSecret: 'Secret that opens it',
    lotteriesHeading: '7. Book of lotteries (those given up among them)',
    lotteryNumber: 'Lottery',
    lotteryOf: (number: number, all: number) => `No. ${number} of ${all}`,
    lotteryMadeAt: 'Made',
    lotteryMadeBy: 'Made by',
    lotteryPanels: 'Panels',
    lotteryShort: 'Short code',
    lotteryPublishedAt: 'Published',
    lotteryUnpublished: 'not published',
    lotteryBecame: 'What became of it',
    lotteryDrawn: 'The jury was drawn from it',
    lotteryGivenUp: (reason: string, secondPerson: string) =>
      reason === '' ? 'Not used' : `Given up: ${reason} (second person ${secondPerson})`,
    panelHeading: '3. Result: the panel drawn, by seats; alternates in their order',
    noteLottery:
      'The sealed pool and the way to check this record are in the annex. Whoever computes again from the list of the annex, the lottery published before the draw, and the balls, seed and attempt of this record, gets the same result.',
    noneRejected: 'None. Every panel keeps all rules that bind, so nobody is passed over in the draw.',
    seed: 'Random seed',
    digest: 'Pool digest',
    witnesses: 'Witnesses',
    rulesHeading: '1. Rules on the composition, sealed with the pool',
    statementHeading: '1. What was sealed: for what, plan of the draw, rules on the composition',
    statement: {
      item: 'Item',
      content: 'Content',
      round: 'Round',
      roundOf: (name: string, year: number) => `${name} (${year})`,
      jury: 'Jury (approval no.)',
      day: 'Meeting day',
      salt: 'Salt of the seal',
      contribution: (n: number) => `Random number ${n}`,
    },
    noRules: 'Besides an odd number there is no rule.',
    ruleNumber: 'Rule',
    whom: 'Whom',
    sealedAs: 'As sealed',
    least: 'At least',
    shareOf: (people) => ` (at least ${people} by the share)`,
    most: 'At most',
    nature: 'Nature',
    source: 'Source',
    contributionsHeading: '2. Random numbers brought by witnesses',
    contributionKind: 'Kind',
    highest: 'Highest',
    contributionValue: 'Value',
    contributionBy: 'Brought by',
    shortSeal: 'Short code',
    bits: 'Randomness',
    bitsOf: (given: number, needed: number) =>
      `${counted(given, 'bit', 'bits')} (the number of possible juries asks for about ${needed})`,
    chances: 'Chance of selection',
    chance: 'Chance',
    chancesOf: (lowest: string, highest: string, equal: string, how: string) =>
      `lowest ${lowest}, highest ${highest}, an equal share would be ${equal}. ${how}`,
    chanceWithin: (chance: string, low: string, high: string) => `${chance} (${low} to ${high})`,
    chancesCounted: 'Counted from the sealed list and rules, not estimated.',
    chancesTried: (draws: number) =>
      `Estimated by ${draws} trial draws under the sealed list and rules; in brackets the confidence intervals, which all hold together with 99%.`,
    secondPerson: 'Second person agreeing',
    cameAs: (alternate: string, office: string) => `${alternate}; came in, ${office}`,
    laterOfficer: (name: string, number: string, office: string) =>
      `${office}: ${name} (pool no. ${number}), called from below the alternates; see the annex of answers and replacements.`,
    alternateFor: (role: string, seats: readonly number[]) =>
      `${role} (for ${seats.length === 1 ? 'seat' : 'seats'} ${seats.join(', ')})`,
    seatsLeft: 'Seats left',
    proof: 'Proof',
    attemptsHeading: '6. Book of attempts, those broken off among them',
    committedAt: 'Entered at',
    drawnAt: 'Result at',
    brokenOff: 'Broken off after entry, no result',
    aborted: (reason: string) => `sealed and given up: ${reason}`,
    adopted: 'Adopted',
    yes: 'Yes',
    drawnHeading: '3. Result, in the order drawn',
    drawnOrder: 'Order',
    poolNumber: 'Pool no.',
    role: 'Role',
    contact: 'Can attend?',
    roles: { chair: 'Chair', vice_chair: 'Vice-chair', member: 'Juror', alternate: 'Alternate' },
    total: (members: number, alternates: number) =>
      `${members + alternates} drawn: ${counted(members, 'juror', 'jurors')}, ${counted(alternates, 'alternate', 'alternates')}`,
    excludedHeading: '4. Experts not in the draw, and why',
    exclusionRule: 'Rule on exclusion',
    exclusionPeople: 'People',
    exclusionSeverities: { block: 'excluded', warn: 'advice', info: 'for reference' },
    toldCode: 'Code of advice',
    rejectedHeading: '5. Experts passed over while drawing, with proof',
    note: 'The sealed pool and the way to check this record are in the annex. Whoever computes again from the list of the annex, with the seed and the attempt of this record, gets the same result.',
    annexTitle: 'Annex  The sealed pool',
    annexNote:
      'This list was sealed before the draw. It is for those who drew, supervised and witnessed to check by. Lists of experts are as a rule not public: do not pass it on.',
    code: 'Code',
    standing: 'In the draw',
    eligible: 'Yes',
    notEligible: (reason: string) => `No: ${reason}`,
    keyOrder: 'Place',
    keyStart: (n: number) => `Key (first ${n} digits)`,
    annexTotal: (all: number, eligible: number) =>
      `${counted(all, 'expert', 'experts')}: ${eligible} in the draw, ${all - eligible} not`,
    recipeHeading: 'How to check (any SHA-256 tool will do)',
    recipe: {
      digest: (heading: string, columns: string, { stated, exclusions, titles }) =>
        `1. Pool digest: write a text whose lines hold their parts without blanks, separated by the vertical bar | . First line: ${heading} ; ${stated ? 'then the lines “as sealed” of the table in part 1; ' : ''}then seats and their number; then alternates and their number; then one line for each rule: rule, the part “as sealed”, at least, at most (nothing where there is no limit), the English word of its nature, source; ${exclusions ? `then one line for each rule on exclusion: exclusion, code, the English word of its nature, source${titles ? ', the rule in Chinese' : ''}; ` : ''}then ${columns} ; then one line for each expert in the order of the annex: pool number, name, unit, specialty, title, code and the columns that rules ask for; ${exclusions ? 'last, in the same order, one line for each expert with a code of advice: told, pool number, that code; ' : ''}every line, the last too, ends with LF. The digest is the SHA-256 of that text in UTF-8 (Unicode NFC) as 64 lower-case hexadecimal digits; the first sixteen, in fours, are the short code (the first ten in an earlier version).`,
      order: (method: string) =>
        `2. Key: for each expert with the code eligible, join ${method} , pool digest, seed (without blanks, vertical bars in it full-width), attempt and pool number by the vertical bar | in one line without LF, and take its SHA-256. The order is by ascending key.`,
      rfc3797:
        '2. Order: the experts with the code eligible stand in the order of the annex. Step i (from 0) takes the MD5 of i in two bytes, the seed, and i in two bytes, reads it as a number of 128 bits and divides by how many are left: the remainder says, counted from 0, who is taken out.',
      seats:
        '3. Seats: in that order each expert takes the next seat, unless with this expert every binding rule cannot be kept whoever follows; then the expert is passed over, with a proof. The jury that results keeps every rule, which proves each seat given before.',
      lottery:
        '2. Lottery: the SHA-256 of the published file is the digest of the lottery in this record; its second line has the pool digest. Each line of a panel has its number and the pool numbers of its people. Every panel has as many people as there are members, all of them with the code eligible, nobody twice, and keeps all rules that bind. The panels a person sits on over all panels are that person’s chance.',
      panel: (balls: number) =>
        `3. Balls: of ten balls with one digit each, one after another is drawn, read out and put back. ${balls} digits make a number; a number that no panel has is void and drawn anew. The first number that a panel has names the panel drawn, and its people are the jury.`,
      seating: (label: string, blind: boolean) =>
        ` Seats: for each of them, join ${label} , ${blind ? 'the secret in this record' : 'the salt of the seal'}, number of the panel and pool number by the vertical bar | in one line without LF, and take its SHA-256. The seats are in the order of ascending values.`,
      seatingByPool: ' They are seated in the order of the pool.',
      waiting: (method: string) =>
        `4. Who waits: for each expert in the draw who is not on the panel, join ${method} , digest of the lottery, seed (without blanks), attempt and pool number by the vertical bar | in one line without LF, and take its SHA-256. The order is by ascending value.`,
      blind: (heading: string) =>
        `Published blind: until the release of the names, a blind value stands for each panel. Join ${heading} , the secret in this record and the panel’s line of the lottery file by the vertical bar | in one line without LF, and take its SHA-256: it is the blind value that was published.`,
      proofs:
        '4. Proofs: each rule named gives points to everybody it is about, above 0 for “at least” and below for “at most”. The rules ask for the sum of points times “at least” or “at most”. Where those seated, this expert and the best of those who follow (as many as seats are left) reach less, the expert cannot be seated.',
      alternates:
        '5. Alternates: each specialty has its share by the number of its members and the largest remainder (a tie goes to the specialty seated first). In order, those after the last seat first and those passed over next, whoever can take the seat of a member of the same specialty with every rule kept is an alternate; places left over go in the same order to whoever can take any seat.',
    },
    drawer: 'Drawn by',
    recorder: 'Recorded by',
    supervisor: 'Supervisor',
  },

  drawAnswers: {
    title: 'Annex  Answers and replacements',
    note: 'Whoever cannot come is replaced by an alternate; nothing is drawn again. The seat goes to the first in drawn order with whom every binding rule is still kept: first among the alternates for that seat, then among all. Where there is nobody, the seat stays open; two people can then continue the same drawn order below the alternates, by the same rules. Lines that were taken back stay.',
    at: 'Time',
    who: 'Juror',
    answer: 'Answer and reason',
    channel: 'By',
    people: 'Recorded, confirmed',
    replaced: 'Replaced by',
    passedOver: 'Alternates passed over, and why',
    person: (number: string, name: string, drawn: string) => `${name} (${drawn}, pool no. ${number})`,
    drawn: {
      member: (n: number) => `juror ${n}`,
      alternate: (n: number) => `alternate ${n}`,
      continued: (n: number) => `${n} below the alternates`,
    },
    called: (seat: number, who: string) => `Seat ${seat}: ${who}`,
    passed: (who: string, why: readonly string[]) => `${who}: ${why.join(', ')}`,
    said: (answer: string, reason: string) => (reason === '' ? answer : `${answer}: ${reason}`),
    undone: (at: string, by: string, reason: string) => `Taken back ${at} (${by}): ${reason}`,
    ...answerTables,
  },

  juryContacts: {
    title: 'Contact list of the jury',
    heldOn: 'Meeting',
    seat: 'Seat',
    waiting: (n: number) => `alternate ${n}`,
    answer: 'Can attend?',
    inPlaceOf: (name: string) => `in place of ${name}`,
    total: (seated: number, waiting: number) =>
      `${seated + waiting}: ${counted(seated, 'juror', 'jurors')}, ${counted(waiting, 'alternate', 'alternates')}`,
    preparedBy: 'Prepared by',
    note: 'The jury as it stands now, for the office alone: names and telephone numbers are told to nobody before the public notice has ended.',
  },

  juryNotices: {
    title: 'Notice to a member of the jury',
    to: (unit: string, name: string) => `${name}, ${unit}`,
    asMember: (jury: string) => `you were drawn as a juror of ${jury}`,
    asAlternate: (jury: string, order: number) => `you were drawn as alternate no. ${order} of ${jury}`,
    opening: (round: string, asked: string) =>
      `For ${round}, ${asked}, by lot from the sealed pool of experts. Please note the following:`,
    when: (days: string, place: string) =>
      `Time of the meeting: ${days}. Place: ${place}. Please bring your identity document and sign in on time.`,
    placeFollows: 'to be announced',
    keepFree:
      'When a juror cannot come, alternates step in by the order drawn. Please keep the time free until you hear from us.',
    reply: (phone: string) =>
      `Please fill in the slip and answer the office of the jury${phone === '' ? '' : ` (telephone ${phone})`} at once; if you cannot come, say why.`,
    recusal:
      'If you or a near relative applies in this round, or you are otherwise related to an applicant in a way that could affect your judgement, declare it before the meeting; the jury decides on recusal.',
    secrecy: 'Until the evaluation has ended, tell nobody that you are on the jury, who else is, or how it goes.',
    receiptTitle: 'Slip to send back',
    receipt: (office: string, name: string) =>
      `To ${office}: I have received the notice. I (${name}) □ can come  □ cannot come, because:`,
    signature: 'Signature',
  },

  signIn: {
    title: 'Meeting sign-in sheet',
    expected: 'Expected',
    present: 'Present',
    presentAt: (session: string, n: number | null) =>
      `${session === '' ? '' : `${session}: `}${n === null ? '______' : String(n)}`,
    group: 'Group',
    timeOf: (session: string) => (session === '' ? 'Time' : `${session} time`),
    signatureOf: (session: string) => (session === '' ? 'Signature' : `${session} signature`),
    recorder: 'Recorded by',
    supervisor: 'Supervisor',
    note: 'Each expert signs in person. An expert who has not signed in may not vote, neither by proxy nor later.',
  },

  recusals: recusalPapers,

  scores: {
    title: 'Score summary',
    group: 'Group',
    scheme: 'Scheme',
    dropRule: 'Rule of counting',
    mean: 'Mean',
    rank: 'Rank',
    recused: 'Recused',
    criteria: 'Criteria',
    verdicts: { agree: 'agree', disagree: 'disagree' },
    agreed: 'Agreeing',
    tied: 'tied',
    belowCutOff: 'below the cut-off',
    vetoed: (title) => `veto: ${title}`,
    groupHead: 'Head of group',
    teller: 'Scores entered by',
    note: "Scores inform the meeting's discussion. The secret ballot decides.",
  },

  groupOpinions: {
    title: 'Written opinions of the groups',
    group: 'Group',
    head: 'Head',
    members: 'Experts',
    assessment: 'Level, ability and achievements',
    problems: 'Problems',
    recommendation: 'Advice',
    recommendations: { recommend: 'Pass', not_recommend: 'Do not pass' },
    headSigns: 'Head of group',
    memberSigns: 'Expert',
    signs: (name: string) => `Signed, ${name}`,
    agreed: 'Agreed by',
    unrecorded: 'not recorded',
    gap: (reason: string) => `No opinion: ${reason}`,
    total: (all: number, recommended: number) =>
      `${counted(all, 'applicant', 'applicants')} reviewed, ${recommended} recommended`,
  },

  ballot: {
    title: 'Ballot',
    section: 'Subject of the vote',
    round: 'Round',
    people: 'Applicants',
    roundOf: (n: number) => `No. ${n}`,
    agree: 'Agree',
    oppose: 'Oppose',
    abstain: 'Abstain',
    struckBox: 'Recused',
    rules:
      'How to vote: choose one of "Agree", "Oppose" and "Abstain" for each person and mark its box with ○ or √. A line without a mark does not count as agreement; a line with two or more marks is invalid. Ballots carry no name and no number.',
    seal: (juryName: string) => `${juryName} (seal)`,
  },

  tally: {
    title: 'Tally sheet',
    section: 'Subject of the vote',
    sectionOf: (section: string, round: number) => `${section} (round ${round})`,
    attendance: 'Attendance',
    attendanceOf: (jurySize: number, present: number, quorum: number) =>
      `jury of ${jurySize}, ${present} present, ${quorum} needed to sit`,
    ballots: 'Ballots',
    ballotsOf: (issued: number, returned: number) => `${issued} issued, ${returned} returned`,
    groupOpinion: 'Group advice',
    expected: 'Jury',
    present: 'Present',
    recused: 'Recused',
    issued: 'Issued',
    returned: 'Returned',
    valid: 'Valid',
    agree: 'Agree',
    oppose: 'Oppose',
    abstain: 'Abstain',
    invalid: 'Invalid',
    outcome: 'Result',
    outcomes,
    scrutineer: 'Scrutineer',
    teller: 'Teller',
    supervisor: 'Supervisor',
    conclusion: (r: TallyConclusion) => {
      if (r.outcome === 'void') return `${outcomes.void}: the result does not count`;
      const attending =
        r.recused > 0 && r.denominator !== r.present
          ? `${r.present} present (${r.recused} recused, counted on ${r.denominator})`
          : `${r.present} present${r.recused > 0 ? ` (${r.recused} recused included)` : ''}`;
      if (r.outcome === 'no_quorum') return `${outcomes.no_quorum}: ${attending}, ${r.quorumNeeded} needed to vote`;
      return `${outcomes[r.outcome]}: ${attending}, ${r.agree} agree, ${r.needed} needed`;
    },
    total: (all: number, passed: number) =>
      `${counted(all, 'applicant', 'applicants')}, ${passed} passed, ${all - passed} not passed`,
  },

  minutes: {
    title: 'Minutes of the evaluation meeting',
    startedAt: 'Began at',
    endedAt: 'Ended at',
    chair: 'Presiding',
    juryChair: 'Chair',
    viceChairs: 'Vice-chairs',
    recorder: 'Recorded by',
    supervisor: 'Supervisor',
    scrutineers: 'Scrutineers, teller',
    congress: 'Congress or conference observers',
    discipline: 'Discipline inspection',
    groupOpinion: 'Group advice',
    attendanceHeading: '1. Attendance',
    attendance: (jurySize: number, present: number, quorum: number) =>
      `The jury has ${experts(jurySize)}; ${present} attended and ${quorum} are needed to sit. The requirement of at least two thirds was ${present >= quorum ? 'met' : 'not met'}.`,
    attending: (names: string) => `Attending: ${names}.`,
    absent: (names: string) => `Absent: ${names}.`,
    noneAbsent: 'No expert was absent.',
    agendaHeading: '2. Agenda',
    rulingsHeading: '3. Recusals and other rulings',
    noRulings: 'None.',
    resultsHeading: '4. Opinions and votes',
    closing: (at: string) => `The presiding member announced the result at the meeting, which ended at ${at}.`,
  },

  resultReport: {
    title: (round: string, purpose: 'filing' | 'approval') =>
      purpose === 'filing'
        ? `Report on the results of ${round}, for filing`
        : `Request to approve the results of ${round}`,
    to: (recipient: string) => `To: ${recipient}`,
    opening: (jury: string, heldOn: string, round: string) =>
      `${jury} met on ${heldOn} and completed ${round}. We report as follows.`,
    numbersHeading: '1. Results',
    numbers: (reviewed: number, passed: number, failed: number) =>
      `${counted(reviewed, 'applicant was', 'applicants were')} evaluated: ${passed} passed, ${failed} did not. By level:`,
    level: 'Level',
    reviewed: 'Evaluated',
    passed: 'Passed',
    failed: 'Not passed',
    rate: 'Pass rate',
    sum: 'Total',
    settled: (balance: string) => `${balance} Each decision is listed in the filing roster.`,
    procedureHeading: '2. Procedure',
    quorum: (
      jurySize: number,
      present: number,
      quorum: number,
      { share, decree }: Parameters<typeof passStandard>[0],
    ) =>
      `The jury has ${experts(jurySize)}; ${present} attended, ${quorum} being needed to sit. After the groups had given their opinions the jury voted by secret ballot. Under ${decree} those passed for whom at least ${shareText(share)} of the experts attending voted in favour.`,
    recusals: (n: number) =>
      n === 0
        ? "The experts' declarations and the office's check found nothing that called for recusal."
        : `Following the experts' declarations and the office's check, ${counted(n, 'recusal was', 'recusals were')} ordered; recused experts took no part in the review of, or the vote on, the applicants concerned.`,
    decisions: (n: number, people: number, annex: string) =>
      `In the check of conditions ${counted(n, 'finding was', 'findings were')} decided otherwise for ${counted(people, 'applicant', 'applicants')}; each is listed in the annex ${annex}.`,
    notice: (
      from: string,
      to: string,
      days: number,
      { received, held }: { readonly received: number; readonly held: number },
    ) => {
      const settled =
        held === 0
          ? 'investigated and settled as prescribed'
          : `${received - held} investigated and settled, ${held} held over and still under investigation`;
      const objections =
        received === 0
          ? 'No objection was received.'
          : `${counted(received, 'objection was received', 'objections were received')}, ${settled}.`;
      return `The results were posted from ${from} to ${to}, ${counted(days, 'working day', 'working days')}. ${objections}`;
    },
    requestHeading: '3. Request',
    request: {
      filing: 'We submit the results and the documents concerned for filing.',
      approval: 'We submit the results and the documents concerned and ask for your approval.',
    },
    annex: (n: number, title: string, of: number) => (of === 1 ? `Annex: ${title}` : `Annex ${n}: ${title}`),
    contact: (person: string, phone: string) => `(Contact: ${person}, telephone ${phone})`,
  },

  voteFiling: {
    title: 'Filing form on the vote of the meeting',
    heldOn: 'Date of meeting',
    attendance: 'Attendance',
    chair: 'Chair (presiding)',
    members: 'Experts attending',
    staff: 'Staff',
    reviewer: 'Reviewed by',
  },

  notice: {
    title: (round: string) => `Public notice of the results of ${round}`,
    opening: (jury: string, round: string, n: number) =>
      `In accordance with the rules on title evaluation, ${counted(n, 'person is', 'people are')} proposed to pass in ${round} after evaluation by ${jury}. Their names are posted for public supervision (see annex).`,
    period: (from: string, to: string, days: number, channel: string) =>
      `Period: ${from} to ${to} (${counted(days, 'working day', 'working days')}). Posted at: ${channel}.`,
    objections:
      'During this period any organisation or person may raise objections by telephone, by letter or in person. Objections should be factual, in writing, and signed with the real name and contact details; those of an organisation should bear its seal.',
    receiver: (text: string) => `Received by: ${text}`,
    phone: (text: string) => `Telephone: ${text}`,
    address: (text: string) => `Address: ${text}`,
    email: (text: string) => `E-mail: ${text}`,
    annexLine: (round: string) => `Annex: people proposed to pass in ${round}`,
    annex: 'Annex',
    listTitle: (round: string) => `People proposed to pass in ${round}`,
    unit: 'Employer',
    series: 'Series / specialty',
    qualification: 'Proposed title',
    nobody: 'Nobody is proposed to pass in this evaluation.',
    order: {
      unit: 'Listed by employer.',
      strokes_blank_first:
        'Listed by strokes of the surname (number of strokes, then their kinds in writing order; a given name of one character comes before those of two).',
      strokes_direct:
        'Listed by strokes of the surname (number of strokes, then their kinds in writing order; names are compared character by character).',
    },
    decided: (method, what) => `${method} Placed by the office's decision: ${what}.`,
  },

  noticeCertificate: {
    title: 'Certificate of public notice',
    statement: (round: string, n: number, from: string, to: string, days: number, channel: string) =>
      `The list of people proposed to pass in ${round} (${counted(n, 'person', 'people')}) was posted from ${from} to ${to}, ${counted(days, 'working day', 'working days')}. Posted at: ${channel}.`,
    noObjections: 'No objection was received in this period.',
    objections: (n: number, handling: string) =>
      `${counted(n, 'objection was', 'objections were')} received in this period. Settlement: ${handling}`,
    closing: 'This is hereby certified.',
  },

  filingRoster: {
    title: (round: string) => `Filing roster of those who passed ${round}`,
    unitSeal: 'Establishing body (seal)',
    filledOn: 'Date',
    preparedBy: 'Prepared by',
    reviewedBy: 'Reviewed by',
    sex: 'Sex',
    ethnicity: 'Ethnicity',
    birth: 'Born',
    idNumber: 'ID number',
    education: 'Education / degree',
    school: 'School and subject',
    currentTitle: 'Title held',
    currentTitleOn: 'Held since',
    series: 'Series / specialty',
    applicationType: 'Type',
    evaluatedOn: 'Evaluated on',
    votes: 'Agree / counted',
    qualification: 'Title',
    qualifiedOn: 'Title since',
    hrssSeal: 'HRSS department (seal)',
  },

  correctionNotice: {
    title: 'Notice of Correction (one time)',
    addendumTitle: 'Notice of Correction (addendum)',
    number: (n: number) => `No. ${n}`,
    to: (unit: string, name: string) => `To ${name}, through ${unit}:`,
    opening: (round: string, bag: string, qualification: string, decree: string) =>
      `Your application for ${round} (bag ${bag}, title applied for: ${qualification}) was checked and needs correction. As ${decree} asks, everything that needs correction is named here, once:`,
    addendumOpening: (
      round: string,
      bag: string,
      qualification: string,
      firstOn: string,
      firstNumber: number,
      reason: string,
    ) =>
      `For your application in ${round} (bag ${bag}, title applied for: ${qualification}), notice No. ${firstNumber} of ${firstOn} named everything that needed correction. Since then this has arisen: ${reason.replace(/[。．.；;]+$/u, '')}. In addition, the following needs correction:`,
    deadline: (date: string) =>
      `Please hand in the corrected material to this office by ${date}, that day included. If it does not come in time, you are deemed to have given up the application.`,
    contact: (person: string, phone: string) => `Contact: ${person}, telephone ${phone}.`,
    address: (text: string) => `Address: ${text}.`,
    cut: 'Cut here, sign and hand back',
    receiptTitle: 'Receipt',
    receipt: (office: string, title: string, number: string, deadline: string) =>
      `Received from ${office}: ${title}, ${number}. What needs correction and the last day (${deadline}) are known to me.`,
    receivedBy: 'Received by',
    receivedOn: 'Date',
  },

  returnSlip: {
    title: 'Notice that an Application Is Not Accepted',
    returnTitle: 'Notice of Return of an Application',
    notAccepted: (round: string, bag: string, qualification: string) =>
      `Your application for ${round} (bag ${bag}, title applied for: ${qualification}) was checked and is not accepted. It is returned to you for this reason:`,
    returned: (round: string, bag: string, qualification: string) =>
      `Your application for ${round} (bag ${bag}, title applied for: ${qualification}) had been accepted, was checked again and is returned to you for this reason:`,
    closing:
      'Please check the returned material on receipt and keep it safe. For questions about the reason, contact this office.',
    receipt: (office: string, title: string, name: string, bag: string) =>
      `Received from ${office}: ${title}, and the returned application of ${name} (bag ${bag}).`,
  },

  acceptanceRegister: {
    title: 'Register of accepted applications',
    office: 'Office',
    acceptedOn: 'Accepted on',
    kind: 'Type',
    checkers: 'Checked by',
    copies: 'Copies',
    originals: 'Originals seen',
    counted: (n) => String(n),
    state: 'State',
    states: acceptance.states,
    told: common.told,
    firstHandler: 'Accepted by',
    secondHandler: 'Checked by',
    remarkNotice: (numbers: readonly number[]) => `Correction notice No. ${numbers.join(', ')}`,
    remarks: (parts: readonly string[]) => parts.join('; '),
    total: (all: number, states: readonly { readonly state: string; readonly n: number }[]) =>
      `${counted(all, 'application', 'applications')}${states.length === 0 ? '' : `: ${states.map(({ state, n }) => `${state} ${n}`).join(', ')}`}`,
    note: '"Copies" and "Originals seen" are counted, compared and filled in by hand.',
  },
} satisfies DocumentWords;
