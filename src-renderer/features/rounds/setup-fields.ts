import { type RoundSetup, roundSetup } from '../../../src-main/core/contract/rounds.ts';
import type { Words } from '../../text/index.ts';

export type SetupField = keyof RoundSetup;

/** Figures with their bounds, as the contract has them. */
export const figureBounds = {
  year: [2000, 2199],
  jurySize: [1, 199],
  alternates: [0, 100],
  minimumPerSpecialty: [0, 50],
  groupCount: [1, 30],
  noticeDays: [1, 60],
} as const satisfies Partial<Record<SetupField, readonly [number, number]>>;

export type FigureField = keyof typeof figureBounds;

/** A form in progress: a figure that is blank is null. */
export type SetupDraft = Omit<RoundSetup, FigureField | 'meetingDate' | 'approvalValidUntil'> & {
  readonly [F in FigureField]: number | null;
} & { readonly meetingDate: string; readonly approvalValidUntil: string };

/** The groups of the form in their order on the page. */
export const setupSections = {
  jury: ['name', 'year', 'juryName', 'series', 'juryKind', 'scope', 'jurySize', 'alternates', 'consentReference'],
  meeting: ['meetingDate', 'meetingPlace', 'approvalNumber', 'approvalValidUntil', 'denominatorMode'],
  draw: ['minimumPerSpecialty', 'groupCount'],
  bodies: ['establishingBody', 'officeName', 'contactPhone', 'contactAddress', 'noticeDays', 'rehearsal', 'listOrder'],
} as const satisfies Record<string, readonly SetupField[]>;

/** What is wrong with each field, in words; judged by the schema the office uses. */
export function setupErrors(draft: SetupDraft, words: Words['rounds']): ReadonlyMap<SetupField, string> {
  const errors = new Map<SetupField, string>();
  const parsed = roundSetup.safeParse(draft);
  for (const issue of parsed.error?.issues ?? []) {
    const field = issue.path[0] as SetupField;
    const bounds = (figureBounds as Partial<Record<SetupField, readonly [number, number]>>)[field];
    errors.set(field, bounds ? words.wholeNumber(bounds[0], bounds[1]) : words.required);
  }
  // The decree wants an odd jury; the office would let it stand as a finding, but here it can be mended at once.
  if (!errors.has('jurySize') && (draft.jurySize ?? 1) % 2 === 0) errors.set('jurySize', words.evenJury);
  return errors;
}
