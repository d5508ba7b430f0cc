import { describe, it } from 'vitest';
import { killRuns } from './kill-runs.ts';

const whole = { lost: 0, half: 0, unclean: 0 };

// Two lanes at a time, each with a file of its own.
describe.concurrent('a process killed at any moment', { timeout: 180_000 }, () => {
  it('during an import: 50 times, nothing acknowledged is lost and no import is there by half', async ({ expect }) => {
    const report = await killRuns(50, { activity: 'import', acknowledgesEarly: false });
    expect(report).toMatchObject({ ...whole, kills: 50 });
    expect(report.acknowledged).toBeGreaterThan(50);
  });

  it('during tally entry: 50 times, nothing acknowledged is lost', async ({ expect }) => {
    const report = await killRuns(50, { activity: 'tally', acknowledgesEarly: false });
    expect(report).toMatchObject({ ...whole, kills: 50 });
    expect(report.acknowledged).toBeGreaterThan(50);
  });
});

describe('the same test', { timeout: 60_000 }, () => {
  it('notices a program that says "saved" before the commit', async ({ expect }) => {
    const report = await killRuns(4, { activity: 'tally', acknowledgesEarly: true });
    expect(report.lost).toBeGreaterThan(0);
    expect(report.unclean).toBe(0);
  });
});
