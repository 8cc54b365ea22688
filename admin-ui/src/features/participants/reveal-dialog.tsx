import { IdentityDisclosureInputDto, type IdentityDisclosureDto } from '@spang/shared/management';
import { DISCLOSURE_PURPOSES } from '@spang/shared/values';
import { useWatch, type FieldErrors } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useDtoForm } from '../../platform/form';
import { useRefusal } from '../../platform/refusal';
import { useWords } from '../../platform/words';
import { Dialog } from '../../ui/dialog';
import { RadioGroup } from '../../ui/radio-group';
import { TextArea } from '../../ui/text-area';
import { DialogForm } from './dialog-form';
import { asked, discloseIdentity } from './participants.api';

interface Props {
  participantId: string;
  pseudonym: string;
  isOpen: boolean;
  onClose: () => void;
  onDisclosed: (identity: IdentityDisclosureDto) => void;
}

/** Asks what the identity is needed for, before it is shown. */
export function RevealDialog(props: Props) {
  const { t } = useTranslation();
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t('participants.reveal.title', { pseudonym: props.pseudonym })}
    >
      <Purpose {...props} />
    </Dialog>
  );
}

function Purpose({ participantId, onClose, onDisclosed }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const form = useDtoForm(IdentityDisclosureInputDto, { reason: null });
  const { refusal, clear, byRules, byApi } = useRefusal(form);
  const isOther = useWatch({ control: form.control, name: 'purpose' }) === 'other';
  const refuse = (errors: FieldErrors<IdentityDisclosureInputDto>) => {
    // the rule stands at the purpose; what is missing is the reason
    const { purpose } = errors;
    if ((purpose?.type as string | undefined) !== 'reasonForOther') return byRules(errors);
    form.clearErrors('purpose');
    form.setError('reason', purpose!);
    byRules({ reason: purpose! });
  };
  const send = async (input: IdentityDisclosureInputDto) => {
    clear();
    const answer = await asked(discloseIdentity(participantId, input));
    if ('got' in answer) onDisclosed(answer.got);
    else if (answer.problem) byApi(answer.problem);
    else form.setError('purpose', { message: t('form.offlineText') });
  };
  return (
    <DialogForm
      form={form}
      refusal={refusal}
      onSend={send}
      onRefused={refuse}
      submit={t('participants.reveal.button')}
      onClose={onClose}
    >
      <RadioGroup
        control={form.control}
        name="purpose"
        label={t('participants.reveal.purpose')}
        options={words.options('purpose', DISCLOSURE_PURPOSES)}
        isRequired
      />
      {isOther && (
        <TextArea
          control={form.control}
          name="reason"
          label={t('field.reason')}
          description={t('participants.reveal.reasonHint')}
          rows={2}
          isRequired
        />
      )}
      <p>{t('participants.reveal.text')}</p>
    </DialogForm>
  );
}
