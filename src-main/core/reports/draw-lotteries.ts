import { percentOf } from '../domain/draw/chances.ts';
import { MILLION } from '../domain/draw/confidence.ts';
import type { LotterySpread } from '../domain/draw/lottery/lottery.ts';
import { shortSeal } from '../domain/draw/pool-digest.ts';
import { column, type DocumentWords } from './document-context.ts';
import type { Block } from './report-model.ts';

/** The published lottery that a jury was drawn from, with the digits on the balls. */
export interface DrawnLottery extends LotterySpread {
  /** '' while the names are sealed. */
  readonly digest: string;
  readonly panel: string;
  readonly balls: string;
  readonly void: readonly string[];
  readonly eligible: number;
  /** Of one published blind: the digest of that text, and the secret that opens it, '' until the release. */
  readonly sealed: { readonly digest: string; readonly secret: string } | null;
  /** How fair it is known to be; `most` null: not kept by an earlier version. */
  readonly fairness: { readonly most: number | null; readonly complete: boolean };
}

/** One line of the book of lotteries; its digest is that of what was published of it. */
export interface RecordedLottery {
  readonly number: number;
  readonly madeAt: string;
  /** '' of an earlier version, which did not ask. */
  readonly madeBy: string;
  readonly panels: number;
  readonly digest: string;
  /** '': nobody outside saw it. */
  readonly publishedAt: string;
  /** Why it was made after another had been published, and who agreed. */
  readonly reason: string;
  readonly secondPerson: string;
  /** The jury was drawn from it. */
  readonly drawnFrom: boolean;
}

/** What was published, what the balls named in it, and the chances as they can be counted in it. */
export function lotteryFacts(
  lottery: DrawnLottery,
  { jurySize, sealedOutcome }: { readonly jurySize: number; readonly sealedOutcome: string | null },
  words: DocumentWords,
) {
  const w = words.drawRecord;
  const { panels, lowest, highest, eligible, sealed, digest, panel, balls, void: none } = lottery;
  const { most, complete } = lottery.fairness;
  const of = (count: number) => w.panelsOf(count, panels, percentOf(Math.round((count * MILLION) / panels)));
  const equal = percentOf(Math.round((jurySize * MILLION) / eligible));
  const wide = (label: string, value: string) => ({ label, value, wide: true });
  return [
    ...(sealedOutcome === null
      ? [
          { label: w.panel, value: w.panelDrawn(panel, panels) },
          { label: w.balls, value: none.length === 0 ? balls : w.ballsVoid(balls, none) },
        ]
      : []),
    wide(w.chances, w.chancesOf(of(lowest), of(highest), equal, w.chancesPublished)),
    ...(most === null ? [] : [wide(w.fairness, w.fairnessOf(lowest, most, panels, complete))]),
    // Under the seal the lottery's own digest would help to guess who waits.
    ...(digest === '' ? [] : [wide(w.lotteryDigest, digest)]),
    ...(sealed === null ? [] : [wide(w.blindDigest, sealed.digest)]),
    ...(sealed === null || sealed.secret === '' ? [] : [wide(w.blindSecret, sealed.secret)]),
  ];
}

/** Every lottery made, and what became of it: the reason why the next one was made is why this one was given up. */
export function lotteriesTable(lotteries: readonly RecordedLottery[], words: DocumentWords): Block {
  const w = words.drawRecord;
  return {
    kind: 'table',
    columns: [
      column('number', w.lotteryNumber, 18),
      column('made', w.lotteryMadeAt, 20),
      column('by', w.lotteryMadeBy, 12),
      column('panels', w.lotteryPanels, 8),
      column('digest', w.lotteryShort, 14),
      column('published', w.lotteryPublishedAt, 20),
      column('became', w.lotteryBecame, 32, 'left'),
    ],
    rows: lotteries.map((one, i) => {
      const { reason = '', secondPerson = '' } = lotteries[i + 1] ?? {};
      return [
        w.lotteryOf(one.number, lotteries.length),
        one.madeAt,
        one.madeBy,
        String(one.panels),
        shortSeal(one.digest),
        one.publishedAt === '' ? w.lotteryUnpublished : one.publishedAt,
        one.drawnFrom ? w.lotteryDrawn : w.lotteryGivenUp(reason, secondPerson),
      ];
    }),
  };
}
