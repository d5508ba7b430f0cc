import { createContext, type ReactNode, useContext } from 'react';
import type { RoundView, RuleView } from '../../src-main/core/contract/index.ts';

const Context = createContext<RoundView | null>(null);
/** The rules in force where the person is; empty outside a round. */
export const RoundRules = createContext<readonly RuleView[]>([]);

/** Wraps every page inside a round: the shell loads the round once. */
export function RoundProvider({ round, children }: { readonly round: RoundView; readonly children: ReactNode }) {
  return (
    <Context.Provider value={round}>
      <RoundRules.Provider value={round.rules}>{children}</RoundRules.Provider>
    </Context.Provider>
  );
}

/** The round whose pages are open: id, set-up, stages, rules and counts. */
export function useRound(): RoundView {
  const round = useContext(Context);
  if (round === null) throw new Error('useRound is for pages inside a round');
  return round;
}
