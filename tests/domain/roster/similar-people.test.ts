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

it('compares under a number mistyped whoever is born in one month, with the day written or not, and nobody else', () => {
  const born = (birth: string | null, idNumber: string) => ({ ...person('王伟', idNumber), birth, unit: 'u' });
  const rows = [
    born('1980-01', '630103198001010114'),
    born('1980-01-01', '630103198001010218'),
    born('1980-02', '630103198001010317'),
    born(null, '630103198001010413'),
    born('1980-01', '632721198503120019'),
  ];
  const told = similarPeople(rows, GROUPS).map(({ row, other, kind }) => [
    rows.indexOf(row),
    rows.indexOf(other),
    kind,
  ]);
  expect(told).toEqual([
    [0, 1, 'near_duplicate'],
    [1, 0, 'near_duplicate'],
  ]);
});
