const two = (n: number): string => String(n).padStart(2, '0');

const EIGHT_HOURS = 8 * 60 * 60 * 1000;

/** Screens and paper show China's one legal time, whatever this computer is set to. */
const inBeijing = (utc: string): Date => new Date(Date.parse(utc) + EIGHT_HOURS);

/** A UTC instant as China's date: 2023-02-13. */
export function localDate(utc: string): string {
  const at = inBeijing(utc);
  return `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;
}

/** A UTC instant as China's clock: 10:32. */
export function localTime(utc: string): string {
  const at = inBeijing(utc);
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

/** 2023-02-13 10:32, for tables. */
export function localDateTime(utc: string): string {
  return `${localDate(utc)} ${localTime(utc)}`;
}

/** A word of a sentence as a heading: 'date of birth' -> 'Date of birth'. Chinese stays as it is. */
export function asHeading(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Integer hundredths as points: 8550 -> 85.50. */
export function hundredths(value: number): string {
  const sign = value < 0 ? '-' : '';
  const absolute = Math.abs(value);
  return `${sign}${Math.floor(absolute / 100)}.${two(absolute % 100)}`;
}

/** A long digest as its first twelve characters in groups of four. */
export function shortDigest(hex: string): string {
  return (hex.slice(0, 12).match(/.{1,4}/gu) ?? []).join(' ');
}

/** Chinese in which a figure never leaves the word it counts: its spaces do not break. Other text stays as it is. */
export function unbroken(text: string): string {
  return text.replace(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) /gu, '\u00a0');
}
