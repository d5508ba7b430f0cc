// @vitest-environment node

import { describe, expect, it } from 'vitest';
import type { ConflictView } from '../../../../src-main/core/contract/index.ts';
import { pathInWords } from '../../../../src-main/core/reports/index.ts';
import {
  countShown,
  effectOf,
  groupsOf,
  rowsOf,
  textsOf,
} from '../../../../src-renderer/features/recusal/conflict-rows.ts';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { conflict } from './conflict.ts';

const sealed = (id: number, over: Partial<ConflictView> = {}) =>
  conflict(id, 'sealed', 'x', { kind: 'sealed', expert: '', applicationId: null, applicant: '', ...over });

describe('relations as they are decided', () => {
  const list = [
    conflict(1, 'x', 'a', { state: 'confirmed' }),
    conflict(2, 'y', 'a', { kind: 'relative' }),
    conflict(3, 'y', 'b', { state: 'dismissed' }),
    conflict(4, 'z', 'b', { state: 'confirmed', treatment: 'disclose' }),
    sealed(5),
    sealed(6),
    sealed(7, { state: 'confirmed' }),
  ];

  it('stand expert by expert, applicant by applicant or kind by kind, those with something open first', () => {
    const groups = (by: 'expert' | 'applicant' | 'kind') =>
      groupsOf(rowsOf(list), by).map(({ key, count, open }) => `${key} ${count} ${open}`);
    expect(groups('expert')).toEqual(['y 2 1', 'sealed 3 2', 'x 1 0', 'z 1 0']);
    expect(groups('applicant')).toEqual(['a 2 1', 'sealed 3 2', 'b 2 0']);
    expect(groups('kind')).toEqual(['relative 1 1', 'sealed 3 2', 'same_employer 3 0']);
  });

  it('of masked jurors are one row for all that were decided alike', () => {
    const rows = rowsOf(list).filter((row) => row.sealed);
    expect(rows.map((row) => [row.key, row.conflicts.length])).toEqual([
      ['sealed open', 2],
      ['sealed recused', 1],
    ]);
  });

  it('count what is only disclosed apart from recusals', () => {
    expect(countShown(list)).toEqual({ open: 3, recused: 2, disclosed: 1, dismissed: 1 });
  });

  it('say whom a decision touches, and spell out so many names', () => {
    const many = Array.from({ length: 8 }, (_, i) => conflict(i, 'x', `a${i}`));
    expect(effectOf(many, 3)).toEqual({ experts: 1, applicants: 8, names: ['a0', 'a1', 'a2'], more: true });
    expect(effectOf([sealed(1)])).toMatchObject({ applicants: 0, names: [] });
  });
});

describe('the path of evidence in words', () => {
  const words = dictionaries['zh-CN'].relations;
  const names: Readonly<Record<string, string>> = { u1: '公路局', u2: '公路局养护段' };
  const told = (path: ConflictView['path']) => pathInWords(path, (id) => names[id] ?? '', words);

  it('goes from the expert to the applicant, with the years and what stands above what', () => {
    const employer = { step: 'employer', from: null, until: null, now: true, written: '' } as const;
    expect(
      told([
        { ...employer, of: 'expert', unitId: 'u1', from: '2019-03', until: '2021-06', now: false },
        { step: 'unit', stands: 'above', unitId: 'u1', otherId: 'u2' },
        { ...employer, of: 'applicant', unitId: 'u2', written: '养护段' },
      ]),
    ).toEqual([
      '专家 2019-03 至 2021-06 在公路局',
      '公路局是公路局养护段的上级单位',
      '申报人现在公路局养护段（名册写作“养护段”）',
    ]);
  });

  it('says whose word it is and by whom it was told', () => {
    const who = { toldBy: '赵敏', toldOn: '2022-11-01', unitId: null };
    const said = { by: 'applicant', relation: 'dispute', detail: '工程款诉讼' } as const;
    expect(told([{ step: 'declared', ...said, ...who }])).toEqual([
      '申报人申明有争议纠纷关系：工程款诉讼（赵敏，2022-11-01）',
    ]);
  });

  it('is what the search of the table reads', () => {
    const row = conflict(1, '李强', '王芳', { path: [{ step: 'phone', tail: '2345' }] });
    expect(textsOf(rowsOf([row]), {}, words).get('c1')).toContain('尾号 2345');
  });
});
