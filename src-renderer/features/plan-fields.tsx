import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { DrawPlan } from '../../src-main/core/contract/index.ts';
import { type ContributionKind, contributionKinds } from '../../src-main/core/domain/draw/contributions.ts';
import { DRAW_METHOD, drawMethods } from '../../src-main/core/domain/draw/draw.ts';
import { LOTTERY_METHOD } from '../../src-main/core/domain/draw/lottery/lottery.ts';
import { COMPUTER_PLAN, checkPlan, plannedBits } from '../../src-main/core/domain/draw/plan.ts';
import { useWords } from '../api/index.ts';
import { ErrorNote, NumberField } from '../ui/index.ts';
import styles from './plan-fields.module.css';
import page from './stage-page.module.css';

type Planned = DrawPlan['contributions'][number];

/** Slips and lotteries say themselves how far they count; a die has six sides, words cannot be counted. */
const USUAL: Readonly<Record<ContributionKind, Pick<Planned, 'count' | 'highest'>>> = {
  dice: { count: 12, highest: 6 },
  slips: { count: 3, highest: 100 },
  lottery: { count: 6, highest: 33 },
  balls: { count: 6, highest: 9 },
  words: { count: 0, highest: 0 },
};

export const FIRST_PLAN: DrawPlan = { method: DRAW_METHOD, contributions: [] };

/** What the plan still lacks before it can go under the seal. */
function faultOf({ method, contributions }: DrawPlan) {
  const named = contributions.every(({ by }) => by.trim() !== '');
  const checked = checkPlan(
    method,
    contributions.length === 0 && method === DRAW_METHOD ? COMPUTER_PLAN : contributions,
  );
  return { named, refusal: checked.ok ? null : checked.refusal };
}

export function isWholePlan(plan: DrawPlan): boolean {
  const { named, refusal } = faultOf(plan);
  return named && refusal === null;
}

interface PlanFieldsProps {
  readonly plan: DrawPlan;
  onChange(plan: DrawPlan): void;
  /** Whole bits of the number of possible juries; null: not reckoned yet. */
  readonly bitsNeeded: number | null;
}

/** How the next attempt will be drawn: method, and who brings what in which order. It goes under the seal. */
export function PlanFields({ plan, onChange, bitsNeeded }: PlanFieldsProps) {
  const all = useWords();
  const words = all.draw.plan;
  const { contributions: kinds, methods } = all.documents.composition;
  const { method, contributions: list } = plan;
  const put = (contributions: readonly Planned[]) => onChange({ ...plan, contributions: [...contributions] });
  const change = (at: number, to: Partial<Planned>) => put(list.map((one, i) => (i === at ? { ...one, ...to } : one)));
  /** The balls of a lottery are as many as it takes to name a panel. */
  const usual = (kind: ContributionKind, of: string) => {
    return { kind, ...USUAL[kind], ...(kind === 'balls' && of === LOTTERY_METHOD ? { count: 0 } : {}) };
  };
  const choose = (value: DrawPlan['method']) => {
    const kept = list.map((one) => (one.kind === 'balls' ? { ...one, ...usual('balls', value) } : one));
    const balls = value === LOTTERY_METHOD && !kept.some(({ kind }) => kind === 'balls');
    onChange({ method: value, contributions: balls ? [...kept, { ...usual('balls', value), by: '' }] : kept });
  };
  const { refusal } = faultOf(plan);
  const byBalls = method === LOTTERY_METHOD;
  const given = plannedBits(list);
  return (
    <div className={page.stack}>
      <Select
        label={words.method}
        allowDeselect={false}
        data={drawMethods.map((value) => ({ value, label: methods[value] ?? value }))}
        value={method}
        onChange={(value) => value && choose(value)}
      />
      <fieldset className={page.group}>
        <legend className={page.legend}>{words.contributions}</legend>
        <p className={`${page.quiet} ${page.small}`}>{words.hint}</p>
        {list.map((one, at) => {
          const label = (field: string) => words.label(at + 1, field);
          const ends = byBalls && one.kind === 'balls';
          return (
            // Lines have no identity of their own: they are added at the end and taken away by place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <div key={at} className={styles.line}>
              <span className={styles.number}>{at + 1}</span>
              <Select
                aria-label={label(words.kind)}
                allowDeselect={false}
                data={contributionKinds.map((kind) => ({ value: kind, label: kinds[kind] ?? kind }))}
                value={one.kind}
                onChange={(kind) => kind && change(at, usual(kind, method))}
              />
              <TextInput
                aria-label={label(words.by)}
                placeholder={words.by}
                maxLength={50}
                value={one.by}
                onChange={(event) => change(at, { by: event.currentTarget.value })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={words.remove(at + 1)}
                onClick={() => put(list.filter((_, i) => i !== at))}
              >
                <IconX size="1rem" aria-hidden />
              </ActionIcon>
              {one.kind !== 'words' && !ends && (
                <div className={styles.counts}>
                  <NumberField
                    label={words.count}
                    aria-label={label(words.count)}
                    value={one.count}
                    onChange={(count) => change(at, { count: count ?? 0 })}
                  />
                  {(one.kind === 'slips' || one.kind === 'lottery') && (
                    <NumberField
                      label={words.highest}
                      aria-label={label(words.highest)}
                      value={one.highest}
                      onChange={(highest) => change(at, { highest: highest ?? 0 })}
                    />
                  )}
                </div>
              )}
            </div>
          );
        })}
        <div className={page.between}>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => put([...list, { ...usual('dice', method), by: '' }])}
          >
            {words.add}
          </Button>
          {!byBalls && bitsNeeded !== null && list.length > 0 && (
            <span className={`${page.quiet} ${page.small}`} role="status">
              {words.meter(given, bitsNeeded, given > bitsNeeded)}
            </span>
          )}
        </div>
        {list.length === 0 && method === DRAW_METHOD && (
          <p className={`${page.quiet} ${page.small}`}>{words.byComputer}</p>
        )}
      </fieldset>
      {refusal !== null && (
        <ErrorNote
          error={{ code: 'refused', reason: refusal.code, ...(refusal.params ? { params: refusal.params } : {}) }}
        />
      )}
    </div>
  );
}
