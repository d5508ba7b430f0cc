import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { remembered } from '../../../src-main/core/domain/kernel/remembered.ts';
import { steppingClock } from '../../support/database.ts';
import { filesUnder } from '../ipc/files-under.ts';
import { type OfficeAtHand, officeAtHand, PASSWORD, place } from '../ipc/office-at-hand.ts';

const offices: OfficeAtHand[] = [];
afterEach(async () => {
  for (const one of offices.splice(0)) await one.cleanup();
});
function office(...parts: Parameters<typeof officeAtHand>): OfficeAtHand {
  const one = officeAtHand(...parts);
  offices.push(one);
  return one;
}

const refused = (reason: string) => expect.objectContaining({ code: 'refused', reason });

describe('an office', () => {
  it('is none, then open once created, then locked, then open again with the password', async () => {
    const one = office();
    expect(await one.yes('office.status', {})).toMatchObject({ state: 'none', officeName: null, fileName: null });
    await one.create();
    const open = { state: 'open', officeName: '省工程系列职改办', fileName: '评审 办公室.jury' };
    expect(await one.yes('office.status', {})).toMatchObject(open);
    expect(one.remembered).toEqual([one.file]);
    expect(filesUnder(one.folder).filter((name) => !/-(?:wal|shm)$/.test(name))).toEqual([
      '评审 办公室.jury',
      '评审 办公室.jury.keys',
    ]);

    const locked = { state: 'locked', officeName: null, fileName: '评审 办公室.jury' };
    expect(await one.yes('office.lock', {})).toMatchObject(locked);
    expect(one.events.at(-1)).toEqual({ event: 'locked', payload: {} });
    expect(await one.no('rounds.list', {})).toEqual({ code: 'locked' });
    expect(await one.no('office.auditHead', {})).toEqual({ code: 'locked' });

    expect(await one.unlock()).toMatchObject({ ok: true, value: open });
    expect(await one.yes('office.auditHead', {})).toMatchObject({ intact: true, firstBadSeq: null });
  });

  it.each(['lock', 'close'])('keeps nothing that was read of it in memory after its %s', async (how) => {
    let reads = 0;
    const reader = remembered((text) => {
      reads += 1;
      return text;
    });
    const one = office();
    await one.create();
    reader('1983-08');
    reader('1983-08');
    expect(reads).toBe(1);
    if (how === 'lock') await one.yes('office.lock', {});
    else await one.office.close();
    reader('1983-08');
    expect(reads).toBe(2);
  });

  it('opens at the next start from the place that was remembered', async () => {
    const first = office();
    await first.create();
    await first.office.close();
    const next = office({ knownFile: first.file }, first);
    expect(await next.yes('office.status', {})).toMatchObject({ state: 'locked', fileName: '评审 办公室.jury' });
    expect(await next.unlock()).toMatchObject({ ok: true, value: { officeName: '省工程系列职改办' } });
  });

  it('records who created and named it, first of all', async () => {
    const one = office();
    await one.create();
    const { rows } = await one.yes('office.auditRows', { limit: 10 });
    expect(rows.map(({ seq, action, role }) => ({ seq, action, role }))).toEqual([
      { seq: 2, action: 'office.create', role: 'secretary' },
      { seq: 1, action: 'office.created', role: 'system' },
    ]);
    expect(rows[0]?.actor).toMatch(/^[0-9a-f]{32}$/);
    expect(await one.yes('office.auditRows', { before: 2, limit: 10 })).toMatchObject({ total: 2, rows: [{ seq: 1 }] });
  });

  it('pages through the whole trail by its cursor, and through one kind of act', async () => {
    const one = office();
    await one.create();
    const newest = await one.yes('office.auditRows', { limit: 1 });
    expect(newest).toMatchObject({ total: 2, older: 2, rows: [{ seq: 2 }] });
    const oldest = await one.yes('office.auditRows', { limit: 1, before: newest.older ?? 0 });
    expect(oldest).toMatchObject({ total: 2, older: null, rows: [{ seq: 1 }] });
    expect(await one.yes('office.auditRows', { limit: 1, action: 'office.created' })).toMatchObject({
      total: 1,
      older: null,
      rows: [{ seq: 1, action: 'office.created' }],
    });
    expect(await one.yes('office.auditRows', { limit: 1, action: 'ballots.sign' })).toEqual({
      rows: [],
      total: 0,
      older: null,
    });
  });

  it('says the same of every wrong password and opens nothing', async () => {
    const one = office();
    await one.create();
    await one.yes('office.lock', {});
    for (const password of ['', 'x', `${PASSWORD}.`, PASSWORD.toUpperCase().slice(1)]) {
      expect(await one.no('office.unlock', { password })).toEqual({ code: 'refused', reason: 'wrong_password' });
    }
    expect(await one.yes('office.status', {})).toMatchObject({ state: 'locked' });
    expect(one.reports).toEqual([]);
  });

  it('keeps an open office open when somebody types a wrong password', async () => {
    const one = office();
    await one.create();
    expect(await one.no('office.unlock', { password: 'no' })).toEqual(refused('wrong_password'));
    expect(await one.yes('rounds.list', {})).toEqual([]);
  });

  it('opens with the recovery key, typed as people type', async () => {
    const one = office();
    const recoveryKey = await one.create();
    expect(recoveryKey).toMatch(/^(?:[0-9A-Z]{5}-){7}[0-9A-Z]{5}$/);
    await one.yes('office.lock', {});
    const other = recoveryKey.startsWith('0') ? `1${recoveryKey.slice(1)}` : `0${recoveryKey.slice(1)}`;
    const mistyped = await one.no('office.unlockWithRecoveryKey', { recoveryKey: other });
    expect(['recovery_key_mistyped', 'wrong_recovery_key']).toContain(mistyped.reason);
    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ');
    expect(await one.yes('office.unlockWithRecoveryKey', { recoveryKey: typed })).toMatchObject({ state: 'open' });
  });

  it('refuses a weak password and leaves no file', async () => {
    const one = office();
    const input = { officeName: '办公室', password: 'short' };
    expect(await one.no('office.create', input, place(one.file))).toEqual(refused('password_too_short'));
    expect(filesUnder(one.folder)).toEqual([]);
    expect(await one.yes('office.status', {})).toMatchObject({ state: 'none' });
  });

  it('adds its ending to a name without one', async () => {
    const one = office();
    await one.create(path.join(one.folder, '办公室'));
    expect(existsSync(path.join(one.folder, '办公室.jury'))).toBe(true);
  });

  it.each([
    ['opening', 1],
    ['naming', 2],
    ['remembering', Number.POSITIVE_INFINITY],
  ])('leaves nothing behind when %s the new office fails, and the next try works', async (_what, callsBefore) => {
    const clock = steppingClock();
    let calls = 0;
    let broken = true;
    const one = office({
      now: () => {
        if (broken && calls++ === callsBefore) throw new Error('injected');
        return clock();
      },
      remember: () => {
        if (broken) throw new Error('injected');
      },
    });
    writeFileSync(path.join(one.folder, '旁边.txt'), 'there before');
    const input = { officeName: '办公室', password: PASSWORD };
    expect(await one.no('office.create', input, place(one.file))).toMatchObject({ code: 'internal' });
    expect(filesUnder(one.folder)).toEqual(['旁边.txt']);
    expect(await one.yes('office.status', {})).toMatchObject({ state: 'none' });
    broken = false;
    await one.create();
    expect(await one.yes('rounds.list', {})).toEqual([]);
  });

  it('keeps the office that is open while the creation of another fails', async () => {
    const clock = steppingClock();
    let broken = false;
    const one = office({
      now: () => {
        if (broken) throw new Error('injected');
        return clock();
      },
    });
    await one.create();
    broken = true;
    const input = { officeName: '另一个', password: PASSWORD };
    const elsewhere = path.join(one.folder, '另一个.jury');
    expect(await one.no('office.create', input, place(elsewhere))).toMatchObject({ code: 'internal' });
    broken = false;
    expect(await one.yes('office.status', {})).toMatchObject({ state: 'open', officeName: '省工程系列职改办' });
    expect(await one.yes('rounds.list', {})).toEqual([]);
    expect(one.events.filter(({ event }) => event === 'locked')).toEqual([]);
    expect(existsSync(elsewhere)).toBe(false);
  });

  it('says that the office before it is locked when it takes its place', async () => {
    const one = office();
    await one.create();
    await one.create(path.join(one.folder, '另一个.jury'));
    expect(one.events.filter(({ event }) => event === 'locked')).toHaveLength(1);
    expect(await one.yes('office.status', {})).toMatchObject({ state: 'open', fileName: '另一个.jury' });
    const other = office({ knownFile: one.file }, one);
    expect(await other.unlock()).toMatchObject({ ok: true });
  });

  it('says that it is locked when it was open and does not open again', async () => {
    const one = office();
    await one.create();
    const stranger = office();
    await stranger.create();
    await stranger.yes('office.lock', {});
    writeFileSync(`${one.file}.keys`, readFileSync(`${stranger.file}.keys`));
    expect(await one.no('office.unlock', { password: PASSWORD })).toMatchObject({ reason: 'wrong_key' });
    expect(await one.yes('office.status', {})).toMatchObject({ state: 'locked' });
    expect(one.events.at(-1)).toEqual({ event: 'locked', payload: {} });
  });

  it('takes away only what the failed creation made', async () => {
    const one = office({
      now: () => {
        throw new Error('injected');
      },
    });
    writeFileSync(`${one.file}-wal`, 'there before');
    const input = { officeName: '办公室', password: PASSWORD };
    expect(await one.no('office.create', input, place(one.file))).toMatchObject({ code: 'internal' });
    expect(filesUnder(one.folder)).toEqual([`${path.basename(one.file)}-wal`]);
  });

  it('refuses a second creation at the same place and touches nothing there', async () => {
    const one = office();
    await one.create();
    await one.office.settle();
    const before = readFileSync(`${one.file}.keys`);
    const input = { officeName: '另一个', password: PASSWORD };
    expect(await one.no('office.create', input, place(one.file))).toEqual(refused('office_file_exists'));
    expect(readFileSync(`${one.file}.keys`)).toEqual(before);
    expect(await one.yes('office.status', {})).toMatchObject({ state: 'open', officeName: '省工程系列职改办' });
  });

  it('makes one office of two creations at the same moment, and that one opens again', async () => {
    const one = office();
    const input = { officeName: '办公室', password: PASSWORD };
    const both = await Promise.all([1, 2].map(() => one.call('office.create', input, place(one.file))));
    expect(both.map((reply) => reply.ok).sort()).toEqual([false, true]);
    await one.yes('office.lock', {});
    expect(await one.unlock()).toMatchObject({ ok: true, value: { state: 'open' } });
  });

  it('is locked when lock comes while a password is being tried', async () => {
    const one = office();
    await one.create();
    await one.yes('office.lock', {});
    await Promise.all([one.unlock(), one.call('office.lock', {})]);
    expect(await one.yes('office.status', {})).toMatchObject({ state: 'locked' });
  });

  it('refuses to create over a key file whose office is elsewhere', async () => {
    const one = office();
    writeFileSync(`${one.file}.keys`, 'whatever');
    const input = { officeName: '办公室', password: PASSWORD };
    expect(await one.no('office.create', input, place(one.file))).toEqual(refused('key_file_exists'));
    expect(readFileSync(`${one.file}.keys`, 'utf8')).toBe('whatever');
    expect(existsSync(one.file)).toBe(false);
  });

  it('names a folder that is not there and leaves nothing', async () => {
    const one = office();
    const input = { officeName: '办公室', password: PASSWORD };
    const reply = await one.no('office.create', input, place(path.join(one.folder, 'gone', 'x.jury')));
    expect(reply).toMatchObject({ code: 'storage', reason: 'missing' });
    expect(filesUnder(one.folder)).toEqual([]);
  });
});

describe('a file that is not where or what it should be', () => {
  it('never becomes a new empty office', async () => {
    const one = office();
    const gone = path.join(one.folder, 'gone.jury');
    expect(await one.no('office.choose', {}, place(gone))).toEqual(refused('office_file_missing'));
    writeFileSync(gone, 'not an office');
    expect(await one.no('office.choose', {}, place(gone))).toEqual(refused('key_file_missing'));
    expect(await one.no('office.unlock', { password: PASSWORD })).toEqual(refused('no_office_file'));
    expect(filesUnder(one.folder)).toEqual(['gone.jury']);
  });

  it('is missed when it was moved after it was chosen', async () => {
    const one = office();
    await one.create();
    await one.yes('office.lock', {});
    renameSync(one.file, `${one.file}.away`);
    expect(await one.no('office.unlock', { password: PASSWORD })).toEqual(refused('office_file_missing'));
    expect(existsSync(one.file)).toBe(false);
    renameSync(`${one.file}.away`, one.file);
    expect(await one.unlock()).toMatchObject({ ok: true });
  });

  it('is not opened by the key file of another office', async () => {
    const [one, two] = [office(), office()];
    await one.create();
    await two.create();
    await one.yes('office.lock', {});
    await two.yes('office.lock', {});
    writeFileSync(`${one.file}.keys`, readFileSync(`${two.file}.keys`));
    const before = readFileSync(one.file);
    const reply = await one.no('office.unlock', { password: PASSWORD });
    expect(reply).toMatchObject({ code: 'storage', reason: 'wrong_key' });
    expect(readFileSync(one.file)).toEqual(before);
    expect(await one.yes('office.status', {})).toMatchObject({ state: 'locked' });
  });

  it('is named damaged when its key file was changed', async () => {
    const one = office();
    await one.create();
    await one.yes('office.lock', {});
    const keys = readFileSync(`${one.file}.keys`, 'utf8');
    writeFileSync(`${one.file}.keys`, keys.replace('"m": 65536', '"m": 65537'));
    expect(await one.no('office.unlock', { password: PASSWORD })).toEqual(refused('key_file_damaged'));
    rmSync(`${one.file}.keys`);
    expect(await one.no('office.unlock', { password: PASSWORD })).toEqual(refused('key_file_missing'));
  });

  it('is named in use when another program has it open', async () => {
    const one = office();
    await one.create();
    const other = office({ knownFile: one.file }, one);
    expect(await other.no('office.unlock', { password: PASSWORD })).toMatchObject({ code: 'storage', reason: 'busy' });
    expect(await one.yes('rounds.list', {})).toEqual([]);
  });

  it('changes over to another office that is chosen, leaving the first whole', async () => {
    const [one, two] = [office(), office()];
    await one.create();
    await two.create(path.join(two.folder, 'second.jury'));
    await two.office.close();
    const chosen = await one.yes('office.choose', {}, place(path.join(two.folder, 'second.jury')));
    expect(chosen).toMatchObject({ state: 'locked', fileName: 'second.jury' });
    expect(one.events.at(-1)).toEqual({ event: 'locked', payload: {} });
    expect(await one.unlock()).toMatchObject({ ok: true });
    expect(one.remembered.at(-1)).toBe(path.join(two.folder, 'second.jury'));
    expect(filesUnder(one.folder)).toEqual(['评审 办公室.jury', '评审 办公室.jury.keys']);
  });
});
