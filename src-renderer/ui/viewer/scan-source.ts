/** A file that comes in pieces of one size; only the last may be shorter. */
export interface ScanSource {
  readonly bytes: number;
  readonly pieceBytes: number;
  piece(n: number): Promise<Uint8Array>;
}

/** The bytes from `begin` up to `end`, whichever pieces they lie in. */
export async function readRange({ pieceBytes, piece }: ScanSource, begin: number, end: number): Promise<Uint8Array> {
  const range = new Uint8Array(end - begin);
  for (let at = begin; at < end; ) {
    const n = Math.floor(at / pieceBytes);
    const part = (await piece(n)).subarray(at - n * pieceBytes, end - n * pieceBytes);
    if (part.length === 0) throw new Error(`piece ${n} is shorter than the file says`);
    range.set(part, at - begin);
    at += part.length;
  }
  return range;
}

export function readAll(source: ScanSource): Promise<Uint8Array> {
  return readRange(source, 0, source.bytes);
}
