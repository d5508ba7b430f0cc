/** A finished file. `pages` is null where only the word processor or the printer knows (docx, xlsx). */
export interface RenderedDocument {
  readonly bytes: Uint8Array;
  readonly pages: number | null;
}
