import { expect, it } from 'vitest';
import { maskAddress } from '../../../src-main/core/domain/identity/mask-address.ts';

it.each([
  ['西宁市城西区五四大街17号', '西宁市城西区****'],
  ['海东市互助县丹麻镇松德村', '海东市互助县****'],
  ['格尔木市昆仑路8号', '格尔木市****'],
  ['五四大街17号', '****'],
  ['', ''],
])('%s is shown as %s', (text, shown) => {
  expect(maskAddress(text)).toBe(shown);
});
