import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { NoAuditNote } from '../../../../src-renderer/ui/imports/no-audit.tsx';
import { renderPage } from '../../support/render-page.tsx';

function Desk() {
  const [waits, setWaits] = useState(false);
  const rows = waits ? { refused: 0, awaited: 3 } : { refused: 3, awaited: 0 };
  return <NoAuditNote {...rows} busy={false} onAwait={setWaits} />;
}

it('takes rows without a post-audit number in until it comes, says what that means, and refuses them again', async () => {
  renderPage(<Desk />, {});
  await screen.findByText('3 行按规定须有岗位审核文号，原表没有填。');
  fireEvent.click(screen.getByRole('button', { name: '先收进名单，文号待补' }));
  await screen.findByText('3 行先收进名单，岗位审核文号待补。');
  screen.getByText(/^受理要等补上文号/);
  fireEvent.click(screen.getByRole('button', { name: '改回不收' }));
  await screen.findByText('3 行按规定须有岗位审核文号，原表没有填。');
});

it('says nothing where no number is missing', () => {
  renderPage(<NoAuditNote refused={0} awaited={0} busy={false} onAwait={() => undefined} />, {});
  expect(document.body.textContent).not.toContain('岗位审核');
});
