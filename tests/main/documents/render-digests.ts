// Run by itself in a second process: prints the digest of every sample in every format offered.

import { reportCatalogue } from '../../../src-main/core/reports/index.ts';
import { renderDocument } from '../../../src-main/documents/render-document.ts';
import { documents } from '../../../src-renderer/text/zh-cn/documents.ts';
import { sampleModels } from './sample-facts.ts';
import { sha256, testFonts } from './tools.ts';

export async function sampleDigests(): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const model of Object.values(sampleModels(documents))) {
    for (const format of reportCatalogue[model.form].formats) {
      const result = await renderDocument(model, format, await testFonts());
      digests[`${model.form}.${format}`] = result.ok ? sha256(result.value.bytes) : result.refusal.code;
    }
  }
  return digests;
}

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(await sampleDigests()));
