import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLoaderData, useNavigate } from 'react-router';
import { Button } from '../ui/button';
import { DateInput } from '../ui/date-input';
import { serializeListState, type ListSpec, type ListState } from './list-state';

interface Period {
  from: string | null;
  to: string | null;
}

/** From which day to which a list is of: its filters `from` and `to`, which stand in the address as the others do. */
export function PeriodForm({ spec }: { spec: ListSpec }) {
  const { state } = useLoaderData<{ state: ListState }>();
  const { from = null, to = null } = state.filters;
  // a period from the address replaces what was typed
  return <Fields key={`${from} ${to}`} spec={spec} state={state} period={{ from, to }} />;
}

function Fields({ spec, state, period }: { spec: ListSpec; state: ListState; period: Period }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { control, handleSubmit } = useForm<Period>({ defaultValues: period });
  const show = ({ from, to }: Period) => {
    const { from: _from, to: _to, ...others } = state.filters;
    const filters = { ...others, ...(from ? { from } : {}), ...(to ? { to } : {}) };
    void navigate(`?${serializeListState(spec, { ...state, filters, page: 1 }).toString()}`, {
      preventScrollReset: true,
    });
  };
  return (
    <form
      className="row period"
      aria-label={t('list.period')}
      onSubmit={(event) => {
        event.preventDefault();
        void handleSubmit(show)();
      }}
    >
      <DateInput control={control} name="from" label={t('list.from')} />
      <DateInput control={control} name="to" label={t('list.to')} />
      <Button type="submit">{t('list.showPeriod')}</Button>
    </form>
  );
}
