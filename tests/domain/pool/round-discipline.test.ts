import { describe, expect, it } from 'vitest';
import { disciplinesToChoose, otherDiscipline } from '../../../src-main/core/domain/pool/round-discipline.ts';

describe('disciplines for which somebody may stand', () => {
  it.each([
    ['the roster’s alone, of whom the pool does not know', '水利', [], '水利', ['水利']],
    [
      'the roster’s first, then the pool’s in their order',
      '水利',
      ['公路', '水利', '市政'],
      '水利',
      ['水利', '公路', '市政'],
    ],
    ['what looks the same on paper once', '水利', [' 水 利 ', '公路', '公路\u200b'], '水利', ['水利', '公路']],
    ['the one that stands, though the pool dropped it since', '水利', ['公路'], '市政', ['水利', '公路', '市政']],
    ['what was typed is not taken apart', '水利、公路', ['水利'], '水利、公路', ['水利、公路', '水利']],
  ])('%s', (_, own, listed, stands, all) => {
    expect(disciplinesToChoose(own, listed, stands)).toEqual(all);
  });
});

describe('another discipline', () => {
  const choose = ['水利', '公路'];
  it.each([
    ['公路', { ok: true, value: '公路' }],
    ['公 路', { ok: true, value: '公路' }],
    ['水利', { ok: false, refusal: { code: 'discipline_unchanged' } }],
    ['水 利', { ok: false, refusal: { code: 'discipline_unchanged' } }],
    ['市政', { ok: false, refusal: { code: 'discipline_not_listed', params: { discipline: '市政' } } }],
  ])('%s', (wanted, said) => {
    expect(otherDiscipline('水利', choose, wanted)).toMatchObject(said);
  });
});
