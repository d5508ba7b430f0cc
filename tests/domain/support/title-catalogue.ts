import { readFileSync } from 'node:fs';
import { readTitleCatalogue, type TitleCatalogue } from '../../../src-main/core/domain/titles/title-catalogue.ts';

const file = new URL('../../../assets/titles/series-27.json', import.meta.url);

/** The shipped catalogue as raw data, to be spoilt by tests. */
export function rawTitleCatalogue(): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

/** The shipped catalogue, read as the product reads it. */
export function titleCatalogue(): TitleCatalogue {
  const read = readTitleCatalogue(rawTitleCatalogue());
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}
