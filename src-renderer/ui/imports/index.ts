export { fieldLabel, valueText } from './comparison-changes.tsx';
export { useFileDrop } from './file-drop.tsx';
export { ImportBatches } from './import-batches.tsx';
export { ImportDesk } from './import-desk.tsx';
export { ImportButtons, type RosterImport, useRosterImport } from './roster-import.tsx';
export { TemplateButton } from './template-button.tsx';
