import type { ImportWords } from '../zh-cn/imports.ts';

const people = (n: number): string => (n === 1 ? 'one person' : `${n} people`);
const rows = (n: number): string => (n === 1 ? '1 row' : `${n} rows`);

export const imports = {
  choose: 'Choose a workbook',
  sample: 'Try the sample',
  title: 'Import a roster',
  reading: 'Reading the workbook',
  previewTitle: 'Preview of the import',
  previewNext: 'Check the preview below, then accept or discard it.',
  previewLead: 'Nothing is written yet. Check the figures, then accept or discard.',
  file: 'File',
  rows: 'Rows read',
  accepted: 'Accepted',
  refused: 'Refused',
  skippedNote: (n: number) => `${rows(n)} more are titles, totals and the like: no people, not counted.`,
  warningsNote: (n: number) => `${n === 1 ? 'One remark' : `${n} remarks`}: accepted, check when there is time.`,
  equation: (all: number, accepted: number, refused: number) =>
    `${rows(all)} = ${accepted} accepted + ${refused} refused`,
  accept: (n: number) => `Accept ${people(n)}`,
  acceptNone: 'Nobody can be accepted',
  discard: 'Discard this import',
  acceptedNote: (accepted: number, refused: number) =>
    refused === 0
      ? `Accepted ${people(accepted)}.`
      : `Accepted ${people(accepted)}, refused ${rows(refused)}. The refusals are kept with the import.`,
  tabs: {
    refused: (n: number) => `Refused ${n}`,
    warnings: (n: number) => `Remarks ${n}`,
    people: (n: number) => `Accepted ${n}`,
    columns: (known: number, all: number) => `Columns ${known} of ${all}`,
    skipped: (n: number) => `Not counted ${n}`,
  },
  refusedList: 'Rows refused',
  warningsList: 'Remarks',
  peopleList: 'People to be accepted',
  columnsList: 'Columns recognised',
  skippedList: 'Rows not counted',
  noRefused: 'No row is refused.',
  noWarnings: 'There are no remarks.',
  noPeople: 'Nobody can be accepted: see the reasons under “Refused”.',
  noSkipped: 'No row was skipped.',
  column: 'Column',
  heading: 'Heading in the workbook',
  field: 'Read as',
  notUsed: 'Not used',
  row: 'Row',
  sheet: 'Sheet',
  name: 'Name',
  unit: 'Unit',
  specialty: 'Specialty',
  reason: 'Reason',
  content: 'Content',
  batches: 'Imports',
  batchesNote: 'Each import can be undone by itself until the list is frozen.',
  noBatches: 'No roster has been imported.',
  importedAt: 'Imported',
  undo: 'Undo',
  undoTitle: 'Undo this import?',
  undoText: (file: string, n: number) =>
    `${n === 1 ? 'One person' : `${n} people`} from “${file}” will be taken off the list; their dossier numbers are not used again. The workbook stays as it is.`,
  undoNow: (n: number) => `Remove ${people(n)}`,
  undone: (n: number) => `Removed ${people(n)}.`,
  showRefused: 'Refusals',
  showWarnings: 'Remarks',
  issuesOf: (file: string) => `${file}: refusals and remarks`,
} satisfies ImportWords;
