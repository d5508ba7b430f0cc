import type { IsoDate } from '../calendar/iso-date.ts';
import { mayBeSamePerson } from '../identity/near-duplicates.ts';
import type { ApplicationId, ExpertId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';
import { atOnce, type Steps } from '../kernel/pace.ts';
import { nameKey } from '../names/person-name.ts';
import { type SpellingGroups, spellingKey } from '../names/spellings.ts';
import { parentChain } from '../units/unit-tree.ts';
import type { Declared } from './declarations.ts';
import { type Employment, employerStep, employerTie } from './employment.ts';
import { readAddress, sameHouse } from './home-address.ts';
import type { ConflictKind, ConflictSource } from './kinds.ts';
import { evidenceDigest, type Path, type Step } from './path.ts';

/** What of a person is compared. */
export interface ComparedPerson {
  readonly name: string;
  /** '' where there is none. */
  readonly idNumber: string;
  readonly idKind: string;
  readonly birth: string | null;
  readonly phone: string;
  /** Where the person lives, as written. */
  readonly address: string;
  readonly employments: readonly Employment[];
}

export interface ComparedApplicant extends ComparedPerson {
  readonly applicationId: ApplicationId;
}

export interface ComparedExpert extends ComparedPerson {
  readonly expertId: ExpertId;
  /** Units the expert asked not to judge. */
  readonly avoidUnitIds: readonly string[];
}

export interface KnownUnit {
  readonly parentId: string | null;
  /** False of a unit that employs nobody: people without an employer stand under it. */
  readonly employs: boolean;
}

export interface Ground {
  readonly units: ReadonlyMap<string, KnownUnit>;
  readonly spellings: SpellingGroups;
  readonly declared: readonly Declared[];
  /** How many years a former employer counts; 0: not at all. */
  readonly years: number;
  /** An address that more applicants give ties nobody; 0: addresses are not compared. */
  readonly addressMost: number;
  /** The day of the meeting. */
  readonly day: IsoDate;
}

export interface FoundConflict {
  readonly expertId: ExpertId;
  readonly applicationId: ApplicationId;
  readonly kind: ConflictKind;
  readonly source: ConflictSource;
  readonly path: Path;
  readonly digest: string;
  readonly expiresOn: string | null;
}

/** A number that so many applicants give is the unit's, not a person's. */
const SWITCHBOARD = 3;

/** Characters of an address that are told: whoever decides has both rosters, and a paper goes further than they do. */
const TAIL = 6;

const idKey = (text: string) => text.normalize('NFKC').replace(/\s/gu, '').toUpperCase();

function phoneKey(text: string): string {
  const digits = text.normalize('NFKC').replace(/\D/gu, '');
  const own = digits.length === 13 && digits.startsWith('86') ? digits.slice(2) : digits;
  return own.length < 7 ? '' : own;
}

const present = ({ employments }: ComparedPerson) => employments.find((one) => one.now);

function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a);
}

/** Two people of one name and unit; undefined where their numbers say that they are two. */
function perhapsOne(a: ComparedPerson, e: ComparedPerson, spellings: SpellingGroups): Path | undefined {
  const [unitA, unitE] = [present(a), present(e)];
  if (unitA === undefined || unitE === undefined || unitA.unitId !== unitE.unitId) return undefined;
  const spelling = nameKey(a.name) !== nameKey(e.name);
  const tell = (number: 'missing' | 'other_document' | 'near'): Path => [
    { step: 'name', spelling, number },
    employerStep('applicant', unitA),
  ];
  if (idKey(a.idNumber) === '' || idKey(e.idNumber) === '')
    return agree(a.birth, e.birth) ? tell('missing') : undefined;
  if (a.idKind !== e.idKind) return agree(a.birth, e.birth) ? tell('other_document') : undefined;
  const trace = (one: ComparedPerson, unit: string) => ({ ...one, idNumber: idKey(one.idNumber), unit });
  const near = mayBeSamePerson(trace(a, unitA.unitId), trace(e, unitE.unitId), spellings);
  return near ? tell('near') : undefined;
}

function groupBy<T>(all: readonly T[], keysOf: (one: T) => Iterable<string>): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      if (key === '') continue;
      const same = map.get(key);
      if (same === undefined) map.set(key, [one]);
      else same.push(one);
    }
  }
  return map;
}

const order = (a: FoundConflict, b: FoundConflict) =>
  byText(a.applicationId, b.applicationId) ||
  byText(a.expertId, b.expertId) ||
  byText(a.kind, b.kind) ||
  byText(a.source, b.source);

/**
 * Every relation that the data show or somebody declared, each as a path with its evidence, for a person to decide on.
 * Decree 40: the office that finds a relation shall tell the expert to recuse. By ID number first, by name only with
 * the unit and where numbers do not say otherwise, never by name alone. A unit's aliases and former names are the unit's
 * own, so its id is compared. Ordered by application, expert, kind and source; several may hold for one pair. Steps: experts.
 */
export function* conflictSteps(
  applicants: readonly ComparedApplicant[],
  experts: readonly ComparedExpert[],
  ground: Ground,
): Steps<FoundConflict[]> {
  const { units, spellings, declared, years, addressMost, day } = ground;
  const employs = (unitId: string) => units.get(unitId)?.employs ?? true;
  const byId = groupBy(applicants, (one) => [idKey(one.idNumber)]);
  const byName = groupBy(applicants, (one) => [spellingKey(one.name, spellings)]);
  const byPhone = groupBy(applicants, (one) => [phoneKey(one.phone)]);
  const homes = new Map(applicants.map((one) => [one, readAddress(addressMost === 0 ? '' : one.address)]));
  const byHouse = groupBy(applicants, (one) => [homes.get(one)?.house ?? '']);
  const byUnit = groupBy(applicants, ({ employments }) => new Set(employments.map((one) => one.unitId)));
  const byPresent = groupBy(applicants, (one) => [present(one)?.unitId ?? '']);
  const bySubject = new Map(applicants.map((one) => [one.applicationId, one]));
  const saidBy = groupBy(declared, (one) => [one.expertId]);
  const parentOf = (id: string) => units.get(id)?.parentId;
  const chains = new Map<string, readonly string[]>();
  const above = (id: string) => {
    const known = chains.get(id) ?? parentChain(id, parentOf);
    chains.set(id, known);
    return known;
  };
  const found: FoundConflict[] = [];

  for (const e of experts) {
    const add = (
      a: ComparedApplicant,
      kind: ConflictKind,
      source: ConflictSource,
      path: Path,
      more: { readonly expiresOn?: string | null; readonly beside?: string } = {},
    ) =>
      found.push({
        expertId: e.expertId,
        applicationId: a.applicationId,
        ...{ kind, source, path },
        digest: evidenceDigest(kind, source, path, more.beside),
        expiresOn: more.expiresOn ?? null,
      });

    const own = new Set(byId.get(idKey(e.idNumber)) ?? []);
    for (const a of own) add(a, 'own_application', 'matching', [{ step: 'id' }]);
    for (const a of byName.get(spellingKey(e.name, spellings)) ?? []) {
      const path = own.has(a) ? undefined : perhapsOne(a, e, spellings);
      if (path !== undefined) add(a, 'own_application', 'matching', path);
    }

    const colleagues = new Set(e.employments.flatMap(({ unitId }) => byUnit.get(unitId) ?? []));
    const mine = e.employments.filter(({ unitId }) => employs(unitId));
    for (const a of colleagues) {
      const tie = employerTie(mine, a.employments, years, day);
      if (tie === undefined) continue;
      const path = [employerStep('expert', tie.expert), employerStep('applicant', tie.applicant)];
      add(a, 'same_employer', 'matching', path, { expiresOn: tie.expiresOn });
    }

    const here = present(e);
    if (here !== undefined && employs(here.unitId)) {
      for (const [unitId, theirs] of byPresent) {
        const stands = above(unitId).includes(here.unitId)
          ? ('above' as const)
          : above(here.unitId).includes(unitId)
            ? ('below' as const)
            : undefined;
        if (stands === undefined || !employs(unitId)) continue;
        const unit: Step = { step: 'unit', stands, unitId: here.unitId, otherId: unitId };
        for (const a of theirs) {
          const path = [employerStep('expert', here), unit, employerStep('applicant', present(a) as Employment)];
          add(a, 'related_unit', 'matching', path);
        }
      }
    }

    for (const unitId of new Set(e.avoidUnitIds)) {
      for (const a of byPresent.get(unitId) ?? []) {
        add(a, 'declared_unit', 'expert', [
          { step: 'avoids', unitId },
          employerStep('applicant', present(a) as Employment),
        ]);
      }
    }

    const phone = phoneKey(e.phone);
    const sharing = byPhone.get(phone) ?? [];
    if (sharing.length <= SWITCHBOARD) {
      for (const a of sharing) {
        if (!own.has(a))
          add(a, 'same_phone', 'matching', [{ step: 'phone', tail: phone.slice(-4) }], { beside: phone });
      }
    }

    const home = readAddress(e.address);
    const housed = (byHouse.get(home.house) ?? []).filter((a) => sameHouse(home, homes.get(a) ?? home));
    if (housed.length <= addressMost) {
      for (const a of housed) {
        const path: Path = [{ step: 'address', tail: home.house.slice(-TAIL) }];
        if (!own.has(a)) add(a, 'same_address', 'matching', path, { beside: home.house });
      }
    }

    // What was said of one applicant goes before what was said of the unit.
    const said = [...(saidBy.get(e.expertId) ?? [])].sort(
      (a, b) => Number(a.applicationId === null) - Number(b.applicationId === null),
    );
    const told = new Set<string>();
    for (const { applicationId, unitId, relation, party, detail, toldBy, toldOn, expiresOn } of said) {
      if (expiresOn !== null && expiresOn < day) continue;
      const about = applicationId === null ? (byPresent.get(unitId ?? '') ?? []) : [bySubject.get(applicationId)];
      for (const a of about) {
        const key = `${a?.applicationId} ${relation} ${party}`;
        if (a === undefined || told.has(key)) continue;
        told.add(key);
        add(a, relation, party, [{ step: 'declared', by: party, relation, detail, toldBy, toldOn, unitId }], {
          expiresOn,
        });
      }
    }
    yield 1;
  }
  return found.sort(order);
}

/** The same at once, for a few people. */
export function findConflicts(...compared: Parameters<typeof conflictSteps>): FoundConflict[] {
  return atOnce(conflictSteps(...compared));
}
