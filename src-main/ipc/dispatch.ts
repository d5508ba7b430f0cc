import type { ReadDb, WriteDb } from '../../db/handles.ts';
import type { CommandOptions, Store } from '../../db/store.ts';
import {
  type ActKey,
  asActKey,
  type Endpoint,
  endpointOf,
  type Reply,
  type ReplyError,
  type Role,
} from '../core/contract/index.ts';
import type { Json } from '../core/domain/kernel/digest.ts';
import type { RoundId } from '../core/domain/kernel/ids.ts';
import type { ActStopped, Pace, Phase } from '../core/domain/kernel/pace.ts';
import type { Refusal, Result } from '../core/domain/kernel/result.ts';
import type { Stage } from '../core/domain/stages/stages.ts';
import type {
  CommandContext,
  CommandResult,
  QueryContext,
  SessionContext,
  Surroundings,
  WorkContext,
} from '../features/feature.ts';
import type { Attached } from './attached.ts';
import type { AnyHandler } from './registry.ts';
import { type TakenDrafts, takenDrafts } from './taken-drafts.ts';

export interface Caller {
  readonly actor: string;
  readonly role: Role;
}

/** One call from its turn to its answer; of one that is not long nothing is told. */
export interface RunningAct {
  readonly pace: Pace;
  /** Throws `ActStopped` where it was stopped while it waited for its turn. */
  mayBegin(): void;
  over(): void;
}

/** Ids of people whose names are sealed, put as seats on the way out and back into ids on the way in. */
export interface Seats {
  inward(value: unknown): unknown;
  outward(value: unknown): unknown;
}

/** What the dispatcher needs of the office; nothing here knows Electron, so a rehearsal drives the same path. */
export interface Host {
  readonly caller: Caller;
  readonly store: Store | undefined;
  readonly handlerOf: (channel: string) => AnyHandler | undefined;
  /** Refuses where the round's stage is blocked, with the first unmet need. */
  readonly gate: (db: ReadDb, roundId: RoundId, stage: Stage) => Promise<Result<unknown>>;
  /** How the window calls the people drawn in the round, while somebody of them is sealed; undefined: by their ids. */
  readonly seatsFor: (db: ReadDb, channel: string, roundId: RoundId) => Promise<Seats | undefined>;
  readonly surroundings: () => Surroundings;
  readonly luck: Pick<CommandContext, 'newId' | 'randomHex'>;
  readonly work: Pick<WorkContext, 'render' | 'writeFile' | 'progress' | 'appVersion' | 'words'>;
  /** Copies the office into a folder that a person chose. */
  readonly copyOffice: (store: Store, folder: string) => ReturnType<WorkContext['copyOffice']>;
  readonly beginAct: (channel: string, phases: readonly Phase[] | undefined) => RunningAct;
  /** Why a long act was ended, or undefined for any other error. */
  readonly whyStopped: (error: unknown) => ActStopped['why'] | undefined;
  readonly changed: (roundId: RoundId | null) => void;
  /** Keeps the details and gives back the number under which they are found. */
  readonly report: (channel: string, error: unknown) => string;
  /** The kind of a storage failure, or undefined for any other error. */
  readonly storageKind: (error: unknown) => string | undefined;
}

interface Admitted {
  readonly endpoint: Endpoint;
  readonly handler: AnyHandler;
  readonly store: Store;
  readonly input: unknown;
  readonly key: ActKey | undefined;
  readonly roundId: RoundId | null;
}

const no = (error: ReplyError): { readonly ok: false; readonly error: ReplyError } => ({ ok: false, error });

/** A refusal of a rule as the window gets it. */
export function refusalReply(refusal: Refusal): { readonly ok: false; readonly error: ReplyError } {
  const { code, rule, params } = refusal;
  return no({
    code: code.endsWith('_not_found') ? 'not_found' : 'refused',
    reason: code,
    ...(rule === undefined ? {} : { rule }),
    ...(params === undefined ? {} : { params }),
  });
}

/**
 * What was thrown, as the window gets it: the kind of a storage failure, otherwise `internal`, each with the number of
 * its log line. A call that the lock overtook is simply locked, and one that was stopped is cancelled.
 */
export function failureReply(
  host: Pick<Host, 'report' | 'storageKind' | 'whyStopped'>,
  channel: string,
  error: unknown,
): { readonly ok: false; readonly error: ReplyError } {
  const stopped = host.whyStopped(error);
  if (stopped !== undefined) {
    return no(stopped === 'locked' ? { code: 'locked' } : { code: 'cancelled', reason: 'act_stopped' });
  }
  const reason = host.storageKind(error);
  if (reason === 'closed') return no({ code: 'locked' });
  const logId = host.report(channel, error);
  return no(reason === undefined ? { code: 'internal', logId } : { code: 'storage', reason, logId });
}

/** Parses the input of a channel. Field names, never values, go back. */
export function parseInput(endpoint: Endpoint, raw: unknown): Result<unknown, ReplyError> {
  const parsed = endpoint.input.safeParse(raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))].slice(0, 20);
  return { ok: false, refusal: { code: 'invalid_input', fields } };
}

function admit(host: Host, channel: string, raw: unknown, rawKey?: unknown): Reply<Admitted> {
  const endpoint = endpointOf(channel);
  const handler = host.handlerOf(channel);
  if (!endpoint || !handler) return no({ code: 'not_found', reason: 'channel_unknown' });
  if (!host.store) return no({ code: 'locked' });
  if (!endpoint.roles.includes(host.caller.role)) return no({ code: 'forbidden' });
  const input = parseInput(endpoint, raw);
  if (!input.ok) return no(input.refusal);
  const key = asActKey(rawKey);
  if (rawKey !== undefined && key === undefined) return no({ code: 'invalid_input', fields: [] });
  const { roundId = null } = input.value as { roundId?: RoundId };
  return { ok: true, value: { endpoint, handler, store: host.store, input: input.value, key, roundId } };
}

async function stageRefusal(host: Host, db: ReadDb, { endpoint, roundId }: Admitted): Promise<Refusal | undefined> {
  if (endpoint.stage === undefined || roundId === null) return undefined;
  const gate = await host.gate(db, roundId, endpoint.stage);
  return gate.ok ? undefined : gate.refusal;
}

/** A handle for one command: the audit row names the channel, the caller and what the handler recorded. */
async function runCommand<T>(
  host: Host,
  store: Store,
  channel: string,
  fn: (context: CommandContext) => Promise<CommandResult<T>>,
  pace: Pace,
  options: CommandOptions = {},
): Promise<Result<T>> {
  let taken: TakenDrafts | undefined;
  const done = await store.command<T>(async (db: WriteDb) => {
    const surroundings = host.surroundings();
    taken = takenDrafts(surroundings.drafts);
    const result = await fn({ ...surroundings, drafts: taken.shelf, ...host.luck, db, pace });
    if (!result.ok) return result;
    const { object, before = null, after = null } = result.audit;
    return { ok: true, value: result.value, audit: { ...host.caller, action: channel, object, before, after } };
  }, options);
  if (done.ok) taken?.commit();
  return done;
}

/**
 * The handler behind the seal of the names: whom the window calls by a seat is found, and nobody masked leaves with an
 * id. Asked again for the answer, which may be that of a sign-in or of a release.
 */
async function behindSeal<C, R extends Result<unknown>>(
  { host, channel, call }: { readonly host: Host; readonly channel: string; readonly call: Admitted },
  read: <T>(fn: (db: ReadDb) => Promise<T>) => Promise<T>,
  context: C,
): Promise<R> {
  const { roundId, handler, input } = call;
  if (roundId === null) return (await handler(context as never, input as never)) as R;
  const ask = () => read((db) => host.seatsFor(db, channel, roundId));
  const before = await ask();
  const result = (await handler(context as never, (before ? before.inward(input) : input) as never)) as R;
  const now = before && (await ask());
  if (now === undefined) return result;
  if (!result.ok) return { ...result, refusal: now.outward(result.refusal) };
  return { ...result, value: now.outward(result.value) };
}

async function perform(
  host: Host,
  channel: string,
  call: Admitted,
  attached: Attached | undefined,
  { pace, mayBegin }: RunningAct,
): Promise<Result<unknown>> {
  const { endpoint, store, input, key } = call;
  const seal = { host, channel, call };
  const apart = <T>(fn: (db: ReadDb) => Promise<T>) => store.query(fn);
  const underKey = key === undefined ? {} : { key, act: { channel, input: input as Json } };
  switch (endpoint.kind) {
    case 'query':
      return store.query(async (db) => {
        mayBegin();
        const context: QueryContext = { ...host.surroundings(), db, pace };
        return behindSeal(seal, (fn) => fn(db), context);
      });
    case 'command': {
      const answer = async (context: CommandContext) => {
        mayBegin();
        const refusal = await stageRefusal(host, context.db, call);
        if (refusal) return { ok: false, refusal } as const;
        return behindSeal<CommandContext, CommandResult<unknown>>(seal, (fn) => fn(context.db), context);
      };
      return runCommand(host, store, channel, answer, pace, underKey);
    }
    case 'session': {
      const book = attached?.kind === 'book' ? { book: attached.book } : {};
      const context: SessionContext = {
        ...host.surroundings(),
        ...book,
        query: (fn) => store.query((db) => fn({ ...host.surroundings(), db, pace })),
        pace,
      };
      return behindSeal(seal, apart, context);
    }
    case 'work': {
      const refusal = await store.query((db) => stageRefusal(host, db, call));
      if (refusal) return { ok: false, refusal };
      const context: WorkContext = {
        ...host.surroundings(),
        ...host.work,
        randomHex: host.luck.randomHex,
        pace,
        place: attached?.kind === 'place' ? attached.path : '',
        files: attached?.kind === 'files' ? attached.files : [],
        query: (fn) => store.query((db) => fn({ ...host.surroundings(), db, pace })),
        command: (fn, options) => runCommand(host, store, channel, fn, pace, options?.repeatable ? underKey : {}),
        auditHead: () => store.auditHead(),
        copyOffice: () => host.copyOffice(store, attached?.kind === 'place' ? attached.path : ''),
      };
      return behindSeal(seal, apart, context);
    }
  }
}

/**
 * One call on the open office file: channel known, office unlocked, role allowed, input parsed, stage open, handler in
 * its handle, audit row in the same transaction, reply. Never throws: a bug becomes `internal` with a number.
 * A command sent again under the key of its act has no second effect and gets the first one's answer; so has the command
 * of a work that says it is repeatable.
 */
export async function dispatch(
  host: Host,
  channel: string,
  raw: unknown,
  attached?: Attached,
  key?: unknown,
): Promise<Reply<unknown>> {
  let act: RunningAct | undefined;
  try {
    const admitted = admit(host, channel, raw, key);
    if (!admitted.ok) return admitted;
    act = host.beginAct(channel, admitted.value.endpoint.long);
    const result = await perform(host, channel, admitted.value, attached, act);
    if (!result.ok) return refusalReply(result.refusal);
    const { endpoint, roundId } = admitted.value;
    if (endpoint.kind === 'command' || endpoint.kind === 'work') host.changed(roundId);
    return { ok: true, value: result.value };
  } catch (error) {
    return failureReply(host, channel, error);
  } finally {
    act?.over();
  }
}

/** Whether a call would be let in, asked before main opens a dialog for it. */
export async function mayCall(host: Host, channel: string, raw: unknown): Promise<Reply<null>> {
  try {
    const admitted = admit(host, channel, raw);
    if (!admitted.ok) return admitted;
    const { store } = admitted.value;
    const refusal = await store.query((db) => stageRefusal(host, db, admitted.value));
    return refusal ? refusalReply(refusal) : { ok: true, value: null };
  } catch (error) {
    return failureReply(host, channel, error);
  }
}
