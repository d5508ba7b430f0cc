import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import type { ConflictView } from '../../../../src-main/core/contract/index.ts';
import { DecideBar } from '../../../../src-renderer/features/recusal/decide-bar.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { renderPage } from '../../support/render-page.tsx';
import { conflict } from './conflict.ts';

const words = dictionaries['zh-CN'];
const { recusal, relations, common } = words;

const told = [conflict(1, 'e1', 'a1')];
const sealed = [conflict(2, 'sealed', '', { kind: 'sealed', applicationId: null, expert: '' })];

function Bar() {
  const [chosen, setChosen] = useState<readonly ConflictView[]>(told);
  return (
    <>
      <button type="button" onClick={() => setChosen(sealed)}>
        masked
      </button>
      <DecideBar shown={1} chosen={chosen} onToggleAll={() => undefined} onDone={() => undefined} />
    </>
  );
}

it('asks of masked jurors nothing but what is proposed, whatever was picked for others before', async () => {
  const desk = renderPage(<Bar />, { 'recusal.decide': () => ({ decided: 1 }) });
  const sent = () => desk.calls.filter((one) => one.channel === 'recusal.decide').map((one) => one.input);
  const open = async () => {
    fireEvent.click(await screen.findByRole('button', { name: recusal.confirm }));
    return within(await screen.findByRole('dialog'));
  };
  let dialog = await open();
  fireEvent.click(dialog.getByRole('combobox', { name: recusal.treatment }));
  fireEvent.click(await screen.findByRole('option', { name: relations.treatments.forbid, hidden: true }));
  fireEvent.click(dialog.getByRole('button', { name: common.notNow }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  fireEvent.click(screen.getByRole('button', { name: 'masked' }));
  dialog = await open();
  dialog.getByText(words.secrecy.sealedConfirm(1));
  fireEvent.click(dialog.getByRole('button', { name: recusal.confirm }));
  await waitFor(() => expect(sent()).toMatchObject([{ decision: 'confirm', treatment: null }]));
});
