import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRound, useWords } from '../../api/index.ts';
import { pathToRegister, Section } from '../../ui/index.ts';
import register from '../register.module.css';
import { RegisterDrawer } from '../register-drawer.tsx';
import { FillRound } from './fill-round.tsx';
import { TakeOver } from './take-over.tsx';

/** Between the round's roster and the pool that outlives it: take people from there, or take the roster over into it. */
export function PoolBridge({ sealed, none }: { readonly sealed: boolean; readonly none: boolean }) {
  const { pool: t } = useWords();
  const { roundId, setup } = useRound();
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
      <RegisterDrawer title={t.fillTitle} opened={asking === 'fill'} onClose={() => setAsking(null)}>
        {asking === 'fill' && <FillRound onDone={() => setAsking(null)} />}
      </RegisterDrawer>
      <RegisterDrawer title={t.takeOverTitle} opened={asking === 'take'} onClose={() => setAsking(null)}>
        {asking === 'take' && <TakeOver onDone={() => setAsking(null)} />}
      </RegisterDrawer>
    </Section>
  );
}
