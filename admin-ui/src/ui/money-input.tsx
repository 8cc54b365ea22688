import { useState } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { describedBy, faultText, fieldId, FieldFrame, type InputProps } from './field';
import { parseAmount } from './parse-amount';

interface Money {
  amount: string;
  currency: string;
  certainty: string;
}

const CURRENCIES = ['SEK', 'EUR', 'NOK', 'DKK'] as const;
const CERTAINTIES = ['exact', 'approximate', 'minimum', 'maximum'] as const;
const EMPTY: Money = { amount: '', currency: 'SEK', certainty: 'exact' };

/**
 * Money with its doubt. "Uppgift saknas" is a choice beside the certainties and makes the whole amount null; zero is an
 * amount. What was read is echoed below, because people paste "20 Mkr".
 */
export function MoneyInput<T extends FieldValues>(
  props: InputProps<T> & { echo?: ((money: Money) => string) | undefined },
) {
  const { control, name, label, description, isRequired = false, isDisabled = false, echo } = props;
  const { t, i18n } = useTranslation();
  const {
    field: { ref: inputRef, ...field },
    fieldState,
  } = useController({ control, name });
  const value = field.value as Money | null | undefined;
  const [draft, setDraft] = useState<string | null>(null);
  const [kept, setKept] = useState<Money>(value ?? EMPTY); // comes back if "uppgift saknas" was a slip
  const id = fieldId(name);
  const fault = faultText(fieldState.error);
  const change = (money: Money | null) => {
    if (money) setKept(money);
    field.onChange(money);
  };
  const typed = (text: string) => {
    setDraft(text);
    const money = { ...(value ?? kept), amount: parseAmount(text) ?? text };
    change(money);
  };
  const read = value && parseAmount(value.amount);
  const shown = draft ?? (value?.amount ?? '').replace(/\.00$/, '').replace('.', ',');
  return (
    <FieldFrame isGroup id={id} label={label} description={description} fault={fault} isRequired={isRequired}>
      <div className="parts">
        <div className="field">
          <label htmlFor={`${id}-certainty`}>{t('ui.certainty')}</label>
          <select
            id={`${id}-certainty`}
            className="input"
            value={value ? value.certainty : 'missing'}
            disabled={isDisabled}
            onBlur={field.onBlur}
            onChange={({ target }) => {
              setDraft(null);
              change(target.value === 'missing' ? null : { ...(value ?? kept), certainty: target.value });
            }}
          >
            {CERTAINTIES.map((certainty) => (
              <option key={certainty} value={certainty}>
                {t(`certainty.${certainty}`)}
              </option>
            ))}
            {(!isRequired || !value) && <option value="missing">{t('ui.missing')}</option>}
          </select>
        </div>
        {value && (
          <>
            <div className="field">
              <label htmlFor={`${id}-amount`}>{t('ui.amount')}</label>
              <input
                id={`${id}-amount`}
                ref={inputRef}
                className="input input-short input-number"
                inputMode="decimal"
                autoComplete="off"
                value={shown}
                disabled={isDisabled}
                onChange={(event) => typed(event.target.value)}
                onBlur={() => {
                  if (read) setDraft(null);
                  field.onBlur();
                }}
                aria-invalid={fault ? true : undefined}
                aria-describedby={describedBy(id, { description, fault })}
              />
            </div>
            <div className="field">
              <label htmlFor={`${id}-currency`}>{t('ui.currency')}</label>
              <select
                id={`${id}-currency`}
                className="input"
                value={value.currency}
                disabled={isDisabled}
                onChange={({ target }) => change({ ...value, currency: target.value })}
              >
                {CURRENCIES.map((currency) => (
                  <option key={currency}>{currency}</option>
                ))}
              </select>
            </div>
          </>
        )}
      </div>
      {value && read && (
        <p className="field-echo" aria-live="polite">
          {t('ui.readAs', { value: (echo ?? plainEcho(i18n.language))({ ...value, amount: read }) })}
        </p>
      )}
    </FieldFrame>
  );
}

const plainEcho = (language: string) => (money: Money) => {
  const [whole = '', cents = '00'] = money.amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? '\u00A0' : ',');
  const amount = cents === '00' ? grouped : `${grouped}${language === 'sv' ? ',' : '.'}${cents}`;
  return `${amount}\u00A0${money.currency}`;
};
