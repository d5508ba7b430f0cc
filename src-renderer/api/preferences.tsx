import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { Preferences } from '../../src-main/core/contract/index.ts';
import { ask } from './client.ts';
import { useAsk } from './hooks.ts';
import { PreferencesContext, unset } from './language.ts';

/** The computer's own settings: applied at once, kept by the office process. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const stored = useAsk('desk', 'preferences', {});
  const [chosen, setChosen] = useState<Partial<Preferences>>({});
  const preferences = useMemo(() => ({ ...(stored.data ?? unset), ...chosen }), [stored.data, chosen]);

  const change = useCallback(
    (part: Partial<Preferences>) => {
      setChosen((before) => ({ ...before, ...part }));
      // Only the look of this window depends on it: a disk that refuses must not stop the work.
      ask('desk', 'savePreferences', { ...preferences, ...part })
        .then((saved) => client.setQueryData(['desk', 'preferences', {}], saved))
        .catch(() => undefined);
    },
    [client, preferences],
  );

  useEffect(() => {
    document.documentElement.lang = preferences.language;
  }, [preferences.language]);

  const value = useMemo(() => ({ preferences, change }), [preferences, change]);
  // Without the stored settings the first paint would flash in another language or colour.
  if (stored.isPending) return null;
  return <PreferencesContext.Provider value={value}>{children}</PreferencesContext.Provider>;
}
