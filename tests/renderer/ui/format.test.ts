import { describe, expect, it } from 'vitest';
import { localDateTime, unbroken } from '../../../src-renderer/ui/index.ts';

it('shows the time of China, whatever the computer is set to', () => {
  expect(localDateTime('2023-02-10T01:00:30.000Z')).toBe('2023-02-10 09:00');
  expect(localDateTime('2023-02-09T16:00:00.000Z')).toBe('2023-02-10 00:00');
});

describe('unbroken', () => {
  it('ties a figure to the Chinese words on both sides of it', () => {
    expect(unbroken('按 22 人计，同意 15 票')).toBe('按\u00a022\u00a0人计，同意\u00a015\u00a0票');
  });

  it('leaves an English sentence free to break', () => {
    expect(unbroken('counted on 22, 15 in favour')).toBe('counted on 22, 15 in favour');
  });
});
