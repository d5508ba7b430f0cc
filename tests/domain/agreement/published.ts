/**
 * Published tables with figures that can be checked by hand. Where a source prints a figure, it prints it to two or three
 * decimals; the ten decimals here were worked out anew from the tables by a program of its own, which shares nothing with
 * the rules under test.
 */

/** Krippendorff's "C" data: 4 coders (rows), 12 units, as in the documentation of DescTools::KrippAlpha; printed there: 0.743, 0.815, 0.849, 0.797. */
export const krippendorffC: readonly (readonly (number | null)[])[] = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];
export const krippendorffCAlpha = {
  nominal: 0.7434210526,
  ordinal: 0.8153875038,
  interval: 0.8491071429,
  ratio: 0.7974027747,
};

/** Wikipedia, "Krippendorff's alpha": 3 coders, 15 units; printed there: 0.691 nominal, 0.811 interval. */
export const krippendorffWiki: readonly (readonly (number | null)[])[] = [
  [null, null, null, null, null, 3, 4, 1, 2, 1, 1, 3, 3, null, 3],
  [1, null, 2, 1, 3, 3, 4, 3, null, null, null, null, null, null, null],
  [null, null, 2, 1, 3, 4, 4, null, 2, 1, 1, 3, 3, null, 4],
];
export const krippendorffWikiAlpha = {
  nominal: 0.6913580247,
  ordinal: 0.8067214199,
  interval: 0.8108448928,
  ratio: 0.8089436708,
};

/** Wikipedia, "Fleiss' kappa": 10 subjects (rows), 5 categories, 14 raters; printed there: 0.210, P 0.378, Pe 0.213. */
export const fleissWiki: readonly (readonly number[])[] = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
];

/** Shrout & Fleiss 1979, Psychological Bulletin 86:420-428, tables 2 to 4: 6 targets (rows), 4 judges. */
export const shroutFleiss: readonly (readonly number[])[] = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

/** The data `anxiety` of the R package irr, as in the documentation of DescTools::KendallW: 3 raters (rows), 20 subjects. */
export const anxiety: readonly (readonly number[])[] = [
  [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
  [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
  [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
];

/** A classroom exercise on Kendall's W: 4 judges (rows) rank 5 projects. Of its printed solutions only S = 122 and W = 0.7625 are right. */
export const fiveProjects: readonly (readonly number[])[] = [
  [1, 3, 2, 5, 4],
  [2, 1, 3, 4, 5],
  [3, 1, 2, 5, 4],
  [3, 2, 1, 4, 5],
];
