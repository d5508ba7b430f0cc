import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttachedFile } from '../../../src-main/core/domain/attachments/attachment.ts';
import type { ApplicationId } from '../../../src-main/core/domain/kernel/ids.ts';
import { unhurried } from '../../../src-main/core/domain/kernel/pace.ts';
import { refuse } from '../../../src-main/core/domain/kernel/result.ts';
import { acceptance } from '../../../src-main/features/acceptance/acceptance.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { attachments } from '../../../src-main/features/attachments/attachments.ts';
import type { WorkContext } from '../../../src-main/features/feature.ts';
import { writeWholeFile } from '../../../src-main/office/write-file.ts';
import { findMarkers } from '../../support/plaintext-scan.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';
import { pdf, png, scanOf } from '../../support/scans.ts';

let office: RoundBuilder;
let ids: ApplicationId[];
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
  await office.importBook(await judgedBook('small-2022', 'applicants'));
  ids = must(await office.ask(acceptance.list, { roundId: office.roundId })).rows.map((row) => row.applicationId);
});
afterEach(() => office.cleanup());

function work(files: readonly AttachedFile[], place = ''): WorkContext {
  return {
    ...office.surroundings(),
    files,
    place,
    query: (fn) => office.file.store.query((db) => fn({ ...office.surroundings(), db, pace: unhurried })),
    command: (fn) => office.act((context) => fn(context), null),
    render: () => Promise.reject(new Error('nothing is rendered')),
    writeFile: writeWholeFile,
    pace: unhurried,
    progress: () => undefined,
    words: () => {
      throw new Error('no words');
    },
    randomHex: (bytes) => '00'.repeat(bytes),
    auditHead: () => office.file.store.auditHead(),
    copyOffice: () => Promise.reject(new Error('nothing is copied here')),
    appVersion: 'test',
  };
}
const who = (at = 0) => ({ roundId: office.roundId, applicationId: ids[at] as ApplicationId });
const add = (files: readonly AttachedFile[], proof = 'education', at = 0) =>
  attachments.add(work(files), { ...who(at), proof, by: '王敏', fileIds: [] });
const list = async (at = 0) => must(await office.ask(attachments.list, who(at)));
const only = async () => {
  const [file] = (await list()).files;
  if (file === undefined) throw new Error('nothing is kept');
  return { roundId: office.roundId, attachmentId: file.attachmentId };
};
const stored = () =>
  office.read((db) => db.selectFrom('attachment_piece').select(['n', 'bytes']).orderBy('n').execute());
const findings = async (at = 0) => {
  const { rows } = must(await office.ask(acceptance.list, { roundId: office.roundId }));
  return rows[at]?.findings.map(({ code }) => code).filter((code) => code.startsWith('proofs_'));
};

describe('keeping scans', () => {
  it('stores them in pieces and gives back the same bytes, piece by piece and whole', async () => {
    const bytes = Buffer.concat([pdf({ pages: 2 }), randomBytes(2_500_000)]);
    expect(must(await add([scanOf(bytes, '学历证书 2012.pdf')]))).toEqual({ kept: 1, refused: [] });
    const { files, bytes: total, mayAdd, mayChange } = await list();
    expect(files).toMatchObject([
      { number: 1, title: '学历证书 2012', kind: 'pdf', pages: 2, proof: 'education', addedBy: '王敏', legible: null },
    ]);
    expect([total, mayAdd, mayChange]).toEqual([bytes.length, true, true]);
    expect((await stored()).map((piece) => piece.bytes.length)).toEqual([
      1_048_576,
      1_048_576,
      bytes.length - 2_097_152,
    ]);
    const one = await only();
    const pieces = [0, 1, 2].map(async (n) => must(await office.ask(attachments.piece, { ...one, n })).bytes);
    expect(Buffer.concat(await Promise.all(pieces)).equals(bytes)).toBe(true);
    expect(codeOf(await office.ask(attachments.piece, { ...one, n: 3 }))).toBe('attachment_not_found');
    const place = path.join(office.file.folder, '导出');
    const saved = await attachments.save(work([], place), { ...one, fileLabel: '', ending: 'pdf' });
    expect(must(saved).fileName).toBe('导出.pdf');
    expect(readFileSync(`${place}.pdf`).equals(bytes)).toBe(true);
    expect(office.recorded.at(-1)).toMatchObject({ object: one.attachmentId, after: { applicationId: ids[0] } });
  });

  it('keeps the good ones of several, and tells the same bytes twice', async () => {
    const bytes = pdf();
    const bad: AttachedFile = { fileName: '坏.pdf', read: refuse('attachment_damaged', { what: 'cut' }) };
    const outcome = must(
      await add([scanOf(bytes, 'a.pdf'), bad, scanOf(bytes, 'b.pdf'), scanOf(png(9, 9), 'c.png', { kind: 'png' })]),
    );
    expect(outcome).toEqual({
      kept: 2,
      refused: [
        { fileName: '坏.pdf', code: 'attachment_damaged', params: { what: 'cut' } },
        { fileName: 'b.pdf', code: 'attachment_already_kept', params: { title: 'a' } },
      ],
    });
    // Another person's certificate may be the same file: a unit's letter names several.
    expect(must(await add([scanOf(bytes, 'a.pdf')], 'education', 1)).kept).toBe(1);
  });

  it('stops at what a dossier may weigh', async () => {
    must(await add([scanOf(pdf(), 'a.pdf')]));
    await office.file.store.command(async (db) => {
      // As if three hundred megabytes were there.
      await db
        .insertInto('attachment')
        .values({
          id: 'big',
          application_id: ids[0] ?? '',
          number: 9,
          title: 'x',
          file_name: 'x',
          kind: 'pdf',
          bytes: 300 * 1024 * 1024 - 2000,
          sha256: 'b'.repeat(64),
          pages: 1,
          width: null,
          height: null,
          active: '[]',
          proof: '',
          added_utc: 'u',
          added_by: 'x',
          legible: null,
          legible_utc: null,
          removed_utc: null,
        })
        .execute();
      return { ok: true, value: null, audit: { actor: 'x', role: 'secretary', action: 'x', object: 'x' } };
    });
    const { refused } = must(await add([scanOf(Buffer.concat([pdf(), Buffer.alloc(4000, 7)]), 'b.pdf')]));
    expect(refused).toMatchObject([{ code: 'attachment_dossier_full', params: { limit: 300, kept: 299 } }]);
  });

  it('leaves nothing of a scan readable in any file', async () => {
    const marker = '青海省人力资源和社会保障厅公章样本';
    must(await add([scanOf(Buffer.from(`%PDF-1.7 ${marker.repeat(40_000)}`), '证书.pdf')]));
    expect(findMarkers(office.file.folder, [marker])).toEqual([]);
    await office.file.store.checkpoint();
    expect(findMarkers(office.file.folder, [marker])).toEqual([]);
  });
});

describe('a scan that cannot be read', () => {
  it('needs a word about what, keeps the dossier from being accepted, and is mended by a better one', async () => {
    must(await add([scanOf(pdf(), 'a.pdf')]));
    await office.seeAllPapers();
    expect(await findings()).toEqual([]);
    const one = await only();
    const judge = (legible: boolean, note: string) =>
      office.act(attachments.judge, { ...one, legible, note, by: '李强' });
    expect(codeOf(await judge(false, ''))).toBe('legible_note_missing');
    must(await judge(false, '公章模糊'));
    expect((await list()).files).toMatchObject([{ legible: false, legibleNote: '公章模糊', legibleBy: '李强' }]);
    expect(await findings()).toEqual(['proofs_illegible']);
    must(await add([scanOf(pdf({ pages: 2 }), '重扫.pdf')]));
    expect(await findings()).toEqual([]);
  });

  it('may be moved to the paper that it shows, not to one of another type', async () => {
    must(await add([scanOf(pdf(), 'a.pdf')], ''));
    const one = await only();
    const move = (proof: string) => office.act(attachments.describe, { ...one, title: '继续教育证明', proof });
    expect(codeOf(await move('aid_form'))).toBe('proof_not_on_checklist');
    must(await move('cpd'));
    expect((await list()).files).toMatchObject([{ title: '继续教育证明', proof: 'cpd' }]);
  });
});

describe('removing a scan', () => {
  it('wipes its bytes and keeps who removed it and why', async () => {
    must(await add([scanOf(pdf(), 'a.pdf')]));
    const one = await only();
    must(await office.act(attachments.remove, { ...one, reason: '放错人', by: '王敏' }));
    expect(await stored()).toEqual([]);
    const { files, removed } = await list();
    expect(files).toEqual([]);
    expect(removed).toMatchObject([{ number: 1, title: 'a', removedBy: '王敏', reason: '放错人' }]);
    expect(codeOf(await office.ask(attachments.piece, { ...one, n: 0 }))).toBe('attachment_not_found');
    expect(codeOf(await office.act(attachments.remove, { ...one, reason: 'x', by: 'x' }))).toBe('attachment_not_found');
    // The same file may come in again.
    expect(must(await add([scanOf(pdf(), 'a.pdf')])).kept).toBe(1);
    expect((await list()).files).toMatchObject([{ number: 2 }]);
  });

  it('is refused once the dossier is decided; later papers still come in', async () => {
    must(await add([scanOf(pdf(), 'a.pdf')]));
    await office.acceptAll();
    const one = await only();
    expect(codeOf(await office.act(attachments.remove, { ...one, reason: 'x', by: 'x' }))).toBe('dossier_closed');
    must(await office.act(applicants.freeze, { roundId: office.roundId }, 'applicants'));
    expect(codeOf(await office.act(attachments.judge, { ...one, legible: true, note: '', by: 'x' }))).toBe(
      'list_frozen',
    );
    expect(must(await add([scanOf(png(9, 9), '补.png', { kind: 'png' })])).kept).toBe(1);
    expect(await list()).toMatchObject({ mayAdd: true, mayChange: false });
  });
});
