import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../../src-main/core/domain/recusal/find-conflicts.ts';
import { readAddress, sameHouse } from '../../../src-main/core/domain/recusal/home-address.ts';
import { applicant, expert, ground, kinds } from './people.ts';

const same = (a: string, b: string) => sameHouse(readAddress(a), readAddress(b));

describe('one house in two writings', () => {
  it.each([
    ['西宁市城西区五四大街17号3号楼2单元501室', '城西区五四大街17号3-2-501'],
    ['青海省西宁市城西区五四大街17号', '西宁市城西区 五四大街１７号'],
    ['青海省西宁市城西区五四大街十七号三号楼二单元501室', '城西区五四大街17号3号楼2单元501'],
    ['格尔木市昆仑路 8 号（2栋301）', '格尔木市昆仑路8号2栋301'],
    ['海西蒙古族藏族自治州德令哈市柴达木路5号', '海西州德令哈市柴达木路5号'],
    ['北京市海淀区学院路30号', '海淀区学院路30号'],
  ])('%s is %s', (a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });

  it.each([
    ['another room', '城西区五四大街17号3-2-501', '城西区五四大街17号3-2-502'],
    ['a room in words is not run together', '城西区五四大街17号3-2-501', '城西区五四大街17号32-501'],
    ['another city', '西宁市人民路17号2-501', '海东市人民路17号2-501'],
    ['another province', '青海省西宁市人民路17号', '甘肃省西宁市人民路17号'],
    ['a street whose name is a number', '城东区八一路17号1-2', '城东区81路17号1-2'],
    ['another street', '城西区五四大街17号', '城西区五四西路17号'],
  ])('not %s', (_, a, b) => {
    expect(same(a, b)).toBe(false);
  });

  it.each(['', '青海省西宁市', '互助县丹麻镇松德村', '17号', '无'])('“%s” is the house of nobody', (text) => {
    expect(same(text, text)).toBe(false);
  });
});

describe('an address as a tie', () => {
  const home = '西宁市城西区五四大街17号3-2-501';
  const lives = (id: string, idNumber: string, address = home) => applicant(id, { idNumber, address });

  it('is told with its end alone, and waits for a person', () => {
    const [one, ...more] = findConflicts([lives('a1', 'A')], [expert('e1', { address: home })], ground());
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      kind: 'same_address',
      source: 'matching',
      path: [{ step: 'address', tail: '-2-501' }],
    });
    expect(JSON.stringify(one)).not.toContain('五四大街');
  });

  it('is another evidence where it is another house with the same end', () => {
    const digest = (address: string) =>
      findConflicts([lives('a1', 'A', address)], [expert('e1', { address })], ground())[0]?.digest;
    expect(digest(home)).toBe(digest(`青海省${home}`));
    expect(digest(home)).not.toBe(digest(home.replace('五四大街', '昆仑中路')));
  });

  it('of more applicants than the rule says is a hostel, and ties none of them', () => {
    const of = (n: number, addressMost: number) =>
      findConflicts(
        Array.from({ length: n }, (_, i) => lives(`a${i}`, `A${i}`)),
        [expert('e1', { address: home })],
        ground({ addressMost }),
      ).length;
    expect([of(3, 3), of(4, 3), of(4, 4), of(1, 0)]).toEqual([3, 0, 4, 0]);
  });

  it('is not told of somebody who is the applicant', () => {
    const both = { idNumber: 'X', address: home };
    expect(kinds(applicant('a1', both), expert('e1', both))).toEqual(['own_application']);
  });
});
