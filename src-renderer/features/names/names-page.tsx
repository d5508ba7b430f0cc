import { useAsk, useWords } from '../../api/index.ts';
import { Page } from '../../ui/index.ts';
import { Waiting } from '../waiting.tsx';
import { DecisionsSection } from './decisions-section.tsx';
import { LookUpSection } from './look-up-section.tsx';
import { SpellingsSection } from './spellings-section.tsx';

/** Strokes and spellings: what the data say, and what the office decided. */
export function NamesPage() {
  const t = useWords().names;
  const { data, error } = useAsk('names', 'book', {});
  if (!data) return <Waiting error={error} />;
  return (
    <Page title={t.title} subtitle={t.lead}>
      <LookUpSection />
      <DecisionsSection overrides={data.overrides} />
      <SpellingsSection groups={data.spellings} />
    </Page>
  );
}
