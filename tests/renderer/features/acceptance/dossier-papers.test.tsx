import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ProofView } from '../../../../src-main/core/contract/index.ts';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { PapersOfDossier } from '../../../../src-renderer/features/papers-of-dossier.tsx';
import { linesToAsk } from '../../../../src-renderer/features/proof-lines.ts';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import type { Handlers } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';

const zh = dictionaries['zh-CN'];
const { proofs: words, scans } = zh;

const proof = (id: string, more: Partial<ProofView> = {}): ProofView => ({
  proof: id,
  name: `材料${id}`,
  decree: '评委会办公室设定',
  article: null,
  severity: 'block',
  settles: null,
  ifUnitKind: [],
  state: 'unseen',
  reason: '',
  by: '',
  utc: null,
  outstanding: 'unseen',
  ...more,
});
const seen = { state: 'original', by: '王敏', utc: '2022-11-21T01:00:00.000Z', outstanding: null } as const;
const file = {
  attachmentId: 'f1',
  number: 1,
  title: '学历证书',
  fileName: 'a.pdf',
  kind: 'pdf',
  bytes: 2_000_000,
  pages: 3,
  width: null,
  height: null,
  sha256: 'a'.repeat(64),
  active: [],
  proof: 'b',
  addedUtc: '2022-11-21T01:00:00.000Z',
  addedBy: '王敏',
  legible: false,
  legibleNote: '公章模糊',
  legibleBy: '李强',
  legibleUtc: '2022-11-21T01:00:00.000Z',
};

function open(by: string, readOnly = false, more: Handlers = {}) {
  return renderPage(
    <PapersOfDossier
      roundId={asId<'round'>('r1')}
      applicationId={asId<'application'>('a1')}
      by={by}
      readOnly={readOnly}
    />,
    {
      'proofs.checklist': () => ({ proofs: [proof('a', seen), proof('b'), proof('c')], open: true }),
      'proofs.look': () => ({ looked: 1 }),
      'attachments.list': () => ({ files: [file], removed: [], bytes: 2_000_000, mayAdd: true, mayChange: true }),
      'attachments.add': () => ({
        kept: 1,
        refused: [{ fileName: 'x.pdf', code: 'attachment_encrypted', params: {} }],
      }),
      ...more,
    },
  );
}
const looks = (desk: ReturnType<typeof open>) =>
  desk.calls.filter(({ channel }) => channel === 'proofs.look').map(({ input }) => input);

describe('the papers of a dossier', () => {
  it('are recorded by a named person, one or all that nobody has looked at', async () => {
    const desk = open('王敏');
    fireEvent.click(await screen.findByRole('button', { name: words.rest(2) }));
    await waitFor(() => expect(looks(desk)).toHaveLength(1));
    expect(looks(desk)[0]).toMatchObject({ proofs: ['b', 'c'], state: 'original', by: '王敏' });
    fireEvent.click(screen.getByRole('button', { name: words.recordOf('材料c') }));
    fireEvent.click(await screen.findByRole('menuitem', { name: words.acts.not_needed }));
    const save = await screen.findByRole('button', { name: words.save });
    expect(save).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByRole('textbox', { name: words.reasonOf('材料c') }), { target: { value: '编外人员' } });
    fireEvent.click(save);
    await waitFor(() => expect(looks(desk)).toHaveLength(2));
    expect(looks(desk)[1]).toMatchObject({ proofs: ['c'], state: 'not_needed', reason: '编外人员' });
  });

  it('wait for a name, and are only shown on a page that shows', async () => {
    open('  ');
    expect(await screen.findByRole('button', { name: words.rest(2) })).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: scans.add })).toHaveProperty('disabled', true);
  });

  it('have their scans below them; what was not kept is named with the reason', async () => {
    open('王敏');
    const item = (await screen.findByText('材料b')).closest('li') as HTMLElement;
    expect(await within(item).findByRole('button', { name: scans.view('学历证书') })).toBeTruthy();
    expect(within(item).getByText(/公章模糊/u)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: scans.add }));
    const encrypted = String(zh.refusals.attachment_encrypted);
    expect(await screen.findByText(scans.refusedLine('x.pdf', encrypted))).toBeTruthy();
  });
});

describe('what goes on the correction notice', () => {
  const finding = {
    rule: 'cpd',
    title: '继续教育达标',
    result: 'not_met',
    reason: null,
    override: null,
    params: {},
  } as unknown as Parameters<typeof linesToAsk>[2][number];
  const lines = (proofs: ProofView[], findings: Parameters<typeof linesToAsk>[2] = []) =>
    linesToAsk(zh, proofs, findings, () => '公章模糊');

  it('is everything missing or unreadable and what papers can answer, once', () => {
    expect(
      lines(
        [
          proof('a', { state: 'missing', outstanding: 'missing', reason: '只有封面' }),
          proof('b', { state: 'copy', outstanding: 'illegible' }),
          proof('c'),
          proof('d', { state: 'missing', outstanding: 'missing', settles: 'dispatchingSeal' }),
        ],
        [
          finding,
          { ...finding, rule: 'dispatchingSeal', title: '盖章' },
          { ...finding, rule: 'seniority', title: '年限' },
        ],
      ),
    ).toEqual([
      '补交材料a（只有封面）',
      '重新提交清晰可辨的材料b（公章模糊）',
      '补交材料d',
      '补充材料说明：继续教育达标',
    ]);
  });
});

describe('scans dropped on the window', () => {
  const dataTransfer = (...names: string[]) => ({
    types: ['Files'],
    files: names.map((name) => new File(['x'], name)),
  });
  const dropOn = (target: Element, ...names: string[]) =>
    fireEvent.drop(target, { dataTransfer: dataTransfer(...names) });
  const added = (desk: ReturnType<typeof open>) => desk.calls.filter(({ channel }) => channel === 'attachments.add');
  const line = (name: string, code: keyof typeof zh.refusals) => scans.refusedLine(name, String(zh.refusals[code]));

  it('are told as left out while others are being added, and taken when they come again', async () => {
    const answers: (() => void)[] = [];
    const slow = () => new Promise((resolve) => answers.push(() => resolve({ kept: 1, refused: [] })));
    const desk = open('王敏', false, { 'attachments.add': slow });
    fireEvent.click(await screen.findByRole('button', { name: scans.add }));
    dropOn(document.body, '身份证.jpg');
    expect(await screen.findByText(line('身份证.jpg', 'attachment_others_under_way'))).toBeTruthy();
    expect(added(desk)).toHaveLength(1);
    await act(async () => answers[0]?.());
    await screen.findByText(scans.kept(1));
    dropOn(document.body, '身份证.jpg');
    dropOn(document.body, '毕业证.jpg');
    expect(await screen.findByText(line('毕业证.jpg', 'attachment_others_under_way'))).toBeTruthy();
    await waitFor(() => expect(added(desk)).toHaveLength(2));
    expect(added(desk)[1]?.input).toMatchObject({ by: '王敏', fileIds: ['dropped0'] });
    await act(async () => answers[1]?.());
  });

  it('are told as left out where nobody is named', async () => {
    const desk = open(' ');
    await screen.findByRole('button', { name: scans.add });
    dropOn(document.body, '身份证.jpg');
    expect(await screen.findByText(line('身份证.jpg', 'attachment_needs_person'))).toBeTruthy();
    expect(added(desk)).toHaveLength(0);
  });

  it('say why where the office cannot look at them', async () => {
    const desk = open('王敏');
    desk.offer = () => Promise.resolve({ ok: false, error: { code: 'internal', logId: '7' } });
    await screen.findByRole('button', { name: scans.add });
    dropOn(document.body, '身份证.jpg');
    expect((await screen.findByRole('alert')).textContent).toContain('7');
  });

  it('are held above something that stays when what lay under them goes', async () => {
    open('王敏');
    await screen.findByRole('button', { name: scans.add });
    const laid = () => document.querySelectorAll('body > [aria-hidden="true"]').length;
    const passing = document.body.appendChild(document.createElement('div'));
    fireEvent.dragEnter(passing, { dataTransfer: dataTransfer('身份证.jpg') });
    passing.remove();
    expect(laid()).toBe(1);
    const leave = new Event('dragleave', { bubbles: true });
    Object.assign(leave, { relatedTarget: null });
    act(() => void document.body.lastElementChild?.dispatchEvent(leave));
    expect(laid()).toBe(0);
    fireEvent.dragEnter(document.body, { dataTransfer: dataTransfer('身份证.jpg') });
    act(() => void window.dispatchEvent(new Event('pointermove')));
    expect(laid()).toBe(0);
  });
});
