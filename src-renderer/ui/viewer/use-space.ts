import { type RefObject, useEffect, useRef, useState } from 'react';

export interface Space {
  readonly width: number;
  readonly height: number;
}

/** The room inside an element, without its padding, as it changes. */
export function useSpace<E extends HTMLElement>(padding: number): readonly [RefObject<E | null>, Space] {
  const element = useRef<E>(null);
  const [space, setSpace] = useState<Space>({ width: 0, height: 0 });
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return undefined;
    const measure = () =>
      setSpace({ width: watched.clientWidth - 2 * padding, height: watched.clientHeight - 2 * padding });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [padding]);
  return [element, space];
}
