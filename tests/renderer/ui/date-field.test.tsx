import { Drawer } from '@mantine/core';
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { DateField } from '../../../src-renderer/ui/index.ts';
import { renderPage } from '../support/render-page.tsx';

function Panel({ required = false }: { readonly required?: boolean }) {
  const [opened, setOpened] = useState(true);
  const [day, setDay] = useState('2023-02-13');
  return (
    <>
      <output>{`${opened ? 'open' : 'closed'} ${day}`}</output>
      <Drawer.Root opened={opened} onClose={() => setOpened(false)}>
        <Drawer.Content>
          <DateField label="日期" required={required} value={day} onChange={setDay} />
        </Drawer.Content>
      </Drawer.Root>
    </>
  );
}

const field = () => screen.findByRole('textbox', { name: /^日期/ });
const state = () => document.querySelector('output')?.textContent;

it('closes its calendar by Esc before the panel around it', async () => {
  renderPage(<Panel />, {});
  const input = await field();
  fireEvent.focus(input);
  fireEvent.keyDown(input, { key: 'Escape' });
  expect(state()).toBe('open 2023-02-13');
  fireEvent.keyDown(input, { key: '1' });
  fireEvent.keyDown(input, { key: 'Escape' });
  expect(state()).toBe('open 2023-02-13');
  fireEvent.keyDown(input, { key: 'Escape' });
  expect(state()).toBe('closed 2023-02-13');
});

it.each([
  [false, 'open '],
  [true, 'open 2023-02-13'],
])('is emptied by taking its text away, unless it has to be there (%s)', async (required, left) => {
  renderPage(<Panel required={required} />, {});
  const input = await field();
  fireEvent.focus(input);
  fireEvent.change(input, { target: { value: '' } });
  fireEvent.blur(input);
  expect(state()).toBe(left);
});
