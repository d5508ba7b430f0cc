import type { CompositionRule } from '../../src-main/core/domain/draw/composition.ts';
import type { DrawCandidate, Sealable } from '../../src-main/core/domain/draw/pool-digest.ts';
import { asId } from '../../src-main/core/domain/kernel/ids.ts';

/** Of 200 people: how many of each type, and how many of 20 may be women and of the first sort. */
const OF_200 = { 'w first': 57, 'w other': 18, 'm first': 121, 'm other': 4 } as const;
const OF_20 = { w: [5, 9], first: [17, 20] } as const;

/**
 * Pools of the shape of the two published examples (Flanigan and others, "Fair algorithms for selecting citizens'
 * assemblies", Nature 596, 2021: 200 people choose 20, 2,000 choose 200; two features whose quotas are not centred on the
 * pool's shares, and few people with two rare values). The published files are not at hand, so the numbers are ours: a
 * lottery that gives everybody exactly 10 % exists, and the common greedy method leaves two types far below.
 */
export function fairnessPool(size: 200 | 2000): Sealable {
  const times = size / 200;
  const people = Object.entries(OF_200).flatMap(([type, n]) => Array.from({ length: n * times }, () => type));
  const candidates = people.map((type, i): DrawCandidate => {
    const [sex = '', sort = ''] = type.split(' ');
    const person = { expertId: asId<'expert'>(`e${i + 1}`), poolNumber: i + 1, name: `专家${i + 1}`, unit: '' };
    return { ...person, specialty: '', title: '', attributes: { sex: [sex], sort: [sort] } };
  });
  const citation = { decree: '评委会办公室设定', verified: false };
  const rule = (attribute: string, value: string, [min, max]: readonly [number, number]): CompositionRule => {
    return { attribute, value, min: min * times, max: max * times, severity: 'block', citation };
  };
  const rules = [rule('sex', 'w', OF_20.w), rule('sort', 'first', OF_20.first)];
  return { candidates, excluded: [], rules, seats: 20 * times, alternates: 0 };
}

/** The type of each person, in the pool's order. */
export function typesIn({ candidates }: Sealable): readonly string[] {
  return candidates.map(({ attributes = {} }) => `${attributes.sex?.[0]} ${attributes.sort?.[0]}`);
}
