import type { PublicFundingVisibilityDto, PublicProjectVisibilityDto } from '@spang/shared/open';
import { Text, type InLanguage } from './parts.js';

interface Props extends InLanguage {
  visibility: PublicFundingVisibilityDto | PublicProjectVisibilityDto | null;
  /** One row of a list: with the name of the fund only where it may have to be named. */
  isSmall?: boolean;
}

/** Funds of 2021–2027 alone, whose rules do not ask for their name. */
const SINCE_2021 = ['JTF', 'ESF+'];

const FUND = { sv: 'Fond', en: 'Fund' };

/**
 * Emblem and statement beside each other, as Annex IX of Regulation (EU) 2021/1060 wants them. No page shows another logo,
 * nor a picture from elsewhere, so none can be larger. The name of the fund is what the rules of 2014–2020 ask for.
 */
export function EuFunding({ visibility, language, isSmall = false }: Props) {
  if (!visibility) return null;
  const { statement, fund } = visibility;
  return (
    <div className={isSmall ? 'eu eu-small' : 'eu'}>
      <img src="/assets/eu-emblem.svg" alt="" width="810" height="540" />
      <div>
        <p className="eu-statement">
          <Text value={statement} language={language} />
        </p>
        {fund && !(isSmall && SINCE_2021.includes(fund.code)) && (
          <p className="eu-statement">
            {FUND[language]}: <Text value={fund.names} language={language} />
          </p>
        )}
      </div>
    </div>
  );
}
