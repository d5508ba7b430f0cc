import { describe, expect, it } from 'vitest';
import {
  groupListReport,
  type PlanOnPaper,
  readingListReport,
  synopsisBooklet,
} from '../../../src-main/core/reports/index.ts';
import { documents as en } from '../../../src-renderer/text/en/documents.ts';
import { documents as zh } from '../../../src-renderer/text/zh-cn/documents.ts';
import { groupListFacts, readingListFacts, synopsisBookletFacts } from './group-facts.ts';
import { LONG_NAME, RARE_NAME } from './sample-facts.ts';
import { pdfOf, pdfPages, squeeze } from './tools.ts';

describe('papers of the groups as PDF', () => {
  it.each([zh, en])(
    'the booklet has each synopsis on one page, the longest row as well ($language)',
    async (words) => {
      const facts = synopsisBookletFacts(8);
      const { bytes } = await pdfOf(synopsisBooklet(facts, words));
      const pages = pdfPages(bytes).map(squeeze);
      expect(pages).toHaveLength(9);
      facts.groups[0]?.synopses.forEach((one, i) => {
        expect(pages[i + 1]).toContain(squeeze(one.name));
        expect(pages[i + 1]).toContain(`${i + 1}/8`);
        expect(pages[i + 1]).toContain(squeeze(words.groupPapers.synopsis.topics.at(-1) ?? '').slice(0, 4));
      });
      expect([squeeze(LONG_NAME), squeeze(RARE_NAME)].map((name) => pages.some((page) => page.includes(name)))).toEqual(
        [true, true],
      );
    },
    60_000,
  );

  it('three hundred synopses are laid out, each on a page of its own behind the list of them', async () => {
    const { bytes } = await pdfOf(synopsisBooklet(synopsisBookletFacts(300), zh));
    const pages = pdfPages(bytes).map(squeeze);
    const starts = pages.flatMap((page, i) => (page.includes('评审简表袋号') ? [i] : []));
    expect(starts).toHaveLength(300);
    const first = starts[0] ?? 0;
    expect(starts).toEqual(Array.from({ length: 300 }, (_, i) => first + i));
    expect(pages).toHaveLength(first + 300);
    expect(first).toBeLessThan(14);
  }, 120_000);

  it('the list ends with the check of the plan: what it was made under, what is proved, each rule with its counts', async () => {
    const text = pdfPages((await pdfOf(groupListReport(groupListFacts(), zh))).bytes)
      .map(squeeze)
      .join('');
    const w = zh.groupPapers.plan;
    expect(text).toContain(squeeze(w.lines([w.proof.search, w.gap(3)])));
    expect(text).toContain(squeeze(w.promises.samePrefecture(1)));
    expect(text).not.toContain(squeeze(w.promises.sameEmployer(0)));
    expect(text).toContain(
      squeeze(`${w.promises.of.level}评审办公室工作惯例${w.promises.soft}132112${w.promises.partly(11)}`),
    );
    const changed = {
      ...groupListFacts(),
      plan: { ...(groupListFacts().plan as PlanOnPaper), promises: null, bound: null },
    };
    const later = pdfPages((await pdfOf(groupListReport(changed, zh))).bytes)
      .map(squeeze)
      .join('');
    expect(later).toContain(squeeze(w.changed));
    expect(later).not.toContain(squeeze(w.promises.of.level));
  }, 60_000);

  it('each group and each expert begins a page, with the title', async () => {
    const list = pdfPages((await pdfOf(groupListReport(groupListFacts(), zh))).bytes).map(squeeze);
    expect(list.filter((page) => page.includes(squeeze(zh.groupPapers.list.title)))).toHaveLength(2);
    const readers = pdfPages((await pdfOf(readingListReport(readingListFacts(), zh))).bytes).map(squeeze);
    const titled = readers.filter((page) => page.includes(zh.groupPapers.reading.title));
    expect(titled).toHaveLength(2);
    expect(readers.filter((page) => page.includes('领取人签名'))).toHaveLength(2);
  }, 60_000);
});
