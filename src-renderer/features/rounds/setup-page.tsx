import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { RoundSetup, RoundView } from '../../../src-main/core/contract/index.ts';
import { useRound, useWords } from '../../api/index.ts';
import { ErrorNote, Note, pathTo, SavedMark, StageHeader } from '../../ui/index.ts';
import { CriteriaSection } from './criteria-section.tsx';
import { FindingsSection } from './findings-section.tsx';
import { type SetupDraft, setupErrors } from './setup-fields.ts';
import { SetupForm } from './setup-form.tsx';
import { useSavedSetup } from './use-saved-setup.ts';

/** The set-up of a round that exists: saved by itself as soon as it is complete, visibly. */
export function SetupPage() {
  const round = useRound();
  // Going over to another round must not carry the form along.
  return <Setup key={round.roundId} round={round} />;
}

function Setup({ round }: { readonly round: RoundView }) {
  const words = useWords();
  const [draft, setDraft] = useState<SetupDraft>(round.setup);
  const save = useSavedSetup(round.roundId);
  const errors = setupErrors(draft, words.rounds);
  const complete = errors.size === 0;
  const { roundId } = round;

  // Two fields may change before React paints.
  const newest = useRef(draft);
  const change = (part: Partial<SetupDraft>) => {
    const next = { ...newest.current, ...part };
    newest.current = next;
    setDraft(next);
    save.change(setupErrors(next, words.rounds).size === 0 ? (next as RoundSetup) : null);
  };

  const bad = round.findings.filter((finding) => !finding.ok);
  const missing = [
    ...(errors.size > 0 ? [{ text: words.rounds.setupMissing(errors.size) }] : []),
    ...bad.map((finding) => ({
      text: words.rounds.findingTexts[finding.code]?.(round.setup) ?? words.rounds.findingBad,
      rule: finding.rule,
    })),
  ];
  return (
    <StageHeader
      stage="setup"
      tools={
        <SavedMark
          savedUtc={save.state === 'saved' ? save.savedUtc : null}
          busy={save.state === 'unsaved' && complete}
        />
      }
      done={[
        ...(complete ? [words.rounds.setupDone] : []),
        words.rounds.setupFacts(round.setup.jurySize, round.setup.alternates),
        ...(round.setup.meetingDate === ''
          ? []
          : [words.rounds.meetingOn(words.common.longDate(round.setup.meetingDate), round.setup.meetingPlace)]),
      ]}
      missing={missing}
      next={
        missing.length === 0 ? (
          <Button component={Link} to={pathTo(roundId, 'applicants')}>
            {words.rounds.toApplicants}
          </Button>
        ) : errors.size > 0 ? (
          words.rounds.saveWaits
        ) : (
          words.rounds.findingsBad(bad.length)
        )
      }
    >
      <ErrorNote error={save.error} onClose={save.clear} />
      <FindingsSection round={round} />
      <CriteriaSection roundId={roundId} />
      {round.putOffs.length > 0 && (
        <Note>
          {round.putOffs.map(({ number, from, to, reason }) => (
            <p key={number} style={{ margin: 0 }}>
              {words.rounds.putOff(words.common.longDate(from), words.common.longDate(to), reason)}
            </p>
          ))}
        </Note>
      )}
      <SetupForm draft={draft} errors={errors} onChange={change} />
    </StageHeader>
  );
}
