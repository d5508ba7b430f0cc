/** The key file lies beside the office file and travels with it: the one cannot be read without the other. */
export function keysPathFor(databasePath: string): string {
  return `${databasePath}.keys`;
}
