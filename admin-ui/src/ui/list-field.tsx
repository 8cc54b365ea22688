import { useRef, useState, type ReactNode } from 'react';
import {
  get,
  useController,
  useFieldArray,
  useFormState,
  type ArrayPath,
  type Control,
  type FieldArray,
  type FieldValues,
} from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Announcement } from './banner';
import { Button } from './button';
import { faultText, fieldId, FieldFrame, type InputProps } from './field';

interface Props<T extends FieldValues, N extends ArrayPath<T>> {
  control: Control<T>;
  name: N;
  label: string;
  description?: string;
  /** What one row is called: "Finansiering". */
  itemLabel: string;
  newItem: () => FieldArray<T, N>;
  max?: number;
  isDisabled?: boolean;
  children: (path: `${N}.${number}`, index: number) => ReactNode;
}

/** Rows that can be added, removed and moved, all by buttons. The focus follows the row. */
export function ListField<T extends FieldValues, N extends ArrayPath<T>>(props: Props<T, N>) {
  const {
    control,
    name,
    label,
    description,
    itemLabel,
    newItem,
    max = 200,
    isDisabled = false,
    children,
  } = props;
  const { t } = useTranslation();
  const { fields, append, remove, move } = useFieldArray({ control, name });
  const [said, say] = useState('');
  const rows = useRef<HTMLFieldSetElement>(null);
  const { errors } = useFormState({ control });
  const fault = ownFault(get(errors, name));
  const id = fieldId(name);
  const titleOf = (index: number) => `${itemLabel} ${index + 1}`;
  const focusRow = (index: number) =>
    requestAnimationFrame(() => {
      const target = rows.current?.querySelectorAll<HTMLElement>(
        ':scope > .list-row > .list-row-head > span:first-child',
      )[index];
      (target ?? rows.current)?.focus();
    });

  return (
    <fieldset className={fault ? 'field field-invalid' : 'field'} id={id} ref={rows} tabIndex={-1}>
      <legend>{label}</legend>
      {description && <p className="field-hint">{description}</p>}
      {fault && <p className="field-fault">{fault}</p>}
      {fields.map((row, index) => (
        <fieldset className="field list-row" key={row.id} aria-label={titleOf(index)}>
          <div className="list-row-head">
            <span tabIndex={-1}>{titleOf(index)}</span>
            {!isDisabled && (
              <span className="row">
                {index > 0 && (
                  <Button
                    kind="quiet"
                    aria-label={t('ui.moveUpNamed', { name: titleOf(index) })}
                    onPress={() => {
                      move(index, index - 1);
                      say(t('ui.moved', { name: itemLabel, position: index }));
                      focusRow(index - 1);
                    }}
                  >
                    {t('ui.moveUp')}
                  </Button>
                )}
                {index < fields.length - 1 && (
                  <Button
                    kind="quiet"
                    aria-label={t('ui.moveDownNamed', { name: titleOf(index) })}
                    onPress={() => {
                      move(index, index + 1);
                      say(t('ui.moved', { name: itemLabel, position: index + 2 }));
                      focusRow(index + 1);
                    }}
                  >
                    {t('ui.moveDown')}
                  </Button>
                )}
                <Button
                  kind="quiet"
                  aria-label={t('ui.removeNamed', { name: titleOf(index) })}
                  onPress={() => {
                    remove(index);
                    say(t('ui.removed', { name: titleOf(index) }));
                    focusRow(Math.max(0, index - 1));
                  }}
                >
                  {t('ui.remove')}
                </Button>
              </span>
            )}
          </div>
          {children(`${name}.${index}`, index)}
        </fieldset>
      ))}
      {!isDisabled && fields.length < max && (
        <Button
          onPress={() => {
            append(newItem(), { shouldFocus: false });
            focusRow(fields.length);
          }}
        >
          {t('ui.addNamed', { name: itemLabel.toLocaleLowerCase() })}
        </Button>
      )}
      <Announcement text={said} />
    </fieldset>
  );
}

/** The list's own fault (too many rows), not that of a row in it: those stand at their inputs. */
function ownFault(error: { message?: string; root?: { message?: string } } | undefined): string | undefined {
  return error?.root?.message ?? error?.message;
}

/** A list of short texts, one a row. Empty rows are left out. */
export function StringListInput<T extends FieldValues>(
  props: InputProps<T> & { rows?: number; read?: (row: string) => unknown },
) {
  const { control, name, label, description, isRequired = false, isDisabled = false, rows = 4 } = props;
  const { read = (row: string) => row } = props;
  const { t } = useTranslation();
  const {
    field: { ref: inputRef, ...field },
    fieldState,
  } = useController({ control, name });
  const [draft, setDraft] = useState<string | null>(null);
  const id = fieldId(name);
  const fault = faultText(fieldState.error);
  const hint = [description, t('ui.oneARow')].filter(Boolean).join(' ');
  return (
    <FieldFrame id={id} label={label} description={hint} fault={fault} isRequired={isRequired}>
      <textarea
        id={id}
        className="input"
        rows={rows}
        ref={inputRef}
        disabled={isDisabled}
        value={draft ?? ((field.value as string[] | null | undefined) ?? []).join('\n')}
        onChange={(event) => {
          setDraft(event.target.value);
          field.onChange(
            event.target.value
              .split('\n')
              .map((s) => s.trim())
              .filter(Boolean)
              .map(read),
          );
        }}
        onBlur={() => {
          setDraft(null);
          field.onBlur();
        }}
        aria-invalid={fault ? true : undefined}
        aria-describedby={`${id}-hint${fault ? ` ${id}-fault` : ''}`}
      />
    </FieldFrame>
  );
}
