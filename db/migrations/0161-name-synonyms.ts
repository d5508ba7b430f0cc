import { nameKey } from '../../src-main/core/domain/names/person-name.ts';
import type { Migration } from '../migrate.ts';

/**
 * Syllables of Tibetan names that rosters write in more than one way. A beginning, for the office to change: it only
 * decides whether two names are told to be alike.
 */
const SPELLINGS = [
  '旦增 丹增 旦曾',
  '才让 次仁 泽仁 才仁',
  '多杰 多吉',
  '索南 索朗',
  '嘉措 加措 江措',
  '仁青 仁钦',
  '桑杰 桑吉',
  '白玛 班玛',
  '洛桑 罗桑',
  '拉毛 拉姆',
  '久美 晋美',
  '东智 顿珠 东珠',
] as const;

/** Names are found in every spelling: persons by a folded name, and the office's table of spellings. */
export const nameSynonyms: Migration = {
  version: 161,
  name: 'name-synonyms',
  up(raw) {
    raw.exec(`
      -- Without separators and blanks, lower case; what the domain calls the key of a name.
      ALTER TABLE person ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
      CREATE TABLE name_spelling (
        id TEXT PRIMARY KEY,
        -- Two or more, a blank between them; none stands in two rows.
        spellings TEXT NOT NULL
      ) STRICT;
    `);
    const people = raw.prepare('SELECT id, name FROM person').all() as { id: string; name: string }[];
    const fill = raw.prepare('UPDATE person SET name_key = ? WHERE id = ?');
    for (const { id, name } of people) fill.run(nameKey(name), id);
    raw.exec('CREATE INDEX person_name_key ON person (name_key)');
    const add = raw.prepare('INSERT INTO name_spelling (id, spellings) VALUES (?, ?)');
    SPELLINGS.forEach((spellings, i) => {
      add.run(`s${String(i + 1).padStart(2, '0')}`, spellings);
    });
  },
};
