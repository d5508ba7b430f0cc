import type { BoardGroup } from '../../../src-main/core/contract/index.ts';
import { countTies, type MoveEffects } from '../../../src-main/core/domain/groups/move-effects.ts';
import type { Severity } from '../../../src-main/core/domain/rules/rule-pack.ts';
import { useWords } from '../../api/index.ts';
import { Note, RulePopover } from '../../ui/index.ts';
import styles from './board.module.css';
import { RecusalSign, signsText } from './recusal-sign.tsx';

interface EffectsListProps {
  readonly effects: MoveEffects;
  /** The board as it is. */
  readonly groups: readonly BoardGroup[];
  readonly minimum: number;
  readonly severity: Severity;
}

/** What a change of groups brings: of how many dossiers each expert is kept away, and who is left for each of them. */
export function EffectsList({ effects, groups, minimum, severity }: EffectsListProps) {
  const words = useWords();
  const t = words.regrouping;
  const { ties, short } = effects;
  const names = new Map<string, string>(groups.flatMap((g) => g.experts.map((one) => [one.expertId, one.name])));
  const bags = new Map<string, string>(
    groups.flatMap((g) => g.applications.map((one) => [one.applicationId, `${one.number} ${one.name}`])),
  );
  const numberOf = new Map(groups.map((group) => [group.groupId, group.number]));
  const pairs = [...new Map(ties.map((tie) => [`${tie.expertId} ${tie.groupId}`, tie])).values()];
  const dossiers = [...new Set([...short, ...ties].map((one) => one.applicationId))];
  const left = (able: number | null) =>
    able === null ? t.check.ableSealed : able < minimum ? t.check.ableOnly(able) : t.check.able(able);
  return (
    <>
      {pairs.map(({ expertId, groupId }) => (
        <p key={`${expertId} ${groupId}`} className={styles.effect}>
          {t.check.ties(
            names.get(expertId) ?? '',
            words.groups.board.groupNumber(numberOf.get(groupId) ?? 0),
            signsText(
              words,
              countTies(
                ties.filter((tie) => tie.groupId === groupId),
                expertId,
              ),
            ),
          )}
        </p>
      ))}
      {short.length > 0 && (
        <Note tone={severity === 'block' ? 'refusal' : 'warning'}>
          {severity === 'block'
            ? t.check.shortBlocked(short.length, minimum)
            : t.check.shortWarned(short.length, minimum)}
          <RulePopover rule="groupMinimum" />
        </Note>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by key */}
      <ul className={styles.effects} tabIndex={0} aria-label={t.check.list}>
        {dossiers.map((id) => {
          const own = ties.filter((tie) => tie.applicationId === id);
          const able = short.find((one) => one.applicationId === id)?.able ?? own[0]?.able ?? null;
          return (
            <li key={id}>
              <span>{bags.get(id)}</span>
              {own.map(({ expertId, treatment, open }) => {
                const name = names.get(expertId) ?? '';
                return (
                  <RecusalSign key={expertId} treatment={treatment}>
                    {t.signOf(words.relations.treatments[treatment], open ? t.undecided(name) : name)}
                  </RecusalSign>
                );
              })}
              <span className={styles.quiet}>{left(able)}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
