import type { ReadDb } from '../../db/handles.ts';
import { listReviewers, listScores } from '../../db/tables/scores.ts';
import type { SubjectRow } from '../../db/tables/subjects.ts';
import { asId } from '../core/domain/kernel/ids.ts';
import { byText } from '../core/domain/kernel/order.ts';
import type { RulePack } from '../core/domain/rules/rule-pack.ts';
import { defaultScheme } from '../core/domain/scoring/default-scheme.ts';
import {
  expertTotal,
  type MeanScore,
  rankByMean,
  type ScoreSheet,
  scoreApplication,
} from '../core/domain/scoring/score.ts';

export interface Review {
  readonly expertId: string;
  readonly lead: boolean;
  readonly sheet: ScoreSheet;
  /** Hundredths; null while a criterion is missing. */
  readonly total: number | null;
}

export interface ScoredSubject {
  readonly subject: SubjectRow;
  /** By expert id. */
  readonly reviews: readonly Review[];
  /** Null while a score is missing. */
  readonly mean: MeanScore | null;
  /** Within the group and the level. */
  readonly rank: number | null;
  readonly tied: boolean;
}

/** Every application's reviewers with their points, the exact mean, and its rank among its group and level. */
export async function loadScored(
  db: ReadDb,
  roundId: string,
  subjects: readonly SubjectRow[],
  pack: RulePack,
): Promise<ScoredSubject[]> {
  const sheets = new Map<string, Record<string, number>>();
  for (const s of await listScores(db, roundId)) {
    const key = `${s.application_id}|${s.expert_id}`;
    const sheet = sheets.get(key) ?? {};
    sheet[s.criterion_id] = s.hundredths;
    sheets.set(key, sheet);
  }
  const reviewsOf = new Map<string, Review[]>();
  for (const pair of await listReviewers(db, roundId)) {
    const sheet = sheets.get(`${pair.application_id}|${pair.expert_id}`) ?? {};
    const total = expertTotal(defaultScheme, sheet);
    const review = { expertId: pair.expert_id, lead: pair.lead === 1, sheet, total: total.ok ? total.value : null };
    const list = reviewsOf.get(pair.application_id);
    if (list) list.push(review);
    else reviewsOf.set(pair.application_id, [review]);
  }
  const dropFrom = pack.rules.dropHighLowFromRaters.value;
  const scored = subjects.map((subject) => {
    const reviews = (reviewsOf.get(subject.applicationId) ?? []).sort((a, b) => byText(a.expertId, b.expertId));
    const score = scoreApplication(
      defaultScheme,
      reviews.map(({ expertId, sheet }) => ({ expertId: asId<'expert'>(expertId), sheet })),
      { dropFrom },
    );
    return { subject, reviews, mean: score.ok ? score.value : null };
  });
  return ranked(scored);
}

function ranked(scored: readonly Omit<ScoredSubject, 'rank' | 'tied'>[]): ScoredSubject[] {
  const pools = new Map<string, Omit<ScoredSubject, 'rank' | 'tied'>[]>();
  for (const one of scored) {
    const key = `${one.subject.group ?? ''}|${one.subject.level}`;
    pools.set(key, [...(pools.get(key) ?? []), one]);
  }
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
