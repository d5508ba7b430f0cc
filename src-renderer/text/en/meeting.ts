import type { Sentence } from '../words.ts';
import type { meeting as zh } from '../zh-cn/meeting.ts';

export const meeting = {
  title: 'Meeting',
  lead: 'Signing in, scoring and voting. Without two thirds of the jury there is neither a meeting nor a vote.',

  signedIn: (n: number) => `${n} signed in`,

  counter: {
    label: 'Attendance',
    expected: 'Expected',
    present: 'Present',
    absent: 'Absent',
    needed: 'Needed',
    met: (margin: number) =>
      margin === 0 ? 'Quorum reached, with nobody to spare' : `Quorum reached, ${margin} to spare`,
    short: (missing: number) => `${missing} more needed for a quorum`,
    parity: 'An even number is present. Only the size of the jury must be odd; the meeting is not affected.',
  },

  gates: {
    heading: 'Conditions for opening',
    ok: 'met',
    notOk: 'not met',
    warn: 'attention',
    backUp: 'Back up now',
    backUpHeading: 'Backup',
    backUpLead: 'Once at each adjournment and once after the close, to another disk. Not while ballots are out.',
    backedUp: (fileName: string) => `Copied to ${fileName} and read back`,
    codes: {
      approval_valid: (p) =>
        p.dissolvedOn
          ? `The jury was dissolved on ${p.dissolvedOn} and cannot meet (meeting ${p.meetingDate})`
          : `The jury’s approval is in force on the day of the meeting (meeting ${p.meetingDate}, valid until ${p.validUntil})`,
      terms_valid: (p) =>
        Number(p.count) === 0
          ? `The terms of all jurors cover the day of the meeting (${p.meetingDate})`
          : `By the day of the meeting (${p.meetingDate}) the term of ${p.count} on the jury has ended: ${String(p.names).replaceAll('\n', ', ')}. Record them as absent and seat alternates, or put the meeting on another day`,
      jury_composed: (p) => `The jury is composed as required (${p.seats} seated of ${p.jurySize})`,
      conflicts_settled: 'The register of recusals is complete',
      groups_formed: (p) =>
        Number(p.vacant) > 0
          ? `The review groups are formed (${p.vacant} without experts)`
          : 'The review groups are formed',
      experts_assigned: 'Reviewers are assigned',
      quorum_met: (p) => `At least two thirds of the jury are present (${p.present} present, ${p.needed} needed)`,
      pledges_signed: (p) => `Everybody present has signed the pledge (${p.pledged} of ${p.present})`,
      signed_today: (p) =>
        Number(p.count) === 0
          ? 'Everybody present signed in on the day itself'
          : `${p.count} signed in on another day, which is no attendance: ${String(p.names).replaceAll('\n', ', ')}. Strike the entries out in the log and have them sign in again on the day`,
      own_agenda: (p) =>
        `Applications dealt with case by case are on the agenda (bags ${String(p.bags).replaceAll('\n', ', ')})`,
      no_sample_data: (p) =>
        Number(p.count) === 0
          ? 'No sample roster is in use'
          : 'This round is not a rehearsal, but the sample rosters of the program with made-up people were read in',
      backup_made: (p) =>
        p.time ? `Backed up today at ${p.time} (${p.fileName})` : 'The office files were not backed up today',
      people_named: (p) =>
        `Somebody takes the minutes and somebody supervises${Number(p.secretary) === 0 ? ' (minutes: nobody yet)' : ''}${Number(p.supervisor) === 0 ? ' (supervisor: nobody yet)' : ''}`,
    } as Readonly<Record<string, Sentence>>,
  },

  find: {
    label: 'Find an expert to sign in',
    placeholder: 'Name, pinyin initials, seat number, or a scanner',
    help: 'For example: 张三, zs, 12. Enter signs in the one found; among several add the digit, as in zs2, or use the arrow keys.',
    none: 'There is no such expert',
    several: (n: number) => `${n} found: choose by digit or arrow keys, then Enter`,
    one: (name: string) => `Enter signs in ${name}`,
    already: (name: string) => `${name} has signed in already`,
    signed: (name: string, present: number) => `${name} signed in; ${present} present`,
    lateNow: 'The meeting is open: whoever signs in now is late, at the time of now.',
    lateReason: 'Why late (optional)',
    oneLate: (name: string) => `Enter signs in ${name} as late`,
    signedLate: (name: string, present: number) => `${name} came late; ${present} present`,
    returned: (name: string, present: number) => `${name} is back; ${present} present`,
  },

  list: {
    heading: 'Sign-in list',
    replaced: 'seat taken by an alternate',
    waitingAlternate: 'waiting',
    others: (n: number) => `Alternates and jurors whose seat was taken (${n})`,
    seat: 'Seat',
    seatOf: (n: number) => `No. ${n}`,
    name: 'Name',
    unit: 'Unit',
    specialty: 'Specialty',
    role: 'Role',
    group: 'Group',
    recusals: 'Recused',
    state: 'State',
    actions: 'Actions',
    states: { expected: 'not yet', present: 'present', absent: 'absent' },
    signedAt: (time: string) => `at ${time}`,
    signIn: 'Sign in',
    signInOf: (name: string) => `Sign in ${name}`,
    absentOf: (name: string) => `Record ${name} as absent`,
    absent: 'Absent',
    left: 'Left',
    leftOf: (name: string) => `Record that ${name} left`,
    recusalsOf: (n: number) => (n === 0 ? '—' : `${n}`),
    roles: { chair: 'Chair', vice_chair: 'Vice-chair', member: 'Juror', alternate: 'Alternate' },
    alternates: (n: number) => `Alternates (${n})`,
    noAlternates: 'There are no alternates.',
    pledged: 'Experts sign the pledge when they sign in',
    notPledged: 'pledge not signed',
    order: (n: number) => `Alternate ${n}`,
  },
  absence: {
    title: (name: string) => `Record ${name} as absent`,
    reason: 'Reason',
    hint: 'For example: ill, told us by telephone',
    need: 'Give the reason of the absence',
    save: 'Record the absence',
    leftTitle: (name: string) => `Record that ${name} left`,
    leftReason: 'Reason',
    leftHint: 'For example: unwell, excused by the chair',
    leftSave: 'Record the leaving',
    leftBody: 'From then on not counted and without a vote; finished scores and ballots given out stay.',
    time: 'Time of leaving (empty: now)',
    timeHint: 'For example 15:20',
    badTime: 'Write it as 15:20',
  },
  open: {
    heading: 'Open the meeting',
    ready: 'All conditions are met: choose who is in the chair and open the meeting.',
    fewer: (n: number) =>
      n === 1 ? 'One more sign-in and the meeting can open.' : `${n} more sign-ins and the meeting can open.`,
    toScores: 'Go to the scores',
    toBallots: 'Go to the ballots',
    missing: 'The meeting is not open yet',
    chair: 'Chair',
    chairHint: 'One of the jurors; a chair who did not come is stood in for by a vice-chair who did',
    viceChairs: 'Vice-chairs',
    viceChairsHint: 'Optional. In the order chosen they preside where the chair is absent or recused',
    viceChairsLeast: (n: number) =>
      `At least ${n}. In the order chosen they preside where the chair is absent or recused`,
    viceChairsFew: (named: number, least: number) => `${named} vice-chairs are named, the rule asks for ${least}.`,
    chairUnmarked: 'The pool does not mark this person as one who may take the chair.',
    mayChair: 'may chair',
    notHere: 'not here',
    named: (name: string, told: readonly string[]) => `${name} (${told.join(', ')})`,
    officersReason: 'Reason',
    officersReasonHint: 'Goes into the minutes, for example: elected by the experts present',
    gatesReason: 'Reason for opening all the same',
    gatesReasonHint: 'Goes into the minutes, for example: no disk at hand, backed up afterwards',
    gatesLack: 'Give the reason for opening all the same.',
    gatesReasonGiven: (reason: string) => `Noted at the opening: ${reason}`,
    officersLack: {
      nobody: 'The chair has not come: choose a vice-chair who has.',
      blocked: 'The rules do not allow these officers: the meeting cannot open.',
      reason: 'Give the reason for these officers.',
    },
    officers: (chair: string, vice: readonly string[]) =>
      `Chair: ${chair}${vice.length === 0 ? '' : ` · Vice-chairs: ${vice.join(', ')}`}`,
    reasonGiven: (reason: string) => ` · Reason: ${reason}`,
    standIn: (name: string | null, bags: readonly string[]) =>
      name === null
        ? `Bag ${bags.join(', ')}: chair and vice-chairs are recused, the experts present elect who presides.`
        : `Bag ${bags.join(', ')}: whoever presides is recused, ${name} stands in.`,
    action: 'Open the meeting',
    title: 'Open the meeting now?',
    body: (present: number, jurySize: number, needed: number) =>
      `Jury of ${jurySize}, ${present} present, ${needed} needed. After the opening no alternate can take a seat; the time goes into the minutes.`,
    blocked: (n: number) => (n === 1 ? 'One condition is not met.' : `${n} conditions are not met.`),
    needFields: 'Choose who is in the chair.',
    done: 'The meeting is open',
    opened: (time: string) => `The meeting opened at ${time}`,
    openedBy: (chair: string, secretary: string, supervisor: string) =>
      `Presiding: ${chair} · Minutes: ${secretary} · Supervisor: ${supervisor}`,
    notYet: 'This can be done once the meeting is open.',
    toOpening: 'Go to sign-in and opening',
  },

  putOff: {
    heading: 'Day of the meeting',
    planned: (date: string) => `The meeting is planned for ${date}.`,
    history: (from: string, to: string, reason: string) => `Planned for ${from}, put off to ${to}. Reason: ${reason}`,
    action: 'Put the meeting off',
    title: 'To which day?',
    body: 'The day can be changed until the meeting opens. The change and its reason go into the minutes; the approval and the terms are checked for the new day.',
    date: 'New day of the meeting',
    badDate: 'Give the day',
    reason: 'Reason',
    reasonHint: 'For example: the weather keeps jurors from other towns away',
    save: 'Put off',
    unmet: 'Not yet met for the new day',
  },

  close: {
    heading: 'Close the meeting',
    announced: 'Results announced',
    yes: 'yes',
    no: 'not yet',
    notAnnounced: 'The results are announced first; then the meeting closes.',
    missing: 'The meeting is not closed yet',
    nextSitting: (n: number) => `Sign in for sitting ${n}, then open it.`,
    toAnnounce: 'Go and announce the results',
    lead: 'The meeting closes when all scores are in and every vote is signed. The time goes into the minutes; scores and counts cannot be changed afterwards.',
    scores: 'Scores',
    scoresOf: (entered: number, expected: number) => `${entered} / ${expected}`,
    sections: 'Votes signed',
    sectionsOf: (signed: number, all: number) => `${signed} / ${all}`,
    note: 'Remarks for the minutes (optional)',
    noteHint: 'For example: a break, a fault of the equipment',
    action: 'Close the meeting',
    title: 'Close the meeting now?',
    body: 'Attendance, scores and counts cannot be changed afterwards.',
    scoresMissing: (n: number) => (n === 1 ? 'One score is missing.' : `${n} scores are missing.`),
    sectionsOpen: (n: number) => (n === 1 ? 'One vote is not signed.' : `${n} votes are not signed.`),
    done: 'The meeting is closed',
    closed: (time: string) => `The meeting closed at ${time}`,
    toResults: 'Go to the results',
  },
} satisfies typeof zh;
