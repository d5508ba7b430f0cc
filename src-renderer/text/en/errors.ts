import { text } from '../words.ts';
import type { ErrorWords } from '../zh-cn/errors.ts';

export const errors = {
  logNumber: (id: string) => ` (log number ${id})`,
  codes: {
    invalid_input: (p) =>
      text(p, 'fields') === ''
        ? 'Something was not filled in as it should be. Check the marked fields.'
        : `Not filled in as it should be: ${text(p, 'fields')}. Correct it and try again.`,
    not_found: 'This record is not there: it may have been undone or removed. Go back and look again.',
    conflict: 'This record was changed a moment ago. The page is up to date now: check it and try again.',
    refused: 'The rules do not allow this now.',
    forbidden: 'Your role may not do this. Ask the jury office.',
    locked: 'The office is locked. Enter the password to go on; nothing was done.',
    storage: 'Nothing was written. Check the free space and the folder’s permissions, then try again.',
    cancelled: 'Stopped as you asked. Nothing was written.',
    internal:
      'Something unexpected happened and nothing was done. Try again, or restart the program: what is saved stays saved.',
  },
  storage: {
    missing: 'The office file is not there: it may have been moved or renamed. Choose it again with “Open a file”.',
    exists: 'A file of that name is already there and was not overwritten. Choose another name.',
    not_ours: 'This is not a JuryDesk office file; it was not touched. Choose a file ending in .jury.',
    wrong_key:
      'The password does not fit this file, or its beginning is damaged. Check the password; if it is right, use a backup.',
    newer_version: 'A newer version of the program wrote this file. It was not opened, to keep it safe. Update first.',
    readonly: 'The folder cannot be written. Choose another folder, or ask for permission.',
    busy: 'Another program is using the file. Close the other window or the sync client and try again.',
    corrupted: 'The file is damaged. Nothing more was done, to protect the data. Use the latest backup.',
    full: 'The disk is full and the last change was not saved. Free some space and try again.',
    constraint: 'This contradicts a record that exists and was not saved. Check it and try again.',
    io: 'The disk failed and the last change was not saved. Check the disk or its cable.',
    unsafe: 'A setting the file’s safety depends on could not be switched on, so it was not opened. Call support.',
    closed: 'The file is closed. Unlock it again.',
    unknown: 'The file could not be read or written and nothing was saved. Try again, or call support.',
  },
} satisfies ErrorWords;
