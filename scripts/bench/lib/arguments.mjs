/**
 * @param {readonly string[]} args what follows `npm run bench --`
 * @param {readonly string[]} known names of the cases
 * @returns {{ only: readonly string[], json: string | undefined }} `only`: the chosen names, all where nothing is said
 */
export function readArguments(args, known) {
  const given = args.flatMap((arg) =>
    /^--\w+=/.test(arg) ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)] : [arg],
  );
  let only = [...known];
  let json;
  for (let i = 0; i < given.length; i += 2) {
    const [option, value] = [given[i], given[i + 1]];
    if (option !== '--only' && option !== '--json') throw new Error(`unknown option ${option}`);
    if (!value || value.startsWith('--')) throw new Error(`${option} needs a value`);
    if (option === '--json') json = value;
    else only = value.split(',').map((name) => name.trim());
  }
  const unknown = only.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`unknown case ${unknown.join(', ')}; known: ${known.join(', ')}`);
  return { only: known.filter((name) => only.includes(name)), json };
}
