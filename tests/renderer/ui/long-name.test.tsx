import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LongName } from '../../../src-renderer/ui/index.ts';

it('a long name has its whole in the tooltip and is whole for whoever hears or copies it', () => {
  const name = '阿卜杜热合曼·买买提依明·艾尔肯江';
  const { container } = render(<LongName name={name} />);
  expect(container.textContent).toBe(name);
  expect(container.firstElementChild?.getAttribute('title')).toBe(name);
});

it('a short name has no tooltip that says it again', () => {
  const { container } = render(<LongName name="才让·卓玛" />);
  expect(container.firstElementChild?.hasAttribute('title')).toBe(false);
});
