import { type SentBy, useAsk, useCommand, useRound, useWords } from '../../api/index.ts';
import { ErrorNote, Note } from '../../ui/index.ts';
import { PoolChoice } from '../pool-comparison.tsx';
import register from '../register.module.css';

/** The roster beside the pool, person by person; what is ticked is taken over as one act. */
export function TakeOver({ onDone }: { onDone(): void }) {
  const t = useWords().pool;
  const { roundId, today } = useRound();
  const compared = useAsk('pool', 'compareRound', { roundId });
  const take = useCommand('pool', 'takeOver');
  if (compared.isError) return <ErrorNote error={compared.error.reply} />;
  if (take.done) {
    return <Note tone="success">{t.taken(take.done.added, take.done.changed)}</Note>;
  }
  if (!compared.data) return null;
  const { digest } = compared.data;
  return (
    <div className={register.stack}>
      <p className={register.quiet}>{t.takeOverLead}</p>
      <PoolChoice
        comparison={compared.data}
        today={today}
        error={take.error}
        busy={take.busy}
        onCancel={onDone}
        onTake={({ keys, ...recorded }) => {
          const expertIds = [...keys] as SentBy<'pool', 'takeOver'>['expertIds'];
          void take.run({ roundId, digest, expertIds, ...recorded });
        }}
      />
    </div>
  );
}
