/** How large a scan is shown: as it fits, or so many hundredths of its size. */
export type Zoom = 'fit' | number;
export type Turn = 0 | 90 | 180 | 270;

const STEPS = [25, 33, 50, 67, 75, 100, 125, 150, 200, 300, 400] as const;

/** The next step up or down from where one is. */
export function stepped(percent: number, by: 1 | -1): number {
  const next = by === 1 ? STEPS.find((step) => step > percent) : STEPS.findLast((step) => step < percent);
  return next ?? (by === 1 ? 400 : 25);
}

/** The scale at which something of that size fits into the space, never enlarged beyond twice. */
export function fitting(
  size: { readonly width: number; readonly height: number },
  space: { readonly width: number; readonly height: number },
): number {
  if (size.width <= 0 || size.height <= 0 || space.width <= 0 || space.height <= 0) return 1;
  return Math.min(2, space.width / size.width, space.height / size.height);
}

export function turned(turn: Turn): Turn {
  return ((turn + 90) % 360) as Turn;
}
