import { useEffect, type ReactNode } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useActionData, useNavigation, useSubmit } from 'react-router';
import { Button } from '../ui/button';
import { FaultSummary } from './fault-summary';
import { useDtoForm } from './form';
import { Outcome } from './outcome';
import type { NotSaved } from './record/save';
import { useRefusal } from './refusal';

interface Props<I extends FieldValues> {
  dto: new () => I;
  value: DefaultValues<I>;
  submitLabel: string;
  /** Goes with the input to the action: an ETag, an idempotency key. */
  extra?: object;
  /** What to say to a refusal that belongs to no field, by its code. */
  refusals?: Record<string, string>;
  children: (form: UseFormReturn<I>) => ReactNode;
}

/** A form that is no record: sign-in, password, a new key. Sends `{ input, ...extra }` to the route's action. */
export function SmallForm<I extends FieldValues>(props: Props<I>) {
  const { dto, value, submitLabel, extra, refusals = {}, children } = props;
  const { t } = useTranslation();
  const form = useDtoForm(dto, value);
  const submit = useSubmit();
  const isBusy = useNavigation().state !== 'idle';
  const notSaved = useActionData() as NotSaved | undefined;
  const { refusal, clear, byRules, byApi } = useRefusal(form);

  useEffect(() => {
    const problem = notSaved?.problem;
    if (problem) byApi(problem, refusals[problem.code]);
    // oxlint-disable-next-line react/exhaustive-deps -- once per answer of the action
  }, [notSaved?.at]);

  const send = (input: I) => {
    clear();
    void submit(JSON.parse(JSON.stringify({ input, ...extra })) as never, {
      method: 'post',
      encType: 'application/json',
    });
  };
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit(send, byRules)();
      }}
    >
      <FaultSummary refusal={refusal} />
      {notSaved?.isOffline && !isBusy && (
        <Outcome key={notSaved.at} tone="danger" title={t('problem.offline.title')}>
          <p>{t('form.offlineText')}</p>
        </Outcome>
      )}
      {children(form)}
      <div>
        <Button kind="primary" type="submit" isDisabled={isBusy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
