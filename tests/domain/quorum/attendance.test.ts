import { expect, it } from 'vitest';
import { came } from '../../../src-main/core/domain/quorum/attendance.ts';

it.each([
  ['signed in', 'present', '2022-05-01T01:00:00.000Z', true],
  ['recorded as there, by a version without a time', 'present', null, true],
  ['signed in and left', 'absent', '2022-05-01T01:00:00.000Z', true],
  ['never there', 'absent', null, false],
  ['nobody has said', null, null, false],
] as const)('%s', (_what, state, signedUtc, is) => {
  expect(came({ state, signedUtc })).toBe(is);
});
