import { describe, expect, it } from 'vitest';
import { checklistOf } from '../../../src-main/core/domain/applications/application-types.ts';
import { readEligibilityPack } from '../../../src-main/core/domain/eligibility/eligibility-pack.ts';
import {
  factsSettled,
  illegibleProofs,
  mayLook,
  outstandingProofs,
  type ProofLook,
  type ProofState,
  standingsOf,
  unseenProofs,
} from '../../../src-main/core/domain/proofs/proofs.ts';
import { eligibilityPack, rawEligibilityPack } from '../support/eligibility.ts';

const pack = eligibilityPack();
const ordinary = { kind: 'normal', level: 'associate_senior', unitKind: 'public_institution' } as const;
const aid = { ...ordinary, kind: 'aid_qinghai' } as const;
const look = (proofs: string[], state: ProofState, reason = ''): ProofLook => ({
  proofs,
  state,
  reason,
  people: '王敏',
  utc: '2022-11-21T01:00:00.000Z',
});
const outstanding = (
  looks: readonly ProofLook[],
  illegible: string[] = [],
  application: typeof ordinary | typeof aid = ordinary,
) =>
  outstandingProofs(pack, checklistOf(pack, application), standingsOf(looks), new Set(illegible)).map(
    ({ id, why, severity }) => [id, why, severity],
  );
const everything = (application: typeof ordinary | typeof aid = ordinary) =>
  checklistOf(pack, application).map(({ id }) => id);

describe('the papers of a checklist', () => {
  it('asks for the proof of appointment from public institutions alone', () => {
    const of = (unitKind: 'public_institution' | 'enterprise' | null) =>
      checklistOf(pack, { ...ordinary, unitKind }).find(({ id }) => id === 'appointment');
    expect(of('enterprise')).toBeUndefined();
    expect(of('public_institution')).toMatchObject({ id: 'appointment' });
    expect(of(null)).toMatchObject({ ifUnitKind: ['public_institution'] });
  });

  it('are complete once each was seen or explained, and not before', () => {
    expect(outstanding([])).toEqual(everything().map((id) => [id, 'unseen', 'block']));
    const [first = '', second = '', ...others] = everything();
    const most = [look(others, 'original'), look([first], 'copy')];
    expect(outstanding(most)).toEqual([[second, 'unseen', 'block']]);
    expect(outstanding([...most, look([second], 'not_needed', '编外人员')])).toEqual([]);
    expect(outstanding([...most, look([second], 'missing')])).toEqual([[second, 'missing', 'block']]);
  });

  it('stand as they were looked at last', () => {
    const all = look(everything(), 'original');
    expect(outstanding([look(['form'], 'missing'), all])).toEqual([]);
    expect(outstanding([all, look(['form'], 'missing')])).toEqual([['form', 'missing', 'block']]);
    expect(outstanding([all, look(['form'], 'unseen')])).toEqual([['form', 'unseen', 'block']]);
    expect(unseenProofs(checklistOf(pack, ordinary), standingsOf([look(['form'], 'missing')]))).not.toContain('form');
  });

  it('are not complete where every scan of one cannot be read', () => {
    const all = [look(everything(), 'copy')];
    expect(outstanding(all, ['education'])).toEqual([['education', 'illegible', 'block']]);
    expect(outstanding([...all, look(['education'], 'not_needed', '农牧民')], ['education'])).toEqual([]);
  });

  it('hold up an Aid-Qinghai application without the dispatching unit’s seal also where the round only warns', () => {
    const lenient = {
      proofs: pack.proofs,
      proofsComplete: { ...pack.proofsComplete, severity: 'warn' },
    } as typeof pack;
    const checklist = checklistOf(pack, aid);
    const standings = standingsOf([look(everything(aid), 'original'), look(['aid_form', 'cpd'], 'missing')]);
    expect(
      outstandingProofs(lenient, checklist, standings, new Set()).map(({ id, severity }) => [id, severity]),
    ).toEqual([
      ['cpd', 'warn'],
      ['aid_form', 'block'],
    ]);
  });

  it('hold nothing up in a round whose conditions were fixed before papers were looked at', () => {
    const { proofsComplete: _, ...earlier } = rawEligibilityPack();
    const read = readEligibilityPack(earlier);
    if (!read.ok) throw new Error(read.refusal.code);
    const told = outstandingProofs(read.value, checklistOf(read.value, ordinary), new Map(), new Set());
    expect(new Set(told.map(({ severity }) => severity))).toEqual(new Set(['info']));
  });
});

describe('a look', () => {
  const checklist = checklistOf(pack, ordinary);
  it.each([
    [{ proofs: ['form'], state: 'original', reason: '' }, undefined],
    [{ proofs: ['form'], state: 'missing', reason: '' }, undefined],
    [{ proofs: ['form'], state: 'not_needed', reason: '  ' }, 'proof_reason_missing'],
    [{ proofs: ['form', 'aid_form'], state: 'original', reason: '' }, 'proof_not_on_checklist'],
  ] as const)('%j', (said, code) => {
    const may = mayLook(checklist, said);
    expect(may.ok ? undefined : may.refusal.code).toBe(code);
  });

  it.each([
    ['original', true],
    ['copy', true],
    ['missing', false],
    ['not_needed', undefined],
    ['unseen', undefined],
  ] as const)('of %s at form F30 answers whether the seal is there: %s', (state, seal) => {
    expect(factsSettled(pack, standingsOf([look(['aid_form'], state, 'x')])).dispatchingSeal).toBe(seal);
  });
});

it('a readable scan beside an unreadable one is enough', () => {
  const bad = { proof: 'education', legible: false };
  expect([...illegibleProofs([bad])]).toEqual(['education']);
  expect([...illegibleProofs([bad, { proof: 'education', legible: null }])]).toEqual([]);
  expect([...illegibleProofs([{ proof: '', legible: false }])]).toEqual([]);
});

it.each([[{ severity: 'fatal' }], [{ settles: 'inPost' }]])('a paper of the pack with %j is refused', (wrong) => {
  const raw = rawEligibilityPack() as { proofs: Record<string, object> };
  raw.proofs.form = { ...raw.proofs.form, ...wrong };
  expect(readEligibilityPack(raw)).toMatchObject({ refusal: { params: { field: 'proofs' } } });
});

it('a rule about complete papers without a source is refused', () => {
  const raw = { ...rawEligibilityPack(), proofsComplete: { title: 'x', value: true, severity: 'block' } };
  expect(readEligibilityPack(raw)).toMatchObject({ refusal: { params: { field: 'proofsComplete' } } });
});
