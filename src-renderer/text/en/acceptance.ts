import type { AcceptanceWords } from '../zh-cn/acceptance.ts';

export const acceptance: AcceptanceWords = {
  states: {
    received: 'Received',
    under_check: 'Under check',
    correction_asked: 'Correction asked',
    accepted: 'Accepted',
    returned: 'Returned',
    deemed_withdrawn: 'Deemed withdrawn',
    withdrawn: 'Withdrawn',
    moved: 'Moved to another jury',
  },
};
