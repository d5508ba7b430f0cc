import { findBallotsOut } from '../../../db/tables/ballots.ts';
import { insertMeetingBackup, listMeetingBackups } from '../../../db/tables/meeting-backups.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';

/**
 * The backup before and after a meeting: both files of the office, copied, read back and checked, with what they weigh as
 * digests in the trail. The copy ends with the act before this one. None while ballots are out, in any round: the copy is of the whole
 * file. Refusals: `backup_ballots_out` {round}, those of the copy.
 */
export const backUp: FeatureHandlers<'meeting'>['backUp'] = async (context, { roundId }) => {
  // A copy of this moment beside a later one would tell what came in between.
  const out = await context.query(({ db }) => findBallotsOut(db));
  if (out !== undefined) return refuse('backup_ballots_out', { round: out });
  const copied = await context.copyOffice();
  if (!copied.ok) return copied;
  const { fileName, sha256, keysSha256, bytes, head } = copied.value;
  return context.command(
    async ({ db, now }) => {
      const [last] = await listMeetingBackups(db, roundId);
      const number = (last?.number ?? 0) + 1;
      const kept = { file_name: fileName, sha256, keys_sha256: keysSha256, bytes };
      const at = { head_seq: head.seq, head_hash: head.hash };
      await insertMeetingBackup(db, { round_id: roundId, number, utc: now, ...kept, ...at });
      return done(
        { fileName, sha256 },
        {
          object: roundId,
          before: { backups: number - 1 },
          after: { number, sha256, keysSha256, bytes, head: head.seq },
        },
      );
    },
    { repeatable: true },
  );
};
