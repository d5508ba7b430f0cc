import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AnswerPreview, AnswersView } from '../../../../src-main/core/contract/index.ts';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { AnswersPage } from '../../../../src-renderer/features/answers/answers-page.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { renderPage } from '../../support/render-page.tsx';

const words = dictionaries['zh-CN'].answers;
const named = (id: string, name: string, drawn: 'member' | 'alternate', order: number) => {
  return { expertId: asId<'expert'>(id), name, drawn, order };
};
const ZHANG = named('x1', '张海宁', 'member', 1);
const LI = named('x2', '李建国', 'alternate', 1);
const WANG = named('x3', '王慧', 'alternate', 2);
const person = {
  unit: '省交通设计院',
  title: '正高级工程师',
  specialty: '公路',
  poolNumber: '7',
  phone: '13900000001',
};

const view: AnswersView = {
  adopted: true,
  opened: false,
  replays: true,
  people: [
    { ...ZHANG, ...person, seat: 1, open: false, answer: null },
    { ...LI, ...person, seat: null, open: false, answer: 'declined' },
    { ...WANG, ...person, seat: null, open: false, answer: null },
  ],
  lines: [
    {
      number: 1,
      person: LI,
      answer: 'declined',
      channel: 'phone',
      found: null,
      reason: '出国访问',
      by: '王敏',
      secondPerson: '',
      utc: '2023-02-10T01:00:00.000Z',
      seat: null,
      calledIn: null,
      passedOver: [],
      undone: null,
    },
  ],
};
const preview: AnswerPreview = {
  secondPersonNeeded: true,
  seat: 1,
  calledIn: WANG,
  passedOver: [{ ...LI, why: 'rules', bounds: ['2:prefecture=西宁市'] }],
};

function page(over: Partial<AnswersView> = {}, foretold: AnswerPreview = preview) {
  return renderPage(<AnswersPage />, {
    'answers.get': () => ({ ...view, ...over }),
    'answers.preview': () => foretold,
    'answers.record': () => ({ number: 2, seat: 1, calledIn: WANG.expertId }),
    'answers.callNext': () => ({ number: 2, seat: 1, calledIn: 'x9' }),
    'answers.undo': () => null,
    'documents.list': () => ({ offers: [], made: [] }),
  });
}

describe('under the seal', () => {
  const masked = (drawn: 'member' | 'alternate', order: number, name: string) => {
    return { ...named(`sealed-${drawn}-0${order}`, name, drawn, order), unit: '', title: '', specialty: '' };
  };
  const seat = masked('member', 1, '评委01');
  const next = masked('alternate', 2, '候补02');
  const rest = { poolNumber: '', phone: '', open: false, answer: null };
  const line = { ...(view.lines[0] as AnswersView['lines'][number]), person: seat, seat: 1, calledIn: next };
  const sealed: Partial<AnswersView> = {
    people: [
      { ...seat, ...rest, seat: 1 },
      { ...next, ...rest, seat: null },
    ],
    lines: [line],
  };
  const open = (language: 'zh-CN' | 'en') => {
    renderPage(<AnswersPage />, {
      'desk.preferences': () => ({ language, colours: 'light', typeSize: 'normal' }),
      'answers.get': () => ({ ...view, ...sealed }),
      'answers.preview': () => ({ ...preview, calledIn: next, passedOver: [] }),
      'documents.list': () => ({ offers: [], made: [] }),
    });
  };

  it.each([
    ['zh-CN', '评委01', '候补02'],
    ['en', 'Juror 01', 'Alternate 02'],
  ] as const)('a seat is said in the language of the window, and once: %s', async (language, member, alternate) => {
    const { answers, secrecy } = dictionaries[language];
    open(language);
    const [people, log] = await screen.findAllByRole('table');
    const rows = within(people as HTMLElement).getAllByRole('row');
    const cells = rows.slice(1).map((row) =>
      within(row)
        .getAllByRole('cell')
        .slice(0, 2)
        .map((cell) => cell.textContent),
    );
    expect(cells).toEqual([
      [member, secrecy.withheld],
      [alternate, secrecy.withheld],
    ]);
    expect(log?.textContent).toContain(`${answers.seatOf(1)} ${alternate}`);
    expect(log?.textContent).not.toContain(answers.drawn.member(1));
    fireEvent.click(screen.getByRole('button', { name: answers.record.of(member) }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('combobox', { name: answers.record.answer }));
    fireEvent.click(await screen.findByRole('option', { name: answers.answers.declined, hidden: true }));
    await within(dialog).findByText(answers.record.loses(1, alternate));
    if (language === 'en') expect(document.body.textContent).not.toMatch(/评委|候补/u);
  });
});

describe('the page of answers', () => {
  it('foretells who takes the seat and who is passed over why, and sends a no with reason and both people', async () => {
    const desk = page();
    fireEvent.click(await screen.findByRole('button', { name: words.record.of('张海宁') }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).queryByText(words.record.loses(1, '候补 2 王慧'))).toBeNull();
    fireEvent.click(within(dialog).getByRole('combobox', { name: words.record.answer }));
    fireEvent.click(await screen.findByRole('option', { name: words.answers.declined, hidden: true }));
    await within(dialog).findByText(words.record.loses(1, '候补 2 王慧'));
    expect(dialog.textContent).toContain('西宁市');
    const save = within(dialog).getByRole<HTMLButtonElement>('button', { name: words.record.save });
    const type = (label: string, value: string) => {
      fireEvent.change(within(dialog).getByLabelText(new RegExp(label, 'u')), { target: { value } });
    };
    type(words.record.reason, '因公出差');
    type(dictionaries['zh-CN'].registers.by, '王敏');
    expect(save.disabled).toBe(true);
    type(words.record.second, '李强');
    await waitFor(() => expect(save.disabled).toBe(false));
    fireEvent.click(save);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(desk.calls.find((one) => one.channel === 'answers.record')?.input).toMatchObject({
      ...{ expertId: 'x1', answer: 'declined', channel: 'phone', reason: '因公出差', by: '王敏', secondPerson: '李强' },
    });
  });

  it('fills an open seat from below the alternates with a reason and two people, and says where nobody fits', async () => {
    const [first, ...others] = view.people;
    const people = [{ ...first, open: true, answer: 'absent' } as never, ...others];
    const next = { ...named('x9', '赵静', 'member', 3), drawn: 'continued' as const };
    const desk = page({ people }, { ...preview, calledIn: next });
    fireEvent.click(await screen.findByRole('button', { name: words.callNext.of(1) }));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText(words.record.loses(1, '续补 3 赵静'));
    const save = within(dialog).getByRole<HTMLButtonElement>('button', { name: words.callNext.save });
    const type = (label: string, value: string) => {
      fireEvent.change(within(dialog).getByLabelText(new RegExp(label, 'u')), { target: { value } });
    };
    type(words.callNext.reason, '候补均不能到会');
    type(dictionaries['zh-CN'].registers.by, '王敏');
    expect(save.disabled).toBe(true);
    type(words.record.second, '李强');
    await waitFor(() => expect(save.disabled).toBe(false));
    fireEvent.click(save);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const sent = desk.calls.find((one) => one.channel === 'answers.callNext')?.input;
    expect(sent).toMatchObject({ expertId: 'x1', reason: '候补均不能到会', by: '王敏', secondPerson: '李强' });
  });

  it('offers nothing to continue where nobody at all fits', async () => {
    const [first, ...others] = view.people;
    const people = [{ ...first, open: true, answer: 'absent' } as never, ...others];
    page({ people }, { ...preview, calledIn: null });
    fireEvent.click(await screen.findByRole('button', { name: words.callNext.of(1) }));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText(words.callNext.nobody);
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: words.callNext.save }).disabled).toBe(true);
  });

  it('asks why a line is taken back, and offers no second answer to whoever is out', async () => {
    const desk = page();
    expect(screen.queryByRole('button', { name: words.record.of('李建国') })).toBeNull();
    fireEvent.click(await screen.findByRole('button', { name: words.undo.of('李建国') }));
    const dialog = await screen.findByRole('dialog');
    const save = within(dialog).getByRole<HTMLButtonElement>('button', { name: words.undo.save });
    const why = within(dialog).getByLabelText(new RegExp(words.undo.reason, 'u'));
    expect(save.disabled).toBe(true);
    fireEvent.change(why, { target: { value: '行程取消' } });
    fireEvent.change(within(dialog).getByLabelText(new RegExp(dictionaries['zh-CN'].registers.by, 'u')), {
      target: { value: '王敏' },
    });
    fireEvent.click(save);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const sent = desk.calls.find((one) => one.channel === 'answers.undo')?.input;
    expect(sent).toMatchObject({ number: 1, reason: '行程取消', by: '王敏' });
  });

  it('says what an open seat means, and offers nothing once the meeting is open', async () => {
    const [first, ...others] = view.people;
    page({ opened: true, people: [{ ...first, open: true, answer: 'absent' } as never, ...others] });
    await screen.findByText(words.openSeat);
    expect(screen.getByText(words.closed)).toBeTruthy();
    expect(screen.queryAllByRole('button', { name: words.record.of('王慧') })).toEqual([]);
    expect(screen.queryAllByRole('button', { name: words.undo.of('李建国') })).toEqual([]);
  });
});
