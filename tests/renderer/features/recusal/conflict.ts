import type { ConflictView } from '../../../../src-main/core/contract/index.ts';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';

export const conflict = (
  id: number,
  expert: string,
  applicant: string,
  over: Partial<ConflictView> = {},
): ConflictView => ({
  ...{ conflictId: asId<'conflict'>(`c${id}`), expertId: asId<'expert'>(expert), expert, expertUnit: 'E' },
  ...{ applicationId: asId<'application'>(applicant), number: '001', applicant, applicantUnit: '水务局' },
  ...{ kind: 'same_employer', source: 'matching', path: [], foundOn: null, expiresOn: null },
  ...{ state: 'suggested', treatment: 'leave', reason: '', ruledBy: '', decidedOn: null, earlier: null },
  ...over,
});
