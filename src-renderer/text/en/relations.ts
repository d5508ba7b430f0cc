import type { Party } from '../../../src-main/core/domain/recusal/declarations.ts';
import type { RelationWords } from '../zh-cn/relations.ts';

const relations: RelationWords['relations'] = {
  relative: 'Relative',
  teacher: 'Teacher and student',
  cooperation: 'Worked together',
  superior: 'Superior',
  interest: 'Interest',
  dispute: 'Dispute',
  other: 'Other',
};

const parties: RelationWords['parties'] = { expert: 'The expert', applicant: 'The applicant', office: 'The office' };

const span = (from: string | null, until: string | null): string => {
  if (from !== null && until !== null) return ` ${from} to ${until}`;
  if (from !== null) return ` from ${from}`;
  return until === null ? '' : ` until ${until}`;
};

export const relationWords: RelationWords = {
  kinds: {
    own_application: 'Own application',
    same_employer: 'Same employer',
    related_unit: 'Parent or subsidiary',
    declared_unit: 'Unit to avoid',
    same_phone: 'Same telephone',
    same_address: 'Same address',
    ...relations,
  },
  relations,
  parties,
  sources: {
    expert: 'Expert declared',
    applicant: 'Applicant asked',
    office: 'Office found',
    matching: 'Found in the data',
  },
  treatments: { forbid: 'Not to judge', leave: 'Leaves the room', disclose: 'Disclosed' },
  effects: {
    forbid: 'No discussion, score or vote; not of the group of that applicant, unless the office writes why',
    leave: 'Out of the room for discussion and vote; no score, no vote',
    disclose: 'The relation is told; discusses, scores and votes as everybody',
  },
  steps: {
    id: 'Expert and applicant have the same document number: they are one person',
    name: {
      missing: 'Same name and unit; one of the two has no document number',
      other_document: 'Same name and unit; the two have documents of different kinds',
      near: 'Same name and birth; the document numbers differ in one or two characters',
    },
    spelling: (text) => `${text} (the name is written differently)`,
    works: {
      expert: (unit) => `The expert works at ${unit}`,
      applicant: (unit) => `The applicant works at ${unit}`,
    },
    worked: {
      expert: (unit, from, until) => `The expert was at ${unit}${span(from, until)}`,
      applicant: (unit, from, until) => `The applicant was at ${unit}${span(from, until)}`,
    },
    written: (name) => ` (written "${name}" in the roster)`,
    above: (unit, other) => `${unit} stands above ${other}`,
    below: (unit, other) => `${unit} stands under ${other}`,
    avoids: (unit) => `The expert asked not to judge people of ${unit}`,
    phone: (tail) => `Same telephone (ending in ${tail})`,
    address: (tail) => `Same address (ending in “${tail}”)`,
    declared: (party: Party, relation, detail, unit) =>
      `${parties[party]} declared: ${relation.toLowerCase()}${unit === '' ? '' : `, ${unit}`}${detail === '' ? '' : ` (${detail})`}`,
    told: (by, on) => ` (${[by, on].filter((one) => one !== '').join(', ')})`,
  },
};
