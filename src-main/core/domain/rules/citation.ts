/** Where a rule comes from. `verified` is true only where the article number was checked against a published text. */
export interface Citation {
  /** The measure's title, or the office setting that stands in for it. */
  readonly decree: string;
  readonly article?: string;
  readonly verified: boolean;
  readonly text?: string;
  /** Where this office confirmed the number: who, on which document, when. */
  readonly confirmed?: { readonly by: string; readonly document: string; readonly on: string };
}

/** What may be shown and printed: an article number that nobody checked is left out. */
export function showCitation(citation: Citation): { readonly decree: string; readonly article?: string } {
  const { decree, article, verified } = citation;
  return verified && article !== undefined ? { decree, article } : { decree };
}
