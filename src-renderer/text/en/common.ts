import type { CommonWords } from '../zh-cn/common.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

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
  work: { import: 'Reading the roster', documents: 'Making the documents' },
  workUnderWay: 'Working; the window stays usable',
  workDone: (done: number, total: number) => `${done} of ${total} done`,
  stopWork: 'Stop',
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
