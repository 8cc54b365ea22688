import type { EmbedDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../platform/copy-button';
import { useWords } from '../../platform/words';
import { TabPanels } from '../../ui/tab-panels';
import type { Script } from './embeds.api';
import { snippetsOf } from './snippets';

/** What is pasted into a page, one way a tab, each with the line for the site's content security policy. */
export function EmbedCode({ embed, script }: { embed: EmbedDto; script: Script | undefined }) {
  const { t } = useTranslation();
  const words = useWords();
  const name = words.name(embed.name);
  const snippets = snippetsOf(embed, name, { seeAll: t('embeds.code.seeAll') }, script);
  return (
    <TabPanels
      label={t('embeds.code.ways')}
      panels={snippets.map(({ tier, code, policy }) => ({
        key: tier,
        label: t(`embeds.code.${tier}.name`),
        content: (
          <div className="stack">
            <p>{t(`embeds.code.${tier}.text`)}</p>
            <Code label={t('embeds.code.code')} text={code} />
            {policy ? (
              <>
                <p>{t('embeds.code.policy')}</p>
                <Code label={t('embeds.code.policyLine')} text={policy} />
              </>
            ) : (
              <p>{t('embeds.code.noPolicy')}</p>
            )}
          </div>
        ),
      }))}
    />
  );
}

function Code({ label, text }: { label: string; text: string }) {
  return (
    <div className="code-block">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard must be able to scroll it */}
      <pre className="json" tabIndex={0} aria-label={label}>
        {text}
      </pre>
      <CopyButton text={text} label={label} />
    </div>
  );
}
