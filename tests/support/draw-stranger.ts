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

export function recompute(paper: Paper): Recomputed {
  const pool = tableUnder(paper, '库内编号', '姓名', '单位', '专业', '职称', '代码');
  const lines = pool.map((row) => `${row.slice(0, 6).map(noBlanks).join('|')}\n`);
  const digest = sha256(`jurydesk/pool/2\n${lines.join('')}`);

  const seed = noBlanks(printed(paper, '随机种子')).replaceAll('|', '｜');
  const attempt = /\d+/u.exec(printed(paper, '抽取次数'))?.[0];
  const order = pool
    .filter((row) => row[5] === 'eligible')
    .map(([number = '', , , specialty = '']) => {
      return { number, specialty, key: sha256(`jurydesk/draw/2|${digest}|${seed}|${attempt}|${number}`) };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));

  const [seats = 0, waiting = 0] = (printed(paper, '抽取人数').match(/\d+/gu) ?? []).map(Number);
  const lacking = new Map<string, number>();
  for (const cell of paper.flat(2)) {
    const line = /^(.+)：不少于 (\d+) 人/u.exec(cell);
    if (line?.[1] !== undefined) lacking.set(line[1], Number(line[2]));
  }
  const members: string[] = [];
  const passedOver: string[] = [];
  const after: string[] = [];
  for (const { number, specialty } of order) {
    const lack = lacking.get(specialty) ?? 0;
    const all = [...lacking.values()].reduce((sum, n) => sum + n, 0);
    if (members.length === seats) after.push(number);
    else if (lack === 0 && all === seats - members.length) passedOver.push(number);
    else {
      members.push(number);
      if (lack > 0) lacking.set(specialty, lack - 1);
    }
  }
  return {
    digest,
    order: order.map(({ number, key }) => ({ number, key })),
    members,
    alternates: [...after, ...passedOver].slice(0, waiting),
    passedOver,
  };
}
