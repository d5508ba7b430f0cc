import { describe, expect, it } from 'vitest';
import {
  type DrawnPerson,
  sealedNames,
  seatLabel,
  seatOfLabel,
  withIds,
} from '../../../src-main/core/domain/secrecy/sealed-names.ts';

const people: readonly DrawnPerson[] = [
  { expertId: 'a', drawn: 'member', order: 1, signedIn: true },
  { expertId: 'b', drawn: 'member', order: 2, signedIn: false },
  { expertId: 'c', drawn: 'alternate', order: 1, signedIn: false },
];
const fields = { name: '张三', unit: '水务局', phone: '139' };

describe('who is masked', () => {
  it.each([
    ['visible', false, [false, false, false, false], 0],
    ['sealed', true, [false, false, false, false], 0],
    // Whoever is not on the jury is masked as well: an earlier attempt may have drawn the person.
    ['sealed', false, [false, true, true, true], 2],
  ] as const)('%s, released %s', (rule, released, masked, count) => {
    const names = sealedNames(rule, released, people);
    expect(['a', 'b', 'c', 'nobody'].map((id) => names.isMasked(id))).toEqual(masked);
    expect(names.masked).toBe(count);
    expect(names.sealed).toBe(count > 0);
  });

  it('stands as the seat, with nothing else left; who has signed in stands as before', () => {
    const names = sealedNames('sealed', false, people);
    expect(names.shown('b', { drawn: 'member', order: 2 }, fields)).toEqual({ name: '评委02', unit: '', phone: '' });
    expect(names.shown('a', { drawn: 'member', order: 1 }, fields)).toBe(fields);
    expect(seatLabel({ drawn: 'alternate', order: 12 })).toBe('候补12');
  });

  it.each(['member', 'alternate'] as const)(
    '%s: the label is read back for other languages, and nothing else is',
    (drawn) => {
      for (const order of [1, 9, 10, 120]) {
        expect(seatOfLabel(seatLabel({ drawn, order }))).toEqual({ drawn, number: String(order).padStart(2, '0') });
      }
      for (const name of ['评委', '评委1', '候补委员', '评委01组', 'x评委01', 'Juror 01']) {
        expect(seatOfLabel(name)).toBeUndefined();
      }
    },
  );
});

describe('what a window calls people by', () => {
  const names = sealedNames('sealed', false, people);

  it('is the seat while masked; a seat is understood at any time, the id of a masked person is nobody', () => {
    expect(['a', 'b', 'c', 'nobody'].map(names.handleOf)).toEqual([
      'a',
      'sealed-member-02',
      'sealed-alternate-01',
      'nobody',
    ]);
    expect(['sealed-member-01', 'sealed-alternate-01', 'a', 'x'].map(names.meant)).toEqual(['a', 'c', 'a', 'x']);
    expect(names.meant('b')).toBe(names.meant('sealed-member-99'));
    expect(people.map((one) => one.expertId)).not.toContain(names.meant('b'));
  });

  it('is changed wherever an id stands by itself, and in no other text', () => {
    const value = { list: [{ expertId: 'b', name: 'b and c' }], chair: null, count: 2 };
    expect(withIds(value, names.handleOf)).toEqual({
      list: [{ expertId: 'sealed-member-02', name: 'b and c' }],
      chair: null,
      count: 2,
    });
  });
});
