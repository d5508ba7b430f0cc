import { keepPreviousData, QueryClient, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Feature, ReplyError } from '../../src-main/core/contract/index.ts';
import { act } from './act.ts';
import { type AnswerOf, type AskedOf, ask, asReplyError, type DeskError, type SentBy, type VerbOf } from './client.ts';
import { useSealedNamesInWords } from './language.ts';

/** One store of answers for the window. Everything on this computer is near: nothing is asked twice, nothing is guessed. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
    },
  });
}

/**
 * `const round = useAsk('rounds', 'get', { roundId })`: the answer, kept fresh when the office reports a change.
 * `enabled: false` waits; the last answer stays on screen while a new input is being asked.
 */
export function useAsk<F extends Feature, V extends AskedOf<F>>(
  feature: F,
  verb: V,
  input: SentBy<F, V>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<AnswerOf<F, V>, DeskError> {
  const inWords = useSealedNamesInWords(feature);
  return useQuery<AnswerOf<F, V>, DeskError>({
    queryKey: [feature, verb, input],
    queryFn: () => ask(feature, verb, input),
    placeholderData: keepPreviousData as never,
    ...(inWords === undefined ? {} : { select: inWords }),
    enabled: options.enabled ?? true,
  });
}

export interface Command<I, O> {
  /** Resolves to the outcome, or to undefined when it failed or was stopped (then `error` says why) or its dialog was closed. */
  run(input: I): Promise<O | undefined>;
  readonly busy: boolean;
  readonly error: ReplyError | null;
  /** Outcome of the last run that succeeded. */
  readonly done: O | null;
  clear(): void;
}

/**
 * `const freeze = useCommand('applicants', 'freeze')`. Success refreshes everything on screen; a file dialog that was
 * closed is no error; a second press while one is running does nothing. `onDone` is told before the refresh.
 */
export function useCommand<F extends Feature, V extends VerbOf<F>>(
  feature: F,
  verb: V,
  options: { readonly onDone?: (answer: AnswerOf<F, V>, sent: SentBy<F, V>) => void } = {},
): Command<SentBy<F, V>, AnswerOf<F, V>> {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ReplyError | null>(null);
  const [done, setDone] = useState<AnswerOf<F, V> | null>(null);
  const running = useRef(false);
  const onDone = useRef(options.onDone);
  onDone.current = options.onDone;

  const run = useCallback(
    async (input: SentBy<F, V>) => {
      if (running.current) return undefined;
      running.current = true;
      setBusy(true);
      setError(null);
      try {
        const answer = await act(feature, verb, input);
        setDone(answer);
        onDone.current?.(answer, input);
        await client.invalidateQueries();
        return answer;
      } catch (failure) {
        const reply = asReplyError(failure);
        // A dialog that was closed says nothing; of an act that was stopped a person wants to know that nothing was done.
        if (reply.code !== 'cancelled' || reply.reason === 'act_stopped') setError(reply);
        return undefined;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [client, feature, verb],
  );
  const clear = useCallback(() => {
    setError(null);
    setDone(null);
  }, []);
  return { run, busy, error, done, clear };
}
