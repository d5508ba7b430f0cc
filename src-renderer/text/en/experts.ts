import type { ExclusionReason } from '../../../src-main/core/domain/rules/expert-eligibility.ts';
import type { ExpertWords } from '../zh-cn/experts.ts';

const people = (n: number): string => (n === 1 ? 'one expert' : `${n} experts`);

export const experts = {
  list: 'Expert roster',
  search: 'Name, pinyin initials, unit or number',
  poolNumber: 'No.',
  name: 'Name',
  tibetanName: 'Name in Tibetan',
  sex: 'Sex',
  unit: 'Unit',
  duty: 'Post',
  title: 'Title',
  specialty: 'Specialty',
  inPost: 'In post',
  term: 'Term',
  avoidUnits: 'Units to avoid',
  drawable: 'Can be drawn',
  canBeDrawnThough: (advice: string) => `Yes (note: ${advice})`,
  canBeDrawn: 'Yes',
  drawn: { member: 'Juror', alternate: 'Alternate' },
  exclusions: {
    own_application: 'Applies in this round: not drawn',
    removed: 'Removed from the pool',
    suspended: 'Suspended in the pool on the meeting day',
    integrity: 'A decision of the integrity register stands on the meeting day',
    term_expired: 'Term ends before the meeting',
    retired: 'No longer in post',
    unavailable: 'Cannot come on the meeting day',
    declared_conflict: 'Declared a conflict with an applicant or a unit',
    same_unit: 'Works at the unit of an applicant',
    rotation: 'has sat as many years in a row as are allowed',
    resting: 'too few months since the last session',
  } satisfies Record<ExclusionReason, string>,
  emptyTitle: 'The pool is empty',
  emptyText:
    'Import the approved list of the expert pool. Those whose term is over, who left their post or who apply themselves are marked and not drawn.',
  sum: (all: number, eligible: number, excluded: number) => `${all} = ${eligible} can be drawn + ${excluded} cannot`,
  bySpecialty: 'Can be drawn, by specialty',
  done: {
    people: (n: number, batches: number) =>
      `${people(n)[0]?.toUpperCase()}${people(n).slice(1)} in the pool (${batches === 1 ? '1 import' : `${batches} imports`})`,
    eligible: (n: number) => `${n} can be drawn`,
    sealed: 'The pool is sealed',
  },
  missing: {
    people: 'There are no experts',
    frozen: 'The list of applicants is open; the pool is sealed after it, because no applicant may be a juror',
    seal: 'The pool is open; the jury can be drawn once it is sealed',
    few: (have: number, need: number) => `${have} can be drawn, fewer than the ${need} jurors and alternates`,
  },
  seal: 'Seal the pool',
  sealTitle: (n: number) => `Seal the pool (${n} can be drawn)?`,
  sealText:
    'Sealing computes the check code of the pool. The draw is made from it and anybody can verify it later. Method and plan of the random numbers are sealed with it: once a number is known, they stand.',
  digest: 'Check code of the pool',
  unseal: 'Unseal',
  unsealTitle: 'Unseal the pool?',
  unsealText:
    'Imports can then be accepted and undone again. The attempt that was sealed is entered as given up; the next seal is of the next attempt, whose draw needs a reason and a second person.',
  toDraw: 'Draw the jury',
  toFreeze: 'Freeze the list of applicants',
  nextImport: 'Import the expert pool',
  sealedNote: 'The pool is sealed: importing and undoing are switched off.',
} satisfies ExpertWords;
