import { Button } from '@mantine/core';
import { IconFileSpreadsheet, IconTestPipe } from '@tabler/icons-react';
import { useState } from 'react';
import type { ImportPreview } from '../../../src-main/core/contract/index.ts';
import { type Command, useCommand, useDraft, useWords } from '../../api/index.ts';
import { ErrorNote, Note } from '../notes.tsx';
import { WorkProgress } from '../work-progress.tsx';
import { ImportPreviewSection } from './import-preview.tsx';
import type { SheetMapping } from './mapping.ts';

/** Reading a roster from start to finish: choose, preview, accept or discard. Shared by applicants and experts. */
export interface RosterImport {
  readonly draft: ImportPreview | null;
  readonly read: Command<{ roundId: string }, ImportPreview>;
  readonly readSample: Command<{ roundId: string }, ImportPreview>;
  readonly accept: Command<{ roundId: string; draftId: string }, { accepted: number; refusedRows: number }>;
  readonly remap: Command<{ roundId: string; draftId: string; sheets: SheetMapping[] }, ImportPreview>;
  readonly forget: Command<{ roundId: string; draftId: string }, ImportPreview>;
  readonly reading: boolean;
  readonly accepted: { readonly accepted: number; readonly refusedRows: number } | null;
  start(): void;
  startSample(): void;
  take(): void;
  discard(): void;
  /** Judges the draft again under this mapping. */
  map(sheets: SheetMapping[]): void;
  /** Judges the draft as guessed, now and the next time. */
  forgetMapping(): void;
  dismiss(): void;
}

export function useRosterImport(roundId: string, roster: 'applicants' | 'experts'): RosterImport {
  const [draft, setDraft] = useDraft(roundId, roster);
  const [accepted, setAccepted] = useState<RosterImport['accepted']>(null);
  const read = useCommand(roster, 'readWorkbook', { onDone: setDraft });
  const readSample = useCommand(roster, 'readSample', { onDone: setDraft });
  const accept = useCommand(roster, 'acceptImport', {
    onDone: (outcome) => {
      setDraft(null);
      setAccepted(outcome);
    },
  });
  const remap = useCommand(roster, 'remap', { onDone: setDraft });
  const forget = useCommand(roster, 'forgetMapping', { onDone: setDraft });
  const drop = useCommand(roster, 'discardDraft');
  const begin = (command: typeof read) => () => {
    setAccepted(null);
    read.clear();
    readSample.clear();
    accept.clear();
    remap.clear();
    forget.clear();
    void command.run({ roundId });
  };
  return {
    draft,
    read,
    readSample,
    accept,
    remap,
    forget,
    reading: read.busy || readSample.busy,
    accepted,
    start: begin(read),
    startSample: begin(readSample),
    take: () => draft && void accept.run({ roundId, draftId: draft.draftId }),
    discard: () => {
      if (!draft) return;
      setDraft(null);
      void drop.run({ roundId, draftId: draft.draftId });
    },
    map: (sheets) => draft && void remap.run({ roundId, draftId: draft.draftId, sheets }),
    forgetMapping: () => draft && void forget.run({ roundId, draftId: draft.draftId }),
    dismiss: () => setAccepted(null),
  };
}

/** The two ways to begin; `primary` where it is the page's next step. */
export function ImportButtons({
  roster,
  primary = false,
}: {
  readonly roster: RosterImport;
  readonly primary?: boolean;
}) {
  const words = useWords().imports;
  return (
    <>
      <Button
        variant={primary ? 'filled' : 'default'}
        leftSection={<IconFileSpreadsheet size="1.1rem" aria-hidden />}
        loading={roster.read.busy}
        disabled={roster.reading}
        onClick={roster.start}
      >
        {words.choose}
      </Button>
      <Button
        variant={primary ? 'default' : 'subtle'}
        leftSection={<IconTestPipe size="1.1rem" aria-hidden />}
        loading={roster.readSample.busy}
        disabled={roster.reading}
        onClick={roster.startSample}
      >
        {words.sample}
      </Button>
    </>
  );
}

/** What stands between the answers and the list: progress, errors, the preview, the outcome. */
export function ImportDesk({ roster }: { readonly roster: RosterImport }) {
  const words = useWords().imports;
  const error = roster.read.error ?? roster.readSample.error;
  return (
    <>
      <WorkProgress work="import" active={roster.reading} />
      <ErrorNote
        error={error}
        onClose={() => {
          roster.read.clear();
          roster.readSample.clear();
        }}
      />
      {roster.accepted && (
        <Note tone="success" onClose={roster.dismiss}>
          {words.acceptedNote(roster.accepted.accepted, roster.accepted.refusedRows)}
        </Note>
      )}
      {roster.draft && (
        <ImportPreviewSection
          preview={roster.draft}
          busy={roster.accept.busy || roster.remap.busy || roster.forget.busy}
          error={roster.accept.error ?? roster.remap.error ?? roster.forget.error}
          onRemap={roster.map}
          onForget={roster.forgetMapping}
          onAccept={roster.take}
          onDiscard={roster.discard}
        />
      )}
    </>
  );
}
