import { PersonRectificationInputDto, type ParticipantDto } from '@spang/shared/management';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { Page } from '../../platform/page';
import { RecordForm } from '../../platform/record/record-form';
import { KindOfWords } from '../../platform/words';
import { Banner } from '../../ui/banner';
import { FormSection } from '../../ui/form-section';
import { TextArea } from '../../ui/text-area';
import { getParticipant } from './participants.api';
import { newPerson, PersonFields } from './person-fields';

/**
 * Corrects who somebody is. What is known is not filled in: it would have been disclosed. So a conflict has nothing to
 * compare, and goes on on top of the new version.
 */
export function RectifyPage() {
  const { participant, etag } = useLoaderData<{ participant: ParticipantDto; etag: string }>();
  const { t } = useTranslation();
  const { id, pseudonym, identityKind } = participant;
  const [value] = useState((): PersonRectificationInputDto => {
    const isNumbered = identityKind !== 'pseudonymous' && identityKind !== 'foreign-id';
    const { protection: _protection, ...person } = newPerson(isNumbered);
    const isForeign = identityKind === 'foreign-id' && { identityKind, identityNumber: '' };
    return { ...person, ...isForeign, reason: '' };
  });
  const open = (record: ParticipantDto, version: string) => ({ record, etag: version, document: value });
  const to = `/deltagare/${id}`;
  const title = t('participants.rectify.title', { pseudonym });
  return (
    <KindOfWords value="participations">
      <Page title={title} back={{ to, label: t('participants.one', { pseudonym }) }}>
        <RecordForm
          dto={PersonRectificationInputDto}
          value={value}
          opened={open(participant, etag)}
          reload={async () => {
            const now = await getParticipant(id);
            return open(now.participant, now.etag);
          }}
          cancelTo={to}
          beside={() => null}
        >
          {(form) => (
            <>
              <Banner tone="warning" title={t('participants.rectify.whole')}>
                <p>{t('participants.rectify.text')}</p>
              </Banner>
              <FormSection id="person" title={t('participants.identity')}>
                <PersonFields form={form as unknown as UseFormReturn} path="" takesNumbers />
              </FormSection>
              <FormSection id="reason" title={t('field.reason')}>
                <TextArea
                  control={form.control}
                  name="reason"
                  label={t('participants.rectify.reason')}
                  description={t('participants.rectify.reasonHint')}
                  rows={3}
                  isRequired
                />
              </FormSection>
            </>
          )}
        </RecordForm>
      </Page>
    </KindOfWords>
  );
}
