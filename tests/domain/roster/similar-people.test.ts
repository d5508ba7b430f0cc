import { expect, it } from 'vitest';
import { similarPeople } from '../../../src-main/core/domain/roster/similar-people.ts';

const GROUPS = [['旦增', '丹增']];
const person = (name: string, idNumber: string) => ({ name, idNumber, birth: null, unit: '', phone: '' });

it('tells each row of the first that writes the name otherwise, and nobody where all write it one way', () => {
  const rows = [
    person('旦增', '630104198001010010'),
    person('旦增', '632721198503120019'),
    person('丹增', '632800199007070025'),
    person('王伟', '110101197701010019'),
    person('王伟', '310101198801010028'),
  ];
  const told = similarPeople(rows, GROUPS).map(({ row, other, kind }) => [
    rows.indexOf(row),
    rows.indexOf(other),
    kind,
  ]);
  expect(told).toEqual([
    [0, 2, 'similar_name'],
    [1, 2, 'similar_name'],
    [2, 0, 'similar_name'],
  ]);
});
