/**
 * A text as it goes under a seal: what a reader of the paper cannot see does not count. NFC, no white space (a blank at
 * the end of a printed line is lost), no invisible characters, and the separator `|` as its full-width twin.
 */
export function sealedField(text: string): string {
  return text
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\s]/gu, '')
    .normalize('NFC')
    .replaceAll('|', '｜');
}

/**
 * A text that anybody can type again from a printed table: the heading, then one line a row with its cells separated by
 * `|`; every line ends with LF. The heading says which rules it was written by, and keeps its digest apart from any other.
 */
export function sealedLines(heading: string, rows: readonly (readonly string[])[]): string {
  return [heading, ...rows.map((cells) => cells.join('|'))].map((line) => `${line}\n`).join('');
}
