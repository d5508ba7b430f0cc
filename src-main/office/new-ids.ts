const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';
const LENGTH = 26;
/** Ids for which the system is asked at once: an import takes tens of thousands, one question costs more than an id. */
const AT_ONCE = 64;

/** Makes fresh ids of 26 lower-case letters and digits; each random byte serves once. */
export function idMaker(randomBytes: (count: number) => Uint8Array): () => string {
  let pool = new Uint8Array(0);
  let at = 0;
  return () => {
    if (at === pool.length) {
      pool = new Uint8Array(randomBytes(AT_ONCE * LENGTH));
      at = 0;
    }
    let id = '';
    for (const end = at + LENGTH; at < end; at++) id += LETTERS.charAt((pool[at] as number) % LETTERS.length);
    return id;
  };
}
