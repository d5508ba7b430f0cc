import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { MeetingView, SecrecyView } from '../../../../src-main/core/contract/index.ts';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { MeetingPage } from '../../../../src-renderer/features/meeting/meeting-page.tsx';
import { SealedNames } from '../../../../src-renderer/features/sealed-names.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { fakeMeeting } from '../../../support/fake-meeting.ts';
import { renderPage } from '../../support/render-page.tsx';

const { secrecy: words, meeting } = dictionaries['zh-CN'];
const sealed: SecrecyView = {
  ...{ rule: 'sealed', title: '', decree: '评委会办公室设定', article: null, sealed: true },
  ...{ drawn: 31, masked: 28, released: null, handedOver: [] },
};
const roundId = asId<'round'>('r1');
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

describe('the page of the seal', () => {
  it('says nothing where nothing is sealed', async () => {
    const desk = renderPage(<SealedNames roundId={roundId} acts />, {
      'secrecy.get': () => ({ ...sealed, rule: 'visible', sealed: false }),
    });
    await waitFor(() => expect(desk.calls.some((one) => one.channel === 'secrecy.get')).toBe(true));
    expect(screen.queryByText(words.banner.title)).toBeNull();
  });

  it('releases the list only with a reason and two different people', async () => {
    const desk = renderPage(<SealedNames roundId={roundId} acts />, {
      'secrecy.get': () => sealed,
      'secrecy.release': () => null,
    });
    fireEvent.click(await screen.findByRole('button', { name: words.release.action }));
    const dialog = within(await screen.findByRole('dialog'));
    const act = () => dialog.getByRole('button', { name: words.release.action }) as HTMLButtonElement;
    const field = (label: string) => dialog.getByLabelText(new RegExp(label, 'u'));
    type(field(words.release.by), '王敏');
    type(field(words.release.reason), '会议结束');
    type(field(words.release.second), '王敏');
    expect(act().disabled).toBe(true);
    expect(dialog.getByText(words.release.same)).toBeTruthy();
    type(field(words.release.second), '李强');
    fireEvent.click(act());
    await waitFor(() =>
      expect(desk.calls.find((one) => one.channel === 'secrecy.release')?.input).toEqual({
        ...{ roundId, by: '王敏', secondPerson: '李强', reason: '会议结束' },
      }),
    );
  });
});

describe('the lists that were handed over', () => {
  const one = { utc: '2022-12-05T02:00:00.000Z', by: '王敏', secondPerson: '李强', reason: '通知到会' };
  const handedOver = [{ ...one, liaison: '周平', people: 30, sha256: `9f3c21aa07be${'0'.repeat(52)}` }];
  const release = { ...one, reason: '会议结束' };

  it.each([
    ['under the seal', sealed],
    ['after the release', { ...sealed, sealed: false, released: release }],
  ])('stand with the check code of their file, %s', async (_, view) => {
    renderPage(<SealedNames roundId={roundId} acts />, { 'secrecy.get': () => ({ ...view, handedOver }) });
    const code = await screen.findByText('9f3c 21aa 07be');
    expect(code.closest('li')?.textContent).toContain(words.handedOverFile);
    expect(code.title).toBe(handedOver[0]?.sha256);
  });
});

describe('sign-in under the seal', () => {
  const handlers = (name: string | null) => {
    const open = fakeMeeting();
    const get = open['meeting.get'] as (input: never) => MeetingView;
    const masked = (view: MeetingView): MeetingView => ({
      ...view,
      jurors: view.jurors.map((one, i) => ({ ...one, masked: true, name: `评委0${i + 1}`, unit: '', specialty: '' })),
    });
    return {
      ...open,
      'secrecy.get': () => sealed,
      'meeting.get': (input: never) => masked(get(input)),
      'meeting.signInByName': () => ({ name, present: name === null ? 0 : 1 }),
    };
  };
  const fill = async () => {
    type(await screen.findByLabelText(words.signIn.name), '才让·卓玛');
    type(screen.getByLabelText(words.signIn.tail), '123x');
    fireEvent.submit(screen.getByLabelText(words.signIn.name).closest('form') as HTMLFormElement);
  };

  it('is by name and document; no seat of the list can be signed in, and nobody is offered', async () => {
    const desk = renderPage(<MeetingPage />, handlers('才让·卓玛'));
    await fill();
    await screen.findByText(words.signIn.matched('才让·卓玛', 1));
    expect(desk.calls.find((one) => one.channel === 'meeting.signInByName')?.input).toMatchObject({
      ...{ name: '才让·卓玛', tail: '123x', pledged: true },
    });
    expect((screen.getByLabelText(words.signIn.name) as HTMLInputElement).value).toBe('');
    expect(screen.queryByRole('button', { name: meeting.list.signInOf('评委01') })).toBeNull();
    expect(screen.queryByRole('combobox', { name: meeting.find.label })).toBeNull();
  });

  it('keeps the name and forgets the document where nobody matches', async () => {
    renderPage(<MeetingPage />, handlers(null));
    await fill();
    await screen.findByText(words.signIn.unmatched);
    expect((screen.getByLabelText(words.signIn.name) as HTMLInputElement).value).toBe('才让·卓玛');
    expect((screen.getByLabelText(words.signIn.tail) as HTMLInputElement).value).toBe('');
  });
});
