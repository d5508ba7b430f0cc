import type { Path } from '../../src-main/core/domain/recusal/path.ts';
import { pathInWords } from '../../src-main/core/reports/index.ts';
import { useWords } from '../api/index.ts';
import styles from './path-steps.module.css';

/** From the expert to the applicant, one step a line. */
export function PathSteps({ path, nameOf }: { readonly path: Path; readonly nameOf: (unitId: string) => string }) {
  const words = useWords().relations;
  const steps = pathInWords(path, nameOf, words);
  const [only] = steps;
  if (steps.length === 1) return <span>{only}</span>;
  return (
    <ol className={styles.steps}>
      {steps.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ol>
  );
}
