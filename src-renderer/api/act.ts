import type { ActKey, Feature } from '../../src-main/core/contract/index.ts';
import { canonicalJson, sha256Hex } from '../../src-main/core/domain/kernel/digest.ts';
import { type AnswerOf, asReplyError, type SentBy, send, type VerbOf } from './client.ts';
import { settle, waitedFor } from './settle.ts';

/** An act that was sent and whose outcome is not known. Only a digest of it stays: names must not outlive a lock. */
interface Unanswered {
  readonly digest: string;
  readonly key: ActKey;
}

let unanswered: readonly Unanswered[] = [];

function newKey(): ActKey {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as ActKey;
}

/** Answers after which the office may all the same have written: the process died, the disk failed, the lock came. */
const uncertain: ReadonlySet<string> = new Set(['internal', 'storage', 'locked']);

/**
 * One act of a person, with a key made now. If its answer is lost, the same act done again carries the
 * same key, so that what was written is not written twice; that ends with the next other act that is answered, because
 * who did something else has seen how things stand. Before a lock, what is being typed is sent. Throws `DeskError` as `ask` does.
 */
export async function act<F extends Feature, V extends VerbOf<F>>(
  feature: F,
  verb: V,
  input: SentBy<F, V>,
): Promise<AnswerOf<F, V>> {
  if (feature === 'office' && verb === 'lock') await settle();
  // Nothing of a password stays, not even a digest. Elsewhere the office uses the key where the door is a command's.
  if (feature === 'office' || feature === 'desk') return send(feature, verb, input);
  const digest = sha256Hex(canonicalJson([feature, verb, input]));
  const again = unanswered.find((one) => one.digest === digest);
  const sent = again ?? { digest, key: newKey() };
  const others = () => unanswered.filter((one) => one.digest !== digest);
  try {
    const answer = await waitedFor(send(feature, verb, input, sent.key));
    unanswered = again ? others() : [];
    return answer;
  } catch (error) {
    unanswered = uncertain.has(asReplyError(error).code) ? [...others(), sent] : others();
    throw error;
  }
}
