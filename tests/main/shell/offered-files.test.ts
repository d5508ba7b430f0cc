import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offeredFiles } from '../../../src-main/shell/offered-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jurydesk-offered-'));
  mkdirSync(path.join(folder, '名册.xlsx'));
  for (const name of ['甲.xlsx', '乙.XLS', '丙.csv', '丁.docx']) writeFileSync(path.join(folder, name), 'x');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (...names: string[]) => names.map((name) => ({ name, path: path.join(folder, name) }));
const counted = (most: number) => {
  let n = 0;
  return offeredFiles(most, () => `f${++n}`);
};

describe('files that a person offers', () => {
  it('go to the window by name and number, and main alone knows where they lie', async () => {
    const files = counted(50);
    const offer = await files.offer(at('甲.xlsx', '乙.XLS', '丙.csv'));
    expect(offer).toEqual({
      files: [
        { fileId: 'f1', fileName: '甲.xlsx' },
        { fileId: 'f2', fileName: '乙.XLS' },
        { fileId: 'f3', fileName: '丙.csv' },
      ],
      refused: [],
    });
    expect(JSON.stringify(offer)).not.toContain(folder);
    expect(files.placeOf('f2')).toBe(path.join(folder, '乙.XLS'));
    expect(files.placeOf('f4')).toBeUndefined();
  });

  it('are refused one by one with the reason: folder, other kind, gone, without a place', async () => {
    const mail = { name: '附件.xlsx', path: '' };
    const relative = { name: 'a.xlsx', path: 'a.xlsx' };
    const { files, refused } = await counted(50).offer([
      ...at('名册.xlsx', '丁.docx', '没有.xlsx', '甲.xlsx'),
      mail,
      relative,
    ]);
    expect(files.map(({ fileName }) => fileName)).toEqual(['甲.xlsx']);
    expect(refused).toEqual([
      { fileName: '名册.xlsx', code: 'file_is_folder' },
      { fileName: '丁.docx', code: 'file_other_kind' },
      { fileName: '没有.xlsx', code: 'file_not_found' },
      { fileName: '附件.xlsx', code: 'file_without_place' },
      { fileName: 'a.xlsx', code: 'file_without_place' },
    ]);
  });

  it('are no more than the limit at once; the others are named', async () => {
    const { files, refused } = await counted(2).offer(at('丁.docx', '甲.xlsx', '乙.XLS', '丙.csv'));
    expect(files).toHaveLength(2);
    expect(refused.map(({ fileName, code }) => `${fileName} ${code}`)).toEqual([
      '丁.docx file_other_kind',
      '丙.csv too_many_files',
    ]);
  });
});
