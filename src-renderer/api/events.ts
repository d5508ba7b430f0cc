import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Events } from '../../src-main/core/contract/index.ts';
import { bridge } from './bridge.ts';
import { ask } from './client.ts';
import { forgetKept } from './kept.ts';
import { settle } from './settle.ts';

/**
 * Mounted once: refreshes what is on screen after a change, forgets everything when the office locks, and sends what is
 * being typed before the window closes.
 */
export function useDeskEvents(): void {
  const client = useQueryClient();
  useEffect(() => {
    const offChanged = bridge().on('changed', () => void client.invalidateQueries());
    const offProjected = bridge().on('projected', () => void client.invalidateQueries({ queryKey: ['projector'] }));
    const offLocked = bridge().on('locked', () => {
      // Names and numbers must not stay in memory behind the password.
      forgetKept(client);
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'office' && query.queryKey[0] !== 'desk' });
      void client.invalidateQueries();
    });
    const offLeaving = bridge().on('leaving', () => {
      // The shell waits for the word, but not for ever: there is nobody left to tell that it did not arrive.
      void settle()
        .then(() => ask('desk', 'settled', {}))
        .catch(() => undefined);
    });
    return () => {
      offLeaving();
      offProjected();
      offChanged();
      offLocked();
    };
  }, [client]);
}

/** Progress of the work under way, null while none was reported since `active` became true. */
export function useProgress(work: Events['progress']['work'], active: boolean): Events['progress'] | null {
  const [progress, setProgress] = useState<Events['progress'] | null>(null);
  useEffect(() => {
    setProgress(null);
    if (!active) return undefined;
    return bridge().on('progress', (step) => {
      if (step.work === work) setProgress(step);
    });
  }, [work, active]);
  return progress;
}

export type Acting = Events['acting'] & { readonly progress: NonNullable<Events['acting']['progress']> };

/** The long act under way, newest word; null where there is none or it has ended. */
export function useActing(): Acting | null {
  const [acting, setActing] = useState<Acting | null>(null);
  useEffect(() => {
    const off = bridge().on('acting', ({ actId, channel, progress }) =>
      setActing((now) => {
        if (progress !== null) return { actId, channel, progress };
        return now?.actId === actId ? null : now;
      }),
    );
    // An office that has stopped by itself tells no end.
    const offLocked = bridge().on('locked', () => setActing(null));
    return () => {
      off();
      offLocked();
    };
  }, []);
  return acting;
}
