import type { ReactNode } from 'react';
import styles from './projected-stage.module.css';

interface ProjectedStageProps {
  readonly title: string;
  /** Right of the title: what it is about. */
  readonly about: string;
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/**
 * One screen for a room, 16 to 9 whatever the window: text of 40 px and more where it is 1920 wide, always dark on white,
 * nothing to press and nothing to scroll. It fills what it is put in.
 */
export function ProjectedStage({ title, about, foot, children }: ProjectedStageProps) {
  return (
    <div className={styles.frame}>
      <div className={styles.box}>
        <div className={styles.stage}>
          <header className={styles.head}>
            <h1 className={styles.title}>{title}</h1>
            <span className={styles.about}>{about}</span>
          </header>
          <main className={styles.body}>{children}</main>
          <footer className={styles.foot}>{foot}</footer>
        </div>
      </div>
    </div>
  );
}
