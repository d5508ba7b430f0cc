import type { ShellWords } from '../zh-cn/shell.ts';

export const shell = {
  home: 'Home',
  book: 'Book',
  registers: {
    units: 'Units',
    titles: 'Series and titles',
    criteria: 'Rules',
    juries: 'Juries',
    pool: 'Expert pool',
    integrity: 'Integrity',
    names: 'Names and strokes',
    entrustments: 'Entrustments',
  },
  rail: 'Stages of the round',
  overview: 'Overview',
  language: 'Language',
  languages: { 'zh-CN': '中文', en: 'English' },
  colours: 'Colours',
  colourChoices: { light: 'Light', dark: 'Dark', system: 'As the system' },
  typeSize: 'Type size',
  typeSizes: { normal: 'Normal', large: 'Large', projector: 'Projector' },
  view: 'View',
  lock: 'Lock',
  lockHint: 'Lock the office (Ctrl+L)',
  lockWith: {
    title: (n: number) =>
      n === 1
        ? 'One workbook has not been accepted yet. Lock now?'
        : `${n} workbooks have not been accepted yet. Lock now?`,
    text: 'Nobody of the preview is on the list yet. Locking clears the previews; the files stay here by name and are read again with one press.',
    action: 'Lock',
  },
  commands: 'Find',
  commandsHint: 'Find a round or stage (Ctrl+K)',
  commandsPlaceholder: 'A round, a stage or an applicant',
  noCommand: (search: string) => `No round, stage or applicant matches “${search}”.`,
  kinds: { round: 'Round', stage: 'Stage', action: 'Action', applicant: 'Applicant' },
  openRail: 'Show the stages',
  closeRail: 'Hide the stages',
  skip: 'Skip to the page',
  notHere: 'There is no such page',
  notHereText: 'The round may no longer exist. Start again from Home.',
  crashed: 'This page failed',
  crashedText: 'What is saved stays saved. Open the page again, or restart the program.',
  reopen: 'Open again',
} satisfies ShellWords;
