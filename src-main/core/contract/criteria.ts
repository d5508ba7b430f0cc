import { z } from 'zod';
import { APPLICATION_KINDS, type ApplicationKind } from '../domain/applications/application-kind.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { FindingsDifference } from '../domain/criteria/compare-findings.ts';
import type { EntryPart } from '../domain/criteria/compare-packs.ts';
import type { EntryId, PackEntry } from '../domain/criteria/pack-entries.ts';
import { PACK_KINDS, type PackKind } from '../domain/criteria/pack-entries.ts';
import { ELIGIBILITY_RULE_IDS } from '../domain/eligibility/rule-ids.ts';
import { command, query } from './endpoint.ts';
import { dateField, inRound, nothing, optionalText, roundIdField, textField } from './fields.ts';

const kind = z.enum(PACK_KINDS);
/** Id and version: `national-40/1`. */
export const packKeyField = z.string().min(3).max(100);
const by = textField(50);
const onePack = { kind, key: packKeyField };
const grounds = { reason: textField(500), document: optionalText(200), by };
const severity = z.enum(['block', 'warn', 'info']);

const citation = z.strictObject({
  decree: textField(200),
  article: optionalText(60),
  verified: z.boolean(),
  text: optionalText(500),
});

export interface PackCard {
  readonly kind: PackKind;
  readonly key: string;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly effectiveFrom: IsoDate;
  readonly state: 'shipped' | 'draft' | 'published' | 'withdrawn';
  /** The version it was made from. */
  readonly basedOn: { readonly title: string; readonly version: string } | null;
  readonly madeBy: string;
  readonly madeUtc: string | null;
  readonly publishedUtc: string | null;
  /** Taken out of use again, before any round went by it. */
  readonly withdrawn: { readonly utc: string; readonly reason: string; readonly by: string } | null;
  readonly rules: number;
  /** Citations whose number nobody has confirmed. */
  readonly unverified: number;
  /** Parameters that nobody has entered. */
  readonly notSet: number;
  /** Names of rounds that go by it. */
  readonly rounds: readonly string[];
  /** What a new round takes unless somebody chooses. */
  readonly proposed: boolean;
}

export interface EntryChange {
  readonly utc: string;
  readonly reason: string;
  readonly document: string;
  readonly by: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface EntryView extends PackEntry {
  readonly rule: EntryId;
  readonly notSet: boolean;
  /** The same rule as it shipped, where it says something else. */
  readonly shipped: PackEntry | null;
  readonly changedParts: readonly EntryPart[];
  readonly changes: readonly EntryChange[];
}

export interface TypeView {
  readonly kind: ApplicationKind;
  readonly title: string;
  readonly checks: readonly string[];
  readonly proofs: readonly string[];
  readonly ballotSection: 'with_others' | 'own';
  readonly agenda: 'ordinary' | 'own';
  readonly quota: 'post' | 'dual_targeted' | 'none';
  readonly certificate: 'ordinary' | 'own';
  readonly statistics: string;
  readonly routing: string;
  readonly changed: boolean;
  readonly changes: readonly EntryChange[];
}

export interface PackView {
  readonly card: PackCard;
  readonly entries: readonly EntryView[];
  readonly types: readonly TypeView[];
  /** Series of the catalogue, for rules that name one. */
  readonly series: readonly { readonly id: string; readonly name: string }[];
}

export const CRITERIA_PARTS = ['rules', 'eligibility', 'titles'] as const;
export type CriteriaPart = (typeof CRITERIA_PARTS)[number];
const part = z.enum(CRITERIA_PARTS);

export interface PinView {
  readonly part: CriteriaPart;
  readonly key: string;
  readonly title: string;
  readonly version: string;
  /** What it may be changed for; a draft is not among them. */
  readonly choices: readonly { readonly key: string; readonly title: string; readonly version: string }[];
}

export interface RoundCriteria {
  readonly pins: readonly PinView[];
  readonly frozen: boolean;
  readonly changes: readonly {
    readonly utc: string;
    readonly part: CriteriaPart;
    readonly before: string;
    readonly after: string;
    readonly reason: string;
    readonly by: string;
  }[];
}

/** What another version would change, in numbers. */
export interface CriteriaPreview extends FindingsDifference {
  /** Findings on the set-up that would be another. */
  readonly setup: readonly { readonly code: string; readonly rule: string; readonly ok: boolean }[];
}

/** Rule packs of the office: what ships, its own versions, and which of them a round goes by. */
export const criteria = {
  list: query<{ readonly packs: readonly PackCard[] }>()(nothing),
  get: query<PackView>()(z.strictObject(onePack)),
  /** A draft made from any version. */
  begin: command<{ readonly key: string }>()(
    z.strictObject({ ...onePack, title: textField(100), effectiveFrom: dateField, reason: textField(500), by }),
  ),
  change: command<null>()(
    z.strictObject({
      ...onePack,
      rule: textField(60),
      entry: z.strictObject({
        title: textField(300),
        /** By the rule's own form; the pack's reader says whether it is right. */
        value: z.unknown(),
        severity,
        citation,
        effectiveFrom: dateField.nullable(),
        effectiveTo: dateField.nullable(),
      }),
      ...grounds,
    }),
  ),
  changeType: command<null>()(
    z.strictObject({
      ...onePack,
      type: z.enum(APPLICATION_KINDS),
      to: z.strictObject({
        checks: z.array(z.enum(ELIGIBILITY_RULE_IDS)).max(ELIGIBILITY_RULE_IDS.length),
        ballotSection: z.enum(['with_others', 'own']),
        agenda: z.enum(['ordinary', 'own']),
        quota: z.enum(['post', 'dual_targeted', 'none']),
        certificate: z.enum(['ordinary', 'own']),
        statistics: textField(30),
        routing: textField(300),
      }),
      ...grounds,
    }),
  ),
  /** From here on it is never changed. */
  publish: command<null>()(z.strictObject({ ...onePack, by })),
  discard: command<null>()(z.strictObject(onePack)),
  /** Out of use again, as long as no round has gone by it. */
  withdraw: command<null>()(z.strictObject({ ...onePack, reason: textField(500), by })),
  ofRound: query<RoundCriteria>()(inRound),
  preview: query<CriteriaPreview>()(z.strictObject({ roundId: roundIdField, part, key: packKeyField }), {
    long: ['judging'],
  }),
  pin: command<null>()(
    z.strictObject({ roundId: roundIdField, part, key: packKeyField, reason: textField(500), by }),
    // Another version may be what a set-up needs to be complete.
    { stage: 'setup' },
  ),
} as const;
