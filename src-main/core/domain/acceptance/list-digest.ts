import { sha256Hex } from '../kernel/digest.ts';
import { sealedField, sealedLines } from '../kernel/sealed-text.ts';

/** One accepted application as the list is frozen with it. No ID number, no telephone: the text may be shown. */
export interface ListEntry {
  /** Dossier-bag number as printed: at least three digits. */
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly series: string;
  readonly specialty: string;
  /** Code: `full_senior` … */
  readonly level: string;
  readonly title: string;
  /** Code: `normal`, `exceptional` … */
  readonly kind: string;
}

/** First line of the frozen list's text. */
export const LIST_HEADING = 'jurydesk/list/1';

/**
 * The text under the list's digest, by the rules of every sealed text: the heading, then one line for each application in
 * order of bag numbers with bag number, name, unit, series, specialty, level, title and kind.
 */
export function listText(entries: readonly ListEntry[]): string {
  const ordered = [...entries].sort((a, b) => Number(a.number) - Number(b.number));
  return sealedLines(
    LIST_HEADING,
    ordered.map((e) =>
      [e.number, e.name, e.unit, e.series, e.specialty, e.level, e.title, e.kind].map((cell) => sealedField(cell)),
    ),
  );
}

/** SHA-256 of the list's text in UTF-8, 64 lower-case hex digits. */
export function listDigest(entries: readonly ListEntry[]): string {
  return sha256Hex(listText(entries));
}

/** The first digits, by which people compare two papers. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 16);
}
