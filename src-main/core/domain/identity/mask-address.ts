/** As far as the district, the county or a city without either. */
const PLACE = /^.{0,30}?(?:区|县|旗|市(?!.*[区县旗]))/u;

/** 西宁市城西区五四大街17号 → 西宁市城西区****: street and house are told to nobody who only reads what was changed. */
export function maskAddress(text: string): string {
  return text === '' ? '' : `${PLACE.exec(text)?.[0] ?? ''}****`;
}
