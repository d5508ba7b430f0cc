import { expect, it } from 'vitest';
import { inListOrder, type ListOrder } from '../../../src-main/core/domain/names/list-order.ts';
import { parseStrokeTable } from '../../../src-main/core/domain/names/stroke-table.ts';

const table = parseStrokeTable('134\t大\n3123422\t利\n25121\t田\n12\t丁\n445125125121\t富\n', '');
const people = [
  { name: '田富', unit: '乙厂' },
  { name: '田大利', unit: '甲厂' },
  { name: '丁富', unit: '乙厂' },
];
const listed = (order: ListOrder) => inListOrder(people, order, () => table).people.map((one) => one.name);

it('lists as numbered, by unit, or by strokes in either custom', () => {
  expect(listed('entry')).toEqual(['田富', '田大利', '丁富']);
  expect(listed('unit')).toEqual(['田富', '丁富', '田大利']);
  expect(listed('strokes_blank_first')).toEqual(['丁富', '田富', '田大利']);
  expect(listed('strokes_direct')).toEqual(['丁富', '田大利', '田富']);
});

it('asks for the stroke data only where it sorts by them, and hands on what they lack', () => {
  const none = () => {
    throw new Error('not needed');
  };
  expect(inListOrder(people, 'entry', none).gaps).toEqual([]);
  expect(inListOrder(people, 'unit', none).gaps).toEqual([]);
  const rare = [...people, { name: '丁一', unit: '丙厂' }];
  expect(inListOrder(rare, 'strokes_direct', () => table)).toMatchObject({
    order: 'strokes_direct',
    gaps: [{ character: '一', known: 'unknown', names: ['丁一'] }],
  });
});
