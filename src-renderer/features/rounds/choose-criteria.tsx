import { Select } from '@mantine/core';
import type { PackCard } from '../../../src-main/core/contract/index.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { ErrorNote, Section } from '../../ui/index.ts';
import register from '../register.module.css';

export interface ChosenCriteria {
  readonly rules: string;
  readonly eligibility: string;
}

/** Which versions a new round goes by: those in force, unless somebody chooses. */
export function ChooseCriteria({
  chosen,
  onChoose,
}: {
  readonly chosen: ChosenCriteria | undefined;
  onChoose(chosen: ChosenCriteria): void;
}) {
  const words = useWords();
  const t = words.criteria;
  const { data, error } = useAsk('criteria', 'list', {});
  if (error) return <ErrorNote error={error.reply} />;
  if (!data) return null;
  const packs = (kind: PackCard['kind']) => data.packs.filter((one) => one.kind === kind && one.state !== 'draft');
  const proposed = (kind: PackCard['kind']) => packs(kind).find((one) => one.proposed)?.key ?? '';
  const now = chosen ?? { rules: proposed('rules'), eligibility: proposed('eligibility') };
  return (
    <Section title={t.round.choose} note={t.round.chooseNote}>
      <div className={register.pair}>
        {(['rules', 'eligibility'] as const).map((kind) => (
          <Select
            key={kind}
            size="sm"
            label={t.kinds[kind]}
            allowDeselect={false}
            data={packs(kind).map((one) => ({ value: one.key, label: t.versionOf(one.title, one.version) }))}
            value={now[kind]}
            onChange={(next) => next !== null && onChoose({ ...now, [kind]: next })}
          />
        ))}
      </div>
    </Section>
  );
}
