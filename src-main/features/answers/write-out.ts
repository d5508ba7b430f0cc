import type { WriteDb } from '../../../db/handles.ts';
import { addEntry } from '../../../db/tables/attendance-log.ts';
import { lineReason } from '../jury-answers.ts';

type Line = Parameters<typeof lineReason>[0] & { readonly expertId: string };

/** Before the opening: who is out by the log of answers does not take part in the first sitting. */
export async function writeOut(db: WriteDb, roundId: string, line: Line, now: string): Promise<void> {
  await addEntry(db, roundId, {
    ...{ sitting: 1, expertId: line.expertId, kind: 'absent' },
    ...{ atUtc: now, writtenUtc: now, pledged: false, reason: lineReason(line, false).reason },
  });
}
