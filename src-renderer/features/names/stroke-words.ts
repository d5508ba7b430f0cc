/** 横竖撇点折 for 12345: what a person reads beside the digits. `names`: the words in that order. */
export function strokeWords(types: string, names: readonly string[]): string {
  const words = [...types].map((digit) => names[Number(digit) - 1] ?? digit);
  // One character each in Chinese; words of more letters need a blank between them.
  return words.join(names.every((one) => [...one].length === 1) ? '' : ' ');
}
