import type { ResultsView } from '../../../src-main/core/contract/index.ts';
import { passRate } from '../../../src-main/core/domain/ballots/pass-rate.ts';
import { fraction, roundHalfUp } from '../../../src-main/core/domain/kernel/fraction.ts';
import { useWords } from '../../api/index.ts';
import own from './level-table.module.css';

interface LevelTableProps {
  readonly levels: ResultsView['byLevel'];
  readonly sectionName: (level: string, type: string) => string;
}

/** Numbers by level with their sum: voted = passed + not passed, in every line and below. */
export function LevelTable({ levels, sectionName }: LevelTableProps) {
  const words = useWords().results;
  const sum = (key: 'voted' | 'passed' | 'failed') => levels.reduce((total, one) => total + one[key], 0);
  const line = (key: string, name: string, voted: number, passed: number, failed: number) => (
    <tr key={key}>
      <th scope="row">{name}</th>
      <td>{voted}</td>
      <td>{passed}</td>
      <td>{failed}</td>
      <td>{rateText(passed, voted) ?? words.noRate}</td>
    </tr>
  );
  return (
    <table className={own.table}>
      <thead>
        <tr>
          <th scope="col">{words.level}</th>
          <th scope="col">{words.voted}</th>
          <th scope="col">{words.passed}</th>
          <th scope="col">{words.failed}</th>
          <th scope="col">{words.rate}</th>
        </tr>
      </thead>
      <tbody>
        {levels.map(({ level, type, voted, passed, failed }) =>
          line(`${level} ${type}`, sectionName(level, type), voted, passed, failed),
        )}
      </tbody>
      <tfoot>{line('total', words.total, sum('voted'), sum('passed'), sum('failed'))}</tfoot>
    </table>
  );
}

/** Per cent with one decimal, half up, from the exact share; undefined where nobody was voted on. */
export function rateText(passed: number, voted: number): string | undefined {
  const rate = passRate(passed, voted);
  if (!rate) return undefined;
  const tenths = roundHalfUp(fraction(rate.numerator * 1000, rate.denominator));
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}
