import { mayBeSamePerson, type PersonTrace } from '../identity/near-duplicates.ts';
import { nameKey } from '../names/person-name.ts';
import { type SpellingGroups, spellingKey } from '../names/spellings.ts';

export interface SimilarPair<T> {
  /** Told about both rows of a pair. */
  readonly row: T;
  readonly other: T;
  /** `similar_name`: the same name in another spelling. `near_duplicate`: one person, perhaps, under two numbers. */
  readonly kind: 'similar_name' | 'near_duplicate';
}

interface Group<T> {
  readonly rows: T[];
}

/**
 * Rows of one workbook that are alike in a way that comparing names letter by letter does not show. Each row is told once
 * of a name spelt otherwise, and of each row that may be the same person.
 */
export function similarPeople<T extends PersonTrace>(rows: readonly T[], groups: SpellingGroups): SimilarPair<T>[] {
  const alike = new Map<string, Group<T>>();
  for (const row of rows) {
    const key = spellingKey(row.name, groups);
    const group = alike.get(key);
    if (group === undefined) alike.set(key, { rows: [row] });
    else group.rows.push(row);
  }
  const pairs: SimilarPair<T>[] = [];
  for (const { rows: same } of alike.values()) {
    const spelt = same.map((row) => nameKey(row.name));
    // Nearly always all of a group write it one way: then nobody is told of it.
    const differ = spelt.some((one) => one !== spelt[0]);
    const near = bornTogether(same);
    for (const [i, row] of same.entries()) {
      const otherwise = differ ? same.find((_, j) => spelt[j] !== spelt[i]) : undefined;
      if (otherwise !== undefined) pairs.push({ row, other: otherwise, kind: 'similar_name' });
      for (const other of near(row)) {
        if (other !== row && mayBeSamePerson(row, other, groups)) pairs.push({ row, other, kind: 'near_duplicate' });
      }
    }
  }
  return pairs;
}

/** Only whoever is born in the same month may be one person: of a name that hundreds bear, nearly nobody is compared. */
function bornTogether<T extends PersonTrace>(rows: readonly T[]): (row: T) => readonly T[] {
  const months = new Map<string, T[]>();
  const monthOf = ({ birth }: T) => birth?.slice(0, 'YYYY-MM'.length) ?? '';
  for (const row of rows) {
    const month = monthOf(row);
    const others = months.get(month);
    if (others === undefined) months.set(month, [row]);
    else others.push(row);
  }
  return (row) => months.get(monthOf(row)) ?? [];
}
