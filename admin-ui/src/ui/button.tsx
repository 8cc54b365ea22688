import type { ReactNode } from 'react';
import { Link, type To } from 'react-router';

type Kind = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonProps {
  children: ReactNode;
  kind?: Kind;
  type?: 'button' | 'submit';
  onPress?: (() => void) | undefined;
  isDisabled?: boolean;
  id?: string;
  form?: string;
  name?: string;
  value?: string;
  'aria-expanded'?: boolean;
  'aria-controls'?: string;
  'aria-label'?: string;
  /** Of a dialog: has the focus when it opens. */
  'data-first-focus'?: boolean;
}

/**
 * Does something. What is not allowed is absent, so disabled is for "not right now" only: it keeps the focus, which the
 * browser's own `disabled` would throw away.
 */
export function Button({
  children,
  kind = 'secondary',
  type = 'button',
  onPress,
  isDisabled = false,
  'data-first-focus': isFirst = false,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      data-first-focus={isFirst || undefined}
      type={type}
      className={`button button-${kind}`}
      aria-disabled={isDisabled || undefined}
      // a field that is left checks itself, and its fault may move the button away from under the pointer
      onMouseDown={type === 'submit' ? (event) => event.preventDefault() : undefined}
      onClick={isDisabled ? (event) => event.preventDefault() : onPress}
    >
      {children}
    </button>
  );
}

/** Goes somewhere, and looks like a button because it begins a task. */
export function LinkButton({
  to,
  children,
  kind = 'secondary',
}: {
  to: To;
  children: ReactNode;
  kind?: Kind;
}) {
  return (
    <Link to={to} className={`button button-${kind}`}>
      {children}
    </Link>
  );
}
