import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { keptTogether } from '../../../src-renderer/ui/index.ts';

it('keeps the dot of a name and the 号 of a number on their line, and is the same text', () => {
  const { container } = render(<p>{keptTogether('才让·卓玛 青人社岗审〔2022〕114号')}</p>);
  expect(container.textContent).toBe('才让·卓玛 青人社岗审〔2022〕114号');
  expect([...container.querySelectorAll('span')].map((one) => one.textContent)).toEqual(['让·', '114号']);
});

it('leaves other text as it is', () => {
  expect(keptTogether('型号')).toBe('型号');
});
