import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as xlsx from 'xlsx';
import type { ApplicationId, ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { ReportModel } from '../../../src-main/core/reports/index.ts';
import { renderXlsx } from '../../../src-main/documents/xlsx/render-xlsx.ts';
import { ballots } from '../../../src-main/features/ballots/ballots.ts';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { type PaperForm, paperOf } from '../../../src-main/features/documents/papers.ts';
import { meeting } from '../../../src-main/features/meeting/meeting.ts';
import { results } from '../../../src-main/features/results/results.ts';
import { documents as english } from '../../../src-renderer/text/en/documents.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import { results as words } from '../../../src-renderer/text/zh-cn/results.ts';
import {
  applicationsOf,
  counts,
  fillScores,
  forgetRecusals,
  largestSection,
  marks,
  openMeeting,
  reconciled,
  recuse,
  roundInput,
  sections,
  voteAll,
} from '../../support/meeting-builder.ts';
import { must, RoundBuilder } from '../../support/round-builder.ts';

const STANDARD =
  '《职称评审管理暂行规定》（人力资源和社会保障部令第40号）：同意票达到出席专家总数的三分之二以上为通过（规则 national-40 第 1 版）';

let b: RoundBuilder;
let ids: ExpertId[];
/** Counted in; ruled out and so passed; ruled in and so failed; nobody recused. */
let four: ApplicationId[];

/** One expert of 25 recused from each of three; the section settled on `include` before the vote. */
beforeAll(async () => {
  b = new RoundBuilder();
  await b.untilAssigned();
  ids = await openMeeting(b, 25);
  await fillScores(b);
  await forgetRecusals(b);
  const section = await largestSection(b);
  four = (await applicationsOf(b, section)).slice(0, 4);
  const [countedIn, ruledOut, ruledIn] = four as [ApplicationId, ApplicationId, ApplicationId];
  for (const one of [countedIn, ruledOut, ruledIn]) await recuse(b, one, ids.slice(0, 1));
  const open = { ...roundInput(b, section, ids.slice(-3)), denominatorMode: 'include' as const };
  must(await b.act(ballots.openRound, open, 'meeting'));
  must(await b.act(ballots.reconcile, counts(b, section, 25), 'meeting'));
  const enter = async (one: ApplicationId, agree: number) =>
    must(await b.act(ballots.enterRow, marks(b, section, one, [agree, 24 - agree, 0, 0]), 'meeting'));
  await enter(countedIn, 17);
  for (const [applicationId, mode] of [
    [ruledOut, 'exclude'],
    [ruledIn, 'include'],
  ] as const) {
    await enter(applicationId, 16);
    const ruling = { roundId: b.roundId, sectionId: section.sectionId, applicationId, mode, reason: '未参加评议' };
    must(await b.act(ballots.rule, ruling, 'meeting'));
  }
  await voteAll(b, section, 20);
  for (const other of (await sections(b)).filter((s) => s.sectionId !== section.sectionId)) {
    await reconciled(b, other, ids);
    await voteAll(b, other, 20);
  }
  must(await b.act(results.announce, { roundId: b.roundId }, 'results'));
  must(await b.act(meeting.close, { roundId: b.roundId, note: '' }, 'meeting'));
});
afterAll(() => b.cleanup());

async function paper(form: PaperForm, language = chinese): Promise<ReportModel> {
  const model = paperOf(form, must(await b.ask(loadPaperState, b.roundId)), language, { specimen: false });
  if (model === undefined) throw new Error(`no ${form}`);
  return model;
}

async function subjectOf(id: ApplicationId | undefined) {
  const found = must(await b.ask(loadPaperState, b.roundId)).subjects.find((s) => s.applicationId === id);
  if (found === undefined) throw new Error('no such applicant');
  return found;
}

/** The cells of the rendered workbook, as somebody opens it. */
async function cellsOf(model: ReportModel): Promise<string[][]> {
  const book = xlsx.read((await renderXlsx(model)).bytes);
  return book.SheetNames.flatMap((name) =>
    xlsx.utils.sheet_to_json<string[]>(book.Sheets[name] as xlsx.WorkSheet, { header: 1, raw: true, defval: '' }),
  );
}

describe('the filing roster where experts were recused', () => {
  const expected = ['17/25', '出席25人，回避1人计入，按25人计'];
  const ruled = ['16/24', '主任委员裁定：出席25人，回避1人不计入，按24人计'];

  it('says votes, denominator, mode and the chair’s ruling, in the model and in the workbook', async () => {
    const model = await paper('F21');
    const table = model.blocks.find((block) => block.kind === 'table');
    const cells = await cellsOf(model);
    const votes = table?.columns.findIndex((c) => c.key === 'votes') ?? -1;
    expect(table?.columns[votes]?.title).toBe('同意票/计票人数');
    for (const rows of [table?.rows ?? [], cells]) {
      for (const [id, [figure, remark]] of [
        [four[0], expected],
        [four[1], ruled],
        [four[3], ['20/25', '']],
      ] as const) {
        const { idNumber } = await subjectOf(id);
        const row = rows.find((r) => r.includes(idNumber));
        expect([row?.[votes], row?.[votes + 3]]).toEqual([figure, remark]);
      }
      // Ruled in, 16 of 25: not passed, so not filed.
      const { idNumber } = await subjectOf(four[2]);
      expect(rows.some((r) => r.includes(idNumber))).toBe(false);
    }
    expect(table?.rows.filter((r) => r.at(-1) !== '')).toHaveLength(2);
  });

  it('says the same in English', async () => {
    const text = JSON.stringify(await paper('F21', english));
    expect(text).toContain('25 present, 1 recused counted, out of 25');
    expect(text).toContain("Chair's ruling: 25 present, 1 recused not counted, out of 24");
    expect(text).toContain('two thirds of the experts attending agree (rules national-40, version 1)');
  });

  it('gives the year and month of birth, whatever the roster had', async () => {
    const table = (await paper('F21')).blocks.find((block) => block.kind === 'table');
    const birth = table?.columns.findIndex((c) => c.key === 'birth') ?? -1;
    expect(table?.rows.every((r) => /^\d{4}-\d{2}$/u.test(r[birth] ?? ''))).toBe(true);
  });
});

describe('what a result is measured by', () => {
  it.each(['F14', 'F16', 'F21'] as const)('%s names decree, share, rule pack and version', async (form) => {
    const facts = (await paper(form)).blocks.flatMap((block) => (block.kind === 'facts' ? block.items : []));
    expect(facts).toContainEqual({ label: '通过标准', value: STANDARD, wide: true });
  });

  it('stands in the rendered roster as well', async () => {
    expect((await cellsOf(await paper('F21'))).flat()).toContain(`通过标准：${STANDARD}`);
  });

  it('the letter to the authority names the decree and the share, not the program’s rule pack', async () => {
    const text = JSON.stringify(await paper('F17'));
    expect(text).toContain(
      '按照《职称评审管理暂行规定》（人力资源和社会保障部令第40号），同意票数达到出席评审会议专家总数三分之二以上的为通过',
    );
    expect(text).not.toContain('national-40');
  });

  it('the tally sheet tells both rulings, with what each was counted out of', async () => {
    const cells = await cellsOf(await paper('F14'));
    const [out, into] = [await subjectOf(four[1]), await subjectOf(four[2])];
    const line = (name: string) => cells.find((row) => row[2] === name)?.slice(-2);
    expect(line(out.name)).toEqual([
      '通过：出席25人（回避1人，按24人计），同意16票，需16票',
      '主任委员裁定：回避专家不计入出席人数',
    ]);
    expect(line(into.name)).toEqual([
      '未通过：出席25人（含回避1人），同意16票，需17票',
      '主任委员裁定：回避专家计入出席人数',
    ]);
  });

  it('every result on the results page has its sentence, and the page the standard', async () => {
    const { rows, standard } = must(await b.ask(results.get, { roundId: b.roundId }));
    expect(words.standard(standard)).toBe(`通过标准：${STANDARD}`);
    const said = (id: ApplicationId | undefined) => {
      const row = rows.find((r) => r.applicationId === id);
      return row === undefined ? undefined : [row.outcome, words.sentence(row, standard)];
    };
    expect(four.map(said)).toEqual([
      ['passed', '出席 25 人，回避 1 人计入，按 25 人计，同意 17 票，需 17 票（三分之二）'],
      ['passed', '出席 25 人，回避 1 人不计入（主任委员裁定），按 24 人计，同意 16 票，需 16 票（三分之二）'],
      ['failed', '出席 25 人，回避 1 人计入（主任委员裁定），按 25 人计，同意 16 票，需 17 票（三分之二）'],
      ['passed', '出席 25 人，同意 20 票，需 17 票（三分之二）'],
    ]);
  });
});
