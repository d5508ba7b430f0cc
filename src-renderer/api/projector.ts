import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { ProjectorCue, ProjectorState, ReplyError } from '../../src-main/core/contract/index.ts';
import { ask, asReplyError } from './client.ts';
import { useAsk } from './hooks.ts';

const CLOSED: ProjectorState = { open: false, ownDisplay: false, cue: { kind: 'nothing' } };

export interface Projector extends ProjectorState {
  readonly error: ReplyError | null;
  /** Opens the room's window and shows this there. */
  start(cue: ProjectorCue): Promise<void>;
  close(): Promise<void>;
  show(cue: ProjectorCue): Promise<void>;
}

/** The room's window as the desk leads it. Nothing of the file changes: only what is projected is asked again. */
export function useProjector(): Projector {
  const client = useQueryClient();
  const state = useAsk('projector', 'state', {}).data ?? CLOSED;
  const [error, setError] = useState<ReplyError | null>(null);
  const led = useCallback(
    async (lead: () => Promise<ProjectorState>) => {
      try {
        client.setQueryData(['projector', 'state', {}], await lead());
        setError(null);
      } catch (failure) {
        setError(asReplyError(failure));
      }
      await client.invalidateQueries({ queryKey: ['projector'] });
    },
    [client],
  );
  const show = useCallback((cue: ProjectorCue) => led(() => ask('projector', 'show', cue)), [led]);
  const start = useCallback(
    (cue: ProjectorCue) =>
      led(async () => {
        await ask('projector', 'show', cue);
        return ask('projector', 'open', {});
      }),
    [led],
  );
  const close = useCallback(() => led(() => ask('projector', 'close', {})), [led]);
  return { ...state, error, start, close, show };
}
