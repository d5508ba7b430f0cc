/**
 * How the office process is started. What an act over a whole roster makes lives until its commit: young space large
 * enough that it is not copied again and again took a tenth off taking in twenty thousand rows.
 */
export const OFFICE_FLAGS: readonly string[] = ['--min-semi-space-size=16', '--max-semi-space-size=32'];
