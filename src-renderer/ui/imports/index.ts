export { ImportBatches } from './import-batches.tsx';
export { ImportPreviewSection } from './import-preview.tsx';
export { ImportButtons, ImportDesk, type RosterImport, useRosterImport } from './roster-import.tsx';
export { TemplateButton } from './template-button.tsx';
