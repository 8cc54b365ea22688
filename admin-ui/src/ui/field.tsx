import type { ReactNode } from 'react';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

/** What every input of a form is given. `name` is the DTO's own path. */
export interface InputProps<T extends FieldValues> {
  control: Control<T>;
  name: FieldPath<T>;
  label: string;
  description?: string | undefined;
  isRequired?: boolean;
  isDisabled?: boolean;
}

export interface Option {
  value: string;
  label: string;
  /** A second line: a code, an organisation's number. */
  hint?: string | undefined;
}

/** An option in one line: "Skellefteå (2482)". */
export const optionText = ({ label, hint }: Option): string => (hint ? `${label} (${hint})` : label);

/** The id of an input, made from its path: the summary of faults links to it. */
export const fieldId = (name: string): string => `f-${name.replaceAll('.', '-')}`;

/** The text of a fault, also when it sits on a part of a compound value (`amount.currency`). */
export function faultText(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('message' in error && typeof error.message === 'string' && error.message) return error.message;
  for (const [key, part] of Object.entries(error)) {
    if (key === 'ref') continue;
    const text = faultText(part);
    if (text) return text;
  }
  return undefined;
}

/** aria-describedby of an input: its hint and its fault, if there are any. */
export const describedBy = (
  id: string,
  { description, fault }: { description?: string | undefined; fault?: string | undefined },
): string | undefined =>
  [description && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;

interface FrameProps {
  id: string;
  label: string;
  description?: string | undefined;
  fault?: string | undefined;
  isRequired?: boolean;
  /** A value of several inputs is a group with a legend. */
  isGroup?: boolean;
  children: ReactNode;
}

/** Label, hint and fault around an input. Whatever is not required says nothing: most fields are not. */
export function FieldFrame({ id, label, description, fault, isRequired, isGroup, children }: FrameProps) {
  const { t } = useTranslation();
  const words = (
    <>
      {label}
      {isRequired && <span className="required"> ({t('ui.required')})</span>}
    </>
  );
  const body = (
    <>
      {description && (
        <p className="field-hint" id={`${id}-hint`}>
          {description}
        </p>
      )}
      {fault && (
        <p className="field-fault" id={`${id}-fault`}>
          <span className="visually-hidden">{t('ui.fault')} </span>
          {fault}
        </p>
      )}
      {children}
    </>
  );
  const className = fault ? 'field field-invalid' : 'field';
  if (isGroup)
    return (
      <fieldset
        className={className}
        id={id}
        tabIndex={-1}
        aria-describedby={describedBy(id, { description, fault })}
      >
        <legend>{words}</legend>
        {body}
      </fieldset>
    );
  return (
    <div className={className}>
      <label htmlFor={id}>{words}</label>
      {body}
    </div>
  );
}
