import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StorageFailure } from '../../../db/failures.ts';
import type { Store } from '../../../db/store.ts';
import type { Role } from '../../../src-main/core/contract/index.ts';
import { assigningHere } from '../../../src-main/core/domain/assignment/assigning.ts';
import type { IsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import { drawingHere } from '../../../src-main/core/domain/draw/drawing.ts';
import { unhurried } from '../../../src-main/core/domain/kernel/pace.ts';
import { ok, refuse } from '../../../src-main/core/domain/kernel/result.ts';
import { comparingHere } from '../../../src-main/core/domain/recusal/comparing.ts';
import { highsSolver } from '../../../src-main/features/draw/highs-solver.ts';
import { type CommandContext, done, type QueryContext, type WorkContext } from '../../../src-main/features/feature.ts';
import { dispatch, type Host, mayCall } from '../../../src-main/ipc/dispatch.ts';
import type { AnyHandler } from '../../../src-main/ipc/registry.ts';
import { loadAssets } from '../../../src-main/office/assets.ts';
import { draftShelf } from '../../../src-main/office/drafts.ts';
import { type TemporaryStore, temporaryStore } from '../../support/database.ts';
import { ASSETS, place } from '../ipc/office-at-hand.ts';

let file: TemporaryStore;
beforeEach(() => {
  file = temporaryStore();
});
afterEach(() => file.cleanup());

interface Seen {
  readonly changed: (string | null)[];
  readonly reported: unknown[];
  readonly gated: string[];
}

/** A desk over a real encrypted file whose one handler is the test's. */
function desk(handler: unknown, over: Partial<Host> & { readonly role?: Role } = {}) {
  const seen: Seen = { changed: [], reported: [], gated: [] };
  const { role = 'secretary', ...host } = over;
  const whole: Host = {
    caller: { actor: 'f'.repeat(32), role },
    store: file.store,
    handlerOf: () => handler as AnyHandler,
    gate: async (_db, roundId, stage) => {
      seen.gated.push(`${roundId} ${stage}`);
      return ok(null);
    },
    seatsFor: async () => undefined,
    surroundings: () => ({
      now: '2023-02-10T01:00:00.000Z',
      today: '2023-02-10' as IsoDate,
      ...loadAssets(ASSETS),
      drafts: draftShelf(() => 'draft').shelf(),
      drawing: drawingHere(highsSolver),
      assigning: assigningHere(highsSolver),
      comparing: comparingHere,
    }),
    copyOffice: () => Promise.reject(new Error('nothing is copied here')),
    luck: { newId: () => 'a'.repeat(26), randomHex: () => 'ff' },
    work: {
      render: async () => refuse('not_here'),
      writeFile: async () => ok(null),
      progress: () => undefined,
      appVersion: '0',
      words: () => {
        throw new Error('no words');
      },
    },
    beginAct: () => ({ pace: unhurried, mayBegin: () => undefined, over: () => undefined }),
    whyStopped: () => undefined,
    changed: (roundId) => void seen.changed.push(roundId),
    report: (_channel, error) => `n${seen.reported.push(error)}`,
    storageKind: (error) => (error instanceof StorageFailure ? error.kind : undefined),
    ...host,
  };
  return { host: whole, seen };
}

async function rows() {
  return file.store.query((db) => db.selectFrom('audit').selectAll().orderBy('seq').execute());
}

const ROUND = { roundId: 'r1' };
const nothingCalled = () => {
  throw new Error('the handler must not run');
};

/** Writes a row of its own, so that a transaction that should be gone can be looked for. */
const namesTheOffice =
  (outcome: 'done' | 'refuse' | 'throw') =>
  async ({ db }: CommandContext, { roundId }: { roundId: string }) => {
    await db.insertInto('office_name').values({ id: 1, name: 'planted' }).execute();
    if (outcome === 'throw') throw new Error('张三 630102198001011234');
    if (outcome === 'refuse') return refuse('list_empty', { least: 1 }, 'quorum');
    return done({ applications: 3 }, { object: roundId, before: null, after: { frozen: true } });
  };

async function officeNames(): Promise<number> {
  return file.store.query(async (db) => (await db.selectFrom('office_name').selectAll().execute()).length);
}

describe('a call', () => {
  it.each(['', 'rounds', 'rounds.get.more', 'rounds.constructor', '__proto__.x', 'sqlite.exec'])(
    'on the unknown channel %j is not found',
    async (channel) => {
      const { host } = desk(nothingCalled);
      expect(await dispatch(host, channel, {})).toEqual({
        ok: false,
        error: { code: 'not_found', reason: 'channel_unknown' },
      });
    },
  );

  it('is locked while no office is open, whatever its input', async () => {
    const { host } = desk(nothingCalled, { store: undefined });
    for (const ask of [dispatch, mayCall]) {
      expect(await ask(host, 'rounds.get', 17)).toEqual({ ok: false, error: { code: 'locked' } });
    }
  });

  it.each<[Role, string, unknown]>([
    ['supervisor', 'applicants.freeze', ROUND],
    ['expert', 'rounds.list', {}],
    ['observer', 'rounds.get', ROUND],
    ['result_officer', 'draw.adopt', { ...ROUND, attempt: 1 }],
  ])('of a %s on %s is forbidden', async (role, channel, input) => {
    const { host } = desk(nothingCalled, { role });
    for (const ask of [dispatch, mayCall]) {
      expect(await ask(host, channel, input)).toEqual({ ok: false, error: { code: 'forbidden' } });
    }
  });

  it.each<[unknown, string[]]>([
    [undefined, ['']],
    [null, ['']],
    ['r1', ['']],
    [{}, ['roundId']],
    [{ roundId: "r1'; DROP TABLE round" }, ['roundId']],
    [{ roundId: 'r1', extra: 1 }, ['']],
    [{ roundId: { toString: 'r1' } }, ['roundId']],
  ])('with the input %j names fields and never values', async (input, fields) => {
    const { host } = desk(nothingCalled);
    const error = { code: 'invalid_input', fields };
    expect(await dispatch(host, 'rounds.get', input)).toEqual({ ok: false, error });
  });
});

describe('a command', () => {
  it('commits its rows with one audit row that names channel, caller and object', async () => {
    const { host, seen } = desk(namesTheOffice('done'));
    const before = await rows();
    expect(await dispatch(host, 'applicants.freeze', ROUND)).toEqual({ ok: true, value: { applications: 3 } });
    const after = await rows();
    expect(after.length).toBe(before.length + 1);
    expect(after.at(-1)).toMatchObject({
      actor: 'f'.repeat(32),
      role: 'secretary',
      action: 'applicants.freeze',
      object: 'r1',
    });
    expect(await officeNames()).toBe(1);
    expect(seen).toEqual({ changed: ['r1'], reported: [], gated: ['r1 applicants'] });
  });

  it('that is refused leaves nothing and tells nobody', async () => {
    const { host, seen } = desk(namesTheOffice('refuse'));
    const before = await rows();
    expect(await dispatch(host, 'applicants.freeze', ROUND)).toEqual({
      ok: false,
      error: { code: 'refused', reason: 'list_empty', rule: 'quorum', params: { least: 1 } },
    });
    expect(await rows()).toEqual(before);
    expect(await officeNames()).toBe(0);
    expect(seen.changed).toEqual([]);
  });

  it('with a bug leaves nothing, and its words stay in the log', async () => {
    const { host, seen } = desk(namesTheOffice('throw'));
    const before = await rows();
    const reply = await dispatch(host, 'applicants.freeze', ROUND);
    expect(reply).toEqual({ ok: false, error: { code: 'internal', logId: 'n1' } });
    expect(await rows()).toEqual(before);
    expect(await officeNames()).toBe(0);
    expect(seen.reported).toHaveLength(1);
  });

  it('on a blocked stage is refused with the first unmet need, before and without its handler', async () => {
    const gate: Host['gate'] = async () => refuse('setup_incomplete', undefined, 'oddJury');
    const { host } = desk(nothingCalled, { gate });
    const error = { code: 'refused', reason: 'setup_incomplete', rule: 'oddJury' };
    for (const ask of [dispatch, mayCall]) {
      expect(await ask(host, 'applicants.freeze', ROUND)).toEqual({ ok: false, error });
    }
  });

  it('asks the gate on the handle of its own transaction', async () => {
    const handles: unknown[] = [];
    const gate: Host['gate'] = async (db) => {
      handles.push(db);
      return ok(null);
    };
    const handler = async ({ db }: CommandContext) => {
      handles.push(db);
      return done(null, { object: 'x' });
    };
    await dispatch(desk(handler, { gate }).host, 'applicants.freeze', ROUND);
    expect(handles).toHaveLength(2);
    expect(handles[0]).toBe(handles[1]);
  });

  it('on something that does not exist is not found', async () => {
    const { host } = desk(async () => refuse('round_not_found'));
    const error = { code: 'not_found', reason: 'round_not_found' };
    expect(await dispatch(host, 'applicants.freeze', ROUND)).toEqual({ ok: false, error });
  });
});

describe('a command under the key of its act', () => {
  const KEY = '0123456789abcdef0123456789abcdef';

  it('sent again gets the first answer, with no second row and without asking handler or gate', async () => {
    const first = desk(namesTheOffice('done'));
    expect(await dispatch(first.host, 'applicants.freeze', ROUND, undefined, KEY)).toMatchObject({ ok: true });
    const before = await rows();
    // What the act itself changed may have closed the stage: the answer must be the same nevertheless.
    const again = desk(nothingCalled, { gate: async () => refuse('list_frozen') });
    expect(await dispatch(again.host, 'applicants.freeze', ROUND, undefined, KEY)).toEqual({
      ok: true,
      value: { applications: 3 },
    });
    expect(await rows()).toEqual(before);
    expect(again.seen.changed).toEqual(['r1']);
  });

  it.each([
    ['another channel', 'results.announce', ROUND],
    ['another input', 'applicants.freeze', { roundId: 'r2' }],
  ])('is refused on %s', async (_what, channel, input) => {
    await dispatch(desk(namesTheOffice('done')).host, 'applicants.freeze', ROUND, undefined, KEY);
    const before = await rows();
    const { host, seen } = desk(nothingCalled);
    expect(await dispatch(host, channel, input, undefined, KEY)).toEqual({
      ok: false,
      error: { code: 'refused', reason: 'act_key_used' },
    });
    expect(await rows()).toEqual(before);
    expect(seen).toEqual({ changed: [], reported: [], gated: [] });
  });

  it('that was refused can be sent again and then takes effect', async () => {
    const send = (outcome: 'done' | 'refuse') =>
      dispatch(desk(namesTheOffice(outcome)).host, 'applicants.freeze', ROUND, undefined, KEY);
    expect(await send('refuse')).toMatchObject({ ok: false });
    expect(await send('done')).toMatchObject({ ok: true });
    expect(await officeNames()).toBe(1);
  });

  it.each<[unknown]>([[''], [7], [null], [{}], [KEY.toUpperCase()], [`${KEY}0`], [[KEY]]])(
    'is not let in with the key %j',
    async (key) => {
      const { host } = desk(nothingCalled);
      const error = { code: 'invalid_input', fields: [] };
      expect(await dispatch(host, 'applicants.freeze', ROUND, undefined, key)).toEqual({ ok: false, error });
    },
  );
});

describe('a work under the key of its act', () => {
  const KEY = 'abcdef0123456789abcdef0123456789';
  const saves = async ({ command }: WorkContext) => {
    const once = await command(async () => done({ n: 1 }, { object: 'r1' }), { repeatable: true });
    await command(async () => done({ n: 2 }, { object: 'r1' }));
    return once;
  };

  it('does the command once that says it is repeatable, and all others as often as it is sent', async () => {
    const send = (input: unknown) =>
      dispatch(desk(saves).host, 'draw.saveProof', input, place('/nowhere'), KEY) as Promise<unknown>;
    expect(await send({ roundId: 'r1', attempt: 1 })).toEqual({ ok: true, value: { n: 1 } });
    const before = (await rows()).length;
    expect(await send({ roundId: 'r1', attempt: 1 })).toEqual({ ok: true, value: { n: 1 } });
    expect((await rows()).length).toBe(before + 1);
    expect(await send({ roundId: 'r1', attempt: 2 })).toMatchObject({ error: { reason: 'act_key_used' } });
  });
});

describe('a query', () => {
  it('cannot write, even by force', async () => {
    const { host, seen } = desk(async ({ db }: QueryContext) => {
      await (db as CommandContext['db']).insertInto('office_name').values({ id: 1, name: 'x' }).execute();
      return ok(null);
    });
    expect(await dispatch(host, 'rounds.get', ROUND)).toMatchObject({ ok: false });
    expect(await officeNames()).toBe(0);
    expect(seen.changed).toEqual([]);
  });

  it('is not stopped by a blocked stage', async () => {
    const { host, seen } = desk(async () => ok('seen'));
    expect(await dispatch(host, 'rounds.get', ROUND)).toEqual({ ok: true, value: 'seen' });
    expect(seen.gated).toEqual([]);
  });

  it('that the lock overtakes is locked, not a failure of the disk', async () => {
    const { host, seen } = desk(async () => ok(null));
    await file.store.close();
    expect(await dispatch(host, 'rounds.get', ROUND)).toEqual({ ok: false, error: { code: 'locked' } });
    expect(seen.reported).toEqual([]);
  });

  it('names a failure of the disk by its kind', async () => {
    const { host } = desk(async () => {
      throw new StorageFailure('full', 'SQLITE_FULL');
    });
    const error = { code: 'storage', reason: 'full', logId: 'n1' };
    expect(await dispatch(host, 'rounds.get', ROUND)).toEqual({ ok: false, error });
  });
});

describe('a draft on the shelf that a command takes in', () => {
  const book = { roster: 'units' } as never;
  const drafts = draftShelf(() => 'draft').shelf();
  const takesIn = async (context: Parameters<AnyHandler>[0]) => {
    const { drafts: shelf } = context as CommandContext;
    expect(shelf.find('draft')).toBe(book);
    shelf.remove('draft');
    expect(shelf.find('draft')).toBeUndefined();
    return done(null, { object: 'r1' });
  };
  const onShelf = (change: Parameters<typeof desk>[1] = {}) => {
    const { host } = desk(takesIn, change);
    return { ...host, surroundings: () => ({ ...host.surroundings(), drafts }) };
  };

  it('is still there where the disk was full at the commit, and gone once it is in the file', async () => {
    drafts.put(book);
    const full: Store = {
      ...file.store,
      command: async (fn) => {
        await file.store.command(async (db) => ({ ...(await fn(db)), ok: false, refusal: { code: 'rolled_back' } }));
        throw new StorageFailure('full', 'SQLITE_FULL');
      },
    };
    const failed = await dispatch(onShelf({ store: full }), 'applicants.freeze', ROUND);
    expect(failed).toMatchObject({ ok: false, error: { code: 'storage', reason: 'full' } });
    expect(drafts.find('draft')).toBe(book);
    expect(await dispatch(onShelf(), 'applicants.freeze', ROUND)).toEqual({ ok: true, value: null });
    expect(drafts.find('draft')).toBeUndefined();
  });
});

describe('long work', () => {
  const input = { ...ROUND, language: 'zh-CN' };

  it('gets the place a person chose, reads and records in transactions of its own', async () => {
    const { host, seen } = desk(async (context: Parameters<AnyHandler>[0]) => {
      const work = context as import('../../../src-main/features/feature.ts').WorkContext;
      expect(work.place).toBe('/chosen');
      await work.query(async ({ db }) => db.selectFrom('audit').select('seq').execute());
      return work.command(async () => done('made', { object: 'r1' }));
    });
    const before = (await rows()).length;
    expect(await dispatch(host, 'documents.savePack', input, place('/chosen'))).toEqual({ ok: true, value: 'made' });
    const after = await rows();
    expect(after.length).toBe(before + 1);
    expect(after.at(-1)).toMatchObject({ action: 'documents.savePack', role: 'secretary' });
    expect(seen).toMatchObject({ changed: ['r1'], gated: ['r1 filing'] });
  });

  it('is gated before it begins', async () => {
    const { host } = desk(nothingCalled, { gate: async () => refuse('notice_not_closed') });
    expect(await dispatch(host, 'documents.savePack', input, place('/chosen'))).toEqual({
      ok: false,
      error: { code: 'refused', reason: 'notice_not_closed' },
    });
  });
});
