import type { ShelvedBook } from '../features/feature.ts';

/** What main adds to a call: a workbook read in its own process, or the place a person chose in a dialog. */
export type Attached =
  | { readonly kind: 'book'; readonly book: ShelvedBook }
  | { readonly kind: 'place'; readonly path: string };
