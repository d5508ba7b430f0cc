import type { Contract, Feature } from '../core/contract/index.ts';
import { acceptance } from '../features/acceptance/acceptance.ts';
import { answers } from '../features/answers/answers.ts';
import { applicants } from '../features/applicants/applicants.ts';
import { attachments } from '../features/attachments/attachments.ts';
import { ballots } from '../features/ballots/ballots.ts';
import { criteria } from '../features/criteria/criteria.ts';
import { declarations } from '../features/declarations/declarations.ts';
import { documents } from '../features/documents/documents.ts';
import { draw } from '../features/draw/draw.ts';
import { eligibility } from '../features/eligibility/eligibility.ts';
import { entrustments } from '../features/entrustments/entrustments.ts';
import { experts } from '../features/experts/experts.ts';
import type { FeatureHandlers } from '../features/feature.ts';
import { filing } from '../features/filing/filing.ts';
import { groups } from '../features/groups/groups.ts';
import { integrity } from '../features/integrity/integrity.ts';
import { juries } from '../features/juries/juries.ts';
import { meeting } from '../features/meeting/meeting.ts';
import { names } from '../features/names/names.ts';
import { notice } from '../features/notice/notice.ts';
import { pool } from '../features/pool/pool.ts';
import { proofs } from '../features/proofs/proofs.ts';
import { quotas } from '../features/quotas/quotas.ts';
import { recusal } from '../features/recusal/recusal.ts';
import { results } from '../features/results/results.ts';
import { rosters } from '../features/rosters/rosters.ts';
import { rounds } from '../features/rounds/rounds.ts';
import { scoring } from '../features/scoring/scoring.ts';
import { secrecy } from '../features/secrecy/secrecy.ts';
import { titles } from '../features/titles/titles.ts';
import { units } from '../features/units/units.ts';

/** `desk` and `projector` are answered by the shell, `office` by the office process: none works inside the open file. */
export type FileFeature = Exclude<Feature, 'desk' | 'projector' | 'office'>;
type Handlers = { readonly [F in FileFeature]: FeatureHandlers<F> };

/** Every feature that works on the open office file. The compiler names the endpoint that has no handler. */
export const handlers: Handlers = {
  rounds,
  applicants,
  acceptance,
  eligibility,
  proofs,
  attachments,
  experts,
  declarations,
  draw,
  answers,
  quotas,
  recusal,
  groups,
  meeting,
  secrecy,
  scoring,
  ballots,
  results,
  notice,
  filing,
  documents,
  rosters,
  units,
  titles,
  criteria,
  integrity,
  juries,
  pool,
  entrustments,
  names,
};

export type AnyHandler = (context: unknown, input: unknown) => Promise<unknown>;

/** The handler behind a channel of the contract, or undefined where the channel is answered elsewhere. */
export function handlerOf(channel: string): AnyHandler | undefined {
  const [feature, verb] = channel.split('.') as [keyof Contract, string];
  if (!Object.hasOwn(handlers, feature)) return undefined;
  const verbs = handlers[feature as FileFeature] as Record<string, unknown>;
  return Object.hasOwn(verbs, verb) ? (verbs[verb] as AnyHandler) : undefined;
}
