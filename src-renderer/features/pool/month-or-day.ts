/** `YYYY-MM`, `YYYY-MM-DD` or nothing; the office looks whether the day exists. */
export function isMonthOrDay(text: string): boolean {
  return text === '' || /^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/u.test(text);
}
