import type {
  ActKey,
  Contract,
  Feature,
  OutputOf,
  Reply,
  ReplyError,
  SentOf,
} from '../../src-main/core/contract/index.ts';
import { unpackReply } from '../../src-main/core/contract/packed.ts';
import { bridge } from './bridge.ts';

export type VerbOf<F extends Feature> = keyof Contract[F] & string;
export type SentBy<F extends Feature, V extends VerbOf<F>> = SentOf<Contract[F][V]>;
export type AnswerOf<F extends Feature, V extends VerbOf<F>> = OutputOf<Contract[F][V]>;
/** Everything but commands: a command is an act of a person and goes through `act` with its key. */
export type AskedOf<F extends Feature> = {
  [V in VerbOf<F>]: Contract[F][V] extends { readonly kind: 'command' } ? never : V;
}[VerbOf<F>];

/** A call that did not succeed, with everything needed to say why. */
export class DeskError extends Error {
  readonly reply: ReplyError;
  constructor(reply: ReplyError) {
    super(reply.reason ?? reply.code);
    this.name = 'DeskError';
    this.reply = reply;
  }
}

/** One call through the preload; throws `DeskError` when the office says no or does not answer. */
export async function send<F extends Feature, V extends VerbOf<F>>(
  feature: F,
  verb: V,
  input: SentBy<F, V>,
  key?: ActKey,
): Promise<AnswerOf<F, V>> {
  type Door = (sent: unknown, key?: ActKey) => Promise<Reply<AnswerOf<F, V>>>;
  const call = (bridge().api[feature] as unknown as Record<string, Door>)[verb];
  if (call === undefined) throw new DeskError({ code: 'internal' });
  let reply: Reply<AnswerOf<F, V>>;
  try {
    reply = unpackReply(await (key === undefined ? call(input) : call(input, key)));
  } catch {
    // The other process is gone or does not know the call: nothing of its message is for a person.
    throw new DeskError({ code: 'internal' });
  }
  if (!reply.ok) throw new DeskError(reply.error);
  return reply.value;
}

/** Calls one door of the office that changes nothing in its file; throws `DeskError` when the office says no. */
export function ask<F extends Feature, V extends AskedOf<F>>(
  feature: F,
  verb: V,
  input: SentBy<F, V>,
): Promise<AnswerOf<F, V>> {
  return send(feature, verb, input);
}

export function asReplyError(error: unknown): ReplyError {
  return error instanceof DeskError ? error.reply : { code: 'internal' };
}
