import { describe, expect, it } from 'vitest';
import { unbroken } from '../../../src-renderer/ui/index.ts';

describe('unbroken', () => {
  it('ties a figure to the Chinese words on both sides of it', () => {
    expect(unbroken('按 22 人计，同意 15 票')).toBe('按\u00a022\u00a0人计，同意\u00a015\u00a0票');
  });

  it('leaves an English sentence free to break', () => {
    expect(unbroken('counted on 22, 15 in favour')).toBe('counted on 22, 15 in favour');
  });
});
