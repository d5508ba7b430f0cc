import type { ReadDb } from '../../db/handles.ts';
import { listReviewers, listScores, listVerdicts, listVetoes } from '../../db/tables/scores.ts';
import type { SubjectRow } from '../../db/tables/subjects.ts';
import type { Fraction } from '../core/domain/kernel/fraction.ts';
import { grouped } from '../core/domain/kernel/grouped.ts';
import { asId } from '../core/domain/kernel/ids.ts';
import { byText } from '../core/domain/kernel/order.ts';
import type { ScoreScheme } from '../core/domain/scoring/scheme.ts';
import {
  expertTotal,
  type MeanScore,
  rankByMean,
  reachesCutOff,
  type ScoreSheet,
  scoreApplication,
} from '../core/domain/scoring/score.ts';
import type { LoadedRound } from './round-loading.ts';
import { schemesOf } from './round-schemes.ts';

export interface Verdict {
  readonly verdict: 'agree' | 'disagree';
  readonly remark: string;
}

export interface Review {
  readonly expertId: string;
  readonly lead: boolean;
  readonly sheet: ScoreSheet;
  /** Hundredths, exactly; null while an item is missing, and where the scheme has no points. */
  readonly total: Fraction | null;
  readonly verdict: Verdict | null;
  readonly vetoes: readonly { readonly vetoId: string; readonly remark: string }[];
  /** Everything that the scheme asks of the expert is there. */
  readonly complete: boolean;
}

export interface ScoredSubject {
  readonly subject: SubjectRow;
  readonly scheme: ScoreScheme;
  /** By expert id. */
  readonly reviews: readonly Review[];
  /** There are reviewers, and every sheet is complete. */
  readonly complete: boolean;
  /** Null while a score is missing, and where the scheme has no points. */
  readonly mean: MeanScore | null;
  /** By the exact mean; null where there is no mean or no cut-off. */
  readonly reachesCutOff: boolean | null;
  /** Among those of the group and the level that are scored by the same scheme. */
  readonly rank: number | null;
  readonly tied: boolean;
}

/** Rows of one expert about one application, by both. */
function byPair<R extends { readonly application_id: string; readonly expert_id: string }>(rows: readonly R[]) {
  const pairs = grouped(rows, (row) => `${row.application_id}|${row.expert_id}`);
  return (applicationId: string, expertId: string): readonly R[] => pairs.get(`${applicationId}|${expertId}`) ?? [];
}

/** Every application's reviewers with what they gave, the exact mean, and its rank among its group and level. */
export async function loadScored(
  db: ReadDb,
  round: LoadedRound,
  subjects: readonly SubjectRow[],
): Promise<ScoredSubject[]> {
  const roundId = round.row.id;
  const schemeOf = schemesOf(round);
  const scoresOf = byPair(await listScores(db, roundId));
  const vetoesOf = byPair(await listVetoes(db, roundId));
  const verdictsOf = byPair(await listVerdicts(db, roundId));
  const reviewersOf = grouped(await listReviewers(db, roundId), (one) => one.application_id);
  const dropFrom = round.pack.rules.dropHighLowFromRaters.value;
  const scored = subjects.map((subject) => {
    const { applicationId } = subject;
    const scheme = schemeOf(subject);
    const reviews = (reviewersOf.get(applicationId) ?? [])
      .toSorted((a, b) => byText(a.expert_id, b.expert_id))
      .map(({ expert_id: expertId, lead }): Review => {
        const given = scoresOf(applicationId, expertId).map((one) => [one.criterion_id, one.hundredths] as const);
        const sheet = Object.fromEntries(given);
        const total = scheme.kind === 'agreement' ? undefined : expertTotal(scheme, sheet);
        const [said] = scheme.kind === 'agreement' ? verdictsOf(applicationId, expertId) : [];
        return {
          expertId,
          lead: lead === 1,
          sheet,
          total: total?.ok ? total.value : null,
          verdict: said === undefined ? null : { verdict: said.verdict, remark: said.remark },
          vetoes: vetoesOf(applicationId, expertId).flatMap(({ veto_id: vetoId, remark }) =>
            scheme.vetoes.some(({ id }) => id === vetoId) ? { vetoId, remark } : [],
          ),
          complete: total === undefined ? said !== undefined : total.ok,
        };
      });
    const sheets = reviews.map(({ expertId, sheet }) => ({ expertId: asId<'expert'>(expertId), sheet }));
    const score = scheme.kind === 'agreement' ? undefined : scoreApplication(scheme, sheets, { dropFrom });
    const mean = score?.ok ? score.value : null;
    return {
      ...{ subject, scheme, reviews, mean },
      complete: reviews.length > 0 && reviews.every((one) => one.complete),
      reachesCutOff: mean === null ? null : (reachesCutOff(scheme, mean.mean) ?? null),
    };
  });
  return ranked(scored);
}

function ranked(scored: readonly Omit<ScoredSubject, 'rank' | 'tied'>[]): ScoredSubject[] {
  const pools = grouped(scored, ({ subject, scheme }) => `${subject.group ?? ''}|${subject.level}|${scheme.id}`);
  const places = new Map<string, { readonly rank: number; readonly tied: boolean }>();
  for (const pool of pools.values()) {
    const entries = pool.flatMap(({ subject, mean }) =>
      mean === null ? [] : [{ applicationId: asId<'application'>(subject.applicationId), mean: mean.mean }],
    );
    for (const { applicationId, rank, tied } of rankByMean(entries)) places.set(applicationId, { rank, tied });
  }
  return scored.map((one) => {
    const place = places.get(one.subject.applicationId);
    return { ...one, rank: place?.rank ?? null, tied: place?.tied ?? false };
  });
}

/** Why the group may not recommend: a veto, or a mean below a cut-off that is a gate. */
export type Bar = 'vetoed' | 'below_cut_off';

/** Undefined: it may, or it is not known yet. */
export function barOf({ scheme, reviews, reachesCutOff: reaches }: ScoredSubject): Bar | undefined {
  if (reviews.some(({ vetoes }) => vetoes.length > 0)) return 'vetoed';
  return scheme.cutOffUse === 'gate' && reaches === false ? 'below_cut_off' : undefined;
}
