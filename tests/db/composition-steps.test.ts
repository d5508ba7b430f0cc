import { expect, it } from 'vitest';
import { fileAt, oneApplication } from './old-file.ts';

it('step 321: rules of an older round count people as before; a share is so many out of more', () => {
  const { raw, upTo } = fileAt(308);
  raw.exec(oneApplication('accepted'));
  const rule = `INSERT INTO composition_rule (round_id, number, attribute, value, least, most, severity, decree, article,
    verified) VALUES ('r1', 1, 'service', 'new', 2, NULL, 'block', 'x', '', 0)`;
  raw.exec(rule);
  const before = raw.prepare('SELECT * FROM composition_rule').get();
  upTo(321);
  expect(raw.prepare('SELECT * FROM composition_rule').get()).toEqual({ ...(before as object), share_of: null });
  const share = rule
    .replace('verified)', 'verified, share_of)')
    .replace("'', 0)", "'', 0, 3)")
    .replace("1, 's", "2, 's");
  for (const wrong of [share.replace('0, 3)', '0, 1)'), share.replace("'new', 2", "'new', 0")]) {
    expect(() => raw.exec(wrong)).toThrow('CHECK');
  }
  raw.exec(share);
});
