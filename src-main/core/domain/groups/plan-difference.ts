import { byText } from '../kernel/order.ts';
import { changesBetween, type GroupCell, type PlanCells, partsOf } from './plan-history.ts';

interface PeopleOfPlan {
  readonly applications: ReadonlyMap<string, { readonly number: string; readonly name: string }>;
  /** Only those who can be told. */
  readonly experts: ReadonlyMap<string, string>;
}

interface MovedPerson {
  readonly name: string;
  /** Group numbers; null: of no group. */
  readonly from: number | null;
  readonly to: number | null;
}

interface ChangedReviews {
  /** Bag number. */
  readonly number: string;
  readonly name: string;
  readonly leaves: readonly string[];
  readonly joins: readonly string[];
  /** Who leads from now on, where that changed and can be told. */
  readonly lead: string | null;
}

/**
 * What differs between two plans in words of people: who changes groups, which dossiers, who reviews what. A group that was
 * formed anew under the same number counts as the same. Reviewers are not compared with a plan that has none yet. Cells of
 * people who cannot be told are only counted.
 */
export function planDifference(before: PlanCells, after: PlanCells, { applications, experts }: PeopleOfPlan) {
  const numberIn = (cells: PlanCells) => (groupId: string | null) =>
    groupId === null ? null : groupNumber(cells.get(`group/${groupId}`));
  const [was, is] = [numberIn(before), numberIn(after)];
  const moved: MovedPerson[] = [];
  const bags: (MovedPerson & { readonly number: string })[] = [];
  const reviews = new Map<string, { leaves: string[]; joins: string[]; lead: string | null }>();
  let sealed = 0;
  let settled = 0;
  const bothAssigned = before.has('plan') === after.has('plan');

  for (const { cell, before: from, after: to } of changesBetween(before, after)) {
    const [kind, first, second] = partsOf(cell);
    if (kind === 'lock' || kind === 'limit' || kind === 'stay') {
      settled += 1;
    } else if (kind === 'expert') {
      const [a, b] = [was(from), is(to)];
      const name = experts.get(first);
      if (a === b) continue;
      if (name === undefined) sealed += 1;
      else moved.push({ name, from: a, to: b });
    } else if (kind === 'application') {
      const [a, b] = [was(from), is(to)];
      const bag = applications.get(first);
      if (bag && a !== b) bags.push({ ...bag, from: a, to: b });
    } else if (kind === 'review' && bothAssigned) {
      const name = experts.get(second);
      if (name === undefined) {
        sealed += 1;
        continue;
      }
      const own = reviews.get(first) ?? { leaves: [], joins: [], lead: null };
      if (to === null) own.leaves.push(name);
      if (from === null) own.joins.push(name);
      if (to === '1') own.lead = name;
      reviews.set(first, own);
    }
  }
  return {
    bothAssigned,
    experts: moved,
    applications: bags
      .map(({ number, name, from, to }) => ({ number, name, from, to }))
      .sort((a, b) => byText(a.number, b.number)),
    reviews: [...reviews]
      .flatMap(([id, own]): ChangedReviews[] => {
        const bag = applications.get(id);
        return bag ? [{ number: bag.number, name: bag.name, ...own }] : [];
      })
      .sort((a, b) => byText(a.number, b.number)),
    groups: changedGroups(before, after, experts),
    settled,
    sealed,
  };
}

function groupNumber(text: string | undefined): number | null {
  return text === undefined ? null : (JSON.parse(text) as GroupCell).number;
}

/** Numbers of the groups that came, went, or have another name or other leaders, as far as these can be told. */
function changedGroups(before: PlanCells, after: PlanCells, experts: ReadonlyMap<string, string>): readonly number[] {
  const toldBy = (cells: PlanCells) => {
    const told = new Map<number, string>();
    for (const [cell, text] of cells) {
      if (partsOf(cell)[0] !== 'group') continue;
      const { number, name, leader_id = '', deputy_id = '' } = JSON.parse(text) as GroupCell;
      told.set(number, JSON.stringify([name, experts.get(leader_id) ?? '', experts.get(deputy_id) ?? '']));
    }
    return told;
  };
  const [was, is] = [toldBy(before), toldBy(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((n) => was.get(n) !== is.get(n)).sort((a, b) => a - b);
}
