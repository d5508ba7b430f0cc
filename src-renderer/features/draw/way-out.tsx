import { Button } from '@mantine/core';
import type { CompositionRuleView } from '../../../src-main/core/contract/index.ts';
import type { Relaxation } from '../../../src-main/core/domain/draw/doctor.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useRound, useWords } from '../../api/index.ts';
import { ErrorNote } from '../../ui/index.ts';

interface WayOutProps {
  readonly roundId: RoundId;
  readonly rules: readonly CompositionRuleView[];
  readonly way: Relaxation;
  /** Rules with a lower number are the set-up's least number for every specialty. */
  readonly firstOwn: number;
  /** The office's own rules as they then are. */
  onApply(own: readonly CompositionRuleView[]): void;
}

/** One way out of rules that cannot be kept together, tried by one press: seats and specialties in the set-up, the rest in the rules. */
export function WayOut({ roundId, rules, way, firstOwn, onApply }: WayOutProps) {
  const words = useWords().draw.doctor;
  const { setup } = useRound();
  const save = useCommand('rounds', 'saveSetup');
  const numbered = way.changes.map((change) => ({ ...change, number: rules[change.rule]?.number ?? 0 }));
  const own = numbered.filter(({ number }) => number >= firstOwn);
  const ofSetup = numbered.filter(({ number }) => number < firstOwn);
  // The set-up has one least number for all specialties: the lowest that this way asks for.
  const asked = ofSetup.map(({ to }) => to);
  const minimumPerSpecialty = asked.length === 0 ? setup.minimumPerSpecialty : Math.min(...asked);

  const apply = async () => {
    if (way.seats !== null || ofSetup.length > 0) {
      const jurySize = way.seats?.to ?? setup.jurySize;
      const saved = await save.run({ roundId, setup: { ...setup, jurySize, minimumPerSpecialty } });
      if (saved === undefined) return;
    }
    if (own.length === 0) return;
    const changed = rules.map((rule, at) => {
      const ends = own.filter((change) => change.rule === at).map(({ end, to }) => [end, to] as const);
      return { ...rule, ...Object.fromEntries(ends) };
    });
    onApply(changed.filter((rule) => rule.number >= firstOwn));
  };

  return (
    <>
      <Button variant="default" size="compact-sm" loading={save.busy} onClick={() => void apply()}>
        {ofSetup.length > 0 ? words.perSpecialty(minimumPerSpecialty) : words.apply}
      </Button>
      <ErrorNote error={save.error} onClose={save.clear} />
    </>
  );
}
