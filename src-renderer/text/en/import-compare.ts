import type { ImportCompareWords } from '../zh-cn/import-compare.ts';

const people = (n: number) => (n === 1 ? '1 person' : `${n} people`);

export const importCompare = {
  tab: 'Against the list',
  lead: 'Compared with the list by document number, in the columns that the workbook has. Tick what to take over; the rest stays, and so do the dossier numbers.',
  sum: (rows: number, unchanged: number, changed: number, added: number, refused: number) =>
    `${rows} rows = ${unchanged} unchanged + ${changed} changed + ${added} new${refused === 0 ? '' : ` + ${refused} refused`}`,
  parts: 'Result of the comparison',
  changed: (n: number) => `Changed ${n}`,
  added: (n: number) => `New ${n}`,
  gone: (n: number) => `Only on the list ${n}`,
  unchanged: (n: number) => `Unchanged ${n}`,
  changedList: 'People with changes',
  addedList: 'People not on the list',
  goneList: 'People not in the workbook',
  unchangedList: 'People without changes',
  noChanged: 'Nobody’s entry differs.',
  noAdded: 'Nobody is new.',
  noGone: 'Everybody on the list from these units is in the workbook.',
  elsewhere: (n: number) =>
    n === 1
      ? 'One person of another unit on the list is left out of this comparison.'
      : `${n} people of other units on the list are left out of this comparison.`,
  noUnchanged: 'Nobody’s entry is quite the same.',
  goneNote:
    'Left alone unless ticked. Ticked applications are withdrawn; dossier and number are kept, and checking can be resumed under “Acceptance”.',
  number: 'No.',
  name: 'Name',
  unit: 'Unit',
  title: 'Title applied for',
  state: 'State',
  document: 'Document number',
  changes: 'Changes',
  remark: 'Remark',
  take: 'Take',
  withdraw: 'Withdraw',
  takeAllOf: (name: string) => `Take all changes of ${name}`,
  takeField: (name: string, field: string) => `Take ${field} of ${name}`,
  takeNew: (name: string) => `Add ${name}`,
  withdrawOne: (name: string) => `Withdraw ${name}`,
  blank: '(blank)',
  blanked: 'blank in the workbook; kept unless ticked',
  ofYear: (field: string, year: number) => `${field} (${year})`,
  closed: (state: string) => `${state}: resume checking under “Acceptance” first`,
  recheck: 'Checked before; to be checked again',
  perhaps: (number: string, name: string, document: string) =>
    `Perhaps the same person as No. ${number} ${name} (${document}) with another number: look at the document. If so, do not add; correct the number on the list.`,
  refusedRow: (row: number) => `Row ${row} has the same name and unit and was refused: have the unit correct it first`,
  fieldFilter: 'Filter by field',
  allFields: (n: number) => `All fields (${n})`,
  fieldCount: (field: string, n: number) => `${field} (${n})`,
  onlyBlanks: (n: number) => `Blank in the workbook (${n})`,
  chooseAll: 'Tick all shown',
  chooseNone: 'Tick none',
  chosen: (n: number, all: number) => `${n} of ${all} ticked`,
  effect: (changed: number, fields: number, rechecked: number, added: number, gone: number) => {
    const parts = [
      ...(changed > 0
        ? [
            `change ${fields} ${fields === 1 ? 'field' : 'fields'} of ${people(changed)}${rechecked > 0 ? ` (${rechecked} to be checked again)` : ''}`,
          ]
        : []),
      ...(added > 0 ? [`add ${people(added)}`] : []),
      ...(gone > 0 ? [`withdraw ${people(gone)}`] : []),
    ];
    return parts.length === 0
      ? 'Nothing is ticked: the list stays as it is.'
      : `This will ${parts.join('; ')}. The rest stays.`;
  },
  apply: 'Update the list as ticked',
  applyTitle: 'Update the list as ticked?',
  changedNames: 'Changed',
  recheckedNames: 'To be checked again',
  addedNames: 'Added',
  goneNames: 'Withdrawn',
  names: (list: string, more: number) => (more === 0 ? list : `${list}, and ${more} more`),
  by: 'Handled by',
  reason: 'Reason',
  reasonHint: 'Stands in the history of each dossier, such as: corrected and sent again by the unit',
  undoHint: 'Can be undone until somebody works on these dossiers again.',
  done: (added: number, changed: number, withdrawn: number) =>
    `The list is updated: ${added} added, ${changed} changed, ${withdrawn} withdrawn.`,
  outcome: (added: number, changed: number, withdrawn: number, unchanged: number, leftOut: number) =>
    `${added} added · ${changed} changed · ${withdrawn} withdrawn · ${unchanged} unchanged${leftOut === 0 ? '' : ` · ${leftOut} left out`}`,
  showChanges: 'Changes',
  changesOf: (file: string) => `${file}: what was changed`,
  changesList: 'What was changed',
  noChanges: 'Nothing on the list was changed.',
  field: 'Field',
  before: 'Before',
  after: 'After',
  when: 'When',
  file: 'Workbook',
  batchesNote:
    'The last import can be undone: the list is again what it was before. Then the one before it can be. Not once the list is frozen.',
  undoText: (file: string, added: number, changed: number, withdrawn: number) =>
    `“${file}” will be undone: ${added} added taken off, ${changed} changed and ${withdrawn} withdrawn restored, exactly as before the import. Dossier numbers are not used again.`,
  undoNow: 'Restore as before the import',
  undone: (removed: number, restored: number) => `Undone: ${removed} taken off, ${restored} restored.`,
  history: 'Changed by workbooks sent again',
} satisfies ImportCompareWords;
