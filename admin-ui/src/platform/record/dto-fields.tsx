import { emptyOf, shapeOf, type FieldShape } from '@spang/shared/contract';
import { ImpreciseDateDto, LocalizedNameDto, LocalizedTextDto, MoneyDto } from '@spang/shared/values';
import { createContext, useContext, useState, type ReactNode } from 'react';
import { get, useController, type Control, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Checkbox, CheckboxGroup } from '../../ui/checkbox';
import { ColourInput } from '../../ui/colour-input';
import { Combobox, MultiCombobox } from '../../ui/combobox';
import { DateInput } from '../../ui/date-input';
import { DateTimeInput } from '../../ui/date-time-input';
import { fieldId, optionText, type Option } from '../../ui/field';
import { afterwards, focusField } from '../../ui/focus';
import { ImpreciseDateInput } from '../../ui/imprecise-date-input';
import { ListField, StringListInput } from '../../ui/list-field';
import { LocalizedTextInput } from '../../ui/localized-text-input';
import { MoneyInput } from '../../ui/money-input';
import { NumberInput } from '../../ui/number-input';
import { Select } from '../../ui/select';
import { TextInput } from '../../ui/text-input';
import { YesNoInput } from '../../ui/yes-no-input';
import { useWords } from '../words';
import { isSame } from './merge';
import type { Names } from './names';

/** Field of a DTO → how what it points to is looked up. */
export type LookUps = Record<string, (text: string) => Promise<Option[]>>;

interface Surroundings {
  lookUps: LookUps;
  /** What the ids and codes of the opened record are called. */
  names: Names;
  /** Takes in what something that was chosen is called. */
  learn: (names: Names) => void;
  /** What has to be looked at, and why, by the path of the field. */
  marks: ReadonlyMap<string, string>;
  /** Paths of fields that are seldom needed: folded away while they say nothing. */
  folded?: ReadonlySet<string> | undefined;
}

const SurroundingsContext = createContext<Surroundings>({
  lookUps: {},
  names: new Map(),
  learn: () => {},
  marks: new Map(),
});
export const DtoSurroundings = SurroundingsContext.Provider;

interface Props {
  control: Control;
  dto: new () => object;
  /** Path of the object in the form, with a dot at the end; empty for the record itself. */
  path?: string;
  /** These fields, in this order; all when left out. */
  only?: readonly string[];
}

/** The inputs of a DTO: each field as its own rules describe it. */
export function DtoFields({ control, dto, path = '', only }: Props) {
  const shapes = shapeOf(dto);
  const wanted = only ? only.map((name) => shapes.find((shape) => shape.name === name)!) : shapes;
  const { folded } = useContext(SurroundingsContext);
  const isFolded = ({ name }: FieldShape) => folded?.has(`${path}${name}`) ?? false;
  const fields = (some: FieldShape[]) =>
    some.map((shape) => (
      <DtoField key={shape.name} control={control} path={`${path}${shape.name}`} shape={shape} />
    ));
  const [more, shown] = [wanted.filter(isFolded), wanted.filter((shape) => !isFolded(shape))];
  return (
    <>
      {fields(shown)}
      {more.length > 0 && (
        <Folded control={control} path={path} names={more.map(({ name }) => name)} dto={dto}>
          {fields(more)}
        </Folded>
      )}
    </>
  );
}

interface FoldedProps {
  control: Control;
  path: string;
  names: string[];
  dto: new () => object;
  children: ReactNode;
}

/** Fields that are seldom needed. Open from the start when one of them says something else than a new one does. */
function Folded({ control, path, names, dto, children }: FoldedProps) {
  const { t } = useTranslation();
  const [isOpen] = useState(() => {
    const empty = emptyOf(dto) as Record<string, unknown>;
    return names.some(
      (name) => !isSame(get(control._formValues, `${path}${name}`) ?? null, empty[name] ?? null),
    );
  });
  return (
    <details className="folded" open={isOpen}>
      <summary className="summary">{t('ui.moreChoices')}</summary>
      <div className="part-fields">{children}</div>
    </details>
  );
}

/** A form's control knows its own fields; here their names come from the DTO. */
export const anyControl = <T extends FieldValues>(control: Control<T>): Control =>
  control as unknown as Control;

interface FieldProps {
  control: Control;
  path: string;
  shape: FieldShape;
}

/** What every input is given, whatever its type. */
function useInputProps({ control, path, shape }: FieldProps) {
  const words = useWords();
  const { marks } = useContext(SurroundingsContext);
  return {
    control,
    name: path,
    label: words.field(shape.name),
    description: [marks.get(path), words.hint(shape.name)].filter(Boolean).join(' ') || undefined,
    isRequired: !shape.isNullable && !shape.isOptional && !shape.isList,
  };
}

interface CommonProps {
  common: ReturnType<typeof useInputProps>;
  shape: FieldShape;
}

function DtoField({ control, path, shape }: FieldProps) {
  const words = useWords();
  const common = useInputProps({ control, path, shape });
  if (shape.type === 'object') return <ObjectField control={control} path={path} shape={shape} />;
  if (shape.type === 'choice') {
    const { name, values = [] } = shape;
    const options = words.options(name, values);
    return shape.isList ? (
      <CheckboxGroup {...common} options={options} />
    ) : (
      <Select
        {...common}
        options={options}
        emptyLabel={words.missing(name)}
        read={(chosen) => values.find((value) => String(value) === chosen)}
      />
    );
  }
  if (shape.type === 'uuid' || shape.type === 'municipality-code')
    return <Reference common={common} shape={shape} />;
  if (shape.isList)
    return <StringListInput {...common} {...(shape.type === 'integer' ? { read: Number } : {})} />;
  switch (shape.type) {
    case 'boolean':
      return shape.isNullable ? (
        <YesNoInput {...common} emptyLabel={words.missing(shape.name)} />
      ) : (
        <Checkbox {...common} />
      );
    case 'integer':
      return <NumberInput {...common} />;
    case 'number':
      return <NumberInput {...common} isDecimal />;
    case 'date':
      return <DateInput {...common} />;
    case 'date-time':
      return <DateTimeInput {...common} />;
    case 'colour':
      return <ColourInput {...common} />;
    case 'css-length':
      return <TextInput {...common} width="short" />;
    case 'email':
      return <TextInput {...common} type="email" width="medium" />;
    case 'http-url':
      return <TextInput {...common} type="url" />;
    case 'phone':
      return <TextInput {...common} type="tel" width="medium" />;
    default:
      return <TextInput {...common} width={(shape.max ?? 200) <= 60 ? 'medium' : 'full'} />;
  }
}

function ObjectField({ control, path, shape }: FieldProps) {
  const common = useInputProps({ control, path, shape });
  if (shape.isList) return <DtoList common={common} shape={shape} />;
  switch (shape.dto) {
    case LocalizedNameDto:
      return <LocalizedTextInput {...common} />;
    case LocalizedTextDto:
      return <LocalizedTextInput {...common} isMultiline />;
    case ImpreciseDateDto:
      return <ImpreciseDateInput {...common} />;
    case MoneyDto:
      return <MoneyInput {...common} />;
    default:
      return <DtoPart common={common} shape={shape} />;
  }
}

/** Rows of a part, each with its own inputs. A row that is a text in languages has just that. */
function DtoList({ common, shape }: CommonProps) {
  const words = useWords();
  const { control, name: path, label, description } = common;
  const { dto } = shape;
  const item = words.item(shape.name);
  const isText = dto === LocalizedNameDto || dto === LocalizedTextDto;
  return (
    <ListField
      control={control as Control<Record<string, object[]>>}
      name={path}
      label={label}
      description={description}
      itemLabel={item}
      newItem={() => emptyOf(dto!)}
    >
      {(row) =>
        isText ? (
          <LocalizedTextInput
            control={control}
            name={row}
            label={item}
            isMultiline={dto === LocalizedTextDto}
          />
        ) : (
          <DtoFields control={control} dto={dto!} path={`${row}.`} />
        )
      }
    </ListField>
  );
}

/** A part that may be absent as a whole: added and taken away by a button. */
function DtoPart({ common, shape }: CommonProps) {
  const { t } = useTranslation();
  const { control, name: path, label, description } = common;
  const { field } = useController({ control, name: path });
  const isThere = field.value !== null && field.value !== undefined;
  const change = (value: object | null) => {
    field.onChange(value);
    afterwards(() => focusField(path)); // the button that was pressed is gone
  };
  return (
    <fieldset className="field" id={fieldId(path)} tabIndex={-1}>
      <legend>{label}</legend>
      {description && <p className="field-hint">{description}</p>}
      {isThere ? (
        <>
          <div className="part-fields">
            <DtoFields control={control} dto={shape.dto!} path={`${path}.`} />
          </div>
          {shape.isNullable && (
            <Button kind="quiet" onPress={() => change(null)}>
              {t('ui.removeNamed', { name: label.toLocaleLowerCase() })}
            </Button>
          )}
        </>
      ) : (
        <Button onPress={() => change(emptyOf(shape.dto!))}>
          {t('ui.addNamed', { name: label.toLocaleLowerCase() })}
        </Button>
      )}
    </fieldset>
  );
}

/** What points to something else: found by its name. */
function Reference({ common, shape }: CommonProps) {
  const { lookUps, names, learn } = useContext(SurroundingsContext);
  const search = lookUps[shape.name] ?? lookUps[shape.type];
  if (!search) return <TextInput {...common} width="medium" />;
  const props = {
    ...common,
    search,
    names,
    onChosen: (option: Option) => learn(new Map([[option.value, optionText(option)]])),
  };
  return shape.isList ? <MultiCombobox {...props} /> : <Combobox {...props} isRequired={!shape.isNullable} />;
}
