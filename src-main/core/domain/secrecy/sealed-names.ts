import { daySpanOf } from '../calendar/partial-date.ts';

/** Who may know before the meeting who was drawn: everybody at the desk, or nobody (rule `namesBeforeSignIn`). */
export const NAMES_BEFORE_SIGN_IN = ['visible', 'sealed'] as const;
export type NamesBeforeSignIn = (typeof NAMES_BEFORE_SIGN_IN)[number];

export type DrawnAs = 'member' | 'alternate';

export interface DrawnPerson {
  readonly expertId: string;
  readonly drawn: DrawnAs;
  /** 1-based, members and alternates each on their own. */
  readonly order: number;
  /** Has signed in at the meeting, also where the person has left since. */
  readonly signedIn: boolean;
}

/** What tells who somebody is. Of a masked person nothing of it is left but the name's place. */
export interface Telling {
  readonly name: string;
  readonly unit: string;
  readonly specialty: string;
  readonly title: string;
  readonly poolNumber: string;
  readonly tibetanName: string;
  readonly phone: string;
}

/** What of a round's draw may be told now. */
export interface SealedNames {
  /** The rule seals the names and nobody has released them: true also once everybody has signed in. */
  readonly sealed: boolean;
  isMasked(expertId: string): boolean;
  /** How many of those drawn cannot be told now. */
  readonly masked: number;
  /** The fields as they may be shown; the very same object where the person may be told. */
  shown<T extends Partial<Telling>>(expertId: string, seat: Pick<DrawnPerson, 'drawn' | 'order'>, fields: T): T;
  /** What a window calls a masked juror by; everybody else by the id. */
  handleOf(expertId: string): string;
  /**
   * Whom a window means. The handle of a seat is understood at any time; the id of a masked person is nobody's, so that
   * trying the ids of the pool tells nothing.
   */
  meant(id: string): string;
}

/**
 * Why somebody does not come, as it may be told. An earlier version wrote the last day of the person's term there, by
 * which a masked person is known in the pool.
 */
export function toldReason(masked: boolean, reason: string): string {
  return masked && daySpanOf(reason) !== undefined ? '' : reason;
}

const HANDLE = /^sealed-(member|alternate)-(\d+)$/u;
/** No id is ever made like this. */
const NOBODY = 'sealed-nobody';

const two = (order: number) => String(order).padStart(2, '0');

/** What stands for a masked name: data of the draw, written as names are, in the same way in every language. */
export function seatLabel({ drawn, order }: Pick<DrawnPerson, 'drawn' | 'order'>): string {
  return `${drawn === 'member' ? '评委' : '候补'}${two(order)}`;
}

const LABEL = /^(评委|候补)(\d{2,})$/u;

/** The label read back, for the languages that say it in other words; `number` as written. Undefined: no label. */
export function seatOfLabel(text: string): { readonly drawn: DrawnAs; readonly number: string } | undefined {
  const [, drawn, number] = LABEL.exec(text) ?? [];
  return number === undefined ? undefined : { drawn: drawn === '评委' ? 'member' : 'alternate', number };
}

/** Does the window call somebody by a seat? */
export function isSeatHandle(id: string): boolean {
  return HANDLE.test(id);
}

export function seatHandle({ drawn, order }: Pick<DrawnPerson, 'drawn' | 'order'>): string {
  return `sealed-${drawn}-${two(order)}`;
}

/** Nothing is sealed: everybody is told and called by the id. */
export const OPEN_NAMES: SealedNames = {
  sealed: false,
  masked: 0,
  isMasked: () => false,
  shown: (_expertId, _seat, fields) => fields,
  handleOf: (expertId) => expertId,
  meant: (id) => id,
};

/**
 * `people`: those on the adopted jury. Whoever an earlier attempt drew is on none and stays masked until the release.
 * Source: the rule `namesBeforeSignIn` of the round's own copy of its rules; a list kept closed until sign-in is the
 * practice of halls where experts are drawn by lot.
 */
export function sealedNames(rule: NamesBeforeSignIn, released: boolean, people: readonly DrawnPerson[]): SealedNames {
  if (rule === 'visible' || released) return OPEN_NAMES;
  const byId = new Map(people.map((one) => [one.expertId, one]));
  const byHandle = new Map(people.map((one) => [seatHandle(one), one.expertId]));
  const isMasked = (expertId: string) => byId.get(expertId)?.signedIn !== true;
  return {
    sealed: true,
    masked: people.filter((one) => !one.signedIn).length,
    isMasked,
    shown: (expertId, seat, fields) => {
      if (!isMasked(expertId)) return fields;
      const blank = Object.fromEntries(Object.keys(fields).map((field) => [field, '']));
      return { ...blank, name: seatLabel(seat) } as typeof fields;
    },
    handleOf: (expertId) => {
      const one = byId.get(expertId);
      return one === undefined || one.signedIn ? expertId : seatHandle(one);
    },
    meant: (id) => {
      if (HANDLE.test(id)) return byHandle.get(id) ?? NOBODY;
      return byId.has(id) && isMasked(id) ? NOBODY : id;
    },
  };
}

/** Every text in a value that is exactly an id, put differently; ids are random, so nothing else can be meant. */
export function withIds(value: unknown, other: (id: string) => string): unknown {
  if (typeof value === 'string') return other(value);
  if (Array.isArray(value)) return value.map((one) => withIds(one, other));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withIds(one, other)]));
}
