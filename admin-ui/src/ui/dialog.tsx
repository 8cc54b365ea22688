import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

interface Props {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}

/** The browser's own modal dialog: it traps the focus, closes on Escape and gives the focus back. */
export function Dialog({ isOpen, onClose, title, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = element.current;
    if (isOpen && !dialog?.open) {
      dialog?.showModal();
      dialog?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    }
    if (!isOpen && dialog?.open) dialog.close();
  }, [isOpen]);
  return (
    <dialog
      className="dialog"
      ref={element}
      aria-labelledby={id}
      onCancel={(event) => {
        // said before it closes, where onClose is said after: whoever opens it again at once is not too early
        event.preventDefault();
        onClose();
      }}
      onClose={() => !element.current?.open && onClose()}
    >
      {isOpen && (
        <div className="stack">
          <h2 id={id}>{title}</h2>
          {children}
        </div>
      )}
    </dialog>
  );
}

interface ConfirmProps extends Props {
  confirmLabel: string;
  onConfirm: () => void;
  kind?: 'primary' | 'danger';
  /** For what cannot be undone: a word that has to be written first. */
  typed?: string;
  cancelLabel?: string;
  isBusy?: boolean;
}

/** Asks before something is done. */
export function ConfirmDialog(props: ConfirmProps) {
  const { isOpen, onClose, title, children } = props;
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title}>
      {children}
      <Question {...props} />
    </Dialog>
  );
}

/** Mounted anew whenever the dialog opens: what was written for an earlier question is gone. */
function Question({
  confirmLabel,
  onConfirm,
  onClose,
  kind = 'primary',
  typed,
  cancelLabel,
  isBusy,
}: ConfirmProps) {
  const { t } = useTranslation();
  const [written, setWritten] = useState('');
  const [isRefused, setRefused] = useState(false);
  const id = useId();
  const isRight = typed === undefined || written.trim() === typed;
  return (
    <>
      {typed !== undefined && (
        <div className={isRefused ? 'field field-invalid' : 'field'}>
          <label htmlFor={id}>{t('ui.typeToConfirm', { word: typed })}</label>
          {isRefused && (
            <p className="field-fault" id={`${id}-fault`}>
              {t('ui.typeExactly', { word: typed })}
            </p>
          )}
          <input
            id={id}
            className="input input-medium"
            value={written}
            autoComplete="off"
            onChange={(event) => setWritten(event.target.value)}
            aria-invalid={isRefused || undefined}
            aria-describedby={isRefused ? `${id}-fault` : undefined}
          />
        </div>
      )}
      <div className="actions">
        <Button
          kind={kind}
          isDisabled={isBusy ?? false}
          onPress={() => {
            if (isRight) return onConfirm();
            setRefused(true);
            document.getElementById(id)?.focus();
          }}
        >
          {confirmLabel}
        </Button>
        {/* two presses of Enter must not do what is hard to mend */}
        <Button onPress={onClose} data-first-focus={kind === 'danger' && typed === undefined}>
          {cancelLabel ?? t('ui.cancel')}
        </Button>
      </div>
    </>
  );
}
