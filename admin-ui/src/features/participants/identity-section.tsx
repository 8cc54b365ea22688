import type { IdentityDisclosureDto, ParticipantDto } from '@spang/shared/management';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/format';
import { useSession } from '../../platform/session';
import { Missing } from '../../platform/values';
import { useWords } from '../../platform/words';
import { Button, LinkButton } from '../../ui/button';
import { DossierSection, Fact, Facts } from '../../ui/facts';
import { afterwards } from '../../ui/focus';
import { RevealDialog } from './reveal-dialog';
import { useShownIdentity } from './use-shown-identity';

interface Props {
  participant: ParticipantDto;
  mayReveal: boolean;
  mayRectify: boolean;
}

const REVEAL = 'reveal-identity';

/** Who it is: masked, until somebody says what it is needed for. */
export function IdentitySection({ participant, mayReveal, mayRectify }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { identity, left, show, hide } = useShownIdentity();
  const [isAsking, setAsking] = useState(false);
  return (
    <DossierSection
      id="identity"
      title={t('participants.identity')}
      actions={
        <>
          {mayReveal && (
            <Button id={REVEAL} onPress={() => setAsking(true)}>
              {t('participants.reveal.open')}
            </Button>
          )}
          {mayRectify && (
            <LinkButton to={`/deltagare/${participant.id}/ratta`}>
              {t('participants.rectify.open')}
            </LinkButton>
          )}
        </>
      }
    >
      <Facts>
        <Fact label={t('participants.number')}>
          {participant.maskedIdentity ? (
            <span className="number">{participant.maskedIdentity}</span>
          ) : (
            <Missing />
          )}
        </Fact>
        <Fact label={t('field.identityKind')}>{words.code('identityKind', participant.identityKind)}</Fact>
      </Facts>
      {identity && <ShownIdentity identity={identity} left={left} onHide={hide} />}
      <RevealDialog
        participantId={participant.id}
        pseudonym={participant.pseudonym}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onDisclosed={(disclosed) => {
          setAsking(false);
          show(disclosed);
        }}
      />
    </DossierSection>
  );
}

interface ShownProps {
  identity: IdentityDisclosureDto;
  left: number;
  onHide: () => void;
}

/** For the screen alone: on paper it stays masked. It names its reader, for whoever takes a picture of it. */
function ShownIdentity({ identity, left, onHide }: ShownProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { session } = useSession();
  const [since] = useState(() => new Date().toISOString());
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = box.current;
    afterwards(() => shown?.focus()); // the dialog gives the focus back first
    return () => {
      if (shown?.contains(document.activeElement)) document.getElementById(REVEAL)?.focus();
    };
  }, []);
  const name = [identity.givenName, identity.familyName].filter(Boolean).join(' ');
  return (
    <section
      className="shown-identity"
      ref={box}
      tabIndex={-1}
      aria-label={t('participants.reveal.shown', { pseudonym: identity.pseudonym })}
    >
      <Facts>
        <Fact label={t('field.name')}>{name || <Missing />}</Fact>
        <Fact label={t('participants.number')}>
          {identity.identityNumber ? <span className="number">{identity.identityNumber}</span> : <Missing />}
        </Fact>
      </Facts>
      <div className="row">
        <Button onPress={onHide}>{t('participants.reveal.hide')}</Button>
        <span className="small" aria-hidden="true">
          {t('participants.reveal.left', { count: left })}
        </span>
      </div>
      <p className="small muted">
        {t('participants.reveal.shownTo', { name: session.name, at: format.instant(since) })}
      </p>
    </section>
  );
}
