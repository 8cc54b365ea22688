import { ParticipantLookupInputDto } from '@spang/shared/management';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { applyProblem, useDtoForm } from '../../platform/form';
import { useFormat } from '../../platform/format';
import { Outcome } from '../../platform/outcome';
import { Button } from '../../ui/button';
import type { Option } from '../../ui/field';
import { Select } from '../../ui/select';
import { TextInput } from '../../ui/text-input';
import { asked, lookUpParticipant, type Refused } from './participants.api';

interface Said {
  tone: 'warning' | 'danger';
  title: string;
  text: string;
  at: number;
}

/**
 * Finds somebody by the exact number. What is written is in the form and in the body of one call: never in the address, the
 * title, the history or the storage of the browser.
 */
export function LookUp({ organisations }: { organisations: Option[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const form = useDtoForm(ParticipantLookupInputDto, { organisationId: null, identityNumber: '' });
  const [said, setSaid] = useState<Said | null>(null);
  const say = (tone: Said['tone'], title: string, text: string) =>
    setSaid({ tone, title, text, at: Date.now() });
  const toFault = () => form.setFocus('identityNumber');

  const explain = ({ problem, retryAfter }: Refused) => {
    if (!problem) return say('danger', t('problem.offline.title'), t('form.offlineText'));
    if (problem.status === 429 && retryAfter)
      return say(
        'warning',
        problem.title,
        t('participants.lookUp.wait', {
          at: format.instant(new Date(Date.now() + retryAfter * 1000).toISOString()),
        }),
      );
    if (applyProblem(form, problem).faults.length) return toFault();
    say('danger', problem.title, problem.detail);
  };
  const send = async (input: ParticipantLookupInputDto) => {
    setSaid(null);
    const answer = await asked(lookUpParticipant(input));
    if (!('got' in answer)) return explain(answer);
    const { participant } = answer.got;
    if (participant) return navigate(`/deltagare/${participant.id}`);
    return say('warning', t('participants.lookUp.miss'), t('participants.lookUp.missText'));
  };

  return (
    <search aria-label={t('participants.lookUp.title')}>
      <form
        className="row look-up"
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit(send, toFault)();
        }}
      >
        {organisations.length > 1 && (
          <Select
            control={form.control}
            name="organisationId"
            label={t('field.organisationId')}
            options={organisations}
            isRequired
          />
        )}
        <TextInput
          control={form.control}
          name="identityNumber"
          label={t('participants.lookUp.title')}
          description={t('participants.lookUp.hint')}
          width="medium"
        />
        <Button type="submit" isDisabled={form.formState.isSubmitting}>
          {t('participants.lookUp.button')}
        </Button>
      </form>
      {said && (
        <Outcome key={said.at} tone={said.tone} title={said.title}>
          <p>{said.text}</p>
        </Outcome>
      )}
    </search>
  );
}
