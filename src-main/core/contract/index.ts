import type { z } from 'zod';
import { acceptance } from './acceptance.ts';
import type { ActKey } from './act-key.ts';
import { answers } from './answers.ts';
import { applicants } from './applicants.ts';
import { attachments } from './attachments.ts';
import { ballots } from './ballots.ts';
import { criteria } from './criteria.ts';
import { declarations } from './declarations.ts';
import { desk } from './desk.ts';
import { documents } from './documents.ts';
import { draw } from './draw.ts';
import { eligibility } from './eligibility.ts';
import type { Endpoint } from './endpoint.ts';
import { entrustments } from './entrustments.ts';
import { experts } from './experts.ts';
import { groups } from './groups.ts';
import { integrity } from './integrity.ts';
import { juries } from './juries.ts';
import { meeting } from './meeting.ts';
import { names } from './names.ts';
import { office } from './office.ts';
import { pool } from './pool.ts';
import { projector } from './projector.ts';
import { proofs } from './proofs.ts';
import { quotas } from './quotas.ts';
import { recusal } from './recusal.ts';
import type { Reply } from './reply.ts';
import { filing, notice, results } from './results.ts';
import { rosters } from './rosters.ts';
import { rounds } from './rounds.ts';
import { scoring } from './scoring.ts';
import { secrecy } from './secrecy.ts';
import { titles } from './titles.ts';
import { units } from './units.ts';

/** Every door between a window and the office. A new one is a line in a feature's file; the compiler lists the rest. */
export const contract = {
  desk,
  projector,
  office,
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
} as const;

export type Contract = typeof contract;
export type Feature = keyof Contract;
export type InputOf<E> = E extends Endpoint<infer I, infer _O, infer _K> ? z.output<I> : never;
export type SentOf<E> = E extends Endpoint<infer I, infer _O, infer _K> ? z.input<I> : never;
export type OutputOf<E> = E extends Endpoint<infer _I, infer O, infer _K> ? O : never;

/** What a window sees: `api.draw.make(input, key)`. Commands are sent with the key of their act. */
export type Api = {
  readonly [F in Feature]: {
    readonly [V in keyof Contract[F]]: (
      input: SentOf<Contract[F][V]>,
      key?: ActKey,
    ) => Promise<Reply<OutputOf<Contract[F][V]>>>;
  };
};

export type Channel = { [F in Feature]: `${F}.${keyof Contract[F] & string}` }[Feature];

export const channels: readonly Channel[] = Object.entries(contract).flatMap(([feature, verbs]) =>
  Object.keys(verbs).map((verb) => `${feature}.${verb}` as Channel),
);

/** The endpoint behind a channel name, or undefined for a name that is not ours. */
export function endpointOf(channel: string): Endpoint | undefined {
  const [feature, verb, ...rest] = channel.split('.');
  if (feature === undefined || verb === undefined || rest.length > 0) return undefined;
  if (!Object.hasOwn(contract, feature)) return undefined;
  const verbs = contract[feature as Feature] as Record<string, Endpoint>;
  return Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
}

export * from './acceptance.ts';
export * from './act-key.ts';
export * from './answers.ts';
export type { EditedCell, EditOfApplication, EditPreview, EditView, SheetRow, TypedCell } from './applicant-edits.ts';
export type { ApplicantPage, Meaning, NamedApplicant, OtherRound } from './applicant-list.ts';
export * from './applicants.ts';
export * from './attachments.ts';
export * from './ballots.ts';
export type { DrawPlan } from './contribution.ts';
export * from './criteria.ts';
export * from './declarations.ts';
export * from './desk.ts';
export * from './documents.ts';
export * from './draw.ts';
export * from './draw-projection.ts';
export * from './eligibility.ts';
export * from './endpoint.ts';
export type * from './entered-facts.ts';
export * from './entrustments.ts';
export * from './events.ts';
export type { AmendmentView, FrozenList } from './frozen-list.ts';
export type { BookPreview } from './group-book.ts';
export type * from './group-opinions.ts';
export * from './group-plan.ts';
export * from './groups.ts';
export type { ComparisonView, ImportChangeView, ImportDiffView, ListedView } from './import-diff.ts';
export * from './import-rows.ts';
export * from './integrity.ts';
export * from './juries.ts';
export type { ListedUnit, ListGround, SavedView } from './list-views.ts';
export * from './meeting.ts';
export * from './names.ts';
export * from './office.ts';
export * from './packed.ts';
export * from './people.ts';
export * from './pool.ts';
export * from './projector.ts';
export * from './proofs.ts';
export * from './quotas.ts';
export * from './recusal.ts';
export * from './reply.ts';
export type * from './result-decisions.ts';
export * from './results.ts';
export * from './rosters.ts';
export * from './rounds.ts';
export * from './scoring.ts';
export * from './scoring-statistics.ts';
export * from './secrecy.ts';
export * from './titles.ts';
export * from './units.ts';
