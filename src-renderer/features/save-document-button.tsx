import { Button, Menu, Tooltip } from '@mantine/core';
import { IconChevronDown, IconFileDownload } from '@tabler/icons-react';
import type { RoundId } from '../../src-main/core/domain/kernel/ids.ts';
import { explainCode, type SentBy, useAsk, useCommand, usePreferences, useWords } from '../api/index.ts';
import { ErrorNote } from '../ui/index.ts';
import styles from './stage-page.module.css';

type Form = SentBy<'documents', 'save'>['form'];
type Format = SentBy<'documents', 'save'>['format'];

interface SaveDocumentButtonProps {
  readonly roundId: RoundId;
  readonly form: Form;
  /** One format: a plain button. Several: a menu, the first being the usual one. Left out: all that are offered. */
  readonly formats?: readonly Format[];
  /** The one thing of the round that the form is about, and what the proposed file name says of it. */
  readonly about?: { readonly of: string; readonly fileLabel: string };
  /** The page knows that it can be made now: the list of what can be made is not asked for. `formats` are then given. */
  readonly ready?: boolean;
  /** In place of the form's name, where a form is several papers. */
  readonly name?: string;
  /** In place of "save <document>". */
  readonly label?: string;
  readonly variant?: 'filled' | 'default';
  /** In a row that names the document already: only the verb, and small. */
  readonly short?: boolean;
}

/** Makes one document now and saves it where the person chooses; says why where it cannot be made yet. */
export function SaveDocumentButton(props: SaveDocumentButtonProps) {
  const { roundId, form, formats, label, variant = 'default', short = false, about, ready = false } = props;
  const words = useWords();
  const { language } = usePreferences().preferences;
  const listed = useAsk('documents', 'list', { roundId }, { enabled: !ready }).data;
  const offer = ready ? undefined : listed?.offers.find((one) => one.form === form);
  const save = useCommand('documents', 'save');
  const wanted = formats ?? offer?.formats ?? [];
  const offered = wanted.filter((format) => offer?.formats.includes(format) ?? true);
  const name = props.name ?? words.papers.forms[form] ?? form;
  const full = label ?? words.papers.save(name);
  const text = short ? words.papers.saveShort : full;
  const reason = offer?.available === false ? offer.reason : null;
  const blocked =
    offer?.available === false
      ? ((reason === null ? undefined : explainCode(words, reason)) ?? words.papers.unavailable)
      : undefined;
  const run = (format: Format) => void save.run({ roundId, form, format, language, ...about });
  const formatName = (format: Format) => words.papers.formatNames[format] ?? format;

  const [only] = offered;
  const face = {
    variant,
    size: short ? 'compact-sm' : 'sm',
    leftSection: <IconFileDownload size="1rem" aria-hidden />,
    loading: save.busy,
    ...(short ? { 'aria-label': full } : {}),
    // A disabled button would not tell why by keyboard; this one stays reachable and does nothing.
    ...(blocked === undefined ? {} : { 'data-disabled': true, 'aria-disabled': true }),
  } as const;

  return (
    <div className={styles.tight} style={{ alignItems: 'flex-start', gap: '0.25rem' }}>
      <Tooltip label={blocked ?? ''} disabled={blocked === undefined}>
        <div>
          {blocked !== undefined || offered.length < 2 ? (
            <Button
              {...face}
              {...(blocked === undefined ? {} : { 'aria-description': blocked })}
              onClick={() => blocked === undefined && only !== undefined && run(only)}
            >
              {only === undefined || formats === undefined ? text : `${text} (${formatName(only)})`}
            </Button>
          ) : (
            <Menu position="bottom-start">
              <Menu.Target>
                <Button {...face} rightSection={<IconChevronDown size="0.9rem" aria-hidden />}>
                  {text}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {offered.map((format) => (
                  <Menu.Item key={format} onClick={() => run(format)}>
                    {words.papers.saveAs(name, formatName(format))}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </div>
      </Tooltip>
      {save.done && !save.busy && (
        <span className={`${styles.quiet} ${styles.small}`} role="status">
          {words.papers.saved(save.done.fileName)}
        </span>
      )}
      <ErrorNote error={save.error} onClose={save.clear} />
    </div>
  );
}
