import { Button } from '@mantine/core';
import { IconFileSpreadsheet, IconTestPipe } from '@tabler/icons-react';
import { useState } from 'react';
import type { ImportPreview, Offer, ReplyError } from '../../../src-main/core/contract/index.ts';
import {
  bridge,
  type Command,
  type ImportOutcome,
  type ImportQueue,
  isClean,
  isOver,
  type QueuedFile,
  type Roster,
  type SheetMapping,
  useCommand,
  useImportQueue,
  useWords,
} from '../../api/index.ts';
import type { Compared } from './comparison-apply.tsx';
import type { EmployerChoice } from './no-employer.tsx';

/** Reading rosters from start to finish: choose or drop, preview, accept or discard. Shared by applicants and experts. */
export interface RosterImport {
  /** null: for the pool of experts, which takes people over in comparison only and never made-up ones. */
  readonly roundId: string | null;
  readonly roster: Roster;
  readonly queue: ImportQueue;
  /** The file whose preview is on screen. */
  readonly open: QueuedFile | null;
  readonly draft: ImportPreview | null;
  /** Choosing or dropping failed. */
  readonly error: ReplyError | null;
  /** What was chosen or dropped and not taken. */
  readonly leftOut: Offer['refused'];
  readonly choosing: boolean;
  readonly busy: boolean;
  /** Why accepting or mapping failed. */
  readonly draftError: ReplyError | null;
  start(): void;
  startSample(): void;
  drop(files: readonly File[]): void;
  show(file: QueuedFile): void;
  take(): void;
  /** The draft was taken over in comparison with the list. */
  settle(outcome: Compared): void;
  /** Every file without refusals, one after the other; stops where one cannot be accepted. */
  takeClean(): Promise<true | undefined>;
  discard(): void;
  /** Judges the draft again under this mapping. */
  map(sheets: SheetMapping[]): void;
  /** Puts people without an employer under a virtual unit; undefined where it was refused. */
  employ(choice: EmployerChoice): Promise<unknown>;
  /** Takes in the rows that wait for their post-audit numbers, or has them refused again. */
  awaitAudits(awaited: boolean): void;
  /** Judges the draft as guessed, now and the next time. */
  forgetMapping(): void;
  dismiss(): void;
}

export function useRosterImport(roundId: string | null, roster: Roster): RosterImport {
  const words = useWords().imports;
  const queue = useImportQueue(roundId, roster);
  const [shown, setShown] = useState<string | null>(null);
  const [leftOut, setLeftOut] = useState<Offer['refused']>([]);
  const [dropError, setDropError] = useState<ReplyError | null>(null);
  const { files } = queue;
  const waiting = files.filter((file) => file.state === 'read');
  const open = waiting.find((file) => file.key === shown) ?? waiting[0] ?? null;
  const draft = open?.preview ?? null;

  const take = (offer: Offer) => {
    setLeftOut(offer.refused);
    queue.add(roundId, roster, offer.files);
  };
  const choose = useCommand('desk', 'chooseWorkbooks', { onDone: take });
  const accept: Command<{ roundId: string; draftId: string }, ImportOutcome> = useCommand(roster, 'acceptImport', {
    onDone: (outcome, { draftId }) => queue.accepted(draftId, outcome),
  });
  const remap = useCommand(roster, 'remap', { onDone: (preview, { sheets }) => queue.mapped(preview, sheets) });
  const employ = useCommand('applicants', 'chooseEmployer', {
    onDone: (preview, { rows, unitId }) => queue.employed(preview, { sha256: preview.sha256, rows, unitId }),
  });
  const audits = useCommand('applicants', 'awaitAudits', {
    onDone: (preview, { awaited }) => queue.awaited(preview, awaited),
  });
  const forget = useCommand(roster, 'forgetMapping', { onDone: (preview) => queue.mapped(preview, null) });

  const begin = () => {
    for (const command of [choose, accept, remap, employ, audits, forget]) command.clear();
    setDropError(null);
    setLeftOut([]);
    if (files.every(isOver)) queue.forget(files);
  };
  return {
    roundId,
    roster,
    queue,
    open,
    draft,
    error: choose.error ?? dropError,
    leftOut,
    choosing: choose.busy,
    busy: accept.busy || remap.busy || employ.busy || audits.busy || forget.busy,
    draftError: accept.error ?? remap.error ?? employ.error ?? audits.error ?? forget.error,
    start: () => {
      begin();
      void choose.run({ roster });
    },
    startSample: () => {
      begin();
      if (roundId !== null) queue.addSample(roundId, roster, words.sampleFile);
    },
    drop: (dropped) => {
      begin();
      bridge()
        .offer(dropped)
        .then((reply) => (reply.ok ? take(reply.value) : setDropError(reply.error)))
        .catch(() => setDropError({ code: 'internal' }));
    },
    show: (file) => setShown(file.key),
    take: () => {
      if (draft && roundId !== null) void accept.run({ roundId, draftId: draft.draftId });
    },
    settle: (compared) =>
      draft && queue.accepted(draft.draftId, { accepted: draft.accepted, refusedRows: draft.refusedRows, compared }),
    takeClean: async () => {
      if (roundId === null) return undefined;
      for (const file of files.filter((one) => isClean(files, one))) {
        const draftId = file.preview?.draftId ?? '';
        if ((await accept.run({ roundId, draftId })) === undefined) return undefined;
      }
      return true;
    },
    discard: () => {
      if (!open) return;
      if (files.length === 1) queue.forget([open]);
      else queue.discard(open);
    },
    map: (sheets) => draft && void remap.run({ roundId, draftId: draft.draftId, sheets }),
    employ: async (choice) =>
      draft && roundId !== null && (await employ.run({ roundId, draftId: draft.draftId, ...choice })),
    awaitAudits: (awaited) =>
      draft && roundId !== null && void audits.run({ roundId, draftId: draft.draftId, awaited }),
    forgetMapping: () => draft && void forget.run({ roundId, draftId: draft.draftId }),
    dismiss: () => {
      for (const command of [choose, accept, remap, employ, audits, forget]) command.clear();
      setDropError(null);
      setLeftOut([]);
    },
  };
}

/** The two ways to begin beside dropping; `primary` where it is the page's next step. */
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
        loading={roster.choosing}
        onClick={roster.start}
      >
        {words.choose}
      </Button>
      {roster.roundId !== null && (
        <Button
          variant={primary ? 'default' : 'subtle'}
          leftSection={<IconTestPipe size="1.1rem" aria-hidden />}
          onClick={roster.startSample}
        >
          {words.sample}
        </Button>
      )}
    </>
  );
}
