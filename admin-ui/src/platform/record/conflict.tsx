import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { DataTable } from '../../ui/data-table';
import { useWords } from '../words';
import { mergeDocuments } from './merge';
import { ValueView } from './value-view';

interface Props<T extends object> {
  base: T;
  theirs: T;
  mine: T;
  theirVersion: number;
  theirName: string;
  /** Goes on with the merged document, on top of their version. */
  onSave: (merged: T) => void;
  /** Back to the form with what they saved; what was typed is given up by choice. */
  onTakeTheirs: () => void;
  onBack: () => void;
}

/** Somebody else saved first: per field what it was, what they made of it and what was typed here. Nothing typed is lost. */
export function Conflict<T extends object>(props: Props<T>) {
  const { base, theirs, mine, theirVersion, theirName } = props;
  const { t } = useTranslation();
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { merged, taken, colliding } = mergeDocuments(base, theirs, mine);
  const [choices, setChoices] = useState<Record<string, 'mine' | 'theirs'>>({});
  const read = (document: T, field: string) => (document as Record<string, unknown>)[field];
  const chosen = (): T => {
    const result = { ...merged } as Record<string, unknown>;
    for (const field of colliding) if (choices[field] === 'theirs') result[field] = read(theirs, field);
    return result as T;
  };
  const column = (key: string, header: string, document: T) => ({
    key,
    header,
    cell: (field: string) => <ValueView name={field} value={read(document, field)} />,
  });
  const keep = (field: string) => (
    <fieldset className="field">
      <legend className="visually-hidden">
        {t('conflict.keep')}: {words.field(field)}
      </legend>
      {(['mine', 'theirs'] as const).map((side) => (
        <label className="choice" key={side}>
          <input
            type="radio"
            name={`conflict-${field}`}
            checked={(choices[field] ?? 'mine') === side}
            onChange={() => setChoices({ ...choices, [field]: side })}
          />
          {side === 'mine' ? t('conflict.mine') : t('conflict.theirs', { name: theirName })}
        </label>
      ))}
    </fieldset>
  );
  return (
    <section className="stack" aria-labelledby="conflict-title">
      <h2 id="conflict-title" tabIndex={-1} ref={heading}>
        {t('conflict.title')}
      </h2>
      <p>{t('conflict.who', { name: theirName, version: theirVersion })}</p>
      <p>
        {taken.length > 0 &&
          t('conflict.merged', { fields: taken.map((field) => words.field(field)).join(', ') })}{' '}
        {colliding.length > 0
          ? t('conflict.choose', { count: colliding.length })
          : t('conflict.nothingCollides')}
      </p>
      {colliding.length > 0 && (
        <DataTable
          caption={t('conflict.table')}
          isCaptionHidden
          rows={colliding}
          rowKey={(field) => field}
          columns={[
            { key: 'field', header: t('conflict.field'), cell: (field) => words.field(field) },
            column('before', t('conflict.before'), base),
            column('theirs', t('conflict.theirs', { name: theirName }), theirs),
            column('mine', t('conflict.mine'), mine),
            { key: 'keep', header: t('conflict.keep'), cell: keep },
          ]}
        />
      )}
      <div className="row">
        <Button kind="primary" onPress={() => props.onSave(chosen())}>
          {t('conflict.saveMine')}
        </Button>
        <Button onPress={props.onBack}>{t('conflict.back')}</Button>
        <Button kind="danger" onPress={props.onTakeTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
      </div>
    </section>
  );
}
