import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** Processor and whether it has the two instruction sets on which encryption and key derivation depend. */
export function cpuText() {
  const processors = cpus();
  const name = `${processors.length} x ${processors[0]?.model.trim() ?? 'unknown'}`;
  const flags = processorFlags();
  if (!flags) return `${name}; flags unknown`;
  return `${name}; ${['aes', 'avx2'].map((flag) => `${flag} ${flags.has(flag) ? 'yes' : 'no'}`).join(', ')}`;
}

/** Only Linux tells them in a file. @returns {Set<string> | undefined} */
function processorFlags() {
  try {
    const line = /^(?:flags|Features)\s*:(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1];
    return line === undefined ? undefined : new Set(line.trim().split(/\s+/));
  } catch {
    return undefined;
  }
}
