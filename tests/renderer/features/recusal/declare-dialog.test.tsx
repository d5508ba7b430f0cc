import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DeclareDialog } from '../../../../src-renderer/features/recusal/declare-dialog.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { renderPage } from '../../support/render-page.tsx';

const words = dictionaries['zh-CN'].recusal.declare;
const rule = { rule: 'sealed', title: '', decree: '评委会办公室设定', article: null, sealed: true };
const seal = { ...rule, drawn: 31, masked: 28, released: null, handedOver: [] };
const released = { utc: '2022-12-01T01:00:00Z', by: '王敏', secondPerson: '李强', reason: '会议结束' };

it.each([
  ['while jurors are sealed', seal, true],
  ['once everybody has signed in', { ...seal, masked: 0 }, false],
  ['once the list is released', { ...seal, released }, false],
  ['where nothing is sealed', { ...seal, rule: 'visible', masked: 0 }, false],
])('says when a juror’s own word can be entered: %s', async (_, view, said) => {
  const desk = renderPage(<DeclareDialog opened onClose={() => undefined} />, {
    'experts.list': () => ({ experts: [] }),
    'applicants.list': () => ({ applications: [] }),
    'secrecy.get': () => view,
  } as never);
  await screen.findByRole('dialog');
  await waitFor(() => expect(desk.calls.some((one) => one.channel === 'secrecy.get')).toBe(true));
  if (said) await screen.findByText(words.sealedTitle);
  else expect(screen.queryByText(words.sealedTitle)).toBeNull();
});
