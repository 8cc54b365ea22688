import { contrastOf, legibleStyle, type EmbedStyleDto } from '@spang/shared/values';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/format';
import { useWords } from '../../platform/words';
import { usableStyle } from './configuration';
import type { Script } from './embeds.api';
import { isInOrder, type Measured } from './measure';

/** The script may weigh so much (gzip), and asks for so much: itself and the list. */
const MOST_BYTES = 8192;
const MOST_REQUESTS = 2;

interface Props {
  style: EmbedStyleDto;
  measured: Measured | undefined;
  width: number;
  script: Script | undefined;
}

interface Check {
  key: string;
  isGood: boolean;
  text: string;
}

/** What an embed must be for everybody to use it, and what was done about a colour that could not be read. */
export function EmbedChecks({ style, measured, width, script }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { style: shown, corrections } = legibleStyle(usableStyle(style));
  const ratio = (value: number) => `${format.count(Math.floor(value * 10) / 10)}:1`;
  const checks: Check[] = [
    {
      key: 'contrast',
      isGood: corrections.length === 0,
      text: corrections.length ? t('embeds.check.contrastMended') : t('embeds.check.contrast'),
    },
    ...(measured
      ? [
          {
            key: 'headings',
            isGood: isInOrder(measured.headings),
            text: t(isInOrder(measured.headings) ? 'embeds.check.headings' : 'embeds.check.headingsSkip'),
          },
          {
            key: 'width',
            isGood: !measured.isTooWide,
            text: t(measured.isTooWide ? 'embeds.check.tooWide' : 'embeds.check.fits', { width }),
          },
          {
            key: 'requests',
            isGood: measured.requests.length <= MOST_REQUESTS && !measured.otherHosts.length,
            text: t('embeds.check.requests', { count: measured.requests.length }),
          },
          {
            key: 'cookies',
            isGood: !measured.hasCookies,
            text: t(measured.hasCookies ? 'embeds.check.cookies' : 'embeds.check.noCookies'),
          },
          {
            key: 'emblem',
            isGood: true,
            text: t(measured.hasEmblem ? 'embeds.check.emblem' : 'embeds.check.noEmblem'),
          },
        ]
      : []),
    ...(script
      ? [
          {
            key: 'size',
            isGood: script.gzipBytes <= MOST_BYTES,
            text: t('embeds.check.size', { size: format.count(Math.round(script.gzipBytes / 102.4) / 10) }),
          },
        ]
      : []),
  ];
  return (
    <>
      <ul className="checks" aria-label={t('embeds.check.title')}>
        {checks.map(({ key, isGood, text }) => (
          <li key={key} data-good={isGood}>
            <span aria-hidden="true" className="check-mark">
              {isGood ? '✓' : '!'}
            </span>
            <span>
              <span className="visually-hidden">
                {t(isGood ? 'embeds.check.good' : 'embeds.check.look')}{' '}
              </span>
              {text}
              {key === 'contrast' && corrections.length > 0 && (
                <ul className="plain-list corrections">
                  {corrections.map(({ field, from, to, against, ratio: was, needed }) => (
                    <li key={field}>
                      <Swatch colour={from} /> <Swatch colour={to} />{' '}
                      {t('embeds.check.correction', {
                        field: words.field(field),
                        from,
                        against,
                        was: ratio(was),
                        needed: ratio(needed),
                        to,
                        becomes: ratio(contrastOf(to, against)),
                      })}
                    </li>
                  ))}
                </ul>
              )}
            </span>
          </li>
        ))}
      </ul>
      {(shown.accent ?? shown.color) && !style.surface && (
        <p className="small muted">{t('embeds.check.assumed')}</p>
      )}
    </>
  );
}

/** A colour as it is. Its value stands in words beside it. */
const Swatch = ({ colour }: { colour: string }) => (
  <span className="swatch" aria-hidden="true" style={{ backgroundColor: colour }} />
);
