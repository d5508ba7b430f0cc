import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AuditSection } from '../../../../src-renderer/features/book/audit-section.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { renderPage } from '../../support/render-page.tsx';

const words = dictionaries['zh-CN'].desk;
const ALL = 450;

/** A trail of 450 rows, answered as the office answers. */
const trail = ({ before = ALL + 1, limit }: { before?: number; limit: number }) => {
  const rows = Array.from({ length: Math.min(limit, before - 1) }, (_, i) => ({
    seq: before - 1 - i,
    utc: '2023-02-10T01:00:00.000Z',
    actor: '156a90b952e2',
    role: 'secretary',
    action: 'results.announce',
    object: 'w4xcc12d2282',
  }));
  const last = rows.at(-1)?.seq ?? 1;
  return { rows, total: ALL, older: last > 1 ? last : null };
};

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('the audit trail', () => {
  it('is paged to its first row and back to its newest', async () => {
    renderPage(<AuditSection />, { 'office.auditRows': trail });
    await screen.findByText(words.count(1, 200, ALL));
    await press(words.older);
    await screen.findByText(words.count(201, 400, ALL));
    await press(words.older);
    await screen.findByText(words.count(401, 450, ALL));
    expect(screen.getByRole('button', { name: words.older })).toHaveProperty('disabled', true);
    await press(words.newest);
    await screen.findByText(words.count(1, 200, ALL));
  });

  it('asks the office for one kind of act, from its newest on', async () => {
    const desk = renderPage(<AuditSection />, { 'office.auditRows': trail });
    await screen.findByText(words.count(1, 200, ALL));
    await press(words.older);
    await screen.findByText(words.count(201, 400, ALL));
    fireEvent.click(screen.getByRole('combobox', { name: words.onlyAct }));
    fireEvent.click(await screen.findByRole('option', { name: words.actions['ballots.sign'] ?? '', hidden: true }));
    await waitFor(() => {
      const asked = desk.calls.filter((one) => one.channel === 'office.auditRows').at(-1)?.input;
      expect(asked).toEqual({ limit: 200, action: 'ballots.sign' });
    });
  });
});
