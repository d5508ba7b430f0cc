import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCommand, useRound, useWords } from '../../api/index.ts';
import { Confirm, Note, pathToRegister, Section } from '../../ui/index.ts';
import register from '../register.module.css';
import { RegisterDrawer } from '../register-drawer.tsx';
import { TakeOver } from './take-over.tsx';

/** Between the round's roster and the pool that outlives it: take people from there, or take the roster over into it. */
export function PoolBridge({ sealed, none }: { readonly sealed: boolean; readonly none: boolean }) {
  const { pool: t } = useWords();
  const { roundId, setup } = useRound();
  const fill = useCommand('pool', 'fillRound');
  const [asking, setAsking] = useState<'fill' | 'take' | null>(null);
  return (
    <Section title={t.title} note={t.lead}>
      <div className={register.acts}>
        {!sealed && (
          <Button variant="default" onClick={() => setAsking('fill')}>
            {t.fill}
          </Button>
        )}
        {!none && !setup.rehearsal && (
          <Button variant="default" onClick={() => setAsking('take')}>
            {t.takeOver}
          </Button>
        )}
        <Button variant="subtle" component={Link} to={pathToRegister(roundId, 'pool')}>
          {t.toPool}
        </Button>
      </div>
      {fill.done && (
        <Note tone="success" onClose={fill.clear}>
          {t.filled(fill.done.taken, fill.done.known, fill.done.left)}
        </Note>
      )}
      <Confirm
        opened={asking === 'fill'}
        onClose={() => setAsking(null)}
        title={t.fillTitle}
        action={t.fill}
        error={fill.error}
        onConfirm={() => fill.run({ roundId, name: t.title })}
      >
        {t.fillText(setup.series)}
      </Confirm>
      <RegisterDrawer title={t.takeOverTitle} opened={asking === 'take'} onClose={() => setAsking(null)}>
        {asking === 'take' && <TakeOver onDone={() => setAsking(null)} />}
      </RegisterDrawer>
    </Section>
  );
}
