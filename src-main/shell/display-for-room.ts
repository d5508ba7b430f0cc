interface Display {
  readonly id: number;
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** The largest display beside the one with the desk; undefined where that is the only one. */
export function displayForRoom<D extends Display>(displays: readonly D[], deskId: number): D | undefined {
  const area = ({ bounds }: Display) => bounds.width * bounds.height;
  return displays.filter((one) => one.id !== deskId).sort((a, b) => area(b) - area(a))[0];
}
