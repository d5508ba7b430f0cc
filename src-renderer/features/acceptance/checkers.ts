import { useState } from 'react';

let remembered: readonly [string, string] = ['', ''];

/** Names of the two people at the desk: typed once, remembered until the window closes. */
export function useCheckers(): readonly [readonly [string, string], (names: readonly [string, string]) => void] {
  const [names, setNames] = useState(remembered);
  return [
    names,
    (next) => {
      remembered = next;
      setNames(next);
    },
  ];
}
