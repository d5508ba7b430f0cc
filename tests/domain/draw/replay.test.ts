import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRAW_METHOD, drawJury } from '../../../src-main/core/domain/draw/draw.ts';
import { poolDigest } from '../../../src-main/core/domain/draw/pool-digest.ts';
import { type DrawRecord, verifyDraw } from '../../../src-main/core/domain/draw/replay.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import { rule } from './random-pools.ts';

function record(seed: string, attempt = 1): DrawRecord {
  const candidates = Array.from({ length: 40 }, (_, i) => ({
    expertId: asId<'expert'>(`e${i}`),
    poolNumber: `QH-${i}`,
    name: `专家${i}`,
    unit: '青海大学',
    title: '教授',
    specialty: i % 8 === 0 ? '化工' : '公路',
  }));
  const excluded = [{ expertId: asId<'expert'>('e5'), reason: 'retired' }];
  const sealed = { candidates, excluded, rules: [rule('specialty', '化工', 4)], seats: 9, alternates: 3 };
  const input = { method: DRAW_METHOD, ...sealed, seed, attempt, poolDigest: poolDigest(sealed) };
  const outcome = drawJury(input);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { input, outcome: outcome.value, contributions: [] };
}

/** The record as it comes back from the file, with one change. */
function tampered(
  change: (r: { input: Record<string, unknown>; outcome: Record<string, unknown> }) => void,
): DrawRecord {
  const copy = JSON.parse(JSON.stringify(record('seed')));
  change(copy);
  return copy;
}

const at = (r: DrawRecord) => {
  const checked = verifyDraw(r);
  return checked.ok ? 'same' : (checked.refusal.params?.at ?? checked.refusal.code);
};

describe('verifyDraw', () => {
  it('confirms every draw from its record after a trip through JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 9 }), (seed, attempt) => {
        expect(at(JSON.parse(JSON.stringify(record(seed, attempt))))).toBe('same');
      }),
    );
  });

  it('confirms it on a computer of another language and time zone', () => {
    const replay = new URL('../../../src-main/core/domain/draw/replay.ts', import.meta.url).href;
    const program = `const { verifyDraw } = await import(${JSON.stringify(replay)});
      const record = JSON.parse((await import('node:fs')).readFileSync(0, 'utf8'));
      const at = new Date(0).toLocaleString();
      process.stdout.write(JSON.stringify([at, verifyDraw(record).ok]));`;
    const input = JSON.stringify(record('ıİ ß 上证'));
    const elsewhere = [
      { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' },
      { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8' },
    ].map((env) => {
      const options = { input, encoding: 'utf8' as const, env: { ...process.env, ...env } };
      return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], options));
    });
    expect(elsewhere.map(([, same]) => same)).toEqual([true, true]);
    // The two really are different places.
    expect(elsewhere[0][0]).not.toBe(elsewhere[1][0]);
  });

  it('names the first difference', () => {
    expect(at(tampered(() => {}))).toBe('same');
    const members = record('seed').outcome.members;
    const swapped = tampered((r) => {
      const list = r.outcome.members as unknown[];
      [list[2], list[3]] = [list[3], list[2]];
    });
    expect(verifyDraw(swapped)).toEqual({
      ok: false,
      refusal: {
        code: 'draw_differs',
        params: { at: 'members[2].expertId', recorded: members[3]?.expertId, recomputed: members[2]?.expertId },
      },
    });
    expect(at(tampered((r) => (r.outcome.alternates as unknown[]).pop()))).toBe('alternates[2]');
    expect(at(tampered((r) => (r.outcome.members as unknown[]).push({})))).toBe('members[9]');
    expect(at(tampered((r) => (r.outcome.rejections as unknown[]).push({})))).toMatch(/^rejections/);
    expect(at(tampered((r) => Object.assign(r.outcome, { seed: 'sees' })))).toBe('seed');
  });

  it('finds a pool, an exclusion, a seed or a seat count changed afterwards', () => {
    const later = { expertId: 'e6', reason: 'retired' };
    expect(at(tampered((r) => (r.input.excluded as unknown[]).push(later)))).toBe('input.poolDigest');
    expect(at(tampered((r) => (r.input.candidates as unknown[]).pop()))).toBe('input.poolDigest');
    expect(at(tampered((r) => Object.assign(r.input, { seed: 'other' })))).toMatch(/^members/);
    expect(at(tampered((r) => Object.assign(r.input, { attempt: 2 })))).toMatch(/^members/);
    expect(at(tampered((r) => Object.assign(r.input, { seats: 11 })))).toBe('input.poolDigest');
    expect(at(tampered((r) => Object.assign((r.input.rules as object[])[0] ?? {}, { min: 3 })))).toBe(
      'input.poolDigest',
    );
    expect(at(tampered((r) => Object.assign((r.input.rules as object[])[0] ?? {}, { max: 8 })))).toBe(
      'input.poolDigest',
    );
  });

  it('checks a proof by itself, so that another way of proving the same is no difference', () => {
    const drawn = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
      .map((seed) => record(seed))
      .find((r) => r.outcome.rejections.length > 0);
    if (drawn === undefined) throw new Error('nobody was passed over');
    const [first] = drawn.outcome.rejections;
    if (first?.proof.kind !== 'points') throw new Error('no points');
    const { proof } = first;
    const told = (other: object): DrawRecord => ({
      ...drawn,
      outcome: {
        ...drawn.outcome,
        rejections: [{ ...first, proof: { ...proof, ...other } }, ...drawn.outcome.rejections.slice(1)],
      },
    });
    const twice = proof.weights.map((w) => ({ ...w, points: 2 * w.points }));
    expect(at(told({ weights: twice, demand: 2 * proof.demand, reach: 2 * proof.reach }))).toBe('same');
    expect(at(told({ weights: twice }))).toBe('rejections.proof');
    expect(at(told({ reach: proof.reach - 1 }))).toBe('rejections.proof');
    expect(at(told({ weights: [{ bound: '9:specialty=化工', points: 1 }] }))).toBe('rejections.proof');
    // No proof at all: told as changed, not a mistake of the program.
    const broken = [
      { kind: 'other' },
      { weights: null },
      { weights: [null] },
      { kind: 'split' },
      { weights: [{ points: 1 }] },
    ];
    for (const other of broken) expect(at(told(other))).toBe('rejections.proof');
  });

  it('does not judge an attempt that was made by other rules', () => {
    const other = tampered((r) => Object.assign(r.input, { method: 'jurydesk/draw/1' }));
    expect(verifyDraw(other)).toEqual({
      ok: false,
      refusal: { code: 'draw_method_unknown', params: { method: 'jurydesk/draw/1' } },
    });
    expect(at(tampered((r) => Object.assign(r.input, { method: undefined })))).toBe('draw_method_unknown');
  });
});
