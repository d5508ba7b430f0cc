import { describe, expect, it } from 'vitest';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import {
  type ConflictDecision,
  mayHandle,
  recusedFrom,
  undecidedCount,
} from '../../../src-main/core/domain/recusal/register.ts';

const entry = (expert: string, application: string, decision: ConflictDecision) => ({
  expertId: asId<'expert'>(expert),
  applicationId: asId<'application'>(application),
  decision,
});

// Two applicants called 李伟 are two applications here: the register knows ids only (hard case 16).
const register = [
  entry('e2', 'a1', 'recused'),
  entry('e2', 'a1', 'dismissed'),
  entry('e1', 'a1', 'recused'),
  entry('e1', 'a1', 'recused'),
  entry('e3', 'a1', 'dismissed'),
  entry('e4', 'a1', 'undecided'),
  entry('e1', 'a2', 'dismissed'),
];
const handles = (e: string, a: string) => mayHandle(register, asId<'expert'>(e), asId<'application'>(a));

describe('recusal register', () => {
  it('names each recused expert once', () => {
    expect(recusedFrom(register, asId<'application'>('a1'))).toEqual(['e1', 'e2']);
    expect(recusedFrom(register, asId<'application'>('a2'))).toEqual([]);
  });

  it('keeps the recused and the undecided away, for that application only', () => {
    expect(handles('e1', 'a1')).toBe(false);
    expect(handles('e2', 'a1')).toBe(false);
    expect(handles('e4', 'a1')).toBe(false);
    expect(handles('e3', 'a1')).toBe(true);
    expect(handles('e1', 'a2')).toBe(true);
    expect(handles('e9', 'a1')).toBe(true);
    expect(undecidedCount(register)).toBe(1);
  });
});
