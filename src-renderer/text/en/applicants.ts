import type { ApplicantWords } from '../zh-cn/applicants.ts';
import { frozenList } from './frozen-list.ts';

export const applicants = {
  frozenList,
  list: 'List of applicants',
  search: 'Name, pinyin initials, unit or number',
  number: 'No.',
  name: 'Name',
  sex: 'Sex',
  idMasked: 'ID number',
  unit: 'Unit',
  specialty: 'Specialty',
  level: 'Level',
  title: 'Title applied for',
  kind: 'Kind',
  state: 'State',
  phone: 'Telephone',
  remarks: 'Remarks',
  remarkCount: (n: number) => String(n),
  noRemarks: 'None',
  emptyTitle: 'The list is empty',
  emptyText:
    'Import the rosters the units sent, as they are: headings and totals are recognised, and every row that cannot be accepted is listed with its reason.',
  done: {
    people: (n: number, batches: number) =>
      `${n === 1 ? 'One person' : `${n} people`} accepted (${batches === 1 ? '1 import' : `${batches} imports`})`,
    frozen: 'The list is frozen',
  },
  missing: {
    people: 'There are no applicants',
    freeze: 'The list is open; the jury can be drawn once it is frozen',
    acceptance: (n) => (n === 1 ? '1 dossier has no decision yet' : `${n} dossiers have no decision yet`),
    refused: (n: number) => `${n === 1 ? 'One row' : `${n} rows`} refused, to be checked by the units`,
  },
  freeze: 'Freeze the list',
  freezeTitle: (n: number) => `Freeze the list of ${n}?`,
  freezeText:
    'No import can be accepted or undone afterwards and the dossier numbers stand. Until a draw is adopted the list can be unfrozen; each time is recorded.',
  freezeLeft: (n: number) =>
    `${n === 1 ? 'One refused row is' : `${n} refused rows are`} still open and cannot be handed in later.`,
  unfreeze: 'Unfreeze',
  unfreezeTitle: 'Unfreeze the list?',
  unfreezeText: 'Imports can then be accepted and undone again. No jury can be drawn until it is frozen.',
  toAcceptance: (n) => `Go to acceptance (${n})`,
  toExperts: 'Import the experts',
  nextImport: 'Import the units’ rosters',
  importMore: 'Import more',
  frozenNote: 'The list is frozen: importing and undoing are switched off.',
} satisfies ApplicantWords;
