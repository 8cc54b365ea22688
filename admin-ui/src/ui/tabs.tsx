import { NavLink, type To } from 'react-router';

/** The parts of a record, each with its own address. Links, not a tablist: Back works and they can be opened anew. */
export function Tabs({ label, items }: { label: string; items: { to: To; label: string; end?: boolean }[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.label}>
            <NavLink to={item.to} end={item.end ?? false}>
              {item.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
