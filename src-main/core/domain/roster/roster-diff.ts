import { type ApplicationState, isOpen } from '../acceptance/states.ts';
import { grouped } from '../kernel/grouped.ts';
import type { Steps } from '../kernel/pace.ts';
import { nameKey } from '../names/person-name.ts';
import { comparedFields, fieldWord, type SpokenOf, sameField, spokenOf } from './compared-fields.ts';
import type { AcceptedApplicant, JudgedApplicants } from './judge-applicants.ts';
import type { RefusedPerson } from './judge-people.ts';

/** An application as the office's file has it. */
export interface ListedApplicant {
  readonly applicationId: string;
  /** Dossier-bag number. */
  readonly number: string;
  readonly idNumber: string;
  readonly unitId: string;
  /** As the register writes it. */
  readonly unit: string;
  readonly state: ApplicationState;
  /** People who have looked at the dossier. */
  readonly checks: number;
  readonly batchId: string;
  readonly details: AcceptedApplicant;
}

/** `blanked`: the cell is empty and the file knows something. */
export interface FieldDiff {
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly kind: 'changed' | 'filled' | 'blanked';
}

export interface ChangedRow {
  readonly listed: ListedApplicant;
  readonly row: AcceptedApplicant;
  readonly fields: readonly FieldDiff[];
}

export interface AddedRow {
  /** 0-based place among the accepted rows of the workbook. */
  readonly at: number;
  readonly row: AcceptedApplicant;
  /** Of the same name, unit and birth under another number. Somebody has to look: nothing is joined by a name. */
  readonly perhaps: ListedApplicant | null;
}

export interface GoneRow {
  readonly listed: ListedApplicant;
  /** A refused row of the workbook with that name and unit: the person is in it, only not legible. */
  readonly refusedRow: RefusedPerson | null;
}

/** `unchanged + changed + added` are the accepted rows of the workbook; the gone are not in it. */
export interface RosterDiff {
  readonly unchanged: readonly ListedApplicant[];
  readonly changed: readonly ChangedRow[];
  readonly added: readonly AddedRow[];
  readonly gone: readonly GoneRow[];
  /** Living applications of which the workbook says nothing either way: other units', from other workbooks. */
  readonly elsewhere: number;
}

export interface ComparedWith {
  readonly listed: readonly ListedApplicant[];
  /** The register's unit of a name or alias; undefined for one it does not know. */
  unitOf(name: string): string | undefined;
  /** Earlier imports under the same file name; units send theirs under one name too. */
  readonly earlierBatches: ReadonlySet<string>;
}

function fieldDiffs(
  spoken: SpokenOf,
  row: AcceptedApplicant,
  listed: ListedApplicant,
  unitOf: ComparedWith['unitOf'],
): FieldDiff[] {
  const found: FieldDiff[] = [];
  for (const field of comparedFields(spoken, row, listed.details)) {
    const ofUnit = field === 'unitName';
    if (ofUnit ? unitOf(row.unitName) === listed.unitId : sameField(listed.details, row, field)) continue;
    const before = ofUnit ? listed.unit : fieldWord(listed.details, field);
    const after = fieldWord(row, field);
    found.push({ field, before, after, kind: after === '' ? 'blanked' : before === '' ? 'filled' : 'changed' });
  }
  return found;
}

/** As precise as the less precise of the two; a birth that is not known contradicts nothing. */
function birthsAgree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a);
}

/** Rows compared between two words on how far it is. */
const PART = 100;

/**
 * What a workbook says of people whom the office has already: by document number, never by name, and only in the fields
 * that it has columns for. Gone are those who still apply, are of a unit in the workbook or came with an earlier one that
 * this one is sent for again, and are not in it. That is one of the same file name with somebody, or a unit, of this one:
 * the name alone is that of every unit's roster.
 */
export function* diffRoster(
  judged: JudgedApplicants,
  { listed, unitOf, earlierBatches }: ComparedWith,
): Steps<RosterDiff> {
  const spoken = new Map(judged.header.map((header) => [header.sheet, spokenOf(header)]));
  const byNumber = new Map(listed.map((one) => [one.idNumber, one]));
  const unchanged: ListedApplicant[] = [];
  const changed: ChangedRow[] = [];
  const unknown: { at: number; row: AcceptedApplicant }[] = [];
  const met = new Set<ListedApplicant>();
  for (const [at, row] of judged.accepted.entries()) {
    if (at % PART === PART - 1) yield PART;
    const known = byNumber.get(row.idNumber);
    if (known === undefined) {
      unknown.push({ at, row });
      continue;
    }
    met.add(known);
    const headings = spoken.get(row.sheet);
    const fields = headings === undefined ? [] : fieldDiffs(headings, row, known, unitOf);
    if (fields.length === 0) unchanged.push(known);
    else changed.push({ listed: known, row, fields });
  }

  const unmet = listed.filter((one) => !met.has(one));
  const byName = grouped(unmet, (one) => nameKey(one.details.name));
  const added = unknown.map(({ at, row }): AddedRow => {
    const perhaps = (byName.get(nameKey(row.name)) ?? []).find(
      (one) => unitOf(row.unitName) === one.unitId && birthsAgree(row.birth, one.details.birth),
    );
    return { at, row, perhaps: perhaps ?? null };
  });

  const refused = grouped(judged.refusedPeople, (one) => nameKey(one.name));
  const units = new Set([...judged.accepted.map((row) => row.unitName), ...judged.refusedPeople.map((p) => p.unit)]);
  const unitIds = new Set([...units].map(unitOf));
  const spokenFor = listed.filter((one) => met.has(one) || unitIds.has(one.unitId));
  const again = new Set(spokenFor.map((one) => one.batchId).filter((id) => earlierBatches.has(id)));
  const living = unmet.filter((one) => isOpen(one.state) || one.state === 'accepted');
  const gone = living
    .filter((one) => unitIds.has(one.unitId) || again.has(one.batchId))
    .map((one): GoneRow => {
      const rows = refused.get(nameKey(one.details.name)) ?? [];
      return { listed: one, refusedRow: rows.find((row) => unitOf(row.unit) === one.unitId) ?? null };
    });
  return { unchanged, changed, added, gone, elsewhere: living.length - gone.length };
}
