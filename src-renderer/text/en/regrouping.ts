import type { regrouping as zh } from '../zh-cn/regrouping.ts';

const dossiers = (n: number) => (n === 1 ? '1 dossier' : `${n} dossiers`);
const groups = (n: number) => (n === 1 ? '1 group' : `${n} groups`);

export const regrouping: typeof zh = {
  sign: (treatment, n) => `${treatment}: ${dossiers(n)}`,
  signOf: (treatment, names) => `${treatment}: ${names}`,
  undecided: (name) => `${name} (undecided)`,
  inGroup: (signs) => `In this group: ${signs}`,
  follows: (signs, short, minimum) =>
    [
      ...(signs === '' ? [] : [`New: ${signs}`]),
      ...(short > 0 ? [`${short} more with fewer than ${minimum} who may judge`] : []),
    ].join(', '),

  check: {
    moveTitle: (name, group) => `Move ${name} to ${group}?`,
    exchangeTitle: (one, other) => `Let ${one} and ${other} change places?`,
    refused: 'This cannot be done',
    ties: (expert, group, signs) => `${expert} in ${group}: ${signs}.`,
    forbidden:
      'Whoever is not to judge an applicant is not to be of the group either. Where it must be, write why; the reason is kept with this step. The expert leaves the room for that applicant, gives no score and no vote, and is never assigned as a reviewer.',
    shortBlocked: (n, minimum) =>
      `${dossiers(n)} would have fewer than ${minimum} of the group who may judge: bring in other experts first, or let two change places.`,
    shortWarned: (n, minimum) =>
      `${dossiers(n)} would have fewer than ${minimum} of the group who may judge. The rules of this round do not block it, but ask for a reason.`,
    list: 'Dossiers concerned',
    able: (n) => `${n} others of the group may judge`,
    ableOnly: (n) => `only ${n} of the group may judge`,
    ableSealed: 'names are sealed: not counted',
    reason: 'Reason',
    move: 'Move all the same',
  },

  back: {
    undoTitle: 'Undo this step, with a reason?',
    redoTitle: 'Redo this step, with a reason?',
    forbidden: (n) =>
      n === 1
        ? '1 expert would again be of the group of an applicant whom the expert is not to judge.'
        : `${n} times an expert would again be of the group of an applicant whom the expert is not to judge.`,
    short: (n) => `${dossiers(n)} would again have fewer of the group who may judge than the rules ask for.`,
  },

  add: {
    action: 'Add a group',
    title: 'Add a group',
    text: 'It gets the lowest free number. Bring in experts first, then applicants.',
    name: 'Name',
    nameHint: 'Optional.',
    specialty: 'Specialty it is meant for',
    unsaid: 'Not said',
    save: 'Add',
    done: (n) => `Group ${n} added.`,
  },
  meant: (specialties) => `Specialties: ${specialties}`,
  empty: 'Empty: no experts and no applicants. Bring some in before the meeting, or remove the group.',
  vacant: (n) => `${groups(n)} without experts`,
  remove: {
    action: 'Remove the empty group',
    done: (n) => `Group ${n} removed. This can be undone.`,
  },
  merge: {
    action: 'Merge into another group…',
    title: (n) => `Merge group ${n} into which group?`,
    into: 'Into',
    choose: 'Choose a group',
    effect: (from, to, experts, applications) =>
      `Experts (${experts}) and applicants (${applications}) of group ${from} go to group ${to}, and group ${from} ends. Number and name are those of group ${to}; where it has no leader or deputy, that of group ${from} stays one. Reviewers are to be assigned again. This can be undone.`,
    clear: 'It brings no new recusal.',
    save: 'Merge',
    done: (from, to) => `Group ${from} is now part of group ${to}.`,
  },
};
