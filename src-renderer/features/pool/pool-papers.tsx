import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useCommand, usePreferences, useWords } from '../../api/index.ts';
import { DateField } from '../../ui/index.ts';
import register from '../register.module.css';
import { SavePaperMenu } from '../save-paper-menu.tsx';

/** F03 as the pool stands, and the report of its changes between two days. */
export function PoolPapers({ day }: { readonly day: string }) {
  const { pool: t, common } = useWords();
  const { language } = usePreferences().preferences;
  const roster = useCommand('pool', 'saveReport');
  const changes = useCommand('pool', 'saveReport');
  const [asking, setAsking] = useState(false);
  const [from, setFrom] = useState(`${day.slice(0, 4)}-01-01`);
  const [until, setUntil] = useState(day);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t.report}
      </Button>
      <SavePaperMenu
        form="F03"
        formats={['xlsx', 'pdf', 'docx']}
        save={roster}
        onSave={(format) => void roster.run({ form: 'F03', from: day, until: day, format, language })}
      />
      <Modal opened={asking} onClose={() => setAsking(false)} title={t.reportTitle} withCloseButton={false}>
        <div className={register.stack}>
          <div className={register.pair}>
            <DateField label={t.from} required value={from} onChange={setFrom} />
            <DateField label={t.to} required value={until} onChange={setUntil} />
          </div>
          <div className={register.end}>
            <Button variant="default" onClick={() => setAsking(false)}>
              {common.close}
            </Button>
            {from !== '' && until !== '' && (
              <SavePaperMenu
                form="F38"
                save={changes}
                onSave={(format) => void changes.run({ form: 'F38', from, until, format, language })}
              />
            )}
          </div>
        </div>
      </Modal>
    </>
  );
}
