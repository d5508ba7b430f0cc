import { describe, expect, it } from 'vitest';
import { employerStep } from '../../../src-main/core/domain/recusal/employment.ts';
import { evidenceDigest, type Path, unitsOf } from '../../../src-main/core/domain/recusal/path.ts';
import { worked, works } from './people.ts';

const digest = (path: Path, beside?: string) => evidenceDigest('same_employer', 'matching', path, beside);
const now = (over: object = {}) => employerStep('applicant', works('u1', over));

describe('the evidence of a decision', () => {
  it('is another where a time at a former employer is another', () => {
    const of = (from: string | null, until: string | null) =>
      digest([employerStep('expert', worked('u1', from, until)), now()]);
    expect(of('2019', '2021-06')).not.toBe(of('2019', '2022-06'));
    expect(of('2019', '2021-06')).not.toBe(of('2018', '2021-06'));
    expect(of('2019', '2021-06')).toBe(of('2019', '2021-06'));
  });

  it('is the same whatever a roster writes and whenever somebody came to the present employer', () => {
    expect(digest([now({ written: '省院', from: '2019' })])).toBe(digest([now()]));
    expect(digest([now()])).not.toBe(digest([employerStep('applicant', works('u2'))]));
    expect(digest([now()])).not.toBe(digest([employerStep('expert', works('u1'))]));
  });

  it('is another with another whole telephone, of which the path has the end alone', () => {
    const path: Path = [{ step: 'phone', tail: '2345' }];
    expect(digest(path, '13997012345')).not.toBe(digest(path, '13887012345'));
  });

  it('belongs to its kind and source', () => {
    const path: Path = [{ step: 'id' }];
    expect(evidenceDigest('relative', 'expert', path)).not.toBe(evidenceDigest('relative', 'applicant', path));
    expect(evidenceDigest('relative', 'expert', path)).not.toBe(evidenceDigest('teacher', 'expert', path));
  });
});

it('the units on a path are those that a window must be able to name', () => {
  const declared = { by: 'expert', relation: 'other', detail: '', toldBy: '', toldOn: '', unitId: 'u9' } as const;
  const between = { step: 'unit', stands: 'above', unitId: 'u1', otherId: 'u2' } as const;
  expect(unitsOf([now(), between, { step: 'declared', ...declared }, { step: 'id' }])).toEqual([
    'u1',
    'u1',
    'u2',
    'u9',
  ]);
  expect(unitsOf([{ step: 'declared', ...declared, unitId: null }])).toEqual([]);
});
