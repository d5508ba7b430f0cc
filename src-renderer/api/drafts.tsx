import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ImportPreview } from '../../src-main/core/contract/index.ts';
import { bridge } from './bridge.ts';

type Drafts = Readonly<Record<string, ImportPreview>>;

const Context = createContext<{
  readonly drafts: Drafts;
  put(key: string, draft: ImportPreview | null): void;
}>({ drafts: {}, put: () => undefined });

/** Previews that wait for a yes, so that leaving the page does not lose them. The office forgets them when it locks. */
export function DraftsProvider({ children }: { readonly children: ReactNode }) {
  const [drafts, setDrafts] = useState<Drafts>({});
  useEffect(() => bridge().on('locked', () => setDrafts({})), []);
  const put = useCallback((key: string, draft: ImportPreview | null) => {
    setDrafts((before) => {
      const { [key]: _gone, ...rest } = before;
      return draft === null ? rest : { ...rest, [key]: draft };
    });
  }, []);
  const value = useMemo(() => ({ drafts, put }), [drafts, put]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** The preview of one roster of one round, and its setter. */
export function useDraft(
  roundId: string,
  roster: 'applicants' | 'experts',
): readonly [ImportPreview | null, (draft: ImportPreview | null) => void] {
  const { drafts, put } = useContext(Context);
  const key = `${roundId} ${roster}`;
  const set = useCallback((draft: ImportPreview | null) => put(key, draft), [put, key]);
  return [drafts[key] ?? null, set];
}
