import { createHash } from 'node:crypto';

// Somebody outside who was given nothing but the printed record F05 and its recipe. No line of the product is used here.

/** What the paper says: rows of cells, sheet by sheet. */
export type Paper = readonly (readonly (readonly string[])[])[];

export interface Recomputed {
  readonly digest: string;
  /** Pool numbers of everybody in the draw, in order, with their keys. */
  readonly order: readonly { readonly number: string; readonly key: string }[];
  readonly members: readonly string[];
  readonly alternates: readonly string[];
  readonly passedOver: readonly string[];
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const noBlanks = (text: string) => text.replace(/\s/gu, '').normalize('NFC');

/** The value printed behind `label：`. */
export function printed(paper: Paper, label: string): string {
  for (const cell of paper.flat(2)) if (cell.startsWith(`${label}：`)) return cell.slice(label.length + 1);
  throw new Error(`not on the paper: ${label}`);
}

/** The lines of the table under the head that begins with these titles, as far as its first column is filled. */
export function tableUnder(paper: Paper, ...titles: readonly string[]): readonly (readonly string[])[] {
  for (const sheet of paper) {
    const head = sheet.findIndex((row) => titles.every((title, i) => row[i] === title));
    if (head < 0) continue;
    const end = sheet.findIndex((row, i) => i > head && !/^\d+$/u.test(row[0] ?? ''));
    return sheet.slice(head + 1, end < 0 ? sheet.length : end);
  }
  throw new Error(`no such table: ${titles.join(' ')}`);
}

/** The titles of the table that begins with these. */
function headUnder(paper: Paper, ...titles: readonly string[]): readonly string[] {
  const rows = paper.flat();
  return rows.find((row) => titles.every((title, i) => row[i] === title)) ?? [];
}

/** The same of a table whose first column is no number: down to the first row without a second cell. */
function rowsUnder(paper: Paper, ...titles: readonly string[]): readonly (readonly string[])[] {
  for (const sheet of paper) {
    const head = sheet.findIndex((row) => titles.every((title, i) => row[i] === title));
    if (head < 0) continue;
    const end = sheet.findIndex((row, i) => i > head && (row[1] ?? '') === '');
    return sheet.slice(head + 1, end < 0 ? sheet.length : end);
  }
  throw new Error(`no such table: ${titles.join(' ')}`);
}

export function recompute(paper: Paper): Recomputed {
  const [seats = 0, waiting = 0] = (printed(paper, '抽取人数').match(/\d+/gu) ?? []).map(Number);
  const rules = tableUnder(paper, '规则', '对象', '封存写法').map((row) => {
    const [, , sealedAs = '', least = '', most = '', nature = '', source = ''] = row;
    return { sealedAs, least: Number(least), most, severity: nature.split(' ').at(-1) ?? '', source };
  });
  const exclusions = rowsUnder(paper, '代码', '不参加抽取的规则').map((row) => {
    const [code = '', title = '', nature = '', source = ''] = row;
    return `exclusion|${code}|${nature.split(' ').at(-1) ?? ''}|${noBlanks(source)}|${noBlanks(title)}`;
  });
  const pool = tableUnder(paper, '库内编号', '姓名', '单位', '专业', '职称', '代码');
  const toldAt = headUnder(paper, '库内编号', '姓名', '单位', '专业', '职称', '代码').indexOf('提醒代码');
  const told = pool.flatMap((row) =>
    (row[toldAt] ?? '') === '' ? [] : [`told|${row[0]}|${noBlanks(row[toldAt] ?? '')}`],
  );
  const statement = tableUnder(paper, '序号', '事项', '内容').map(([, , , sealedAs = '']) => noBlanks(sealedAs));
  const lines = [
    'jurydesk/pool/5',
    ...statement,
    `seats|${seats}`,
    `alternates|${waiting}`,
    ...rules.map((r) => `rule|${noBlanks(r.sealedAs)}|${r.least}|${r.most}|${r.severity}|${noBlanks(r.source)}`),
    ...exclusions,
    'columns',
    ...pool.map((row) => row.slice(0, 6).map(noBlanks).join('|')),
    ...told,
  ];
  const digest = sha256(lines.map((line) => `${line}\n`).join(''));

  const seed = noBlanks(printed(paper, '随机种子')).replaceAll('|', '｜');
  const attempt = /\d+/u.exec(printed(paper, '抽取次数'))?.[0];
  const order = pool
    .filter((row) => row[5] === 'eligible')
    .map(([number = '', , , specialty = '']) => {
      return { number, specialty, key: sha256(`jurydesk/draw/3|${digest}|${seed}|${attempt}|${number}`) };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));

  // The rules of this round are least numbers of specialties, which do not overlap: counting is all the looking ahead.
  const least = new Map(rules.map((r) => [r.sealedAs.slice('specialty|'.length), r.least]));
  const lacking = new Map(least);
  const members: { number: string; specialty: string }[] = [];
  const passedOver: { number: string; specialty: string }[] = [];
  const after: { number: string; specialty: string }[] = [];
  for (const one of order) {
    const lack = lacking.get(one.specialty) ?? 0;
    const all = [...lacking.values()].reduce((sum, n) => sum + n, 0);
    if (members.length === seats) after.push(one);
    else if (lack === 0 && all === seats - members.length) passedOver.push(one);
    else {
      members.push(one);
      if (lack > 0) lacking.set(one.specialty, lack - 1);
    }
  }

  const classes = [...new Set(members.map((m) => m.specialty))];
  const size = (specialty: string) => members.filter((m) => m.specialty === specialty).length;
  const share = new Map(classes.map((c) => [c, Math.floor((size(c) * waiting) / seats)]));
  const open = waiting - [...share.values()].reduce((sum, n) => sum + n, 0);
  const byRemainder = classes.toSorted((a, b) => ((size(b) * waiting) % seats) - ((size(a) * waiting) % seats));
  for (const c of byRemainder.slice(0, open)) share.set(c, (share.get(c) ?? 0) + 1);
  const alternates: string[] = [];
  for (const { number, specialty } of [...after, ...passedOver]) {
    const left = share.get(specialty) ?? 0;
    if (left === 0) continue;
    share.set(specialty, left - 1);
    alternates.push(number);
  }
  for (const { number, specialty } of [...after, ...passedOver]) {
    if (alternates.length === waiting || alternates.includes(number)) continue;
    const takes = members.some((m) => m.specialty === specialty || size(m.specialty) > (least.get(m.specialty) ?? 0));
    if (takes) alternates.push(number);
  }
  return {
    digest,
    order: order.map(({ number, key }) => ({ number, key })),
    members: members.map((m) => m.number),
    alternates,
    passedOver: passedOver.map((m) => m.number),
  };
}
