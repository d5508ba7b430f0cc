/**
 * Compiled WebAssembly stays where it is until the process ends. V8 13.6 gives some of it back twice where threads share
 * it, as those that ask the solver do, and ends the whole process (github.com/nodejs/node/issues/66366).
 */
export const WASM_CODE_KEPT = '--no-wasm-code-gc';

/**
 * How the office process is started. What an act over a whole roster makes lives until its commit: young space large
 * enough that it is not copied again and again took a tenth off taking in twenty thousand rows.
 */
export const OFFICE_FLAGS: readonly string[] = ['--min-semi-space-size=16', '--max-semi-space-size=32', WASM_CODE_KEPT];
