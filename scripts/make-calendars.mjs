// Writes assets/calendars/china.json from the development dependency chinese-days, which transcribes the yearly State
// Council notices. Run by hand when a new year has been published and the package has it; the result is reviewed.
import { readFileSync, writeFileSync } from 'node:fs';

const FIRST = 2019;
const LAST = 2026;

const source = new URL('../node_modules/chinese-days/', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', source), 'utf8'));
const data = JSON.parse(readFileSync(new URL('dist/chinese-days.json', source), 'utf8'));

const daysOf = (table, year) =>
  Object.keys(table)
    .filter((day) => day.startsWith(`${year}-`))
    .sort();

const years = [];
for (let year = FIRST; year <= LAST; year += 1) {
  const holidays = daysOf(data.holidays, year);
  if (holidays.length === 0) throw new Error(`chinese-days ${version} has no holidays for ${year}`);
  years.push({ year, holidays, makeUpDays: daysOf(data.workdays, year) });
}

const calendar = {
  id: 'china',
  title: '全国法定节假日及调休安排',
  citation: {
    source: `国务院办公厅关于部分节假日安排的通知（${FIRST}—${LAST}年），据 chinese-days ${version}（MIT）转录`,
    note: '调休安排由每年通知公布，无法推算；未列入的年份为“未公布”，计算结果标注为暂定。',
  },
  years,
};
writeFileSync(new URL('../assets/calendars/china.json', import.meta.url), `${JSON.stringify(calendar, null, 2)}\n`);
