import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AcceptanceRow } from '../../../src-main/core/contract/index.ts';
import type { JudgedApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { acceptance } from '../../../src-main/features/acceptance/acceptance.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { entrustments } from '../../../src-main/features/entrustments/entrustments.ts';
import type { JudgedBook } from '../../../src-main/features/feature.ts';
import { day } from '../../domain/support/day.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
  const book = await judgedBook('small-2022', 'applicants');
  const judged = book.judged as JudgedApplicants;
  // The second applicant comes by entrustment.
  const accepted = judged.accepted.map((one, i) => (i === 1 ? { ...one, kind: 'entrusted' as const } : one));
  await office.importBook({ ...book, judged: { ...judged, accepted } } as JudgedBook);
});
afterEach(() => office.cleanup());

const by = '王敏';
const letter = {
  letterNumber: '东人社函〔2022〕7号',
  letterOn: day('2022-11-01'),
  fromBody: '海东市人社局',
  toBody: '评审办',
  note: '',
  by,
};
const stranger = {
  name: '张三',
  idNumber: '11010519491231002x',
  unit: '甲院',
  level: 'intermediate' as const,
  title: '工程师',
};
const inRound = () => ({ roundId: office.roundId });
const desk = async () => must(await office.ask(acceptance.list, inRound())).rows;
const rowAt = async (i: number) => (await desk())[i] as AcceptanceRow;
const receive = (person: typeof stranger = stranger) =>
  office.act(entrustments.add, { ...inRound(), direction: 'in', ...letter, person });
const send = ({ applicationId }: AcceptanceRow) =>
  office.act(entrustments.add, { ...inRound(), direction: 'out', ...letter, person: { applicationId } });
const entries = async () => must(await office.ask(entrustments.list, inRound())).entries;
const reply = (entrustmentId: string, to: 'agreed' | 'declined', on = '2022-11-10', reason = '') =>
  office.act(entrustments.recordReply, {
    ...inRound(),
    entrustmentId,
    reply: to,
    replyOn: day(on),
    replyNumber: '复1号',
    reason,
    by,
  });
const result = (entrustmentId: string, outcome: 'passed' | 'failed', on = '2022-12-20', reason = '') =>
  office.act(entrustments.recordResult, {
    ...inRound(),
    entrustmentId,
    result: outcome,
    resultOn: day(on),
    resultNumber: '结1号',
    reason,
    by,
  });

describe('somebody we send out', () => {
  it('is on our list, and the register shows what became of the application there', async () => {
    expect(
      codeOf(await office.act(entrustments.add, { ...inRound(), direction: 'out', ...letter, person: stranger })),
    ).toBe('entrustment_needs_application');
    const row = await rowAt(0);
    must(await send(row));
    expect(await entries()).toMatchObject([
      { number: 1, direction: 'out', name: row.name, step: 'letter_sent', application: { state: 'received' } },
    ]);
    const { applicationId } = row;
    const where = { toJury: '农业系列', reason: '委托评审', by };
    must(await office.act(acceptance.move, { ...inRound(), applicationId, ...where }));
    expect((await entries())[0]?.application).toMatchObject({ number: row.number, state: 'moved' });
  });

  it('stays in the register when the import is undone', async () => {
    const row = await rowAt(0);
    must(await send(row));
    const [batch] = must(await office.ask(applicants.list, inRound())).batches;
    must(await office.act(applicants.undoImport, { ...inRound(), batchId: batch?.batchId ?? '' }));
    expect(await entries()).toMatchObject([{ name: row.name, application: null }]);
  });
});

describe('the letter', () => {
  it('is answered after it was written, and the result comes after a yes', async () => {
    const { entrustmentId } = must(await receive());
    expect((await entries())[0]).toMatchObject({ idMasked: '110105********002X', step: 'letter_sent' });
    expect(codeOf(await reply(entrustmentId, 'agreed', '2022-10-31'))).toBe('entrustment_reply_before_letter');
    expect(codeOf(await result(entrustmentId, 'passed'))).toBe('entrustment_not_agreed');
    must(await reply(entrustmentId, 'agreed'));
    expect((await entries())[0]?.step).toBe('agreed');
    expect(codeOf(await result(entrustmentId, 'passed', '2022-11-09'))).toBe('entrustment_result_before_reply');
    must(await result(entrustmentId, 'passed'));
    expect((await entries())[0]).toMatchObject({ step: 'result_back', result: 'passed', resultNumber: '结1号' });
    expect(codeOf(await reply(entrustmentId, 'declined', '2022-11-11', '误'))).toBe('entrustment_result_stands');
  });

  it('is recorded anew only with a reason, and the first record stays', async () => {
    const { entrustmentId } = must(await receive());
    must(await reply(entrustmentId, 'declined'));
    expect(codeOf(await result(entrustmentId, 'passed'))).toBe('entrustment_not_agreed');
    expect(codeOf(await reply(entrustmentId, 'agreed', '2022-11-15'))).toBe('entrustment_reason_needed');
    must(await reply(entrustmentId, 'agreed', '2022-11-15', '来函更正'));
    expect((await entries())[0]?.changes).toMatchObject([
      { act: 'reply', reason: '', was: {} },
      { act: 'reply', reason: '来函更正', was: { reply: 'declined', replyOn: '2022-11-10' } },
    ]);
  });

  it('names a person once; an annulled entry makes room and takes nothing more', async () => {
    const { entrustmentId } = must(await receive());
    expect(codeOf(await receive({ ...stranger, idNumber: '11010519491231002X' }))).toBe('entrustment_already_entered');
    expect(codeOf(await receive({ ...stranger, idNumber: '1101' }))).toBe('document_number_wrong');
    const annul = () => office.act(entrustments.annul, { ...inRound(), entrustmentId, reason: '重复', by });
    must(await annul());
    expect(codeOf(await annul())).toBe('entrustment_annulled');
    expect(codeOf(await reply(entrustmentId, 'agreed'))).toBe('entrustment_annulled');
    expect(must(await receive()).number).toBe(2);
    expect((await entries()).map((one) => one.step)).toEqual(['annulled', 'letter_sent']);
  });

  it('belongs to its round', async () => {
    const { entrustmentId } = must(await receive());
    const other = await office.create({ name: '另一轮' });
    const input = { roundId: other, entrustmentId, reason: 'x', by };
    expect(codeOf(await office.act(entrustments.annul, input))).toBe('entrustment_not_found');
    expect(await entries()).toEqual([]);
  });
});

describe('whoever applies as entrusted', () => {
  it('is not accepted until the letter is registered and not declined', async () => {
    await office.seeAllPapers();
    const codes = async () => (await rowAt(1)).findings.filter((one) => one.blocking).map((finding) => finding.code);
    expect(await codes()).toEqual(['entrustment_letter_missing']);
    const { applicationId } = await rowAt(1);
    const entry = { ...inRound(), direction: 'in' as const, ...letter, person: { applicationId } };
    const { entrustmentId } = must(await office.act(entrustments.add, entry));
    expect(await codes()).toEqual([]);
    must(await reply(entrustmentId, 'declined'));
    expect(await codes()).toEqual(['entrustment_letter_missing']);
    expect((await rowAt(0)).findings).toEqual([]);
  });

  const letterOf = (pack: Record<string, unknown>, severity: string) => {
    pack.entrustmentLetter = { ...(pack.entrustmentLetter as object), severity };
  };
  it.each<[string, (pack: never) => void, boolean | undefined]>([
    ['remarked on where the rule weighs the letter less', (pack) => letterOf(pack, 'warn'), false],
    [
      'nothing at all where the rule is switched off',
      (pack: { entrustmentLetter: { value: boolean } }) => {
        pack.entrustmentLetter.value = false;
      },
      undefined,
    ],
    [
      'weighed as its paper in a round that began before the rule could be set',
      (pack: { entrustmentLetter?: unknown; proofs: { entrustment: { severity?: string } } }) => {
        delete pack.entrustmentLetter;
        pack.proofs.entrustment.severity = 'warn';
      },
      false,
    ],
    [
      'and stops where neither says anything',
      (pack: { entrustmentLetter?: unknown }) => {
        delete pack.entrustmentLetter;
      },
      true,
    ],
  ])('is %s', async (_, spoil, blocking) => {
    const read = () => office.read((db) => db.selectFrom('round').select('eligibility_pack').executeTakeFirstOrThrow());
    const pack = JSON.parse((await read()).eligibility_pack ?? '');
    spoil(pack as never);
    await office.file.store.command(async (db) => {
      await db
        .updateTable('round')
        .set({ eligibility_pack: JSON.stringify(pack) })
        .execute();
      return { ok: true, value: null, audit: { actor: 'x', role: 'secretary', action: 'x', object: 'x' } };
    });
    const told = (await rowAt(1)).findings.find((one) => one.code === 'entrustment_letter_missing');
    expect(told?.blocking).toBe(blocking);
  });
});
