import { useState } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { faultText, fieldId, FieldFrame, type InputProps } from './field';
import { afterwards } from './focus';

const LANGUAGES = ['sv', 'en', 'fi', 'se', 'smj', 'sma', 'sju', 'fit'] as const;
type Language = (typeof LANGUAGES)[number];
type Localized = Partial<Record<Language, string>>;

interface Props<T extends FieldValues> extends InputProps<T> {
  isMultiline?: boolean;
  /** Always shown; the others appear when they have text or are asked for. */
  languages?: readonly Language[];
}

/** One text in several languages, one under the other. A language without text is left out; none at all is null. */
export function LocalizedTextInput<T extends FieldValues>(props: Props<T>) {
  const { control, name, label, description, isRequired = false, isDisabled = false } = props;
  const { isMultiline = false, languages = ['sv'] } = props;
  const { t } = useTranslation();
  const {
    field: { ref: inputRef, ...field },
    fieldState,
  } = useController({ control, name });
  const value = (field.value as Localized | null | undefined) ?? {};
  const [areAllShown, showAll] = useState(false);
  const [filled] = useState(LANGUAGES.filter((l) => value[l])); // one that is emptied stays where it was
  const id = fieldId(name);
  const errors = fieldState.error as (object & Partial<Record<Language, unknown>>) | undefined;
  const shown = LANGUAGES.filter((l) => areAllShown || languages.includes(l) || filled.includes(l));
  const fault = faultText(errors);
  const isWhole = Boolean(errors && 'type' in errors);
  const change = (language: Language, text: string) => {
    const { [language]: _old, ...others } = value;
    const next = text === '' ? others : { ...others, [language]: text };
    field.onChange(Object.keys(next).length ? next : null);
  };
  return (
    <FieldFrame isGroup id={id} label={label} description={description} fault={fault} isRequired={isRequired}>
      {shown.map((language, index) => {
        const input = {
          id: `${id}-${language}`,
          className: 'input',
          lang: language,
          value: value[language] ?? '',
          disabled: isDisabled,
          onBlur: field.onBlur,
          autoComplete: 'off',
          // that there is no text at all is mended in the first
          'aria-invalid':
            faultText(errors?.[language]) || (index === 0 && isWhole && fault) ? true : undefined,
          'aria-describedby': fault ? `${id}-fault` : undefined,
        } as const;
        const ref = index === 0 ? inputRef : undefined;
        return (
          <div className="field localized" key={language}>
            <label htmlFor={input.id} className="small">
              {t(`language.${language}`)}
            </label>
            {isMultiline ? (
              <textarea {...input} ref={ref} rows={4} onChange={(e) => change(language, e.target.value)} />
            ) : (
              <input {...input} ref={ref} onChange={(e) => change(language, e.target.value)} />
            )}
          </div>
        );
      })}
      {!areAllShown && !isDisabled && (
        <Button
          kind="quiet"
          onPress={() => {
            showAll(true);
            const next = LANGUAGES.find((language) => !shown.includes(language));
            afterwards(() => document.getElementById(`${id}-${next}`)?.focus());
          }}
        >
          {t('ui.moreLanguages')}
          <span className="visually-hidden">: {label}</span>
        </Button>
      )}
    </FieldFrame>
  );
}
