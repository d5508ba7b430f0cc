import type { ColumnView, ImportPreview, SheetView } from '../../../src-main/core/contract/index.ts';
import type { SheetMapping } from '../../api/index.ts';

/** What the preview shows of one sheet, as a decision: sent back whole, so that a change leaves everything else as it is. */
function mappingOf(sheet: SheetView, index: number): SheetMapping {
  return {
    sheet: index,
    take: sheet.state !== 'hidden' && sheet.state !== 'left_out',
    headerRows: [...sheet.headerRows],
    columns: sheet.columns.map((column) => ({ index: column.index, field: column.field })),
  };
}

/** The mapping on screen with one sheet changed. Sheets that nobody touched and nobody reads stay as guessed. */
export function mappingWith(preview: ImportPreview, sheet: number, change: Partial<SheetMapping>): SheetMapping[] {
  return preview.sheets.flatMap((view, i) => {
    const now = mappingOf(view, i);
    if (i === sheet) return [{ ...now, ...change }];
    return view.state === 'hidden' || view.state === 'empty' || view.state === 'own_guide' ? [] : [now];
  });
}

/** The columns of a sheet with another field for one of them: the column that had the field before gives it up. */
export function columnsWith(
  preview: ImportPreview,
  sheet: SheetView,
  column: ColumnView,
  field: string | null,
): SheetMapping['columns'] {
  const yearly = preview.fields.some((one) => one.field === field && one.yearly);
  const same = (other: ColumnView) => other.field === field && (!yearly || other.year === column.year);
  return sheet.columns.map((other) => {
    if (other.index === column.index) return { index: other.index, field };
    return { index: other.index, field: field !== null && same(other) ? null : other.field };
  });
}
