import type { FactItem } from '../core/reports/report-model.ts';

/** Facts two by two; a wide one has its line to itself. */
export function factRows(items: readonly FactItem[]): readonly (readonly FactItem[])[] {
  const rows: FactItem[][] = [];
  let open: FactItem[] | undefined;
  for (const item of items) {
    if (item.wide === true) {
      rows.push([item]);
      open = undefined;
    } else if (open === undefined) {
      open = [item];
      rows.push(open);
    } else {
      open.push(item);
      open = undefined;
    }
  }
  return rows;
}
