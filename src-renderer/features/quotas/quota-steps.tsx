import type { QuotaStep, QuotaWorking } from '../../../src-main/core/domain/post-quota/work-out.ts';
import { useWords } from '../../api/index.ts';
import own from './quotas.module.css';

/** How the number is worked out, one line a step. */
export function QuotaSteps({ working }: { readonly working: QuotaWorking }) {
  const words = useWords().quotas;
  // Each step's sentence takes that very step: the table is keyed by it.
  const say = (step: QuotaStep): string => (words.steps[step.step] as (step: QuotaStep) => string)(step);
  return (
    <section aria-label={words.working}>
      <h3 className={own.heading}>{words.working}</h3>
      <ol className={own.steps}>
        {working.steps.map((step) => (
          <li key={step.step} data-flag={step.step === 'boundary' || undefined}>
            {say(step)}
          </li>
        ))}
      </ol>
      <p>{working.quota === null ? words.noQuota : words.quota(working.quota)}</p>
    </section>
  );
}
