import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AcceptancePage } from '../../../../src-renderer/features/acceptance/acceptance-page.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import type { FakeDesk } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';

const { acceptance: words, papers } = dictionaries['zh-CN'];

const row = {
  applicationId: 'a1',
  number: '017',
  name: '马晓东',
  pinyin: 'mxd',
  unit: '青海大学',
  specialty: '化工',
  level: 'associate_senior',
  title: '高级工程师',
  kind: 'normal',
  state: 'correction_asked',
  checkers: [],
  faulty: false,
  deadline: '2022-11-28',
  workingDaysLeft: 5,
  overdue: false,
  findings: [],
};
const notice = {
  noticeId: 'n1',
  number: 12,
  issuedOn: '2022-11-21',
  deadline: '2022-11-28',
  items: ['学历证书未盖章'],
  addendumReason: '',
  receivedOn: null,
  receivedBy: '',
  answeredOn: null,
};

/** The page with its one dossier open, in that state. */
async function openDossier(state: 'correction_asked' | 'returned'): Promise<FakeDesk> {
  const desk = renderPage(<AcceptancePage />, {
    'acceptance.list': () => ({
      rows: [{ ...row, state }],
      counts: { [state]: 1 },
      twoPersons: true,
      frozen: false,
      today: '2022-11-21',
      proposedDeadline: '2022-11-28',
      proposedProvisional: false,
    }),
    'acceptance.history': () => ({ state, checks: [], notices: [notice], events: [] }),
    'documents.save': () => ({ fileName: '告知书.docx' }),
  });
  fireEvent.click(await screen.findByRole('button', { name: words.detailsOf(row.name) }));
  return desk;
}

async function save(form: string): Promise<void> {
  const name = papers.forms[form] ?? form;
  fireEvent.click(await screen.findByRole('button', { name: papers.save(name) }));
  fireEvent.click(await screen.findByRole('menuitem', { name: papers.saveAs(name, 'Word') }));
}

const sent = (desk: FakeDesk) => desk.calls.filter((one) => one.channel === 'documents.save').map((one) => one.input);

describe('papers at the acceptance desk', () => {
  it('saves the correction notice that stands there, with number and name for its file', async () => {
    const desk = await openDossier('correction_asked');
    await save('F22');
    await waitFor(() => expect(sent(desk)).toHaveLength(1));
    expect(sent(desk)).toMatchObject([{ form: 'F22', of: 'n1', format: 'docx', fileLabel: '第 12 号 马晓东' }]);
    expect(screen.queryByRole('button', { name: papers.save(papers.forms.F23 ?? '') })).toBeNull();
    expect(await screen.findByText(papers.saved('告知书.docx'))).toBeTruthy();
  });

  it('saves the return notice of a returned dossier', async () => {
    const desk = await openDossier('returned');
    await save('F23');
    await waitFor(() => expect(sent(desk)).toHaveLength(1));
    expect(sent(desk)).toMatchObject([{ form: 'F23', of: 'a1', fileLabel: '017 马晓东' }]);
  });

  it('saves the register of the round without asking what else could be made', async () => {
    const desk = await openDossier('returned');
    fireEvent.click(await screen.findByRole('button', { name: dictionaries['zh-CN'].common.close }));
    await save('F24');
    await waitFor(() => expect(sent(desk)).toHaveLength(1));
    expect(Object.keys(sent(desk)[0] as object)).not.toContain('of');
    expect(desk.calls.map((one) => one.channel)).not.toContain('documents.list');
  });
});
