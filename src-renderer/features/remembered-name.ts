import { useState } from 'react';

let remembered = '';

/** Who writes in the registers: typed once, remembered until the window closes. There are no accounts. */
export function useRememberedName(): readonly [string, (name: string) => void] {
  const [name, setName] = useState(remembered);
  return [
    name,
    (next) => {
      remembered = next;
      setName(next);
    },
  ];
}
