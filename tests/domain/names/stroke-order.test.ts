import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areStrokeTypes,
  type StrokeConvention,
  type StrokeOverrides,
  sortByStrokes,
  strokeCompare,
} from '../../../src-main/core/domain/names/stroke-order.ts';
import { parseStrokeTable } from '../../../src-main/core/domain/names/stroke-table.ts';

const asset = (name: string) => readFileSync(new URL(`../../../assets/strokes/${name}`, import.meta.url), 'utf8');
const table = parseStrokeTable(asset('sequences.txt'), asset('counts.txt'));

function sorted(names: readonly string[], convention: StrokeConvention = 'direct', overrides?: StrokeOverrides) {
  return sortByStrokes(names, (name) => name, table, convention, overrides);
}
const order = (names: readonly string[], convention?: StrokeConvention, overrides?: StrokeOverrides) =>
  sorted(names, convention, overrides).items;
/** Sorted from both directions: an order that depends on what came in would show. */
function expectOrder(names: readonly string[], convention?: StrokeConvention): void {
  expect(order(names.toReversed(), convention)).toEqual(names);
  expect(order(names.toSorted(), convention)).toEqual(names);
}

describe('the two customs', () => {
  it('differ in where a name of two characters stands', () => {
    expectOrder(['田富', '田大利'], 'blank_first');
    expectOrder(['田大利', '田富'], 'direct');
    expectOrder(['王麟', '王一一', '王二小'], 'blank_first');
    expectOrder(['王一一', '王二小', '王麟'], 'direct');
  });

  it('agree on names of two characters among themselves and never cross a surname', () => {
    for (const convention of ['blank_first', 'direct'] as const) {
      expectOrder(['丁一', '丁山', '丁富', '王一'], convention);
      expectOrder(['丁麟麟', '王一'], convention);
    }
  });

  it('say which one was used', () => {
    expect(sorted(['田富'], 'blank_first').convention).toBe('blank_first');
  });
});

describe('one character', () => {
  it.each([
    [['才', '卫'], 'equal counts: 才 begins with 横, 卫 with 折'],
    [['李', '张'], 'equal counts: 李 begins with 横, 张 with 折'],
    [['丁', '卜', '乃'], '12, 24, 53'],
    [['王', '毛', '方', '孔'], 'four strokes: 横 撇 点 折'],
    [['刘', '江'], '点横 before 点点'],
    [['地', '江'], '提 is 横, so 地 begins like 土'],
    [['文', '计'], '捺 is 点: 4134 before 45'],
    [['丁', '七'], '竖钩 is 竖, 竖弯钩 is 折'],
    [['千', '乞', '川'], '312, 315, 322'],
    [['工', '土', '士'], 'the same types: as the national table prints them'],
    [['己', '已', '巳'], 'the same types: as the national table prints them'],
    [['干', '于'], 'the same types: 竖 before 竖钩'],
    [['田', '由'], 'the same types'],
    [['万', '萬'], 'a traditional character goes by its own strokes'],
  ])('%j: %s', (names) => expectOrder(names));

  it('counts as the mainland norm writes: 艹 three, 辶 three, 阝 two, 廴 two', () => {
    // Unicode collation (zh-u-co-stroke) has 8 for 陈 and 苏, 5 for 邓, 4 for 与: Taiwan's count.
    const counts = [...'陈苏邓与草近延及凸鼎'].map((c) => table.of(c)?.count);
    expect(counts).toEqual([7, 7, 4, 3, 9, 7, 6, 3, 5, 12]);
  });

  // Stroke by stroke as the mainland norm writes them: 横 1, 竖 2, 撇 3, 点 4, 折 5. The rule then gives the order.
  const written = {
    丁: '12', // 横 竖钩
    马: '551', // 横折 竖折折钩 横
    王: '1121', // 横 横 竖 横
    毛: '3115', // 撇 横 横 竖弯钩
    方: '4153', // 点 横 横折钩 撇
    石: '13251', // 横 撇, then 口: 竖 横折 横
    田: '25121', // 竖 横折 横 竖 横
    白: '32511', // 撇 竖 横折 横 横
    冯: '41551', // 点 提, then 马
    朱: '311234', // 撇 横 横 竖 撇 捺
    刘: '413422', // 文: 点 横 撇 点; 竖 竖钩
    江: '441121', // 点 点 提, then 工
    孙: '521234', // 子 on the left: 横钩 竖钩 提; 小: 竖钩 撇 点
    李: '1234521', // 木: 横 竖 撇 捺; 子: 横钩 竖钩 横
    杨: '1234533', // 木; 横折折折钩 撇 撇
    吴: '2511134', // 口; 天: 横 横 撇 捺
    何: '3212512', // 亻: 撇 竖; 可: 横, 口, 竖钩
    沈: '4414535', // 氵; 点 横钩 撇 竖弯钩
    张: '5153154', // 弓: 横折 横 竖折折钩; 撇 横 竖提 捺
    陈: '5215234', // 阝: 横折折折钩 竖; 东: 横 撇折 竖钩 撇 点
    林: '12341234', // 木 twice
    罗: '25221354', // 罒: 竖 横折 竖 竖 横; 夕: 撇 横钩 点
    周: '35121251', // 撇 横折钩, 土: 横 竖 横, 口
    郑: '43113452', // 关: 点 撇 横 横 撇 点; 阝: 横折折折钩 竖
    赵: '121213434', // 走: 横 竖 横 竖 横 撇 捺; 撇 点
    徐: '3323411234', // 彳: 撇 撇 竖; 余: 撇 捺 横 横 竖钩 撇 点
    高: '4125125251', // 点 横, 口, 竖 横折钩, 口
    黄: '12212512134', // 横 竖 竖 横, 由: 竖 横折 横 竖 横, 撇 点
    梁: '44153441234', // 氵, 刀: 横折钩 撇, 点 点, 木
  } as const;

  it('places common surnames by the strokes they are written with', () => {
    const surnames = Object.keys(written) as (keyof typeof written)[];
    const byRule = [...surnames].sort((a, b) => {
      const [left, right] = [written[a], written[b]];
      return left.length - right.length || (left < right ? -1 : 1);
    });
    for (const surname of surnames) expect(table.of(surname)?.types).toBe(written[surname]);
    expectOrder(byRule);
    expectOrder(byRule.map((surname) => `${surname}小芳`));
  });
});

describe('names of every kind', () => {
  it('places compound surnames and names without a surname by their first character', () => {
    expectOrder(['丁一', '扎西', '旦增', '李梅', '阿卜杜热依木·买买提', '欧阳修', '黄河']);
  });

  it('takes no notice of separators and blanks', () => {
    const compare = strokeCompare(table, 'direct');
    expect(compare('才让·卓玛', '才让本')).toBe(compare('才让卓玛', '才让本'));
    expectOrder(['阿卜杜热依木买合木提', '阿卜杜热依木·买买提']);
    expectOrder(['田　富', '田大利'], 'blank_first');
  });

  it('puts letters and other scripts after Chinese characters, whatever their case', () => {
    expectOrder(['龘', '〇某', 'anna', 'Bo', 'carl', 'བཀྲ་ཤིས']);
  });

  it('folds a compatibility ideograph to the character it stands for', () => {
    const compare = strokeCompare(table, 'direct');
    expect(compare('\uF9E1', '张')).toBe(compare('李', '张'));
  });

  it('sorts whatever carries the name and keeps equal names as they came', () => {
    const people = [
      { name: '李梅', unit: 'b' },
      { name: '丁一', unit: 'c' },
      { name: '李梅', unit: 'a' },
    ];
    const { items } = sortByStrokes(people, (one) => one.name, table, 'direct');
    expect(items.map((one) => one.unit)).toEqual(['c', 'b', 'a']);
  });
});

describe('characters without data', () => {
  it('stand by their stroke count after all with as many strokes, and are named', () => {
    // 𠮷 has six strokes by Unicode, its stroke types are not in the data; 缶 312152 and 羽 541541 have six.
    const result = sorted(['𠮷田', '芳', '羽生', '缶']);
    expect(result.items).toEqual(['缶', '羽生', '𠮷田', '芳']);
    expect(result.gaps).toEqual([{ character: '𠮷', known: 'count_only', names: ['𠮷田'] }]);
  });

  it('are also the extension characters of 通用规范汉字表', () => {
    // 𬭚 has 13 strokes, its stroke types are not in the data; 锪 and 锬 have 13 too, 㛃 and 姜 nine, 嘉 14.
    const result = sorted(['嘉', '𬭚某', '锬', '锪', '㛃某', '姜']);
    expect(result.items).toEqual(['姜', '㛃某', '锪', '锬', '𬭚某', '嘉']);
    expect(result.gaps.map((gap) => [gap.character, gap.known])).toEqual([
      ['𬭚', 'count_only'],
      ['㛃', 'count_only'],
    ]);
  });

  // 〇 is a Han character for Unicode and none for the standards of stroke order.
  it('stand after all Chinese characters where nothing is known, and are named', () => {
    const result = sorted(['王〇', 'Anna', '〇某', '王龘']);
    expect(result.items).toEqual(['王龘', '王〇', '〇某', 'Anna']);
    expect(result.gaps).toEqual([{ character: '〇', known: 'unknown', names: ['王〇', '〇某'] }]);
  });
});

describe('decisions of the person', () => {
  it('give a character its strokes, after which it is no gap', () => {
    const characters = new Map([['𠮷', '121251']]);
    const result = sorted(['羽生', '𠮷田', '吉田', '缶'], 'direct', { characters });
    expect(result.items).toEqual(['吉田', '𠮷田', '缶', '羽生']);
    expect(result.gaps).toEqual([]);
    expect(result.overridden).toEqual(['𠮷']);
  });

  it('place one name as if it were written otherwise, and no other', () => {
    const names = new Map([['王芳', '丁一']]);
    const result = sorted(['王芳', '王一', '丁二'], 'direct', { names });
    expect(result.items).toEqual(['王芳', '丁二', '王一']);
    expect(result.overridden).toEqual(['王芳']);
  });

  it('are reported only where they were used', () => {
    expect(sorted(['丁一'], 'direct', { characters: new Map([['𠮷', '121251']]) }).overridden).toEqual([]);
  });

  it('are refused when they are no strokes', () => {
    expect(['12345', '', '6', '横', '1 2'].map(areStrokeTypes)).toEqual([true, false, false, false, false]);
    expect(() => order(['丁'], 'direct', { characters: new Map([['丁', '1x']]) })).toThrow('丁');
  });
});

describe('the order as such', () => {
  const name = fc
    .array(fc.constantFrom(...'一丁卜乃王田富大利才卫张李欧阳阿·𠮷𬭚〇 aB'), { maxLength: 4 })
    .map((parts) => parts.join(''));
  const convention = fc.constantFrom('blank_first' as const, 'direct' as const);

  it('is total, antisymmetric and transitive, and 0 only for one spelling', () => {
    fc.assert(
      fc.property(name, name, name, convention, (a, b, c, custom) => {
        const compare = strokeCompare(table, custom);
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
        expect(compare(a, b) === 0).toBe(a === b);
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('is the same from any arrangement, and the list agrees with the comparison', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), convention, (names, custom) => {
        const items = order(names, custom);
        expect(order(names.toReversed(), custom)).toEqual(items);
        expect(names.toSorted(strokeCompare(table, custom))).toEqual(items);
      }),
    );
  });

  it('takes well under a third of a second for 20,000 names', () => {
    const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗'];
    const given = Array.from({ length: 4000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20000)));
    const names = Array.from(
      { length: 20_000 },
      (_, i) => `${surnames[i % 20]}${given[(i * 31) % 4000]}${i % 3 === 0 ? '' : given[(i * 17) % 4000]}`,
    );
    // Processor time, best of three: other tests run beside this one.
    const taken = Array.from({ length: 3 }, () => {
      const began = process.cpuUsage();
      order(names, 'blank_first');
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    });
    expect(Math.min(...taken)).toBeLessThan(300);
  });
});

describe('the table', () => {
  it('covers GB 2312 and more', () => {
    const decoder = new TextDecoder('gb2312');
    let covered = 0;
    for (let row = 0xb0; row <= 0xf7; row += 1)
      for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
        const character = decoder.decode(Uint8Array.of(row, cell));
        if (/^\p{Script=Han}$/u.test(character) && table.of(character)?.types) covered += 1;
      }
    expect(covered).toBe(6763);
    expect(table.size).toBe(20_976);
  });

  it('does not read a broken file', () => {
    expect(() => parseStrokeTable('16\t丁\n', '')).toThrow('16');
    expect(() => parseStrokeTable('', 'xyz\t---\n')).toThrow('count line');
  });
});
