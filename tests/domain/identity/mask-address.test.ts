import { expect, it } from 'vitest';
import { maskAddress } from '../../../src-main/core/domain/identity/mask-address.ts';

it.each([
  ['西宁市城西区五四大街17号', '西宁市城西区****'],
  ['海东市互助县丹麻镇松德村', '海东市互助县****'],
  ['格尔木市昆仑路8号', '格尔木市****'],
  ['五四大街17号', '****'],
  // 区 of a housing estate, of a community, of quarters: none says in which district.
  ['五四西路38号阳光小区2号楼501', '****'],
  ['青海大学家属区3号楼', '****'],
  ['西宁市黄河路４号阳光小区2号', '西宁市****'],
  ['西宁市长江路社区12号', '西宁市****'],
  ['共和县恰卜恰镇青海湖南大街15号家属区', '共和县****'],
  ['', ''],
])('%s is shown as %s', (text, shown) => {
  expect(maskAddress(text)).toBe(shown);
});
