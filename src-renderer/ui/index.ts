export { ActProgress } from './act-progress.tsx';
export { Confirm, ConfirmButton } from './confirm.tsx';
export { clipOf, putOnClipboard } from './copy-cells.ts';
export { CrashGuard } from './crash-guard.tsx';
export { type Column, DataTable, type RowMark, type Selection, tableTexts } from './data-table.tsx';
export { DateField } from './date-field.tsx';
export { DecisionsNote } from './decisions-note.tsx';
export { EmptyState } from './empty-state.tsx';
export { type Fact, FactList } from './fact-list.tsx';
export { EnteredBy, FormEnd } from './form-end.tsx';
export { asHeading, hundredths, localDate, localDateTime, localTime, shortDigest, unbroken } from './format.ts';
export { IssueTable } from './issue-table.tsx';
export { useKeptFocus } from './kept-focus.ts';
export { keptTogether } from './kept-together.tsx';
export { LackingNote } from './lacking-note.tsx';
export { LongName } from './long-name.tsx';
export { ErrorNote, Note, RefusalNote } from './notes.tsx';
export { NumberField } from './number-field.tsx';
export { type Answers, type Missing, Page, Section, ThreeAnswers } from './page.tsx';
export {
  mendedAt,
  type Place,
  pathTo,
  pathToApplicant,
  pathToRegister,
  pathToSheet,
  placesOf,
  type Register,
  registersAt,
} from './places.ts';
export { ProjectedStage } from './projected-stage.tsx';
export { RulePopover } from './rule-popover.tsx';
export { SavedMark } from './saved-mark.tsx';
export { blockedSentence, StageBadge, StageHeader, stageOf, stageStatus } from './stage-header.tsx';
export { type Status, StatusBadge, StatusIcon } from './status-badge.tsx';
export type { Sort } from './table-rows.ts';
export { NameField, ReasonField } from './text-fields.tsx';
export { Tibetan, tibetanColumn } from './tibetan.tsx';
export { ScanViewer, type ShownScan } from './viewer/scan-viewer.tsx';
export { WorkProgress } from './work-progress.tsx';
