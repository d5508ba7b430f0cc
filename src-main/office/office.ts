import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { StorageFailure } from '../../db/failures.ts';
import { createStore, newDatabaseId, openStore, type StoreSurroundings } from '../../db/open-store.ts';
import { serialQueue } from '../../db/serial-queue.ts';
import type { Store } from '../../db/store.ts';
import { type ActKey, type Events, endpointOf, type OfficeStatus, type Reply } from '../core/contract/index.ts';
import type { IsoDate } from '../core/domain/calendar/iso-date.ts';
import { ActStopped } from '../core/domain/kernel/pace.ts';
import { forgetRemembered } from '../core/domain/kernel/remembered.ts';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import type { WorkContext } from '../features/feature.ts';
import { gateRound } from '../features/round-facts.ts';
import { seatsFor } from '../features/sealed-names.ts';
import type { Attached } from '../ipc/attached.ts';
import { dispatch, failureReply, type Host, mayCall, parseInput, refusalReply } from '../ipc/dispatch.ts';
import { handlerOf } from '../ipc/registry.ts';
import type { OfficeAssets } from './assets.ts';
import { auditHead, auditRows, nameOffice, officeName } from './book.ts';
import { copyOffice } from './copy-office.ts';
import { draftShelf } from './drafts.ts';
import type { KeyTools } from './keys/argon2.ts';
import { keysPathFor } from './keys/file-places.ts';
import { createKeyFile, type UnlockedKeys, unlockWithPassword, unlockWithRecoveryKey } from './keys/office-keys.ts';
import { PASSWORD_LEAST } from './keys/password-policy.ts';
import { type Breath, breathing, longActs } from './long-acts.ts';
import { idMaker } from './new-ids.ts';
import { spellOldNames } from './old-spellings.ts';
import { writeWholeFile } from './write-file.ts';

/** What the office is given by whoever starts it: the utility process, the rehearsal or a test. */
export interface OfficeParts {
  readonly appVersion: string;
  readonly assets: OfficeAssets;
  /** ISO UTC text. */
  readonly now: () => string;
  /** The calendar day by Beijing time, wherever the computer believes to be. */
  readonly today: () => IsoDate;
  readonly keyTools: KeyTools;
  readonly nativeBinding?: string | undefined;
  readonly render: WorkContext['render'];
  readonly drawing: WorkContext['drawing'];
  readonly assigning: WorkContext['assigning'];
  readonly comparing: WorkContext['comparing'];
  readonly beginRows?: WorkContext['beginRows'];
  readonly words: WorkContext['words'];
  readonly emit: <E extends keyof Events>(event: E, payload: Events[E]) => void;
  /** Keeps the file's place for the next start. */
  readonly remember: (file: string) => void;
  /** Keeps an error's details; gives back the number under which they are found. */
  readonly report: (channel: string, error: unknown) => string;
  readonly knownFile?: string | undefined;
  /** When a long act takes breath; by the time that has gone by, unless a test says otherwise. */
  readonly breath?: () => Breath;
}

export interface Office {
  /** One call of the contract; never throws. `key`: the number of the act, where the call is a command. */
  call(channel: string, input: unknown, attached?: Attached, key?: ActKey): Promise<Reply<unknown>>;
  /** Whether the call would be let in, asked before a dialog opens. */
  may(channel: string, input: unknown): Promise<Reply<null>>;
  /** Ends a long act before its commit; no harm where the number is of none. */
  stopAct(actId: number): void;
  /** Empties the write-ahead log into the file if anything was written since; deleted text does not linger there. */
  settle(): Promise<void>;
  /** Waits for what was begun and lets go of the file. */
  close(): Promise<void>;
}

const BESIDE = ['', '-wal', '-shm', '-journal', '.new', '.new-wal', '.new-shm', '.new-journal'];

/** Every file a creation at that place may leave, other than those that lie there already. */
function notThereYet(target: string): readonly string[] {
  return [...BESIDE.map((end) => target + end), keysPathFor(target)].filter((one) => !existsSync(one));
}

export function createOffice(parts: OfficeParts): Office {
  const { keyTools, assets } = parts;
  const { drawing, assigning, comparing, beginRows } = parts;
  const threads = { drawing, assigning, comparing, beginRows };
  const newId = idMaker(keyTools.randomBytes);
  const randomHex = (bytes: number) => Buffer.from(keyTools.randomBytes(bytes)).toString('hex');
  const drafts = draftShelf(newId);
  let file = parts.knownFile !== undefined && existsSync(parts.knownFile) ? parts.knownFile : undefined;
  let open: { readonly store: Store; readonly holder: string; readonly name: string } | undefined;

  const acts = longActs((event) => parts.emit('acting', event), parts.breath ?? (() => breathing()));
  let unsettled = false;
  // Deriving a key takes half a second: two creations at once would leave one office under the other's key file.
  const inTurn = serialQueue();

  const around: StoreSurroundings = {
    clock: parts.now,
    randomBytes: keyTools.randomBytes,
    appVersion: parts.appVersion,
    nativeBinding: parts.nativeBinding,
  };

  const host = (): Host => ({
    caller: { actor: open?.holder ?? 'nobody', role: 'secretary' },
    store: open?.store,
    handlerOf,
    gate: (db, roundId, stage) => gateRound(db, roundId, stage, { today: parts.today(), calendar: assets.calendar }),
    seatsFor,
    surroundings: () => ({ now: parts.now(), today: parts.today(), ...assets, drafts: drafts.shelf(), ...threads }),
    luck: { newId, randomHex },
    work: {
      render: parts.render,
      writeFile: writeWholeFile,
      progress: (done, total) => parts.emit('progress', { work: 'documents', done, total }),
      appVersion: parts.appVersion,
      words: parts.words,
    },
    copyOffice: (store, folder) => {
      if (file === undefined) throw new Error('an open office without a file');
      return copyOffice(store, file, folder, parts.now());
    },
    beginAct: acts.begin,
    whyStopped: (error) => (error instanceof ActStopped ? error.why : undefined),
    changed: (roundId) => {
      unsettled = true;
      parts.emit('changed', { roundId });
    },
    report: parts.report,
    storageKind: (error) => (error instanceof StorageFailure ? error.kind : undefined),
  });

  const status = (): OfficeStatus => ({
    state: open ? 'open' : file === undefined ? 'none' : 'locked',
    officeName: open?.name ?? null,
    fileName: file === undefined ? null : path.basename(file),
    appVersion: parts.appVersion,
    passwordMinimum: PASSWORD_LEAST,
  });

  async function letGo(): Promise<void> {
    const closing = open;
    open = undefined;
    acts.stopAll();
    drafts.clear();
    forgetRemembered();
    await closing?.store.close();
  }

  async function lock(): Promise<void> {
    try {
      await letGo();
    } finally {
      // Also where the file did not close well: from here on nothing of it can be read or written.
      parts.emit('locked', {});
    }
  }

  async function enter(keys: UnlockedKeys, at: string): Promise<Result<OfficeStatus>> {
    const store = openStore(at, keys.dataKey, around);
    if (store.databaseId !== keys.databaseId) {
      await store.close();
      return refuse('key_file_of_another_office');
    }
    open = { store, holder: keys.holder, name: await store.query(officeName) };
    parts.remember(at);
    // Nobody waits for it; a part that is under way when the office locks is finished, and the next opening goes on.
    spellOldNames(store, () => open?.store === store).catch((error: unknown) => {
      if (open?.store === store) parts.report('office.spelled', error);
    });
    return ok(status());
  }

  async function create(at: string, officeNameText: string, password: string): Promise<Result<unknown>> {
    const target = at.endsWith('.jury') ? at : `${at}.jury`;
    if (existsSync(target)) return refuse('office_file_exists');
    const made = notThereYet(target);
    const databaseId = newDatabaseId(keyTools.randomBytes);
    const keys = await createKeyFile(keysPathFor(target), databaseId, password, keyTools);
    if (!keys.ok) return keys;
    let store: Store | undefined;
    try {
      store = createStore(target, keys.value.dataKey, databaseId, around);
      const actor = { actor: keys.value.holder, role: 'secretary' };
      const named = await store.command((db) => nameOffice(db, officeNameText, { ...actor, databaseId }));
      if (!named.ok) throw new Error(`office not named: ${named.refusal.code}`);
      parts.remember(target);
    } catch (error) {
      await store?.close().catch((closing: unknown) => void parts.report('office.create', closing));
      // Nobody has seen its recovery key, and its files would stand in the way of the next try. An office file that
      // somebody else put there meanwhile stays.
      const foreign = error instanceof StorageFailure && error.kind === 'exists';
      for (const one of foreign ? [keysPathFor(target)] : made) rmSync(one, { force: true });
      throw error;
    }
    // Only now: a creation that fails leaves the office that is open as it was.
    if (open) await lock().catch((error: unknown) => void parts.report('office.create', error));
    open = { store, holder: keys.value.holder, name: officeNameText };
    file = target;
    return ok({ recoveryKey: keys.value.recoveryKey });
  }

  async function session(verb: string, input: Record<string, string>, attached?: Attached): Promise<Result<unknown>> {
    const place = attached?.kind === 'place' ? attached.path : undefined;
    switch (verb) {
      case 'status':
        return ok(status());
      case 'lock':
        await lock();
        return ok(status());
      case 'choose':
        if (place === undefined) return refuse('file_not_found');
        if (!existsSync(place)) return refuse('office_file_missing');
        if (!existsSync(keysPathFor(place))) return refuse('key_file_missing');
        await lock();
        file = place;
        parts.remember(place);
        return ok(status());
      case 'create':
        return place === undefined
          ? refuse('file_not_found')
          : create(place, String(input.officeName), String(input.password));
      default: {
        if (file === undefined) return refuse('no_office_file');
        if (!existsSync(file)) return refuse('office_file_missing');
        const keys =
          verb === 'unlock'
            ? await unlockWithPassword(keysPathFor(file), String(input.password), keyTools)
            : unlockWithRecoveryKey(keysPathFor(file), String(input.recoveryKey));
        if (!keys.ok) return keys;
        // One connection to a file, never two. If it does not open again, the window has been told that it is locked.
        if (open) await lock();
        return enter(keys.value, file);
      }
    }
  }

  async function callOffice(channel: string, raw: unknown, attached?: Attached): Promise<Reply<unknown>> {
    const endpoint = endpointOf(channel);
    const verb = channel.slice('office.'.length);
    if (!endpoint) return { ok: false, error: { code: 'not_found', reason: 'channel_unknown' } };
    const input = parseInput(endpoint, raw);
    if (!input.ok) return { ok: false, error: input.refusal };
    try {
      if (endpoint.kind === 'query') {
        if (!open) return { ok: false, error: { code: 'locked' } };
        const value =
          verb === 'auditHead'
            ? await auditHead(open.store)
            : await open.store.query((db) => auditRows(db, input.value));
        return { ok: true, value };
      }
      const run = () => session(verb, input.value as Record<string, string>, attached);
      const result = await (verb === 'status' ? run() : inTurn(run));
      return result.ok ? result : refusalReply(result.refusal);
    } catch (error) {
      return failureReply(host(), channel, error);
    }
  }

  return {
    call: (channel, input, attached, key) =>
      channel.startsWith('office.')
        ? callOffice(channel, input, attached)
        : dispatch(host(), channel, input, attached, key),
    may: async (channel, input) => {
      if (!channel.startsWith('office.')) return mayCall(host(), channel, input);
      const endpoint = endpointOf(channel);
      const parsed = endpoint ? parseInput(endpoint, input) : undefined;
      if (!parsed) return { ok: false, error: { code: 'not_found', reason: 'channel_unknown' } };
      return parsed.ok ? { ok: true, value: null } : { ok: false, error: parsed.refusal };
    },
    stopAct: acts.stop,
    async settle() {
      if (!open || !unsettled) return;
      unsettled = false;
      await open.store.checkpoint().catch((error: unknown) => void parts.report('office.settle', error));
    },
    close: () => inTurn(letGo),
  };
}
