import type { groupDesk as zh } from '../zh-cn/group-desk.ts';

export const groupDesk: typeof zh = {
  papers: {
    heading: 'Papers of the groups',
    lead: 'The reading order lets recused experts leave the room as seldom as possible and keeps a unit together; whoever is heard in a defence stands in a list of their own.',
    listNote: 'Experts, reading order, and who leaves the room',
    reader: 'Expert',
    allReaders: 'All experts',
    group: 'Group',
    allGroups: 'All groups',
  },
  book: {
    heading: 'Assignment workbook',
    lead: 'Save the plan as Excel, one sheet a group, change it, read it in: the changes are shown first, saved after your yes, and can be undone.',
    save: 'Save the assignment workbook (Excel)',
    read: 'Read the workbook in',
    saved: (fileName) => `Saved: ${fileName}`,
    preview: 'Changes of the assignment workbook',
    sum: (changes, applications) =>
      changes === 0
        ? 'No change can be saved'
        : `${changes === 1 ? '1 change' : `${changes} changes`} of ${
            applications === 1 ? '1 applicant' : `${applications} applicants`
          }`,
    older: 'This workbook was saved before the plan last changed',
    olderHelp:
      'Reviewers have changed since it was saved. Some of the changes below may take that back: look at each before saving. When in doubt, discard, save the assignment workbook again and make the changes in the new one.',
    refusedSum: (n) => `${n === 1 ? '1 cell' : `${n} cells`} cannot be taken; the whole row stays as it is`,
    missing: (n, bags) =>
      `${n === 1 ? '1 applicant is' : `${n} applicants are`} not in it and stay as assigned: bags ${bags}`,
    unread: (sheets) => `Sheets without our heading, not read: ${sheets}`,
    accept: (n) => (n === 1 ? 'Save 1 change' : `Save ${n} changes`),
    discard: 'Discard',
    accepted: (changes, applications) => `Changes saved: ${changes}, applicants: ${applications}.`,
    changesTab: (n) => `Changes ${n}`,
    refusedTab: (n) => `Refused ${n}`,
    place: 'Place',
    number: 'Bag no.',
    applicant: 'Applicant',
    expert: 'Expert',
    change: 'Change',
    written: 'As written',
    why: 'Why, and what to do',
    nothingRefused: 'Every cell can be taken.',
    changes: {
      added: 'added as reviewer',
      addedLead: 'added as lead',
      removed: 'taken away',
      lead: 'leads now',
      not_lead: 'reviewer now',
    },
    reasons: {
      application_unknown:
        'No accepted applicant has this bag number. Mend it by the saved workbook, or take the row out.',
      name_differs: 'The name does not go with the bag number: rows may have slipped. Mend it by the saved workbook.',
      row_twice: 'Two rows have this bag number. Keep one.',
      expert_unknown: 'The heading names nobody who is expected, or was changed. Mend it by the saved workbook.',
      expert_twice: 'Two columns name this expert. Keep one.',
      mark_unknown: 'Only Lead, Reviewer or nothing may stand here, and no formula.',
      recusal_elsewhere: 'No recusal of this expert is on record. Enter it on the page of recusals.',
      recused: 'The expert is recused from this applicant. Choose another.',
      over_limit: 'More than the limit of this expert. Choose another, or raise the limit first.',
      under_limit: 'Less than the least of this expert. Keep the pair, or lower it first.',
      covered: 'Not the number of experts that the rules ask for, no more and no fewer.',
      one_lead: 'Every applicant has one lead reviewer, and one only.',
      locks: 'The pair is locked. Unlock it on the page of groups first.',
      own_group: 'The own group has enough experts: no other group helps. Choose one of the group.',
      level: 'The title of the expert is below the level applied for. Choose another.',
      same_prefecture: "More experts of the applicant's own prefecture than allowed. Choose another.",
      same_employer: "More experts of the applicant's own system than allowed. Choose another.",
    },
    limitOf: (reason, n) => `${reason} (now ${n})`,
    haveOf: (reason, n) => `${reason} (here ${n})`,
  },
};
