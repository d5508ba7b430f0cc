/**
 * An identity number as lists show it: first 6 and last 4 of an 18-character number. Shorter documents would be shown
 * almost whole by that rule, so only their first and their last two characters stay.
 */
export function maskId(number: string): string {
  const [head, tail] = number.length >= 15 ? [6, 4] : [1, 2];
  return `${number.slice(0, head)}${'*'.repeat(Math.max(0, number.length - head - tail))}${number.slice(-tail)}`;
}

/**
 * What a cell of identity numbers held, for a list of findings that goes to other people. A text of 15 digits or more
 * holds somebody's number, spaced or a digit short as it may be: only its first 6 and last 4 places stay. Anything
 * shorter (6.30103E+17) is what the finding is about and stays readable.
 */
export function maskCell(original: string): string {
  if ((original.match(/\p{Nd}/gu) ?? []).length < 15) return original;
  const places = (original.match(/[\p{L}\p{Nd}]/gu) ?? []).length;
  let place = 0;
  return original.replace(/[\p{L}\p{Nd}]/gu, (character) => {
    place += 1;
    return place > 6 && place <= places - 4 ? '*' : character;
  });
}
