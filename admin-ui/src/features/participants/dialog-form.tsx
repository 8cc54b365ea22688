import type { ComponentProps, ReactNode } from 'react';
import type { FieldErrors, FieldValues, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FaultSummary } from '../../platform/fault-summary';
import { Button } from '../../ui/button';

interface Props<I extends FieldValues> {
  form: UseFormReturn<I>;
  refusal: ComponentProps<typeof FaultSummary>['refusal'];
  onSend: (input: I) => unknown;
  /** What the rules of the form refuse. */
  onRefused: (errors: FieldErrors<I>) => void;
  submit: string;
  onClose: () => void;
  children: ReactNode;
}

/** A form in a dialog about a person: nothing of it is remembered by the browser. */
export function DialogForm<I extends FieldValues>({
  form,
  refusal,
  onSend,
  onRefused,
  submit,
  onClose,
  children,
}: Props<I>) {
  const { t } = useTranslation();
  return (
    <form
      className="form"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit(onSend, onRefused)();
      }}
    >
      <FaultSummary refusal={refusal} />
      {children}
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={form.formState.isSubmitting}>
          {submit}
        </Button>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
