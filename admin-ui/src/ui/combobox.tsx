import { useContext, useEffect, useEffectEvent, useRef, useState } from 'react';
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { useController, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  describedBy,
  faultText,
  fieldId,
  FieldFrame,
  optionText,
  type InputProps,
  type Option,
} from './field';

type Search = (text: string) => Promise<Option[]>;

interface LookupProps {
  id: string;
  label: string;
  search: Search;
  text: string;
  onText: (text: string) => void;
  selected: string | null;
  onSelect: (option: Option) => void;
  onBlur: () => void;
  isDisabled: boolean;
  isInvalid: boolean;
  describedBy: string | undefined;
  inputRef?: React.Ref<HTMLInputElement>;
  /** How many have been chosen, where a choice does not stay in the input. */
  count?: number;
}

/** The look-up itself: what is typed is asked for after a short rest, and a late answer never replaces a newer one. */
function Lookup({ inputRef, describedBy: description, count, ...props }: LookupProps) {
  const { id, label, search, text, onText, selected, onSelect, onBlur, isDisabled, isInvalid } = props;
  const { t } = useTranslation();
  const [options, setOptions] = useState<Option[]>([]);
  const [state, setState] = useState<'idle' | 'searching' | 'failed'>('idle');
  const latest = useRef(0);
  const find = useEffectEvent((wanted: string) => {
    const turn = ++latest.current;
    search(wanted).then(
      (found) => {
        if (turn !== latest.current) return;
        setOptions(found);
        setState('idle');
      },
      () => turn === latest.current && setState('failed'),
    );
  });
  const [wanted, setWanted] = useState<string | null>(null);
  const want = (next: string) => {
    if (next === wanted) return;
    setState('searching'); // before anybody has looked there is nothing to say about hits
    setWanted(next);
  };
  useEffect(() => {
    if (wanted === null) return;
    const timer = setTimeout(() => find(wanted), 250);
    return () => clearTimeout(timer);
  }, [wanted]);

  return (
    <ComboBox
      className="lookup"
      aria-label={label}
      items={options}
      inputValue={text}
      selectedKey={selected}
      onInputChange={(next) => {
        onText(next);
        // a name that was chosen, or that is being changed, is asked for without what stands behind it
        const isChosen = options.some((option) => optionText(option) === next);
        if (next !== text && !isChosen) want(next.replace(/ \([^)]*\)?$/, ''));
      }}
      onSelectionChange={(key) => {
        // null is no choice: it comes when the field is left and what is chosen is not among the latest options
        const chosen = options.find((option) => option.value === key);
        if (!chosen) return;
        latest.current++; // what is still being asked for is not wanted any more
        setWanted(null);
        setState('idle');
        onSelect(chosen);
      }}
      onOpenChange={(isOpen) => isOpen && options.length === 0 && wanted === null && want('')}
      onBlur={onBlur}
      isDisabled={isDisabled}
      isInvalid={isInvalid}
      allowsEmptyCollection
      defaultFilter={() => true}
      menuTrigger="input"
      validationBehavior="aria"
    >
      <div className="combobox">
        <Input id={id} ref={inputRef} className="input" aria-describedby={description} autoComplete="off" />
        <Button className="button" aria-label={t('ui.showChoices')}>
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <ClosedByChoice count={count} />
      <Popover className="popover">
        <ListBox
          aria-label={label}
          renderEmptyState={() => (
            <p className="empty">
              {t(
                state === 'searching' ? 'ui.searching' : state === 'failed' ? 'ui.searchFailed' : 'ui.noHits',
              )}
            </p>
          )}
        >
          {(option: Option) => (
            <ListBoxItem id={option.value} textValue={optionText(option)}>
              <Text slot="label">{option.label}</Text>
              {option.hint && <span className="muted small"> · {option.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Closes the list at each choice: it does so of itself only when the choice stays in the input. */
function ClosedByChoice({ count }: { count: number | undefined }) {
  const state = useContext(ComboBoxStateContext);
  const close = useEffectEvent(() => state?.close());
  useEffect(() => {
    if (count) close();
  }, [count]);
  return null;
}

interface Props<T extends FieldValues> extends InputProps<T> {
  search: Search;
  /** The words of what is chosen when the form opens. */
  selectedLabel?: string | undefined;
  /** The words of values, for whoever has many at once. */
  names?: ReadonlyMap<string, string> | undefined;
  /** Told what was chosen: the value alone does not say what it is called. */
  onChosen?: ((option: Option) => void) | undefined;
}

/** One record of many, found by typing. The value is its id. An emptied input is null. */
export function Combobox<T extends FieldValues>(props: Props<T>) {
  const { control, name, label, description, isRequired = false, isDisabled = false, search } = props;
  const {
    field: { ref: inputRef, ...field },
    fieldState,
  } = useController({ control, name });
  const value = (field.value as string | null | undefined) ?? null;
  const [chosenLabel, setChosenLabel] = useState(
    value ? (props.selectedLabel ?? props.names?.get(value) ?? value) : '',
  );
  const [text, setText] = useState(chosenLabel);
  const choose = (option: Option | null) => {
    const label = option ? optionText(option) : '';
    field.onChange(option?.value ?? null);
    setChosenLabel(label);
    setText(label);
    if (option) props.onChosen?.(option);
  };
  const id = fieldId(name);
  const fault = faultText(fieldState.error);
  return (
    <FieldFrame id={id} label={label} description={description} fault={fault} isRequired={isRequired}>
      <Lookup
        id={id}
        label={label}
        search={search}
        text={text}
        onText={(next) => {
          setText(next);
          if (next === '') choose(null);
        }}
        selected={value}
        onSelect={choose}
        onBlur={() => {
          setText(chosenLabel); // what was typed and not chosen is not a value: show again what is
          field.onBlur();
        }}
        isDisabled={isDisabled}
        isInvalid={Boolean(fault)}
        describedBy={describedBy(id, { description, fault })}
        inputRef={inputRef}
      />
    </FieldFrame>
  );
}

type MultiProps<T extends FieldValues> = Omit<Props<T>, 'selectedLabel'> & {
  /** None is no list at all: in the contract null means every one. */
  noneIsNull?: boolean;
};

/** Several records of many. The value is the list of their ids, in the order they were chosen. */
export function MultiCombobox<T extends FieldValues>(props: MultiProps<T>) {
  const { control, name, label, description, isRequired = false, isDisabled = false, search } = props;
  const { noneIsNull = false } = props;
  const { t } = useTranslation();
  const {
    field: { ref: inputRef, ...field },
    fieldState,
  } = useController({ control, name });
  const values = (field.value as string[] | null | undefined) ?? [];
  const [known, setKnown] = useState(new Map(props.names));
  const [text, setText] = useState('');
  const id = fieldId(name);
  const fault = faultText(fieldState.error);
  return (
    <FieldFrame id={id} label={label} description={description} fault={fault} isRequired={isRequired}>
      <Lookup
        id={id}
        label={label}
        search={search}
        text={text}
        onText={setText}
        selected={null}
        count={values.length}
        onSelect={(option) => {
          setKnown(new Map(known).set(option.value, optionText(option)));
          props.onChosen?.(option);
          if (!values.includes(option.value)) field.onChange([...values, option.value]);
          setText('');
        }}
        onBlur={() => {
          setText('');
          field.onBlur();
        }}
        isDisabled={isDisabled}
        isInvalid={Boolean(fault)}
        describedBy={describedBy(id, { description, fault })}
        inputRef={inputRef}
      />
      {/* below: the input stays where it is while they become more */}
      {values.length > 0 && (
        <ul className="chips" aria-label={t('ui.chosen', { label })}>
          {values.map((value) => (
            <li key={value} className="chip">
              {known.get(value) ?? value}
              {!isDisabled && (
                <button
                  type="button"
                  aria-label={t('ui.removeNamed', { name: known.get(value) ?? value })}
                  onClick={() => {
                    const left = values.filter((v) => v !== value);
                    field.onChange(noneIsNull && !left.length ? null : left);
                    document.getElementById(id)?.focus(); // the chip is gone
                  }}
                >
                  ×
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </FieldFrame>
  );
}
