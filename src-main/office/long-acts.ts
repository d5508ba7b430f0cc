import type { Events } from '../core/contract/index.ts';
import { ActStopped, type Known, type Pace, type Phase, unhurried } from '../core/domain/kernel/pace.ts';
import type { RunningAct } from '../ipc/dispatch.ts';

/** How long an act works before everything else has a turn: with its largest part, no call is held up for 50 ms. */
const BREATH_MS = 20;

/** A breath where one is due: the messages that have come in meanwhile are read. */
export type Breath = () => Promise<void> | undefined;

export function breathing(now: () => number = () => performance.now()): Breath {
  let last = now();
  return () => {
    if (now() - last < BREATH_MS) return undefined;
    return new Promise((resolve) => {
      setImmediate(() => {
        last = now();
        resolve();
      });
    });
  };
}

export interface LongActs {
  /** Without phases: a call that is not long. */
  begin(channel: string, phases: readonly Phase[] | undefined): RunningAct;
  /** By the person; a number of no running act is nobody's. */
  stop(actId: number): void;
  /** The office locks or closes: whoever waits must not wait for minutes of work. */
  stopAll(): void;
}

const NOT_LONG: RunningAct = { pace: unhurried, mayBegin: () => undefined, over: () => undefined };

/** The long acts of one office, by numbers that are never given twice. */
export function longActs(tell: (event: Events['acting']) => void, breath: () => Breath): LongActs {
  const running = new Map<number, { stopped: ActStopped['why'] | undefined }>();
  let lastId = 0;

  function begin(channel: string, phases: readonly Phase[] | undefined): RunningAct {
    if (phases === undefined) return NOT_LONG;
    lastId += 1;
    const actId = lastId;
    const act: { stopped: ActStopped['why'] | undefined } = { stopped: undefined };
    running.set(actId, act);
    const due = breath();
    let part = 0;
    let told = false;
    const pace: Pace = (phase, total) => {
      const at = phases.indexOf(phase) + 1;
      if (at <= part) throw new Error(`${channel}: "${phase}" is no part of it, or is over`);
      part = at;
      let done = 0;
      let newest: Known | undefined;
      return async (rows, known) => {
        if (part !== at) throw new Error(`${channel}: "${phase}" is over`);
        done = Math.min(done + rows, total);
        newest = known ?? newest;
        const rest = due();
        if (rest !== undefined) {
          told = true;
          const so = newest === undefined ? {} : { known: newest };
          tell({ actId, channel, progress: { phase, part, parts: phases.length, done, total, ...so } });
          await rest;
        }
        if (act.stopped !== undefined) throw new ActStopped(act.stopped);
      };
    };
    return {
      pace,
      mayBegin() {
        if (act.stopped !== undefined) throw new ActStopped(act.stopped);
      },
      over() {
        running.delete(actId);
        if (told) tell({ actId, channel, progress: null });
      },
    };
  }

  return {
    begin,
    stop(actId) {
      const act = running.get(actId);
      if (act) act.stopped ??= 'cancelled';
    },
    stopAll() {
      for (const act of running.values()) act.stopped ??= 'locked';
    },
  };
}
