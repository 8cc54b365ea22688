import { ProtectionInputDto, type ParticipantDto } from '@spang/shared/management';
import { PROTECTIONS } from '@spang/shared/values';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { useDtoForm } from '../../platform/form';
import { Outcome } from '../../platform/outcome';
import { useRefusal } from '../../platform/refusal';
import { useWords } from '../../platform/words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { RadioGroup } from '../../ui/radio-group';
import { DialogForm } from './dialog-form';
import { asked, protectParticipant } from './participants.api';

interface Props {
  participant: ParticipantDto;
  etag: string;
}

/** Rendered only for those who have the special permission: to others there is no such thing (P-10). */
export function Protection({ participant, etag }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { revalidate } = useRevalidator();
  const [isAsking, setAsking] = useState(false);
  const [saved, setSaved] = useState<number | null>(null);
  const { protection } = participant;
  const close = () => setAsking(false);
  return (
    <div className="stack protection">
      {saved !== null && <Outcome key={saved} tone="success" title={t('record.saved')} />}
      {protection ? (
        <Banner
          tone="protected"
          title={t('protection.title', { kind: words.code('protection', protection).toLocaleLowerCase() })}
        >
          <p>{t('protection.routine')}</p>
          <Button onPress={() => setAsking(true)}>{t('protection.change')}</Button>
        </Banner>
      ) : (
        <Button onPress={() => setAsking(true)}>{t('protection.set')}</Button>
      )}
      <Dialog
        isOpen={isAsking}
        onClose={close}
        title={t('protection.dialog', { pseudonym: participant.pseudonym })}
      >
        <ProtectionForm
          participant={participant}
          etag={etag}
          onClose={close}
          onSaved={() => {
            close();
            setSaved(Date.now());
            void revalidate();
          }}
        />
      </Dialog>
    </div>
  );
}

function ProtectionForm({
  participant,
  etag,
  onClose,
  onSaved,
}: Props & { onClose: () => void; onSaved: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const { id, protection: now } = participant;
  const form = useDtoForm(ProtectionInputDto, now ? { protection: now } : {});
  const { refusal, clear, byRules, byApi } = useRefusal(form);
  const chosen = useWatch({ control: form.control, name: 'protection' });
  const send = async (input: ProtectionInputDto) => {
    clear();
    // undefined is no answer yet; null says that there is no protection
    if (input.protection === undefined)
      return form.setError('protection', { message: t('protection.choose') });
    const answer = await asked(protectParticipant(id, input, etag));
    if ('got' in answer) onSaved();
    else if (answer.problem) byApi(answer.problem);
    else form.setError('protection', { message: t('form.offlineText') });
  };
  return (
    <DialogForm
      form={form}
      refusal={refusal}
      onSend={send}
      onRefused={byRules}
      submit={t('form.save')}
      onClose={onClose}
    >
      <RadioGroup
        control={form.control}
        name="protection"
        label={t('field.protection')}
        options={[
          ...words.options('protection', PROTECTIONS),
          ...(now ? [{ value: '', label: t('protection.none') }] : []),
        ]}
        isRequired
      />
      <Banner tone={chosen === null ? 'warning' : 'protected'} title={t('protection.whatHappens')}>
        <p>{t(chosen === null ? 'protection.whenRemoved' : 'protection.whenSet')}</p>
      </Banner>
    </DialogForm>
  );
}
