import { useWords } from '../../api/index.ts';
import type { GroupBy, RowGroup } from './conflict-rows.ts';
import own from './recusal.module.css';

interface GroupRailProps {
  readonly groups: readonly RowGroup[];
  readonly by: GroupBy;
  /** null: everything. */
  readonly chosen: string | null;
  readonly total: { readonly count: number; readonly open: number };
  onChoose(key: string | null): void;
}

/** One line for each expert, applicant or kind: what it holds and what waits in it. Arrow keys go through it. */
export function GroupRail({ groups, by, chosen, total, onChoose }: GroupRailProps) {
  const all = useWords();
  const words = all.recusal;
  const kinds: Readonly<Record<string, string>> = all.relations.kinds;
  const nameOf = (group: RowGroup) => {
    if (group.key === 'sealed') return all.secrecy.sealedJurors;
    return by === 'kind' ? (kinds[group.name] ?? group.name) : group.name;
  };
  const line = (key: string | null, name: string, note: string, count: number, open: number) => (
    <li key={key ?? ''}>
      <button
        type="button"
        aria-pressed={chosen === key}
        className={own.railLine}
        data-open={open > 0 || undefined}
        onClick={() => onChoose(key)}
      >
        <span className={own.railName}>{name}</span>
        {note !== '' && <span className={own.railNote}>{note}</span>}
        <span className={own.railCount}>{words.groupCount(count, open)}</span>
      </button>
    </li>
  );
  const move = (event: React.KeyboardEvent<HTMLUListElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const lines = [...event.currentTarget.querySelectorAll('button')];
    const at = lines.indexOf(document.activeElement as HTMLButtonElement);
    lines[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    event.preventDefault();
  };
  return (
    <ul className={own.rail} aria-label={words.rail(words.by[by])} onKeyDown={move}>
      {line(null, words.everything, '', total.count, total.open)}
      {groups.map((group) => line(group.key, nameOf(group), group.note, group.count, group.open))}
    </ul>
  );
}
