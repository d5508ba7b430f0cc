import type { ReactNode } from 'react';
import { useWords } from '../api/index.ts';
import { keptTogether } from './kept-together.tsx';
import styles from './page.module.css';
import { RulePopover } from './rule-popover.tsx';
import { StatusIcon } from './status-badge.tsx';

export interface Missing {
  readonly text: string;
  /** Rule of the round's pack that asks for it. */
  readonly rule?: string | null;
}

/** What every stage page answers first. */
export interface Answers {
  /** What is done, as short facts. */
  readonly done: readonly string[];
  readonly missing: readonly Missing[];
  /** What happens next: one primary button, or a sentence. */
  readonly next: ReactNode;
}

interface PageProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** Beside the title: a badge. */
  readonly badge?: ReactNode;
  /** Right of the title: secondary buttons. */
  readonly tools?: ReactNode;
  readonly answers?: Answers;
  readonly children?: ReactNode;
}

/** A page with its title, the three answers and the work below. */
export function Page({ title, subtitle, badge, tools, answers, children }: PageProps) {
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <div className={styles.heading}>
          <h1 className={styles.title}>{keptTogether(title)}</h1>
          {badge}
          {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
        </div>
        {tools !== undefined && <div className={styles.tools}>{tools}</div>}
      </header>
      {answers && <ThreeAnswers {...answers} />}
      {children}
    </article>
  );
}

export function ThreeAnswers({ done, missing, next }: Answers) {
  const words = useWords().common;
  return (
    <div className={styles.answers}>
      <section className={styles.answer} aria-label={words.answers.done}>
        <h2>{words.answers.done}</h2>
        {done.length === 0 ? (
          <p className={styles.quiet}>{words.answers.nothingDone}</p>
        ) : (
          <ul>
            {done.map((fact) => (
              <li key={fact}>
                <StatusIcon status="passed" />
                <span>{fact}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className={styles.answer} aria-label={words.answers.missing}>
        <h2>{words.answers.missing}</h2>
        {missing.length === 0 ? (
          <p className={styles.quiet}>{words.answers.nothingMissing}</p>
        ) : (
          <ul>
            {missing.map((need) => (
              <li key={need.text}>
                <StatusIcon status="waiting" />
                <span>
                  {need.text}
                  {need.rule && <RulePopover rule={need.rule} />}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className={styles.answer} data-next aria-label={words.answers.next}>
        <h2>{words.answers.next}</h2>
        <div>{next}</div>
      </section>
    </div>
  );
}

/** A titled part of a page. */
export function Section({
  title,
  label = title,
  note,
  tools,
  children,
  flush = false,
}: {
  readonly title?: string;
  /** Its name as a landmark, where the title alone would name several. */
  readonly label?: string | undefined;
  readonly note?: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
  /** No padding: for tables that fill it. */
  readonly flush?: boolean;
}) {
  return (
    <section className={styles.section} aria-label={label}>
      {(title !== undefined || tools !== undefined) && (
        <div className={styles.sectionHead}>
          <div>
            {title !== undefined && <h2>{title}</h2>}
            {note !== undefined && <p className={styles.quiet}>{note}</p>}
          </div>
          {tools !== undefined && <div className={styles.tools}>{tools}</div>}
        </div>
      )}
      {children !== false && children != null && (
        <div className={flush ? undefined : styles.sectionBody}>{children}</div>
      )}
    </section>
  );
}
