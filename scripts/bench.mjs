// npm run bench [-- --only NAME,...] [-- --json FILE]: the product against a reference measured in the same run, in
// turns, medians. The figures are for reading: only a case that could not run fails.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { cases } from './bench/cases.mjs';
import { readArguments } from './bench/lib/arguments.mjs';
import { cpuText } from './bench/lib/cpu.mjs';
import { runCases, tableOf } from './bench/lib/run-cases.mjs';
import { buildAll } from './build.mjs';

const chosen = choose();
if (chosen) await bench(chosen);

function choose() {
  try {
    return readArguments(
      process.argv.slice(2),
      cases.map(({ name }) => name),
    );
  } catch (error) {
    console.error(`bench: ${error.message}`);
    process.exitCode = 2;
    return undefined;
  }
}

async function bench({ only, json }) {
  const selected = cases.filter(({ name }) => only.includes(name));
  const cpu = cpuText();
  /** @type {Promise<void> | undefined} */
  let built;
  const { rows, notes, failures } = await runCases(selected, {
    cpu,
    say: (line) => console.log(line),
    build() {
      built ??= buildAll();
      return built;
    },
  });
  if (rows.length > 0) console.log(`\n${tableOf(rows)}\n`);
  for (const note of notes) console.log(note);
  console.log(cpu);
  if (json) writeFileSync(path.resolve(json), `${JSON.stringify(rows, null, 2)}\n`);
  if (failures.length > 0) {
    console.error(`\nCould not run: ${failures.join(', ')}`);
    process.exitCode = 1;
  }
}
