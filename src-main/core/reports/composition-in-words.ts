import type { CompositionWords } from '../../../src-renderer/text/zh-cn/composition.ts';
import { EACH } from '../domain/draw/composition.ts';
import type { Proof } from '../domain/draw/rejection-proof.ts';

/** Whom a rule is about: 专业：公路; 每个用人单位. */
export function whomInWords(attribute: string, value: string, words: CompositionWords): string {
  const name = words.attributes[attribute] ?? attribute;
  if (value === EACH) return words.each(name);
  const [, from, to] = /^(\d+)-(\d+)$/u.exec(value) ?? [];
  if (from !== undefined && to !== undefined) return words.value(name, words.ages(from, to));
  return words.value(name, words.values[attribute]?.[value] ?? value);
}

/** A rule's title; a shipped one in the language at hand. */
export function ruleTitleInWords(title: string, { ruleTitles }: Pick<CompositionWords, 'ruleTitles'>): string {
  return ruleTitles[title] ?? title;
}

/** A bound as a proof names it: `3:employer=某公司`, `split-1`. */
export function boundInWords(key: string, words: CompositionWords): string {
  const [, level] = /^split-(\d+)$/u.exec(key) ?? [];
  if (level !== undefined) return words.caseName(level);
  const [, rule, attribute = '', value = ''] = /^(\d+):([^=]*)=(.*)$/u.exec(key) ?? [];
  return words.numbered(Number(rule), whomInWords(attribute, value, words));
}

/** Why somebody could not be seated, so that it can be counted again with pencil and paper. */
export function proofInWords(proof: Proof, words: CompositionWords): string {
  const w = words.proof;
  switch (proof.kind) {
    case 'too_few':
      return w.tooFew(proof.left, proof.seats);
    case 'points': {
      const [only, ...more] = proof.weights;
      if (only !== undefined && more.length === 0) {
        const bound = boundInWords(only.bound, words);
        if (only.points === 1) return w.one(bound, proof.demand, proof.reach);
        if (only.points === -1) return w.most(bound, -proof.demand);
      }
      const list = proof.weights.map(({ bound, points }) => w.point(boundInWords(bound, words), points));
      return w.points(list, proof.demand, proof.reach);
    }
    case 'split': {
      const [fewer, rest] = [proofInWords(proof.fewer, words), proofInWords(proof.more, words)];
      return w.split(proof.people, proof.atMost, fewer, rest);
    }
  }
}
