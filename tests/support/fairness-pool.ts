import type { CompositionRule } from '../../src-main/core/domain/draw/composition.ts';
import type { DrawCandidate, Sealable } from '../../src-main/core/domain/draw/pool-digest.ts';
import { asId } from '../../src-main/core/domain/kernel/ids.ts';

interface Shape {
  /** How many of each type. */
  readonly people: Readonly<Record<string, number>>;
  /** How many may be women, and of the first sort. */
  readonly w: readonly [number, number];
  readonly first: readonly [number, number];
}

const SHAPES: Readonly<Record<200 | 2000, Shape>> = {
  200: { people: { 'w first': 70, 'w other': 5, 'm first': 118, 'm other': 7 }, w: [3, 10], first: [18, 20] },
  2000: { people: { 'w first': 740, 'w other': 10, 'm first': 1240, 'm other': 10 }, w: [30, 100], first: [196, 200] },
};

/**
 * Pools of the shape of the two published examples (Flanigan and others, "Fair algorithms for selecting citizens'
 * assemblies", Nature 596, 2021: 200 people choose 20, 2,000 choose 200; two features whose quotas are not centred on the
 * pool's shares, and few people with a rare value). The published files are not at hand, so the numbers are ours, chosen so
 * that the common greedy method does as badly as was published (at most 1.21 % and 0.25 %) although a lottery that gives
 * everybody exactly 10 % exists: it fills the quota of the first sort, and the others share what few seats are left.
 */
export function fairnessPool(size: 200 | 2000): Sealable {
  const { people: types, w, first } = SHAPES[size];
  const people = Object.entries(types).flatMap(([type, n]) => Array.from({ length: n }, () => type));
  const candidates = people.map((type, i): DrawCandidate => {
    const [sex = '', sort = ''] = type.split(' ');
    const person = { expertId: asId<'expert'>(`e${i + 1}`), poolNumber: i + 1, name: `专家${i + 1}`, unit: '' };
    return { ...person, specialty: '', title: '', attributes: { sex: [sex], sort: [sort] } };
  });
  const citation = { decree: '评委会办公室设定', verified: false };
  const rule = (attribute: string, value: string, [min, max]: readonly [number, number]): CompositionRule => {
    return { attribute, value, min, max, severity: 'block', citation };
  };
  const rules = [rule('sex', 'w', w), rule('sort', 'first', first)];
  return { candidates, excluded: [], rules, seats: size / 10, alternates: 0 };
}

/** The type of each person, in the pool's order. */
export function typesIn({ candidates }: Sealable): readonly string[] {
  return candidates.map(({ attributes = {} }) => `${attributes.sex?.[0]} ${attributes.sort?.[0]}`);
}
