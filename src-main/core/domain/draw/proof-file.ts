import { sealedRule } from './composition.ts';
import type { Contribution } from './contributions.ts';
import type { DrawInput, DrawOutcome } from './draw.ts';
import { type BookedLottery, lastUnder, toldDigest } from './lottery/lottery-book.ts';
import { panelDrawn } from './lottery/panel-draw.ts';
import {
  exclusionRows,
  poolHeading,
  sealedAttributes,
  sealedCells,
  sealedPool,
  sealsTitles,
  toldRows,
} from './pool-digest.ts';
import type { Proof } from './rejection-proof.ts';
import type { AnswerStep, LoggedAct, StandingJury } from './replacement.ts';
import { statementRows } from './seal-statement.ts';

const PROOF_FORMAT = 'jurydesk/proof/3';
/** Of attempts that earlier versions sealed: without the titles of the rules on exclusions, and without a statement. */
const UNTITLED_PROOF_FORMAT = 'jurydesk/proof/2';
const BARE_PROOF_FORMAT = 'jurydesk/proof/1';

function formatOf(input: DrawInput): ProofFile['format'] {
  if (input.statement === undefined) return BARE_PROOF_FORMAT;
  return sealsTitles(input) ? PROOF_FORMAT : UNTITLED_PROOF_FORMAT;
}

/** Another attempt of the same draw, as the book has it. */
interface AttemptLine {
  readonly attempt: number;
  readonly committedUtc: string;
  /** null: broken off before there was a result. */
  readonly drawnUtc: string | null;
  readonly reason: string;
  /** Why it ended before anything was drawn; '': it did not. */
  readonly abortedReason: string;
}

/** A lottery that was made for the round, as the book has it; `digest` is that of what was published of it. */
export interface LotteryProofLine {
  readonly number: number;
  readonly digest: string;
  readonly panels: number;
  readonly madeUtc: string;
  /** null: nobody outside saw it. */
  readonly publishedUtc: string | null;
  /** Why it was made after another had been published. */
  readonly reason: string;
}

/** One line of the log of answers. Why somebody does not come concerns nobody who recomputes: it stays in the office. */
interface AnswerProof {
  readonly line: number;
  readonly utc: string;
  /** Pool number. */
  readonly number: string;
  /** `continued`: for the open seat of this last holder the drawn order was continued below the alternates. */
  readonly answer: LoggedAct;
  /** The seat that became free, 1-based, and the pool number of whoever took it; null: none, nobody. */
  readonly seat: number | null;
  readonly calledIn: string | null;
  /** When the line was taken back; null: it stands. */
  readonly undoneUtc: string | null;
}

/** The jury after these answers. */
interface StandingProof {
  readonly lines: readonly AnswerProof[];
  /** By seat; `open`: its holder does not come and no alternate fits. */
  readonly seats: readonly { readonly number: string; readonly open: boolean }[];
}

/** Everything a stranger needs to compute a draw again, and nothing else of the office. */
export interface ProofFile {
  readonly format: typeof PROOF_FORMAT | typeof UNTITLED_PROOF_FORMAT | typeof BARE_PROOF_FORMAT;
  readonly jury: string;
  readonly method: string;
  readonly heading: string;
  readonly digest: string;
  /** The lines of the statement under the seal, cell by cell. */
  readonly statement?: readonly (readonly string[])[];
  readonly seats: number;
  readonly alternates: number;
  readonly attempt: number;
  readonly contributions: readonly Contribution[];
  readonly seed: string;
  /** Attribute, value, least, most, severity, source; as sealed. */
  readonly rules: readonly (readonly string[])[];
  /** Code, severity, source and, from proof/3 on, title of the rules on exclusions, as sealed; absent: sealed without them. */
  readonly exclusions?: readonly (readonly string[])[];
  /** Pool number and codes of those who may be drawn although a rule warns of them. */
  readonly told?: readonly (readonly string[])[];
  readonly columns: readonly string[];
  /** The lines of the sealed pool, cell by cell. */
  readonly pool: readonly (readonly string[])[];
  /** Pool numbers in drawn order. */
  readonly members: readonly string[];
  readonly waiting: readonly { readonly number: string; readonly replaces: readonly number[] }[];
  readonly rejections: readonly { readonly number: string; readonly seatsLeft: number; readonly proof: Proof }[];
  readonly attempts: readonly AttemptLine[];
  /** Of the adopted attempt, once somebody has answered. */
  readonly answers?: StandingProof;
  /** The published lottery, of a jury drawn from one: its text as it was published, and the number the balls named. */
  readonly lottery?: {
    readonly digest: string;
    readonly text: string;
    readonly panel: string;
    readonly lowest: number;
    readonly highest: number;
    /** Where it was published while the names were sealed: the digest of that text, and the secret its panels are blind by. */
    readonly sealed?: { readonly digest: string; readonly secret: string };
  };
  /** Every lottery made for the round, where any was. */
  readonly lotteries?: readonly LotteryProofLine[];
}

function lotteryOf(input: DrawInput, book: readonly BookedLottery[]): Pick<ProofFile, 'lottery' | 'lotteries'> {
  const lines = book.map((one): LotteryProofLine => {
    const { number, panels, madeUtc, publishedUtc, reason } = one;
    return { number, digest: toldDigest(one), panels, madeUtc, publishedUtc, reason };
  });
  const lotteries = lines.length === 0 ? {} : { lotteries: lines };
  if (input.lottery === undefined) return lotteries;
  const drawn = panelDrawn(input);
  if (!drawn.ok) throw new Error('a jury drawn from a lottery that does not read');
  const { lottery, spread, number } = drawn.value;
  const { lowest, highest } = spread;
  const { secret = '', sealedDigest = '' } = lastUnder(book, input.poolDigest) ?? {};
  const sealed = secret === '' ? {} : { sealed: { digest: sealedDigest, secret } };
  const own = { digest: lottery.digest, text: input.lottery.text, panel: number, lowest, highest, ...sealed };
  return { lottery: own, ...lotteries };
}

/** A line of the log as the office keeps it; those that were taken back among them. */
export interface LoggedAnswer extends Pick<AnswerStep, 'number' | 'expertId' | 'answer' | 'seat' | 'calledIn'> {
  readonly utc: string;
  readonly undone: { readonly utc: string } | null;
}

export function proofFile(
  input: DrawInput,
  outcome: DrawOutcome,
  around: Pick<ProofFile, 'jury' | 'contributions' | 'attempts'> & {
    readonly lotteries?: readonly BookedLottery[];
    readonly answers?: { readonly log: readonly LoggedAnswer[]; readonly jury: StandingJury } | undefined;
  },
): ProofFile {
  const { statement } = input;
  const pool = sealedPool(input);
  const columns = sealedAttributes(input.rules);
  const numberOf = new Map(pool.map((e) => [e.expertId, e.poolNumber]));
  const number = (one: { readonly expertId: DrawOutcome['members'][number]['expertId'] }) =>
    numberOf.get(one.expertId) ?? '';
  const answersOf = ({ log, jury }: NonNullable<typeof around.answers>): StandingProof => ({
    lines: log.map((line) => ({
      line: line.number,
      utc: line.utc,
      number: number(line),
      answer: line.answer,
      seat: line.seat,
      calledIn: line.calledIn === null ? null : number({ expertId: line.calledIn }),
      undoneUtc: line.undone?.utc ?? null,
    })),
    seats: jury.seats.map(({ holder, open }) => ({ number: number({ expertId: holder }), open })),
  });
  return {
    format: formatOf(input),
    jury: statement?.jury ?? around.jury,
    method: input.method,
    heading: poolHeading(input),
    digest: input.poolDigest,
    ...(statement === undefined ? {} : { statement: statementRows(statement) }),
    seats: input.seats,
    alternates: input.alternates,
    attempt: input.attempt,
    contributions: around.contributions,
    seed: input.seed,
    rules: input.rules.map(sealedRule),
    ...(input.exclusionRules === undefined ? {} : { exclusions: exclusionRows(input), told: toldRows(input) }),
    columns,
    pool: pool.map((expert) => sealedCells(expert, columns)),
    members: outcome.members.map(number),
    waiting: outcome.alternates.map((one) => ({ number: number(one), replaces: one.replaces })),
    rejections: outcome.rejections.map((one) => ({ number: number(one), seatsLeft: one.seatsLeft, proof: one.proof })),
    attempts: around.attempts,
    ...(around.answers === undefined || around.answers.log.length === 0 ? {} : { answers: answersOf(around.answers) }),
    ...lotteryOf(input, around.lotteries ?? []),
  };
}
