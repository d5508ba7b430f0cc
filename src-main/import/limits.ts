/** What one workbook may cost. An office's largest roster is a few thousand rows; everything above is a mistake or an attack. */
export const LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  entries: 1_000,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 200 * 1024 * 1024,
  /** Inflated to packed, looked at once an entry has passed `ratioFromBytes`. */
  ratio: 100,
  ratioFromBytes: 1024 * 1024,
  sheets: 50,
  /** 20,000 records, and room for title, heading, totals and foot. */
  rows: 20_050,
  columns: 256,
  cellCharacters: 32_767,
  parseMs: 20_000,
  heapMegabytes: 512,
} as const;

/**
 * How a reading process of plain Node or Electron is started. Nearly everything it makes lives until its answer: young
 * space large enough that it is not copied again and again took a sixth off a roster of twenty thousand rows.
 */
export const READER_FLAGS: readonly string[] = [
  `--max-old-space-size=${LIMITS.heapMegabytes}`,
  '--min-semi-space-size=32',
  '--max-semi-space-size=64',
];

/** `workbook_too_large` names the limit that was passed. */
export type LimitName = 'file' | 'entries' | 'entry' | 'total' | 'ratio' | 'sheets' | 'rows' | 'columns' | 'cell';
