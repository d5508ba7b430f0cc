import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { RoundSetup } from '../../../src-main/core/contract/index.ts';
import { useAsk, useCommand, useWords } from '../../api/index.ts';
import { ErrorNote, Page, pathTo } from '../../ui/index.ts';
import { ChooseCriteria, type ChosenCriteria } from './choose-criteria.tsx';
import { type SetupDraft, setupErrors } from './setup-fields.ts';
import { SetupForm } from './setup-form.tsx';

/** A new round, filled in from the last one; nothing exists before "create". */
export function NewRoundPage() {
  const words = useWords();
  const draft = useAsk('rounds', 'draft', {});
  if (draft.isError) {
    return (
      <Page title={words.rounds.newTitle}>
        <ErrorNote error={draft.error.reply} />
      </Page>
    );
  }
  if (!draft.data) return <Page title={words.rounds.newTitle} />;
  return <NewRound first={draft.data} />;
}

function NewRound({ first }: { readonly first: RoundSetup }) {
  const words = useWords();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<SetupDraft>(first);
  const [tried, setTried] = useState(false);
  const [criteria, setCriteria] = useState<ChosenCriteria | undefined>(undefined);
  const create = useCommand('rounds', 'create', { onDone: ({ roundId }) => void navigate(pathTo(roundId, 'setup')) });
  const errors = setupErrors(draft, words.rounds);

  const submit = () => {
    setTried(true);
    if (errors.size === 0) {
      void create.run({ ...(draft as RoundSetup), ...(criteria === undefined ? {} : { criteria }) });
    }
  };
  return (
    <Page
      title={words.rounds.newTitle}
      subtitle={words.rounds.newLead}
      tools={
        <>
          <Button variant="default" component={Link} to="/">
            {words.common.notNow}
          </Button>
          <Button onClick={submit} loading={create.busy}>
            {words.rounds.create}
          </Button>
        </>
      }
    >
      {tried && errors.size > 0 && <ErrorNote error={{ code: 'invalid_input', fields: [...errors.keys()] }} />}
      <ErrorNote error={create.error} onClose={create.clear} />
      <ChooseCriteria chosen={criteria} onChoose={setCriteria} />
      <SetupForm
        draft={draft}
        errors={tried ? errors : new Map()}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
    </Page>
  );
}
