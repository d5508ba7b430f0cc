import type { ReadDb } from '../../../db/handles.ts';
import { listChecksOf } from '../../../db/tables/acceptance.ts';
import {
  type ApplicationRecord,
  applicantNumbers,
  listTheseApplications,
  namesInRound,
} from '../../../db/tables/applications.ts';
import { findPeople, type PersonRow } from '../../../db/tables/people.ts';
import { listAliases, listUnits } from '../../../db/tables/units.ts';
import type { TypedCell } from '../../core/contract/applicant-edits.ts';
import { readIdNumber } from '../../core/domain/identity/id-number.ts';
import { nameKey } from '../../core/domain/names/person-name.ts';
import type { TitleCatalogue } from '../../core/domain/titles/title-catalogue.ts';
import { compareNames } from '../../core/domain/units/compare-names.ts';
import { nameShape } from '../../core/domain/units/name-shape.ts';
import { unitKey } from '../../core/domain/units/unit-key.ts';
import type { Surroundings } from '../feature.ts';
import type { LoadedRound } from '../round-loading.ts';

interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

/** What the judging of typed cells asks about the rest of the file. */
export interface EditGround {
  readonly frozen: boolean;
  readonly records: ReadonlyMap<string, ApplicationRecord>;
  readonly titles: TitleCatalogue;
  /** How many people have looked at the dossier. */
  checksOf(applicationId: string): number;
  /** Bag number of whoever applies in the round under the number, be it only in this edit. */
  holderOf(idNumber: string): string | undefined;
  /** From here on the number is taken by that bag. */
  take(idNumber: string, bag: string): void;
  readonly people: ReadonlyMap<string, PersonRow>;
  /** Bag number of somebody else of that name in the round. */
  namesakeOf(name: string, applicationId: string): string | undefined;
  /** By name or alias. */
  unitOf(name: string): NamedUnit | undefined;
  /** Names of units that may be meant. */
  unitsLike(name: string): readonly string[];
}

const MOST_ALIKE = 3;

async function unitGround(db: ReadDb): Promise<Pick<EditGround, 'unitOf' | 'unitsLike'>> {
  const units = await listUnits(db);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byKey = new Map<string, NamedUnit>(units.map((unit) => [unit.key, unit]));
  for (const alias of await listAliases(db)) {
    const unit = byId.get(alias.unit_id);
    if (unit) byKey.set(alias.key, unit);
  }
  const shapes = units.map((unit) => ({
    name: unit.name,
    shape: nameShape(unit.name, unit.county || unit.prefecture),
  }));
  const alike = new Map<string, readonly string[]>();
  return {
    unitOf: (name) => byKey.get(unitKey(name)),
    unitsLike(name) {
      const known = alike.get(name);
      if (known) return known;
      const mine = nameShape(name);
      const found = shapes.filter(({ shape }) => compareNames(mine, shape) !== undefined).map((one) => one.name);
      alike.set(name, found.slice(0, MOST_ALIKE));
      return found.slice(0, MOST_ALIKE);
    },
  };
}

async function numberGround(db: ReadDb, roundId: string, typed: readonly string[]) {
  const numbers = typed.flatMap((text) => {
    const read = readIdNumber(text);
    return read.ok ? [read.value.number] : [];
  });
  const people = await findPeople(db, numbers);
  const bags = await applicantNumbers(db, roundId);
  const held = new Map<string, string>();
  for (const person of people.values()) {
    const bag = bags.get(person.id);
    if (bag !== undefined) held.set(person.id_number, bag);
  }
  return { people, held };
}

async function nameGround(db: ReadDb, roundId: string): Promise<EditGround['namesakeOf']> {
  const byKey = new Map<string, { readonly id: string; readonly bag: string }[]>();
  for (const { id, name, bag } of await namesInRound(db, roundId)) {
    const key = nameKey(name);
    byKey.set(key, [...(byKey.get(key) ?? []), { id, bag }]);
  }
  return (name, applicationId) => byKey.get(nameKey(name))?.find(({ id }) => id !== applicationId)?.bag;
}

/** Asks of the file only what the written fields need: one cell must not cost a reading of the whole round. */
export async function loadEditGround(
  { db, titles }: { readonly db: ReadDb } & Pick<Surroundings, 'titles'>,
  round: LoadedRound,
  cells: readonly TypedCell[],
): Promise<EditGround> {
  const roundId = round.row.id;
  const ids = [...new Set(cells.map((cell) => cell.applicationId))];
  const textsOf = (field: TypedCell['field']) => cells.filter((cell) => cell.field === field).map((cell) => cell.text);
  const records = await listTheseApplications(db, roundId, ids);
  const checks = new Map<string, number>();
  for (const { application_id } of await listChecksOf(db, ids)) {
    checks.set(application_id, (checks.get(application_id) ?? 0) + 1);
  }
  const numbers = textsOf('idNumber');
  const { people, held } =
    numbers.length === 0
      ? { people: new Map<string, PersonRow>(), held: new Map<string, string>() }
      : await numberGround(db, roundId, numbers);
  const unwritten = { unitOf: () => undefined, unitsLike: () => [] };
  return {
    frozen: round.row.list_frozen_utc !== null,
    records: new Map(records.map((one) => [one.applicationId, one])),
    titles: titles(),
    checksOf: (applicationId) => checks.get(applicationId) ?? 0,
    holderOf: (idNumber) => held.get(idNumber),
    take: (idNumber, bag) => void held.set(idNumber, bag),
    people,
    namesakeOf: textsOf('name').length === 0 ? () => undefined : await nameGround(db, roundId),
    ...(textsOf('unitName').length === 0 ? unwritten : await unitGround(db)),
  };
}
