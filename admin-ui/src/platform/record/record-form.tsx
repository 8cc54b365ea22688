import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Control, DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useActionData, useNavigation, useSubmit } from 'react-router';
import { Button, LinkButton } from '../../ui/button';
import { afterwards } from '../../ui/focus';
import { SectionContext } from '../../ui/form-section';
import { FaultSummary } from '../fault-summary';
import { listFaults, useDtoForm } from '../form';
import { Outcome } from '../outcome';
import type { AnyRecord, Opened } from '../record-api';
import { useRefusal } from '../refusal';
import { Conflict } from './conflict';
import { LeaveGuard } from './leave-guard';
import { isSame } from './merge';
import type { NotSaved, SaveRequest } from './save';
import { SectionList, useSections } from './section-list';

interface Props<I extends FieldValues, R extends AnyRecord> {
  dto: new () => I;
  value: I;
  /** The record as it was opened; left out when creating. */
  opened?: Opened<I, R> | undefined;
  /** Reads the record anew after a conflict: `() => api.open(id)`. Needed when editing. */
  reload?: (() => Promise<Opened<I, R> & { savedBy?: string }>) | undefined;
  cancelTo: string;
  submitLabel?: string;
  /** Beside the form, instead of the list of sections. */
  beside?: ((form: UseFormReturn<I>) => ReactNode) | undefined;
  children: (form: UseFormReturn<I> & { control: Control<I> }) => ReactNode;
}

interface Collision<I> {
  theirs: I;
  mine: I;
  etag: string;
  version: number;
  name: string;
}

/**
 * The form of a record: the DTO's rules, a summary of faults, a save that names its version, and a way out of every
 * refusal in which nothing typed is lost.
 */
export function RecordForm<I extends FieldValues, R extends AnyRecord>(props: Props<I, R>) {
  const { dto, value, opened, reload, cancelTo, beside, children } = props;
  const { t } = useTranslation();
  const form = useDtoForm(dto, value as DefaultValues<I>);
  const submit = useSubmit();
  const isSaving = useNavigation().state !== 'idle';
  const notSaved = useActionData() as NotSaved | undefined;
  const { refusal, clear, byRules, byApi } = useRefusal(form);
  const [base, setBase] = useState({ document: value, etag: opened?.etag ?? '' });
  const [collision, setCollision] = useState<Collision<I> | null>(null);
  const key = useRef(crypto.randomUUID());
  const sent = useRef<I | null>(null);
  const saveBar = useRef<HTMLDivElement>(null);
  const { sections, register } = useSections();
  const { isDirty } = form.formState;

  const save = (input: I, etag = base.etag) => {
    sent.current = input;
    clear();
    const body: SaveRequest<I> = { input, key: key.current, ...(opened ? { etag } : {}) };
    void submit(JSON.parse(JSON.stringify(body)) as never, {
      method: 'post',
      encType: 'application/json',
      preventScrollReset: true,
    });
  };
  const send = () => void form.handleSubmit((input) => save(input), byRules)();

  useEffect(() => {
    const problem = notSaved?.problem;
    if (!problem) return;
    if (problem.status === 412 && reload) {
      void reload().then((now) => {
        const mine = sent.current ?? form.getValues();
        // our own save, whose answer was lost on the way
        if (isSame(now.document, mine)) return save(mine, now.etag);
        setCollision({
          theirs: now.document,
          mine,
          etag: now.etag,
          version: now.record.version,
          name: now.savedBy ?? t('conflict.somebody'),
        });
      });
      return;
    }
    if (problem.status !== 401) byApi(problem);
    // oxlint-disable-next-line react/exhaustive-deps -- once per answer of the action
  }, [notSaved?.at]);

  const adopt = (document: I, from: Collision<I>, isKept: boolean) => {
    form.reset(from.theirs as DefaultValues<I>);
    if (isKept) form.reset(document as DefaultValues<I>, { keepDefaultValues: true });
    setBase({ document: from.theirs, etag: from.etag });
    setCollision(null);
  };

  const backToForm = () => {
    setCollision(null);
    afterwards(() => saveBar.current?.querySelector('button')?.focus());
  };

  if (collision)
    return (
      <Conflict
        base={base.document}
        theirs={collision.theirs}
        mine={collision.mine}
        theirVersion={collision.version}
        theirName={collision.name}
        onSave={(merged) => {
          adopt(merged, collision, true);
          save(merged, collision.etag);
        }}
        onTakeTheirs={() => {
          adopt(collision.theirs, collision, false);
          backToForm();
        }}
        onBack={backToForm} // still on top of the old version: the question comes again at the next save
      />
    );

  return (
    <form
      className="form-grid"
      noValidate
      autoComplete="off" // the browser keeps nothing of it either, for whoever comes next
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {!beside && <SectionList sections={sections} faults={listFaults(form.formState.errors)} />}
      <div className="form-main">
        <div className="form">
          <FaultSummary refusal={refusal} />
          {notSaved?.isOffline && !isSaving && (
            <Outcome key={notSaved.at} tone="danger" title={t('form.offlineTitle')}>
              <p>{t('form.offlineText')}</p>
              <Button onPress={send}>{t('form.retry')}</Button>
            </Outcome>
          )}
          {notSaved?.problem?.status === 401 && !isSaving && (
            <Outcome key={notSaved.at} tone="danger" title={t('form.signedOutTitle')}>
              <p>{t('form.signedOutText')}</p>
              <Button onPress={send}>{t('form.signInAndSave')}</Button>
            </Outcome>
          )}
          <SectionContext value={register}>{children(form)}</SectionContext>
        </div>
        <div className="save-bar" data-unsaved={isDirty || undefined} ref={saveBar}>
          <Button kind="primary" type="submit" isDisabled={isSaving}>
            {isSaving ? t('form.saving') : (props.submitLabel ?? t('form.save'))}
          </Button>
          <LinkButton to={cancelTo}>{t('form.cancel')}</LinkButton>
          <output className="small muted">{isDirty ? t('form.unsaved') : ''}</output>
        </div>
      </div>
      {beside && <div className="form-beside">{beside(form)}</div>}
      <LeaveGuard isOn={isDirty && !isSaving} />
    </form>
  );
}
