import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../ui/button';
import { DateInput } from '../../ui/date-input';

/** The day that the report is of. It stands in the address, so that what is seen can be sent. */
export function CutOffForm({ day }: { day: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { control, handleSubmit } = useForm<{ per: string | null }>({ defaultValues: { per: day } });
  const show = ({ per }: { per: string | null }) =>
    void navigate(per ? `?per=${per}` : '?', { preventScrollReset: true });
  return (
    <form
      className="row cut-off"
      onSubmit={(event) => {
        event.preventDefault();
        void handleSubmit(show)();
      }}
    >
      <DateInput control={control} name="per" label={t('followUp.cutOff')} />
      <Button type="submit">{t('followUp.show')}</Button>
      <p className="small muted">{t('followUp.cutOffHint')}</p>
    </form>
  );
}
