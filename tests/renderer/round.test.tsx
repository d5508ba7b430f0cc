import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { applications, fakeDesk, ground, Refused, round } from '../support/fake-desk.ts';
import { renderWindow } from './support/render-window.tsx';

async function enterRound(): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('link', { name: round.name }));
  await screen.findByRole('heading', { level: 1, name: round.name });
  return screen.getByRole('navigation');
}
const stageLink = (rail: HTMLElement, name: string) => {
  const link = within(rail)
    .getAllByRole('link')
    .find((one) => one.textContent?.startsWith(name));
  if (!link) throw new Error(`no stage ${name}`);
  return link;
};

describe('home', () => {
  it('shows the round with its stage, deadline and counts', async () => {
    renderWindow();
    const card = (await screen.findByRole('link', { name: round.name })).closest('li') as HTMLElement;
    expect(card.textContent).toContain('评审会议 2023-02-13');
    expect(card.textContent).toContain('还有 9 个工作日');
    expect(card.textContent).toContain('231 人');
  });

  it('teaches when there is nothing', async () => {
    renderWindow(fakeDesk({}, { 'rounds.list': () => [] }));
    await screen.findByText('还没有评审轮次');
    expect(screen.getByRole('link', { name: '新建评审轮次' })).toBeTruthy();
  });
});

describe('the rail', () => {
  it('lists the nine stages in legal order, each with its state in words', async () => {
    renderWindow();
    const rail = await enterRound();
    const names = [...rail.querySelectorAll('ol > li > a')].map((link) => link.textContent);
    expect(names).toEqual([
      '设置已完成',
      '申报人员进行中',
      '评审专家可办理',
      '抽取评委未到时候',
      '回避与分组未到时候',
      '评审会议未到时候',
      '评审结果未到时候',
      '公示未到时候',
      '备案未到时候',
    ]);
  });

  it('tells of every blocked stage why', async () => {
    renderWindow();
    const rail = await enterRound();
    for (const [name, reason] of [
      ['抽取评委', '请先锁定申报人员名单'],
      ['备案', '还没有张贴公示'],
    ] as const) {
      const id = stageLink(rail, name).getAttribute('aria-describedby') ?? '';
      expect(document.getElementById(id)?.textContent).toContain(reason);
    }
  });

  it('offers the pages of a stage once it is entered', async () => {
    renderWindow();
    const rail = await enterRound();
    expect(within(rail).queryByRole('link', { name: '投票计票' })).toBeNull();
    fireEvent.click(stageLink(rail, '评审会议'));
    expect(await within(rail).findByRole('link', { name: '投票计票' })).toBeTruthy();
  });
});

describe('the preview of an import', () => {
  it('adds up, names every refusal with its row, and writes nothing before the yes', async () => {
    const desk = renderWindow();
    fireEvent.click(stageLink(await enterRound(), '申报人员'));
    fireEvent.click(await screen.findByRole('button', { name: '选择工作簿' }));
    const sum = await screen.findByLabelText('46 行 = 接收 41 行 + 退回 5 行');
    const [read, accepted, refused] = [...sum.querySelectorAll('b')].map((figure) => Number(figure.textContent));
    expect(read).toBe((accepted ?? 0) + (refused ?? 0));
    expect(screen.getByText('第 37 行“身份证号”只有 17 位：请向单位核对后重新导入。')).toBeTruthy();
    const wrote = () => desk.calls.some((call) => call.channel === 'applicants.acceptImport');
    expect(wrote()).toBe(false);
    const accept = screen.getByRole<HTMLButtonElement>('button', { name: '接收 41 人' });
    // It waits until the workbook has been compared with the list.
    await waitFor(() => expect(accept.disabled).toBe(false));
    fireEvent.click(accept);
    await screen.findByText(/已接收 41 人，退回 5 行/);
    expect(wrote()).toBe(true);
  });

  it('survives leaving the page and goes when it is discarded', async () => {
    const desk = renderWindow();
    const rail = await enterRound();
    fireEvent.click(stageLink(rail, '申报人员'));
    fireEvent.click(await screen.findByRole('button', { name: '用样例试一试' }));
    await screen.findByText('导入预览');
    fireEvent.click(stageLink(rail, '设置'));
    await screen.findByText('依据规定的核对');
    fireEvent.click(stageLink(rail, '申报人员'));
    fireEvent.click(await screen.findByRole('button', { name: '放弃这次导入' }));
    await waitFor(() => expect(screen.queryByText('导入预览')).toBeNull());
    expect(desk.calls.find((call) => call.channel === 'applicants.discardDraft')?.input).toMatchObject({
      draftId: 'd1',
    });
  });

  it('says what is wrong with a workbook that cannot be read, and nothing when the dialog was closed', async () => {
    let closed = false;
    const files = [{ fileId: 'f1', fileName: '名册.xlsx' }];
    renderWindow(
      fakeDesk(
        {},
        {
          'desk.chooseWorkbooks': () => {
            if (closed) throw new Refused({ code: 'cancelled' });
            return { files, refused: [{ fileName: '旧表', code: 'file_is_folder' }] };
          },
          'applicants.readWorkbook': () => {
            throw new Refused({ code: 'refused', reason: 'workbook_encrypted' });
          },
        },
      ),
    );
    fireEvent.click(stageLink(await enterRound(), '申报人员'));
    fireEvent.click(await screen.findByRole('button', { name: '选择工作簿' }));
    expect((await screen.findByText(/取消密码/)).closest('[role=alert]')).toBeTruthy();
    expect(screen.getByText(/打开文件夹，选中其中的名册/).textContent).toContain('旧表');
    closed = true;
    const choose = screen.getByRole<HTMLButtonElement>('button', { name: '选择工作簿' });
    // A second press while the first is still being dealt with does nothing.
    await waitFor(() => expect(choose.disabled).toBe(false));
    fireEvent.click(choose);
    await waitFor(() => expect(screen.queryByText(/取消密码|打开文件夹/)).toBeNull());
  });
});

describe('the list of applicants', () => {
  it('is found by name, pinyin initials and unit, and its count adds up', async () => {
    renderWindow();
    fireEvent.click(stageLink(await enterRound(), '申报人员'));
    await screen.findByText('共 231 人');
    const search = screen.getByLabelText('筛选：申报人员名单');
    fireEvent.change(search, { target: { value: 'QHN' } });
    await screen.findByText('含“QHN”的 1 人（共 231 人）');
    fireEvent.change(search, { target: { value: '格尔木' } });
    await screen.findByText('含“格尔木”的 38 人（共 231 人）');
  });

  it('is frozen only after a question that says what it means', async () => {
    const desk = renderWindow();
    fireEvent.click(stageLink(await enterRound(), '申报人员'));
    fireEvent.click(await screen.findByRole('button', { name: '锁定名单' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('231 人');
    expect(desk.calls.some((call) => call.channel === 'applicants.freeze')).toBe(false);
    fireEvent.click(within(dialog).getByRole('button', { name: '锁定名单' }));
    await waitFor(() => expect(desk.calls.some((call) => call.channel === 'applicants.freeze')).toBe(true));
  });

  it('tells after the freeze whom a rule speaks against that only warns', async () => {
    let frozen = false;
    const told = [
      { number: '007', code: 'departure_transferred', rule: '' },
      { number: '009', code: 'eligibility_not_met', rule: '一般逐级申报' },
    ];
    const desk = fakeDesk(
      {},
      {
        'applicants.list': () => ({ applications, batches: [], frozen, ground }),
        'applicants.freeze': () => {
          frozen = true;
          return { applications: 231, warned: 2, warnings: told };
        },
      },
    );
    renderWindow(desk);
    fireEvent.click(stageLink(await enterRound(), '申报人员'));
    fireEvent.click(await screen.findByRole('button', { name: '锁定名单' }));
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '锁定名单' }));
    expect(await screen.findByText('已调动：袋号 007')).toBeTruthy();
    expect(screen.getByText('一般逐级申报：袋号 009')).toBeTruthy();
  });
});

describe('the set-up', () => {
  it('saves by itself what is complete, and keeps back what is not', async () => {
    const desk = renderWindow();
    fireEvent.click(stageLink(await enterRound(), '设置'));
    const size = (await screen.findAllByLabelText(/^评委会人数/))[0] as HTMLInputElement;
    const saves = () => desk.calls.filter((call) => call.channel === 'rounds.saveSetup');
    fireEvent.change(size, { target: { value: '24' } });
    expect(await screen.findByText('应为单数')).toBeTruthy();
    fireEvent.change(size, { target: { value: '27' } });
    await waitFor(() => expect(saves()).toHaveLength(1), { timeout: 15_000 });
    expect(saves()[0]?.input).toMatchObject({ setup: { jurySize: 27 } });
    await screen.findByText(/^已保存/);
  });
});

describe('the command palette', () => {
  it('goes to a stage with the keyboard alone', async () => {
    renderWindow();
    await enterRound();
    fireEvent.keyDown(document.documentElement, { key: 'k', code: 'KeyK', ctrlKey: true });
    const field = await screen.findByRole('combobox', { name: /Ctrl\+K/ });
    fireEvent.change(field, { target: { value: '评审专家' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await screen.findByRole('heading', { level: 1, name: '评审专家' });
  });
});
