import { ActionIcon, Autocomplete, Button, Modal, Select, TextInput } from '@mantine/core';
import { IconArrowUp, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { MeetingView } from '../../../src-main/core/contract/index.ts';
import { addDays, parseIsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { AGENDA_KINDS, type AgendaItem, type AgendaKind } from '../../../src-main/core/domain/meeting/sittings.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { DateField, ErrorNote } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './meeting.module.css';

interface Drafted {
  readonly key: number;
  readonly heldOn: string;
  readonly half: string;
  readonly place: string;
  readonly agenda: readonly (AgendaItem & { readonly key: number })[];
  readonly opened: boolean;
}

let lastKey = 0;
const newKey = () => {
  lastKey += 1;
  return lastKey;
};

interface SittingsDialogProps {
  readonly roundId: RoundId;
  readonly meeting: MeetingView;
  onClose(): void;
}

/** Days, halves and places of the sittings, and the agenda of each as text with an order. */
export function SittingsDialog({ roundId, meeting, onClose }: SittingsDialogProps) {
  const all = useWords();
  const words = all.sittings;
  const plan = useCommand('meeting', 'planSittings');
  const [drafts, setDrafts] = useState<readonly Drafted[]>(() =>
    meeting.sittings.map(({ heldOn, half, place, agenda, openedUtc }) => ({
      key: newKey(),
      ...{ heldOn, half, place, opened: openedUtc !== null },
      agenda: agenda.map((item) => ({ ...item, key: newKey() })),
    })),
  );
  const change = (key: number, to: Partial<Drafted>) =>
    setDrafts((before) => before.map((one) => (one.key === key ? { ...one, ...to } : one)));
  const add = () => {
    const last = drafts.at(-1);
    const day = parseIsoDate(last?.heldOn ?? '');
    // The afternoon of the same day, or the morning of the next.
    const [morning = '', afternoon = ''] = words.halves;
    const sameDay = last?.half === morning;
    const heldOn = day === undefined ? '' : sameDay ? day : addDays(day, 1);
    const half = sameDay ? afternoon : morning;
    setDrafts([...drafts, { key: newKey(), heldOn, half, place: last?.place ?? '', agenda: [], opened: false }]);
  };
  const filled = drafts.every((one) => parseIsoDate(one.heldOn) !== undefined && one.place.trim() !== '');
  const save = async () => {
    const sittings = drafts.map(({ heldOn, half, place, agenda }) => ({
      ...{ heldOn, half, place },
      agenda: agenda.map(({ kind, title }) => ({ kind, title })),
    }));
    if ((await plan.run({ roundId, sittings })) !== undefined) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.edit}
      size="xl"
      closeButtonProps={{ 'aria-label': all.common.close }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <div className={styles.stack}>
        <p className={styles.quiet}>{words.editLead}</p>
        {drafts.map((one, i) => (
          <fieldset key={one.key} className={own.draft}>
            <legend>{words.name(i + 1, '', '').replace(/[　· ]+$/u, '')}</legend>
            <div className={own.sittingFields}>
              <DateField
                label={words.date}
                required
                disabled={one.opened}
                value={one.heldOn}
                onChange={(heldOn) => change(one.key, { heldOn })}
              />
              <Autocomplete
                label={words.half}
                data={[...words.halves]}
                maxLength={20}
                disabled={one.opened}
                value={one.half}
                onChange={(half) => change(one.key, { half })}
              />
              <TextInput
                label={words.place}
                withAsterisk
                maxLength={100}
                value={one.place}
                onChange={(event) => change(one.key, { place: event.currentTarget.value })}
              />
            </div>
            <AgendaFields sitting={i + 1} agenda={one.agenda} onChange={(agenda) => change(one.key, { agenda })} />
            {drafts.length > 1 && !one.opened && (
              <div>
                <Button
                  variant="subtle"
                  color="red"
                  size="compact-sm"
                  onClick={() => setDrafts(drafts.filter((other) => other.key !== one.key))}
                >
                  {words.remove(i + 1)}
                </Button>
              </div>
            )}
          </fieldset>
        ))}
        <div>
          <Button variant="default" onClick={add} disabled={drafts.length >= 20}>
            {words.add}
          </Button>
        </div>
        <ErrorNote error={plan.error} onClose={plan.clear} />
        <div className={own.end}>
          <Button variant="default" onClick={onClose}>
            {all.common.notNow}
          </Button>
          <Button onClick={() => void save()} loading={plan.busy} disabled={!filled}>
            {words.save}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

interface AgendaFieldsProps {
  readonly sitting: number;
  readonly agenda: Drafted['agenda'];
  onChange(agenda: Drafted['agenda']): void;
}

function AgendaFields({ sitting, agenda, onChange }: AgendaFieldsProps) {
  const all = useWords();
  const words = all.sittings;
  const kinds = AGENDA_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }));
  const change = (key: number, to: Partial<AgendaItem>) =>
    onChange(agenda.map((item) => (item.key === key ? { ...item, ...to } : item)));
  const up = (i: number) => {
    const moved = [...agenda];
    const [item] = moved.splice(i, 1);
    if (item) moved.splice(i - 1, 0, item);
    onChange(moved);
  };
  return (
    <div className={styles.tight}>
      {agenda.map((item, i) => {
        const name = words.item(sitting, i + 1);
        return (
          <div key={item.key} className={own.item}>
            <span className={own.seat}>{i + 1}</span>
            <Select
              size="xs"
              aria-label={all.sittings.field(name, words.kind)}
              data={kinds}
              allowDeselect={false}
              value={item.kind}
              onChange={(kind) => kind !== null && change(item.key, { kind: kind as AgendaKind })}
            />
            <TextInput
              size="xs"
              aria-label={all.sittings.field(name, words.title)}
              placeholder={all.agendaKinds[item.kind]}
              maxLength={200}
              value={item.title}
              onChange={(event) => change(item.key, { title: event.currentTarget.value })}
            />
            <ActionIcon variant="subtle" aria-label={words.up(name)} disabled={i === 0} onClick={() => up(i)}>
              <IconArrowUp size="1rem" aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              aria-label={words.removeItem(name)}
              onClick={() => onChange(agenda.filter((other) => other.key !== item.key))}
            >
              <IconX size="1rem" aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={agenda.length >= 60}
          onClick={() => onChange([...agenda, { kind: 'other', title: '', key: newKey() }])}
        >
          {words.addItem}
        </Button>
      </div>
    </div>
  );
}
