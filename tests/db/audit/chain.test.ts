import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AuditEntry,
  entryHash,
  nextEntry,
  valueDigest,
  verifyChain,
  verifyLinks,
} from '../../../db/audit/chain.ts';
import { sha256Hex } from '../../../src-main/core/domain/kernel/digest.ts';

const databaseId = '0123456789abcdef0123456789abcdef';

function chainOf(count: number, utcAt: (i: number) => string = (i) => new Date(i * 1000).toISOString()): AuditEntry[] {
  const rows: AuditEntry[] = [];
  for (let i = 1; i <= count; i += 1) {
    const fact = { actor: 'p1', role: 'secretary', action: 'tally.entered', object: `application:${i}`, after: { i } };
    rows.push(nextEntry(rows.at(-1), databaseId, fact, { utc: utcAt(i), app: '1.0.0', salt: 'aa' }));
  }
  return rows;
}

const sound = chainOf(12);

function withRow(index: number, change: Partial<AuditEntry>): AuditEntry[] {
  return sound.map((row, i) => (i === index ? { ...row, ...change } : row));
}

describe('the audit chain', () => {
  it('holds, and its head is the last row', () => {
    expect(verifyChain(sound, databaseId)).toEqual({ ok: true, head: { seq: 12, hash: sound[11]?.hash } });
    expect(verifyChain([], databaseId)).toEqual({ ok: true, head: { seq: 0, hash: databaseId } });
  });

  it('has the published form, so that a script without our code can check it', () => {
    const [row] = sound;
    if (row === undefined) throw new Error('no row');
    const json = `{"action":"tally.entered","actor":"p1","after":"${row.after}","app":"1.0.0","before":null,"clockBack":false,"object":"application:1","role":"secretary","seq":1,"utc":"1970-01-01T00:00:01.000Z"}`;
    expect(row.hash).toBe(sha256Hex(`\u0000jury/audit/1${databaseId}${json}`));
  });

  it('belongs to one database only', () => {
    expect(verifyChain(sound, 'f'.repeat(32))).toEqual({ ok: false, seq: 1 });
  });

  it('marks a clock that went back and keeps the order', () => {
    const rows = chainOf(3, (i) => (i === 2 ? '2020-01-01T00:00:00.000Z' : `2026-01-0${i}T00:00:00.000Z`));
    expect(rows.map((row) => row.clockBack)).toEqual([false, true, false]);
    expect(verifyChain(rows, databaseId).ok).toBe(true);
  });

  const fields: (keyof AuditEntry)[] = Object.keys(sound[0] ?? {}) as (keyof AuditEntry)[];

  it('covers every field of a row', () => {
    expect(fields.toSorted()).toEqual(
      'action actor after app before clockBack hash object prev role seq utc'.split(' '),
    );
  });

  it.each(fields)('finds an edit of %s at its row', (field) => {
    for (const index of [0, 5, 11]) {
      const value = sound[index]?.[field];
      const changed = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${value ?? ''}x`;
      expect(verifyChain(withRow(index, { [field]: changed }), databaseId)).toEqual({ ok: false, seq: index + 1 });
    }
  });

  it('finds an edit whose own hash was made good at the row after', () => {
    const { hash: _, ...edited } = { ...(sound[4] as AuditEntry), object: 'application:99' };
    const forged = sound.map((row, i) => (i === 4 ? { ...edited, hash: entryHash(edited) } : row));
    expect(verifyChain(forged, databaseId)).toEqual({ ok: false, seq: 6 });
  });

  it('finds rows deleted, inserted and exchanged, and names the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 11 }), (at, from) => {
        const without = sound.toSpliced(at, 1);
        expect(verifyChain(without, databaseId)).toEqual({ ok: false, seq: at + 1 });
        const doubled = sound.toSpliced(at, 0, sound[from] as AuditEntry);
        // A copy of the row that belongs there shows one place later.
        expect(verifyChain(doubled, databaseId)).toEqual({ ok: false, seq: at === from ? at + 2 : at + 1 });
        const exchanged = sound.with(at, sound[at + 1] as AuditEntry).with(at + 1, sound[at] as AuditEntry);
        expect(verifyChain(exchanged, databaseId)).toEqual({ ok: false, seq: at + 1 });
      }),
    );
  });

  it('cannot see by itself that the newest rows are gone: the head tells', () => {
    const verdict = verifyChain(sound.slice(0, 9), databaseId);
    expect(verdict).toMatchObject({ ok: true, head: { seq: 9 } });
    expect(verdict).not.toMatchObject({ head: { hash: sound[11]?.hash } });
  });

  it('can be checked from any row on', () => {
    const start = { seq: 8, hash: sound[7]?.hash ?? '' };
    expect(verifyLinks(sound.slice(8), start).ok).toBe(true);
    expect(verifyLinks(sound.slice(9), start)).toEqual({ ok: false, seq: 9 });
  });
});

describe('digests of values', () => {
  it('do not depend on the order of keys, do depend on the salt, and none is none', () => {
    expect(valueDigest('s', { a: 1, b: 2 })).toBe(valueDigest('s', { b: 2, a: 1 }));
    expect(valueDigest('s', { a: 1 })).not.toBe(valueDigest('t', { a: 1 }));
    expect(valueDigest('s', undefined)).toBeNull();
    expect(valueDigest('s', null)).not.toBeNull();
  });
});
