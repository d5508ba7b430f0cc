/**
 * A solver of linear programmes, whole variables or not, as the lottery asks it. It reckons in floating point: what it
 * answers is a proposal and is never believed without counting again in whole numbers. The columns' costs together are
 * made as large as they can be.
 */
export interface Programme {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly cost: number;
  /** A whole number of times. */
  readonly whole: boolean;
  readonly low: number;
  readonly high: number;
}

export interface Row {
  readonly low: number;
  readonly high: number;
  readonly terms: readonly Term[];
}

/** Of a row: column and coefficient. Of a column added later: row and coefficient. */
export type Term = readonly [at: number, value: number];

export interface Solved {
  readonly value: number;
  readonly columns: ArrayLike<number>;
  /** By how much the value grows with each row's bound; nothing where variables are whole. */
  readonly duals: ArrayLike<number>;
}

/** How far a search in whole numbers is: the best value so far, null while there is none, and what none can better. */
export interface SoFar {
  readonly value: number | null;
  readonly most: number;
}

/**
 * impossible: there is no solution, and that is proved. found: the best there is. given_up: its time was over; `best`: what
 * it had by then, undefined where it had nothing.
 */
export type Searched =
  | { readonly state: 'impossible' }
  | { readonly state: 'found'; readonly best: Solved }
  | { readonly state: 'given_up'; readonly best: Solved | undefined; readonly most: number };

/** A programme that stays open to be changed and solved again. */
export interface OpenProgramme {
  setCosts(costs: readonly number[]): void;
  addColumn(column: Column, terms: readonly Term[]): void;
  setCoefficient(row: number, column: number, value: number): void;
  setRow(row: number, low: number, high: number): void;
  /** undefined: there is no solution, or none was found. */
  solve(): Solved | undefined;
  /** Of whole variables: how it ended, also where it was given up. `told`: now and then, while it goes on. */
  search(told: (soFar: SoFar) => void): Searched;
  close(): void;
}

export interface Solver {
  open(programme: Programme): OpenProgramme;
}
