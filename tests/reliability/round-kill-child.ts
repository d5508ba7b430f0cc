import { readFileSync, writeSync } from 'node:fs';
import type { Id } from '../../src-main/core/domain/kernel/ids.ts';
import { childDesk } from './child-desk.ts';
import { type RoundKillOrder, specialtyAfter } from './round-kill-order.ts';

// The product's own commands over an office file, one after the other, each told to the parent after its reply.
const order = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as RoundKillOrder;
const { yes } = childDesk(order);

function say(text: string): void {
  // Synchronous, so that what the parent has read is what had happened.
  writeSync(1, `${text}\n`);
}

const roundId = order.roundId as Id<'round'>;

async function importForEver(): Promise<void> {
  const { book } = order;
  say('ready');
  for (let step = order.from; ; step += 1) {
    const { draftId } = (await yes('applicants.readWorkbook', { roundId }, { kind: 'book', book })) as {
      draftId: string;
    };
    await yes('applicants.acceptImport', { roundId, draftId });
    say(`accepted ${step}`);
    const { batches } = (await yes('applicants.list', { roundId })) as { batches: { batchId: string }[] };
    await yes('applicants.undoImport', { roundId, batchId: batches[0]?.batchId });
    say(`undone ${step}`);
  }
}

async function tallyForEver(): Promise<void> {
  say('ready');
  const { sectionId, rows } = order.tally;
  for (let step = order.from; ; step += 1) {
    const row = rows[step % rows.length];
    if (!row) throw new Error('no rows');
    const agree = step % (row.mustSum + 1);
    const marks = { agree, oppose: row.mustSum - agree, abstain: 0, invalid: 0 };
    await yes('ballots.enterRow', { roundId, sectionId, applicationId: row.applicationId, ...marks });
    say(`saved ${step}`);
  }
}

/** Every edit goes by the key of its act, as the window sends it: the same one again after a lost answer. */
async function editForEver(): Promise<void> {
  const { applicationIds, unanswered } = order.edit;
  if (!unanswered) say('ready');
  for (let { step } = order.edit; ; step += 1) {
    const cells = applicationIds.map((applicationId) => {
      return { applicationId, field: 'specialty', text: specialtyAfter(step), was: specialtyAfter(step - 1) };
    });
    const key = step.toString(16).padStart(32, '0');
    await yes('applicants.editFields', { roundId, cells, reason: '', by: '王敏' }, undefined, key);
    if (unanswered) {
      say('ready');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    }
    say(`edited ${step}`);
  }
}

const activities = { import: importForEver, tally: tallyForEver, edit: editForEver };
await activities[order.activity]();
