/** Which characters a TrueType font can draw, one bit per code point. */
export interface FontCoverage {
  has(codePoint: number): boolean;
}

const LAST_CODE_POINT = 0x10ffff;

function findTable(view: DataView, tag: string): number {
  const tables = view.getUint16(4);
  for (let i = 0; i < tables; i++) {
    const at = 12 + i * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k)));
    if (name === tag) return view.getUint32(at + 8);
  }
  throw new Error(`font has no ${tag} table`);
}

function markSegments(view: DataView, at: number, mark: (codePoint: number) => void): void {
  const segments = view.getUint16(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const offsets = deltas + segments * 2;
  for (let s = 0; s < segments; s++) {
    const start = view.getUint16(starts + s * 2);
    const end = view.getUint16(ends + s * 2);
    const delta = view.getUint16(deltas + s * 2);
    const offset = view.getUint16(offsets + s * 2);
    for (let c = start; c <= end && c !== 0xffff; c++) {
      const raw = offset === 0 ? c : view.getUint16(offsets + s * 2 + offset + (c - start) * 2);
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) mark(c);
    }
  }
}

function markGroups(view: DataView, at: number, mark: (codePoint: number) => void): void {
  const groups = view.getUint32(at + 12);
  for (let g = 0; g < groups; g++) {
    const start = view.getUint32(at + 16 + g * 12);
    const end = view.getUint32(at + 20 + g * 12);
    const glyph = view.getUint32(at + 24 + g * 12);
    for (let c = start; c <= end; c++) if (glyph + (c - start) !== 0) mark(c);
  }
}

/** Reads the Unicode `cmap` subtables (formats 4 and 12, the ones CJK fonts carry) of a TrueType file. */
export function readFontCoverage(ttf: Uint8Array): FontCoverage {
  const view = new DataView(ttf.buffer, ttf.byteOffset, ttf.byteLength);
  const bits = new Uint8Array((LAST_CODE_POINT >> 3) + 1);
  const mark = (c: number): void => {
    if (c <= LAST_CODE_POINT) bits[c >> 3] = (bits[c >> 3] ?? 0) | (1 << (c & 7));
  };
  const cmap = findTable(view, 'cmap');
  const subtables = view.getUint16(cmap + 2);
  for (let i = 0; i < subtables; i++) {
    const platform = view.getUint16(cmap + 4 + i * 8);
    if (platform !== 0 && platform !== 3) continue;
    const at = cmap + view.getUint32(cmap + 8 + i * 8);
    const format = view.getUint16(at);
    if (format === 4) markSegments(view, at, mark);
    if (format === 12) markGroups(view, at, mark);
  }
  return { has: (c) => ((bits[c >> 3] ?? 0) & (1 << (c & 7))) !== 0 };
}
