import { PROMISES, type PromiseCode } from '../domain/assignment/promises.ts';
import type { PlanVerdict } from '../domain/assignment/verify-plan.ts';
import type { DocumentWords } from './document-context.ts';

type VerdictWords = Pick<DocumentWords['groupPapers']['plan'], 'verify' | 'promises'>;

const isPromise = (at: string): at is PromiseCode => (PROMISES as readonly string[]).includes(at);

/** What was found of a stored plan, and what follows from it. */
export function planVerdictText({ fault, proof, changed }: PlanVerdict, words: VerdictWords): string {
  const { verify: w, promises } = words;
  const basis =
    changed === null
      ? w.basisUnknown
      : changed.length === 0
        ? w.basisSame
        : w.basisChanged(changed.map((one) => w.parts[one]));
  if (fault === null) return w.sentences([w.holds[proof ?? 'none'], basis]);
  // What was proved was of other pairs, whatever else has changed.
  const follows =
    fault.kind === 'pairs' || changed?.length === 0 ? w.outside : changed === null ? w.eitherWay : w.since;
  return w.sentences([sentence(), basis, follows]);

  function sentence(): string {
    switch (fault?.kind) {
      case 'people':
        return w.faults.people(fault.count);
      case 'promise':
        return w.faults.promise(promises.of[fault.promise], fault.count);
      case 'figures': {
        const { at, recorded, counted } = fault;
        const name = isPromise(at) ? promises.of[at] : (w.figures[at as keyof typeof w.figures] ?? at);
        return w.faults.figures(name, recorded, counted);
      }
      case 'pairs':
      case 'settings':
      case 'proof':
        return w.faults[fault.kind];
      case undefined:
        return '';
    }
  }
}
