import type { RoundId } from '../core/domain/kernel/ids.ts';
import type { JudgedBook } from '../features/feature.ts';
import type { Desk } from './desk.ts';
import type { FixedClock } from './fixed-clock.ts';
import type { RehearsalOptions } from './options.ts';
import type { RehearsalReport, TimingName } from './rehearsal-report.ts';
import type { SeededLuck } from './seeded-luck.ts';
import type { Dictionary } from './words.ts';

/** What every step works with. */
export interface Rehearsal {
  readonly desk: Desk;
  readonly options: RehearsalOptions;
  readonly luck: SeededLuck;
  readonly clock: FixedClock;
  readonly words: Dictionary;
  readonly report: RehearsalReport;
  readonly readBook: (roster: JudgedBook['roster']) => Promise<{ readonly kind: 'book'; readonly book: JudgedBook }>;
  readonly timed: <T>(name: TimingName, work: () => Promise<T>) => Promise<T>;
  readonly step: (name: keyof Dictionary['own']['steps']) => void;
  /** Set once the round is there. */
  roundId: RoundId;
  /** Full ID numbers of the accepted applicants: the contract never gives them out, the report needs them. */
  readonly idNumbers: Map<string, string>;
}
