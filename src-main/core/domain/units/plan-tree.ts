import type { RowIssue } from '../roster/cells.ts';
import type { TreeUnit } from './judge-unit-tree.ts';
import { unitKey } from './unit-key.ts';
import type { RegisterKind } from './unit-kind.ts';
import { inCircle } from './unit-tree.ts';

export interface RegisterUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: RegisterKind;
  readonly parentId: string | null;
  readonly prefecture: string;
  readonly county: string;
  readonly code: string;
  readonly note: string;
}

export interface Register {
  readonly units: readonly RegisterUnit[];
  /** Unit ids by the keys of names and aliases. */
  readonly byKey: ReadonlyMap<string, string>;
}

export interface PlannedAlias {
  readonly name: string;
  readonly key: string;
  readonly kind: 'alias' | 'former' | 'abbreviation';
}

/** What one row would do. */
export interface PlannedUnit {
  readonly row: TreeUnit;
  /** Of a unit that is there, or of the one to be added. */
  readonly id: string;
  readonly added: boolean;
  /** The fields after it; what the row leaves blank stays as it was. */
  readonly after: RegisterUnit;
  /** Fields that change in a unit that is there, old and new as text (`parent` by name). */
  readonly changes: readonly { readonly field: string; readonly from: string; readonly to: string }[];
  readonly aliases: readonly PlannedAlias[];
}

export interface TreePlan {
  readonly units: readonly PlannedUnit[];
  readonly refused: readonly RowIssue[];
}

const FIELDS = ['kind', 'prefecture', 'county', 'code', 'note'] as const;

/**
 * Compares a judged tree with the register. Row refusals: `tree_parent_unknown` {parent}, `tree_circle` {parent},
 * `tree_name_of_another` {name, known}, `tree_code_of_another` {known}, `tree_code_differs` {known},
 * `tree_same_unit_twice` {otherRow}. `idFor` names the unit that a row without one in the register will become.
 */
export function planTree(rows: readonly TreeUnit[], register: Register, idFor: (row: TreeUnit) => string): TreePlan {
  const refused: RowIssue[] = [];
  const no = (row: TreeUnit, field: string, code: string, params: RowIssue['params'], original: string) =>
    refused.push({
      sheet: row.sheet,
      row: row.rowNumber,
      column: row.columns[field] ?? '',
      field,
      code,
      params,
      original,
    });
  const known = new Map(register.units.map((unit) => [unit.id, unit]));
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
  const names = new Map(register.units.map((unit) => [unit.id, unit.name]));
  const byKey = new Map(register.byKey);
  const idOf = new Map<TreeUnit, string>();
  const rowOf = new Map<string, TreeUnit>();
  for (const row of rows) {
    const id = byKey.get(unitKey(row.name)) ?? idFor(row);
    const other = rowOf.get(id);
    // The same spelling twice was found when the workbook was read by itself.
    if (other && unitKey(other.name) !== unitKey(row.name))
      no(row, 'name', 'tree_same_unit_twice', { otherRow: other.rowNumber, known: nameOf(id) }, row.name);
    idOf.set(row, id);
    rowOf.set(id, row);
    if (!names.has(id)) names.set(id, row.name);
    byKey.set(unitKey(row.name), id);
  }
  for (const row of rows) {
    for (const name of [...row.former, ...row.abbreviations]) {
      const holder = register.byKey.get(unitKey(name));
      if (holder === undefined) byKey.set(unitKey(name), byKey.get(unitKey(name)) ?? (idOf.get(row) as string));
      else if (holder !== idOf.get(row)) {
        const field = row.former.includes(name) ? 'former' : 'abbreviation';
        no(row, field, 'tree_name_of_another', { name, known: nameOf(holder) }, name);
      }
    }
  }
  const parents = new Map(register.units.map((unit) => [unit.id, unit.parentId]));
  const codes = new Map(register.units.filter((unit) => unit.code !== '').map((unit) => [unit.code, unit.id]));
  for (const row of rows) {
    if (row.parent === '') continue;
    const parentId = byKey.get(unitKey(row.parent));
    if (parentId === undefined) no(row, 'parent', 'tree_parent_unknown', { parent: row.parent }, row.parent);
    else parents.set(idOf.get(row) as string, parentId);
  }
  const planned = rows.map((row): PlannedUnit => {
    const id = idOf.get(row) as string;
    const before = known.get(id);
    const parentId = parents.get(id) ?? null;
    if (row.parent !== '' && inCircle(id, (one) => parents.get(one))) {
      no(row, 'parent', 'tree_circle', { parent: row.parent }, row.parent);
    }
    if (row.code !== '') {
      const holder = codes.get(row.code);
      if (holder !== undefined && holder !== id) {
        no(row, 'code', 'tree_code_of_another', { known: nameOf(holder) }, row.code);
      } else if (before && before.code !== '' && before.code !== row.code) {
        no(row, 'code', 'tree_code_differs', { known: before.code }, row.code);
      }
      codes.set(row.code, id);
    }
    const after = afterOf(id, row, before, parentId);
    return { row, id, added: before === undefined, after, ...differences(before, after, row, nameOf, register) };
  });
  return { units: planned, refused };
}

function afterOf(id: string, row: TreeUnit, before: RegisterUnit | undefined, parentId: string | null): RegisterUnit {
  return {
    id,
    name: before?.name ?? row.name,
    kind: row.kind === 'unknown' ? (before?.kind ?? 'unknown') : row.kind,
    parentId,
    prefecture: row.prefecture || (before?.prefecture ?? ''),
    county: row.county || (before?.county ?? ''),
    code: row.code || (before?.code ?? ''),
    note: row.note || (before?.note ?? ''),
  };
}

function differences(
  before: RegisterUnit | undefined,
  after: RegisterUnit,
  row: TreeUnit,
  nameOf: (id: string | null) => string,
  { byKey }: Register,
): Pick<PlannedUnit, 'changes' | 'aliases'> {
  const kinds = [
    ...row.former.map((name) => ({ name, kind: 'former' as const })),
    ...row.abbreviations.map((name) => ({ name, kind: 'abbreviation' as const })),
  ];
  const aliases = new Map<string, PlannedAlias>();
  for (const { name, kind } of kinds) {
    const key = unitKey(name);
    if (!byKey.has(key) && !aliases.has(key)) aliases.set(key, { name, key, kind });
  }
  if (!before) return { changes: [], aliases: [...aliases.values()] };
  const changes: { field: string; from: string; to: string }[] = [];
  for (const field of FIELDS) {
    if (before[field] !== after[field]) changes.push({ field, from: before[field], to: after[field] });
  }
  if (before.parentId !== after.parentId) {
    changes.push({ field: 'parent', from: nameOf(before.parentId), to: nameOf(after.parentId) });
  }
  return { changes, aliases: [...aliases.values()] };
}
