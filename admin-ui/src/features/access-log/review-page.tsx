import { AccessLogReviewInputDto, type AccessLogReviewDto } from '@spang/shared/management';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActionData, useLoaderData } from 'react-router';
import { CopyButton } from '../../platform/copy-button';
import { useFormat } from '../../platform/format';
import { Outcome } from '../../platform/outcome';
import { Page } from '../../platform/page';
import { SmallForm } from '../../platform/small-form';
import { LinkButton } from '../../ui/button';
import { DossierSection, Fact, Facts } from '../../ui/facts';
import { Select } from '../../ui/select';
import { TextArea } from '../../ui/text-area';

/** Signs that somebody has gone through the log, and hands over what to keep elsewhere. */
export function ReviewPage() {
  const organisations = useLoaderData<Record<string, string>>();
  const { t } = useTranslation();
  const answer = useActionData() as { signed: AccessLogReviewDto } | undefined;
  const options = Object.entries(organisations).map(([value, label]) => ({ value, label }));
  const [value] = useState(() => ({ organisationId: options[0]?.value ?? '', note: '' }));
  const [key] = useState(() => crypto.randomUUID());
  const back = { to: '/atkomstlogg', label: t('accessLog.title') };
  if (answer && 'signed' in answer)
    return (
      <Page key="signed" title={t('accessLog.review.signed')} back={back}>
        <Signed review={answer.signed} />
      </Page>
    );
  return (
    <Page title={t('accessLog.review.title')} back={back} lead={<p>{t('accessLog.review.lead')}</p>}>
      <SmallForm
        dto={AccessLogReviewInputDto}
        value={value}
        submitLabel={t('accessLog.review.sign')}
        extra={{ key }}
      >
        {({ control }) => (
          <>
            {options.length > 1 && (
              <Select
                control={control}
                name="organisationId"
                label={t('field.organisationId')}
                options={options}
                isRequired
              />
            )}
            <TextArea
              control={control}
              name="note"
              label={t('accessLog.review.note')}
              description={t('accessLog.review.noteHint')}
              rows={4}
              isRequired
            />
          </>
        )}
      </SmallForm>
    </Page>
  );
}

function Signed({ review }: { review: AccessLogReviewDto }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { count, head, firstBroken, at } = review;
  const isWhole = firstBroken === null;
  return (
    <>
      <Outcome
        tone={isWhole ? 'success' : 'danger'}
        title={isWhole ? t('accessLog.review.whole') : t('accessLog.review.broken', { row: firstBroken })}
      >
        <p>{t(isWhole ? 'accessLog.review.wholeText' : 'accessLog.review.brokenText')}</p>
      </Outcome>
      <DossierSection id="keep" title={t('accessLog.review.keep')}>
        <div className="stack">
          <p>{t('accessLog.review.keepText')}</p>
          <Facts>
            <Fact label={t('accessLog.when')}>{format.instant(at)}</Fact>
            <Fact label={t('accessLog.review.count')}>
              <span className="number">{format.count(count)}</span>
            </Fact>
            <Fact label={t('accessLog.review.head')}>
              <code className="secret">{head}</code>
            </Fact>
          </Facts>
          <CopyButton text={`${at} ${count} ${head}`} label={t('accessLog.review.keep')} />
          <LinkButton to="/atkomstlogg">{t('accessLog.review.back')}</LinkButton>
        </div>
      </DossierSection>
    </>
  );
}
