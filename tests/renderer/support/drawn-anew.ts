/** What of a fibre is read here; React keeps no types for it. */
interface Fiber {
  readonly type: unknown;
  readonly flags: number;
  readonly memoizedProps: unknown;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}

/** Of a fibre whose function was called in this commit; see ReactFiberFlags. */
const PERFORMED_WORK = 1;

let fibers = new Set<Fiber>();
const drawn: { readonly name: string; readonly props: unknown }[] = [];

function walk(fiber: Fiber | null, seen: Set<Fiber>): void {
  for (let one = fiber; one !== null; one = one.sibling) {
    seen.add(one);
    // A fibre that was there at the last commit was left as it is, flags and all.
    if (!fibers.has(one) && (one.flags & PERFORMED_WORK) !== 0 && typeof one.type === 'function') {
      drawn.push({ name: one.type.name, props: one.memoizedProps });
    }
    walk(one.child, seen);
  }
}

// React looks for this once, when it is loaded: whoever counts imports this file before anything else.
Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => {
      const seen = new Set<Fiber>();
      walk(root.current, seen);
      fibers = seen;
    },
  },
});

/** The props of every call of the component that React made while `act` went on. */
export async function drawnAnew<P>(component: string, act: () => unknown): Promise<readonly P[]> {
  drawn.length = 0;
  await act();
  return drawn.filter(({ name }) => name === component).map(({ props }) => props as P);
}
