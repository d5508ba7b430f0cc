import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import type { ApplicationId } from '../../../src-main/core/domain/kernel/ids.ts';
import { unhurried } from '../../../src-main/core/domain/kernel/pace.ts';
import { ok, type Result, refuse } from '../../../src-main/core/domain/kernel/result.ts';
import type { ReportModel } from '../../../src-main/core/reports/index.ts';
import { documents } from '../../../src-main/features/documents/documents.ts';
import { safeFileName } from '../../../src-main/features/documents/file-name.ts';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { missingFor, type PaperForm, paperOf, roundForms } from '../../../src-main/features/documents/papers.ts';
import type { WorkContext } from '../../../src-main/features/feature.ts';
import { meeting } from '../../../src-main/features/meeting/meeting.ts';
import { notice } from '../../../src-main/features/notice/notice.ts';
import { results } from '../../../src-main/features/results/results.ts';
import { documents as english } from '../../../src-renderer/text/en/documents.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import { day } from '../../domain/support/day.ts';
import { testFact } from '../../support/database.ts';
import {
  applicationsOf,
  fillScores,
  forgetRecusals,
  jurors,
  largestSection,
  noticeInput,
  openMeeting,
  reconciled,
  recuse,
  sections,
  untilClosed,
  voteAll,
  voteEverything,
} from '../../support/meeting-builder.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
beforeEach(async () => {
  b = new RoundBuilder();
  await b.untilAssigned('small-2022', { rehearsal: true });
});
afterEach(() => b.cleanup());

async function paper(form: PaperForm, words = chinese): Promise<ReportModel | undefined> {
  const state = must(await b.ask(loadPaperState, b.roundId));
  return paperOf(form, state, words, { specimen: true });
}

async function textOf(form: PaperForm): Promise<string> {
  return JSON.stringify(await paper(form));
}

const factsIn = (model: ReportModel | undefined) => model?.blocks.find((block) => block.kind === 'facts');

async function untilNoticeClosed(): Promise<void> {
  await untilClosed(b);
  const { endsOn } = must(await b.act(notice.post, noticeInput(b, b.today), 'notice'));
  b.today = `${endsOn.slice(0, 8)}29` as IsoDate;
  must(await b.act(notice.close, { roundId: b.roundId, note: '' }, 'notice'));
}

type Render = (model: ReportModel) => Result<null>;

function desk(place: string, judge: Render = () => ok(null)): WorkContext {
  return {
    ...b.surroundings(),
    place,
    query: (fn) => b.file.store.query((db) => fn({ ...b.surroundings(), db, pace: unhurried })),
    command: (fn) => b.act((context) => fn(context), null),
    render: async (given) => {
      const model = given as ReportModel;
      const judged = judge(model);
      if (!judged.ok) return judged;
      const bytes = new TextEncoder().encode(JSON.stringify(model));
      return ok({ bytes, pages: 1, sha256: createHash('sha256').update(bytes).digest('hex') });
    },
    writeFile: async (file, bytes) => {
      writeFileSync(file, bytes);
      return ok(null);
    },
    pace: unhurried,
    progress: () => undefined,
    words: (language) => (language === 'en' ? english : chinese),
    files: [],
    randomHex: (bytes) => '00'.repeat(bytes),
    auditHead: () => b.file.store.auditHead(),
    copyOffice: () => Promise.reject(new Error('nothing is copied here')),
    appVersion: 'test',
  };
}

describe('what a document says', () => {
  test('the public notice holds those who passed and no number, date of birth, telephone or vote of anybody', async () => {
    await untilNoticeClosed();
    const people = await b.read((db) => db.selectFrom('person').select(['id_number', 'birth']).execute());
    const phones = await b.read((db) => db.selectFrom('application').select('phone').execute());
    const text = JSON.stringify(await paper('F18'));
    const secrets = [...people.flatMap((p) => [p.id_number, p.birth ?? '']), ...phones.map((p) => p.phone)];
    expect(secrets.filter((s) => s.length > 6 && text.includes(s))).toEqual([]);
    const signed = must(await b.ask(loadPaperState, b.roundId)).signed;
    const table = (await paper('F18'))?.blocks.find((block) => block.kind === 'table');
    const passed = signed.filter((s) => s.outcome === 'passed').map((s) => s.item.subject.name);
    expect(table?.rows.map((r) => r[1])).toEqual(passed);
    expect(passed.length).toBeGreaterThan(0);
    expect(passed.length).toBeLessThan(signed.length);
  });

  test('the filing roster carries the numbers and the votes; only the authority gets it', async () => {
    await untilNoticeClosed();
    const model = await paper('F21');
    const [row] = must(await b.ask(loadPaperState, b.roundId)).signed.filter((s) => s.outcome === 'passed');
    expect(model?.audience).toBe('authority');
    expect(JSON.stringify(model)).toContain(row?.item.subject.idNumber);
  });

  test('every form can be made in both languages, is marked as a rehearsal, and is the same the second time', async () => {
    await untilNoticeClosed();
    const state = must(await b.ask(loadPaperState, b.roundId));
    for (const form of roundForms) {
      // Nobody of this round is entrusted, and nothing was decided against a finding.
      const nothing: Readonly<Record<string, string>> = { F26: 'no_entrustments', F33: 'no_eligibility_decisions' };
      expect([form, missingFor(form, state)]).toEqual([form, nothing[form]]);
      if (form in nothing) continue;
      for (const words of [chinese, english]) {
        const model = paperOf(form, state, words, { specimen: false });
        expect(model?.rehearsal).toBe(true);
        expect(await paper(form, words)).toBeDefined();
        expect(JSON.stringify(paperOf(form, state, words, { specimen: false }))).toBe(JSON.stringify(model));
      }
    }
  });

  test('attendance is that of the signed votes, whoever has left since', async () => {
    const ids = await voteEverything(b);
    const seated = (await jurors(b)).filter((j) => j.seated);
    const before = Object.fromEntries(
      await Promise.all((['F06', 'F16', 'F17'] as const).map(async (form) => [form, await textOf(form)])),
    );
    for (const expertId of ids.slice(0, 10)) {
      must(await b.act(meeting.markAbsent, { roundId: b.roundId, expertId, reason: '离会' }, 'meeting'));
    }
    must(await b.act(results.announce, { roundId: b.roundId }, 'results'));
    const state = must(await b.ask(loadPaperState, b.roundId));
    expect(state.attendance.attending.map((j) => j.expertId)).toEqual(seated.map((j) => j.expertId));
    expect(state.attendance).toMatchObject({ present: 25, differs: false });
    for (const form of ['F16', 'F17'] as const) expect([form, await textOf(form)]).toEqual([form, before[form]]);
    const sheet = factsIn(await paper('F06'));
    expect(sheet).toEqual(factsIn(JSON.parse(before.F06 ?? '')));
    const text = JSON.stringify(await paper('F15'));
    expect(text).toContain(chinese.minutes.attendance(25, 25, 17));
    expect(text).toContain(chinese.minutes.attending(chinese.list(seated.map((j) => j.name))));
    expect(text).toContain(chinese.minutes.noneAbsent);
  });

  test('rounds with different attendance say so section by section', async () => {
    const ids = await openMeeting(b, 25);
    await fillScores(b);
    await forgetRecusals(b);
    const [first, ...rest] = await sections(b);
    if (first === undefined) throw new Error('no section');
    await reconciled(b, first, ids);
    await voteAll(b, first, 25);
    must(await b.act(meeting.markAbsent, { roundId: b.roundId, expertId: ids[0] as never, reason: '离会' }, 'meeting'));
    for (const section of rest) {
      await reconciled(b, section, ids.slice(1));
      await voteAll(b, section, 24);
    }
    must(await b.act(results.announce, { roundId: b.roundId }, 'results'));
    const state = must(await b.ask(loadPaperState, b.roundId));
    expect(state.attendance).toMatchObject({ present: 25, differs: true });
    for (const form of ['F15', 'F16', 'F17'] as const) {
      const text = await textOf(form);
      expect([form, /出席25人/u.test(text), /出席24人/u.test(text)]).toEqual([form, true, true]);
    }
  });

  describe('the day of the meeting', () => {
    const planned = { setup: '2022-12-05', zh: '2022年12月5日', en: english.date('2022-12-05') };
    const about = ['F06', 'F10', 'F11', 'F13', 'F14', 'F15', 'F16', 'F17', 'F21'] as const;
    /** As if the meeting had been opened, voted, announced and closed at these times. */
    const held = (times: { opened: string; voted: string; ended: string }) =>
      b.file.store.command(async (db) => {
        const { opened, voted, ended } = times;
        await db.updateTable('meeting').set({ opened_utc: opened, closed_utc: ended }).execute();
        await db
          .updateTable('sitting')
          .set({ held_on: opened.slice(0, 10), opened_utc: opened })
          .execute();
        // The log is never changed by any act; here it is made another one.
        await sql`DROP TRIGGER IF EXISTS attendance_entry_kept`.execute(db);
        await sql`UPDATE attendance_entry SET at_utc = ${opened}`.execute(db);
        await db.updateTable('ballot_round').set({ opened_utc: voted }).execute();
        await db.updateTable('round').set({ announced_utc: ended }).execute();
        return { ok: true, value: null, audit: testFact() };
      });

    test('is the planned one until the opening', async () => {
      expect(await paper('F06')).toMatchObject({ createdOn: planned.setup });
      expect(await textOf('F06')).toContain(planned.zh);
      const { roundId } = b;
      must(await b.act(meeting.putOff, { roundId, date: day('2022-12-12'), reason: '大雪封路' }, 'groups'));
      expect(await textOf('F06')).toContain('2022年12月12日');
      expect(await textOf('F06')).not.toContain(planned.zh);
    });

    test.each(about)('is on %s the one on which it was held, by Beijing time, once it was opened', async (form) => {
      await untilNoticeClosed();
      // 17:30 UTC is half past one of the next day in Beijing.
      await held({
        opened: '2022-12-19T17:30:00.000Z',
        voted: '2022-12-19T20:00:00.000Z',
        ended: '2022-12-19T22:00:00.000Z',
      });
      const model = await paper(form);
      const text = JSON.stringify(model);
      const printed = !['F10', 'F11', 'F13'].includes(form);
      if (printed) expect(text).toMatch(/2022年12月20日|2022-12-20/u);
      // The letters and the roster bear the day on which the notice was closed.
      if (!['F16', 'F17', 'F21'].includes(form)) expect(model?.createdOn).toBe('2022-12-20');
      expect(text).not.toContain('2022-12-19');
      expect(text).not.toContain('2022年12月19日');
      if (form !== 'F15') for (const day of [planned.setup, planned.zh]) expect(text).not.toContain(day);
      expect(JSON.stringify(await paper(form, english))).not.toContain(form === 'F15' ? 'never' : planned.en);
    });

    test('of a meeting over midnight is both days; each person has the day of the vote', async () => {
      await untilNoticeClosed();
      await held({
        opened: '2022-12-19T01:00:00.000Z',
        voted: '2022-12-20T02:00:00.000Z',
        ended: '2022-12-20T08:00:00.000Z',
      });
      const both = '2022年12月19日至2022年12月20日';
      for (const form of ['F06', 'F16', 'F17'] as const)
        expect([form, await textOf(form)]).toEqual([form, expect.stringContaining(both)]);
      expect(await textOf('F06')).toContain('2022年12月19日09:00');
      expect(await textOf('F14')).toContain('2022年12月20日10:00');
      const roster = await textOf('F21');
      expect(roster).toContain('2022-12-20');
      expect(roster).not.toContain('2022-12-19');
    });

    test('that was put off is told in the minutes with plan, new day and reason, and so is one held on another', async () => {
      const { roundId } = b;
      must(await b.act(meeting.putOff, { roundId, date: day('2022-12-12'), reason: '大雪封路' }, 'groups'));
      await untilClosed(b);
      await held({
        opened: '2022-12-12T01:00:00.000Z',
        voted: '2022-12-12T02:00:00.000Z',
        ended: '2022-12-12T08:00:00.000Z',
      });
      const w = chinese.facts.minutes;
      const told = w.putOff(planned.zh, '2022年12月12日', '大雪封路');
      expect(await textOf('F15')).toContain(told);
      expect(await textOf('F15')).not.toContain('实际于');
      await held({
        opened: '2022-12-13T01:00:00.000Z',
        voted: '2022-12-13T02:00:00.000Z',
        ended: '2022-12-13T08:00:00.000Z',
      });
      expect(await textOf('F15')).toContain(told);
      expect(await textOf('F15')).toContain(w.heldOtherwise('2022年12月12日', '2022年12月13日'));
      const inEnglish = JSON.stringify(await paper('F15', english));
      expect(inEnglish).toContain(english.facts.minutes.putOff(planned.en, english.date('2022-12-12'), '大雪封路'));
    });
  });

  test('seventeen of seventeen who may vote: the filing roster counts out of the decision, and says why', async () => {
    const ids = await openMeeting(b, 25);
    await fillScores(b);
    await forgetRecusals(b);
    const section = await largestSection(b);
    const [applicationId] = await applicationsOf(b, section);
    await recuse(b, applicationId as ApplicationId, ids.slice(0, 8));
    for (const one of await sections(b)) {
      await reconciled(b, one, ids);
      await voteAll(b, one, 17);
    }
    must(await b.act(results.announce, { roundId: b.roundId }, 'results'));
    must(await b.act(meeting.close, { roundId: b.roundId, note: '' }, 'meeting'));
    const state = must(await b.ask(loadPaperState, b.roundId));
    const item = state.signed.find((s) => s.item.subject.applicationId === applicationId);
    expect(item).toMatchObject({ outcome: 'passed', item: { decision: { denominator: 17 }, row: { agree: 17 } } });
    const table = (await paper('F21'))?.blocks.find((block) => block.kind === 'table');
    const row = table?.rows.find((cells) => cells.includes(item?.item.subject.idNumber ?? ''));
    expect(row).toContain('17/17');
    expect(row?.at(-1)).toBe('出席25人，回避8人不计入，按17人计');
    expect(table?.rows.filter((cells) => cells.at(-1) !== '')).toHaveLength(1);
    const bag = String(item?.item.subject.number).padStart(3, '0');
    expect(JSON.stringify(await paper('F15'))).toContain(`袋号${bag}回避8人，按17人计`);
  });

  test('the list of refused rows holds no whole identity number', async () => {
    const state = must(await b.ask(loadPaperState, b.roundId));
    const found = state.issues.filter((i) => i.field === 'idNumber').map((i) => i.original ?? '');
    const numbers = found.filter((text) => /^\d{14,17}[\dX]$/u.test(text));
    expect(numbers.length).toBeGreaterThan(0);
    const text = JSON.stringify(await paper('F01'));
    for (const number of numbers) {
      expect(text).not.toContain(number);
      expect(text).toContain(`${number.slice(0, 6)}${'*'.repeat(number.length - 10)}${number.slice(-4)}`);
    }
  });

  test('ballots are as many as the roll, all alike, with no code', async () => {
    await untilClosed(b);
    const state = must(await b.ask(loadPaperState, b.roundId));
    const model = paperOf('F13', state, chinese, { specimen: false });
    expect(model?.copies).toBe(25);
    expect(model?.footer.auditCode).toBeUndefined();
    expect(model?.blocks.some((block) => block.kind === 'table' && (block.struckRows?.length ?? 0) > 0)).toBe(false);
  });

  test('offers say what is missing', async () => {
    const { offers } = must(await b.ask(documents.list, { roundId: b.roundId }));
    const reasons = Object.fromEntries(offers.map((o) => [o.form, o.reason]));
    expect(reasons).toMatchObject({
      F01: null,
      F05: null,
      F06: null,
      F08: null,
      F14: 'meeting_not_opened',
      F21: 'notice_not_closed',
    });
  });
});

describe('saving', () => {
  const input = () => ({ roundId: b.roundId, language: 'zh-CN' as const });

  test('one document: written, then recorded with its digest', async () => {
    const place = path.join(b.file.folder, '抽取.pdf');
    const made = must(await documents.save(desk(place), { ...input(), form: 'F05', format: 'pdf' }));
    expect(made).toMatchObject({ form: 'F05', fileName: '抽取.pdf', format: 'pdf' });
    expect(createHash('sha256').update(readFileSync(place)).digest('hex')).toBe(made.sha256);
    expect(must(await b.ask(documents.list, { roundId: b.roundId })).made).toEqual([made]);
  });

  test('a document that is not ready, or not offered in that format, is refused', async () => {
    const context = desk(path.join(b.file.folder, 'x.pdf'));
    expect(codeOf(await documents.save(context, { ...input(), form: 'F18', format: 'pdf' }))).toBe('paper_not_ready');
    expect(codeOf(await documents.save(context, { ...input(), form: 'F13', format: 'docx' }))).toBe(
      'format_not_offered',
    );
    expect(existsSync(path.join(b.file.folder, 'x.pdf'))).toBe(false);
  });

  test('the pack: every file of the manifest is there with its digest, and the chain stood where it says', async () => {
    await untilNoticeClosed();
    const head = await b.file.store.auditHead();
    const place = path.join(b.file.folder, 'pack');
    const saved = must(await documents.savePack(desk(place), input()));
    const manifest = JSON.parse(readFileSync(path.join(place, 'manifest.json'), 'utf8')) as {
      documents: { form: string; file: string; sha256: string }[];
      auditHead: { seq: number; hash: string };
    };
    expect(manifest.auditHead).toEqual(head);
    const made = roundForms.filter(
      (form) => !['F02', 'F09', 'F26', 'F33', 'F39', 'F40', 'F41', 'F42', 'F44'].includes(form),
    );
    expect(new Set(manifest.documents.map((d) => d.form))).toEqual(new Set(made));
    for (const { file, sha256 } of manifest.documents) {
      expect(
        createHash('sha256')
          .update(readFileSync(path.join(place, file)))
          .digest('hex'),
      ).toBe(sha256);
    }
    expect(readdirSync(place).sort()).toEqual([...manifest.documents.map((d) => d.file), 'manifest.json'].sort());
    expect(saved.documents).toHaveLength(manifest.documents.length);
  });

  test('into a folder that is there already the pack goes as a folder of its own, numbered', async () => {
    await untilNoticeClosed();
    const place = path.join(b.file.folder, '文件');
    mkdirSync(place);
    const first = must(await documents.savePack(desk(place), input()));
    const second = must(await documents.savePack(desk(place), input()));
    expect(readdirSync(place).sort()).toEqual([first.folder, second.folder].sort());
    expect(second.folder).toBe(`${first.folder} 2`);
  });

  test('all or nothing: one document that cannot be made leaves no folder and no record', async () => {
    await untilNoticeClosed();
    const place = path.join(b.file.folder, 'pack');
    const failing = desk(place, (model) => (model.form === 'F19' ? refuse('glyph_missing') : ok(null)));
    expect(codeOf(await documents.savePack(failing, input()))).toBe('glyph_missing');
    expect(readdirSync(b.file.folder).filter((name) => name.includes('pack'))).toEqual([]);
    expect(must(await b.ask(documents.list, { roundId: b.roundId })).made).toEqual([]);
  });

  test('a commit that fails after the folder has its name takes the folder away again', async () => {
    await untilNoticeClosed();
    const failing: WorkContext = {
      ...desk(path.join(b.file.folder, 'pack')),
      command: (fn) =>
        b.act(async (context) => {
          must(await fn(context));
          throw new Error('the disk is full');
        }, null),
    };
    await expect(documents.savePack(failing, input())).rejects.toThrow('the disk is full');
    expect(readdirSync(b.file.folder).filter((name) => name.includes('pack'))).toEqual([]);
    expect(must(await b.ask(documents.list, { roundId: b.roundId })).made).toEqual([]);
  });

  test('no pack before the notice is closed', async () => {
    await untilClosed(b);
    b.today = day('2022-11-22');
    expect(codeOf(await documents.savePack(desk(path.join(b.file.folder, 'pack')), input()))).toBe('notice_not_closed');
  });
});

test('file names that every system accepts', () => {
  expect(safeFileName('关于“2022年度”的公示: a/b\\c?')).toBe('关于“2022年度”的公示 a b c');
  expect(safeFileName('con')).toBe('_con');
  expect(safeFileName('...')).toBe('_');
  expect([...safeFileName('名'.repeat(200))]).toHaveLength(80);
});
