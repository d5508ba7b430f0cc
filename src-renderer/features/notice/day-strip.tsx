import { addDays, dayNumber, type IsoDate, weekday } from '../../../src-main/core/domain/calendar/iso-date.ts';
import { useWords } from '../../api/index.ts';
import own from './notice.module.css';

interface DayStripProps {
  readonly from: IsoDate;
  readonly counted: readonly IsoDate[];
  readonly today?: IsoDate;
}

/** Every day from posting to the end in calendar weeks; the counted ones carry their number, the others say nothing. */
export function DayStrip({ from, counted, today }: DayStripProps) {
  const words = useWords().notice;
  const to = counted.at(-1) ?? from;
  // Weeks begin on Monday.
  const start = addDays(from, -((weekday(from) + 6) % 7));
  const length = Math.ceil((dayNumber(to) - dayNumber(start) + 1) / 7) * 7;
  const days = Array.from({ length }, (_, i) => addDays(start, i));
  return (
    <ol className={own.strip} aria-label={words.plan.counted}>
      {days.map((day) => {
        const number = counted.indexOf(day) + 1;
        const inside = day >= from && day <= to;
        return (
          <li
            key={day}
            data-counted={number > 0 || undefined}
            data-outside={!inside || undefined}
            data-today={day === today || undefined}
            aria-hidden={!inside || undefined}
          >
            <span className={own.weekday}>{words.weekdays[weekday(day)]}</span>
            <span className={own.date}>{day.slice(5)}</span>
            <span className={own.number}>
              {day === from && number === 0 ? words.plan.posting : number > 0 ? words.plan.dayOf(number) : ''}
            </span>
            {day === today && <span className={own.today}>{words.state.today}</span>}
          </li>
        );
      })}
    </ol>
  );
}
