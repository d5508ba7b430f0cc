import type { CommonWords } from '../zh-cn/common.ts';

export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

export const common = {
  appName: 'JuryDesk',
  comma: ', ',
  colon: ': ',
  told: ([first = '', second, third]) =>
    `${first}${second === undefined ? '' : `: ${second}`}${third === undefined ? '' : ` (${third})`}`,
  yes: 'Yes',
  no: 'No',
  none: 'None',
  male: 'Male',
  female: 'Female',
  close: 'Close',
  notNow: 'Not now',
  back: 'Back',
  loading: 'Reading…',
  filter: 'Filter',
  filterOf: (list: string) => `Filter: ${list}`,
  clearFilter: 'Clear the filter',
  rowsAll: (n: number) => (n === 1 ? '1 row' : `${n} rows`),
  rowsShown: (shown: number, all: number) => `${shown} of ${all} rows shown`,
  nothingFound: (search: string) => `Nothing matches “${search}”. Shorten or clear the filter.`,
  people: (n: number) => (n === 1 ? '1 person' : `${n} people`),
  saving: 'Saving',
  savedAt: (time: string) => `Saved ${time}`,
  irreversible: 'This cannot be undone and is recorded in the audit trail.',
  datePattern: 'YYYY-MM-DD',
  longDate: (iso: string) => {
    const [year = '', month = '', day = ''] = iso.split('-');
    return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
  },
  lacking: (character: string, codePoint: string) => `no font has “${character}” (${codePoint})`,
  lackingTitle: (n: number) =>
    n === 1 ? 'One person has a character that no font has' : `${n} people have characters that no font has`,
  lackingText:
    'They may show as boxes on the screen, and no PDF with them is made, so that no box is printed. Check first whether the character was mistyped; if it is right, save the Word document and print it where the character is installed.',
  lackingMore: (n: number) => `${n} more, see the remarks in the list.`,
  answers: {
    done: 'Done',
    nothingDone: 'Nothing is finished yet.',
    missing: 'Still missing',
    nothingMissing: 'Nothing is missing.',
    next: 'Next',
  },
  work: { import: 'Reading the workbook', documents: 'Making the documents' },
  workUnderWay: 'Working; the window stays usable',
  workDone: (done: number, total: number) => `${done} of ${total} done`,
  stopWork: 'Stop',
  stopping: 'Stopping…',
  acting: (act) => `Working: ${act}`,
  lookingActs: {
    'applicants.previewEdit': 'Preview of the changes',
    'applicants.compareDraft': 'Comparison with the list',
    'criteria.preview': 'Effect of the other version',
    'scoring.statistics': 'Agreement of the scores',
    'draw.diagnose': 'Check whether the rules can be kept together',
    'groups.assign': 'Assigning reviewers',
    'groups.repair': 'Repairing the plan',
    'groups.whyNot': 'Finding out why not this expert',
    'groups.previewRepair': 'Trying a repair of the plan',
    'groups.explain': 'Finding out why there is no plan',
    'groups.verify': 'Verifying the plan',
    'draw.makeLottery': 'Make the published lottery',
    'draw.countChances': 'Chances of selection',
    'documents.save': 'Document',
    'documents.saveList': 'Roster of applicants',
  },
  phases: {
    reading: 'reading the file',
    comparing: 'comparing one by one',
    judging: 'checking one by one',
    trying: 'drawing on trial',
    solving: 'solving',
    typesetting: 'laying out pages',
    writing: 'writing',
    indexing: 'renewing the search index',
  },
  actPart: (phase, part, parts) => (parts === 1 ? phase : `Step ${part} of ${parts}: ${phase}`),
  lotteryKnown: (reached, most) => `Smallest chance so far ${reached}, ${most} at most`,
  planKnown: (objective, gap) =>
    objective === null
      ? 'No plan found yet, searching'
      : gap === 0
        ? `Best so far: objective ${objective}`
        : `Best so far: objective ${objective}; up to ${gap} less cannot be ruled out yet`,
  stopHint: 'If you stop, nothing is written and everything stays as it was.',
  again: 'Try again',
  levels: {
    full_senior: 'Full senior',
    associate_senior: 'Associate senior',
    intermediate: 'Intermediate',
    junior: 'Junior',
  },
  applicationKinds: {
    normal: 'Normal',
    exceptional: 'Exceptional',
    cross_series: 'Cross-series',
    second_title: 'Second title',
    direct_confirmation: 'Direct confirmation',
    dual_targeted: 'Dual-targeted',
    aid_qinghai: 'Aid-Qinghai',
    village_cadre: 'Village-stationed cadre',
    high_skilled: 'Highly skilled',
    farmer_herder: 'Farmer or herder',
    village_doctor: 'Village doctor',
    science_communication: 'Science communication',
    case_by_case: 'Case by case',
    entrusted: 'Entrusted',
    other: 'Other',
  },
  unitKinds: {
    public_institution: 'Public institution',
    enterprise: 'Enterprise',
    private_enterprise: 'Private enterprise',
    government: 'Government',
    social_organisation: 'Social organisation',
    self_employed: 'Self-employed',
  },
} satisfies CommonWords;
