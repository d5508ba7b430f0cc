/**
 * Whether an entry is told without the applicant and the seat: of a juror whose name is sealed, what the data and earlier
 * declarations show, for whoever shares an employer or an identity with an applicant would be known by that, and by how
 * many they are. What was entered of the seat itself is told.
 */
export function isWithheld(masked: boolean, entered: boolean): boolean {
  return masked && !entered;
}
