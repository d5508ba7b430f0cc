import { titlesOf } from './find-title.ts';
import type { TitleCatalogue } from './title-catalogue.ts';
import { levelOfRank, TITLE_RANKS, type TitleRank } from './title-levels.ts';

export interface NumberTrap {
  /** 一级, 二级, 三级 … as it begins a wording. */
  readonly number: string;
  readonly places: readonly {
    readonly rank: TitleRank;
    readonly titles: readonly { readonly series: string; readonly wording: string }[];
  }[];
}

const NUMBERED = /^[一二三四五]级/u;

/**
 * Numbers in titles that mean several levels: 二级教师 is junior, 二级翻译 intermediate, 二级演员 associate senior. Told so
 * that nobody reads a level out of a number.
 */
export function numberTraps(catalogue: TitleCatalogue): NumberTrap[] {
  const found = new Map<string, { rank: TitleRank; series: string; wording: string }[]>();
  for (const series of catalogue.series) {
    for (const { wording, rank } of titlesOf(series)) {
      const number = NUMBERED.exec(wording)?.[0];
      if (number === undefined) continue;
      found.set(number, [...(found.get(number) ?? []), { rank, series: series.name, wording }]);
    }
  }
  return [...found]
    .map(([number, titles]) => ({
      number,
      places: TITLE_RANKS.flatMap((rank) => {
        const here = titles.filter((one) => one.rank === rank);
        return here.length === 0 ? [] : [{ rank, titles: here.map(({ series, wording }) => ({ series, wording })) }];
      }),
    }))
    .filter(({ places }) => new Set(places.map(({ rank }) => levelOfRank(rank))).size > 1)
    .sort((a, b) => '一二三四五'.indexOf(a.number.charAt(0)) - '一二三四五'.indexOf(b.number.charAt(0)));
}
