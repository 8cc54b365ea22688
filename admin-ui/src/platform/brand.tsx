import { Link } from 'react-router';

/** The name with its mark: a plank walkway, which is also a drill core. */
export function Brand() {
  return (
    <Link className="brand" to="/">
      <svg viewBox="0 0 56 28" aria-hidden="true">
        <rect x="0" y="4" width="30" height="20" fill="var(--brand)" />
        <rect x="33" y="4" width="13" height="20" fill="var(--accent)" />
        <rect x="49" y="4" width="6" height="20" fill="none" stroke="var(--line-strong)" strokeWidth="2" />
      </svg>
      Spång
    </Link>
  );
}
