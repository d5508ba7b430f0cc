import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { judgeStrength } from '../../src-renderer/features/office/password-strength.ts';
import { dictionaries } from '../../src-renderer/text/index.ts';
import { fakeDesk, Refused, round } from '../support/fake-desk.ts';
import { renderWindow } from './support/render-window.tsx';

const words = dictionaries['zh-CN'];
const type = (element: HTMLElement, value: string) => fireEvent.change(element, { target: { value } });
const passwords = () => [...document.querySelectorAll<HTMLInputElement>('input[type="password"]')];

it('an office process that died before it said how things stand is asked once more, when a person wants it', async () => {
  let dead = true;
  renderWindow(
    fakeDesk(
      {},
      {
        'office.status': () => {
          if (dead) throw new Refused({ code: 'internal', reason: 'office_stopped' });
          return { state: 'locked', officeName: null, fileName: '工程.jury', appVersion: '0.1.0', passwordMinimum: 15 };
        },
      },
    ),
  );
  const again = await screen.findByRole('button', { name: words.common.again });
  dead = false;
  fireEvent.click(again);
  await screen.findByText(words.office.unlockTitle);
});

describe('a locked office', () => {
  it('says that the password is wrong, shows nothing of the rounds, and opens with the right one', async () => {
    renderWindow(fakeDesk({ state: 'locked' }));
    await screen.findByText('办公室已锁定');
    const field = passwords()[0] as HTMLInputElement;
    type(field, 'wrong password');
    fireEvent.click(screen.getByRole('button', { name: '解锁' }));
    expect((await screen.findByRole('alert')).textContent).toContain('密码不正确');
    expect(screen.queryByText('2022年度工程系列高级职称评审')).toBeNull();
    expect(field.value).toBe('');

    type(field, 'correct horse battery');
    fireEvent.click(screen.getByRole('button', { name: '解锁' }));
    await screen.findByText('2022年度工程系列高级职称评审');
  });

  it('opens with the recovery key', async () => {
    const desk = renderWindow(fakeDesk({ state: 'locked' }));
    fireEvent.click(await screen.findByRole('button', { name: '忘记密码，用恢复密钥' }));
    type(screen.getByLabelText('恢复密钥'), 'K7QM 2XNR');
    fireEvent.click(screen.getByRole('button', { name: '解锁' }));
    await screen.findByText('评审轮次');
    expect(desk.calls.some((call) => call.channel === 'office.unlockWithRecoveryKey')).toBe(true);
  });

  it('is reached with Ctrl+L, and forgets the lists', async () => {
    renderWindow();
    await screen.findByText('2022年度工程系列高级职称评审');
    fireEvent.keyDown(document.documentElement, { key: 'l', code: 'KeyL', ctrlKey: true });
    await screen.findByText('办公室已锁定');
    expect(document.body.textContent).not.toContain('231');
  });
});

describe('the list as it was left', () => {
  it('is found again by whoever comes back to it, and by nobody after a lock', async () => {
    const desk = renderWindow(fakeDesk());
    const link = (name: string) =>
      waitFor(() => {
        const found = screen.getAllByRole('link').find((one) => one.textContent?.startsWith(name));
        if (found === undefined) throw new Error(`no link ${name}`);
        return found;
      });
    const goTo = async (name: string) => fireEvent.click(await link(name));
    const search = () => screen.findByLabelText(words.common.filterOf(words.applicants.list));
    fireEvent.click(await screen.findByRole('link', { name: round.name }));
    await goTo('申报人员');
    type(await search(), '秦海宁');
    await goTo('评审专家');
    await goTo('申报人员');
    expect(await search()).toHaveProperty('value', '秦海宁');
    fireEvent.keyDown(document.documentElement, { key: 'l', code: 'KeyL', ctrlKey: true });
    await screen.findByText('办公室已锁定');
    type(passwords()[0] as HTMLInputElement, 'correct horse battery');
    fireEvent.click(screen.getByRole('button', { name: '解锁' }));
    expect(await search()).toHaveProperty('value', '');
    expect(desk.calls.some(({ channel }) => channel === 'office.lock')).toBe(true);
  });
});

describe('a new office', () => {
  it('asks the password twice and lets nobody on before the recovery key is on paper', async () => {
    const desk = renderWindow(fakeDesk({ state: 'none' }));
    fireEvent.click(await screen.findByRole('button', { name: '新建' }));
    type(screen.getByLabelText('办公室名称'), '工程系列评委办');
    const [first, second] = passwords() as [HTMLInputElement, HTMLInputElement];
    type(first, '青海湖的水在冬天会结冰吗七十');
    expect(screen.getByText('还差 1 个字符')).toBeTruthy();
    type(first, '青海湖的水在冬天会结冰吗七十三');
    type(second, '青海湖的水在冬天会结冰吗七十四');
    fireEvent.click(screen.getByRole('button', { name: '选择保存位置并新建' }));
    expect(screen.getByText('两次输入的密码不一致')).toBeTruthy();
    expect(desk.calls.some((call) => call.channel === 'office.create')).toBe(false);

    type(second, '青海湖的水在冬天会结冰吗七十三');
    fireEvent.click(screen.getByRole('button', { name: '选择保存位置并新建' }));
    const key = await screen.findByLabelText('恢复密钥');
    expect(key.textContent).toContain('K7QM 2XNR');
    const go = screen.getByRole<HTMLButtonElement>('button', { name: '开始使用' });
    expect(go.disabled).toBe(true);
    fireEvent.click(screen.getByRole('checkbox'));
    fireEvent.click(screen.getByRole('button', { name: '开始使用' }));
    await screen.findByText('评审轮次');
    expect(screen.queryByText('K7QM', { exact: false })).toBeNull();
  });

  it.each([
    ['short', 'hello', 'short'],
    ['one character fifteen times', 'aaaaaaaaaaaaaaa', 'weak'],
    ['the keyboard in order', 'qwertyuiopasdfg', 'weak'],
    ['a sentence', '高原上的湖水 在冬天结冰 七十三', 'strong'],
  ])('judges a password: %s', (_, password, kind) => {
    expect(judgeStrength(password, 15).kind).toBe(kind);
  });
});

describe('the language', () => {
  it('switches every word at once and is kept', async () => {
    const desk = renderWindow(fakeDesk({ state: 'locked' }));
    await screen.findByText('办公室已锁定');
    fireEvent.click(screen.getByRole('combobox', { name: '界面语言' }));
    fireEvent.click(await screen.findByRole('option', { name: 'English', hidden: true }));
    await screen.findByText('The office is locked');
    await waitFor(() => expect(document.documentElement.lang).toBe('en'));
    expect(desk.calls.find((call) => call.channel === 'desk.savePreferences')?.input).toMatchObject({ language: 'en' });
  });
});
