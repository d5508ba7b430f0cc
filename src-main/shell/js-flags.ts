/** Flags for V8 as Electron hands them to a utility process: of those that stand alone in `execArgv`, V8 hears nothing. */
export function jsFlags(flags: readonly string[]): string[] {
  return [`--js-flags=${flags.join(' ')}`];
}
