import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { RoundSetup } from '../../../src-main/core/contract/index.ts';
import { useCommand, useRound, useWords } from '../../api/index.ts';
import { ErrorNote, pathTo, SavedMark, StageHeader } from '../../ui/index.ts';
import { FindingsSection } from './findings-section.tsx';
import { type SetupDraft, setupErrors } from './setup-fields.ts';
import { SetupForm } from './setup-form.tsx';

const PAUSE_MS = 700;

/** The set-up of a round that exists: saved by itself as soon as it is complete, visibly. */
export function SetupPage() {
  const round = useRound();
  const words = useWords();
  const [draft, setDraft] = useState<SetupDraft>(round.setup);
  const [savedUtc, setSavedUtc] = useState<string | null>(null);
  const [dirty, setDirty] = useState(false);
  const save = useCommand('rounds', 'saveSetup');
  const errors = setupErrors(draft, words.rounds);
  const complete = errors.size === 0;
  const { roundId } = round;
  const { run } = save;
  const last = useRef(draft);
  last.current = draft;

  useEffect(() => {
    if (!dirty || !complete) return undefined;
    const timer = setTimeout(async () => {
      const sent = draft;
      const saved = await run({ roundId, setup: sent as RoundSetup });
      if (saved === undefined) return;
      setSavedUtc(new Date().toISOString());
      if (last.current === sent) setDirty(false);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [dirty, complete, draft, roundId, run]);

  // Leaving the page within the pause must not lose what was typed.
  const pending = useRef({ dirty, complete });
  pending.current = { dirty, complete };
  useEffect(
    () => () => {
      if (pending.current.dirty && pending.current.complete) {
        void run({ roundId, setup: last.current as RoundSetup });
      }
    },
    [run, roundId],
  );

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
      tools={<SavedMark savedUtc={savedUtc} busy={save.busy} />}
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
      <SetupForm
        draft={draft}
        errors={errors}
        onChange={(part) => {
          setDraft((before) => ({ ...before, ...part }));
          setDirty(true);
        }}
      />
    </StageHeader>
  );
}
