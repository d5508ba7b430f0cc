import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AcceptanceRow } from '../../../src-main/core/contract/index.ts';
import { acceptance } from '../../../src-main/features/acceptance/acceptance.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { eligibility } from '../../../src-main/features/eligibility/eligibility.ts';
import { proofs } from '../../../src-main/features/proofs/proofs.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
  await office.importBook(await judgedBook('small-2022', 'applicants'));
});
afterEach(() => office.cleanup());

const inRound = () => ({ roundId: office.roundId });
const desk = async () => must(await office.ask(acceptance.list, inRound()));
const rowAt = async (at: number) => (await desk()).rows[at] as AcceptanceRow;
const checklist = async ({ applicationId }: AcceptanceRow) =>
  must(await office.ask(proofs.checklist, { ...inRound(), applicationId }));
const look = (
  { applicationId }: AcceptanceRow,
  some: string[],
  state: 'original' | 'missing' | 'not_needed',
  reason = '',
) => office.act(proofs.look, { ...inRound(), applicationId, proofs: some, state, reason, by: '王敏' }, 'applicants');
const seen = (rows: readonly AcceptanceRow[], people = ['王敏', '李强']) => {
  const applicationIds = rows.map((row) => row.applicationId);
  return office.act(proofs.seenMany, { ...inRound(), applicationIds, state: 'original', people }, 'applicants');
};
const accept = async (rows: readonly AcceptanceRow[]) =>
  must(
    await office.act(
      acceptance.acceptMany,
      { ...inRound(), applicationIds: rows.map((row) => row.applicationId), checkers: ['王敏', '李强'] },
      'applicants',
    ),
  );
const codes = (row: AcceptanceRow | undefined) =>
  row?.findings.filter(({ code }) => code.startsWith('proofs_')).map(({ code, params }) => [code, params.n]);

describe('papers and accepting', () => {
  it('nobody is accepted whose papers nobody has looked at', async () => {
    const row = await rowAt(0);
    const { length } = (await checklist(row)).proofs;
    expect(codes(row)).toEqual([['proofs_unseen', length]]);
    expect(await accept([row])).toMatchObject({ accepted: 0, leftOut: [{ code: 'proofs_unseen' }] });
    expect(must(await seen([row]))).toEqual({ seen: 1, leftOut: [] });
    expect(await accept([row])).toMatchObject({ accepted: 1, leftOut: [] });
  });

  it('going through the bags leaves what is missing missing, and names it', async () => {
    const row = await rowAt(0);
    must(await look(row, ['cpd', 'education'], 'missing'));
    must(await seen([row]));
    const now = await rowAt(0);
    expect(codes(now)).toEqual([['proofs_missing', 2]]);
    expect(now.findings.find(({ code }) => code === 'proofs_missing')?.params.papers).toBe(
      '学历、学位证书、继续教育证明',
    );
    expect((await accept([row])).leftOut).toMatchObject([{ code: 'proofs_missing' }]);
    must(await look(row, ['education'], 'original'));
    must(await look(row, ['cpd'], 'not_needed', '当年新进人员'));
    expect((await accept([row])).accepted).toBe(1);
    const told = (await checklist(row)).proofs;
    expect(told.find(({ proof }) => proof === 'cpd')).toMatchObject({
      state: 'not_needed',
      reason: '当年新进人员',
      by: '王敏',
    });
    expect(told.find(({ proof }) => proof === 'form')).toMatchObject({ state: 'original', by: '王敏、李强' });
  });

  it('records for each dossier who went through it and when, once', async () => {
    const { rows } = await desk();
    expect(must(await seen(rows)).seen).toBe(rows.length);
    expect(must(await seen(rows)).seen).toBe(0);
    const stored = await office.read((db) => db.selectFrom('proof_look').select(['people', 'state']).execute());
    expect(stored).toHaveLength(rows.length);
    expect(new Set(stored.map(({ people, state }) => `${people} ${state}`))).toEqual(new Set(['王敏、李强 original']));
    expect(codeOf(await seen(rows, ['王敏', '王敏']))).toBe('checkers_same');
  });

  it('what was decided keeps its papers, and a frozen list too', async () => {
    await office.acceptAll();
    const row = await rowAt(0);
    expect((await checklist(row)).open).toBe(false);
    expect(codeOf(await look(row, ['form'], 'missing'))).toBe('dossier_closed');
    expect(must(await seen([row])).leftOut).toMatchObject([{ code: 'dossier_closed', params: { state: 'accepted' } }]);
    must(await office.act(applicants.freeze, inRound(), 'applicants'));
    expect(codeOf(await look(row, ['form'], 'missing'))).toBe('list_frozen');
  });

  it('refuses papers of another type and leaving out without a reason', async () => {
    const row = await rowAt(0);
    expect(codeOf(await look(row, ['aid_form'], 'original'))).toBe('proof_not_on_checklist');
    expect(codeOf(await look(row, ['form'], 'not_needed'))).toBe('proof_reason_missing');
    expect((await checklist(row)).proofs.every(({ state }) => state === 'unseen')).toBe(true);
  });

  it('an import is not undone once somebody has looked at its papers', async () => {
    must(await look(await rowAt(0), ['form'], 'original'));
    const [batch] = must(await office.ask(applicants.list, inRound())).batches;
    const undo = await office.act(applicants.undoImport, { ...inRound(), batchId: batch?.batchId ?? '' });
    expect(undo).toMatchObject({ refusal: { code: 'batch_in_work', params: { worked: 1 } } });
  });
});

it('form F30 without the dispatching unit’s seal is a condition that is not met', async () => {
  const row = await rowAt(0);
  await office.file.store.command(async (db) => {
    const { details } = await db
      .selectFrom('application')
      .select('details')
      .where('id', '=', row.applicationId)
      .executeTakeFirstOrThrow();
    const changed = JSON.stringify({ ...(JSON.parse(details) as object), kind: 'aid_qinghai' });
    await db
      .updateTable('application')
      .set({ kind: 'aid_qinghai', details: changed })
      .where('id', '=', row.applicationId)
      .execute();
    return { ok: true, value: null, audit: { actor: 'x', role: 'secretary', action: 'x', object: 'x' } };
  });
  const sealOf = async () => {
    const input = { ...inRound(), applicationId: row.applicationId };
    const { findings } = must(await office.ask(eligibility.findings, input));
    return findings.find(({ rule }) => rule === 'dispatchingSeal')?.result;
  };
  expect(await sealOf()).toBe('cannot_tell');
  must(await look(row, ['aid_form'], 'missing'));
  must(await seen([row]));
  expect(await sealOf()).toBe('not_met');
  expect((await accept([row])).leftOut).toHaveLength(1);
  must(await look(row, ['aid_form'], 'original'));
  expect(await sealOf()).toBe('met');
  expect((await accept([row])).accepted).toBe(1);
});
