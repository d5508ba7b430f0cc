import { describe, expect, it } from 'vitest';
import { linePieces } from '../../../src-main/core/domain/kernel/line-pieces.ts';

describe('pieces of a line', () => {
  it('keep the dot of a name with what is before it, and a number with its 号', () => {
    expect(linePieces('才让·卓玛')).toEqual(['才', '让·', '卓玛']);
    expect(linePieces('青人社岗审〔2022〕第18号文')).toEqual(['青人社岗审〔2022〕', '第18号', '文']);
    expect(linePieces('𬭚·才让')).toEqual(['', '𬭚·', '才让']);
  });

  it('are one where there is neither, and always the text together', () => {
    for (const text of ['', '王敏', '型号', '2023年', '· ·', '号', '12 号', '一·二·三号4号']) {
      expect(linePieces(text).join('')).toBe(text);
    }
    expect(linePieces('王敏')).toHaveLength(1);
    expect(linePieces('型号')).toHaveLength(1);
    expect(linePieces('')).toEqual(['']);
  });
});
