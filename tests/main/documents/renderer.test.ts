import { afterAll, describe, expect, it } from 'vitest';
import { ActStopped } from '../../../src-main/core/domain/kernel/pace.ts';
import { listRosterReport, noticeReport } from '../../../src-main/core/reports/index.ts';
import { createDocumentRenderer } from '../../../src-main/documents/render-documents.ts';
import { documents as zh } from '../../../src-renderer/text/zh-cn/documents.ts';
import { listRosterFacts } from './roster-facts.ts';
import { noticeFacts } from './sample-facts.ts';
import { assetsDir, pdfOf, sha256 } from './tools.ts';

const workerUrl = new URL('../../../src-main/documents/document-worker.ts', import.meta.url);
const renderer = createDocumentRenderer({ workerUrl, assetsDir });
const model = noticeReport(noticeFacts(20), zh);

describe('document worker', () => {
  afterAll(() => renderer.cancel());

  it('makes the same bytes as in the same thread and counts its progress', async () => {
    const progress: string[] = [];
    const results = await renderer.renderAll(
      [
        { model, format: 'pdf' },
        { model, format: 'docx' },
        { model, format: 'xlsx' },
      ],
      (done, total) => progress.push(`${done}/${total}`),
    );
    expect(progress).toEqual(['1/3', '2/3', '3/3']);
    const here = await pdfOf(model);
    const [pdf, docx] = results;
    if (pdf?.ok !== true || docx?.ok !== true) throw new Error('refused');
    expect(pdf.value.sha256).toBe(sha256(here.bytes));
    expect(sha256(pdf.value.bytes)).toBe(pdf.value.sha256);
    expect(pdf.value.pages).toBe(here.pages);
    expect(docx.value.pages).toBeNull();
  });

  it('hands refusals over as values', async () => {
    const facts = noticeFacts(1);
    const rare = noticeReport({ ...facts, rows: facts.rows.map((r) => ({ ...r, name: '\u{30000}' })) }, zh);
    const result = await renderer.render({ model: rare, format: 'pdf' });
    expect(result.ok ? 'made' : result.refusal.code).toBe('glyph_missing');
  });

  it('can be cancelled under way and used again', async () => {
    const pending = renderer.render({ model: noticeReport(noticeFacts(300), zh), format: 'pdf' });
    await renderer.cancel();
    expect(await pending).toEqual({ ok: false, refusal: { code: 'cancelled' } });
    expect((await renderer.render({ model, format: 'docx' })).ok).toBe(true);
  });

  it('is stopped by whoever waits for one document, and makes the others', async () => {
    const rows: number[] = [];
    const stopped = renderer.render({ model: listRosterReport(listRosterFacts(3000), zh), format: 'pdf' }, (some) => {
      rows.push(some);
      return rows.some((one) => one > 0) ? Promise.reject(new ActStopped('cancelled')) : Promise.resolve();
    });
    const other = renderer.render({ model, format: 'docx' });
    await expect(stopped).rejects.toBeInstanceOf(ActStopped);
    expect((await other).ok).toBe(true);
  }, 60_000);

  it('tells each row once, also of a document that is begun anew because another was stopped', async () => {
    const stepwise = createDocumentRenderer({ workerUrl: new URL('stepwise-worker.ts', import.meta.url), assetsDir });
    let rows = 0;
    const long = stepwise.render({ model, format: 'pdf' }, async (some) => {
      rows += some;
    });
    await expect.poll(() => rows, { timeout: 20_000 }).toBe(400);
    const stopped = stepwise.render({ model, format: 'docx' }, () => Promise.reject(new ActStopped('cancelled')));
    await expect(stopped).rejects.toBeInstanceOf(ActStopped);
    const another = stepwise.render({ model, format: 'xlsx' });
    await expect.poll(() => rows, { timeout: 20_000 }).toBe(1000);
    await stepwise.cancel();
    for (const one of [long, another]) expect(await one).toMatchObject({ refusal: { code: 'cancelled' } });
  });

  it('says which folder lacks the fonts instead of hanging', async () => {
    const lost = createDocumentRenderer({ workerUrl, assetsDir: '/nowhere' });
    await expect(lost.render({ model, format: 'pdf' })).rejects.toThrow(/nowhere/);
    await lost.cancel();
  });
});
