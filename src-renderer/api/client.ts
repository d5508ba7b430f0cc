import type { Contract, Feature, OutputOf, Reply, ReplyError, SentOf } from '../../src-main/core/contract/index.ts';
import { bridge } from './bridge.ts';

export type VerbOf<F extends Feature> = keyof Contract[F] & string;
export type SentBy<F extends Feature, V extends VerbOf<F>> = SentOf<Contract[F][V]>;
export type AnswerOf<F extends Feature, V extends VerbOf<F>> = OutputOf<Contract[F][V]>;

/** A call that did not succeed, with everything needed to say why. */
export class DeskError extends Error {
  readonly reply: ReplyError;
  constructor(reply: ReplyError) {
    super(reply.reason ?? reply.code);
    this.name = 'DeskError';
    this.reply = reply;
  }
}

/** Calls one door of the office; throws `DeskError` when the office says no. */
export async function ask<F extends Feature, V extends VerbOf<F>>(
  feature: F,
  verb: V,
  input: SentBy<F, V>,
): Promise<AnswerOf<F, V>> {
  const verbs = bridge().api[feature] as unknown as Record<string, (sent: unknown) => Promise<Reply<AnswerOf<F, V>>>>;
  const call = verbs[verb];
  if (call === undefined) throw new DeskError({ code: 'internal' });
  let reply: Reply<AnswerOf<F, V>>;
  try {
    reply = await call(input);
  } catch {
    // The other process is gone or does not know the call: nothing of its message is for a person.
    throw new DeskError({ code: 'internal' });
  }
  if (!reply.ok) throw new DeskError(reply.error);
  return reply.value;
}

export function asReplyError(error: unknown): ReplyError {
  return error instanceof DeskError ? error.reply : { code: 'internal' };
}
