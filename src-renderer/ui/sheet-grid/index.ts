export { blockOf, type Place, type Selection, type Written } from './moves.ts';
export { type CellNote, type SheetColumn, SheetGrid } from './sheet-grid.tsx';
