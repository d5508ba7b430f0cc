import type { Contract, Feature, OutputOf, Reply, ReplyError, SentOf } from '../core/contract/index.ts';
import type { Attached } from '../ipc/attached.ts';
import type { Office } from '../office/office.ts';

/** A step that did not hold: which door said no, and what it said. */
export class StepFailed extends Error {
  readonly channel: string;
  readonly reply: ReplyError;
  constructor(channel: string, reply: ReplyError) {
    super(`${channel}: ${reply.reason ?? reply.code}`);
    this.channel = channel;
    this.reply = reply;
  }
}

/** The same doors as the window's, with a no turned into an end of the rehearsal. */
export interface Desk {
  call<F extends Feature, V extends keyof Contract[F] & string>(
    feature: F,
    verb: V,
    input: SentOf<Contract[F][V]>,
    attached?: Attached,
  ): Promise<OutputOf<Contract[F][V]>>;
}

export function deskOver(office: Office): Desk {
  return {
    async call(feature, verb, input, attached) {
      const channel = `${feature}.${verb}`;
      const reply = (await office.call(channel, input, attached)) as Reply<never>;
      if (!reply.ok) throw new StepFailed(channel, reply.error);
      return reply.value;
    },
  };
}
