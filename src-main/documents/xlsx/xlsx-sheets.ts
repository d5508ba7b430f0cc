import type { Block, ReportModel, TableBlock } from '../../core/reports/report-model.ts';

export interface SheetPlan {
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly isFirst: boolean;
}

/** Sheet names: at most 31 characters, without the characters spreadsheets refuse, each only once. */
function sheetName(wanted: string, taken: Set<string>): string {
  const clean = [...wanted.replace(/[[\]:*?/\\']/g, ' ').trim()].join('') || 'Sheet';
  const cut = (n: number) => [...clean].slice(0, n).join('').trim();
  let name = cut(28);
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${cut(26)} ${n}`;
  taken.add(name.toLowerCase());
  return name;
}

/** A page break of the document becomes a new sheet: letter and list, or one sheet per group. */
export function planSheets(model: ReportModel): readonly SheetPlan[] {
  const parts: Block[][] = [[]];
  for (const block of model.blocks) {
    if (block.kind === 'page_break') parts.push([]);
    else parts.at(-1)?.push(block);
  }
  const taken = new Set<string>();
  return parts.map((blocks, i) => {
    const title = blocks.find((b) => b.kind === 'title');
    const facts = blocks.find((b) => b.kind === 'facts');
    const own = title?.kind === 'title' ? title.text : facts?.kind === 'facts' ? facts.items[0]?.value : undefined;
    return {
      name: sheetName(i === 0 && parts.length === 1 ? model.title : (own ?? model.title), taken),
      blocks,
      isFirst: i === 0,
    };
  });
}

/** The table whose columns are the sheet's grid: the one with most of them. */
export function gridTable(blocks: readonly Block[]): TableBlock | undefined {
  let widest: TableBlock | undefined;
  for (const b of blocks) {
    if (b.kind === 'table' && b.columns.length > (widest?.columns.length ?? 0)) widest = b;
  }
  return widest;
}
