/** A line of the answers' log; also taking one back changes the jury, whichever line it is. */
export interface ChangeOfJury {
  readonly utc: string;
  readonly undone: { readonly utc: string } | null;
}

/** Since when (UTC) the jury has been as it is: the adoption, or the latest line written or taken back after it. */
export function jurySince(adoptedUtc: string, log: readonly ChangeOfJury[]): string {
  const times = log.flatMap(({ utc, undone }) => (undone === null ? [utc] : [utc, undone.utc]));
  return times.reduce((latest, utc) => (utc > latest ? utc : latest), adoptedUtc);
}
