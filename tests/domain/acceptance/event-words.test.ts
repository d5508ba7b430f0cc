import { expect, it } from 'vitest';
import { partsOf, peopleOf, storedParts } from '../../../src-main/core/domain/acceptance/event-words.ts';
import { dictionaries } from '../../../src-renderer/text/index.ts';

it('keeps the parts of what was said and joins them in the language of the reader', () => {
  const parts = partsOf(storedParts('在职在岗', '单位证明', '海人社函1号'));
  expect(dictionaries['zh-CN'].common.told(parts)).toBe('在职在岗：单位证明（海人社函1号）');
  expect(dictionaries.en.common.told(parts)).toBe('在职在岗: 单位证明 (海人社函1号)');
  expect(dictionaries.en.common.told(partsOf(storedParts('会计系列', '专业不符')))).toBe('会计系列: 专业不符');
});

it('shows what was stored in one piece as it was, and takes no part from what somebody typed', () => {
  expect(partsOf('会计系列：专业不符')).toEqual(['会计系列：专业不符']);
  expect(partsOf(storedParts('a\u001fb', 'c'))).toEqual(['a b', 'c']);
  expect(peopleOf('王敏、李强').join(dictionaries.en.common.comma)).toBe('王敏, 李强');
});
