// @vitest-environment node

import { describe, expect, it } from 'vitest';
import type { ConflictView } from '../../../../src-main/core/contract/index.ts';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { byExpert, effectOf } from '../../../../src-renderer/features/recusal/by-expert.ts';
import { evidenceSentence } from '../../../../src-renderer/features/recusal/evidence-sentence.ts';
import { dictionaries } from '../../../../src-renderer/text/index.ts';

const conflict = (id: number, expert: string, applicant: string, over: Partial<ConflictView> = {}): ConflictView => ({
  conflictId: asId<'conflict'>(`c${id}`),
  expertId: asId<'expert'>(expert),
  expert,
  expertUnit: 'E',
  applicationId: asId<'application'>(applicant),
  applicant,
  applicantUnit: '水务局',
  kind: 'same_employer',
  evidence: { matched: 'unit' },
  state: 'suggested',
  reason: '',
  ...over,
});

describe('conflicts as they are decided', () => {
  it('come expert by expert, those with something open first', () => {
    const list = [
      conflict(1, 'x', 'a', { state: 'confirmed' }),
      conflict(2, 'y', 'a'),
      conflict(3, 'y', 'b', { state: 'dismissed' }),
    ];
    expect(byExpert(list).map((one) => [one.expertId, one.conflicts.length, one.open])).toEqual([
      ['y', 2, 1],
      ['x', 1, 0],
    ]);
  });

  it('name each applicant of a bulk decision once', () => {
    expect(effectOf([conflict(1, 'x', 'a'), conflict(2, 'y', 'a'), conflict(3, 'y', 'b')])).toEqual({
      experts: 2,
      applicants: 2,
      names: ['a', 'b'],
      more: false,
    });
    expect(effectOf([conflict(1, 'x', 'a'), conflict(2, 'x', 'b')], 1)).toMatchObject({ names: ['a'], more: true });
  });

  it('say what matched and never a number', () => {
    const all = dictionaries['zh-CN'];
    const words = all.recusal;
    const own = { kind: 'own_application' } as const;
    expect(evidenceSentence(all, conflict(1, 'x', 'a', { ...own, evidence: { matched: 'id_number' } }))).toBe(
      words.evidence.id_number,
    );
    expect(evidenceSentence(all, conflict(1, 'x', 'a', { ...own, evidence: { matched: 'name_and_unit' } }))).toBe(
      words.evidence.name_and_unit('水务局'),
    );
    expect(evidenceSentence(all, conflict(1, 'x', 'a', { kind: 'declared_other', reason: '师生' }))).toContain('师生');
  });
});
