import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ScoreSheet, ScoringStatistics } from '../../../../src-main/core/contract/index.ts';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { ok, refuse } from '../../../../src-main/core/domain/kernel/result.ts';
import type { ScoreScheme } from '../../../../src-main/core/domain/scoring/scheme.ts';
import { useRound } from '../../../../src-renderer/api/index.ts';
import { StatisticsView } from '../../../../src-renderer/features/scoring/statistics-view.tsx';
import { VerdictList } from '../../../../src-renderer/features/scoring/verdict-list.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { sheet as points } from '../../../support/fake-meeting.ts';
import { renderPage } from '../../support/render-page.tsx';

const words = dictionaries['zh-CN'];
const t = words.scoring.entry;

const scheme: ScoreScheme = {
  id: 'agreement',
  title: '同意制',
  kind: 'agreement',
  criteria: [],
  vetoes: [{ id: 'fraud', title: '弄虚作假' }],
};
const part = { scheme, rows: points.parts[0]?.rows.slice(0, 1) ?? [] };
const sheet: ScoreSheet = { ...points, parts: [part] };

function List({ readOnly = false }: { readonly readOnly?: boolean }) {
  return <VerdictList roundId={useRound().roundId} sheet={sheet} part={part} readOnly={readOnly} />;
}
const sent = (desk: ReturnType<typeof renderPage>, channel: string) =>
  desk.calls.filter((one) => one.channel === channel).map((one) => one.input as Record<string, unknown>);

describe('an expert’s verdicts', () => {
  it('agreeing is saved at once, disagreeing only with its reason', async () => {
    const desk = renderPage(<List />, { 'scoring.judge': () => null });
    const choices = await screen.findByRole('radiogroup', { name: t.verdictOf('王敏') });
    fireEvent.click(within(choices).getByLabelText(t.verdicts.agree));
    await waitFor(() => expect(sent(desk, 'scoring.judge')).toMatchObject([{ verdict: 'agree', remark: '' }]));
    fireEvent.click(within(choices).getByLabelText(t.verdicts.disagree));
    expect(screen.getByRole('status').textContent).toBe(t.remarkNeeded);
    expect(sent(desk, 'scoring.judge')).toHaveLength(1);
    const remark = screen.getByLabelText(t.remarkOf('王敏'));
    fireEvent.change(remark, { target: { value: '业绩不足' } });
    fireEvent.blur(remark);
    await waitFor(() =>
      expect(sent(desk, 'scoring.judge')[1]).toMatchObject({ verdict: 'disagree', remark: '业绩不足' }),
    );
  });

  it('a second choice waits until the first is saved and is not lost; a remark alone sends nothing', async () => {
    const desk = renderPage(<List />, { 'scoring.judge': () => null });
    const choices = await screen.findByRole('radiogroup', { name: t.verdictOf('王敏') });
    const remark = screen.getByLabelText(t.remarkOf('王敏'));
    fireEvent.change(remark, { target: { value: '先写一句' } });
    fireEvent.blur(remark);
    fireEvent.click(within(choices).getByLabelText(t.verdicts.agree));
    fireEvent.click(within(choices).getByLabelText(t.verdicts.none));
    await waitFor(() =>
      expect(sent(desk, 'scoring.judge')).toMatchObject([
        { verdict: 'agree', remark: '先写一句' },
        { verdict: null, remark: '' },
      ]),
    );
  });

  it('a veto is written under its own title, and only what was changed is sent', async () => {
    const desk = renderPage(<List />, { 'scoring.veto': () => null });
    fireEvent.click(await screen.findByRole('button', { name: t.vetoOpen('王敏') }));
    const dialog = await screen.findByRole('dialog');
    const save = within(dialog).getByRole('button', { name: t.vetoSave }) as HTMLButtonElement;
    expect(save.disabled).toBe(true);
    fireEvent.change(within(dialog).getByLabelText('弄虚作假'), { target: { value: '论文造假' } });
    fireEvent.click(save);
    await waitFor(() =>
      expect(sent(desk, 'scoring.veto')).toMatchObject([{ vetoId: 'fraud', remark: '论文造假', applicationId: 'a1' }]),
    );
  });
});

describe('the statistics', () => {
  const pool: ScoringStatistics['pools'][number] = {
    group: 1,
    schemeId: 'standard',
    scheme: '量化评分（20＋30＋50）',
    kind: 'quantified',
    applications: 2,
    entered: 6,
    expected: 6,
    alpha: ok({ metric: 'interval', alpha: -0.25, low: null, high: null, units: 2 }),
    concordance: refuse('agreement_incomplete'),
    intraclass: refuse('agreement_incomplete'),
    kappa: refuse('agreement_other_scheme'),
    strictness: refuse('severity_overlap_small', { least: 2, needed: 5 }),
    rows: [
      {
        ...{ applicationId: asId<'application'>('a1'), number: '001', name: '王敏', level: 'associate_senior' },
        ...{ mean: 8000, rank: 1, tied: true, range: 20, deviation: 11.5, adjusted: null, adjustedRank: null },
        adjustedTied: false,
        outliers: [{ expert: '周慧', total: 6000 }],
      },
    ],
  };
  const view = (one: typeof pool) => {
    const rules = { outlierPercent: 15, leastShared: 5, draws: 1000 };
    return renderPage(<Statistics />, { 'scoring.statistics': (): ScoringStatistics => ({ pools: [one], rules }) });
  };
  function Statistics() {
    return <StatisticsView roundId={useRound().roundId} />;
  }

  it('say why a figure cannot be told, show ties, and have no adjusted rank then', async () => {
    view(pool);
    expect(await screen.findByText(words.scoringStatistics.noInterval('−0.250'))).toBeTruthy();
    expect(screen.getAllByText(new RegExp(words.refusals.agreement_incomplete as string, 'u'))).toHaveLength(2);
    expect(screen.getByText(/只有 2 份，少于 5 份/u)).toBeTruthy();
    const table = screen.getByRole('table', { name: words.scoringStatistics.applications });
    expect(within(table).getByText(words.scoringStatistics.tied)).toBeTruthy();
    expect(within(table).getByText('周慧 60.00')).toBeTruthy();
    expect(within(table).queryByText(words.scoringStatistics.adjustedRank)).toBeNull();
  });

  it('put the adjusted order beside the rank, never in its place', async () => {
    const expert = { expertId: asId<'expert'>('x1'), expert: '周慧', shared: 6, offset: -2.5 };
    const rows = pool.rows.map((row) => ({ ...row, adjusted: 8250, adjustedRank: 2, adjustedTied: false }));
    view({ ...pool, strictness: ok([expert]), rows });
    expect(await screen.findByText('−2.50')).toBeTruthy();
    const table = screen.getByRole('table', { name: words.scoringStatistics.applications });
    const heads = within(table)
      .getAllByRole('columnheader')
      .map((one) => one.textContent);
    expect(heads).toEqual(expect.arrayContaining([words.scoringStatistics.rank, words.scoringStatistics.adjustedRank]));
    expect(within(table).getByText('82.50')).toBeTruthy();
  });
});
