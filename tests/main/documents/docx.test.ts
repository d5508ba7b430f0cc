import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ballotReport, filingRosterReport, noticeReport, tallyReport } from '../../../src-main/core/reports/index.ts';
import { renderDocx } from '../../../src-main/documents/docx/render-docx.ts';
import { renderDocument } from '../../../src-main/documents/render-document.ts';
import { documents as zh } from '../../../src-renderer/text/zh-cn/documents.ts';
import { ballotPaperFacts, filingRosterFacts, noticeFacts, sampleModels, tallyFacts } from './sample-facts.ts';
import { officeText, squeeze, testFonts } from './tools.ts';

const part = (bytes: Uint8Array, name: string) => {
  const found = unzipSync(bytes)[name];
  if (found === undefined) throw new Error(`no ${name}`);
  return strFromU8(found);
};

describe('docx', () => {
  it('opens in LibreOffice with every name and the rehearsal mark', { timeout: 180_000 }, async () => {
    const facts = noticeFacts(120);
    const text = squeeze(officeText((await renderDocx({ ...noticeReport(facts, zh), rehearsal: true })).bytes, 'docx'));
    for (const row of facts.rows) expect(text).toContain(row.name);
    expect(text.match(/REHEARSAL/g)?.length ?? 0).toBeGreaterThan(2);
    expect(text).toContain('—1—');
  });

  it('asks for the fonts and margins of GB/T 9704', async () => {
    const bytes = (await renderDocx(noticeReport(noticeFacts(5), zh))).bytes;
    const body = part(bytes, 'word/document.xml');
    for (const face of ['方正小标宋简体', '仿宋_GB2312', '黑体']) expect(body).toContain(`w:eastAsia="${face}"`);
    expect(body).toMatch(/<w:pgMar[^>]*w:top="2098"/);
    for (const margin of ['w:right="1474"', 'w:bottom="1984"', 'w:left="1588"']) expect(body).toContain(margin);
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  });

  it('lays rosters across the page, heads repeated, rows whole', async () => {
    const body = part((await renderDocx(filingRosterReport(filingRosterFacts(5), zh))).bytes, 'word/document.xml');
    expect(body).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
    expect(body).toContain('<w:tblHeader/>');
    expect(body.match(/<w:cantSplit\/>/g)?.length ?? 0).toBeGreaterThan(6);
  });

  it('repeats the signature lines at the foot of every page', async () => {
    const bytes = (await renderDocx(tallyReport(tallyFacts(45), zh))).bytes;
    const feet = Object.keys(unzipSync(bytes)).filter((n) => /^word\/footer\d+\.xml$/.test(n));
    expect(feet.length).toBeGreaterThan(0);
    for (const name of feet) expect(part(bytes, name)).toContain('监票人');
  });

  it('marks the head of every form in a rehearsal', async () => {
    for (const model of Object.values(sampleModels(zh))) {
      const parts = unzipSync((await renderDocx({ ...model, rehearsal: true })).bytes);
      const heads = Object.entries(parts).filter(([n]) => /^word\/header\d+\.xml$/.test(n));
      expect(heads.length).toBeGreaterThan(0);
      for (const [, xml] of heads) expect(strFromU8(xml)).toContain('演练 REHEARSAL');
    }
  });

  it('is not made of ballots', async () => {
    const result = await renderDocument(ballotReport(ballotPaperFacts(), zh), 'docx', await testFonts());
    expect(result).toEqual({
      ok: false,
      refusal: { code: 'format_not_offered', params: { form: 'F13', format: 'docx' } },
    });
  });
});
