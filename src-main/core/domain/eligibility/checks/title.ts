import { findTitle } from '../../titles/find-title.ts';
import { levelsUp, TITLE_RANKS } from '../../titles/title-levels.ts';
import { namesTechnicalCollege, technicalDiploma } from '../education.ts';
import { type Check, cannotTell, met, notApplicable, notMet } from '../finding.ts';
import type { EligibilityValues } from '../rule-values.ts';

/** The title applied for is one of the series, and of the level applied for: the catalogue says so, never the words. */
export const titleWording: Check<boolean> = (_, c) => {
  const inputs = ['series', 'title', 'level'] as const;
  const found = findTitle(c.context.catalogue, c.facts.series, c.facts.title);
  if (found.kind === 'series_unknown') {
    return cannotTell('series_unknown', inputs, { items: found.near.map((s) => s.name) });
  }
  if (found.kind === 'title_unknown') {
    const items = found.near.map((t) => t.wording);
    return found.complete ? notMet('title_unknown', inputs, { items }) : cannotTell('list_open', inputs, { items });
  }
  const params = { titleLevel: found.title.level };
  return found.title.level === c.facts.level
    ? met(inputs, { params })
    : notMet('title_of_other_level', inputs, { params });
};

/** Normally one level after the other. Compared inside one series only: elsewhere the same words mean other levels. */
export const stepByStep: Check<boolean> = (_, c) => {
  const inputs = ['series', 'title', 'level', 'currentTitle'] as const;
  const { currentTitle, series, level, title } = c.facts;
  if (currentTitle === null || currentTitle.trim() === '') {
    // Without a title yet one begins at the bottom; further up an empty cell may be an omission.
    return level === 'junior' ? met(inputs) : cannotTell('fact_missing', inputs);
  }
  const now = findTitle(c.context.catalogue, series, currentTitle);
  if (now.kind === 'series_unknown') return cannotTell('series_unknown', inputs);
  if (now.kind === 'title_unknown') {
    return cannotTell('title_not_in_series', inputs, { items: now.elsewhere.map((s) => s.name) });
  }
  const params = { currentLevel: now.title.level };
  const up = levelsUp(now.title.level, level);
  if (up > 1) return notMet('skips_level', inputs, { params });
  if (up === 1) return met(inputs, { params });
  const next = findTitle(c.context.catalogue, series, title);
  const fromClerk =
    up === 0 &&
    next.kind === 'found' &&
    TITLE_RANKS.indexOf(now.title.rank) - TITLE_RANKS.indexOf(next.title.rank) === 1 &&
    next.title.level === level;
  return fromClerk ? met(inputs, { params }) : notMet('same_or_higher_level', inputs, { params });
};

/**
 * A type with a measure of its own (破格, 农牧民, 乡村医生 …). Its conditions are the office's text: whether they are
 * met a person says.
 */
export const typeConditions: Check<EligibilityValues['typeConditions']> = (texts, c) => {
  const inputs = ['kind', 'typeConditionsMet'] as const;
  const text = texts[c.facts.kind];
  const said = c.facts.typeConditionsMet;
  if (said === false) return notMet('condition_failed', inputs);
  if (text === undefined) return cannotTell('parameter_not_set', inputs);
  return said === null ? cannotTell('a_person_decides', inputs) : met(inputs);
};

/** Series open to highly skilled workers. The notice's list ends in "etc.": a series not on it is not refused outright. */
export const highSkilledSeries: Check<EligibilityValues['highSkilledSeries']> = ({ series, listEndsWithEtc }, c) => {
  const inputs = ['series', 'specialty'] as const;
  if (c.seriesId === undefined) return cannotTell('series_unknown', inputs);
  const lines = series.filter((line) => line.series === c.seriesId);
  if (lines.some((line) => line.only === undefined || c.facts.specialty.includes(line.only))) return met(inputs);
  if (lines.length > 0) {
    return cannotTell('part_of_series', inputs, { items: lines.map((line) => line.only ?? '') });
  }
  return listEndsWithEtc ? cannotTell('list_open', inputs) : notMet('not_on_list', inputs);
};

/** Classes of technical colleges count as ordinary diplomas (中级工班、高级工班、预备技师班 = 中专、大专、本科). */
export const diplomaEquivalence: Check<EligibilityValues['diplomaEquivalence']> = (table, c) => {
  const inputs = ['education'] as const;
  const { education } = c.facts;
  if (education === null || education.trim() === '') return cannotTell('fact_missing', inputs);
  const found = technicalDiploma(education, table);
  if (found) return met(inputs, { params: { class: found.word, equals: found.equals } });
  return namesTechnicalCollege(education)
    ? cannotTell('class_unclear', inputs)
    : notApplicable('no_technical_diploma', inputs);
};
