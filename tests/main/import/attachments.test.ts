import { fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ATTACHMENT_LIMITS } from '../../../src-main/core/domain/attachments/attachment.ts';
import { readAttachment } from '../../../src-main/import/attachments/read-attachment.ts';
import { type ReaderChild, runAttachmentReader } from '../../../src-main/import/attachments/run-reader.ts';
import { temporaryFolder } from '../../support/database.ts';
import { jpeg, PNG_START, pdf, png, pngHeader } from '../../support/scans.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let n = 0;

function file(bytes: Buffer, name = 'scan'): string {
  n += 1;
  mkdirSync(path.join(folder, String(n)));
  const place = path.join(folder, String(n), name);
  writeFileSync(place, bytes);
  return place;
}
const read = async (bytes: Buffer, name?: string) => {
  const outcome = await readAttachment(file(bytes, name));
  if (!outcome.ok) return outcome.refusal;
  const { bytes: _, sha256, ...about } = outcome.value;
  expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  return about;
};
const zip = Buffer.from('504b0304140000000000', 'hex');

describe('a scan', () => {
  it('is what its first bytes say, whatever it is called', async () => {
    expect(await read(png(30, 20), '证书.pdf')).toEqual({
      fileName: '证书.pdf',
      kind: 'png',
      pages: 1,
      width: 30,
      height: 20,
      active: [],
    });
    expect(await read(jpeg, 'a.png')).toMatchObject({ kind: 'jpeg', width: 1, height: 1 });
    expect(await read(pdf({ pages: 3 }), 'a.jpg')).toMatchObject({ kind: 'pdf', pages: 3, width: null, active: [] });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'attachment_empty'],
    ['a text', Buffer.from('扫描件'), 'attachment_kind_unknown'],
    ['a workbook', zip, 'attachment_kind_unknown'],
    ['a vector picture with a script', Buffer.from('<svg><script/></svg>'), 'attachment_kind_unknown'],
    ['a PDF behind something else', Buffer.concat([Buffer.from('GIF89a'), pdf()]), 'attachment_kind_unknown'],
    ['a picture with an archive behind it', Buffer.concat([png(9, 9), zip]), 'attachment_two_files'],
    ['a photograph with a PDF behind it', Buffer.concat([jpeg, pdf()]), 'attachment_two_files'],
    ['a PDF with an archive behind it', Buffer.concat([pdf(), zip, Buffer.alloc(2000, 1)]), 'attachment_damaged'],
    ['the first half of a picture', png(400, 400).subarray(0, 150), 'attachment_damaged'],
    ['the first half of a photograph', jpeg.subarray(0, 150), 'attachment_damaged'],
    ['the first half of a PDF', pdf({ pages: 4 }).subarray(0, 900), 'attachment_damaged'],
    ['only the signature of a picture', PNG_START, 'attachment_damaged'],
    ['a PDF with nothing in it', Buffer.from('%PDF-1.7\n%%EOF\n'), 'attachment_damaged'],
    [
      'a PDF with a password',
      pdf({
        trailer:
          '/Encrypt<</Filter/Standard/V 1/R 2/O<' +
          '28'.repeat(32) +
          '>/U<' +
          '11'.repeat(32) +
          '>/P -4>>/ID[<00><00>]',
      }),
      'attachment_encrypted',
    ],
    [
      'a picture of ninety gigabytes',
      Buffer.concat([PNG_START, pngHeader(300_000, 300_000)]),
      'attachment_picture_too_large',
    ],
    ['a picture of 42 megapixels', Buffer.concat([PNG_START, pngHeader(7000, 6000)]), 'attachment_picture_too_large'],
    ['a strip one point high', Buffer.concat([PNG_START, pngHeader(40_000, 1)]), 'attachment_picture_too_large'],
    ['a book', pdf({ pages: ATTACHMENT_LIMITS.pages + 1 }), 'attachment_too_many_pages'],
    [
      'twenty megabytes and one',
      Buffer.concat([jpeg, Buffer.alloc(ATTACHMENT_LIMITS.fileBytes)]),
      'attachment_too_large',
    ],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await read(bytes)).toMatchObject({ code });
  });

  it('with one bit turned over is refused', async () => {
    const bytes = Buffer.from(png(40, 40));
    bytes[60] = (bytes[60] ?? 0) ^ 1;
    expect(await read(bytes)).toMatchObject({ code: 'attachment_damaged' });
  });

  it('of a telephone, with a film behind the photograph, is let through', async () => {
    expect(await read(Buffer.concat([jpeg, Buffer.from('\0\0\0\u0018ftypmp42', 'latin1')]))).toMatchObject({
      kind: 'jpeg',
    });
  });

  it('that is a folder or gone is refused', async () => {
    expect(await readAttachment(folder)).toMatchObject({ refusal: { code: 'attachment_kind_unknown' } });
    expect(await readAttachment(path.join(folder, 'gone.pdf'))).toMatchObject({ refusal: { code: 'file_not_found' } });
  });
});

describe('a PDF that would act', () => {
  const launch = {
    page: '/Annots[100 0 R]',
    objects: ['<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(calc.exe)>>>>'],
  };
  it.each([
    ['nothing', {}, []],
    [
      'an address of the web',
      {
        page: '/Annots[100 0 R]',
        objects: ['<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.org)>>>>'],
      },
      [],
    ],
    ['a script on opening', { catalogue: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>' }, ['script']],
    ['a script in other words', { catalogue: '/OpenAction<</S/J#61vaScript/J#53(app.alert\\(1\\))>>' }, ['script']],
    ['another program', launch, ['launch']],
    [
      'a file inside',
      {
        catalogue: '/Names<</EmbeddedFiles<</Names[(a.exe)100 0 R]>>>>',
        objects: [
          '<</Type/Filespec/F(a.exe)/EF<</F 101 0 R>>>>',
          '<</Type/EmbeddedFile/Length 2>>stream\nMZ\nendstream',
        ],
      },
      ['embedded_file'],
    ],
  ] as const)('with %s is kept and told', async (_, parts, active) => {
    expect(await read(pdf(parts))).toMatchObject({ kind: 'pdf', active });
  });
});

describe('the reading process', () => {
  const spawn = (): ReaderChild => {
    const child = fork(path.resolve('out/main/scan.js'), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return {
      postMessage: (place) => void child.send(place),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.on('exit', listener),
      kill: () => void child.kill('SIGKILL'),
    };
  };

  it('hands the bytes over unchanged', async () => {
    const bytes = pdf({ pages: 2, filler: randomBytes(3_000_000) });
    const outcome = await runAttachmentReader(file(bytes), { spawn });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(outcome.value.pages).toBe(2);
    expect(Buffer.from(outcome.value.bytes).equals(bytes)).toBe(true);
  });

  it('that hangs, dies or is stopped says so', async () => {
    const place = file(png(9, 9));
    const child = (started: Partial<ReaderChild>): ReaderChild => ({
      postMessage: () => undefined,
      onMessage: () => undefined,
      onExit: () => undefined,
      kill: () => undefined,
      ...started,
    });
    const codeOf = async (given: Parameters<typeof runAttachmentReader>[1]) => {
      const outcome = await runAttachmentReader(place, given);
      return outcome.ok ? undefined : outcome.refusal.code;
    };
    expect(await codeOf({ spawn: () => child({}), timeoutMs: 20 })).toBe('attachment_too_slow');
    expect(await codeOf({ spawn: () => child({ onExit: (listener) => listener() }) })).toBe(
      'attachment_reader_stopped',
    );
    const signal = AbortSignal.abort();
    expect(await codeOf({ spawn: () => child({}), signal })).toBe('import_cancelled');
  });
});
