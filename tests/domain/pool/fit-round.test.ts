import { describe, expect, it } from 'vitest';
import { chosenSeat, fitRound, type RoundPlace } from '../../../src-main/core/domain/pool/fit-round.ts';
import type { PoolEntry } from '../../../src-main/core/domain/pool/pool-member.ts';
import { titleCatalogue } from '../support/title-catalogue.ts';

const details = (titles: readonly (readonly [string, string])[], disciplines: readonly string[] = ['水利']) =>
  ({
    details: { titles: titles.map(([series, title]) => ({ series, title, since: null })), disciplines },
    juries: [],
  }) as unknown as PoolEntry;
const place = (over: Partial<RoundPlace> = {}): RoundPlace => ({
  series: '工程',
  juryId: null,
  juryKind: 'senior',
  catalogue: titleCatalogue(),
  specialties: [],
  ...over,
});
const shown = (...[one, where]: Parameters<typeof fitRound>) => {
  const fit = fitRound(one, where);
  if (fit.kind === 'fits') return `${fit.seat.title.title}/${fit.seat.discipline}`;
  if (fit.kind === 'unfit') return fit.why;
  return `${fit.titles.map(({ title }) => title).join('|')} ${fit.disciplines.join('|')}`;
};

describe('with which title somebody of the pool stands on a round’s roster', () => {
  it.each([
    [
      [
        ['经济', '高级经济师'],
        ['工程', '高级工程师'],
      ],
      'senior',
      '高级工程师/水利',
    ],
    // The series as rosters write it.
    [[['工程系列', '高级工程师']], 'senior', '高级工程师/水利'],
    // The lower title is in the higher one.
    [
      [
        ['工程', '高级工程师'],
        ['工程', '正高级工程师'],
      ],
      'senior',
      '正高级工程师/水利',
    ],
    [
      [
        ['工程', '工程师'],
        ['工程', '高级工程师'],
      ],
      'intermediate',
      '高级工程师/水利',
    ],
    [[['工程', '工程师']], 'senior', 'title_below'],
    [[['工程', '工程师']], 'intermediate', '工程师/水利'],
    [[['会计', '高级会计师']], 'senior', 'no_title'],
    // What the catalogue does not know has no grade: of two, the office says which.
    [[['工程', '首席专家']], 'senior', '首席专家/水利'],
    [
      [
        ['工程', '首席专家'],
        ['工程', '高级工程师'],
      ],
      'senior',
      '首席专家|高级工程师 水利',
    ],
  ] as const)('%j before a %s jury: %s', (titles, juryKind, expected) => {
    expect(shown(details(titles), place({ juryKind }))).toBe(expected);
  });
});

describe('in which discipline', () => {
  const engineer = [['工程', '高级工程师']] as const;
  it.each([
    [['水利'], ['公路'], '高级工程师/水利'],
    [['水利', '公路', '市政'], ['公路', '建筑'], '高级工程师/公路'],
    [['水利', '公路'], [], '高级工程师 水利|公路'],
    [['水利', '公路', '市政'], ['公路', '水利'], '高级工程师 水利|公路'],
    [[], ['公路'], 'no_discipline'],
  ] as const)('%j where applicants compete in %j: %s', (disciplines, specialties, expected) => {
    expect(shown(details(engineer, disciplines), place({ specialties }))).toBe(expected);
  });

  it('takes what the office chose, and nothing that was not offered', () => {
    const fit = fitRound(details(engineer, ['水利', '公路']), place());
    expect(chosenSeat(fit, '高级工程师', '公路')?.discipline).toBe('公路');
    expect(chosenSeat(fit, '高级工程师', '市政')).toBeUndefined();
    expect(chosenSeat(fit, '工程师', '公路')).toBeUndefined();
    expect(chosenSeat(fitRound(details([]), place()), '', '')).toBeUndefined();
  });
});

it('takes who is for the round’s jury or for every jury, and asks nothing where the jury is none of the register', () => {
  const engineer = details([['工程', '高级工程师']]);
  const of = (...ids: string[]) => ({ ...engineer, juries: ids.map((juryId) => ({ juryId, jury: juryId })) });
  const taken = (entry: Parameters<typeof fitRound>[0], juryId: string | null) => fitRound(entry, place({ juryId }));
  expect(taken(of('j1', 'j2'), 'j2').kind).toBe('fits');
  expect(taken(of('j1'), 'j2')).toEqual({ kind: 'unfit', why: 'other_jury' });
  expect(taken(of(), 'j2').kind).toBe('fits');
  expect(taken(of('j1'), null).kind).toBe('fits');
});
