import { readFileSync } from 'node:fs';
import { type RulePack, readRulePack } from '../../../src-main/core/domain/rules/rule-pack.ts';

/** The shipped pack, read as the product reads it. */
export function national40(): RulePack {
  const file = new URL('../../../assets/rule-packs/national-40.json', import.meta.url);
  const read = readRulePack(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}
