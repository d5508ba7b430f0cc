import type { RegisterWords } from '../zh-cn/registers.ts';

export const registers = {
  by: 'Done by',
  reason: 'Reason',
  history: 'What was recorded',
  entered: (by: string) => `Entered by ${by}`,
  was: (field: string, value: string) => `${field} was: ${value === '' ? 'empty' : value}`,
  noneShown: 'No entry fits the filter.',
  filter: 'Filter',
  all: 'All',
  count: (name: string, n: number) => `${name} ${n}`,
  idNumber: 'Document number',
  idNumberHint: 'Only the first 6 and last 4 places are shown later',
  name: 'Name',
  unit: 'Unit',
  note: 'Note',
} satisfies RegisterWords;
