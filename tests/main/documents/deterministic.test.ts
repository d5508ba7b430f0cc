import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleDigests } from './render-digests.ts';

describe('the same model gives the same bytes', () => {
  it('twice in one process and in another process at another time in another time zone', {
    timeout: 120_000,
  }, async () => {
    const first = await sampleDigests();
    // Zip times and metadata have a resolution of seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const second = await sampleDigests();
    const script = path.join(import.meta.dirname, 'render-digests.ts');
    const other = execFileSync(process.execPath, [script], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'America/New_York', NODE_OPTIONS: '' },
    });
    expect(Object.keys(first).length).toBeGreaterThan(30);
    expect(Object.values(first).every((d) => /^[0-9a-f]{64}$/.test(d))).toBe(true);
    expect(second).toEqual(first);
    expect(JSON.parse(other)).toEqual(first);
  });
});
