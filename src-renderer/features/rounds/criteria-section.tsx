import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PinView } from '../../../src-main/core/contract/index.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { ErrorNote, localDateTime, Section } from '../../ui/index.ts';
import register from '../register.module.css';
import { RegisterDrawer } from '../register-drawer.tsx';
import { ChangeCriteria } from './change-criteria.tsx';
import styles from './rounds.module.css';

/** Which versions the round goes by; until its list is frozen another may be taken, with a reason. */
export function CriteriaSection({ roundId }: { readonly roundId: string }) {
  const words = useWords();
  const t = words.criteria.round;
  const { data, error } = useAsk('criteria', 'ofRound', { roundId });
  const [part, setPart] = useState<PinView['part'] | null>(null);
  if (error) return <ErrorNote error={error.reply} />;
  if (!data) return null;
  const pin = data.pins.find((one) => one.part === part);
  return (
    <Section title={t.title} note={data.frozen ? t.frozen : t.note}>
      <dl className={styles.criteria}>
        {data.pins.map((one) => (
          <div key={one.part}>
            <dt>{t.parts[one.part]}</dt>
            <dd>{words.criteria.versionOf(one.title, one.version)}</dd>
            <dd>
              {!data.frozen && one.choices.length > 0 && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t.changePart(t.parts[one.part])}
                  onClick={() => setPart(one.part)}
                >
                  {t.change}
                </Button>
              )}
              {!data.frozen && one.choices.length === 0 && <span className={register.small}>{t.noChoice}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {data.changes.length > 0 && (
        <section className={register.part} aria-label={t.history}>
          <h3>{t.history}</h3>
          <ol className={register.lines}>
            {data.changes.map((one) => (
              <li key={one.utc}>
                {t.changedFrom(t.parts[one.part], one.before, one.after)}
                <span className={register.small}>
                  　{one.by}　{localDateTime(one.utc)}
                </span>
                <div>{one.reason}</div>
              </li>
            ))}
          </ol>
        </section>
      )}
      <RegisterDrawer
        title={pin === undefined ? '' : t.changePart(t.parts[pin.part])}
        opened={pin !== undefined}
        onClose={() => setPart(null)}
      >
        {pin !== undefined && (
          <ChangeCriteria key={pin.part} roundId={roundId} pin={pin} onDone={() => setPart(null)} />
        )}
      </RegisterDrawer>
    </Section>
  );
}
