import type { secrecy as zhCn } from '../zh-cn/secrecy.ts';

export const secrecy: typeof zhCn = {
  values: {
    visible: 'The office sees the jury before sign-in',
    sealed: 'Nobody sees the jury before sign-in',
  },
  state: 'Jury before sign-in',
  ruled: (value, source) => ` ${value} (${source})`,
  visibleHelp:
    'To seal the names, make a version of the rules under “Rules” with “Nobody sees the jury before sign-in”, and give it to this round before the list of applicants is frozen.',
  sealedHelp: 'Sealed by this round’s own rules; fixed once the list of applicants is frozen.',
  banner: {
    title: 'The names are sealed',
    none: 'Once drawn, jurors stand as numbers. Name, unit, specialty, title, pool number and phone are neither shown nor exported before the person signs in.',
    masked: (n, drawn) =>
      `${drawn === 1 ? '1 person is' : `${drawn} people are`} drawn; ${n === 1 ? '1 has not signed in and stands as a number' : `${n} have not signed in and stand as numbers`} (Juror 01, Alternate 01). Name, unit, specialty, title, pool number and phone are neither shown nor exported; seed and proof file are sealed as well.`,
    all: 'Every juror has signed in and is shown. Seed, proof file and filing pack wait for the release of the list.',
    how: 'Who signs in is shown. Releasing the whole list needs a reason and the consent of a second person.',
    inGroups:
      'Jurors who have not signed in are only counted here: their group and whom they review would tell their specialty. They are shown, and leaders named, once they sign in or the list is released.',
    short: 'Jurors who have not signed in stand as numbers until they do, or until the list is released.',
  },
  released: (time, by, second) => `The list was released on ${time} (${by}, with the consent of ${second})`,
  releasedWhy: (reason) => `Reason: ${reason}`,
  handedOver: (n) => `Contact lists handed over (${n})`,
  handedOverOn: (time, liaison, n, by, second, reason) =>
    `${time}: to ${liaison}, ${n} ${n === 1 ? 'person' : 'people'} (${by}, with the consent of ${second}). Reason: ${reason}`,
  handedOverFile: 'Check code of the file (SHA-256, first 12 digits)',
  release: {
    action: 'Release the list',
    title: 'Release the names of the jury?',
    body: 'From then on the names stand on every page, in print and in the proof file, and cannot be sealed again. Who released them, who consented, when and why is kept in the audit trail.',
    by: 'Released by',
    second: 'Second person who consents',
    secondHint: 'Not the same person',
    reason: 'Reason',
    reasonHint: 'For example: the meeting is over, the filing pack is due',
    need: 'Fill in both people and the reason',
    same: 'The second person must be somebody else',
  },
  contacts: {
    action: 'Hand over the contact list',
    title: 'Hand the contact list to one person?',
    body: 'The list is written to a file at the place you choose, for that person to call the jurors; it is not shown on this screen. The handing over is kept in the audit trail; from then on that person answers for its secrecy.',
    liaison: 'Handed to',
    by: 'Handed over by',
    second: 'Second person who consents',
    secondHint: 'Not the same person',
    same: 'The second person must be somebody else',
    reason: 'Reason',
    reasonHint: 'For example: to invite the jurors',
    need: 'Fill in all three people and the reason',
    saved: (file) => `Contact list saved as ${file}`,
  },
  signIn: {
    heading: 'Sign-in under seal',
    lead: 'The juror types name and the last four characters of the identity document. They are compared on this computer and nobody is listed; a try without a match is kept in the audit trail, without what was typed.',
    name: 'Own name',
    tail: 'Last four characters of the document',
    tailHint: 'Digits or a capital letter, such as 123X',
    badTail: 'Type the last four characters of the document number',
    action: 'Sign in',
    matched: (name, present) => `${name} has signed in, ${present} present`,
    unmatched: 'No match: check the name and the last four characters. Nobody outside this jury can sign in.',
  },
  recusalWhy:
    'Found in the data; juror and applicant are shown once the juror signs in or the list is released. While sealed, it can only be confirmed.',
  sealedJurors: 'Sealed jurors',
  sealedOf: (n) => (n === 1 ? '1 relation (sealed)' : `${n} relations (sealed)`),
  sealedConfirm: (n) =>
    `${n} of them were found in the data and show neither juror nor applicant yet. The jurors concerned will neither review, score nor vote on the applicants concerned. Once a juror has signed in or the list is released, a mistake can be taken back.`,
  withheld: 'Sealed',
  outcome: 'Digest of the result',
};
