import type { LackingCharacter } from '../../src-main/core/domain/names/glyph-coverage.ts';
import { useWords } from '../api/index.ts';
import { Note } from './notes.tsx';

interface LackingPerson {
  readonly key: string;
  readonly name: string;
  readonly lacking: readonly LackingCharacter[];
}

const SHOWN = 20;

/** Who has a character that no font of the product can draw; nothing where nobody has. */
export function LackingNote({ people }: { readonly people: readonly LackingPerson[] }) {
  const { common } = useWords();
  const lacking = people.filter((one) => one.lacking.length > 0);
  if (lacking.length === 0) return null;
  return (
    <Note tone="warning" title={common.lackingTitle(lacking.length)}>
      {common.lackingText}
      <ul>
        {lacking.slice(0, SHOWN).map((one) => (
          <li key={one.key}>
            {one.name}
            {common.colon}
            {one.lacking.map((c) => common.lacking(c.character, c.codePoint)).join(common.comma)}
          </li>
        ))}
      </ul>
      {lacking.length > SHOWN && common.lackingMore(lacking.length - SHOWN)}
    </Note>
  );
}
